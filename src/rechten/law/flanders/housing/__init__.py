"""Rights: flanders / housing."""

from rechten.graph.provisions import Provision
from rechten.law.flanders.housing import huurpremie, huursubsidie, sociale_huurwoning

#: The modules of the rights of this domain, each with ``build``; their figures stand beside them.
RIGHTS = (
    huurpremie,
    huursubsidie,
    sociale_huurwoning,
)
#: Guarantees and rules of this domain.
PROVISIONS: tuple[Provision, ...] = ()
