"""Rights: federal / internet, telephone and bank."""

from rechten.graph.provisions import Provision
from rechten.law.federal.digital import basisbankdienst, sociaal_internetaanbod
from rechten.law.federal.digital.sociaal_tarief_telecom_oud import PROVISION as OLD_PHONE_TARIFF

#: The modules of the rights of this domain, each with ``build``; their figures stand beside them.
RIGHTS = (
    basisbankdienst,
    sociaal_internetaanbod,
)
#: Guarantees and rules of this domain.
PROVISIONS: tuple[Provision, ...] = (OLD_PHONE_TARIFF,)
