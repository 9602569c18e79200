"""Flemish rules for those who help."""

from types import ModuleType

from rechten.graph.provisions import Provision
from rechten.law.flanders.professionals import bewaartermijn_sociaal_dossier, gbo_gegevensdeling

#: The modules of the rights of this domain, each with ``build``; their figures stand beside them.
RIGHTS: tuple[ModuleType, ...] = ()
#: Guarantees and rules of this domain.
PROVISIONS: tuple[Provision, ...] = (
    bewaartermijn_sociaal_dossier.PROVISION,
    gbo_gegevensdeling.PROVISION,
)
