"""Rights: flanders."""
