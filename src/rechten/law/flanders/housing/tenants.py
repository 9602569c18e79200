"""What the Flemish housing rights share: who counts, ceilings of income and rent, and the amount of both allowances.

Vlaamse Codex Wonen van 2021 ("VCW"), art. 5.72-5.74 and 6.8; Besluit Vlaamse Codex Wonen van 2021 ("BVCW"), book 5 and
art. 6.13. The ceilings of income for the allowances are those for candidates of a social home (page of 2022). The
numbers of the articles in book 5 were not read, so conditions name the code and the book.

Income is the taxable income of the last assessment with leefloon, IVT and foreign wages of that year, indexed to the
year of the request. That index was not found, so its figure is open from the start: from none at all up to the fastest
rise of the ceilings, which follow the same index, over two years (2022-2024).
"""

from __future__ import annotations

from fractions import Fraction

from rechten.graph.expressions import (
    Expr,
    Rel,
    any_of,
    at_least_zero,
    case,
    count,
    myself,
    never,
    no_money,
    not_computed,
    on_day,
    per_month,
    rate,
    request_date,
    rounded,
    smallest,
    total,
)
from rechten.graph.kinds import BOOL, Unit
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Condition
from rechten.law.facts import home, income, statuses
from rechten.law.facts.health import registered_disability
from rechten.law.facts.person import adult, lives_in
from rechten.law.units import housemates, rent_children, rent_household

ALLOWANCES = "Vlaamse Codex Wonen, art. 5.72 tot 5.74; Besluit Vlaamse Codex Wonen, boek 5"
OFFICE = "Wonen in Vlaanderen (gratis 1700)"
_MONTHLY = "een twaalfde van een jaar; de formule neemt 1/55 van het jaarinkomen als eigen bijdrage per maand"
_MOST_DEPENDANTS = 4

#: Grown-up children at home with child benefit: whether their income counts was not found.
_grown_dependants = rent_children.where(adult)

disabled = any_of(statuses.receives_disability_allowance, statuses.child_support_need, registered_disability)


def dependants(with_applicant: bool) -> Expr:
    """Persons at charge: each child once and once more with a recognised disability, and others who are disabled.

    For the allowances the applicant with a disability counts too; for a social home only the other members do.
    """
    others = (rent_household - rent_children) if with_applicant else ((rent_household - rent_children) - myself)
    return total(rent_children.count(), rent_children.count(disabled), others.count(disabled))


def household_income(law: Law) -> Expr:
    """Indexed income of all at the address, per year."""
    certain = rent_household - _grown_dependants
    unsure = not_computed(BOOL, "of het inkomen van een meerderjarig kind met Groeipakket meetelt")
    nothing = no_money(Unit.EURO_YEAR)
    grown = case(
        (~_grown_dependants.exists(), nothing),
        (unsure, _grown_dependants.sum(income.assessed_income)),
        otherwise=nothing,
    )
    return indexed(law, total(certain.sum(income.assessed_income), grown))


def indexed(law: Law, amount: Expr) -> Expr:
    """A yearly income as it counts in the year of the request."""
    index = case(
        (request_date() < on_day(2024, 1, 1), law.param("sociale_huurwoning.income_index_to_2023")),
        otherwise=law.param("sociale_huurwoning.income_index"),
    )
    return amount * index


def income_ceiling(law: Law, alone: Expr, at_charge: Expr) -> Expr:
    """The highest income: for who lives alone, alone with a disability, or in any other case."""
    other = law.param("sociale_huurwoning.income_other") + (
        law.param("sociale_huurwoning.income_per_dependant") * at_charge
    )
    return case(
        (alone & disabled, law.param("sociale_huurwoning.income_single_disabled")),
        (alone, law.param("sociale_huurwoning.income_single")),
        otherwise=other,
    )


def allowance_ceiling(law: Law) -> Expr:
    """The highest household income for a huursubsidie or huurpremie."""
    return income_ceiling(law, ~housemates.exists(), dependants(with_applicant=True))


def rent_ceiling(law: Law) -> Expr:
    """The highest rent: for a home or a room, higher in listed towns, 20 % more for each dependant, at most 50 %."""
    base = case(
        (_in_listed_town() & home.rents_room, law.param("huursubsidie.rent_room_listed")),
        (_in_listed_town(), law.param("huursubsidie.rent_home_listed")),
        (home.rents_room, law.param("huursubsidie.rent_room")),
        otherwise=law.param("huursubsidie.rent_home"),
    )
    more = smallest(dependants(with_applicant=True) * Fraction(1, 5), rate(Fraction(1, 2)))
    return total(base, base * more)


