"""What happens to federal rights in prison, with an ankle bracelet and on release."""

from types import ModuleType

from rechten.graph.provisions import Provision
from rechten.law.federal.detention import (
    detentie_gezondheidszorg,
    detentie_ivt_it,
    detentie_leefloon,
    detentie_pensioen,
    detentie_voorbereiding,
    detentie_werkloosheid,
    detentie_ziekte_uitkering,
)

#: The modules of the rights of this domain, each with ``build``; their figures stand beside them.
RIGHTS: tuple[ModuleType, ...] = ()
#: Guarantees and rules of this domain.
PROVISIONS: tuple[Provision, ...] = (
    detentie_gezondheidszorg.PROVISION,
    detentie_ivt_it.PROVISION,
    detentie_leefloon.PROVISION,
    detentie_pensioen.PROVISION,
    detentie_voorbereiding.PROVISION,
    detentie_werkloosheid.PROVISION,
    detentie_ziekte_uitkering.PROVISION,
)
