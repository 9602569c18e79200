"""Which unknown fact, if it were known, would settle most.

First cheaply: for each fact that somebody could tell, of how many persons a right is still open while a requirement
that hangs on this fact is open and the fact is not known (of anybody in the household). Then, for the facts at the top,
by trying: the population is read again with each likely answer where it is not known, and what is settled is counted,
by the chance of that answer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from attrs import evolve, frozen
from numpy.typing import NDArray

from rechten.graph import nodes as n
from rechten.graph.facts import FactSpec, Probe, Subject
from rechten.graph.kinds import Bool, Choice
from rechten.graph.plan import Plan
from rechten.population.reforms.people import Flags, People
from rechten.readings.columns.answers import OUTCOMES, Answers
from rechten.readings.columns.planes import WORD, Block, Column, pack, unpack
from rechten.readings.kernels import Figures
from rechten.readings.priors import Priors
from rechten.readings.verdict import Outcome

#: So many facts are tried; the others stand below, by the cheap count.
MOST_TRIED = 8
#: So many rights are named beside a fact.
MOST_RIGHTS = 4
_DEPENDS = OUTCOMES.index(Outcome.DEPENDS)
_OPEN = (_DEPENDS, OUTCOMES.index(Outcome.NOT_COMPUTED))


@frozen
class Settles:
    """One fact. ``unknown``: persons (for a fact of a home: who lives there) of whom it is not known.

    ``hangs``: open verdicts in which it plays a part, and ``persons`` with at least one of these. ``settled``: how many
    of those verdicts an answer is expected to settle; None when it was not tried. ``rights``: where it matters most.
    """

    fact: str
    unknown: int
    hangs: int
    persons: int
    settled: float | None
    rights: tuple[str, ...]


def settling(
    people: People, figures: Figures, rights: Sequence[str], priors: Priors | None = None, tried: int = MOST_TRIED
) -> tuple[Settles, ...]:
    """The facts that matter, first those of which an answer settles most."""
    plan = people.plan
    answers = people.read(figures, rights)
    read = {id: _readers(plan, id) for id in _askable(people)}
    open_ = {id: [_open_cells(block, leaves) for block in people.blocks] for id, leaves in read.items()}
    found = [_hanging(people, answers, rights, id, open_[id]) for id in read if any(o.any() for o in open_[id])]
    ranked = sorted((one for one in found if one.hangs), key=lambda one: (-one.hangs, one.fact))
    best = [_try(people, figures, answers, rights, one, read[one.fact], priors) for one in ranked[:tried]]
    rest = ranked[tried:]
    return (*sorted(best, key=lambda one: (-(one.settled or 0.0), one.fact)), *rest)


def _askable(people: People) -> list[str]:
    """The facts of this plan that somebody can tell: not what a professional judges."""
    used = {id for leaf, id in people.plan.readers if leaf == "fact"}
    return [spec.id for spec in people.law.vocabulary if spec.id in used and not spec.judged_by]


def _readers(plan: Plan, fact: str) -> tuple[int, ...]:
    """The leaves of the plan that read a fact."""
    return tuple(index for index in plan.readers[("fact", fact)] if isinstance(plan.nodes[index], n.Fact | n.MonthSum))


def _open_cells(block: Block, leaves: Sequence[int]) -> Flags:
    """For each person and lane whether the fact is not known."""
    found = np.zeros((block.size, block.lanes), np.bool_)
    for leaf in leaves:
        if (column := block.columns.get(leaf)) is not None:
            found |= _is_open(column, block.lanes)
    return found


def _is_open(column: Column, lanes: int) -> Flags:
    low, high = column.low, column.high
    if low.ndim == 3:  # a choice: a plane a code, open where more than one is left
        one, several = np.zeros_like(low[0]), np.zeros_like(low[0])
        for plane in low:
            several |= one & plane
            one |= plane
        return unpack(several, lanes)
    if low.dtype == np.uint64:
        return unpack(low ^ high, lanes)
    return np.asarray(low[:, :lanes] != high[:, :lanes], np.bool_)


def _hanging(
    people: People, answers: Sequence[Answers], rights: Sequence[str], fact: str, open_: Sequence[Flags]
) -> Settles:
    plan, leaf = people.plan, ("fact", fact)
    hangs: Counter[str] = Counter()
    persons = 0
    for answer, cells in zip(answers, open_, strict=True):
        lanes = answer.block.lanes
        here = np.broadcast_to(cells.any(axis=0), cells.shape)  # somebody else's answer may count for a person
        mattering = np.zeros(cells.shape, np.bool_)
        for right in rights:
            bits = [i for i, one in enumerate(plan.rights[right].requirements) if leaf in plan.leaves[one.index]]
            if not bits:
                continue
            found = answer.rights[right]
            open_now = _undecided(found.outcome[:, :lanes]) & unpack(found.concerned, lanes)
            reach = np.zeros(cells.shape, np.bool_)
            for bit in bits:
                reach |= unpack(found.open[bit], lanes)
            mine = open_now & reach & here
            hangs[right] += int(mine.sum())
            mattering |= mine
        persons += int(mattering.sum())
    unknown = sum(int(cells.sum()) for cells in open_)
    most = tuple(right for right, count in hangs.most_common(MOST_RIGHTS) if count)
    return Settles(fact, unknown, sum(hangs.values()), persons, None, most)


def _undecided(outcome: NDArray[np.uint8]) -> Flags:
    return np.isin(outcome, _OPEN)


def _try(
    people: People,
    figures: Figures,
    answers: Sequence[Answers],
    rights: Sequence[str],
    one: Settles,
    leaves: Sequence[int],
    priors: Priors | None,
) -> Settles:
    """The same, with how much an answer is expected to settle."""
    plan = people.plan
    spec = people.law.vocabulary[one.fact]
    probes = spec.probes if priors is None else priors.of(spec)
    if not probes:
        return one
    hanging = [
        right
        for right in rights
        if any(("fact", one.fact) in plan.leaves[r.index] for r in plan.rights[right].requirements)
    ]
    settled = 0.0
    for probe in probes:
        if not probe.weight:
            continue
        other = evolve(people, blocks=tuple(_with(block, plan, leaves, spec, probe) for block in people.blocks))
        again = other.read(figures, hanging)
        settled += probe.weight * sum(
            _settled(before, after, hanging) for before, after in zip(answers, again, strict=True)
        )
    return evolve(one, settled=settled)


def _settled(before: Answers, after: Answers, rights: Sequence[str]) -> int:
    """How many verdicts were open and no longer are."""
    lanes = before.block.lanes
    return sum(
        int(
            (
                _undecided(before.rights[right].outcome[:, :lanes])
                & unpack(before.rights[right].concerned, lanes)
                & ~_undecided(after.rights[right].outcome[:, :lanes])
            ).sum()
        )
        for right in rights
    )


def _with(block: Block, plan: Plan, leaves: Sequence[int], spec: FactSpec, probe: Probe) -> Block:
    """The block with this answer wherever the fact is not known."""
    changed: dict[int, Column] = {}
    for leaf in leaves:
        if (column := block.columns.get(leaf)) is None:
            continue
        node = plan.nodes[leaf]
        months = node.last - node.first + 1 if isinstance(node, n.MonthSum) else 1
        changed[leaf] = _answered(column, spec, probe.value, months, block)
    return Block(block.size, block.rows, {**block.columns, **changed})


def _answered(column: Column, spec: FactSpec, value: int, months: int, block: Block) -> Column:
    open_ = _is_open(column, block.lanes)
    words = pack(open_)
    none = np.zeros_like(words)
    asked = None if column.asked is None else none
    lacking = None if column.lacking is None else none
    match spec.kind:
        case Choice(codes=codes):
            planes = np.stack(
                [
                    np.where(words != 0, (plane & ~words) | (words if value >> code & 1 else none), plane)
                    for code, plane in zip(range(len(codes)), column.low, strict=True)
                ]
            )
            return Column(planes, planes, asked, lacking)
        case Bool():
            known = (column.low & ~words) | (words if value else none)
            return Column(known, known, asked, lacking)
    whole = np.zeros((block.size, block.words * WORD), np.bool_)
    whole[:, : block.lanes] = open_
    known = np.where(whole, value * months, column.low)
    return Column(known, known, asked, lacking)


def unknown_share(people: People, found: Sequence[Settles]) -> Mapping[str, float]:
    """Of each fact the part of the persons of whom it is not known."""
    persons = people.persons or 1
    return {one.fact: one.unknown / persons for one in found}


def of_persons(spec: FactSpec) -> bool:
    """Whether a fact is about a person, and not about a home or a household."""
    return spec.subject is Subject.PERSON
