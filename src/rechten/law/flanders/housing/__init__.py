"""Rights: flanders / housing."""

from rechten.graph.provisions import Provision
from rechten.law.flanders.housing import (
    conformiteit_woning,
    fonds_bestrijding_uithuiszettingen,
    huurpremie,
    huursubsidie,
    huurwaarborglening,
    mijn_verbouwlening,
    mijn_verbouwpremie,
    sociale_huurwoning,
    vermindering_onroerende_voorheffing,
    verzekering_gewaarborgd_wonen,
    vlaamse_woonlening,
)

#: The modules of the rights of this domain, each with ``build``; their figures stand beside them.
RIGHTS = (
    huurpremie,
    huursubsidie,
    sociale_huurwoning,
    huurwaarborglening,
    fonds_bestrijding_uithuiszettingen,
    vlaamse_woonlening,
    mijn_verbouwpremie,
    mijn_verbouwlening,
    verzekering_gewaarborgd_wonen,
    vermindering_onroerende_voorheffing,
)
#: Guarantees and rules of this domain.
PROVISIONS: tuple[Provision, ...] = (conformiteit_woning.PROVISION,)
