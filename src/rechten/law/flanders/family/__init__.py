"""Rights: flanders / family."""
