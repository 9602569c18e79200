"""A minor's right to complain about youth care (art. 29)."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

PROVISION = Provision(
    id="jeugdhulp_klacht",
    name="Jeugdhulp: een klacht",
    nature=Nature.GUARANTEE,
    level="flanders",
    domain="family",
    summary="Loopt er iets mis in de jeugdhulp? Je mag een klacht doen, en je krijgt antwoord. Dat mag op elke "
    "leeftijd.",
    statements=(
        Statement(
            "Je mag klagen over de hulp, over hoe je woont, en over rechten die men niet volgt.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), art. 29",
        ),
        Statement(
            "Elke dienst zegt je hoe een klacht gaat. Het decreet zegt niet precies hoe: dat verschilt per dienst.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), art. 29",
        ),
        Statement(
            "Je ouders mogen ook een klacht doen.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), art. 29; uitleg op infojeugdhulp.be",
        ),
        Statement(
            "Verblijf je in een gesloten voorziening? Dan mag je het ook vertellen aan de maandcommissaris van "
            "de Commissie van Toezicht.",
            "Decreet van 15 juli 1997 over het Kinderrechtencommissariaat",
        ),
    ),
    step="Praat eerst met je begeleider of met de directie, als je dat durft. Helpt dat niet? Opgroeipunt "
    "(vroeger de JO-lijn) is gratis: 0800 900 33. Of bel de klachtenlijn van het "
    "Kinderrechtencommissariaat: 0800 20 808.",
    office="de dienst zelf, Opgroeipunt of het Kinderrechtencommissariaat",
    topics=("listening", "general"),
    sources=(
        Source(
            "https://codex.vlaanderen.be/portals/codex/documenten/1013455.html",
            "het decreet van 7 mei 2004, zoals gewijzigd op 17 mei 2024",
            "2024-05-17",
        ),
        Source(
            "https://www.rechtspositie.be/themas/klachten",
            "art. 29, en waar je terechtkan",
        ),
        Source(
            "https://www.rechtspositie.be/faq/hoe-vang-je-een-klacht-best-op",
            "Opgroeipunt, Kinderrechtencommissariaat, maandcommissaris",
        ),
        Source(
            "https://www.jeugdhulp.be/over-jeugdhulp/jo-lijn-klachtenlijn",
            "het nummer 0800 900 33",
        ),
        Source(
            "http://www.infojeugdhulp.be/integrale-jeugdhulp/rechten-van-de-minderjarige/recht-om-een-klacht-in-te-dienen/",
            "klachten, stap voor stap",
            "2016-07-22",
        ),
    ),
    certainty="Hoe snel je antwoord moet krijgen, vonden we niet. Het nummer van Opgroeipunt is dat van de "
    "vroegere JO-lijn: bel 1700 als het niet meer werkt.",
    concerns=("case.youth_care",),
)
