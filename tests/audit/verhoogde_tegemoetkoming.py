"""Verhoogde tegemoetkoming: Act of 14 July 1994, art. 37, § 19; Royal Decree of 15 January 2014."""

from __future__ import annotations

from datetime import date

from tests.audit.household import NO, Household, Says, said

RIGHT = "verhoogde_tegemoetkoming"
#: Per day of a case: ceiling and increment of the last year, and of a month (times twelve).
FIGURES = {date(2024, 6, 15): ((25630.67, 4744.94), (27550.86, 5100.42))}
#: By how much the cadastral income was multiplied for the taxes: last year, this year.
KI_INDEX = {date(2024, 6, 15): (2.0915, 2.1763)}


def says(house: Household, person: str) -> Says:
    """The right of one person: of oneself, or as partner or dependant in the family of another."""
    insured = {person, *(house.parents(person) if house.age(person) < 18 else [])}
    if not any(house.get(p, "health_fund") for p in insured):
        return NO
    heads = [a for k, a, b in house.ties if k == "dependant" and b == person]
    partner = house.couple(person)
    around = {person, *heads, *([partner] if partner else [])}
    around |= {mate for head in heads if (mate := house.couple(head))}
    if _own_status(house, person) or any(_spreading_status(house, other) for other in around):
        return said([True])
    return said([any(_titulary(house, head) and _by_income(house, head) for head in around)])


def _titulary(house: Household, person: str) -> bool:
    """Registered in one's own name."""
    return not _dependant(house, person) and not (house.age(person) < 18 and house.parents(person))


def _spreading_status(house: Household, person: str) -> bool:
    """An allowance that opens the right for the whole family."""
    ocmw = house.get(person, "receives_leefloon") or house.get(person, "receives_equivalent")
    return bool(
        (ocmw and int(house.get(person, "leefloon_months", 0)) >= 3)
        or house.get(person, "receives_igo")
        or house.get(person, "receives_disability_allowance")
        or house.get(person, "receives_elder_care_budget")
    )


def _own_status(house: Household, person: str) -> bool:
    return any(house.get(person, f) for f in ("child_support_need", "unaccompanied_minor", "orphan_titulary"))


def _by_income(house: Household, head: str) -> bool:
    members = _members(house, head)
    monthly = _indicator(house, head, members)
    ceiling, step = FIGURES[house.date][1 if monthly else 0]
    income = sum(_income(house, member, monthly) for member in members)
    return income <= ceiling + step * (len(members) - 1)


def _members(house: Household, head: str) -> set[str]:
    """The head, who lives along as partner (or is no family), and who depends on either."""
    adults = {head}
    if partner := house.couple(head):
        adults.add(partner)
    for other in house.mates(head):
        if house.age(other) >= 18 and not _dependant(house, other) and not house.related(head, other):
            adults.add(other)
    return adults | {b for k, a, b in house.ties if k == "dependant" and a in adults}


def _dependant(house: Household, person: str) -> bool:
    return any(k == "dependant" and b == person for k, _, b in house.ties)


def _indicator(house: Household, head: str, members: set[str]) -> bool:
    alone_with_children = len(members) > 1 and all(m == head or house.tied("parent", head, m) for m in members)
    position = house.get(head, "position", "other") != "other"
    return position or bool(house.get(head, "registered_disability")) or alone_with_children


def _income(house: Household, person: str, monthly: bool) -> float:
    cadastral = house.euro(person, "cadastral_income") * KI_INDEX[house.date][1 if monthly else 0]
    if monthly:
        return 12 * house.euro(person, "taxable_month") + house.euro(person, "taxable_extras") + cadastral
    return house.euro(person, "taxable_last_year") + cadastral
