"""A page for every right: in plain words first, then its rules for a jurist."""
