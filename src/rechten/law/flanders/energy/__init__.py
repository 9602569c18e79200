"""Rights: flanders / energy."""

from rechten.graph.provisions import Provision
from rechten.law.flanders.energy import (
    budgetmeter_en_minimale_levering_elektriciteit,
    energiescan,
    minimale_levering_aardgas,
    premies_beschermde_afnemer,
)

#: The modules of the rights of this domain, each with ``build``; their figures stand beside them.
RIGHTS = (
    energiescan,
    minimale_levering_aardgas,
)
#: Guarantees and rules of this domain.
PROVISIONS: tuple[Provision, ...] = (
    premies_beschermde_afnemer.PROVISION,
    budgetmeter_en_minimale_levering_elektriciteit.PROVISION,
)
