"""How to compute one row of a plan: a function for each node, made once for each plan.

A row is one pair of bounds for every person. Truth and choice are here; numbers and relations have their own file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from attrs import frozen

from rechten.graph import nodes as n
from rechten.graph.kinds import Choice
from rechten.graph.parameters import Figure
from rechten.graph.plan import Plan
from rechten.graph.ranges import unknown_figure
from rechten.household.knowledge import Bounds, Knowledge

Row = list[Bounds]
Figures = Mapping[str, Figure | None]

NO, YES, OPEN = (0, 0), (1, 1), (0, 1)


@frozen
class Inputs:
    """What the graph is read with: the case and the figures of the law."""

    knowledge: Knowledge
    figures: Figures


Kernel = Callable[[list[Row], Inputs], Row]


def leaf_kernel(node: n.Node, plan: Plan) -> Kernel:
    """Facts, figures and what stands in the rule's own text."""
    match node:
        case n.Fact(id=id):
            return lambda _, inputs: inputs.knowledge.column(id)
        case n.MonthSum(id=id, first=first, last=last):
            return lambda _, inputs: inputs.knowledge.months(id, first, last)
        case n.Param(id=id):
            nothing = unknown_figure(plan.parameters[id].kind)
            return lambda _, inputs: [_figure(inputs.figures.get(id), nothing)] * inputs.knowledge.size
        case n.Const(value=value):
            return lambda _, inputs: [(value, value)] * inputs.knowledge.size
        case n.NotComputed(low=low, high=high):
            return lambda _, inputs: [(low, high)] * inputs.knowledge.size
        case _:
            return lambda _, inputs: [(inputs.knowledge.day, inputs.knowledge.day)] * inputs.knowledge.size


def _figure(figure: Figure | None, nothing: Bounds) -> Bounds:
    return nothing if figure is None else (figure.low, figure.high)


def truth_kernel(node: n.Node, kids: tuple[int, ...]) -> Kernel:
    """Yes, no, or open."""
    match node:
        case n.Compare():
            return _compare(node.op, *kids)
        case n.OneOf(codes=codes) if isinstance(node.item.kind, Choice):
            return _one_of(codes, node.item.kind.codes, kids[0])
        case n.AllOf():
            return lambda rows, _: [all_bounds(values) for values in zip(*[rows[k] for k in kids], strict=True)]
        case n.AnyOf():
            return lambda rows, _: [any_bounds(values) for values in zip(*[rows[k] for k in kids], strict=True)]
        case n.Not():
            (item,) = kids
            return lambda rows, _: [(1 - high, 1 - low) for low, high in rows[item]]
    raise TypeError(f"no truth in {type(node).__name__}")


def all_bounds(values: Iterable[Bounds]) -> Bounds:
    """Bounds of "every one holds"."""
    found = YES
    for low, high in values:
        if not high:
            return NO
        if not low:
            found = OPEN
    return found


def any_bounds(values: Iterable[Bounds]) -> Bounds:
    """Bounds of "at least one holds"."""
    found = NO
    for low, high in values:
        if low:
            return YES
        if high:
            found = OPEN
    return found


def choosing_kernel(node: n.Node, kids: tuple[int, ...]) -> Kernel:
    """The value that applies, or the hull of those that may."""
    if isinstance(node, n.ExceptWhen):
        base, when, then = kids
        pairs, otherwise = [(when, then)], base
    else:
        pairs, otherwise = list(zip(kids[:-1:2], kids[1::2], strict=True)), kids[-1]
    join = _all_codes if isinstance(node.kind, Choice) else hull

    def choose(rows: list[Row], inputs: Inputs) -> Row:
        return [_choose(rows, pairs, otherwise, person, join) for person in range(inputs.knowledge.size)]

    return choose


_Join = Callable[[Bounds | None, Bounds], Bounds]


def _choose(rows: list[Row], pairs: list[tuple[int, int]], otherwise: int, person: int, join: _Join) -> Bounds:
    found: Bounds | None = None
    for test, value in pairs:
        sure, possible = rows[test][person]
        if possible:
            found = join(found, rows[value][person])
            if sure:
                return found
    return join(found, rows[otherwise][person])


def _all_codes(a: Bounds | None, b: Bounds) -> Bounds:
    """Of choices: the codes of both."""
    return b if a is None else (a[0] | b[0], a[1] | b[1])


def hull(a: Bounds | None, b: Bounds) -> Bounds:
    """The narrowest bounds around both."""
    if a is None:
        return b
    return (min(a[0], b[0]), max(a[1], b[1]))


def _compare(op: str, left: int, right: int) -> Kernel:
    if op == "<=":
        return lambda rows, _: [
            YES if a[1] <= b[0] else OPEN if a[0] <= b[1] else NO for a, b in zip(rows[left], rows[right], strict=True)
        ]
    if op == "<":
        return lambda rows, _: [
            YES if a[1] < b[0] else OPEN if a[0] < b[1] else NO for a, b in zip(rows[left], rows[right], strict=True)
        ]
    return lambda rows, _: [_equal(a, b) for a, b in zip(rows[left], rows[right], strict=True)]


def _equal(a: Bounds, b: Bounds) -> Bounds:
    if a[0] == a[1] == b[0] == b[1]:
        return YES
    return OPEN if a[0] <= b[1] and b[0] <= a[1] else NO


def _one_of(codes: tuple[str, ...], all_codes: tuple[str, ...], item: int) -> Kernel:
    wanted = sum(1 << all_codes.index(code) for code in codes)
    return lambda rows, _: [YES if not mask & ~wanted else OPEN if mask & wanted else NO for mask, _high in rows[item]]
