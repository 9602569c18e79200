"""Rights: federal / income."""

from rechten.graph.provisions import Provision
from rechten.law.federal.income import (
    artikel_60_7_inschakeling,
    davo,
    equivalent_leefloon,
    inkomensgarantie_ouderen,
    inkomensvervangende_tegemoetkoming,
    integratietegemoetkoming,
    leefloon,
    tussenkomst_onderhoudsgeld,
    werkloosheidsuitkering,
    ziekte_uitkering,
)

#: The modules of the rights of this domain, each with ``build``; their figures stand beside them.
RIGHTS = (
    artikel_60_7_inschakeling,
    davo,
    equivalent_leefloon,
    inkomensgarantie_ouderen,
    inkomensvervangende_tegemoetkoming,
    integratietegemoetkoming,
    leefloon,
    tussenkomst_onderhoudsgeld,
    werkloosheidsuitkering,
    ziekte_uitkering,
)
#: Guarantees and rules of this domain.
PROVISIONS: tuple[Provision, ...] = ()
