"""Rights: flanders / family."""

from rechten.graph.provisions import Provision
from rechten.law.flanders.family import groeipakket_basisbedrag, groeipakket_sociale_toeslag, schooltoeslag

#: The modules of the rights of this domain, each with ``build``; their figures stand beside them.
RIGHTS = (
    groeipakket_basisbedrag,
    groeipakket_sociale_toeslag,
    schooltoeslag,
)
#: Guarantees and rules of this domain.
PROVISIONS: tuple[Provision, ...] = ()
