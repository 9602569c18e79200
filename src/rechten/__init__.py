"""rechten: rights as one graph, read in many ways.

A right is an expression over facts; an answer is that expression read with what we know.

- ``rechten.graph``      what a rule is made of (facts, parameters, expressions, conditions, rights)
- ``rechten.household``  who is in a case, and the units that rights look at
- ``rechten.readings``   one file per way to read a rule: bounds, verdict, reasons, questions, data
- ``rechten.law``        the rights themselves, by level and domain
- ``rechten.casefile``   cases as JSON or YAML, and every error in them at once
- ``rechten.cli``        the command ``rechten``
"""

__version__ = "0.1.0"
