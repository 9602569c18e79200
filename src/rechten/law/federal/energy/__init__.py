"""Rights: federal / energy."""
