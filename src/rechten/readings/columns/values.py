"""What a node of a plan is while it is lowered: its bounds, as operations; and what leaves it open."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from rechten.readings.columns.program import Builder


@frozen
class Truth:
    """The two ends of a truth; the same operation when it is closed."""

    low: int
    high: int


@frozen
class Number:
    """The two ends of a number or day."""

    low: int
    high: int


@frozen
class Codes:
    """A truth for each code of a choice: whether it is still possible. ``closed``: always exactly one is."""

    planes: tuple[int, ...]
    closed: bool


@frozen
class Related:
    """The certain and the possible others."""

    certain: int
    possible: int


Value = Truth | Number | Codes | Related


@frozen
class Causes:
    """Of what leaves a value open, as ``readings.causes`` finds it: whether one could ask for some of it; whether other
    things than judgements are among the rest; whether something that is not computed is certain to play a part.
    """

    asked: int
    other: int
    lacking: int


def is_open(b: Builder, value: Value) -> int:
    """Where the two ends differ."""
    match value:
        case Truth():
            return b.differ(value.low, value.high)
        case Number():
            return b.negate(b.compare("eq", value.low, value.high))
        case Related():
            open_ = b.differ(value.certain, value.possible)
            return b.no if open_ == b.no else b.rel_any(open_)
        case Codes():
            return b.no if value.closed else _several(b, value.planes)


def _several(b: Builder, planes: Sequence[int]) -> int:
    """Where more than one of some truths holds."""
    one = several = b.no
    for plane in planes:
        several = b.either(several, b.both(one, plane))
        one = b.either(one, plane)
    return several


def choose(b: Builder, test: Truth, value: Value, otherwise: Value) -> Value:
    """``value`` where the test holds, ``otherwise`` where it does not, and the hull of both where it is open."""
    match value, otherwise:
        case Truth(), Truth():
            high = b.either(b.both(value.high, test.high), b.but_not(otherwise.high, test.low))
            if test.low == test.high:
                return Truth(b.mux(test.low, value.low, otherwise.low), b.mux(test.low, value.high, otherwise.high))
            low = b.both(b.either(value.low, b.negate(test.high)), b.either(otherwise.low, test.low))
            return Truth(low, high)
        case Number(), Number():
            if test.low == test.high:
                return Number(
                    b.select(test.low, value.low, otherwise.low), b.select(test.low, value.high, otherwise.high)
                )
            return Number(
                _end(b, test, value.low, otherwise.low, b.least(value.low, otherwise.low)),
                _end(b, test, value.high, otherwise.high, b.most(value.high, otherwise.high)),
            )
        case Codes(), Codes():
            pairs = zip(value.planes, otherwise.planes, strict=True)
            planes = tuple(b.either(b.both(v, test.high), b.but_not(o, test.low)) for v, o in pairs)
            return Codes(planes, value.closed and otherwise.closed and test.low == test.high)
    raise TypeError(f"no choice between {type(value).__name__} and {type(otherwise).__name__}")


def _end(b: Builder, test: Truth, value: int, otherwise: int, hull: int) -> int:
    return b.select(test.low, value, b.select(test.high, hull, otherwise))
