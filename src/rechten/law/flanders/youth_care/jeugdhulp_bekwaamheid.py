"""Who uses the rights of a minor in youth care: the minor, and from the age of 12 also the three weighty ones (art.
4).
"""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

PROVISION = Provision(
    id="jeugdhulp_bekwaamheid",
    name="Jeugdhulp: zelf je rechten gebruiken",
    nature=Nature.GUARANTEE,
    level="flanders",
    domain="family",
    summary="In de jeugdhulp gebruik je je rechten zelf. Vanaf 12 jaar gaat de wet ervan uit dat je ook over de "
    "zwaarste dingen mee kan beslissen.",
    statements=(
        Statement(
            "Je gebruikt je rechten in de jeugdhulp zelf. Je ouders hoeven dat niet voor jou te doen.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), art. 4, § 1",
        ),
        Statement(
            "Ben je 12 jaar of ouder? Dan neemt de wet aan dat je goed kan inschatten wat goed is voor jou.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), art. 4, § 2",
        ),
        Statement(
            "Dat is nodig voor drie rechten: instemmen met hulp, niet gescheiden worden van je ouders, en je "
            "dossier inkijken.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), art. 4, § 2, en art. 8, 13 en 22",
        ),
        Statement(
            "Jonger dan 12? Dan kan het soms ook. En soms zegt een hulpverlener dat je het nog niet kan, ook "
            "als je ouder bent.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), art. 4, § 2",
        ),
        Statement(
            "De hulpverlener beslist dat na een gesprek met jou en je ouders, en schrijft op waarom. Kan je het "
            "nog niet? Dan gebruiken je ouders of je voogd die drie rechten voor jou.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), art. 4; uitleg van ’t Zitemzo",
        ),
    ),
    step="Zeg aan je begeleider: 'Dit wil ik zelf beslissen.' Mag dat niet? Vraag waarom, en vraag dat het in je "
    "dossier komt. Opgroeipunt (vroeger de JO-lijn) is gratis: 0800 900 33.",
    office="je begeleider, een vertrouwenspersoon, of Opgroeipunt",
    topics=("listening", "general"),
    sources=(
        Source(
            "https://codex.vlaanderen.be/portals/codex/documenten/1013455.html",
            "het decreet van 7 mei 2004, zoals gewijzigd op 17 mei 2024",
            "2024-05-17",
        ),
        Source(
            "https://www.rechtspositie.be/werkmappen/bekwaamheid-van-de-minderjarige",
            "art. 4 en uitleg",
        ),
        Source(
            "https://www.rechtspositie.be/faq/hoe-wordt-de-bekwaamheid-van-de-minderjarige-bepaald",
            "hoe men het bepaalt, onder en boven 12 jaar",
        ),
        Source(
            "https://tzitemzo.be/faq/hoe-weet-men-of-een-minderjarige-bekwaam-is/",
            "12 jaar, en de motivering in het dossier",
        ),
    ),
    certainty="De leeftijd van 12 en de drie rechten staan vast. Het decreet is in 2024 herschreven. Of de "
    "nummers van de drie artikelen dezelfde bleven, lazen we niet na.",
    concerns=("case.youth_care",),
)
