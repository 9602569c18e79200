"""Rights: federal / housing."""
