"""Rights: federal / housing."""

from rechten.graph.provisions import Provision
from rechten.law.federal.housing import installatiepremie, referentieadres

#: The modules of the rights of this domain, each with ``build``; their figures stand beside them.
RIGHTS = (
    installatiepremie,
    referentieadres,
)
#: Guarantees and rules of this domain.
PROVISIONS: tuple[Provision, ...] = ()
