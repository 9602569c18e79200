"""How to compute one value of a plan: a function for each node, made once for each plan.

Most nodes give a person's value from the values of their parts for that same person: a *function* of those. Leaves, and
nodes that look at other persons, have a *kernel*, which also gets the rows below, the inputs and the person. Facts,
figures, truth and choosing are here; numbers and relations have their own file.
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


#: Bounds of a node for a person, from the bounds of its parts for that person.
Function = Callable[..., Bounds]
#: Bounds of a node from the rows below, the inputs, and the person.
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


def truth_function(node: n.Node) -> Function:
    """Yes, no, or open."""
    match node:
        case n.Compare(op=op):
            return {"<=": _at_most, "<": _below, "==": _equal}[op]
        case n.OneOf(codes=codes) if isinstance(node.item.kind, Choice):
            return _one_of(codes, node.item.kind.codes)
        case n.AllOf(items=items):
            return _both if len(items) == 2 else lambda *values: all_bounds(values)
        case n.AnyOf(items=items):
            return _either if len(items) == 2 else lambda *values: any_bounds(values)
        case n.Not():
            return _not
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


def _both(a: Bounds, b: Bounds) -> Bounds:
    """As ``all_bounds``, for the two that most rules join."""
    if not (a[1] and b[1]):
        return NO
    return YES if a[0] and b[0] else OPEN


def _either(a: Bounds, b: Bounds) -> Bounds:
    """As ``any_bounds``, for two."""
    if a[0] or b[0]:
        return YES
    return OPEN if a[1] or b[1] else NO


def choosing_function(node: n.Case | n.ExceptWhen) -> Function:
    """The value that applies, or the hull of those that may."""
    join = _all_codes if isinstance(node.kind, Choice) else hull
    if isinstance(node, n.ExceptWhen):
        return lambda base, when, then: _choose_one(join, when, then, base)
    if len(node.branches) == 1:
        return lambda test, value, otherwise: _choose_one(join, test, value, otherwise)

    def choose(*values: Bounds) -> Bounds:
        found: Bounds | None = None
        for at in range(0, len(values) - 1, 2):
            sure, possible = values[at]
            if possible:
                found = values[at + 1] if found is None else join(found, values[at + 1])
                if sure:
                    return found
        return values[-1] if found is None else join(found, values[-1])

    return choose


def _choose_one(join: Callable[[Bounds, Bounds], Bounds], test: Bounds, value: Bounds, otherwise: Bounds) -> Bounds:
    sure, possible = test
    if not possible:
        return otherwise
    return value if sure else join(value, otherwise)


def _all_codes(a: Bounds, b: Bounds) -> Bounds:
    """Of choices: the codes of both."""
    return (a[0] | b[0], a[1] | b[1])


def hull(a: Bounds, b: Bounds) -> Bounds:
    """The narrowest bounds around both."""
    # Written out, for min and max take twice the time and this is read for every open choice.
    return (a[0] if a[0] <= b[0] else b[0], a[1] if a[1] >= b[1] else b[1])  # noqa: FURB136


def _not(item: Bounds) -> Bounds:
    return (1 - item[1], 1 - item[0])


def _at_most(a: Bounds, b: Bounds) -> Bounds:
    return YES if a[1] <= b[0] else OPEN if a[0] <= b[1] else NO


def _below(a: Bounds, b: Bounds) -> Bounds:
    return YES if a[1] < b[0] else OPEN if a[0] < b[1] else NO


def _equal(a: Bounds, b: Bounds) -> Bounds:
    if a[0] == a[1] == b[0] == b[1]:
        return YES
    return OPEN if a[0] <= b[1] and b[0] <= a[1] else NO


def _one_of(codes: tuple[str, ...], all_codes: tuple[str, ...]) -> Function:
    wanted = sum(1 << all_codes.index(code) for code in codes)

    def one_of(item: Bounds) -> Bounds:
        mask = item[0]
        return YES if not mask & ~wanted else OPEN if mask & wanted else NO

    return one_of
