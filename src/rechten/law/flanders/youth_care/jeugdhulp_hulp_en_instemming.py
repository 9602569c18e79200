"""A minor's right to youth care, to say yes or no to voluntary help, and to choose (art. 5 to 10)."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

PROVISION = Provision(
    id="jeugdhulp_hulp_en_instemming",
    name="Jeugdhulp: hulp, instemmen en kiezen",
    nature=Nature.GUARANTEE,
    level="flanders",
    domain="family",
    summary="Je hebt recht op hulp. Is de hulp vrijwillig, dan mag je ja of nee zeggen, en waar het kan kiezen "
    "wie je helpt.",
    statements=(
        Statement(
            "Je hebt recht op de jeugdhulp die je nodig hebt, wie je ook bent. Wat goed is voor jou, komt eerst.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), art. 5 en afdeling 2",
        ),
        Statement(
            "Beslist geen rechter over de hulp? Dan mag je ja of nee zeggen, nadat je goede uitleg kreeg.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), art. 8",
        ),
        Statement(
            "Vanaf 12 jaar neemt de wet aan dat je dat zelf kan. Ben je jonger, dan kijkt de hulpverlener of je "
            "het kan.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), art. 4 en 8",
        ),
        Statement(
            "Kunnen meer diensten je helpen? Dan mag je kiezen, en later van keuze veranderen. Soms beperkt een "
            "wet dat.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), art. 9",
        ),
        Statement(
            "Je mag één bepaalde hulpverlener weigeren, als de dienst dat kan regelen. De hulp mag daar niet "
            "onder lijden.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), art. 10",
        ),
    ),
    step="Wil je hulp? Bel of chat met het JAC, ga naar het CLB op school, of praat met je huisarts. Wil je een "
    "andere hulpverlener? Zeg het, en vraag dat het in je dossier komt. Opgroeipunt (vroeger de JO-lijn) is "
    "gratis: 0800 900 33.",
    office="het JAC, het CLB, of de dienst die je helpt",
    topics=("listening", "general"),
    sources=(
        Source(
            "https://codex.vlaanderen.be/portals/codex/documenten/1013455.html",
            "het decreet van 7 mei 2004, zoals gewijzigd op 17 mei 2024",
            "2024-05-17",
        ),
        Source(
            "https://www.rechtspositie.be/werkmappen/recht-op-instemming-informatie-en-duidelijke-communicatie",
            "art. 8, 9 en 10, in de tekst van voor 2024",
        ),
        Source(
            "https://www.rechtspositie.be/werkmappen/bekwaamheid-van-de-minderjarige",
            "art. 4 en uitleg",
        ),
    ),
    certainty="Het decreet is in 2024 herschreven. Van art. 8, 9 en 10 lazen we de tekst van daarvoor.",
    concerns=("case.youth_care",),
)
