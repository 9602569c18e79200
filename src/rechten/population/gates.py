"""Reads an expression of the law for everybody of a crowd, all being known.

Used for the gates of facts only: whether a question makes sense is what the law's own vocabulary says, so the
population holds no second list of it.
"""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rechten.graph import nodes as n
from rechten.graph.facts import Subject
from rechten.graph.kinds import Choice
from rechten.law.facts import FACTS
from rechten.population.crowd import Crowd
from rechten.population.draws import Truths, Whole

Values = NDArray[Any]
_EPOCH = date(1970, 1, 1).toordinal()


class NotForGates(Exception):
    """An expression that no gate used when this was written, such as a figure of the law."""


class GateReader:
    """Reads nodes for one crowd. Facts may not change any more once they have been read."""

    def __init__(self, crowd: Crowd) -> None:
        self.crowd = crowd
        self._read: dict[n.Node, Values] = {}
        self._related: dict[n.Relation, Truths] = {}

    def value(self, node: n.Node) -> Values:
        """The value of a node for each person."""
        if node not in self._read:
            self._read[node] = self._value(node)
        return self._read[node]

    def _value(self, node: n.Node) -> Values:
        persons = self.crowd.persons
        match node:
            case n.Fact():
                return self._fact(node.id)
            case n.Const():
                return np.full(persons, _held(node))
            case n.RequestDate():
                return np.full(persons, self.crowd.day)
            case n.AllOf():
                return np.array(np.logical_and.reduce([self.value(item) for item in node.items]))
            case n.AnyOf():
                return np.array(np.logical_or.reduce([self.value(item) for item in node.items]))
            case n.Not():
                return ~self.value(node.item)
            case n.OneOf(item=item) if isinstance(item.kind, Choice):
                return np.isin(self.value(item), [item.kind.codes.index(code) for code in node.codes])
            case n.Compare():
                return _compare(node.op, self.value(node.left), self.value(node.right))
            case n.Case():
                found = self.value(node.otherwise)
                for test, then in reversed(node.branches):
                    found = np.where(self.value(test), self.value(then), found)
                return found
            case n.Add():
                return np.array(np.sum([self.value(item) for item in node.items], axis=0))
            case n.AgeOn():
                return years_between(self.value(node.birth), self.value(node.on))
            case n.AddMonths():
                return add_months(self.value(node.item), node.months)
            case n.StartOf():
                return _start_of(self.value(node.item), node.period)
            case n.Members():
                return self._members(node)
        raise NotForGates(f"a gate holds {type(node).__name__}; gates.py does not read that")

    def _fact(self, fact_id: str) -> Values:
        values = self.crowd.facts[fact_id]
        return values if FACTS[fact_id].subject is Subject.PERSON else self.crowd.of_case(values)

    def _members(self, node: n.Members) -> Values:
        related, item = self.related(node.relation), self.value(node.item)[self._other]
        if node.op == "any":
            return self._any(related & item)
        if node.op == "all":
            return ~self._any(related & ~item)
        return np.add.reduceat(np.where(related, item, 0), self._start)

    # relations

    def related(self, relation: n.Relation) -> Truths:
        """For each pair of persons of one case (the person first), whether the other is among those of the person."""
        if relation not in self._related:
            self._related[relation] = self._relation(relation)
        return self._related[relation]

    def _relation(self, relation: n.Relation) -> Truths:
        crowd = self.crowd
        match relation:
            case n.Self():
                return np.equal(self._one, self._other)
            case n.Everyone():
                return np.ones(len(self._one), np.bool_)
            case n.SameDwelling():
                here: Truths = crowd.housed[self._one] & crowd.housed[self._other] & (self._one != self._other)
                return here
            case n.Tied():
                found = np.zeros(len(self._one), np.bool_)
                start, end = crowd.ties.get(relation.tie, (np.zeros(0, np.int64),) * 2)
                if relation.direction != "in":
                    found[self._start[start] + crowd.place[end]] = True
                if relation.direction != "out":
                    found[self._start[end] + crowd.place[start]] = True
                return found
            case n.Where():
                return self.related(relation.relation) & self.value(relation.test)[self._other]
            case n.Union():
                return self.related(relation.left) | self.related(relation.right)
            case n.Intersection():
                return self.related(relation.left) & self.related(relation.right)
            case n.Difference():
                return self.related(relation.left) & ~self.related(relation.right)
            case n.Composed():
                return self._composed(self.related(relation.first), self.related(relation.second))

    @cached_property
    def _start(self) -> Whole:
        """Where the pairs of each person begin."""
        size = self.crowd.size[self.crowd.case_of]
        return np.cumsum(size) - size

    @cached_property
    def _one(self) -> Whole:
        return np.repeat(np.arange(self.crowd.persons), self.crowd.size[self.crowd.case_of])

    @cached_property
    def _other(self) -> Whole:
        within = np.arange(len(self._one)) - self._start[self._one]
        return self.crowd.first[:-1][self.crowd.case_of[self._one]] + within

    def _any(self, pairs: Truths) -> Truths:
        return np.logical_or.reduceat(pairs, self._start)

    def _composed(self, first: Truths, second: Truths) -> Truths:
        """By way of anybody of the case, one place after another: no case is large."""
        found = np.zeros(len(first), np.bool_)
        size = self.crowd.size[self.crowd.case_of[self._one]]
        for place in range(int(size.max())):
            there = np.flatnonzero(place < size)
            between = self._start[self._one[there]] + place
            middle = self._other[between]
            found[there] |= first[between] & second[self._start[middle] + self.crowd.place[self._other[there]]]
        return found


