"""Rights: flanders / water."""

from rechten.graph.provisions import Provision
from rechten.law.flanders.water import sociaal_tarief_water

#: The modules of the rights of this domain, each with ``build``; their figures stand beside them.
RIGHTS = (sociaal_tarief_water,)
#: Guarantees and rules of this domain.
PROVISIONS: tuple[Provision, ...] = ()
