"""How long a file is kept, who must agree before it is erased, and what remains of it: numbers without a person."""
