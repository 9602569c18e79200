"""Federal rights to a lawyer and to justice."""

from rechten.graph.provisions import Provision
from rechten.law.federal.legal import juridische_tweedelijnsbijstand

#: The modules of the rights of this domain, each with ``build``; their figures stand beside them.
RIGHTS = (juridische_tweedelijnsbijstand,)
#: Guarantees and rules of this domain.
PROVISIONS: tuple[Provision, ...] = ()
