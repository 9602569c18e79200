"""A minor's right to a person of trust in all contacts of youth care (art. 24)."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

PROVISION = Provision(
    id="jeugdhulp_vertrouwenspersoon",
    name="Jeugdhulp: een vertrouwenspersoon",
    nature=Nature.GUARANTEE,
    level="flanders",
    domain="family",
    summary="Je mag iemand kiezen die je bijstaat in elk gesprek van de jeugdhulp. Dat mag op elke leeftijd.",
    statements=(
        Statement(
            "Je mag iemand kiezen die bij je is in alle gesprekken en die je helpt om je rechten te gebruiken. "
            "Het mag, het moet niet.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), art. 24, § 1",
        ),
        Statement(
            "Die persoon is minstens 18 jaar, werkt niet mee aan jouw hulp, en kan een uittreksel uit het "
            "strafregister (model 2) tonen.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), art. 24, § 1, 1°, 2° en 4°",
        ),
        Statement(
            "Jij kiest. Het moet duidelijk zijn dat jij die persoon wil.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), art. 24, § 1, 3°",
        ),
        Statement(
            "Kan je zelf niet kiezen, en willen jij en je ouders iets anders? Dan kan de voorziening iemand "
            "voor je aanwijzen.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), art. 24, § 2",
        ),
    ),
    step="Denk aan iemand bij wie je je goed voelt: een tante, een leerkracht, een trainer. Vraag het die "
    "persoon, en zeg het daarna aan je begeleider.",
    office="je begeleider",
    topics=("listening", "general"),
    sources=(
        Source(
            "https://codex.vlaanderen.be/portals/codex/documenten/1013455.html",
            "het decreet van 7 mei 2004, zoals gewijzigd op 17 mei 2024",
            "2024-05-17",
        ),
        Source(
            "https://www.rechtspositie.be/werkmappen/recht-op-bijstand-van-een-vertrouwenspersoon",
            "art. 24 en uitleg",
        ),
    ),
    certainty="De voorwaarden komen uit art. 24 zoals het op rechtspositie.be staat. Of de wijziging van 2024 er "
    "iets aan veranderde, lazen we niet na.",
    concerns=("case.youth_care",),
)
