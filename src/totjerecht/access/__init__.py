"""The gate: who may see and do what, for which purpose, and a log of each time. Nothing goes around it."""
