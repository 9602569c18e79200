"""Agreements between organisations: the setting of the gate, and a picture of who works with whom."""
