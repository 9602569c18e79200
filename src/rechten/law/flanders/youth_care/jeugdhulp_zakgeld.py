"""Pocket money of a minor in residential youth care, from the age of 6 (art. 26). The figures stand beside it."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

PROVISION = Provision(
    id="jeugdhulp_zakgeld",
    name="Jeugdhulp: zakgeld",
    nature=Nature.GUARANTEE,
    level="flanders",
    domain="family",
    summary="Woon je in een voorziening en ben je 6 jaar of ouder? Dan krijg je elke maand zakgeld dat je vrij "
    "mag uitgeven.",
    statements=(
        Statement(
            "Wie geplaatst is, krijgt vanaf 6 jaar zakgeld. Hoe ouder je bent, hoe meer.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), art. 26",
        ),
        Statement(
            "Het zakgeld is van jou. Men mag het op een rekening zetten, als die op jouw naam staat.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), art. 26; uitleg op rechtspositie.be",
        ),
        Statement(
            "Woon je zelfstandig, of verdien je zelf meer dan een bepaald bedrag per maand? Dan is er geen zakgeld.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), art. 26, en de besluiten daarbij",
        ),
        Statement(
            "In een voorziening van het VAPH hangt het af van wie je daar geplaatst heeft: vraag het na.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), art. 26, en de besluiten daarbij",
        ),
        Statement(
            "In een pleeggezin zit het zakgeld in wat je pleegouders krijgen. Zij kiezen hoeveel ze je geven.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), art. 26; regels van de pleegzorg",
        ),
    ),
    step="Vraag aan je begeleider hoeveel zakgeld er voor jouw leeftijd is, en wanneer je het krijgt. Krijg je "
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
            "https://www.jeugdhulp.be/startpunt/startpunt-jongere/zakgeld",
            "bedragen per leeftijd",
            "2022-12",
        ),
        Source(
            "https://www.rechtspositie.be/faq/kan-het-dat-het-zakgeld-dat-in-de-jeugdhulp-verschuldigd-is-op-een-rekening-van-de-ouders-wordt",
            "op een rekening op jouw naam",
        ),
    ),
    certainty="De laatste bedragen die we vonden, zijn van december 2022. Ze volgen de prijzen, dus nu is het meer.",
    concerns=("case.youth_care",),
    shows=(
        "jeugdhulp_zakgeld.6",
        "jeugdhulp_zakgeld.8",
        "jeugdhulp_zakgeld.12",
        "jeugdhulp_zakgeld.14",
        "jeugdhulp_zakgeld.16",
        "jeugdhulp_zakgeld.18",
        "jeugdhulp_zakgeld.own_income",
    ),
)
