"""Rights: federal / health."""

from rechten.graph.provisions import Provision
from rechten.law.federal.health import (
    dringende_medische_hulp,
    forfait_incontinentiemateriaal,
    maximumfactuur,
    statuut_chronische_aandoening,
    verhoogde_tegemoetkoming,
    zorgforfait_chronisch_zieken,
)
from rechten.law.federal.health.provisions import NO_SUPPLEMENTS, THIRD_PAYER

#: The modules of the rights of this domain, each with ``build``; their figures stand beside them.
RIGHTS = (
    dringende_medische_hulp,
    forfait_incontinentiemateriaal,
    maximumfactuur,
    statuut_chronische_aandoening,
    verhoogde_tegemoetkoming,
    zorgforfait_chronisch_zieken,
)
#: Guarantees and rules of this domain.
PROVISIONS: tuple[Provision, ...] = (NO_SUPPLEMENTS, THIRD_PAYER)
