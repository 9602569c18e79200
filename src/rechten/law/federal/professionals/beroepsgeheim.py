"""Professional secrecy of those who help (new Penal Code, art. 352; old art. 458)."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Audience, Nature, Provision, Statement

PROVISION = Provision(
    id="beroepsgeheim",
    name="Beroepsgeheim van hulpverleners",
    nature=Nature.RULE,
    level="federal",
    domain="legal",
    summary="Wat iemand je toevertrouwt in je functie, mag je niet doorvertellen. De functie telt, niet het diploma.",
    statements=(
        Statement(
            "Wie door zijn stand of beroep geheimen kent, mag ze niet opzettelijk bekendmaken. Dat is strafbaar "
            "met een straf van niveau 2.",
            "Strafwetboek (wet van 29 februari 2024), art. 352 (oud art. 458)",
        ),
        Statement(
            "De functie beslist. Een maatschappelijk werker van een CAW of OCMW valt eronder; wie alleen "
            "discreet moet zijn, niet.",
            "Strafwetboek (wet van 29 februari 2024), art. 352 (oud art. 458); rechtsleer",
        ),
        Statement(
            "Je mag spreken als getuige voor de rechter of voor een onderzoekscommissie van het parlement.",
            "Strafwetboek (wet van 29 februari 2024), art. 352 (oud art. 458)",
        ),
        Statement(
            "Je mag of moet ook spreken als een wet, decreet of ordonnantie dat zegt.",
            "Strafwetboek (wet van 29 februari 2024), art. 352 (oud art. 458)",
        ),
        Statement(
            "Dat de cliënt akkoord gaat, heft het geheim op zich niet op. Voor delen gelden aparte voorwaarden.",
            "Strafwetboek (wet van 29 februari 2024), art. 352; rechtsleer; zie gedeeld beroepsgeheim",
        ),
    ),
    step="Twijfel je? Deel niets, en leg het voor aan je team of aan wie in je organisatie over deontologie "
    "waakt. Schrijf op hoe je de belangen afwoog.",
    office="je leidinggevende of het aanspreekpunt voor deontologie",
    topics=("legal_help",),
    sources=(
        Source(
            "https://www.ejustice.just.fgov.be/eli/loi/2024/02/29/2024002088/justel",
            "boek II van het nieuwe Strafwetboek (in voege op 8 april 2026)",
            "2026-02-26",
        ),
        Source(
            "https://weliswaar.be/welzijn-zorg/wegwijs-het-beroepsgeheim",
            "de functie beslist",
            "2019",
        ),
    ),
    certainty="De tekst staat vast. Wat de toestemming van de cliënt doet, is betwist in de rechtsleer. Volgens "
    "de gecoördineerde tekst geldt het nieuwe Strafwetboek sinds 8 april 2026. Veel formulieren en "
    "contracten noemen nog de oude nummers.",
    audience=Audience.PROFESSIONAL,
)
