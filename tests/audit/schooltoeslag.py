"""Schooltoeslag: Decree of 27 April 2018, art. 24 to 27 and 48; decree on selective participation allowances."""

from __future__ import annotations

from datetime import date

from tests.audit import groeipakket_basisbedrag as basis
from tests.audit import groeipakket_sociale_toeslag as toeslag
from tests.audit.household import NO, Household, Says, State, said

RIGHT = "schooltoeslag"
#: School year 2020-2021: ceilings (full, last) by points; amounts (least, full, exceptional) by school.
POINTS = {
    0: (12068.53, 24684.44),
    1: (20915.31, 34662.51),
    2: (23596.97, 42403.39),
    3: (25852.90, 48125.38),
    4: (27215.03, 54329.19),
    5: (28562.99, 61978.53),
    6: (29910.86, 67158.38),
    7: (31258.77, 69932.12),
    8: (32606.66, 72671.83),
    9: (33954.57, 75417.72),
    10: (35302.48, 78338.95),
}
FIGURES = {date(2020, 10, 15): POINTS}
DAY = {
    "primary": (123.67, 192.33, 249.75),
    "secondary": (238.89, 964.05, 1131.94),
    "seventh": (286.77, 1156.98, 1358.47),
    "dual": (200.87, 549.27, 708.59),
    "nursing": (848.06, 1238.94, None),
}
BOARDER = {"secondary": (617.60, 1584.98), "seventh": (741.11, 1902.03), "nursing": (848.06, 3720.75)}
ON_OWN = (728.67, 3340.64)
NURSERY = 105.98
#: The index of the income year 2018.
KI_INDEX = 1.7863


def says(house: Household, child: str) -> Says:
    """The right of one pupil."""
    school, stay = house.get(child, "school", "none"), house.get(child, "stay")
    if school not in ("nursery", *DAY) or not house.get(child, "flemish_school") or house.get(child, "often_absent"):
        return NO
    own = bool(house.get(child, "lives_on_own"))
    if stay in ("procedure", "no_stay") or not house.get(child, "domiciled_here", True):
        return NO
    states: list[State] = ["not_computed" if stay == "eu_short" else True, _young(house, child)]
    carers = basis.carers(house, child)
    people = [child, *([partner] if (partner := house.couple(child)) else [])] if own else carers
    if not people:
        return said([*states, "not_computed"])
    strangers = [] if own else toeslag.strangers_of(house, carers)
    judged = house.judged(child, "de_facto_family") if strangers else False
    alone, joined = [people], [[*people, stranger] for stranger in strangers]
    families = joined if judged else alone if judged is False else alone + joined
    paid = [_paid(house, child, family, have) for family in families for have in points(house, child)]
    tests = [True if own else toeslag.property_test(house, carers, family, KI_INDEX) for family in families]
    sums = [high for _, high in paid]
    # A judgement is in the way only where it is all that is: the points are no matter of judging.
    judging = judged is None and len(strangers) == 1 and len(points(house, child)) == 1
    fits: State = True if all(sums) else False if not any(sums) else None if judging else "not_computed"
    test: State = "not_computed" if None in tests else tests[0] if len(set(tests)) == 1 else None
    return said([*states, fits, test], min(low for low, _ in paid), max(sums))


def _young(house: Household, child: str) -> State:
    """Until the school year of 22; no limit for the nursing course and in special education, which no fact tells."""
    born, first = house.born(child), date(house.date.year - (house.date.month < 9), 9, 1)
    if house.get(child, "school") == "nursing" or first <= born.replace(year=born.year + 22, day=min(born.day, 28)):
        return True
    return "not_computed" if house.get(child, "school") == "secondary" else False


def points(house: Household, child: str) -> list[int]:
    """The weight of the household; more than one where the taxes decide who depends on whom."""
    own = bool(house.get(child, "lives_on_own"))
    carers, children = basis.carers(house, child), basis.family(house, child)
    raised = [c for c in children if house.get(c, "domiciled_here", True) and not house.get(c, "lives_on_own")]
    sure = [c for c in raised if house.age(c) < 18 or house.get(c, "learning", "no") == "study"]
    maybe = [c for c in raised if c not in sure]
    others = {m for carer in carers for m in house.mates(carer)} - set(carers) - set(children)
    found = set()
    for grown in range(2 ** len(maybe)):
        counted = sure + [c for at, c in enumerate(maybe) if grown >> at & 1]
        higher = sum(house.get(c, "school", "none") == "higher" for c in counted)
        disabled = sum(_disabled(house, c) for c in counted) + sum(
            any(house.get(c, f) for f in ("receives_disability_allowance", "registered_disability")) for c in carers
        )
        base = len(counted) + max(0, higher - 1) + disabled
        for start in (0, 1) if own else (1,):
            found |= {start + base + more for more in range(len(others) + 1)}
    return sorted(found)


def _disabled(house: Household, person: str) -> bool:
    facts = ("registered_disability", "child_support_need", "receives_disability_allowance")
    return any(house.get(person, fact) for fact in facts)


def _paid(house: Household, child: str, family: list[str], have: int) -> tuple[float, float]:
    """The least and the most at these points: nothing above the ceiling, and more for who lives mostly on benefits."""
    low, last = POINTS[min(10, have)]
    income = sum(house.euro(p, "taxable_two_years_ago") for p in family)
    if not house.get(child, "lives_on_own"):
        income += 3 * KI_INDEX * sum(house.euro(p, "other_cadastral_income") for p in family)
    if income > last:
        return (0.0, 0.0)
    school = house.get(child, "school")
    if school == "nursery":
        return (NURSERY, NURSERY)
    least, full, extra = _amounts(house, child, "primary" if house.age(child) < 10 else school)
    ordinary = full if income <= low else max(least, full * (last - income) / (last - low))
    return (ordinary, extra if extra and income * 10 <= last else ordinary)


def _amounts(house: Household, child: str, school: str) -> tuple[float, float, float | None]:
    if house.get(child, "lives_on_own") and school in ("secondary", "seventh"):
        return (*ON_OWN, None)
    if house.get(child, "boarder") and school in BOARDER:
        return (*BOARDER[school], None)
    least, full, extra = DAY[school]
    return (least, full, None if house.get(child, "lives_on_own") else extra)