def _held(node: n.Const) -> int | bool:
    if isinstance(node.kind, Choice):
        return node.value.bit_length() - 1
    return bool(node.value) if node.kind.tag == "bool" else node.value


def _compare(op: str, left: Values, right: Values) -> Truths:
    compared = {"<": np.less, "<=": np.less_equal, "==": np.equal}[op]
    return np.asarray(compared(left, right))


def _days(ordinals: Values) -> NDArray[np.datetime64]:
    return (ordinals - _EPOCH).astype("datetime64[D]")


def add_months(ordinals: Values, months: int) -> Whole:
    """The same day some months later, the last of the month where there is none (as ordinals)."""
    days = _days(ordinals)
    month = days.astype("datetime64[M]")
    later = month + months
    start = later.astype("datetime64[D]")
    length = ((later + 1).astype("datetime64[D]") - start).astype(np.int64)
    within = (days - month.astype("datetime64[D]")).astype(np.int64)
    found: Whole = start.astype(np.int64) + _EPOCH + np.minimum(within, length - 1)
    return found


def years_between(start: Values, end: Values) -> Whole:
    """Whole years from one day to another; born on 29 February, one turns older on 1 March in other years."""
    start, end = np.broadcast_arrays(start, end)
    first, last = _days(start), _days(end)
    years = last.astype("datetime64[Y]").astype(np.int64) - first.astype("datetime64[Y]").astype(np.int64)
    return np.subtract(years, _month_day(last) < _month_day(first))


def _month_day(days: NDArray[np.datetime64]) -> Whole:
    month = days.astype("datetime64[M]")
    found: Whole = month.astype(np.int64) % 12 * 32 + (days - month.astype("datetime64[D]")).astype(np.int64)
    return found


def _start_of(ordinals: Values, period: str) -> Whole:
    """The first day of the month, quarter, year or school year."""
    month = _days(ordinals).astype("datetime64[M]").astype(np.int64)
    begins, length = {"month": (0, 1), "quarter": (0, 3), "year": (0, 12), "school_year": (8, 12)}[period]
    start = (month - (month - begins) % length).astype("datetime64[M]").astype("datetime64[D]")
    return np.add(start.astype(np.int64), _EPOCH)
