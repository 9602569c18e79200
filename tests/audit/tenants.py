"""What the three rights of tenants share: ceilings of income and of rent, and who depends on the household."""

from __future__ import annotations

from datetime import date

from tests.audit.household import Household, State, below

#: Per day of a case: income (alone, alone with a disability, others, each dependant).
INCOME = {date(2023, 6, 15): (28105.0, 30460.0, 42156.0, 2356.0)}
#: Per day of a case: rent of a dwelling and of a room; highest subsidy and per dependant; the same in listed towns.
RENT = {date(2023, 6, 15): (718.25, 574.60, (177.24, 29.54), (194.96, 32.49))}


#: By what the income of an older year is multiplied: not found; between nothing and the fastest rise of the ceilings.
INDEX = (1.0, 1.15)


def disabled(house: Household, person: str) -> bool:
    """A recognised disability."""
    facts = ("registered_disability", "receives_disability_allowance", "child_support_need")
    return any(house.get(person, fact) for fact in facts)


def couple(house: Household, person: str) -> list[str]:
    """Who rents: the person and the partner at home."""
    partner = house.couple(person)
    return [person, *([partner] if partner else [])]


def children(house: Household, person: str) -> set[str]:
    """Children of the couple at home who are minor or have child benefit."""
    found = {child for adult in couple(house, person) for child in house.children(adult)}
    return {c for c in found if house.age(c) < 18 or house.get(c, "receives_groeipakket")}


def dependants(house: Household, person: str, with_applicant: bool) -> int:
    """Children, twice with a disability, and other persons at the address with a disability."""
    young = children(house, person)
    others = ({person, *house.mates(person)} - young) if with_applicant else (set(house.mates(person)) - young)
    return len(young) + sum(disabled(house, p) for p in [*young, *others])


def ceiling(house: Household, person: str, alone: bool, count: int) -> float:
    """The highest income of a household."""
    single, single_disabled, others, each = INCOME[house.date]
    if alone:
        return single_disabled if disabled(house, person) else single
    return others + each * count


def property_(house: Household, people: list[str]) -> State:
    """Owns no home or plot; whether an exception holds, somebody must look at."""
    owners = [p for p in people if house.get(p, "owns_property")]
    return all(house.get(p, "property_exception") for p in owners) and (not owners or "not_computed")


def income(house: Household, people: set[str]) -> tuple[float, float]:
    """The least and the most that the taxed income of these people counts for."""
    total = sum(house.euro(p, "assessed_income") for p in people if house.age(p) >= 18)
    return (total * INDEX[0], total * INDEX[1])


def _all(house: Household, person: str) -> tuple[float, float]:
    """The same of all at the address; of a grown child with child benefit the law was not found."""
    people = {person, *house.mates(person)}
    grown = {c for c in children(house, person) if house.age(c) >= 18}
    return (income(house, people - grown)[0], income(house, people)[1])


def allowance(house: Household, person: str) -> tuple[list[State], float, float]:
    """What both allowances ask of rent, income and property; and the least and the most they pay."""
    low, high = _all(house, person)
    certain = income(house, {person, *house.mates(person)} - children(house, person))
    grown = any(house.age(c) >= 18 and house.euro(c, "assessed_income") for c in children(house, person))
    unsure = "not_computed" if grown and certain[0] != high else "depends"
    count = dependants(house, person, True)
    limit = ceiling(house, person, not house.mates(person), count)
    rent = _highest_rent(house, person, count)
    most = _most(house, person, count)
    formula = below(low / 55, high / 55, 0.75 * rent - 0.0001, unsure)
    states: list[State] = [
        house.home(person, "rent", 0) <= rent + 0.0001,
        below(low, high, limit, unsure),
        formula,
        property_(house, couple(house, person)),
    ]
    return states, max(0.0, min(0.75 * rent - high / 55, most)), max(0.0, min(0.75 * rent - low / 55, most))


def _listed(house: Household, person: str) -> bool:
    return house.get(person, "lives_in") == "antwerp" or bool(house.get(person, "high_rent_town"))


def _highest_rent(house: Household, person: str, count: int) -> float:
    dwelling, room, _, _ = RENT[house.date]
    base = room if house.home(person, "rents_room") else dwelling
    # The published amounts of listed towns are rounded to a cent.
    base = round(base * 1.10 + 1e-9, 2) if _listed(house, person) else base
    return base * (1 + min(0.5, 0.2 * count))


def _most(house: Household, person: str, count: int) -> float:
    _, _, plain, in_town = RENT[house.date]
    most, each = in_town if _listed(house, person) else plain
    return most + each * min(4, count)
