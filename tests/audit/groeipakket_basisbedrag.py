"""Groeipakket, basisbedrag: Decree of 27 April 2018, art. 8, 13, 210, 214 and 215."""

from __future__ import annotations

from datetime import date

from tests.audit.household import NO, Household, Says, said

RIGHT = "groeipakket_basisbedrag"
#: Per day of a case: basisbedrag; by rank of 2018; age supplements (6, 12, 18), whole and of the oldest.
FIGURES = {
    date(2024, 6, 15): (
        176.66,
        {"youngest": 101.69, "second": 188.16, "older": 259.49},
        ((18, 63.40, 28.72), (12, 49.86, 24.92), (6, 32.63, 16.36)),
    )
}


def says(house: Household, child: str) -> Says:
    """The right of one child."""
    if not entitled(house, child):
        return NO
    if house.get(child, "stay") == "eu_short":
        return Says("not_computed")
    basis, ranks, supplements = FIGURES[house.date]
    if not old_regime(house, child):
        return said([True], basis)
    amount = ranks[house.get(child, "old_rank", "youngest")]
    for from_age, whole, less in supplements:
        if house.months(child) >= 12 * from_age:
            amount += less if _oldest_without(house, child) else whole
            break
    return said([True], amount)


def entitled(house: Household, child: str) -> bool:
    """Whether a child gives right to the Groeipakket; of an EU citizen without registration the law does not say."""
    if house.get(child, "lives_in") not in ("flanders", "antwerp"):
        return False
    stay = house.get(child, "stay")
    if stay in ("procedure", "no_stay") or house.get(child, "study_stay"):
        return False
    months = house.months(child)
    if months <= 12 * 18:
        return True
    support = house.get(child, "child_support_need") or house.get(child, "care_supplement")
    if support and months <= 12 * 21:
        return True
    learns = house.get(child, "learning", "no") in ("study", "school_leaver")
    return months <= 12 * 25 and learns and bool(house.get(child, "student_hours_within_limit", True))


def old_regime(house: Household, child: str) -> bool:
    """Whether the amounts from before 2019 go on for this child."""
    return house.born(child) < date(2019, 1, 1) and bool(house.get(child, "groeipakket_2018"))


def carers(house: Household, child: str) -> list[str]:
    """Who raises a child: the parents at home and their partners; a grown child alone raises itself."""
    adults = house.parents(child) or ([child] if house.age(child) >= 18 else [])
    return list(dict.fromkeys(adults + [mate for adult in adults if (mate := house.couple(adult))]))


def family(house: Household, child: str) -> list[str]:
    """The child and all that its carers raise at home."""
    return list(dict.fromkeys([child] + [c for adult in carers(house, child) for c in house.children(adult)]))


def _oldest_without(house: Household, child: str) -> bool:
    """The oldest with an old amount, in a family that gets the lowest one; without sociale toeslag or zorgtoeslag."""
    facts = ("had_supplement", "care_supplement", "child_support_need", "receives_social_supplement")
    if any(house.get(child, f) for f in facts):
        return False
    group = [c for c in family(house, child) if entitled(house, c) and old_regime(house, c)]
    lowest = any(house.get(c, "old_rank", "youngest") == "youngest" for c in group)
    return lowest and all(house.born(c) >= house.born(child) for c in group)
