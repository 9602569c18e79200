"""A whole population: invented ones to try the law on, who is reached, and what a reform would do."""
