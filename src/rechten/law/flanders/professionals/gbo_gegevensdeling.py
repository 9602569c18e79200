"""Sharing data between the core partners of the geïntegreerd breed onthaal (Decreet lokaal sociaal beleid, art. 11,
§ 2).
"""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Audience, Nature, Provision, Statement

PROVISION = Provision(
    id="gbo_gegevensdeling",
    name="Gegevens delen in het breed onthaal",
    nature=Nature.RULE,
    level="flanders",
    domain="legal",
    summary="OCMW, CAW en de dienst van het ziekenfonds mogen gegevens delen voor het breed onthaal. Alleen wat "
    "nodig is, en met uitdrukkelijke toestemming.",
    statements=(
        Statement(
            "Delen mag alleen tussen de kernpartners: OCMW, erkend CAW en de dienst maatschappelijk werk van "
            "het ziekenfonds.",
            "Decreet lokaal sociaal beleid van 9 februari 2018, art. 11, § 2",
        ),
        Statement(
            "Alleen voor de taken van het breed onthaal, alleen wat strikt nodig is, en in het belang van de "
            "gebruiker.",
            "Decreet lokaal sociaal beleid, art. 11, § 2; AVG, art. 6, 9 en 10",
        ),
        Statement(
            "De gebruiker gaf vrij, specifiek, geïnformeerd en uitdrukkelijk toestemming. Alleen bij overmacht "
            "of dringende nood kan het zonder.",
            "Decreet lokaal sociaal beleid, art. 11, § 2",
        ),
        Statement(
            "Een algemeen formulier, één keer getekend, is niet specifiek genoeg.",
            "AVG, art. 4, 11°, en art. 7",
        ),
        Statement(
            "Een verhuurder, school, werkgever, politie of buren vallen hier buiten.",
            "Decreet lokaal sociaal beleid, art. 11, § 2",
        ),
    ),
    step="Vraag de toestemming voor elke uitwisseling apart. Noteer datum, ontvanger, welke gegevens en tot "
    "wanneer. De gebruiker kan ze altijd intrekken.",
    office="de kernpartner waar je werkt",
    topics=("legal_help",),
    sources=(
        Source(
            "https://codex.vlaanderen.be/PrintDocument.ashx?geannoteerd=false&id=1029068&print=false",
            "decreet, art. 11, § 2",
            "2023-01-01",
        ),
    ),
    certainty="Het artikel staat vast. Het besluit van 30 november 2018, dat de vorm en de soorten gegevens "
    "regelt, is niet gelezen.",
    audience=Audience.PROFESSIONAL,
)
