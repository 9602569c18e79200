"""IGO: Act of 22 March 2001, art. 3, 4, 6 to 12; Royal Decree of 23 May 2001 for what does not count."""

from __future__ import annotations

from datetime import date

from tests.audit.household import NO, Household, Says, said

RIGHT = "inkomensgarantie_ouderen"
#: Per day of a case: month for who lives alone (the base is two thirds of it).
FIGURES = {date(2025, 6, 15): 1580.37}
WORK_FREE, PENSION, WAGE = 5000.0, 0.90, 0.75
KI_FREE, KI_TIMES = 743.68, 3.0
#: The general exemption was not found: from nothing to more than it can be.
GENERAL = (0.0, 1500.0)


def says(house: Household, person: str) -> Says:
    """The right of one person."""
    single = FIGURES[house.date]
    if not _old_enough(house, person) or house.get(person, "lives_in") == "abroad":
        return NO
    allowed = _allowed(house, person)
    partner = house.couple(person, ("married", "legal_cohabitant"))
    alone = partner is None and not any(_shares_residence(house, person, other) for other in house.mates(person))
    year = single * 12 if alone else single * 8
    counted = [person] + ([partner] if partner else [])
    divisor = len(counted) + len(_children(house, counted))
    least, most = (max(0.0, means / divisor) for means in _means(house, counted))
    gave = any(house.get(other, "gave_away") for other in counted)
    low, high = year - most, min(year, year - max(0.0, least - GENERAL[1]))
    if high <= 0 or allowed is False:
        return NO
    if allowed is None or gave or low <= 0:
        return Says("not_computed")
    return said([True], low / 12, high / 12)


def _old_enough(house: Household, person: str) -> bool:
    """65 for who reached it before February 2025; then 66, and 67 for who is born from 1964 on."""
    born = house.born(person)
    return house.age(person) >= (65 if born < date(1960, 1, 1) else 66 if born < date(1964, 1, 1) else 67)


def _allowed(house: Household, person: str) -> bool | None:
    """By nationality; of others with a stay, by career, else by a treaty that no fact tells."""
    stay = house.get(person, "stay")
    if stay in ("population_register", "temporary_register"):
        return True if house.get(person, "belgian_career") else None
    return stay in ("belgian", "eu_long", "protected")


def _shares_residence(house: Household, person: str, other: str) -> bool:
    """Whether living with this one makes a person a cohabitant."""
    if house.age(other) < 18 or house.get(other, "receives_groeipakket"):
        return False
    return not _direct_line(house, person, other)


def _direct_line(house: Household, one: str, other: str) -> bool:
    """Parents, children, grandparents, their partners, and those of the partner."""
    line = ("parent", "grandparent", "parent_in_law")
    if any(house.tied(k, one, other) or house.tied(k, other, one) for k in line):
        return True
    if other in house.ancestors(one) or one in house.ancestors(other):
        return True
    mate = house.couple(other, ("married", "legal_cohabitant"))
    return mate is not None and mate != one and (mate in house.ancestors(one) or one in house.ancestors(mate))


def _children(house: Household, parents: list[str]) -> set[str]:
    found = {child for parent in parents for child in house.children(parent)}
    return {c for c in found if house.age(c) < 18 or house.get(c, "receives_groeipakket")}


def _means(house: Household, people: list[str]) -> tuple[float, float]:
    """The least and the most of a couple: how savings and other property count was not found."""
    least = sum(_sure(house, person) for person in people)
    cadastral = sum(house.euro(person, "cadastral_income") for person in people)
    least += max(0.0, cadastral - KI_FREE) * KI_TIMES
    savings = 0.10 * sum(house.euro(person, "savings") for person in people)
    other = KI_TIMES * sum(house.euro(person, "other_cadastral_income") for person in people)
    return (least, least + savings + other)


def _sure(house: Household, person: str) -> float:
    pension = PENSION * 12 * house.euro(person, "gross_pension")
    work = WAGE * 12 * house.euro(person, "gross_wage") + house.euro(person, "self_employed_income")
    return pension + max(0.0, work - WORK_FREE) + 12 * house.euro(person, "gross_other_benefit")