def own_share(law: Law) -> Expr:
    """What the household is taken to pay itself each month: 1/55 of its yearly income."""
    return per_month(household_income(law), _MONTHLY) * Fraction(12, 55)


def reference_rent(law: Law) -> Expr:
    """75 % of the highest rent for this household."""
    return rent_ceiling(law) * Fraction(3, 4)


def allowance(law: Law) -> Expr:
    """Reference rent less the own share, up to the maximum; the same for huursubsidie and huurpremie since May 2019."""
    listed = _in_listed_town()
    most = case(
        (listed, law.param("huursubsidie.most_listed")),
        otherwise=law.param("huursubsidie.most"),
    )
    each = case(
        (listed, law.param("huursubsidie.most_per_dependant_listed")),
        otherwise=law.param("huursubsidie.most_per_dependant"),
    )
    cap = most + each * smallest(dependants(with_applicant=True), count(_MOST_DEPENDANTS))
    return rounded(
        at_least_zero(smallest(reference_rent(law) - own_share(law), cap)),
        "half_up",
        "de gepubliceerde bedragen staan tot op een cent; een regel om af te ronden is niet gevonden",
    )


def common_conditions(law: Law, right: str) -> tuple[Condition, ...]:
    """Rent, income and what the formula leaves: the same for both allowances."""
    return (
        Condition(
            f"{right}.rent",
            home.rent <= rent_ceiling(law),
            article=ALLOWANCES,
            says="De huur zonder kosten is niet hoger dan de hoogste huurprijs voor je gezin.",
            fails="De huur is hoger dan de hoogste huurprijs voor je gezin.",
            proof=("huurcontract",),
            unit="iedereen op het adres",
        ),
        Condition(
            f"{right}.income",
            household_income(law) <= allowance_ceiling(law),
            article=f"{ALLOWANCES}; de grens is die van art. 6.13",
            says="Het inkomen van iedereen in huis, op het laatste aanslagbiljet, is niet hoger dan de grens.",
            fails="Het inkomen van iedereen in huis is hoger dan de grens. Het inkomen van nu telt hier niet.",
            found_by_office=("aanslagbiljet; Wonen in Vlaanderen haalt het zelf op",),
            unit="iedereen op het adres",
        ),
        Condition(
            f"{right}.formula",
            own_share(law) < reference_rent(law),
            article=ALLOWANCES,
            says="Na de berekening blijft er iets over. Een deel van het inkomen (1/55) is dan minder dan 75 % "
            "van de hoogste huur.",
            fails="Na de berekening blijft er niets over, want het inkomen is daarvoor te hoog.",
            unit="iedereen op het adres",
        ),
    )


def no_property(counted: Rel) -> Expr:
    """None of ``counted`` owns a home or building plot, or an exception applies that a person must look at."""
    exception = not_computed(BOOL, "of de uitzondering voor jouw eigendom geldt; vraag het aan de dienst")
    return counted.all(~income.owns_property | case((income.property_exception, exception), otherwise=never()))


def _in_listed_town() -> Expr:
    """Towns where the highest rent and the allowance are 10 % higher; the city of Antwerp is one."""
    return lives_in.is_in("antwerp") | home.high_rent_town


PAGE_SUBSIDY = Source(
    "https://www.wonenvlaanderen.be/premies/voor-wie-de-vlaamse-huursubsidie-0", "voorwaarden huursubsidie", "2022"
)
PAGE_AMOUNT = Source(
    "https://www.vlaanderen.be/bouwen-wonen-en-energie/huren-en-verhuren/"
    "vlaamse-huurpremie-voor-kandidaat-huurders-van-een-sociale-woning/hoeveel-bedraagt-de-vlaamse-huurpremie",
    "formule, inkomen en maximumbedragen",
    "2024",
)
CHANGES_2023 = Source(
    "https://www.knack.be/nieuws/belgie/vanaf-1-november-veranderen-de-huursubsidie-en-de-huurpremie/",
    "wat verandert op 1 november 2023",
    "2023-10",
)
