"""Who lives where on a day, and what the home of a person says: dwelling facts joined to persons.

The same as ``household.knowledge`` and ``readings.causes`` say of one case, for all persons of a table at once.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from rechten.graph.facts import FactSpec
from rechten.graph.kinds import Choice
from rechten.household.knowledge import unknown
from rechten.readings.columns.planes import WORD, Words
from rechten.tables.layout import Layout, packed
from rechten.tables.table import FactColumn, Places, Stays, Table, Truths, is_open


@frozen(eq=False)
class HomeFact:
    """A dwelling fact for each person: its bounds, and where it is open whether there is something to ask."""

    column: FactColumn
    asked: Truths
    lacking: Truths


class Homes:
    """The stays of one day, those of a person behind each other."""

    def __init__(self, stays: Stays, persons: int, day: int) -> None:
        there = np.flatnonzero(stays.on(day))
        order = there[np.argsort(stays.person[there], kind="stable")]
        self._dwelling, self._person = stays.dwelling[order], stays.person[order]
        self._certain, self._persons = stays.certain[order], persons
        fresh = np.ones(len(order), np.bool_)
        fresh[1:] = self._person[1:] != self._person[:-1]
        self._first = np.flatnonzero(fresh)
        self._who = self._person[self._first]
        #: Persons who certainly have a home, and those of whom a stay is in doubt.
        self.housed = self._any(self._certain)
        self.doubtful = self._any(~self._certain)

    def fact(self, spec: FactSpec, column: FactColumn) -> HomeFact:
        """What a dwelling fact says of each person: the hull over the homes that may be the person's."""
        low, high = self._joined(spec, column)
        opened = is_open(spec, FactColumn(low, high))
        answer = self._any(is_open(spec, column)[self._dwelling]) | self.doubtful
        return HomeFact(FactColumn(low, high), opened & answer, opened & ~answer)

    def _joined(self, spec: FactSpec, column: FactColumn) -> tuple[NDArray[Any], NDArray[Any]]:
        least, most = unknown(spec)
        low = np.full(self._persons, least, column.low.dtype)
        if not len(self._first):
            return low, low if isinstance(spec.kind, Choice) else np.full(self._persons, most, column.high.dtype)
        known = self.housed[self._who]
        at = self._who[known]
        if isinstance(spec.kind, Choice):
            low[at] = self._hull(np.bitwise_or, column.low)[known]
            return low, low
        high = np.full(self._persons, most, column.high.dtype)
        low[at] = self._hull(np.minimum, column.low)[known]
        high[at] = self._hull(np.maximum, column.high)[known]
        return low, high

    def _hull(self, join: np.ufunc, values: NDArray[Any]) -> NDArray[Any]:
        """For each person of ``_who`` the values of all stays joined; most have one."""
        stays = np.take(values, self._dwelling, mode="clip")
        return stays if len(self._first) == len(stays) else join.reduceat(stays, self._first)

    def _any(self, truths: Truths) -> Truths:
        """For each person whether it is so for at least one stay."""
        found = np.zeros(self._persons, np.bool_)
        found[self._person[truths]] = True
        return found

    def shared(self, table: Table, layout: Layout) -> tuple[Words, Words, Truths]:
        """Who shares a roof, certainly and possibly, as flat relations; and for whom a stay under it is in doubt."""
        slots = _slots(table.dwellings)
        doubt = np.zeros(len(table.dwellings), np.bool_)
        doubt[self._dwelling[~self._certain]] = True
        asked = self._any(doubt[self._dwelling])
        certain, possible = (np.zeros(layout.pairs // WORD, np.uint64) for _ in range(2))
        for slot in range(int(slots.max(initial=-1)) + 1):
            here = slots[self._dwelling] == slot
            for relation, chosen in ((certain, here & self._certain), (possible, here)):
                _meet(relation, layout, self._person[chosen])
        for relation in (certain, possible):
            for piece in layout.pieces:
                pairs = piece.pairs(relation)
                pairs[np.arange(piece.size), np.arange(piece.size)] = 0
        return certain, possible, asked


def _meet(relation: Words, layout: Layout, persons: Places) -> None:
    """Add to a relation that these persons live together with those of their case among them."""
    lives = np.zeros(len(layout.person), np.uint8)
    lives[layout.place[persons]] = 1
    words = packed(lives)
    for piece in layout.pieces:
        mine = piece.truths(words)
        if mine.any():
            pairs = piece.pairs(relation)
            pairs |= mine[:, None] & mine[None, :]


def _slots(cases: Places) -> Places:
    """The number of each dwelling within its case; ``cases`` is in order."""
    if not len(cases):
        return cases
    fresh = np.ones(len(cases), np.bool_)
    fresh[1:] = cases[1:] != cases[:-1]
    starts = np.flatnonzero(fresh)
    slots: Places = np.arange(len(cases)) - np.repeat(starts, np.diff(np.append(starts, len(cases))))
    return slots
