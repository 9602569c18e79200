"""Rights: federal / housing."""

from rechten.graph.provisions import Provision
from rechten.law.federal.housing import (
    installatiepremie,
    loi,
    opvang_gezinnen_zonder_wettig_verblijf,
    referentieadres,
)

#: The modules of the rights of this domain, each with ``build``; their figures stand beside them.
RIGHTS = (
    installatiepremie,
    referentieadres,
    loi,
    opvang_gezinnen_zonder_wettig_verblijf,
)
#: Guarantees and rules of this domain.
PROVISIONS: tuple[Provision, ...] = ()
