"""Health care for a minor in residential youth care (section 9 since 2024)."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

PROVISION = Provision(
    id="jeugdhulp_gezondheidszorg",
    name="Jeugdhulp: gezondheidszorg",
    nature=Nature.GUARANTEE,
    level="flanders",
    domain="family",
    summary="Woon je in een voorziening? Dan heb je recht op gezondheidszorg, en waar het kan op een dokter die "
    "je zelf kiest.",
    statements=(
        Statement(
            "Je hebt recht op de zorg die je gezondheid vraagt, ook als je in een voorziening woont.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), afdeling 9",
        ),
        Statement(
            "Waar het kan, kies je zelf je dokter.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), afdeling 9",
        ),
        Statement(
            "Je beslist mee over je zorg. Kan je het goed inschatten, dan mag je bij de dokter zelf beslissen: "
            "daar staat geen vaste leeftijd op.",
            "Wet patiëntenrechten van 22 augustus 2002, art. 12",
        ),
    ),
    step="Zeg aan je begeleider dat je naar de dokter wil, en naar wie. Je mag alleen met de dokter praten. Lukt "
    "het niet? Opgroeipunt (vroeger de JO-lijn) is gratis: 0800 900 33.",
    office="je begeleider, of je huisarts",
    topics=("health", "listening"),
    sources=(
        Source(
            "https://codex.vlaanderen.be/portals/codex/documenten/1013455.html",
            "het decreet van 7 mei 2004, zoals gewijzigd op 17 mei 2024",
            "2024-05-17",
        ),
        Source(
            "https://tzitemzo.be/faq/hoe-weet-men-of-een-minderjarige-bekwaam-is/",
            "de dokter schat in of je zelf kan beslissen",
        ),
    ),
    certainty="Van afdeling 9 lazen we alleen de titel; vroeger ging ze over privacy. Hoe vrij je je dokter "
    "kiest, lazen we niet na.",
    concerns=("case.youth_care",),
)
