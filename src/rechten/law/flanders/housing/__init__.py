"""Rights: flanders / housing."""
