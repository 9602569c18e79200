"""What a reform does to a population: who gains and loses, what it costs, which rights open and close, and poverty.

Two readings of the same rules with two vectors of figures. Only rights that hang on a changed figure are read again.
All money is in cents a year. Where facts are unknown there is a lowest and a highest: with both readings at their
extremes, so the truth lies inside, and often well inside.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from rechten.population.reforms.bench import DECILES, Bench
from rechten.population.reforms.difference import both_figures
from rechten.population.reforms.figures import Applied, Moved, apply, differing, stale_figures, touched_rights
from rechten.population.reforms.files import Reform
from rechten.population.reforms.gains import Trial, states
from rechten.population.reforms.money import TakeUp, Year
from rechten.population.reforms.people import FAMILIES, Flags, Ints
from rechten.population.reforms.poverty import Poverty, PovertyLine, poverty
from rechten.readings.columns.answers import Answers, RightAnswers


class By(Enum):
    """What households are divided by."""

    DECILE = "decile"
    FAMILY = "family"
    AREA = "area"


@frozen
class Span:
    """A sum that is certainly between two numbers (cents a year, or a count)."""

    low: int
    high: int

    @property
    def is_sure(self) -> bool:
        """Whether it is one number."""
        return self.low == self.high


@frozen
class Group:
    """A part of the households. ``gain``, ``lose``, ``same``: certainly so; ``unclear``: facts are missing to say.

    ``change``: what they have more or less in a year, together. ``code``: the place of the part in its division.
    """

    code: int
    name: str
    households: int
    gain: int
    lose: int
    same: int
    unclear: int
    change: Span


@frozen
class RightEffect:
    """One right, counted in persons. ``sure``/``maybe``: who has it, who perhaps has it, before and after.

    ``opened``/``closed``: certainly; ``perhaps_opened``/``perhaps_closed``: nearer or less near, but not certain.
    ``once``: the amount comes only once. ``change``: of the amounts, before rights that exclude each other are weighed.
    """

    right: str
    sure_before: int
    sure_after: int
    maybe_before: int
    maybe_after: int
    opened: int
    closed: int
    perhaps_opened: int
    perhaps_closed: int
    once: bool
    change: Span | None


@frozen
class Effects:
    """All of it, as plain values.

    ``moved``: the figures that changed; ``notices``: what to know, in Dutch; ``stale``: figures of these rights that
    are past their review, and were read at their last known value.
    """

    reform: Reform
    moved: tuple[Moved, ...]
    notices: tuple[str, ...]
    take_up: TakeUp
    rights: tuple[RightEffect, ...]
    all: Group
    groups: Mapping[By, tuple[Group, ...]]
    before: Poverty
    after: Poverty
    households: int
    persons: int
    stale: tuple[str, ...] = ()

    @property
    def cost(self) -> Span:
        """What it costs in a year; below nothing when it saves."""
        return self.all.change


def effects(bench: Bench, reform: Reform, take_up: TakeUp = TakeUp.ALL, line: PovertyLine | None = None) -> Effects:
    """Try a reform on a population."""
    people, money = bench.people, bench.money
    applied = apply(reform, bench.figures, people.law.parameters, people.day)
    trial = _tried(bench, applied, take_up)
    zero = np.zeros(people.households, np.int64)
    was, now, gained = Year(zero, zero), Year(zero, zero), Year(zero, zero)
    touched = tuple(id for id in people.plan.rights if id in trial.touched)
    for pot in money.pots(touched):
        one = money.year(pot, trial.before, take_up)
        other = money.year(pot, trial.after, take_up, held_counts=False)
        was, now, gained = was + one, now + other, gained + trial.gain(pot, one, other)
    least, most = gained.low, gained.high
    own = line or PovertyLine.load(people.day)
    incomes = bench.incomes(take_up)
    # Touched rights in the told incomes stay there; the change comes on top.
    then = Year(
        np.maximum(incomes.rights.low + now.low - was.low, incomes.rights.low + least),
        np.minimum(incomes.rights.high + now.high - was.high, incomes.rights.high + most),
    )
    scales, sizes = people.scales, people.sizes
    return Effects(
        reform,
        applied.moved,
        applied.notices + _unused(applied, bench),
        take_up,
        tuple(_right(trial, right) for right in touched),
        _groups(("alle huishoudens",), np.zeros(people.households, np.int8), least, most)[0],
        {
            By.DECILE: _groups(_decile_names(), bench.deciles(take_up), least, most),
            By.FAMILY: _groups(FAMILIES, people.families, least, most),
            By.AREA: _groups((*people.areas.names, "wijk niet gekend"), _areas(bench), least, most),
        },
        poverty(own, incomes.low, incomes.high, incomes.known, scales, sizes),
        poverty(own, incomes.told + then.low, incomes.told + then.high, incomes.known, scales, sizes),
        people.households,
        people.persons,
        stale_figures(people.plan, applied.figures, touched),
    )


def _tried(bench: Bench, applied: Applied, take_up: TakeUp) -> Trial:
    """The population read before and after, and what the change itself makes of it."""
    people = bench.people
    changed = differing(bench.figures, applied.figures)
    touched = touched_rights(people.plan, changed)
    before = bench.before(bench.together(touched))
    if not touched:
        return Trial(bench.money, before, before, None, (), frozenset(), take_up)
    read = people.read(applied.figures, touched)
    after = [Answers(new.block, new.day, {**old.rights, **new.rights}) for old, new in zip(before, read, strict=True)]
    difference = bench.difference(touched, changed)
    changes: list[Answers] = []
    if difference is not None:
        figures = both_figures(bench.figures, applied.figures, changed)
        changes = people.read_other(difference.plan, figures, [(block, {}) for block in people.blocks])
    return Trial(bench.money, before, after, difference, changes, frozenset(touched), take_up)


def _unused(applied: Applied, bench: Bench) -> tuple[str, ...]:
    """Figures that no rule of this day reads."""
    read = {id for leaf, id in bench.people.plan.readers if leaf == "param"}
    return tuple(
        f"{m.parameter.id}: geen enkele regel rekent op {bench.people.day} met dit cijfer."
        for m in applied.moved
        if m.parameter.id not in read
    )


def _decile_names() -> tuple[str, ...]:
    first, last = "1 (laagste inkomens)", f"{DECILES} (hoogste inkomens)"
    return (first, *(str(i) for i in range(2, DECILES)), last, "inkomen niet helemaal gekend")


def _areas(bench: Bench) -> NDArray[np.int32]:
    areas = bench.people.areas
    return np.where(areas.of < 0, len(areas.names), areas.of)


def _groups(names: Sequence[str], codes: NDArray[np.integer], least: Ints, most: Ints) -> tuple[Group, ...]:
    """The households divided by codes; parts without households are left out."""

    def count(flags: Flags) -> Ints:
        return np.bincount(codes[flags], minlength=len(names)).astype(np.int64)

    everybody, gain, lose, same = (
        count(flags) for flags in (np.ones(len(codes), np.bool_), least > 0, most < 0, (least == 0) & (most == 0))
    )
    unclear = everybody - gain - lose - same
    low, high = _sums(codes, least, len(names)), _sums(codes, most, len(names))
    return tuple(
        Group(
            i,
            name,
            int(everybody[i]),
            int(gain[i]),
            int(lose[i]),
            int(same[i]),
            int(unclear[i]),
            Span(low[i], high[i]),
        )
        for i, name in enumerate(names)
        if everybody[i] or len(names) == 1
    )


def _sums(codes: NDArray[np.integer], values: Ints, parts: int) -> list[int]:
    """Sums of whole cents: exact in floating point, for they stay far below 2^53."""
    return [int(value) for value in np.bincount(codes, weights=values.astype(np.float64), minlength=parts)]


def _right(trial: Trial, right: str) -> RightEffect:
    turns = np.zeros((3, 3), np.int64)
    low = high = 0
    money = right in trial.money.amounts
    for place, (one, other) in enumerate(zip(trial.before, trial.after, strict=True)):
        lanes = one.block.lanes
        was, now = (_state(found.rights[right], lanes) for found in (one, other))
        turns += np.bincount((was * 3 + now).ravel(), minlength=9).reshape(3, 3)
        if money:
            gain = trial.person_gain(right, place)
            low, high = low + int(gain[0].sum()), high + int(gain[1].sum())
    return RightEffect(
        right,
        sure_before=int(turns[2].sum()),
        sure_after=int(turns[:, 2].sum()),
        maybe_before=int(turns[1].sum()),
        maybe_after=int(turns[:, 1].sum()),
        opened=int(turns[0, 2]),
        closed=int(turns[2, 0]),
        perhaps_opened=int(turns[0, 1] + turns[1, 2]),
        perhaps_closed=int(turns[2, 1] + turns[1, 0]),
        once=money and trial.money.once(right),
        change=Span(low, high) if money else None,
    )


def _state(found: RightAnswers, lanes: int) -> NDArray[np.int64]:
    """For each person 0 no right (or not about her), 1 perhaps, 2 a right, also when a person decides."""
    sure, possible = states(found, lanes, TakeUp.ALL, held_counts=False)
    return sure.astype(np.int64) + possible.astype(np.int64)
