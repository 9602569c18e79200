"""A minor's right to information that he or she understands (art. 11 and 12)."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

PROVISION = Provision(
    id="jeugdhulp_informatie",
    name="Jeugdhulp: klare informatie",
    nature=Nature.GUARANTEE,
    level="flanders",
    domain="family",
    summary="Je hebt recht op uitleg die je begrijpt: over de hulp, over je rechten en over wat er daarna kan "
    "gebeuren.",
    statements=(
        Statement(
            "Je krijgt duidelijke uitleg op jouw maat over de hulp, je traject en je rechten.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), art. 11, § 1",
        ),
        Statement(
            "Je hoeft er niet zelf om te vragen. De hulpverlener begint erover.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), art. 11 en 12; uitleg op rechtspositie.be",
        ),
        Statement(
            "Woon je in een voorziening of een pleeggezin? Dan praat men open met jou: waarom je er bent, hoe "
            "het leven er is, en welke regels er zijn.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), art. 11, § 2",
        ),
        Statement(
            "Zegt men iets niet, omdat dat beter is voor jou? Dan staat in je dossier waarom. Je "
            "vertrouwenspersoon mag het weten.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), art. 11, in de tekst van voor 2024",
        ),
    ),
    step="Begrijp je iets niet? Zeg: 'Leg het nog eens uit, in andere woorden.' Vraag ook wat er gebeurt als je "
    "ja zegt, en als je nee zegt.",
    office="je begeleider",
    topics=("listening", "general"),
    sources=(
        Source(
            "https://codex.vlaanderen.be/portals/codex/documenten/1013455.html",
            "het decreet van 7 mei 2004, zoals gewijzigd op 17 mei 2024",
            "2024-05-17",
        ),
        Source(
            "https://www.rechtspositie.be/themas/informatie",
            "art. 11 in de tekst van 2024, en uitleg",
        ),
    ),
    certainty="De eerste drie zinnen staan vast. De laatste komt uit de tekst van voor 2024: of ze nog zo geldt, "
    "lazen we niet na.",
    concerns=("case.youth_care",),
)
