"""Four rights for openfisca-core, written anew from the same law: leefloon, IGO, and two parts of the Groeipakket.

The figures are those of the project (``figures.py`` reads its files); the rules are written by hand in the way of
openfisca, and share no code with ``rechten``. Written for households of one roof and at most two generations: one
person is in one family, as a parent or as a child, for openfisca-core lets a person be in one group of each kind.
"""
