"""Who logs in: workers, organisations, functions and mandates, and the organisation somebody works for right now."""
