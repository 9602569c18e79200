"""Antwerp rights about leisure, sport and culture."""
