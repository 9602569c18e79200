"""Groeipakket, sociale toeslag: Decree of 27 April 2018, art. 18 and 222; decree of the Government, art. 5 to 12."""

from __future__ import annotations

from datetime import date

from tests.audit import groeipakket_basisbedrag as basis
from tests.audit.household import NO, Household, Says, said

RIGHT = "groeipakket_sociale_toeslag"
#: Per day of a case: ceilings (low, mid of 1 or 2, mid of 3); amounts (1-2 low, 1-2 mid, 3 low, 3 mid); old ranks.
#: The amounts of September 2023 for new children: those of December 2022 and 2 %, as the others moved.
FIGURES = {
    date(2024, 6, 15): (
        (36325.76, 42380.06, 68329.61),
        (70.50, 35.70, 103.62, 81.54),
        {"youngest": 67.07, "second": 47.38, "older": 20.93},
    )
}
ILL_YOUNGEST, ALONE_OLDER = 126.66, 41.18
#: The index of the income year 2021, by which the cadastral income of that assessment was multiplied.
KI_FLOOR, KI_INDEX = 1250.0, 1.8630


def says(house: Household, child: str) -> Says:
    """The right of one child, in the family where it lives."""
    if not basis.entitled(house, child) or not _here(house, child):
        return NO
    carers = basis.carers(house, child)
    if not carers:
        return Says("not_computed")
    strangers = strangers_of(house, carers)
    judged = house.judged(child, "de_facto_family") if strangers else False
    alone, joined = [carers], [[*carers, stranger] for stranger in strangers]
    families = joined if judged else alone if judged is False else alone + joined
    found = [_amounts(house, child, carers, people) for people in families]
    tests = [property_test(house, carers, people) for people in families]
    gives = [0 if test is False else pair[1] for test, pair in zip(tests, found, strict=True)]
    low, high = min(pair[0] for pair in found), max(pair[1] for pair in found)
    if not any(gives):
        return NO
    if None in tests or house.get(child, "stay") == "eu_short":
        return Says("not_computed")
    if all(gives):
        return said([True], low, high)
    # Of several housemates nobody can tell which one forms the family.
    return said(["not_computed" if len(strangers) > 1 else None], low, high)


def _here(house: Household, child: str) -> bool:
    """At least half of the time, or taken to be so while no judge said where the child lives."""
    return house.get(child, "time_here", "all") != "less" or _no_ruling(house, child)


def _no_ruling(house: Household, child: str) -> bool:
    return bool(house.get(child, "no_residence_ruling")) and len(house.parents(child)) < 2


def strangers_of(house: Household, carers: list[str]) -> list[str]:
    """Grown housemates who are no family and share the costs: one may form a family with a parent alone."""
    if len(carers) > 1 or not house.get(carers[0], "shares_household"):
        return []
    adults = [mate for mate in house.mates(carers[0]) if house.age(mate) >= 18]
    return [mate for mate in adults if not house.related(carers[0], mate)]


def _amounts(house: Household, child: str, carers: list[str], people: list[str]) -> tuple[float, float]:
    """The least and the most; they differ where the old law on the long ill is not computed."""
    (low, mid12, mid3), (a12, m12, a3, m3), _ = FIGURES[house.date]
    children = [c for c in basis.family(house, child) if basis.entitled(house, c) and _here(house, c)]
    many, old = len(children) >= 3, basis.old_regime(house, child)
    top = mid12 if not many else mid3 if any(not basis.old_regime(house, c) for c in children) else low
    level = _level(house, carers, people, low, top)
    if level == "none":
        return (0.0, 0.0)
    if old and (many or level == "low"):
        sums = _old_amounts(house, child, carers, people)
    else:
        sums = (m3 if many else m12,) * 2 if level == "mid" else (a3 if many else a12,) * 2
    half = house.get(child, "time_here", "all") == "half" or _no_ruling(house, child)
    return (sums[0] / 2, sums[1] / 2) if half else sums


def _old_amounts(house: Household, child: str, carers: list[str], people: list[str]) -> tuple[float, float]:
    ranks, rank = FIGURES[house.date][2], house.get(child, "old_rank", "youngest")
    if rank == "older" and len(people) == 1:
        return (ALONE_OLDER,) * 2
    ill = ("sick", "invalid", "widow")
    if rank == "youngest" and any(
        house.get(p, "position") in ill or house.get(p, "receives_disability_allowance") for p in carers
    ):
        return (ranks[rank], ILL_YOUNGEST)
    return (ranks[rank],) * 2


def _other_property(house: Household, people: list[str]) -> float:
    return sum(house.euro(p, "other_cadastral_income") for p in people) * KI_INDEX


def _level(house: Household, carers: list[str], people: list[str], low: float, top: float) -> str:
    """low, mid or none. The assessment goes before the months with a status and before the six months."""
    other = 3 * _other_property(house, people)
    past = sum(house.euro(p, "taxable_two_years_ago") for p in people) + other
    if past <= top:
        return "low" if past <= low else "mid"
    if people == carers and _lives_on_status(house, carers):
        return "low"
    now = 12 * sum(house.euro(p, "taxable_month") for p in people) + other
    if all(house.get(p, "low_income_six_months") for p in carers) and now <= top:
        return "low" if now <= low else "mid"
    return "none"


def _lives_on_status(house: Household, carers: list[str]) -> bool:
    """The income is a leefloon, an IVT or an IGO; who has none of these earns nothing."""
    facts = ("receives_leefloon", "receives_ivt", "receives_igo")
    others = [p for p in carers if not any(house.get(p, f) for f in facts)]
    return len(others) < len(carers) and not any(house.get(p, "works") or house.get(p, "has_benefit") for p in others)


def property_test(house: Household, carers: list[str], people: list[str], index: float = KI_INDEX) -> bool | None:
    """The test on other homes and land; None where only some of the family live mostly on benefits."""
    other = _other_property(house, people) / KI_INDEX * index
    if other <= KI_FLOOR or any(house.get(p, f) for p in carers for f in ("receives_leefloon", "receives_equivalent")):
        return True
    if 15 * other <= sum(house.euro(p, "taxable_two_years_ago") for p in people):
        return True
    mostly = [bool(house.get(p, "mostly_benefits") and house.euro(p, "other_cadastral_income")) for p in carers]
    return True if all(mostly) else None if any(mostly) else False
