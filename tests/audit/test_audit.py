"""The engine against a second, plain encoding of ten rights, on households of all sorts: every difference explained."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from tests.audit.compare import DAYS, MODULES, differences
from tests.audit.explained import EXPLANATIONS, explanation_of
from tests.audit.generator import household
from tests.audit.household import Household

FEW, MANY = 500, 10_000
#: Households with a rare difference: a partner with a leefloon, two of the same age, several housemates, a child
#: without registration.
RARE = (588, 881, 1989, 3125)


@cache
def _unexplained(seeds: range | tuple[int, ...]) -> tuple[list[str], Counter[str]]:
    used: Counter[str] = Counter()
    left = []
    for difference in differences(seeds):
        if found := explanation_of(difference):
            used[found.name] += 1
        else:
            left.append(str(difference))
    return left, used


def test_engine_and_audit_say_the_same() -> None:
    left, _ = _unexplained(range(FEW))
    assert not left, f"{len(left)} differences:\n" + "\n".join(left[:10])


@pytest.mark.slow
def test_engine_and_audit_say_the_same_of_many() -> None:
    left, used = _unexplained(range(MANY))
    assert not left, f"{len(left)} differences:\n" + "\n".join(left[:10])
    assert {e.name for e in EXPLANATIONS} == set(used), used


def test_every_explanation_is_used() -> None:
    few, rare = _unexplained(range(FEW))[1], _unexplained(RARE)[1]
    assert {e.name for e in EXPLANATIONS} == set(few) | set(rare), (few, rare)


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.RIGHT)
def test_households_of_all_sorts(module: object) -> None:
    """Each right is given to some and refused to some, else the comparison says nothing."""
    outcomes: Counter[str] = Counter()
    for seed in range(FEW):
        day = DAYS[seed % len(DAYS)]
        if day in module.FIGURES:  # type: ignore[attr-defined]
            house = Household(household(seed, day))
            outcomes.update(module.says(house, person).outcome for person in house.persons)  # type: ignore[attr-defined]
    assert outcomes["not_entitled"]
    assert outcomes["entitled"] + outcomes["human"] >= 10, outcomes
