"""School, leisure, exercise and work for a minor in residential youth care (section 4/1, added in 2024)."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

PROVISION = Provision(
    id="jeugdhulp_onderwijs_vrije_tijd",
    name="Jeugdhulp: school, vrije tijd en werk",
    nature=Nature.GUARANTEE,
    level="flanders",
    domain="family",
    summary="Woon je in een voorziening? Dan heb je recht op school, vrije tijd, beweging en werk dat bij je past.",
    statements=(
        Statement(
            "Je hebt recht op onderwijs, ook als je in een voorziening woont.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), afdeling 4/1",
        ),
        Statement(
            "Je hebt recht op een zinvolle dag, op vrije tijd en op beweging.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), afdeling 4/1",
        ),
        Statement(
            "Mag je werken volgens je leeftijd? Dan heb je ook recht op werk dat bij je past.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), afdeling 4/1",
        ),
    ),
    step="Zeg welke school, sport of hobby je wil blijven doen. Vraag dat het in je handelingsplan komt. Lukt "
    "het niet? Opgroeipunt (vroeger de JO-lijn) is gratis: 0800 900 33.",
    office="je begeleider in de voorziening",
    topics=("listening", "general"),
    sources=(
        Source(
            "https://codex.vlaanderen.be/portals/codex/documenten/1013455.html",
            "het decreet van 7 mei 2004, zoals gewijzigd op 17 mei 2024",
            "2024-05-17",
        ),
        Source(
            "https://www.rechtspositie.be/themas/privacy",
            "aankondiging van het nieuwe recht op tijdsbesteding en vrije tijd",
            "2023",
        ),
    ),
    certainty="We lazen alleen de titel van deze afdeling en een aankondiging, niet de artikelen zelf.",
    concerns=("case.youth_care",),
)
