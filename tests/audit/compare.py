"""Lays the audit beside the engine: per household, per right, per person, verdict and amount."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from rechten.casefile import parse_case
from rechten.graph.facts import Subject
from rechten.law.belgium import BELGIUM
from rechten.readings.answer import read
from tests.audit import (
    groeipakket_basisbedrag,
    groeipakket_sociale_toeslag,
    huurpremie,
    huursubsidie,
    inkomensgarantie_ouderen,
    leefloon,
    schooltoeslag,
    sociaal_tarief_energie,
    sociale_huurwoning,
    verhoogde_tegemoetkoming,
)
from tests.audit.generator import household
from tests.audit.household import Household, Says

MODULES = (
    leefloon,
    verhoogde_tegemoetkoming,
    sociaal_tarief_energie,
    groeipakket_basisbedrag,
    groeipakket_sociale_toeslag,
    schooltoeslag,
    inkomensgarantie_ouderen,
    huurpremie,
    huursubsidie,
    sociale_huurwoning,
)
DAYS = (date(2025, 6, 15), date(2024, 6, 15), date(2023, 6, 15), date(2020, 10, 15))
#: Two ways of rounding may differ by a cent, and an amount a year divided by twelve by one more.
CENTS = 0.021


@dataclass(frozen=True)
class Difference:
    """One right and person of whom the two say something else."""

    seed: int
    house: Household
    right: str
    person: str
    ours: Says
    engine: Says
    reasons: Mapping[str, str]

    def __str__(self) -> str:
        return (
            f"seed {self.seed} {self.house.date} {self.right} {self.person}: audit {self.ours}, engine {self.engine}\n"
            f"  {dict(self.reasons)}"
        )


def differences(seeds: Iterable[int]) -> Iterator[Difference]:
    """All differences over the households of these seeds."""
    for seed in seeds:
        case = household(seed, DAYS[seed % len(DAYS)])
        yield from of_case(seed, case)


def of_case(seed: int, case: Mapping[str, Any]) -> Iterator[Difference]:
    """All differences of one case."""
    house = Household(case)
    # Nothing is going on at home beyond what the case tells, so no fact behind a situation is open.
    situations = {spec.name: False for spec in BELGIUM.vocabulary if spec.subject is Subject.CASE}
    parsed = parse_case({**case, "facts": situations}, BELGIUM, default_date=house.date)
    answer = read(BELGIUM, parsed)
    for module in MODULES:
        if house.date not in module.FIGURES:
            continue
        for result in answer.of(module.RIGHT):
            person = house.persons[result.person]
            ours = module.says(house, person)
            slot = answer.plan.rights[module.RIGHT]
            low = high = None
            if slot.amount is not None and result.verdict.amount is not None:
                per = answer.plan.nodes[slot.amount].kind.per  # type: ignore[union-attr]
                low, high = (value / per for value in result.verdict.amount)
            engine = Says(result.outcome.value, low, high)
            if not _agree(ours, engine):
                reasons = {reason.condition.id: reason.state.value for reason in result.reasons}
                yield Difference(seed, house, module.RIGHT, person, ours, engine, reasons)


def _agree(ours: Says, engine: Says) -> bool:
    if ours.outcome != engine.outcome:
        return False
    # Of what is not computed or depends, an amount says little.
    if ours.outcome not in ("entitled", "human") or ours.low is None or engine.low is None:
        return True
    return abs(ours.low - engine.low) <= CENTS and abs((ours.high or 0) - (engine.high or 0)) <= CENTS
