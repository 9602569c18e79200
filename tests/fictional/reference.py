"""A second reading of the nodes, to hold against the engine: naive, recursive, for one fully known world.

Written from the docstrings of ``rechten.graph.nodes`` only. Values are what they mean: a number is a Fraction of its
unit (euros, not cents), a day a ``date``, a choice its code, a relation a set of persons. Nothing here is fast and
nothing is a bound.
"""

from __future__ import annotations

import math
from calendar import isleap, monthrange
from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from typing import Any, cast

from attrs import frozen

from rechten.graph import nodes as n
from rechten.graph.facts import FactSpec, Subject, Vocabulary
from rechten.graph.kinds import Bool, Choice, Date, Kind, Number
from rechten.household.case import Answer, CaseFile, Dwelling, Known, Span

Value = bool | date | str | Fraction
People = frozenset[str]


@frozen
class World:
    """A case in which all is known, and a pick for what no case can tell.

    ``figure``: the value of each figure; ``unencoded``: what a part of the law that is not computed would give a
    person; ``home``: which dwelling a fact about "the" dwelling of a person means, of those where the person lives;
    ``homeless``: the value of such a fact for who lives nowhere.
    """

    case: CaseFile
    facts: Vocabulary
    figure: Mapping[str, Value]
    unencoded: Callable[[n.NotComputed, str], Value]
    home: Callable[[str, list[Dwelling]], Dwelling]
    homeless: Callable[[FactSpec, str], Value]


def meaning(kind: Kind, numerator: int) -> Value:
    """What an integer of the engine stands for; of a choice: the code of the one bit that is left."""
    match kind:
        case Bool():
            return bool(numerator)
        case Date():
            return date.fromordinal(numerator)
        case Choice(codes=codes):
            (code,) = [code for position, code in enumerate(codes) if numerator == 2**position]
            return code
        case Number(per=per):
            return Fraction(numerator, per)


