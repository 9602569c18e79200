"""Federal rights to a lawyer and to justice."""

from rechten.graph.provisions import Provision
from rechten.law.federal.legal import (
    arbeidsrechten_zonder_wettig_verblijf,
    discriminatie_melden,
    huwelijk_zonder_wettig_verblijf,
    juridische_hulp_zonder_wettig_verblijf,
    juridische_tweedelijnsbijstand,
    rechtsbijstand,
)

#: The modules of the rights of this domain, each with ``build``; their figures stand beside them.
RIGHTS = (juridische_tweedelijnsbijstand, rechtsbijstand)
#: Guarantees and rules of this domain.
PROVISIONS: tuple[Provision, ...] = (
    arbeidsrechten_zonder_wettig_verblijf.PROVISION,
    discriminatie_melden.PROVISION,
    huwelijk_zonder_wettig_verblijf.PROVISION,
    juridische_hulp_zonder_wettig_verblijf.PROVISION,
)
