"""Rights: Antwerp / health."""

from rechten.graph.provisions import Provision
from rechten.law.antwerp.health import tussenkomst_psychiatrisch_verblijf

#: The modules of the rights of this domain, each with ``build``; their figures stand beside them.
RIGHTS = (tussenkomst_psychiatrisch_verblijf,)
#: Guarantees and rules of this domain.
PROVISIONS: tuple[Provision, ...] = ()
