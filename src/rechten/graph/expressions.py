"""How an author writes a rule: ordinary Python operators that build nodes.

``income <= ceiling`` builds a node; nothing is computed. Units and denominators are checked here, so a rule that adds
months to years does not come into being. Use ``& | ~`` with parentheses (``&`` binds tighter than ``>=``).
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Literal, NoReturn

from rechten.graph import nodes as n
from rechten.graph.errors import RuleError
from rechten.graph.kinds import BOOL, DATE, Choice, Kind, Number, Unit


class Expr:
    """A rule in the making. Holds one node; has no truth value of its own."""

    __slots__ = ("node",)

    def __init__(self, node: n.Node) -> None:
        self.node = node

    @property
    def kind(self) -> Kind:
        """What the rule computes, with its unit."""
        return self.node.kind

    def __bool__(self) -> NoReturn:
        raise RuleError("a rule is not yes or no by itself: write & | ~ (with parentheses), not and, or, not, if")

    def __contains__(self, item: object) -> NoReturn:
        raise RuleError("a rule holds no list: write is_in() for a choice, any() or exists() for persons, not in")

    def __hash__(self) -> int:
        return id(self)

    # comparison
    def __le__(self, other: Expr | int) -> Expr:
        return _compare("<=", self, _coerce(other, self))

    def __lt__(self, other: Expr | int) -> Expr:
        return _compare("<", self, _coerce(other, self))

    def __ge__(self, other: Expr | int) -> Expr:
        return _compare("<=", _coerce(other, self), self)

    def __gt__(self, other: Expr | int) -> Expr:
        return _compare("<", _coerce(other, self), self)

    def __eq__(self, other: object) -> Expr:  # type: ignore[override]
        return _compare("==", self, _coerce(other, self))

    def __ne__(self, other: object) -> Expr:  # type: ignore[override]
        return ~(self == other)

    def is_in(self, *codes: str) -> Expr:
        """The choice is one of ``codes``."""
        if not isinstance(self.kind, Choice):
            raise RuleError("is_in() needs a fact that is a choice")
        if wrong := [code for code in codes if code not in self.kind.codes]:
            raise RuleError(f"unknown code {wrong[0]!r}; the codes are {', '.join(self.kind.codes)}")
        return Expr(n.OneOf(BOOL, self.node, codes))

    # truth
    def __and__(self, other: Expr) -> Expr:
        return all_of(self, other)

    def __or__(self, other: Expr) -> Expr:
        return any_of(self, other)

    def __rand__(self, other: object) -> Expr:  # ``18 & x``: & binds tighter than the comparison before it
        return all_of(_truth(other), self)

    def __ror__(self, other: object) -> Expr:
        return any_of(_truth(other), self)

    def __invert__(self) -> Expr:
        return Expr(n.Not(BOOL, _truth(self).node))

    # arithmetic
    def __add__(self, other: Expr | int) -> Expr:
        return total(self, _coerce(other, self))

    __radd__ = __add__

    def __sub__(self, other: Expr | int) -> Expr:
        left, right = _aligned((self, _coerce(other, self)))
        return Expr(n.Sub(left.kind, left.node, right.node))

    def __rsub__(self, other: int) -> Expr:
        return _coerce(other, self) - self

    def __mul__(self, other: Expr | int | Fraction) -> Expr:
        if isinstance(other, Fraction):
            other = rate(other)
        if isinstance(other, int):
            other = count(other)
        if not isinstance(other, Expr):
            raise RuleError(f"cannot multiply by {other!r}; write a fraction, such as Fraction(1, 2), or a parameter")
        a, b = _number(self), _number(other)
        unit = _product_unit(a.unit, b.unit)
        return Expr(n.Mul(Number(unit, a.per * b.per), self.node, other.node))

    __rmul__ = __mul__

    def __truediv__(self, other: int) -> Expr:
        """Divide by a whole number: the numerator stays, the denominator grows."""
        if not isinstance(other, int) or other <= 0:
            raise RuleError("divide by a positive whole number only")
        kind = _number(self)
        return Expr(n.Rescale(Number(kind.unit, kind.per * other), self.node, 1))


class Rel:
    """A unit in the making: for each person, a set of persons."""

    __slots__ = ("relation",)

    def __init__(self, relation: n.Relation) -> None:
        self.relation = relation

    def __or__(self, other: Rel) -> Rel:
        return Rel(n.Union(self.relation, other.relation))

    def __and__(self, other: Rel) -> Rel:
        return Rel(n.Intersection(self.relation, other.relation))

    def __sub__(self, other: Rel) -> Rel:
        return Rel(n.Difference(self.relation, other.relation))

    def then(self, other: Rel) -> Rel:
        """Whom ``other`` gives for each of these persons."""
        return Rel(n.Composed(self.relation, other.relation))

    def where(self, test: Expr) -> Rel:
        """Those for whom ``test`` holds."""
        return Rel(n.Where(self.relation, _truth(test).node))

    def any(self, item: Expr) -> Expr:
        """``item`` holds for at least one of them."""
        return Expr(n.Members(BOOL, "any", self.relation, _truth(item).node))

    def all(self, item: Expr) -> Expr:
        """``item`` holds for each of them (so also when there are none)."""
        return Expr(n.Members(BOOL, "all", self.relation, _truth(item).node))

    def exists(self) -> Expr:
        """There is at least one such person."""
        return self.any(always())

    def count(self, item: Expr | None = None) -> Expr:
        """How many of them, or for how many of them ``item`` holds."""
        return Expr(
            n.Members(Number(Unit.COUNT), "count", self.relation, _truth(always() if item is None else item).node)
        )

    def sum(self, item: Expr) -> Expr:
        """``item`` of all of them together."""
        return Expr(n.Members(_number(item), "sum", self.relation, item.node))


# --- units ------------------------------------------------------------------------------------------------------------

myself = Rel(n.Self())
everyone = Rel(n.Everyone())


def tied(tie: str, direction: Literal["out", "in", "both"] = "out", at: Expr | None = None) -> Rel:
    """Persons at the other end of a tie that holds on ``at`` (default: the date of the request)."""
    if direction not in {"out", "in", "both"}:
        raise RuleError(f"a tie has no direction {direction!r}; use out, in or both")
    return Rel(n.Tied(tie, direction, _same_day_for_all(at).node))


def same_dwelling(at: Expr | None = None) -> Rel:
    """Others who live under the same roof on ``at``."""
    return Rel(n.SameDwelling(_same_day_for_all(at).node))


def kin(degree: int, parents: Rel, children: Rel) -> Rel:
    """Blood relatives up to ``degree``: so many steps up to a common ancestor and down again (Civil Code)."""
    steps: Rel | None = None
    for up in range(degree + 1):
        for down in range(degree + 1 - up):
            path: Rel | None = None
            for step in [parents] * up + [children] * down:
                path = step if path is None else path.then(step)
            if path is not None:
                steps = path if steps is None else steps | path
    if steps is None:
        raise RuleError("the degree of kinship is at least 1")
    return steps - myself


# --- values -----------------------------------------------------------------------------------------------------------


def request_date() -> Expr:
    """The day for which the right is asked."""
    return Expr(n.RequestDate(DATE))


def always() -> Expr:
    """Yes."""
    return Expr(n.Const(BOOL, 1))


def never() -> Expr:
    """No."""
    return Expr(n.Const(BOOL, 0))


def count(value: int) -> Expr:
    """A fixed number that stands in the rule's own text."""
    return Expr(n.Const(Number(Unit.COUNT), value))


