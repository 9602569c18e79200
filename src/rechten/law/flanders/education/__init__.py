"""Rights: flanders / education."""

from rechten.law.flanders.education import (
    maximumfactuur_onderwijs,
    onderwijs_zonder_wettig_verblijf,
    studietoelage_hoger_onderwijs,
)

#: The modules of the rights of this domain, each with ``build``; their figures stand beside them.
RIGHTS = (studietoelage_hoger_onderwijs,)
#: Guarantees and rules of this domain.
PROVISIONS = (maximumfactuur_onderwijs.PROVISION, onderwijs_zonder_wettig_verblijf.PROVISION)
