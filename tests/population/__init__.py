"""Tests of populations: invented people only."""
