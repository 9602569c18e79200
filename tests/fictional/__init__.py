"""Lyonië: a country that does not exist, with a law that uses everything the engine can do.

It is written as authors write the real law: facts, figures in YAML, units, rights. Its rights are invented, so no
test of the engine hangs on what a real ministry decides.
"""
