"""What rights bring a household in a year, for a whole block at once: as ``readings.budget`` sums them for one case.

A month counts twelve times, a year once, and an amount that comes once counts in the year in which it is asked for.
An amount that several persons share counts once, and of rights that take each other's place the largest counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from functools import cached_property
from weakref import WeakKeyDictionary

import numpy as np
from attrs import field, frozen
from numpy.typing import NDArray

from rechten.graph.kinds import Unit
from rechten.graph.plan import RightSlot, number_kind
from rechten.population.reforms.circles import circles, ties_of
from rechten.population.reforms.people import Flags, Ints, People, in_parallel
from rechten.readings.columns.answers import OUTCOMES, Answers, RightAnswers
from rechten.readings.columns.planes import unpack
from rechten.readings.verdict import Outcome

#: How many times an amount comes in a year.
TIMES = {Unit.EURO_MONTH: 12, Unit.EURO_YEAR: 1, Unit.EURO: 1}
ENTITLED, HUMAN, NOT_ENTITLED = (OUTCOMES.index(o) for o in (Outcome.ENTITLED, Outcome.HUMAN, Outcome.NOT_ENTITLED))


class TakeUp(Enum):
    """Who is taken to get a right: everybody who has it by law, or only who is known to get it today."""

    ALL = "all"
    HELD = "held"


@frozen(eq=False)
class Circle:
    """For each person of a block the first person with whom an amount is one; ``wide`` counts who only may be."""

    sure: NDArray[np.int8]
    wide: NDArray[np.int8]

    @cached_property
    def certain(self) -> Flags:
        """For each household whether it is certain who shares."""
        found: Flags = (self.sure == self.wide).all(axis=0)
        return found


@frozen(eq=False)
class Year:
    """Cents a year for each household of a population: ``low`` is certain, ``high`` the most that it can be."""

    low: Ints
    high: Ints

    def __add__(self, other: Year) -> Year:
        return Year(self.low + other.low, self.high + other.high)


@frozen(eq=False)
class Money:
    """How rights become money for one population: who shares amounts with whom is found once."""

    people: People
    _circles: dict[str, tuple[Circle, ...]] = field(factory=dict)
    _years: WeakKeyDictionary[Answers, dict[tuple[str, TakeUp, bool, bool], tuple[Ints, Ints]]] = field(
        factory=WeakKeyDictionary
    )

    @cached_property
    def amounts(self) -> frozenset[str]:
        """The rights that bring money."""
        return frozenset(id for id, slot in self.people.plan.rights.items() if slot.amount is not None)

    def pots(self, rights: Sequence[str]) -> tuple[tuple[str, ...], ...]:
        """The rights that bring money among these, each with those that take its place, every group once."""
        pots = self.people.purse.pots
        mine = (tuple(r for r in pots.get(id, (id,)) if r in self.amounts) for id in rights if id in self.amounts)
        return tuple(dict.fromkeys(mine))

    def once(self, right: str) -> bool:
        """Whether an amount comes only once."""
        return number_kind(self.people.plan, amount_place(self.people.plan.rights[right])).unit is Unit.EURO

    def year(
        self,
        pot: tuple[str, ...],
        answers: Sequence[Answers],
        take_up: TakeUp,
        *,
        held_counts: bool = True,
        beside_told: bool = False,
    ) -> Year:
        """What the rights of one pot bring each household.

        ``held_counts``: that somebody gets a right is taken as proof that it is her right (not after a reform).
        ``beside_told``: without what is in the told incomes already.
        """

        def one(place: int) -> Year:
            return self._block_year(pot, place, answers[place], take_up, held_counts, beside_told)

        found = in_parallel(one, range(len(answers)))
        nothing = np.zeros(0, np.int64)
        return Year(
            np.concatenate([year.low for year in found] or [nothing]),
            np.concatenate([year.high for year in found] or [nothing]),
        )

    def _block_year(
        self, pot: tuple[str, ...], place: int, answers: Answers, take_up: TakeUp, held_counts: bool, beside_told: bool
    ) -> Year:
        lows, highs = [], []
        for right in pot:
            low, high = self.person_year(right, answers, take_up, held_counts, beside_told)
            lows.append(low)
            highs.append(high)
        inner = [self.circle(right, place) for right in pot]
        outer = self.circle("+".join(pot), place)
        return Year(
            _pot(lows, [_wide(circle) for circle in inner], _wide(outer)),
            _pot(highs, [_sure(circle) for circle in inner], _sure(outer)),
        )

    def person_year(
        self, right: str, answers: Answers, take_up: TakeUp, held_counts: bool = True, beside_told: bool = False
    ) -> tuple[Ints, Ints]:
        """What one right brings each person of a block in a year, in cents: certainly, and at most.

        Kept as long as the answers are: those of before a reform stay, whatever is tried.
        """
        kept = self._years.setdefault(answers, {})
        key = (right, take_up, held_counts, beside_told)
        if key not in kept:
            kept[key] = self._person_year(right, answers, take_up, held_counts, beside_told)
        return kept[key]

    def _person_year(
        self, right: str, answers: Answers, take_up: TakeUp, held_counts: bool, beside_told: bool
    ) -> tuple[Ints, Ints]:
        found, lanes = answers.rights[right], answers.block.lanes
        kind = number_kind(self.people.plan, amount_place(self.people.plan.rights[right]))
        least, most = (end[:, :lanes] for end in amount_bounds(found))
        outcome = found.outcome[:, :lanes]
        held, concerned = unpack(found.held, lanes), unpack(found.concerned, lanes)
        possible = concerned & (outcome != NOT_ENTITLED)
        counted = possible & ((outcome == ENTITLED) | (outcome == HUMAN))
        if held_counts:
            counted |= possible & held
        if take_up is TakeUp.HELD:
            possible, counted = possible & held, counted & held
        if beside_told and right in self.people.purse.within:
            possible, counted = possible & ~held, counted & ~held
        times = TIMES[kind.unit]
        # Whole cents a time, rounded outward; a right takes no money from who has it.
        low = np.where(counted, np.maximum(least * 100 // kind.per, 0) * times, 0)
        high = np.where(possible, np.maximum(-(-most * 100 // kind.per), 0) * times, 0)
        return low, high

    def circle(self, name: str, place: int) -> Circle | None:
        """Who shares an amount in a block; None where everybody stands alone."""
        together = self.people.purse.together
        sharing = [right for right in name.split("+") if right in together]
        if not sharing or self.people.blocks[place].size == 1:
            return None
        if name not in self._circles:
            ties = [ties_of(self.people, together[right]) for right in sharing]
            self._circles[name] = tuple(
                Circle(circles(*(tie[at][0] for tie in ties)), circles(*(tie[at][1] for tie in ties)))
                for at in range(len(self.people.blocks))
            )
        return self._circles[name][place]


def _wide(circle: Circle | None) -> NDArray[np.int8] | None:
    return None if circle is None else circle.wide


def _sure(circle: Circle | None) -> NDArray[np.int8] | None:
    return None if circle is None else circle.sure


def amount_bounds(found: RightAnswers) -> tuple[Ints, Ints]:
    """The bounds of the amount. Raises TypeError for a right without one."""
    if found.low is None or found.high is None:
        raise TypeError("this right has no amount")
    return found.low, found.high


def amount_place(slot: RightSlot) -> int:
    """The node of the amount. Raises TypeError for a right without one."""
    if slot.amount is None:
        raise TypeError(f"right '{slot.right.id}' has no amount")
    return slot.amount


def _pot(amounts: Sequence[Ints], inner: Sequence[NDArray[np.int8] | None], outer: NDArray[np.int8] | None) -> Ints:
    """The total a household: a right once for each circle that shares it, and of the rights of a pot the largest.

    Amounts are not below nothing, so who has none changes no largest.
    """
    size = len(amounts[0])
    totals = [_shared(amount, circle, outer) for amount, circle in zip(amounts, inner, strict=True)]
    found = totals[0]
    for total in totals[1:]:
        found = np.maximum(found, total)
    return np.asarray(found.sum(axis=0) if size > 1 else found[0], np.int64)


def _shared(amount: Ints, circle: NDArray[np.int8] | None, outer: NDArray[np.int8] | None) -> Ints:
    """What each outer circle has of one right, at the place of its first person."""
    if circle is None:
        inner = amount
    else:
        inner = np.zeros_like(amount)
        for person in range(len(amount)):  # the largest of a circle, at the place of its first person
            for first in range(person + 1):
                mine = np.where(circle[person] == first, amount[person], 0)
                np.maximum(inner[first], mine, out=inner[first])
    if outer is None:
        return inner
    found = np.zeros_like(amount)
    for person in range(len(amount)):
        for first in range(person + 1):
            found[first] += np.where(outer[person] == first, inner[person], 0)
    return found
