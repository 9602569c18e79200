"""The tax and benefit system: entities, figures and variables together."""

from __future__ import annotations

from openfisca_core.parameters import ParameterNode
from openfisca_core.taxbenefitsystems import TaxBenefitSystem

from benchmarks.peers.openfisca.belgium_four import facts, groeipakket, igo, leefloon
from benchmarks.peers.openfisca.belgium_four.base import VARIABLES, Family, Household, Person
from benchmarks.peers.openfisca.belgium_four.figures import tree

#: The files whose rules are in the system.
RULES = (facts, leefloon, igo, groeipakket)


class BelgiumFour(TaxBenefitSystem):
    """Belgium, as far as the four rights go."""

    def __init__(self):
        super().__init__([Person, Household, Family])
        self.parameters = ParameterNode("", data=tree())
        self.add_variables(*VARIABLES)
