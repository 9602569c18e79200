"""Rights that the city of Antwerp gives."""
