"""What a rule is made of. Nodes are data; what they mean stands in ``rechten.readings``."""
