"""A small law of twenty rules to compare engines with: the same rules for each, the same people, equal to the cent.

**Everything in it is invented**: country, rules and amounts. It has the shape of Belgian rules (means tests, scales,
who lives together), not their content, and may be used for no other end than to measure.
"""