def rate(value: Fraction) -> Expr:
    """A fixed fraction that stands in the rule's own text, such as 1/2."""
    return Expr(n.Const(Number(Unit.RATE, value.denominator), value.numerator))


def no_money(unit: Unit) -> Expr:
    """Zero euros."""
    return Expr(n.Const(Number(unit, 100), 0))


# --- truth ------------------------------------------------------------------------------------------------------------


def all_of(*items: Expr) -> Expr:
    """Every one holds."""
    return Expr(n.AllOf(BOOL, tuple(_flat(n.AllOf, items))))


def any_of(*items: Expr) -> Expr:
    """At least one holds."""
    return Expr(n.AnyOf(BOOL, tuple(_flat(n.AnyOf, items))))


def none_of(*items: Expr) -> Expr:
    """Not one holds."""
    return ~any_of(*items)


# --- choosing ---------------------------------------------------------------------------------------------------------


def case(*branches: tuple[Expr, Expr], otherwise: Expr) -> Expr:
    """The value beside the first test that holds."""
    values = _same_kind([value for _, value in branches] + [otherwise])
    pairs = tuple((_truth(test).node, value.node) for (test, _), value in zip(branches, values, strict=False))
    return Expr(n.Case(values[-1].kind, pairs, values[-1].node))


def exception(base: Expr, *, when: Expr, then: Expr) -> Expr:
    """``base``, save where ``when`` holds: then ``then``."""
    base, then = _same_kind([base, then])
    return Expr(n.ExceptWhen(base.kind, base.node, _truth(when).node, then.node))


