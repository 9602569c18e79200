"""A minor's right to humane treatment: no violence, fair sanctions, isolation only in danger (art. 27 and 28)."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

PROVISION = Provision(
    id="jeugdhulp_menswaardige_behandeling",
    name="Jeugdhulp: een menswaardige behandeling",
    nature=Nature.GUARANTEE,
    level="flanders",
    domain="family",
    summary="Niemand mag je slaan, vernederen of bang maken. Een straf moet eerlijk zijn, en je alleen opsluiten "
    "mag bijna nooit.",
    statements=(
        Statement(
            "Niemand in de jeugdhulp mag je onmenselijk of vernederend behandelen of straffen.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), art. 27",
        ),
        Statement(
            "Een straf past bij wie je bent en bij wat je deed. Ze helpt je iets te leren.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), art. 28, § 1",
        ),
        Statement(
            "Slaan, pesten, geen eten geven of bezoek verbieden mag niet als straf.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), art. 28, § 2",
        ),
        Statement(
            "Je apart zetten mag alleen zolang je een gevaar bent voor jezelf of voor anderen, of dingen "
            "vernielt. De huisregels zeggen hoe dat gaat.",
            "Decreet rechtspositie van de minderjarige (7 mei 2004), art. 28, § 3, in de tekst van voor 2024",
        ),
    ),
    step="Gebeurde er iets dat niet mag? Vertel het aan iemand die je vertrouwt. Opgroeipunt (vroeger de "
    "JO-lijn) is gratis: 0800 900 33. Je kan ook het Kinderrechtencommissariaat bellen: 0800 20 808. Is er "
    "nu gevaar? Bel 112.",
    office="Opgroeipunt of het Kinderrechtencommissariaat",
    topics=("violence", "listening"),
    sources=(
        Source(
            "https://codex.vlaanderen.be/portals/codex/documenten/1013455.html",
            "het decreet van 7 mei 2004, zoals gewijzigd op 17 mei 2024",
            "2024-05-17",
        ),
        Source(
            "https://www.rechtspositie.be/werkmappen/recht-op-een-menswaardige-behandeling",
            "art. 27 en 28, in de tekst van voor 2024",
        ),
        Source(
            "https://www.rechtspositie.be/themas/menswaardige-behandeling",
            "uitleg",
            "2023-01",
        ),
    ),
    certainty="Het decreet is in 2024 herschreven. Het zegt nu meer over afzonderen: die nieuwe regels lazen we "
    "niet. Wat hier staat, is het minste.",
    concerns=("case.youth_care",),
)
