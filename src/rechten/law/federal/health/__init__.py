"""Rights: federal / health."""
