"""Rights: flanders / care. Care budgets, support and help at home, carers, and finding one's way as a newcomer."""

from rechten.graph.provisions import Provision
from rechten.law.flanders.care import (
    dossiertaks_bezwaar_zorgbudget,
    gezinszorg_bijdrage,
    inburgering,
    interneren_gevangenis_handicap_ondersteuning,
    lokale_dienstencheques,
    mantelzorgpremie_antwerpen,
    persoonsvolgend_budget,
    toegankelijkheid_7b,
    zorgbudget_cumul_en_opschorting,
    zorgbudget_handicap_bob,
    zorgbudget_ouderen_zorgnood,
    zorgbudget_zwaar_zorgbehoevenden,
    zorgpremie,
    zorgpremie_verminderd,
)

#: The modules of the rights of this domain, each with ``build``; their figures stand beside them.
RIGHTS = (
    zorgpremie_verminderd,
    zorgbudget_zwaar_zorgbehoevenden,
    zorgbudget_ouderen_zorgnood,
    zorgbudget_handicap_bob,
    persoonsvolgend_budget,
    gezinszorg_bijdrage,
    mantelzorgpremie_antwerpen,
    inburgering,
)
#: Guarantees and rules of this domain.
PROVISIONS: tuple[Provision, ...] = (
    zorgpremie.PROVISION,
    zorgbudget_cumul_en_opschorting.PROVISION,
    dossiertaks_bezwaar_zorgbudget.PROVISION,
    lokale_dienstencheques.PROVISION,
    interneren_gevangenis_handicap_ondersteuning.PROVISION,
    toegankelijkheid_7b.PROVISION,
)
