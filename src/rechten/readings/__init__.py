"""Ways to read a rule, one file each. ``rechten.readings.answer`` reads a whole case in one go."""