class Reference:
    """Reads nodes in one world; remembers what it has read."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.people = [person.id for person in world.case.persons]
        self._read: dict[tuple[int, str], tuple[object, Value | People]] = {}

    def value(self, node: n.Node, person: str) -> Value:
        key = (id(node), person)
        if key not in self._read:
            self._read[key] = (node, self._value(node, person))
        return cast(Value, self._read[key][1])

    def group(self, relation: n.Relation, person: str) -> People:
        key = (id(relation), person)
        if key not in self._read:
            self._read[key] = (relation, frozenset(self._group(relation, person)))
        return cast(People, self._read[key][1])

    # the parts of a value, by what they mean

    def _truth(self, node: n.Node, person: str) -> bool:
        value = self.value(node, person)
        assert isinstance(value, bool)
        return value

    def _number(self, node: n.Node, person: str) -> Fraction:
        value = self.value(node, person)
        assert isinstance(value, Fraction)
        return value

    def _day(self, node: n.Node, person: str) -> date:
        value = self.value(node, person)
        assert isinstance(value, date)
        return value

    def _value(self, node: n.Node, me: str) -> Value:
        match node:
            case n.Fact():
                return self._fact(node.id, me)
            case n.MonthSum():
                wages = [self._month(node.id, me, month) for month in range(node.first, node.last + 1)]
                return sum(wages, Fraction(0))
            case n.Param():
                return self.world.figure[node.id]
            case n.Const():
                return meaning(node.kind, node.value)
            case n.RequestDate():
                return self.world.case.date
            case n.Compare():
                left, right = cast(Any, self.value(node.left, me)), cast(Any, self.value(node.right, me))
                return bool({"<": left < right, "<=": left <= right, "==": left == right}[node.op])
            case n.OneOf():
                return self.value(node.item, me) in node.codes
            case n.AllOf():
                return not any(not self._truth(item, me) for item in node.items)
            case n.AnyOf():
                return any(self._truth(item, me) for item in node.items)
            case n.Not():
                return not self._truth(node.item, me)
            case n.ExceptWhen():
                return self.value(node.then if self._truth(node.when, me) else node.base, me)
            case n.Case():
                for test, value in node.branches:
                    if self._truth(test, me):
                        return self.value(value, me)
                return self.value(node.otherwise, me)
            case n.AgeOn():
                return Fraction(_age(self._day(node.birth, me), self._day(node.on, me)))
            case n.MonthsBetween():
                return Fraction(_months_between(self._day(node.start, me), self._day(node.end, me)))
            case n.AddMonths():
                return _add_months(self._day(node.item, me), node.months)
            case n.StartOf():
                return _start_of(self._day(node.item, me), node.period)
            case n.Members():
                return self._members(node, me)
            case n.NotComputed():
                return self.world.unencoded(node, me)
            case _:
                return self._arithmetic(node, me)

    def _arithmetic(self, node: n.Node, me: str) -> Fraction:
        match node:
            case n.Add():
                return sum((self._number(item, me) for item in node.items), Fraction(0))
            case n.Sub():
                return self._number(node.left, me) - self._number(node.right, me)
            case n.Mul():
                return self._number(node.left, me) * self._number(node.right, me)
            case n.Min():
                return min(self._number(item, me) for item in node.items)
            case n.Max():
                return max(self._number(item, me) for item in node.items)
            case n.Rescale() | n.Convert():
                # "the numerator times factor", over the denominator of the node itself
                numerator = self._number(node.item, me) * _per(node.item)
                return numerator * node.factor / _per(node)
            case n.Round():
                exact = self._number(node.item, me) * _per(node)
                whole = {
                    "down": math.floor(exact),
                    "up": math.ceil(exact),
                    "half_up": math.floor(exact + Fraction(1, 2)),
                }
                return Fraction(whole[node.mode]) / _per(node)
            case n.Scale():
                item = self._number(node.item, me)
                starts = [self._number(threshold, me) for threshold in node.thresholds]
                values = [self._number(value, me) for value in node.values]
                return _marginal(item, starts, values) if node.mode == "marginal" else _step(item, starts, values)
        raise AssertionError(node)

    def _members(self, node: n.Members, me: str) -> Value:
        group = self.group(node.relation, me)
        match node.op:
            case "any":
                return any(self._truth(node.item, other) for other in group)
            case "all":
                return all(self._truth(node.item, other) for other in group)
            case "count":
                return Fraction(len([other for other in group if self._truth(node.item, other)]))
            case "sum":
                return sum((self._number(node.item, other) for other in group), Fraction(0))

    # facts

    def _fact(self, fact_id: str, me: str) -> Value:
        spec, case = self.world.facts[fact_id], self.world.case
        if spec.subject is Subject.CASE:
            return _known(spec, case.facts[spec.name])
        if spec.subject is Subject.PERSON:
            if spec.axis:
                return self._month(fact_id, me, 0)
            return _known(spec, case.persons[self.people.index(me)].facts[spec.name])
        homes = [home for home in case.dwellings if me in _residents(home, case.date)]
        if not homes:
            return self.world.homeless(spec, me)
        return _known(spec, self.world.home(me, homes).facts[spec.name])

    def _month(self, fact_id: str, me: str, month: int) -> Fraction:
        spec = self.world.facts[fact_id]
        answer = self.world.case.persons[self.people.index(me)].facts[spec.name]
        value = _known(spec, cast(Answer, answer[month]) if isinstance(answer, tuple) else answer)
        assert isinstance(value, Fraction)
        return value

    # relations

    def _group(self, relation: n.Relation, me: str) -> set[str]:
        match relation:
            case n.Self():
                return {me}
            case n.Everyone():
                return set(self.people)
            case n.Tied():
                on, found = self._day(relation.at, me), set()
                for tie in self.world.case.ties:
                    if tie.kind == relation.tie and _covers(tie.span, on):
                        if tie.source == me and relation.direction in ("out", "both"):
                            found.add(tie.target)
                        if tie.target == me and relation.direction in ("in", "both"):
                            found.add(tie.source)
                return found
            case n.SameDwelling():
                on, found = self._day(relation.at, me), set()
                for home in self.world.case.dwellings:
                    if me in (here := _residents(home, on)):
                        found |= here
                return found - {me}
            case n.Union():
                return set(self.group(relation.left, me) | self.group(relation.right, me))
            case n.Intersection():
                return set(self.group(relation.left, me) & self.group(relation.right, me))
            case n.Difference():
                return set(self.group(relation.left, me) - self.group(relation.right, me))
            case n.Composed():
                return {far for near in self.group(relation.first, me) for far in self.group(relation.second, near)}
            case n.Where():
                return {other for other in self.group(relation.relation, me) if self._truth(relation.test, other)}


def _known(spec: FactSpec, answer: Answer) -> Value:
    assert isinstance(answer, Known)
    assert answer.low == answer.high
    return meaning(spec.kind, answer.low)


def _per(node: n.Node) -> int:
    assert isinstance(node.kind, Number)
    return node.kind.per


def _covers(span: Span, day: date) -> bool:
    """From ``since`` until the day before ``until``."""
    return (span.since or date.min) <= day and (span.until is None or day < span.until)


def _residents(home: Dwelling, day: date) -> set[str]:
    return {resident.person for resident in home.residents if _covers(resident.span, day)}


def _birthday(birth: date, year: int) -> date:
    """Who is born on 29 February turns older on 1 March in other years."""
    return date(year, 3, 1) if (birth.month, birth.day) == (2, 29) and not isleap(year) else birth.replace(year=year)


def _age(birth: date, on: date) -> int:
    return on.year - birth.year if on >= _birthday(birth, on.year) else on.year - birth.year - 1


def _months_between(start: date, end: date) -> int:
    """Whole months from start until end: the day of the month must be reached."""
    full = (end.year - start.year) * 12 + (end.month - start.month)
    return full if end.day >= start.day else full - 1


def _add_months(day: date, months: int) -> date:
    year, month = day.year, day.month
    for _ in range(abs(months)):
        month += 1 if months > 0 else -1
        if month == 13:
            year, month = year + 1, 1
        if month == 0:
            year, month = year - 1, 12
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _start_of(day: date, period: str) -> date:
    firsts = {"month": range(1, 13), "quarter": (1, 4, 7, 10), "year": (1,), "school_year": (9,)}[period]
    return max(
        date(year, month, 1) for year in (day.year - 1, day.year) for month in firsts if date(year, month, 1) <= day
    )


def _marginal(item: Fraction, starts: list[Fraction], rates: list[Fraction]) -> Fraction:
    """Each rate on the slice of ``item`` between its threshold and the next."""
    found = Fraction(0)
    for position, (start, rate) in enumerate(zip(starts, rates, strict=True)):
        top = item if position == len(starts) - 1 else min(item, starts[position + 1])
        found += rate * max(Fraction(0), top - start)
    return found


def _step(item: Fraction, starts: list[Fraction], values: list[Fraction]) -> Fraction:
    """The value of the last bracket whose threshold is at most ``item``; the first value below all of them."""
    reached = [value for start, value in zip(starts, values, strict=True) if start <= item]
    return reached[-1] if reached else values[0]
