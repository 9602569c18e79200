"""Reaching people first: grants prepared for a signature, and lists for people to work with."""
