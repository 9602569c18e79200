"""What happens to Flemish rights in prison."""

from types import ModuleType

from rechten.graph.provisions import Provision
from rechten.law.flanders.detention import detentie_groeipakket, detentie_zorgbudgetten

#: The modules of the rights of this domain, each with ``build``; their figures stand beside them.
RIGHTS: tuple[ModuleType, ...] = ()
#: Guarantees and rules of this domain.
PROVISIONS: tuple[Provision, ...] = (
    detentie_groeipakket.PROVISION,
    detentie_zorgbudgetten.PROVISION,
)
