"""The page for workers: everything on one page, for a client at the counter. Nothing is kept."""
