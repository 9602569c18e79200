"""The columns reading against the scalar one."""