def not_computed(kind: Kind, reason: str, *, low: int = 0, high: int = 1) -> Expr:
    """A part of the law that is not encoded; the answer says ``reason``."""
    if isinstance(kind, Choice):
        low = high = (1 << len(kind.codes)) - 1  # what is known of a choice is the mask of codes still possible
    return Expr(n.NotComputed(kind, reason, low, high))


# --- numbers ----------------------------------------------------------------------------------------------------------


def total(*items: Expr) -> Expr:
    """The sum."""
    parts = _aligned(items)
    return Expr(n.Add(parts[0].kind, tuple(_flat(n.Add, parts))))


def smallest(*items: Expr) -> Expr:
    """The least of them."""
    parts = _aligned(items)
    return Expr(n.Min(parts[0].kind, tuple(part.node for part in parts)))


def largest(*items: Expr) -> Expr:
    """The most of them."""
    parts = _aligned(items)
    return Expr(n.Max(parts[0].kind, tuple(part.node for part in parts)))


def at_least_zero(item: Expr) -> Expr:
    """``item``, or zero where it is negative."""
    kind = _number(item)
    return Expr(n.Max(kind, (item.node, n.Const(kind, 0))))


def per_year(item: Expr, because: str) -> Expr:
    """A monthly amount over twelve months, by the rule ``because``."""
    kind = _number(item)
    if kind.unit is not Unit.EURO_MONTH:
        raise RuleError("per_year() takes an amount per month")
    return Expr(n.Convert(Number(Unit.EURO_YEAR, kind.per), item.node, 12, because))


def per_month(item: Expr, because: str) -> Expr:
    """A twelfth of a yearly amount, by the rule ``because``; not rounded."""
    kind = _number(item)
    if kind.unit is not Unit.EURO_YEAR:
        raise RuleError("per_month() takes an amount per year")
    return Expr(n.Convert(Number(Unit.EURO_MONTH, kind.per * 12), item.node, 1, because))


def yearly_yield(item: Expr, because: str) -> Expr:
    """What a sum of money counts for over a year, by the rule ``because`` (a share of savings counted as income)."""
    kind = _number(item)
    if kind.unit is not Unit.EURO:
        raise RuleError("yearly_yield() takes a sum of money without a period")
    return Expr(n.Convert(Number(Unit.EURO_YEAR, kind.per), item.node, 1, because))


