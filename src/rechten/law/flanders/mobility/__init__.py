"""Flemish rights about getting around."""

from rechten.graph.provisions import Provision
from rechten.law.flanders.mobility import (
    aangepast_vervoer_dav,
    de_lijn_verhoogde_tegemoetkoming,
    mobiliteitshulpmiddelen,
)

#: The modules of the rights of this domain, each with ``build``; their figures stand beside them.
RIGHTS = (
    aangepast_vervoer_dav,
    de_lijn_verhoogde_tegemoetkoming,
    mobiliteitshulpmiddelen,
)
#: Guarantees and rules of this domain.
PROVISIONS: tuple[Provision, ...] = ()
