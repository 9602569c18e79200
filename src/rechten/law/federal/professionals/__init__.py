"""Federal rules for those who help: secrecy and personal data."""

from types import ModuleType

from rechten.graph.provisions import Provision
from rechten.law.federal.professionals import (
    beroepsgeheim,
    casusoverleg_art_353_2,
    gdpr_grondslagen_sociaal_werk,
    gedeeld_beroepsgeheim,
    ocmw_gegevensdeling,
    spreekrecht_art_353_1,
)

#: The modules of the rights of this domain, each with ``build``; their figures stand beside them.
RIGHTS: tuple[ModuleType, ...] = ()
#: Guarantees and rules of this domain.
PROVISIONS: tuple[Provision, ...] = (
    beroepsgeheim.PROVISION,
    casusoverleg_art_353_2.PROVISION,
    gdpr_grondslagen_sociaal_werk.PROVISION,
    gedeeld_beroepsgeheim.PROVISION,
    ocmw_gegevensdeling.PROVISION,
    spreekrecht_art_353_1.PROVISION,
)
