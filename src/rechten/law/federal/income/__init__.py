"""Rights: federal / income."""

from rechten.graph.provisions import Provision
from rechten.law.federal.income import inkomensgarantie_ouderen, leefloon

#: The modules of the rights of this domain, each with ``build``; their figures stand beside them.
RIGHTS = (
    inkomensgarantie_ouderen,
    leefloon,
)
#: Guarantees and rules of this domain.
PROVISIONS: tuple[Provision, ...] = ()
