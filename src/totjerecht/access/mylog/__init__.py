"""Who looked at my data: the log in plain words, and the question why."""
