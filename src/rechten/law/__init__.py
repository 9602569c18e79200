"""The law as code: one right a file, its figures in a YAML file beside it. Path = level / domain / right."""
