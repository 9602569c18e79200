"""Rights: federal."""
