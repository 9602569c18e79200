"""On which ground of the GDPR social work handles personal data."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Audience, Nature, Provision, Statement

PROVISION = Provision(
    id="gdpr_grondslagen_sociaal_werk",
    name="Gegevens in sociaal werk: de gronden",
    nature=Nature.RULE,
    level="federal",
    domain="digital",
    summary="Voor elke verwerking van gegevens is een grond nodig. Bij wettelijke taken is dat meestal niet de "
    "toestemming.",
    statements=(
        Statement(
            "Bij een wettelijke taak is de grond een wettelijke plicht of een taak van algemeen belang. "
            "Voorbeelden: steun van het OCMW, en de Vlaamse sociale bescherming.",
            "AVG, art. 6, lid 1, c en e",
        ),
        Statement(
            "Voor gegevens over gezondheid is nog een extra grond nodig.",
            "AVG, art. 9, lid 2, b, g of h",
        ),
        Statement(
            "De Vlaamse sociale bescherming noemt haar gronden zelf. Je ziet alleen wat je nodig hebt, zo lang "
            "als nodig.",
            "Decreet van 18 mei 2018, art. 49; AVG, art. 6, lid 1, c, en art. 9, lid 2, h",
        ),
        Statement(
            "Een vereniging met vrijwillige hulp steunt op een overeenkomst of op toestemming. Voor gevoelige "
            "gegevens moet die uitdrukkelijk zijn.",
            "AVG, art. 6, lid 1, a en b, en art. 9, lid 2, a",
        ),
        Statement(
            "Is toestemming nodig om hulp te krijgen waar iemand recht op heeft? Dan is ze niet vrij, en dus "
            "geen grond.",
            "AVG, art. 7, lid 4",
        ),
        Statement(
            "Delen buiten de organisatie vraagt een eigen grond. Voor geheimen komt het beroepsgeheim daar nog bij.",
            "AVG, art. 6; Strafwetboek, art. 352 (oud art. 458)",
        ),
        Statement(
            "De cliënt krijgt uitleg bij het begin, en binnen één maand antwoord op een vraag om inzage.",
            "AVG, art. 12 tot 15",
        ),
    ),
    step="Zoek in het register van je organisatie welke grond er staat voor wat je doet. Staat er niets, vraag "
    "het aan de functionaris voor gegevensbescherming (DPO).",
    office="de functionaris voor gegevensbescherming van je organisatie",
    topics=("legal_help",),
    sources=(
        Source(
            "https://codex.vlaanderen.be/PrintDocument.ashx?geannoteerd=false&id=1029649",
            "decreet Vlaamse sociale bescherming, art. 49",
            "2026-07-01",
        ),
        Source(
            "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
            "de AVG zelf",
        ),
    ),
    certainty="Alleen art. 49 van het decreet is in de tekst gelezen. De artikelen van de AVG komen uit algemene "
    "kennis. Voor dossiers van CAW en OCMW bestaat geen aparte wet.",
    audience=Audience.PROFESSIONAL,
)
