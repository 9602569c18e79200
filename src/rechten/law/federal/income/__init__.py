"""Rights: federal / income."""
