"""The scan for other programs: a JSON interface that keeps nothing."""
