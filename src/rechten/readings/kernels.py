"""How to compute one value of a plan: a function for each node, made once for each plan.

A kernel gives the bounds of its node for one person, from the rows of the nodes below. Facts, figures, truth and
choosing are here; numbers and relations have their own file.
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

#: One pair of bounds for every person.
Row = list[Bounds]
Figures = Mapping[str, Figure | None]

NO, YES, OPEN = (0, 0), (1, 1), (0, 1)


@frozen
class Inputs:
    """What the graph is read with: the case and the figures of the law."""

    knowledge: Knowledge
    figures: Figures


#: The rows below, the inputs, the person.
Kernel = Callable[[list[Row], Inputs, int], Bounds]


def leaf_kernel(node: n.Node, plan: Plan) -> Kernel:
    """Facts, figures and what stands in the rule's own text."""
    match node:
        case n.Fact(id=id):
            spec = plan.vocabulary[id]
            return lambda _, inputs, person: inputs.knowledge.value(spec, person)
        case n.MonthSum(id=id, first=first, last=last):
            return lambda _, inputs, person: inputs.knowledge.months(id, first, last, person)
        case n.Param(id=id):
            nothing = unknown_figure(plan.parameters[id].kind)
            return lambda _, inputs, person: _figure(inputs.figures.get(id), nothing)
        case n.Const(value=value):
            fixed = (value, value)
            return lambda _, inputs, person: fixed
        case n.NotComputed(low=low, high=high):
            wide = (low, high)
            return lambda _, inputs, person: wide
        case _:
            return lambda _, inputs, person: (inputs.knowledge.day, inputs.knowledge.day)


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
            return lambda rows, _, person: all_bounds([rows[k][person] for k in kids])
        case n.AnyOf():
            return lambda rows, _, person: any_bounds([rows[k][person] for k in kids])
        case n.Not():
            return _not(*kids)
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

    def choose(rows: list[Row], _: Inputs, person: int) -> Bounds:
        found: Bounds | None = None
        for test, value in pairs:
            sure, possible = rows[test][person]
            if possible:
                found = join(found, rows[value][person])
                if sure:
                    return found
        return join(found, rows[otherwise][person])

    return choose


def _all_codes(a: Bounds | None, b: Bounds) -> Bounds:
    """Of choices: the codes of both."""
    return b if a is None else (a[0] | b[0], a[1] | b[1])


def hull(a: Bounds | None, b: Bounds) -> Bounds:
    """The narrowest bounds around both."""
    if a is None:
        return b
    return (min(a[0], b[0]), max(a[1], b[1]))


def _not(item: int) -> Kernel:
    def negate(rows: list[Row], _: Inputs, person: int) -> Bounds:
        low, high = rows[item][person]
        return (1 - high, 1 - low)

    return negate


def _compare(op: str, left: int, right: int) -> Kernel:
    def at_most(rows: list[Row], _: Inputs, person: int) -> Bounds:
        a, b = rows[left][person], rows[right][person]
        return YES if a[1] <= b[0] else OPEN if a[0] <= b[1] else NO

    def below(rows: list[Row], _: Inputs, person: int) -> Bounds:
        a, b = rows[left][person], rows[right][person]
        return YES if a[1] < b[0] else OPEN if a[0] < b[1] else NO

    def equal(rows: list[Row], _: Inputs, person: int) -> Bounds:
        a, b = rows[left][person], rows[right][person]
        if a[0] == a[1] == b[0] == b[1]:
            return YES
        return OPEN if a[0] <= b[1] and b[0] <= a[1] else NO

    return {"<=": at_most, "<": below, "==": equal}[op]


def _one_of(codes: tuple[str, ...], all_codes: tuple[str, ...], item: int) -> Kernel:
    wanted = sum(1 << all_codes.index(code) for code in codes)

    def one_of(rows: list[Row], _: Inputs, person: int) -> Bounds:
        mask = rows[item][person][0]
        return YES if not mask & ~wanted else OPEN if mask & wanted else NO

    return one_of
