"""Rights: federal / health."""

from rechten.graph.provisions import Provision
from rechten.law.federal.health import dringende_medische_hulp, verhoogde_tegemoetkoming

#: The modules of the rights of this domain, each with ``build``; their figures stand beside them.
RIGHTS = (
    dringende_medische_hulp,
    verhoogde_tegemoetkoming,
)
#: Guarantees and rules of this domain.
PROVISIONS: tuple[Provision, ...] = ()
