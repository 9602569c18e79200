"""What the law says of everybody in a block."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from rechten.graph.plan import Plan, RightSlot
from rechten.readings.columns.planes import WORD, Block, Numbers, Words, unpack
from rechten.readings.verdict import Outcome

#: The number of each outcome in a column.
OUTCOMES = (Outcome.ENTITLED, Outcome.DEPENDS, Outcome.HUMAN, Outcome.NOT_COMPUTED, Outcome.NOT_ENTITLED)


@frozen(eq=False)
class RightAnswers:
    """One right for everybody. K persons a case, N lanes with padding (64 a word), R requirements of the right.

    ``outcome``: places in ``OUTCOMES``. ``low``/``high``: the amount where the right is not excluded, as the scalar
    reading gives it (numerator over the ``per`` of its kind); None for a right without an amount. ``failed``/``open``:
    requirements that certainly fail, that are open. ``concerned``: not certainly about somebody else. ``held``: it is
    certain that the person has it already.
    """

    outcome: NDArray[np.uint8]
    low: Numbers | None
    high: Numbers | None
    failed: Words
    open: Words
    concerned: Words
    held: Words


@frozen(eq=False)
class Answers:
    """Every right that was read, by id."""

    block: Block
    day: date
    rights: Mapping[str, RightAnswers]


def answers_of(
    plan: Plan, rights: Iterable[str], block: Block, day: date, found: Mapping[str, NDArray[Any]]
) -> Answers:
    """What a program gave, as answers."""
    return Answers(block, day, {right: _right(plan.rights[right], block, found) for right in rights})


def _right(slot: RightSlot, block: Block, found: Mapping[str, NDArray[Any]]) -> RightAnswers:
    name, lanes = slot.right.id, block.words * WORD
    outcome = np.zeros((block.size, lanes), np.uint8)
    for bit in range(3):
        outcome |= unpack(found[f"{name} bit{bit}"], lanes).view(np.uint8) << bit
    count = len(slot.requirements)
    return RightAnswers(
        outcome,
        found.get(f"{name} low"),
        found.get(f"{name} high"),
        np.stack([found[f"{name} failed {i}"] for i in range(count)]),
        np.stack([found[f"{name} open {i}"] for i in range(count)]),
        found[f"{name} concerned"],
        found[f"{name} held"],
    )
