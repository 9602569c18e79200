"""Bounds of numbers and days. Integers only; rounding is defined here once, also below zero."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rechten.graph import nodes as n
from rechten.household.knowledge import Bounds
from rechten.readings import days
from rechten.readings.kernels import Function, hull


def number_function(node: n.Node) -> Function:
    """Arithmetic on bounds."""
    match node:
        case n.Add():
            return _sum
        case n.Sub():
            return lambda a, b: (a[0] - b[1], a[1] - b[0])
        case n.Mul():
            return product
        case n.Min():
            return lambda *values: (min([low for low, _ in values]), min([high for _, high in values]))
        case n.Max():
            return lambda *values: (max([low for low, _ in values]), max([high for _, high in values]))
        case n.Rescale(factor=factor) | n.Convert(factor=factor):
            return lambda item: (item[0] * factor, item[1] * factor)
        case n.Round(mode=mode, divisor=divisor):
            return lambda item: (round_to(item[0], divisor, mode), round_to(item[1], divisor, mode))
        case n.Scale(mode=mode, thresholds=thresholds):
            read, split = marginal if mode == "marginal" else step, len(thresholds)
            return lambda item, *parts: read(item, parts[:split], parts[split:])
    raise TypeError(f"no number in {type(node).__name__}")


def day_function(node: n.Node) -> Function:
    """Ages, months and days."""
    match node:
        case n.AgeOn():
            return _between(days.age_on)
        case n.MonthsBetween():
            return _between(days.months_between)
        case n.AddMonths(months=months):
            return lambda item: (days.add_months(item[0], months), days.add_months(item[1], months))
        case n.StartOf(period=period):
            return lambda item: (days.start_of(item[0], period), days.start_of(item[1], period))
    raise TypeError(f"no day in {type(node).__name__}")


def _between(function: Callable[[int, int], int]) -> Function:
    """The later the start, the less; the later the end, the more."""
    return lambda start, end: (function(start[1], end[0]), function(start[0], end[1]))


def _sum(*values: Bounds) -> Bounds:
    low = high = 0
    for a, b in values:
        low += a
        high += b
    return (low, high)


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


def marginal(item: Bounds, thresholds: Sequence[Bounds], rates: Sequence[Bounds]) -> Bounds:
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


def step(item: Bounds, thresholds: Sequence[Bounds], values: Sequence[Bounds]) -> Bounds:
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
