"""Who certainly has a right, and who probably, with what is still to verify."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from rechten.population.proactive.batch import DEPENDS, ENTITLED, HUMAN, NOT_COMPUTED, NOT_ENTITLED, BatchProblem, Rows

#: With more open requirements than this nobody is called probable: too little is known to speak of a chance.
MOST_OPEN = 2


class Group(Enum):
    """Where a person stands. The value is what stands in the file."""

    CERTAIN = "zeker"
    PROBABLE = "waarschijnlijk"


@frozen
class Person:
    """One person of a list: ``open`` is the mask of the requirements to verify, 0 for who is certain."""

    case: str
    person: str
    group: Group
    open: int
    low: int
    high: int


@frozen
class Tally:
    """Who was seen, and why somebody is not in the groups. Persons whom the right does not concern are not counted."""

    seen: int = 0
    held: int = 0
    not_entitled: int = 0
    too_open: int = 0
    not_computed: int = 0
    amount_open: int = 0


@frozen
class Grouped:
    """The persons of a list, and what was counted of all others."""

    persons: tuple[Person, ...]
    tally: Tally


def grouped(blocks: Iterable[Rows], requirements: int, *, sure_amount: bool, most_open: int = MOST_OPEN) -> Grouped:
    """Reads the answers about one right. ``sure_amount``: who is certain, but not of the amount, is left out.

    Raises BatchProblem where outcome and requirements contradict each other.
    """
    persons: list[Person] = []
    count = dict.fromkeys(("seen", "held", "not_entitled", "too_open", "not_computed", "amount_open"), 0)
    for rows in blocks:
        _check(rows, requirements)
        wanted = rows.concerned & ~rows.held
        count["seen"] += int(rows.concerned.sum())
        count["held"] += int((rows.concerned & rows.held).sum())
        count["not_entitled"] += int((wanted & (rows.outcome == NOT_ENTITLED)).sum())
        count["not_computed"] += int((wanted & (rows.outcome == NOT_COMPUTED)).sum())
        found = masks(rows, most_open)
        certain, probable = found[Group.CERTAIN], found[Group.PROBABLE]
        if sure_amount and rows.low is not None and rows.high is not None:
            unsure = certain & (rows.low != rows.high)
            count["amount_open"] += int(unsure.sum())
            certain = certain & ~unsure
        undecided = wanted & ((rows.outcome == DEPENDS) | (rows.outcome == HUMAN))
        count["too_open"] += int((undecided & ~probable).sum())
        persons += _persons(rows, certain, Group.CERTAIN) + _persons(rows, probable, Group.PROBABLE)
    return Grouped(tuple(persons), Tally(**count))


def masks(rows: Rows, most_open: int = MOST_OPEN) -> dict[Group, NDArray[np.bool_]]:
    """Who stands in which group, among those whom the right concerns and who are not known to get it."""
    wanted = rows.concerned & ~rows.held
    undecided = wanted & ((rows.outcome == DEPENDS) | (rows.outcome == HUMAN))
    return {
        Group.CERTAIN: wanted & (rows.outcome == ENTITLED),
        Group.PROBABLE: undecided & (_bits(rows.open) <= most_open),
    }


def _bits(mask: NDArray[np.uint32]) -> NDArray[np.int64]:
    found = np.zeros(mask.shape, np.int64)
    for at in range(32):
        found += (mask >> np.uint32(at)).astype(np.int64) & 1
    return found


def _check(rows: Rows, requirements: int) -> None:
    beyond = np.uint32((0xFFFFFFFF << requirements) & 0xFFFFFFFF) if requirements < 32 else np.uint32(0)
    if ((rows.failed | rows.open) & beyond).any():
        raise BatchProblem("De antwoorden kennen meer voorwaarden dan dit recht heeft: ze horen bij een andere wet.")
    sure = rows.outcome == ENTITLED
    if (sure & ((rows.failed | rows.open) != 0)).any():
        raise BatchProblem("De antwoorden spreken zichzelf tegen: iemand heeft recht en mist toch een voorwaarde.")
    unsure = (rows.outcome == DEPENDS) | (rows.outcome == HUMAN)
    if (unsure & (rows.failed != 0)).any():
        raise BatchProblem("De antwoorden spreken zichzelf tegen: iets is open, en een voorwaarde is zeker niet waar.")


def _persons(rows: Rows, which: NDArray[np.bool_], group: Group) -> list[Person]:
    low = rows.low if rows.low is not None else np.zeros(len(rows.case), np.int64)
    high = rows.high if rows.high is not None else np.zeros(len(rows.case), np.int64)
    return [
        Person(rows.case[i], rows.person[i], group, int(rows.open[i]), int(low[i]), int(high[i]))
        for i in np.flatnonzero(which)
    ]
