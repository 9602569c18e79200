"""Rights: federal / energy."""

from rechten.graph.provisions import Provision
from rechten.law.federal.energy import sociaal_tarief, sociaal_verwarmingsfonds

#: The modules of the rights of this domain, each with ``build``; their figures stand beside them.
RIGHTS = (
    sociaal_tarief,
    sociaal_verwarmingsfonds,
)
#: Guarantees and rules of this domain.
PROVISIONS: tuple[Provision, ...] = ()
