"""A minor's file in youth care: careful, and from the age of 12 open to the minor (section 7, art. 20 to 23)."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

PROVISION = Provision(
    id="jeugdhulp_dossier",
    name="Jeugdhulp: je dossier",
    nature=Nature.GUARANTEE,
    level="flanders",
    domain="family",
    summary="Over je hulp wordt een dossier bijgehouden. Vanaf 12 jaar mag je het in principe zelf inkijken.",
    statements=(
        Statement(
            "Je dossier wordt zorgvuldig gemaakt, bewaard en geheim gehouden.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), afdeling 7",
        ),
        Statement(
            "Vanaf 12 jaar neemt de wet aan dat je zelf mag kijken: wat over jou gaat, en over wie met jou samenleeft.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), art. 4 en 22",
        ),
        Statement(
            "Wat je niet mag zien: wat iemand in vertrouwen vertelde, wat alleen over anderen gaat, en wat voor "
            "de rechtbank geschreven is.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), art. 22",
        ),
        Statement(
            "Soms houdt een hulpverlener iets achter omdat dat beter is voor jou. Je vertrouwenspersoon mag het "
            "dan wel zien.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), art. 22 en 24",
        ),
        Statement(
            "Voor wat over je gezondheid gaat, gelden de regels voor patiënten.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), art. 22; Wet patiëntenrechten",
        ),
        Statement(
            "Je mag een kopie vragen, en jouw kijk laten toevoegen. Je kan je ook verzetten als bepaalde mensen "
            "je dossier willen zien.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), afdeling 7",
        ),
        Statement(
            "Ben je jonger dan 12 en kan je het nog niet inschatten? Dan kijken je ouders of je voogd in jouw plaats.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), art. 4 en 22",
        ),
    ),
    step="Vraag aan je begeleider: 'Ik wil mijn dossier lezen.' Dat mag mondeling of op papier. Vraag ook wat je "
    "niet te zien krijgt, en waarom. Opgroeipunt (vroeger de JO-lijn) is gratis: 0800 900 33.",
    office="de dienst of de voorziening die je helpt",
    topics=("listening", "general"),
    sources=(
        Source(
            "https://codex.vlaanderen.be/portals/codex/documenten/1013455.html",
            "het decreet van 7 mei 2004, zoals gewijzigd op 17 mei 2024",
            "2024-05-17",
        ),
        Source(
            "https://www.rechtspositie.be/werkmappen/dossier",
            "inkijken, kopie en verzet",
        ),
        Source(
            "https://www.rechtspositie.be/faq/tot-welke-gegevens-heeft-de-bekwame-minderjarige-toegang",
            "wat je mag zien",
        ),
        Source(
            "https://www.rechtspositie.be/faq/toegang-dossier-vertrouwenspersoon",
            "wat je vertrouwenspersoon mag zien",
        ),
    ),
    certainty="Het decreet is in 2024 herschreven. De nummers van de artikelen en de termijn waarin je antwoord "
    "moet krijgen, lazen we niet na.",
    concerns=("case.youth_care",),
)
