"""The right to inform the public prosecutor in danger (new Penal Code, art. 353, § 1; old art. 458bis)."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Audience, Nature, Provision, Statement

PROVISION = Provision(
    id="spreekrecht_art_353_1",
    name="Spreken bij gevaar",
    nature=Nature.RULE,
    level="federal",
    domain="legal",
    summary="Bij ernstig gevaar voor een minderjarige, een kwetsbare persoon of een partner mag je de procureur "
    "inlichten. Het is een recht, geen plicht.",
    statements=(
        Statement(
            "Het gaat om misdrijven die de wet opsomt, op een minderjarige, een kwetsbare persoon of een "
            "partner, of om geweld voor de eer.",
            "Strafwetboek (wet van 29 februari 2024), art. 353, § 1 (oud art. 458bis)",
        ),
        Statement(
            "Je mag spreken als er ernstig en dreigend gevaar is voor lichaam of geest van het slachtoffer. Je "
            "kan dat niet zelf of met hulp van anderen afwenden.",
            "Strafwetboek (wet van 29 februari 2024), art. 353, § 1 (oud art. 458bis)",
        ),
        Statement(
            "Je mag ook spreken bij aanwijzingen dat anderen echt gevaar lopen om slachtoffer te worden, en dat "
            "niets anders helpt.",
            "Strafwetboek (wet van 29 februari 2024), art. 353, § 1 (oud art. 458bis)",
        ),
        Statement(
            "Je spreekt met de procureur des Konings, niet met de politie.",
            "Strafwetboek (wet van 29 februari 2024), art. 353, § 1 (oud art. 458bis)",
        ),
        Statement(
            "Los daarvan moet iedereen iemand in groot gevaar helpen.",
            "Strafwetboek (wet van 29 februari 2024), art. 299 (oud art. 422bis)",
        ),
        Statement(
            "Voor een advocaat geldt dit spreekrecht niet.",
            "Strafwetboek (wet van 29 februari 2024), art. 353, § 3",
        ),
    ),
    step="Bespreek het dezelfde dag in je team. Schrijf op wat je zelf zag of hoorde en wat je al probeerde. Is "
    "er nu gevaar? Bel 112.",
    office="de procureur des Konings",
    topics=("violence", "legal_help"),
    sources=(
        Source(
            "https://www.ejustice.just.fgov.be/eli/loi/2024/02/29/2024002088/justel",
            "boek II van het nieuwe Strafwetboek (in voege op 8 april 2026)",
            "2026-02-26",
        ),
        Source(
            "https://compsy.be/nl/458bis",
            "uitleg bij het oude artikel",
            "2019",
        ),
    ),
    certainty="De tekst staat vast. De lijst van misdrijven veranderde met het nieuwe wetboek: lees ze na. Het "
    "oude nummer 422bis is niet in onze bronnen nagekeken. Volgens de gecoördineerde tekst geldt het "
    "nieuwe Strafwetboek sinds 8 april 2026. Veel formulieren en contracten noemen nog de oude "
    "nummers.",
    audience=Audience.PROFESSIONAL,
)
