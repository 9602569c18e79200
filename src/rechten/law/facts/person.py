"""Who someone is and where: age, place, right of residence."""

from __future__ import annotations

from rechten.graph.expressions import Expr, add_months, age, all_of, any_of, on_day, request_date, start_of
from rechten.graph.facts import Sensitivity
from rechten.graph.kinds import Unit
from rechten.law.facts import FACTS

birth_date = FACTS.date(
    "person.birth_date",
    category="identity",
    question="Wanneer ben je geboren?",
    question_other="Wanneer is {naam} geboren?",
    why="Veel rechten hangen af van de leeftijd.",
    help="Weet je de dag niet meer? Dan is het jaar genoeg.",
    burden=0.8,
)

lives_in = FACTS.choice(
    "person.lives_in",
    {
        "antwerp": "In de stad Antwerpen",
        "flanders": "Ergens anders in Vlaanderen",
        "brussels": "In Brussel",
        "wallonia": "In Wallonië",
        "abroad": "Niet in België",
    },
    likely=(0.85, 0.1, 0.02, 0.02, 0.01),
    category="home",
    question="Waar woon of verblijf je meestal?",
    question_other="Waar woont of verblijft {naam} meestal?",
    why="Elke overheid heeft eigen regels. En elke gemeente heeft een eigen OCMW.",
    help="Geen vaste plek? Kies de plek waar je meestal bent.",
)

stay = FACTS.choice(
    "person.stay",
    {
        "belgian": "Belg",
        "eu_long": "Burger van een ander EU-land (of familie van zo iemand), en mag meer dan 3 maanden blijven",
        "eu_short": "Burger van een ander EU-land, en hier korter dan 3 maanden of zonder inschrijving",
        "population_register": "Een kaart voor onbepaalde duur (bevolkingsregister)",
        "protected": "Erkend als vluchteling of staatloze, of subsidiaire bescherming",
        "temporary_register": "Een tijdelijke verblijfskaart (vreemdelingenregister)",
        "procedure": "Een aanvraag voor asiel of verblijf die nog loopt",
        "no_stay": "Nu geen verblijfspapieren",
    },
    likely=(0.7, 0.08, 0.01, 0.06, 0.05, 0.05, 0.03, 0.02),
    category="residence",
    question="Welke papieren heb je voor je verblijf in België?",
    question_other="Welke papieren heeft {naam} voor het verblijf in België?",
    why="Voor sommige rechten vraagt de wet een bepaald verblijf. Wat je hier kiest, gaat naar niemand.",
    help="Twijfel je? Kies 'weet ik niet'. Een dienst kan met je meekijken.",
    sensitivity=Sensitivity.RESIDENCE,
    burden=1.5,
)

stay_months = FACTS.number(
    "person.stay_months",
    Unit.MONTHS,
    high=1200,
    likely=((1, 0.1), (12, 0.3), (60, 0.6)),
    category="residence",
    question="Hoeveel maanden heb je dat verblijfsrecht al?",
    question_other="Hoeveel maanden heeft {naam} dat verblijfsrecht al?",
    why="Een EU-burger kan de eerste drie maanden nog geen leefloon krijgen.",
    sensitivity=Sensitivity.RESIDENCE,
    burden=1.2,
    gate=stay.is_in("eu_long"),
)

study_stay = FACTS.truth(
    "person.study_stay",
    likely=0.15,
    category="residence",
    question="Is je tijdelijke verblijfskaart er om te studeren, voor een stage of vrijwilligerswerk, of als au pair?",
    question_other="Is de tijdelijke kaart van {naam} er om te studeren, voor stage, vrijwilligerswerk of als au pair?",
    why="Met zo'n kaart is er geen Groeipakket voor wie de kaart heeft. Voor de kinderen van die persoon wel.",
    sensitivity=Sensitivity.RESIDENCE,
    burden=1.2,
    gate=stay.is_in("temporary_register"),
)

belgian_career = FACTS.truth(
    "person.belgian_career",
    likely=0.6,
    category="work",
    question="Heb je recht op een Belgisch pensioen, en werkte je hier samen minstens 312 dagen voltijds?",
    question_other="Heeft {naam} recht op een Belgisch pensioen, na minstens 312 dagen voltijds werk in België?",
    why="Met zo'n pensioen kan je een inkomensgarantie voor ouderen krijgen, wat je nationaliteit ook is.",
    help="312 dagen is ongeveer een jaar. Werk als zelfstandige of ambtenaar telt ook.",
    burden=1.2,
    gate=(age(birth_date) >= 65) & stay.is_in("population_register", "temporary_register"),
)

adult = age(birth_date) >= 18
minor = age(birth_date) < 18
#: 65 until January 2025, 66 from February 2025, 67 from February 2030 (KB 23 December 1996, art. 2, § 1).
pension_age = any_of(
    all_of(age(birth_date) >= 65, birth_date < on_day(1960, 1, 1)),
    all_of(age(birth_date) >= 66, birth_date < on_day(1964, 1, 1)),
    age(birth_date) >= 67,
)


def until_month_of(years: int) -> Expr:
    """The day lies no later than in the month in which the person reaches this age: child benefit ends by months."""
    return start_of(request_date(), "month") <= add_months(birth_date, 12 * years)


def from_month_of(years: int) -> Expr:
    """The day lies in the month in which the person reaches this age, or later."""
    return add_months(birth_date, 12 * years) < add_months(start_of(request_date(), "month"), 1)
