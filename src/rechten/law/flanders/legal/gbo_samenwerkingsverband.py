"""Geïntegreerd breed onthaal: one door for all questions (Decreet lokaal sociaal beleid, art. 9 to 12)."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

PROVISION = Provision(
    id="gbo_samenwerkingsverband",
    name="Geïntegreerd breed onthaal",
    nature=Nature.GUARANTEE,
    level="flanders",
    domain="legal",
    summary="In elke gemeente is er een Sociaal Huis. Daar, bij het CAW of bij je ziekenfonds krijg je hulp om "
    "al je rechten te vinden.",
    statements=(
        Statement(
            "Elke gemeente heeft een Sociaal Huis dat je kan herkennen.",
            "Decreet lokaal sociaal beleid van 9 februari 2018, art. 9",
        ),
        Statement(
            "OCMW, CAW en de dienst maatschappelijk werk van je ziekenfonds werken er samen. Jij kiest bij wie "
            "je binnenstapt.",
            "Decreet lokaal sociaal beleid van 9 februari 2018, art. 9 en 10",
        ),
        Statement(
            "Ze geven neutrale informatie, kijken zelf welke rechten je hebt en helpen je om die te krijgen.",
            "Decreet lokaal sociaal beleid van 9 februari 2018, art. 10",
        ),
        Statement(
            "Moet je naar een andere dienst? Dan gaan ze met je mee in die stap. Je moet je verhaal niet "
            "telkens opnieuw doen als je dat niet wil.",
            "Decreet lokaal sociaal beleid van 9 februari 2018, art. 10 en 11, § 1",
        ),
        Statement(
            "Ze delen je gegevens alleen als jij dat uitdrukkelijk goed vindt, behalve bij overmacht of "
            "dringende nood.",
            "Decreet lokaal sociaal beleid van 9 februari 2018, art. 11, § 2",
        ),
        Statement(
            "Voor gezinnen werkt ook het Huis van het Kind mee.",
            "Decreet lokaal sociaal beleid van 9 februari 2018, art. 12",
        ),
    ),
    step="Ga binnen bij het Sociaal Huis, het CAW of je ziekenfonds. Vraag of ze met jou nakijken waar je recht "
    "op hebt.",
    office="het Sociaal Huis van je gemeente, het CAW of de dienst maatschappelijk werk van je ziekenfonds",
    topics=("general", "income"),
    sources=(
        Source(
            "https://codex.vlaanderen.be/PrintDocument.ashx?geannoteerd=false&id=1029068&print=false",
            "decreet, art. 7 tot 12",
            "2023-01-01",
        ),
        Source(
            "https://departementwvg.be/toegankelijkheid-van-lokale-sociale-hulp-en-dienstverlening-verhogen-en-onderbescherming-aanpakken",
            "taken en besluiten",
        ),
    ),
    certainty="Het decreet staat vast. De besluiten van 30 november en 7 december 2018 konden we niet lezen. Hoe "
    "goed de diensten samenwerken, verschilt per gemeente.",
)
