"""A minor's right to be heard and to take part in decisions about the help (section 6)."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

PROVISION = Provision(
    id="jeugdhulp_participatie",
    name="Jeugdhulp: inspraak",
    nature=Nature.GUARANTEE,
    level="flanders",
    domain="family",
    summary="Je mag meepraten over je hulp. Men luistert naar jou en houdt rekening met wat je zegt.",
    statements=(
        Statement(
            "Je mag je mening geven over de hulp, en meedoen aan de gesprekken daarover.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), afdeling 6",
        ),
        Statement(
            "Men houdt rekening met wat je zegt. Hoe ouder en rijper je bent, hoe meer je mening weegt.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), afdeling 6",
        ),
        Statement(
            "Woon je in een voorziening? Dan mag je ook samen met de andere bewoners meepraten over het leven daar.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), afdeling 6",
        ),
    ),
    step="Vraag om bij het gesprek over jou te zijn. Wil je dat niet alleen doen? Breng een vertrouwenspersoon "
    "mee. Je mag ook opschrijven wat je wil zeggen.",
    office="je begeleider",
    topics=("listening", "general"),
    sources=(
        Source(
            "https://codex.vlaanderen.be/portals/codex/documenten/1013455.html",
            "het decreet van 7 mei 2004, zoals gewijzigd op 17 mei 2024",
            "2024-05-17",
        ),
    ),
    certainty="We lazen de titel van deze afdeling, niet de artikelen van 2024 zelf. De regels over het "
    "jeugdparlement of de bewonersgroep van een voorziening kunnen verschillen.",
    concerns=("case.youth_care",),
)
