"""From a table to the blocks that the columns reading takes: every leaf of the plan, for everyone, laid out and packed.

What a leaf holds for a person is what the scalar reading gives: ``Knowledge`` for its bounds, ``OpenWalk`` for what can
be asked. Nothing here walks over persons one by one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import cached_property
from typing import Any
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from rechten.graph import nodes as n
from rechten.graph.facts import FactSpec, Subject
from rechten.graph.kinds import Choice
from rechten.graph.plan import Plan
from rechten.household.case import CaseFile, Person
from rechten.household.knowledge import Knowledge, unknown
from rechten.readings.bounds import evaluate
from rechten.readings.columns.planes import WORD, Block, Column, Words
from rechten.readings.kernels import Figures
from rechten.tables.homes import HomeFact, Homes
from rechten.tables.layout import Layout, Piece, layout_of, packed
from rechten.tables.table import FactColumn, Places, Table, Truths, is_open, nothing_known

#: What a day of a relation may be made of, so that it is the same for everyone.
_FIXED = n.RequestDate | n.AddMonths | n.StartOf | n.Const
_DAYS: WeakKeyDictionary[Plan, dict[tuple[int, date], int]] = WeakKeyDictionary()
#: Gives the column of one leaf for a block.
_Cut = Callable[[Piece], Column]


def every_leaf(plan: Plan) -> tuple[int, ...]:
    """All nodes that a block must hold."""
    leaves = n.Fact | n.MonthSum | n.Tied | n.SameDwelling
    return tuple(index for index, node in enumerate(plan.nodes) if isinstance(node, leaves))


def blocks_of(
    table: Table, plan: Plan, day: date, ties: Iterable[str], leaves: Iterable[int] | None = None
) -> tuple[Layout, tuple[Block, ...]]:
    """The table as blocks, for a right asked on ``day``; ``ties`` are the kinds of tie of the law, in its order.

    ``leaves``: which nodes of the plan to lay out (default: all). Raises ValueError when a relation looks at a day that
    is not the same for everyone.
    """
    layout = layout_of(table)
    maker = _Maker(table, plan, day, layout, {kind: place for place, kind in enumerate(ties)})
    cuts = {leaf: maker.cut(leaf) for leaf in (every_leaf(plan) if leaves is None else leaves)}
    blocks = (
        Block(piece.size, piece.rows, {leaf: cut(piece) for leaf, cut in cuts.items()}) for piece in layout.pieces
    )
    return layout, tuple(blocks)


def day_of(plan: Plan, relation: int, day: date) -> int:
    """The day that a relation looks at, as the scalar reading computes it from the day of the request.

    Raises ValueError when that day is not the same for everyone.
    """
    kept = _DAYS.setdefault(plan, {})
    if (relation, day) not in kept:
        (at,) = plan.children[relation]
        if not all(isinstance(node, _FIXED) for node in n.under(plan.nodes[at])):
            raise ValueError(f"node {relation} looks at a day that is not the same for everyone")
        nobody = CaseFile(day, day, (Person("nobody"),))
        figures: Figures = dict.fromkeys(plan.parameters)
        kept[relation, day] = evaluate(plan, Knowledge(nobody, plan.vocabulary), figures).at(at, 0)[0]
    return kept[relation, day]


class _Maker:
    """Lays out one leaf after another."""

    def __init__(self, table: Table, plan: Plan, day: date, layout: Layout, kinds: dict[str, int]) -> None:
        self._table, self._plan, self._day, self._layout, self._kinds = table, plan, day, layout, kinds
        self._flat = len(layout.person)
        self._homes: dict[int, Homes] = {}
        self._absent: dict[object, _Cut] = {}

    def cut(self, leaf: int) -> _Cut:
        """The column of a leaf, for any block."""
        match self._plan.nodes[leaf]:
            case n.Fact(id=id):
                return self._fact(self._plan.vocabulary[id])
            case n.MonthSum(id=id, first=first, last=last):
                return self._months(self._plan.vocabulary[id], first, last)
            case n.Tied(tie=tie, direction=direction):
                return self._tied(tie, direction, self._on(leaf))
            case n.SameDwelling():
                return self._same_dwelling(self._on(leaf))
        raise TypeError(f"node {leaf} is no leaf")

    # facts

    def _fact(self, spec: FactSpec) -> _Cut:
        column = self._table.facts.get(spec.id)
        if spec.axis:
            return self._months(spec, 0, 0)
        if spec.subject is Subject.PERSON:
            return self._nothing(spec) if column is None else self._laid(spec, column, self._layout.person)
        if spec.subject is Subject.CASE:
            rows = len(self._table.cases)
            return self._asked(spec, nothing_known(spec, rows) if column is None else column, self._layout.case)
        rows = len(self._table.dwellings)
        home = self._home(self._day.toordinal()).fact(spec, nothing_known(spec, rows) if column is None else column)
        return self._with_causes(spec, home)

    def _months(self, spec: FactSpec, first: int, last: int) -> _Cut:
        axis = self._table.facts.get(spec.id)
        if axis is None:
            axis = nothing_known(spec, len(self._table.persons))
        low, high = (np.ascontiguousarray(end[:, first : last + 1].sum(axis=1)) for end in (axis.low, axis.high))
        return self._asked(spec, FactColumn(low, high), self._layout.person)

    def _asked(self, spec: FactSpec, column: FactColumn, where: Places) -> _Cut:
        """A fact of which each open cell can be asked, unless somebody else judges it."""
        opened = is_open(spec, column)
        asked = self._packed(opened[where]) if not spec.judged_by else self._no
        return _with(self._laid(spec, column, where), asked, self._no)

    def _with_causes(self, spec: FactSpec, home: HomeFact) -> _Cut:
        laid = self._laid(spec, home.column, self._layout.person)
        if spec.judged_by:
            return _with(laid, self._no, self._no)
        return _with(laid, self._layout.packed(home.asked), self._layout.packed(home.lacking))

    def _laid(self, spec: FactSpec, column: FactColumn, where: Places) -> _Cut:
        if isinstance(spec.kind, Choice):
            return self._choice(spec, _gather(column.low, where))
        if column.low.dtype != np.uint8:
            low = _gather(column.low, where)
            high = low if column.high is column.low else _gather(column.high, where)
            return lambda piece: Column(piece.numbers(low), piece.numbers(high))
        if column.high is column.low:
            words = self._packed(_gather(column.low, where))
            return lambda piece: _twice(piece.truths(words))
        both = _gather(column.low | (column.high << 1), where)
        sure, possible = self._packed(both & 1), self._packed(both & 2)
        return lambda piece: Column(piece.truths(sure), piece.truths(possible))

    def _choice(self, spec: FactSpec, masks: NDArray[Any]) -> _Cut:
        planes = [self._packed(masks & masks.dtype.type(1 << code)) for code in range(len(spec.options))]
        return lambda piece: _twice(np.stack([piece.truths(plane) for plane in planes]))

    def _nothing(self, spec: FactSpec) -> _Cut:
        """The column of a fact of which nothing is known: made once for all facts that can be the same."""
        key = (spec.kind if isinstance(spec.kind, Choice) else "", unknown(spec))
        if key not in self._absent:
            self._absent[key] = self._laid(spec, nothing_known(spec, len(self._table.persons)), self._layout.person)
        return self._absent[key]

    def _packed(self, laid: NDArray[Any]) -> Words:
        return packed(laid) & self._layout.valid

    @cached_property
    def _no(self) -> Words:
        return np.zeros(self._flat // WORD, np.uint64)

    # relations

    def _on(self, leaf: int) -> int:
        return day_of(self._plan, leaf, self._day)

    def _home(self, day: int) -> Homes:
        if day not in self._homes:
            self._homes[day] = Homes(self._table.stays, len(self._table.persons), day)
        return self._homes[day]

    def _tied(self, kind: str, direction: str, day: int) -> _Cut:
        ties = self._table.ties
        chosen = ties.on(day) & (ties.kind == self._kinds[kind])
        source, target, certain = ties.source[chosen], ties.target[chosen], ties.certain[chosen]
        places = []
        doubtful = np.zeros(len(self._table.persons), np.bool_)
        for wanted, start, end in (("out", source, target), ("in", target, source)):
            if direction in (wanted, "both"):
                places.append(self._layout.pair[start] + self._layout.step[end])
                doubtful[start[~certain]] = True
        where, sure = np.concatenate(places), np.tile(certain, len(places))
        return self._related(_marked(where[sure], self._layout), _marked(where, self._layout), doubtful)

    def _same_dwelling(self, day: int) -> _Cut:
        return self._related(*self._home(day).shared(self._table, self._layout))

    def _related(self, certain: Words, possible: Words, doubtful: Truths) -> _Cut:
        asked, no = self._layout.packed(doubtful), self._no
        return lambda piece: Column(piece.pairs(certain), piece.pairs(possible), piece.truths(asked), piece.truths(no))


def _with(cut: _Cut, asked: Words, lacking: Words) -> _Cut:
    def column(piece: Piece) -> Column:
        found = cut(piece)
        return Column(found.low, found.high, piece.truths(asked), piece.truths(lacking))

    return column


def _twice(array: NDArray[Any]) -> Column:
    return Column(array, array)


def _gather(values: NDArray[Any], where: Places) -> NDArray[Any]:
    # Every place exists, so nothing has to be checked: that takes a third of the time.
    return np.take(values, where, mode="clip")


def _marked(places: Places, layout: Layout) -> Words:
    """A flat relation with these pairs in it."""
    marks = np.zeros(layout.pairs, np.uint8)
    marks[places] = 1
    return packed(marks)