def one_month(item: Expr, because: str) -> Expr:
    """A twelfth of a yearly amount, as a sum that is paid once, by the rule ``because``; not rounded."""
    kind = _number(item)
    if kind.unit is not Unit.EURO_YEAR:
        raise RuleError("one_month() takes an amount per year")
    return Expr(n.Convert(Number(Unit.EURO, kind.per * 12), item.node, 1, because))


def rounded(item: Expr, mode: Literal["down", "up", "half_up"], because: str, *, per: int = 100) -> Expr:
    """To whole units of 1/``per`` (cents by default). ``half_up``: a half goes to the larger number; never to zero."""
    kind = _number(item)
    if mode not in {"down", "up", "half_up"}:
        raise RuleError(f"unknown way to round {mode!r}; use down, up or half_up")
    if kind.per % per:
        raise RuleError(f"cannot round 1/{kind.per} to 1/{per}")
    return Expr(n.Round(Number(kind.unit, per), mode, item.node, kind.per // per, because))


def marginal_scale(item: Expr, thresholds: Iterable[Expr], rates: Iterable[Expr]) -> Expr:
    """Each rate on the slice of ``item`` between its threshold and the next."""
    bounds, values = _aligned([item, *thresholds]), list(rates)
    pers = {_number(value).per for value in values}
    if len(pers) != 1 or len(values) != len(bounds) - 1:
        raise RuleError("a scale needs one rate a threshold, all rates over one denominator")
    kind = Number(_number(item).unit, _number(bounds[0]).per * pers.pop())
    return Expr(
        n.Scale(
            kind,
            "marginal",
            bounds[0].node,
            tuple(bound.node for bound in bounds[1:]),
            tuple(value.node for value in values),
        )
    )


def step_scale(item: Expr, thresholds: Iterable[Expr], values: Iterable[Expr]) -> Expr:
    """The value of the last bracket whose threshold is at most ``item``; the first value below all of them."""
    bounds, results = _aligned([item, *thresholds]), _same_kind(list(values))
    if len(results) != len(bounds) - 1:
        raise RuleError("a scale needs one value a threshold")
    return Expr(
        n.Scale(
            results[0].kind,
            "step",
            bounds[0].node,
            tuple(bound.node for bound in bounds[1:]),
            tuple(result.node for result in results),
        )
    )


# --- days -------------------------------------------------------------------------------------------------------------


def age(birth: Expr, on: Expr | None = None) -> Expr:
    """Whole years on day ``on`` (default: the date of the request)."""
    return Expr(n.AgeOn(Number(Unit.YEARS), _day(birth).node, _day_or_request(on).node))


def months_between(start: Expr, end: Expr | None = None) -> Expr:
    """Whole months from ``start`` until ``end`` (default: the date of the request)."""
    return Expr(n.MonthsBetween(Number(Unit.MONTHS), _day(start).node, _day_or_request(end).node))


def add_months(day: Expr, months: int) -> Expr:
    """The same day some months later (or the last day of that month)."""
    return Expr(n.AddMonths(DATE, _day(day).node, months))


def start_of(day: Expr, period: Literal["month", "quarter", "year", "school_year"]) -> Expr:
    """The first day of the period that holds ``day``."""
    if period not in {"month", "quarter", "year", "school_year"}:
        raise RuleError(f"unknown period {period!r}; use month, quarter, year or school_year")
    return Expr(n.StartOf(DATE, _day(day).node, period))


def on_day(year: int, month: int, day: int) -> Expr:
    """A day that stands in the law's own text."""
    try:
        return Expr(n.Const(DATE, date(year, month, day).toordinal()))
    except ValueError as error:
        raise RuleError(f"{year}-{month}-{day} is no day; correct the date in the rule") from error


# --- checks -----------------------------------------------------------------------------------------------------------


def _flat(cls: type, items: Iterable[Expr]) -> Iterable[n.Node]:
    items = list(items)
    if not items:
        raise RuleError("needs at least one part; use always() or never() for a rule without any")
    for item in items:
        if cls is not n.Add:
            _truth(item)
        if isinstance(item.node, cls):
            yield from item.node.items  # type: ignore[union-attr]
        else:
            yield item.node


def _coerce(value: object, like: Expr) -> Expr:
    if isinstance(value, Expr):
        return value
    kind = like.kind
    if isinstance(value, int) and not isinstance(value, bool) and isinstance(kind, Number):
        if not kind.unit.is_money:
            return Expr(n.Const(Number(kind.unit), value))
        if value == 0:
            return Expr(n.Const(kind, 0))
    remedy = {"choice": "use is_in()", "date": "use on_day()", "bool": "use the fact itself, or ~ for its opposite"}
    hint = remedy.get(kind.tag, "use a parameter")
    raise RuleError(f"cannot compare or combine {value!r} with a value of {_kind_name(kind)}; {hint}")


def _compare(op: Literal["<", "<=", "=="], left: Expr, right: Expr) -> Expr:
    if left.kind == right.kind == DATE:
        return Expr(n.Compare(BOOL, op, left.node, right.node))
    a, b = _aligned((left, right))
    return Expr(n.Compare(BOOL, op, a.node, b.node))


def _aligned(items: Iterable[Expr]) -> list[Expr]:
    """The same quantities over one denominator; refuses to mix units."""
    items = list(items)
    kinds = [_number(item) for item in items]
    if not kinds:
        raise RuleError("needs at least one number")
    if len({kind.unit for kind in kinds}) != 1:
        names = " and ".join(sorted({kind.unit.value for kind in kinds}))
        raise RuleError(f"{names} cannot be combined; convert with per_year() or per_month() and say why")
    per = math.lcm(*(kind.per for kind in kinds))
    return [
        item if kind.per == per else Expr(n.Rescale(Number(kind.unit, per), item.node, per // kind.per))
        for item, kind in zip(items, kinds, strict=True)
    ]


def _same_kind(items: list[Expr]) -> list[Expr]:
    if not items:
        raise RuleError("needs at least one value")
    if isinstance(items[0].kind, Number):
        return _aligned(items)
    if len({item.kind for item in items}) != 1:
        raise RuleError("all values of a choice between values must be of one kind")
    return items


def _number(item: object) -> Number:
    if not isinstance(item, Expr) or not isinstance(item.kind, Number):
        raise RuleError(f"needs a number, got {_name(item)}; use a fact, a parameter or count()")
    return item.kind


def _truth(item: object) -> Expr:
    if not isinstance(item, Expr) or item.kind != BOOL:
        raise RuleError(f"needs yes or no, got {_name(item)}; did you forget parentheses around a comparison?")
    return item


def _day(item: object) -> Expr:
    if not isinstance(item, Expr) or item.kind != DATE:
        raise RuleError(f"needs a day, got {_name(item)}; use a date fact or on_day()")
    return item


def _day_or_request(day: Expr | None) -> Expr:
    return request_date() if day is None else _day(day)


def _same_day_for_all(day: Expr | None) -> Expr:
    """A day that hangs on no fact: units are read once for all persons."""
    found = _day_or_request(day)
    if not all(isinstance(node, n.Const | n.RequestDate | n.AddMonths | n.StartOf) for node in n.under(found.node)):
        raise RuleError("the day of a unit must be the same for all: start from request_date() or on_day()")
    return found


def _product_unit(a: Unit, b: Unit) -> Unit:
    free = {Unit.RATE, Unit.COUNT}
    if a in free:
        return b if a is Unit.COUNT or b is not Unit.COUNT else Unit.RATE
    if b in free:
        return a
    raise RuleError(f"{a.value} times {b.value} has no meaning here")


def _name(item: object) -> str:
    return _kind_name(item.kind) if isinstance(item, Expr) else repr(item)


def _kind_name(kind: Kind) -> str:
    return kind.unit.value if isinstance(kind, Number) else kind.tag
