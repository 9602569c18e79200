"""Flemish rights about getting around."""

from rechten.graph.provisions import Provision
from rechten.law.flanders.mobility import de_lijn_verhoogde_tegemoetkoming

#: The modules of the rights of this domain, each with ``build``; their figures stand beside them.
RIGHTS = (de_lijn_verhoogde_tegemoetkoming,)
#: Guarantees and rules of this domain.
PROVISIONS: tuple[Provision, ...] = ()
