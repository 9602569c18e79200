"""Measurements, each printed by one command. They are no tests: a number here never fails a build."""
