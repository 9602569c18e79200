"""Who is in a case, what is known about them, and how they are tied to each other."""
