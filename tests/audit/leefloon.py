"""Leefloon: Act of 26 May 2002, art. 3, 7, 14 and 16; Royal Decree of 11 July 2002, art. 22, 25, 27, 34 and 35."""

from __future__ import annotations

from datetime import date

from tests.audit.household import NO, Household, Says, said

RIGHT = "leefloon"
#: Per day of a case: the yearly amounts of the three categories (the third: twelve times the month), SPI per month.
FIGURES = {date(2025, 6, 15): ((10513.60, 15770.41, 12 * 1776.07), 309.48)}
GENERAL = (155.0, 250.0, 310.0)
KI_BASE, KI_CHILD, KI_TIMES = 750.0, 125.0, 3.0


def says(house: Household, person: str) -> Says:
    """The right of one person."""
    if house.get(person, "lives_in") == "abroad" or not _stays(house, person) or not _of_age(house, person):
        return NO
    categories = _categories(house, person)
    covered = 3 in categories and _partner_has_it(house, person)
    if covered and categories == [3]:
        return NO
    found = [_left_range(house, person, category) for category in categories]
    low, high = min(pair[0] for pair in found), max(pair[1] for pair in found)
    if high <= 0:
        return NO
    willing, used = house.judged(person, "willing_to_work"), house.judged(person, "other_rights_used")
    # The category decides, and the law does not say which it is.
    unclear = len(found) > 1 and (low <= 0 or covered)
    if False not in (willing, used) and unclear:
        return Says("not_computed")
    return said([None if low <= 0 else True, willing, used], low / 12, high / 12)


def _partner_has_it(house: Household, person: str) -> bool:
    """The partner at home has a leefloon: with a family at charge, that is one amount for both."""
    partner = house.couple(person)
    return bool(partner and house.get(partner, "receives_leefloon")) and not house.get(person, "receives_leefloon")


def _left_range(house: Household, person: str, category: int) -> tuple[float, float]:
    """What a year brings in one category, with the most and the least of what relatives have."""
    year = FIGURES[house.date][0][category - 1]
    sure, most = _means_range(house, person, category)
    return (_left(year, most, category), _left(year, sure, category))


def _means_range(house: Household, person: str, category: int) -> tuple[float, float]:
    """What counts, with the least and with the most of relatives that the centre may count."""
    cat1, partner = FIGURES[house.date][0][0], house.couple(person)
    own, theirs = _means(house, person), _means(house, partner) if partner else 0.0
    relatives = _relatives(house, person)
    pooled = sum(_means(house, other) - cat1 for other in relatives)
    if _minors(house, person):
        sure, most = own + theirs, own + theirs + max(0.0, pooled)
    else:
        sure = own + max(0.0, theirs - cat1 if partner else 0.0)
        most = own + max(0.0, pooled + (theirs - cat1 if partner else 0.0))
    allowed = house.judged(person, "relatives_income_counts")
    if not relatives or allowed is False:
        return (sure, sure)
    return (most, most) if allowed else (min(sure, most), max(sure, most))


def _stays(house: Household, person: str) -> bool:
    stay = house.get(person, "stay")
    if stay == "eu_long":
        return int(house.get(person, "stay_months", 0)) >= 3
    return stay in ("belgian", "population_register", "protected")


def _of_age(house: Household, person: str) -> bool:
    married = any(k == "married" and person in (a, b) for k, a, b in house.ties)
    return house.age(person) >= 18 or married or bool(house.children(person)) or bool(house.get(person, "pregnant"))


def _minors(house: Household, person: str) -> list[str]:
    """Unmarried minor children of oneself or of the partner at home."""
    partner = house.couple(person)
    children = house.children(person) + (house.children(partner) if partner else [])
    return [child for child in dict.fromkeys(children) if house.age(child) < 18]


def _categories(house: Household, person: str) -> list[int]:
    """1, 2 or 3; two of them where children are there for a part of the time only: the law does not choose."""
    without = 1 if house.couple(person) or _shares(house, person) else 2
    if house.get(person, "homeless"):
        without = 2
    minors = _minors(house, person)
    if any(house.get(child, "time_here", "all") == "all" for child in minors):
        return [3]
    return [without, 3] if minors else [without]


def _shares(house: Household, person: str) -> bool:
    young = [c for c in house.children(person) if house.age(c) < 18]
    return len(house.mates(person)) > len(young) and bool(house.get(person, "shares_household"))


def _means(house: Household, person: str) -> float:
    """Of one person, a year, after what is exempt."""
    _, spi = FIGURES[house.date]
    wage = house.euro(person, "net_wage")
    if house.get(person, "started_on_leefloon"):
        wage = max(0.0, wage - spi)
    raised = house.children(person)
    if _minors(house, person) and (partner := house.couple(person)):
        raised += house.children(partner)
    children = {c for c in raised if house.get(c, "receives_groeipakket")}
    cadastral = house.euro(person, "cadastral_income")
    property_ = max(0.0, cadastral - KI_BASE - KI_CHILD * len(children)) * KI_TIMES
    return 12 * (wage + house.euro(person, "net_benefit", "net_other")) + property_ + _capital(house, person)


def _capital(house: Household, person: str) -> float:
    savings = house.euro(person, "savings")
    return max(0.0, min(savings, 12500) - 6200) * 0.06 + max(0.0, savings - 12500) * 0.10


def _relatives(house: Household, person: str) -> list[str]:
    """Parents and grown children with whom the household is shared: the centre may count what they have."""
    if not house.get(person, "shares_household"):
        return []
    near = house.parents(person) + [c for c in house.children(person) if house.age(c) >= 18]
    return [other for other in near if house.age(other) >= 18]


def _left(year: float, means: float, category: int) -> float:
    if means >= year:
        return 0.0
    return year - max(0.0, means - GENERAL[category - 1])
