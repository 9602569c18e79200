"""Social map: organisations, services, places and their fiches."""
