"""What each household gains or loses, between two numbers that hold however the open facts turn out.

Two roads lead there and both are sound, so the narrower of the two counts: what rights bring before and after, and what
the change itself makes of them (``difference``). Where all is known the first is exact; where facts are open the second
knows that they are the same before and after.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from attrs import field, frozen
from numpy.typing import NDArray

from rechten.graph.plan import number_kind
from rechten.population.reforms.difference import HIGH, LOW, TURNS, Difference
from rechten.population.reforms.money import (
    ENTITLED,
    HUMAN,
    NOT_ENTITLED,
    TIMES,
    Circle,
    Money,
    TakeUp,
    Year,
    amount_bounds,
    amount_place,
)
from rechten.population.reforms.people import Flags, Ints, in_parallel
from rechten.readings.columns.answers import Answers, RightAnswers
from rechten.readings.columns.planes import unpack

_FAR = 2**53


@frozen(eq=False)
class Trial:
    """Three readings of a population: before, after, and of the difference (None: it could not be written)."""

    money: Money
    before: Sequence[Answers]
    after: Sequence[Answers]
    difference: Difference | None
    changes: Sequence[Answers]
    touched: frozenset[str]
    take_up: TakeUp
    _gains: dict[tuple[str, int], tuple[Ints, Ints]] = field(factory=dict)

    def gain(self, pot: tuple[str, ...], was: Year, now: Year) -> Year:
        """What each household gains of the rights of one pot, of which it had ``was`` and has ``now``."""
        found = in_parallel(lambda place: self._block(pot, place), range(len(self.before)))
        zero = np.zeros(0, np.int64)
        low = np.concatenate([part[0] for part in found] or [zero])
        high = np.concatenate([part[1] for part in found] or [zero])
        return Year(np.maximum(low, now.low - was.high), np.minimum(high, now.high - was.low))

    def _block(self, pot: tuple[str, ...], place: int) -> tuple[Ints, Ints]:
        gains = [self.person_gain(right, place) for right in pot]
        inner = [self.money.circle(right, place) for right in pot]
        outer = self.money.circle("+".join(pot), place)
        pairs = list(zip(gains, inner, strict=True))
        low = _summed([_shared(gain[0], circle, np.minimum) for gain, circle in pairs], outer, np.minimum)
        high = _summed([_shared(gain[1], circle, np.maximum) for gain, circle in pairs], outer, np.maximum)
        return low, high

    def person_gain(self, right: str, place: int) -> tuple[Ints, Ints]:
        """What each person of a block gains of one right in a year, in cents."""
        if (right, place) not in self._gains:
            self._gains[right, place] = self._person_gain(right, place)
        return self._gains[right, place]

    def _person_gain(self, right: str, place: int) -> tuple[Ints, Ints]:
        before, after = self.before[place], self.after[place]
        a = self.money.person_year(right, before, self.take_up)
        b = self.money.person_year(right, after, self.take_up, held_counts=False)
        if right not in self.touched:
            return np.zeros_like(a[0]), np.zeros_like(a[0])
        low, high = b[0] - a[1], b[1] - a[0]
        if self.difference is None:
            return low, high
        least, most = self._by_change(right, place)
        return np.maximum(low, least), np.minimum(high, most)

    def _by_change(self, right: str, place: int) -> tuple[Ints, Ints]:
        """The same from the difference: the hull of all that may happen to a person."""
        before, after = self.before[place], self.after[place]
        lanes = before.block.lanes
        plan = self.money.people.plan
        kind = number_kind(plan, amount_place(plan.rights[right]))
        times = TIMES[kind.unit]
        had, may_have_had = states(before.rights[right], lanes, self.take_up, held_counts=True)
        has, may_have = states(after.rights[right], lanes, self.take_up, held_counts=False)
        rises, falls = self._turns(right, place, had.shape)
        stays = may_have_had & may_have
        comes, goes, never = ~had & may_have & rises, may_have_had & ~has & falls, ~had & ~has
        low, high = self._ends(right, place, had.shape)
        low, high = _cents(low, kind.per, times, up=False), _cents(high, kind.per, times, up=True)
        was, now = amount_bounds(before.rights[right]), amount_bounds(after.rights[right])
        worth = [
            _cents(np.maximum(end[:, :lanes], 0), kind.per, times, up=up)
            for end, up in zip((*was, *now), (False, True, False, True), strict=True)
        ]
        least = _hull(((stays, low), (goes, -worth[1]), (comes, worth[2]), (never, 0)), np.minimum, _FAR)
        most = _hull(((stays, high), (goes, -worth[0]), (comes, worth[3]), (never, 0)), np.maximum, -_FAR)
        nothing = ~(stays | goes | comes | never)  # cannot be, unless a judgement is taken as given: then no bounds
        return np.where(nothing, -_FAR, least), np.where(nothing, _FAR, most)

    def _turns(self, right: str, place: int, shape: tuple[int, ...]) -> tuple[Flags, Flags]:
        """For each person whether the right may open, and whether it may close."""
        if self.difference is None or not self.difference.has(right, TURNS):
            never = np.zeros(shape, np.bool_)
            return never, never
        found = self.changes[place].rights[f"{right}:{TURNS}"]
        return ~unpack(found.failed[0], shape[1]), ~unpack(found.failed[1], shape[1])

    def _ends(self, right: str, place: int, shape: tuple[int, ...]) -> tuple[Ints, Ints]:
        """What who has the right before and after gains, at least and at most, as the kind of its amount."""
        if self.difference is None or not self.difference.has(right, LOW):
            nothing = np.zeros(shape, np.int64)
            return nothing, nothing
        rights = self.changes[place].rights
        low, _ = amount_bounds(rights[f"{right}:{LOW}"])
        _, high = amount_bounds(rights[f"{right}:{HIGH}"])
        return low[:, : shape[1]], high[:, : shape[1]]


def states(found: RightAnswers, lanes: int, take_up: TakeUp, *, held_counts: bool) -> tuple[Flags, Flags]:
    """For each person whether she counts as having the right, and whether she may."""
    outcome = found.outcome[:, :lanes]
    held = unpack(found.held, lanes)
    possible = unpack(found.concerned, lanes) & (outcome != NOT_ENTITLED)
    sure = possible & ((outcome == ENTITLED) | (outcome == HUMAN))
    if held_counts:
        sure |= possible & held
    return (sure & held, possible & held) if take_up is TakeUp.HELD else (sure, possible)


def _cents(value: Ints, per: int, times: int, *, up: bool) -> Ints:
    """A numerator as cents a year, a payment at a time, rounded outward."""
    cents = -(-value * 100 // per) if up else value * 100 // per
    return np.asarray(cents * times, np.int64)


def _hull(cases: Sequence[tuple[Flags, Ints | int]], join: np.ufunc, start: int) -> Ints:
    found = np.full(cases[0][0].shape, start, np.int64)
    for where, value in cases:
        found = np.where(where, join(found, value), found)
    return found


def _shared(gain: Ints, circle: Circle | None, join: np.ufunc) -> Ints:
    """What the largest of a circle gains, at the place of its first person: it lies between the gains of its members.

    Where it is not certain who shares, each may stand alone as well.
    """
    if circle is None:
        return gain
    together = _joined(gain, circle.wide, join)
    apart = _moved(join(gain, 0), circle.wide)
    beyond = together < 0 if join is np.minimum else together > 0
    return np.where(circle.certain | ~beyond, together, apart)


def _summed(gains: Sequence[Ints], outer: Circle | None, join: np.ufunc) -> Ints:
    """A household's gain: of rights that take each other's place, between the gains of each."""
    if outer is None:
        return np.asarray(join.reduce(np.stack(gains)).sum(axis=0), np.int64)
    together = join.reduce(np.stack([_moved(gain, outer.wide) for gain in gains])).sum(axis=0)
    if len(gains) == 1:
        return np.asarray(together, np.int64)
    apart = sum(join(gain, 0).sum(axis=0) for gain in gains)
    return np.asarray(np.where(outer.certain, together, apart), np.int64)


def _joined(gain: Ints, circle: NDArray[np.int8], join: np.ufunc) -> Ints:
    """The least or the most of each circle at the place of its first person."""
    found = np.zeros_like(gain)
    for first in range(len(gain)):
        best = gain[first]
        for person in range(first + 1, len(gain)):
            best = np.where(circle[person] == first, join(best, gain[person]), best)
        found[first] = np.where(circle[first] == first, best, 0)
    return found


def _moved(gain: Ints, circle: NDArray[np.int8]) -> Ints:
    """The sum of each circle at the place of its first person."""
    found = np.zeros_like(gain)
    for person in range(len(gain)):
        for first in range(person + 1):
            found[first] += np.where(circle[person] == first, gain[person], 0)
    return found
