"""Flemish rights about getting around."""
