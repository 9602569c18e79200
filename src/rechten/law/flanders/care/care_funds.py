"""What the three care budgets of the Vlaamse sociale bescherming have in common.

Decreet 18 mei 2018 ("VSB-decreet") and BVR 30 november 2018 ("BVR VSB"): one belongs to a zorgkas, has paid its yearly
contribution, and from 18 years on has lived in Flanders or Brussels for five years.
"""

from __future__ import annotations

from rechten.graph.expressions import always, case, never, not_computed
from rechten.graph.kinds import BOOL
from rechten.graph.parameters import Source
from rechten.graph.rights import Condition, Consequence, Demand
from rechten.law.facts import care, person

DECREE = Source(
    "https://codex.vlaanderen.be/PrintDocument.ashx?geannoteerd=false&id=1029649",
    "decreet van 18 mei 2018, tekst die geldt op 1 juli 2026",
    "2026-07-01",
)
DECISION = Source(
    "https://codex.vlaanderen.be/PrintDocument.ashx?datum=&geannoteerd=false&id=1030063&print=true",
    "besluit van 30 november 2018, tekst die geldt op 1 juli 2026",
    "2026-07-01",
)
APPEAL = (
    "Niet akkoord? Stuur binnen 3 maanden een bezwaar met je redenen naar de Vlaamse sociale bescherming. Dat kost 75 "
    "euro, of 30 euro met een laag inkomen of schulden. Krijg je gelijk, dan krijg je dat terug. Daarna kan je binnen "
    "3 maanden naar de arbeidsrechtbank."
)
APPEAL_TO = "de Vlaamse sociale bescherming"
_BRUSSELS = "of je in Brussel zelf bij een zorgkas aangesloten bent: daar is dat een keuze"
#: What any care budget may set off.
CONSEQUENCES = (
    Consequence(
        "Verandert er iets in je zorg, je adres of je gezin? Meld het meteen aan de zorgkas. Te veel betaald geld kan "
        "ze tot 2 jaar later terugvragen, en bij bedrog tot 5 jaar.",
        "BVR VSB, art. 141; VSB-decreet, art. 76",
    ),
    Consequence(
        "Ga je naar de gevangenis, dan stopt het zorgbudget vanaf de maand daarna. Het begint weer na de maand dat je "
        "vrijkomt.",
        "BVR VSB, art. 142",
    ),
)


def belongs(prefix: str) -> Condition:
    """Everyone in Flanders belongs to a zorgkas, if need be the Vlaamse Zorgkas; in Brussels one may choose."""
    return Condition(
        f"{prefix}.zorgkas",
        case(
            (person.lives_in.is_in("antwerp", "flanders"), always()),
            (person.lives_in.is_in("brussels"), not_computed(BOOL, _BRUSSELS)),
            otherwise=never(),
        ),
        article="VSB-decreet, art. 41 en 42",
        says="Je woont in Vlaanderen. Dan ben je bij een zorgkas, ook als je zelf niet koos. In Brussel sluit je zelf "
        "aan.",
        fails="Dit is voor wie in Vlaanderen of Brussel woont.",
        found_by_office=("waar je woont, en bij welke zorgkas je bent",),
    )


def paid(prefix: str) -> Condition:
    """The contribution of earlier years is paid, or waived."""
    return Condition(
        f"{prefix}.paid",
        ~care.owes_contribution,
        article="VSB-decreet, art. 41, 45 en 46",
        says="Je hebt geen zorgpremie van vorige jaren meer te betalen.",
        fails="Je hebt nog een zorgpremie te betalen. Vraag de zorgkas om een afbetaling, of om kwijt te schelden. Het "
        "OCMW kan helpen met een attest.",
        found_by_office=("welke zorgpremies betaald zijn",),
    )


def lived_here(prefix: str) -> Condition:
    """Five years without a break, from 18 years on."""
    return Condition(
        f"{prefix}.years_here",
        person.minor | care.years_here,
        article="VSB-decreet, art. 41",
        says="Je bent jonger dan 18, of je woont al vijf jaar zonder onderbreking in Vlaanderen of Brussel.",
        fails="Je woont nog geen vijf jaar in Vlaanderen of Brussel. Was je in die jaren verzekerd in een ander land "
        "van de EU? Dan telt dat mee.",
        found_by_office=("hoe lang je hier woont (rijksregister)",),
        demand=Demand.STAY,
    )
