"""Rights: federal / mobility."""

from rechten.graph.provisions import Provision
from rechten.law.federal.mobility import nmbs_verhoogde_tegemoetkoming, parkeerkaart

#: The modules of the rights of this domain, each with ``build``; their figures stand beside them.
RIGHTS = (
    nmbs_verhoogde_tegemoetkoming,
    parkeerkaart,
)
#: Guarantees and rules of this domain.
PROVISIONS: tuple[Provision, ...] = ()
