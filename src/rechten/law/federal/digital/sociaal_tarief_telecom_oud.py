"""The old social tariff for telephone and internet: closed on 1 March 2024, kept by who had it."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

_LAW = "Wet van 13 juni 2005 over elektronische communicatie, bijlage 1, art. 22 (oude versie, niet zelf gelezen)"

PROVISION = Provision(
    id="sociaal_tarief_telecom_oud",
    name="Het oude sociaal tarief voor telefoon en internet",
    nature=Nature.RULE,
    level="federal",
    domain="digital",
    summary="Heb je nog het oude sociaal tarief? Dan mag je het houden, zolang je niets verandert.",
    statements=(
        Statement("Sinds 1 maart 2024 kan niemand het oude tarief nog vragen.", _LAW),
        Statement("Wie het toen had, houdt een korting van hoogstens 11,50 euro per maand.", _LAW),
        Statement(
            "Je verliest het als je verhuist, of van abonnement of operator verandert. Ook als dat abonnement "
            "verdwijnt.",
            _LAW,
        ),
        Statement("Elk jaar wordt gekeken of je nog recht hebt. Is dat niet zo, dan stopt het.", _LAW),
        Statement("Het oude tarief en het sociaal internetaanbod kunnen niet samen in één gezin.", _LAW),
    ),
    step="Vergelijk eerst: soms is het nieuwe sociaal internetaanbod goedkoper, soms niet. Verander pas daarna iets. "
    "Je operator of een sociaal centrum helpt je.",
    office="je operator",
    topics=("general",),
    sources=(
        Source("https://ibpt.be/consommateurs/tarif-social", "het einde van de oude regeling", "2024"),
        Source(
            "https://www.bipt.be/consumenten/faq/sociaal-tarief-waaruit-bestaan-die-kortingen",
            "de korting, hoogstens 11,50 euro",
        ),
        Source(
            "https://economie.fgov.be/nl/themas/online/telecommunicatie/sociaal-internetaanbod/veelgestelde-vragen-over-het",
            "niet samen met het nieuwe aanbod",
            "2024-03-01",
        ),
    ),
    certainty="Dat de oude regeling gesloten is, staat vast. Of ze later nog een einddatum kreeg, is niet gevonden.",
    concerns=("person.has_old_phone_tariff",),
    affects=("sociaal_internetaanbod",),
    shows=("telecom_oud.most",),
)
