"""Tests of the reforms, on a very small invented population."""
