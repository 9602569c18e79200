"""Pages of a worker about persons: the list, a search in her presence, a new file, and the file itself."""
