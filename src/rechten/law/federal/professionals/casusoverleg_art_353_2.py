"""Case consultation that a law or the prosecutor allows (new Penal Code, art. 353, § 2; old art. 458ter)."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Audience, Nature, Provision, Statement

PROVISION = Provision(
    id="casusoverleg_art_353_2",
    name="Overleg over een casus",
    nature=Nature.RULE,
    level="federal",
    domain="legal",
    summary="In een casusoverleg mag je geheimen delen, maar alleen als een wet het organiseert of de procureur "
    "het toelaat.",
    statements=(
        Statement(
            "Het overleg is geregeld door of krachtens een wet, decreet of ordonnantie. Of de procureur gaf een "
            "toelating met redenen.",
            "Strafwetboek (wet van 29 februari 2024), art. 353, § 2 (oud art. 458ter)",
        ),
        Statement(
            "Het doel is alleen de veiligheid van een persoon of van anderen, of het voorkomen van terrorisme "
            "of georganiseerde misdaad.",
            "Strafwetboek (wet van 29 februari 2024), art. 353, § 2 (oud art. 458ter)",
        ),
        Statement(
            "De regeling zegt wie meedoet, waarvoor, en hoe het gaat.",
            "Strafwetboek (wet van 29 februari 2024), art. 353, § 2 (oud art. 458ter)",
        ),
        Statement(
            "Wie meedoet, moet zwijgen. De geheimen dienen alleen voor de misdrijven waarvoor het overleg er was.",
            "Strafwetboek (wet van 29 februari 2024), art. 353, § 2 (oud art. 458ter)",
        ),
        Statement(
            "Een advocaat doet nooit mee.",
            "Strafwetboek (wet van 29 februari 2024), art. 353, § 3",
        ),
        Statement(
            "Een gewone teamvergadering of een buurtoverleg is geen casusoverleg.",
            "Strafwetboek (wet van 29 februari 2024), art. 353, § 2; rechtsleer",
        ),
    ),
    step="Vraag voor je deelneemt: welke wet of toelating is er, wie zit erbij en waarvoor? Is er geen, deel dan "
    "alleen volgens het gedeeld beroepsgeheim.",
    office="wie het overleg organiseert, zoals een Veilig Huis of een LIVC",
    topics=("legal_help",),
    sources=(
        Source(
            "https://www.ejustice.just.fgov.be/eli/loi/2024/02/29/2024002088/justel",
            "boek II van het nieuwe Strafwetboek (in voege op 8 april 2026)",
            "2026-02-26",
        ),
    ),
    certainty="De tekst staat vast. Volgens de gecoördineerde tekst geldt het nieuwe Strafwetboek sinds 8 april "
    "2026. Veel formulieren en contracten noemen nog de oude nummers.",
    audience=Audience.PROFESSIONAL,
)
