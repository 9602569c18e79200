"""Rights scan for residents and for workers."""
