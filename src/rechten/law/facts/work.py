"""Work, and what a person does in daily life."""

from __future__ import annotations

from rechten.graph.expressions import age
from rechten.law.facts import FACTS
from rechten.law.facts.person import birth_date
from rechten.law.facts.statuses import receives_leefloon

_OLD_ENOUGH = age(birth_date) >= 15

works = FACTS.truth(
    "person.works",
    likely=0.4,
    category="work",
    question="Werk je nu voor geld?",
    question_other="Werkt {naam} nu voor geld?",
    why="Loon telt mee voor het recht op steun.",
    help="In loondienst, als zelfstandige, interim, flexi-job of studentenjob.",
    changeable=True,
    gate=_OLD_ENOUGH,
)

has_benefit = FACTS.truth(
    "person.has_benefit",
    likely=0.45,
    category="income",
    question="Krijg je een uitkering of een pensioen?",
    question_other="Krijgt {naam} een uitkering of een pensioen?",
    why="Ook een uitkering telt mee als inkomen.",
    help="Bijvoorbeeld werkloosheid, ziekenfonds, pensioen. Het Groeipakket en het leefloon tellen hier niet mee.",
    gate=_OLD_ENOUGH,
)

position = FACTS.choice(
    "person.position",
    {
        "unemployed": "Werkloos met een uitkering, al 3 maanden of langer",
        "sick": "Ziek of arbeidsongeschikt, al 3 maanden of langer",
        "invalid": "Invalide (langer dan een jaar ziek)",
        "pension": "Met pensioen",
        "widow": "Weduwe of weduwnaar, en nog geen nieuw gezin",
        "sick_official": "Ambtenaar of militair, al 3 maanden of langer ter beschikking door ziekte",
        "bridging": "Zelfstandige met een overbruggingsrecht (een uitkering als de zaak stopt of stilligt)",
        "other": "Iets anders",
    },
    likely=(0.12, 0.06, 0.08, 0.2, 0.04, 0.01, 0.01, 0.48),
    category="work",
    question="Wat past nu het best bij jou?",
    question_other="Wat past nu het best bij {naam}?",
    why="Voor wie pas minder inkomen heeft, kijkt het ziekenfonds naar het inkomen van nu.",
    burden=1.3,
    gate=_OLD_ENOUGH,
    otherwise="other",
)

only_benefit = FACTS.truth(
    "person.only_benefit",
    likely=0.7,
    category="income",
    question="Is die uitkering je enige inkomen?",
    question_other="Is die uitkering het enige inkomen van {naam}?",
    why="Dan kijkt het ziekenfonds dit vanzelf na, zonder aanvraag.",
    help="Heb je ook loon, een pensioen, of een huis of grond waar je niet woont? Kies 'nee'.",
    gate=_OLD_ENOUGH & position.is_in("unemployed", "sick", "invalid"),
)

started_on_leefloon = FACTS.truth(
    "person.started_on_leefloon",
    likely=0.6,
    category="work",
    question="Begon je te werken toen je al een leefloon had?",
    question_other="Begon {naam} te werken met al een leefloon?",
    why="Dan telt een deel van het loon niet mee, de eerste drie jaar.",
    help="Studeer je met een plan van het OCMW? Kies ook 'ja'.",
    gate=works & receives_leefloon,
)

debt_mediation = FACTS.truth(
    "person.debt_mediation",
    likely=0.05,
    category="income",
    question="Heb je een collectieve schuldenregeling, of schuldbemiddeling bij een erkende dienst?",
    question_other="Heeft {naam} een collectieve schuldenregeling, of schuldbemiddeling bij een erkende dienst?",
    why="Dan kan het OCMW helpen met de factuur voor de verwarming.",
    help="Bij een collectieve schuldenregeling beslist een rechter hoe je afbetaalt. Bij schuldbemiddeling helpt een "
    "dienst, zoals het OCMW of een CAW.",
    grants="schuldbemiddeling",
    gate=age(birth_date) >= 18,
)
