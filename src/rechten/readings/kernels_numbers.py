"""Bounds of numbers and days. Integers only; rounding is defined here once, also below zero."""

from __future__ import annotations

from collections.abc import Callable

from rechten.graph import nodes as n
from rechten.household.knowledge import Bounds
from rechten.readings import days
from rechten.readings.kernels import Inputs, Kernel, Row, hull


def number_kernel(node: n.Node, kids: tuple[int, ...]) -> Kernel:
    """Arithmetic on bounds."""
    match node:
        case n.Add():
            return lambda rows, _, person: _sum([rows[k][person] for k in kids])
        case n.Sub():
            return _two(lambda a, b: (a[0] - b[1], a[1] - b[0]), *kids)
        case n.Mul():
            return _two(product, *kids)
        case n.Min():
            return lambda rows, _, person: _least([rows[k][person] for k in kids])
        case n.Max():
            return lambda rows, _, person: _most([rows[k][person] for k in kids])
        case n.Rescale(factor=factor) | n.Convert(factor=factor):
            return _both_ends(lambda value: value * factor, *kids)
        case n.Round(mode=mode, divisor=divisor):
            return _both_ends(lambda value: round_to(value, divisor, mode), *kids)
        case n.Scale(mode=mode):
            return _scale(marginal if mode == "marginal" else step, kids, 1 + len(node.thresholds))
    raise TypeError(f"no number in {type(node).__name__}")


def day_kernel(node: n.Node, kids: tuple[int, ...]) -> Kernel:
    """Ages, months and days."""
    match node:
        case n.AgeOn():
            return _between(days.age_on, *kids)
        case n.MonthsBetween():
            return _between(days.months_between, *kids)
        case n.AddMonths(months=months):
            return _both_ends(lambda day: days.add_months(day, months), *kids)
        case n.StartOf(period=period):
            return _both_ends(lambda day: days.start_of(day, period), *kids)
    raise TypeError(f"no day in {type(node).__name__}")


def _two(function: Callable[[Bounds, Bounds], Bounds], left: int, right: int) -> Kernel:
    return lambda rows, _, person: function(rows[left][person], rows[right][person])


def _between(function: Callable[[int, int], int], start: int, end: int) -> Kernel:
    """The later the start, the less; the later the end, the more."""

    def between(rows: list[Row], _: Inputs, person: int) -> Bounds:
        s, e = rows[start][person], rows[end][person]
        return (function(s[1], e[0]), function(s[0], e[1]))

    return between


def _both_ends(function: Callable[[int], int], item: int) -> Kernel:
    """A function that never falls where its argument rises."""

    def both_ends(rows: list[Row], _: Inputs, person: int) -> Bounds:
        low, high = rows[item][person]
        return (function(low), function(high))

    return both_ends


def _sum(values: Row) -> Bounds:
    low = high = 0
    for a, b in values:
        low += a
        high += b
    return (low, high)


def _least(values: Row) -> Bounds:
    return (min([low for low, _ in values]), min([high for _, high in values]))


def _most(values: Row) -> Bounds:
    return (max([low for low, _ in values]), max([high for _, high in values]))


def product(a: Bounds, b: Bounds) -> Bounds:
    """Bounds of a product, signs included."""
    if a[0] >= 0 and b[0] >= 0:
        return (a[0] * b[0], a[1] * b[1])
    ends = [a[0] * b[0], a[0] * b[1], a[1] * b[0], a[1] * b[1]]
    return (min(ends), max(ends))


def round_to(value: int, divisor: int, mode: str) -> int:
    """Floor, ceiling, or nearest with a half going up; the same below zero."""
    if mode == "down":
        return value // divisor
    if mode == "up":
        return -(-value // divisor)
    return (2 * value + divisor) // (2 * divisor)


def _scale(read: Callable[[Bounds, Row, Row], Bounds], kids: tuple[int, ...], split: int) -> Kernel:
    def scale(rows: list[Row], _: Inputs, person: int) -> Bounds:
        thresholds = [rows[k][person] for k in kids[1:split]]
        return read(rows[kids[0]][person], thresholds, [rows[k][person] for k in kids[split:]])

    return scale


def marginal(item: Bounds, thresholds: Row, rates: Row) -> Bounds:
    """Each rate on the slice between its threshold and the next."""
    low = high = 0
    for i, (threshold, rate) in enumerate(zip(thresholds, rates, strict=True)):
        slice_low, slice_high = max(0, item[0] - threshold[1]), max(0, item[1] - threshold[0])
        if i + 1 < len(thresholds):
            following = thresholds[i + 1]
            slice_low = min(slice_low, max(0, following[0] - threshold[1]))
            slice_high = min(slice_high, max(0, following[1] - threshold[0]))
        part = product((slice_low, slice_high), rate)
        low, high = low + part[0], high + part[1]
    return (low, high)


def step(item: Bounds, thresholds: Row, values: Row) -> Bounds:
    """The hull of the values of the brackets that ``item`` may lie in."""
    first = last = 0
    for i, threshold in enumerate(thresholds):
        if threshold[1] <= item[0]:
            first = i
        if threshold[0] <= item[1]:
            last = i
    found = values[first]
    for value in values[first + 1 : last + 1]:
        found = hull(found, value)
    return found
