"""How long a social file is kept, and who must allow its destruction."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Audience, Nature, Provision, Statement

PROVISION = Provision(
    id="bewaartermijn_sociaal_dossier",
    name="Hoelang een sociaal dossier blijft",
    nature=Nature.RULE,
    level="flanders",
    domain="digital",
    summary="Een dossier blijft niet langer dan nodig. Maar een OCMW vernietigt niets zonder toelating van het "
    "Rijksarchief.",
    statements=(
        Statement(
            "Gegevens blijven niet langer dan nodig voor het doel.",
            "AVG, art. 5, lid 1, e",
        ),
        Statement(
            "Een OCMW vernietigt alleen volgens een goedgekeurde selectielijst, met toelating van het Rijksarchief.",
            "Archiefwet van 24 juni 1955; Archiefdecreet; selectielijst OCMW’s van 8 oktober 2015",
        ),
        Statement(
            "Een CAW of een andere vereniging kiest zelf een termijn, en schrijft die op.",
            "AVG, art. 5 en 30",
        ),
    ),
    step="Zoek de termijn in de selectielijst of in het register van je organisatie. Zeg hem aan de cliënt die "
    "ernaar vraagt. Vernietig niets op eigen houtje.",
    office="de archiefdienst van het OCMW, of de DPO van je organisatie",
    topics=("legal_help",),
    sources=(
        Source(
            "https://www.vvbad.be/selectielijst-ocmws",
            "goedkeuring van de lijst",
            "2015-10-08",
        ),
        Source(
            "https://fdocuments.nl/document/code-omschrijving-van-de-bijkomende-informatie-over-de-gebaseerd-op-jo-van.html",
            "voorbeeld uit een ontwerp van de lijst",
            "2015",
        ),
    ),
    certainty="Dat vernietigen een toelating vraagt, staat vast. Hoeveel jaar een sociaal dossier blijft, vonden "
    "we niet.",
    audience=Audience.PROFESSIONAL,
)
