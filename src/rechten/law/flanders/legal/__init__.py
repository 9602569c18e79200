"""Flemish rights to advice, to one door and to one's own file."""

from rechten.graph.provisions import Provision
from rechten.law.flanders.legal import gbo_samenwerkingsverband, inzage_eigen_dossier, juridische_eerstelijnsbijstand

#: The modules of the rights of this domain, each with ``build``; their figures stand beside them.
RIGHTS = (juridische_eerstelijnsbijstand,)
#: Guarantees and rules of this domain.
PROVISIONS: tuple[Provision, ...] = (
    gbo_samenwerkingsverband.PROVISION,
    inzage_eigen_dossier.PROVISION,
)
