"""Arithmetic on bounds, lowered: the same rules as ``readings.kernels_numbers``, as operations on columns."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from rechten.graph import nodes as n
from rechten.readings.columns import calendar
from rechten.readings.columns.program import Builder
from rechten.readings.columns.values import Number, Truth


def compare(b: Builder, op: str, left: Number, right: Number) -> Truth:
    """A comparison of two numbers or days."""
    if op == "==":
        possible = b.both(b.compare("le", left.low, right.high), b.compare("le", right.low, left.high))
        points = b.both(b.compare("eq", left.low, left.high), b.compare("eq", right.low, right.high))
        same = b.compare("eq", left.low, right.low)
        return Truth(same, same) if points == b.yes else Truth(b.both(points, same), possible)
    if op == "<=":
        return Truth(b.compare("le", left.high, right.low), b.compare("le", left.low, right.high))
    return Truth(b.compare("lt", left.high, right.low), b.compare("lt", left.low, right.high))


def arithmetic(b: Builder, node: n.Node, kids: Sequence[Number]) -> Number:
    """Sums, products, rounding, scales and days."""
    match node:
        case n.Add():
            return Number(reduce(b.add, [k.low for k in kids]), reduce(b.add, [k.high for k in kids]))
        case n.Sub():
            left, right = kids
            return Number(b.sub(left.low, right.high), b.sub(left.high, right.low))
        case n.Mul():
            return product(b, *kids)
        case n.Min():
            return Number(reduce(b.least, [k.low for k in kids]), reduce(b.least, [k.high for k in kids]))
        case n.Max():
            return Number(reduce(b.most, [k.low for k in kids]), reduce(b.most, [k.high for k in kids]))
        case n.Rescale(factor=factor) | n.Convert(factor=factor):
            by = b.const(factor)
            return Number(b.mul(kids[0].low, by), b.mul(kids[0].high, by))
        case n.Round(mode=mode, divisor=divisor):
            return Number(_rounded(b, kids[0].low, divisor, mode), _rounded(b, kids[0].high, divisor, mode))
        case n.Scale(mode=mode, thresholds=thresholds):
            item, parts, split = kids[0], kids[1:], len(thresholds)
            read = _marginal if mode == "marginal" else _step
            return read(b, item, parts[:split], parts[split:])
        case n.AgeOn():
            start, end = kids
            return Number(calendar.age_on(b, start.high, end.low), calendar.age_on(b, start.low, end.high))
        case n.MonthsBetween():
            start, end = kids
            return Number(
                calendar.months_between(b, start.high, end.low), calendar.months_between(b, start.low, end.high)
            )
        case n.AddMonths(months=months):
            return Number(calendar.add_months(b, kids[0].low, months), calendar.add_months(b, kids[0].high, months))
        case n.StartOf(period=period):
            return Number(calendar.start_of(b, kids[0].low, period), calendar.start_of(b, kids[0].high, period))
    raise TypeError(f"no number in {type(node).__name__}")


def product(b: Builder, x: Number, y: Number) -> Number:
    """Bounds of a product, signs included."""
    if b.reach(x.low)[0] >= 0 and b.reach(y.low)[0] >= 0:
        return Number(b.mul(x.low, y.low), b.mul(x.high, y.high))
    ends = list(dict.fromkeys(b.mul(p, q) for p in (x.low, x.high) for q in (y.low, y.high)))
    return Number(reduce(b.least, ends), reduce(b.most, ends))


def _rounded(b: Builder, value: int, divisor: int, mode: str) -> int:
    if mode == "down":
        return b.floordiv(value, divisor)
    if mode == "up":
        return b.floordiv(b.add(value, b.const(divisor - 1)), divisor)
    if divisor % 2 == 0:
        return b.floordiv(b.add(value, b.const(divisor // 2)), divisor)
    return b.floordiv(b.add(b.mul(value, b.const(2)), b.const(divisor)), 2 * divisor)


def _marginal(b: Builder, item: Number, thresholds: Sequence[Number], rates: Sequence[Number]) -> Number:
    """Each rate on the slice between its threshold and the next."""
    nothing = b.const(0)
    low = high = nothing
    for i, (threshold, rate) in enumerate(zip(thresholds, rates, strict=True)):
        slice_low = b.most(nothing, b.sub(item.low, threshold.high))
        slice_high = b.most(nothing, b.sub(item.high, threshold.low))
        if i + 1 < len(thresholds):
            following = thresholds[i + 1]
            slice_low = b.least(slice_low, b.most(nothing, b.sub(following.low, threshold.high)))
            slice_high = b.least(slice_high, b.most(nothing, b.sub(following.high, threshold.low)))
        part = product(b, Number(slice_low, slice_high), rate)
        low, high = b.add(low, part.low), b.add(high, part.high)
    return Number(low, high)


def _step(b: Builder, item: Number, thresholds: Sequence[Number], values: Sequence[Number]) -> Number:
    """The hull of the values of the brackets from the first to the last that the item may lie in.

    The last bracket that has certainly begun is the first; the last one that may have begun is the last.
    """
    begun = [b.compare("le", threshold.high, item.low) for threshold in thresholds]
    may = [b.compare("le", threshold.low, item.high) for threshold in thresholds]
    low, high = values[0].low, values[0].high
    # With all known no bracket is in doubt: one that has not begun joins only where a later one takes over.
    later = [b.no] * len(may) if begun == may else _from_the_last(b, may)
    for i in range(1, len(values)):
        # Certainly in bracket i or later: what came before no longer counts; else it joins when it may have begun.
        joined_low, joined_high = b.least(low, values[i].low), b.most(high, values[i].high)
        low = b.select(begun[i], values[i].low, b.select(later[i], joined_low, low))
        high = b.select(begun[i], values[i].high, b.select(later[i], joined_high, high))
    return Number(low, high)


def _from_the_last(b: Builder, may: Sequence[int]) -> list[int]:
    """For each bracket whether it or one after it may have begun."""
    found = list(may)
    for i in range(len(found) - 2, -1, -1):
        found[i] = b.either(found[i], found[i + 1])
    return found
