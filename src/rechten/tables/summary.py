"""Counts over a population, without persons: outcomes, which condition keeps how many out, and sums of amounts.

Counted are persons whom a right concerns. All counts add up: those of two pieces of a population are those of both.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from attrs import asdict, define, field
from numpy.typing import NDArray

from rechten.graph.kinds import Unit
from rechten.graph.plan import Plan, RightSlot, number_kind
from rechten.readings.columns import OUTCOMES
from rechten.readings.columns.planes import Words, unpack
from rechten.tables.answers import Flat, amount_data
from rechten.tables.layout import packed

#: How many times a period an amount is given, over twelve months.
TIMES_A_YEAR = {Unit.EURO_MONTH: 12, Unit.EURO_YEAR: 1}


@define
class Counts:
    """Counts of one right. ``outcomes``, ``held``: of all, and of those who certainly have it; in order of OUTCOMES.

    For each requirement: ``failed`` certainly; ``alone`` the only one that certainly fails; ``only`` the only one that
    is not certainly met; ``open``. ``certain``, ``possible``: the sums of the lowest and of the highest amounts
    (numerators), of who is entitled, and of who may be.
    """

    outcomes: list[int]
    held: list[int]
    failed: list[int]
    alone: list[int]
    only: list[int]
    open: list[int]
    certain: list[int] = field(factory=lambda: [0, 0])
    possible: list[int] = field(factory=lambda: [0, 0])

    def add(self, other: Counts) -> None:
        """Count another piece too."""
        for name, mine in asdict(self).items():
            setattr(self, name, [a + b for a, b in zip(mine, getattr(other, name), strict=True)])

    @classmethod
    def none(cls, requirements: int) -> Counts:
        """Nothing counted."""
        zero = [0] * requirements
        return cls([0] * len(OUTCOMES), [0] * len(OUTCOMES), zero, zero, zero, zero)


Summary = dict[str, Counts]


def nobody(plan: Plan, rights: Iterable[str]) -> Summary:
    """The counts of nobody."""
    return {right: Counts.none(len(plan.rights[right].requirements)) for right in rights}


def counts_of(right: Flat, valid: Words) -> Counts:
    """The counts of one right in one table; ``valid``: the places that are no padding, packed."""
    about = right.concerned & valid
    failed: Words = right.failed & about
    opened: Words = right.open & about
    unmet: Words = failed | opened
    fails_once, fails_twice = _once_and_twice(failed)
    wants_once, wants_twice = _once_and_twice(unmet)
    each: list[Words] = [packed(right.outcome == outcome) & about for outcome in range(len(OUTCOMES))]
    counts = Counts(
        [_many(words) for words in each],
        [_many(words & right.held) for words in each],
        [_many(words) for words in failed],
        [_many(words) for words in failed & fails_once & ~fails_twice],
        [_many(words) for words in failed & wants_once & ~wants_twice],
        [_many(words) for words in opened],
    )
    if right.low is not None and right.high is not None:
        sure = unpack(each[0], len(right.outcome))
        open_ = each[1] | each[2] | each[3]
        perhaps = unpack(open_, len(right.outcome))
        counts.certain = [exact_sum(end[sure]) for end in (right.low, right.high)]
        counts.possible = [exact_sum(end[perhaps]) for end in (right.low, right.high)]
    return counts


def _once_and_twice(requirements: Words) -> tuple[Words, Words]:
    """For whom at least one of these holds, and for whom at least two."""
    once, twice = np.zeros_like(requirements[0]), np.zeros_like(requirements[0])
    for words in requirements:
        twice |= once & words
        once |= words
    return once, twice


def _many(words: Words) -> int:
    return int(np.bitwise_count(words).sum(dtype=np.int64))


def exact_sum(values: NDArray[np.int64]) -> int:
    """The sum, whatever its size."""
    return (int((values >> 32).sum()) << 32) + int((values & 0xFFFFFFFF).sum())


# --- as data ----------------------------------------------------------------------------------------------------------


def summary_data(summary: Mapping[str, Counts], plan: Plan) -> dict[str, Any]:
    """The counts as JSON values, each number with its name."""
    return {right: _right_data(counts, plan.rights[right], plan) for right, counts in summary.items()}


def _right_data(counts: Counts, slot: RightSlot, plan: Plan) -> dict[str, Any]:
    return {
        "name": slot.right.name,
        "concerned": sum(counts.outcomes),
        "outcomes": _outcomes(counts.outcomes),
        "held": _outcomes(counts.held),
        "requirements": [
            {
                "id": requirement.requirement.id,
                "says": requirement.requirement.says,
                "failed": counts.failed[i],
                "failed_alone": counts.alone[i],
                "failed_alone_rest_met": counts.only[i],
                "open": counts.open[i],
            }
            for i, requirement in enumerate(slot.requirements)
        ],
        "amount": _amounts(counts, slot, plan),
    }


def _amounts(counts: Counts, slot: RightSlot, plan: Plan) -> dict[str, Any] | None:
    if (unit := amount_data(slot, plan)) is None:
        return None
    sums = {"entitled": counts.certain, "possible": counts.possible}
    told = {name: {"low": low, "high": high} for name, (low, high) in sums.items()}
    return {**unit, **told, "per_month": _per_month(counts, slot, plan)}


def _outcomes(counts: Sequence[int]) -> dict[str, int]:
    return {outcome.value: count for outcome, count in zip(OUTCOMES, counts, strict=True)}


def _per_month(counts: Counts, slot: RightSlot, plan: Plan) -> dict[str, str] | None:
    """Whole euros a month, rounded down; None for what is given once."""
    if slot.amount is None:
        return None
    kind = number_kind(plan, slot.amount)
    if kind.unit not in TIMES_A_YEAR:
        return None
    low, high = counts.certain
    divisor = kind.per * 12 // TIMES_A_YEAR[kind.unit]
    return {"entitled_low": str(low // divisor), "entitled_high": str(high // divisor)}


#: The columns of reasons.csv.
REASON_COLUMNS = (
    "right", "requirement", "says", "article", "concerned", "failed", "failed_alone", "failed_alone_rest_met", "open",
)  # fmt: skip


def reason_rows(summary: Mapping[str, Counts], plan: Plan) -> Iterable[tuple[object, ...]]:
    """One row a requirement: how many it keeps out, alone or with others, and for how many it is open."""
    for right, counts in summary.items():
        for i, slot in enumerate(plan.rights[right].requirements):
            requirement = slot.requirement
            yield (
                right, requirement.id, requirement.says, requirement.article, sum(counts.outcomes),
                counts.failed[i], counts.alone[i], counts.only[i], counts.open[i],
            )  # fmt: skip
