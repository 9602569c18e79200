"""Days as arithmetic on whole numbers, so that columns can be computed: the same days as in ``readings.days``.

A day is its ordinal (1 = 1 January of year 1). Years are counted from 1 March, so that the leap day comes last; 305
days lie between 1 March of year 0 and the first ordinal.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from attrs import frozen

from rechten.readings.columns.program import Builder

_BEFORE = 305
_YEAR, _FOUR_YEARS, _CENTURIES = 365, 1_461, 146_097
_SCHOOL_YEAR_MONTH = 9
Period = Literal["month", "quarter", "year", "school_year"]


@frozen
class Civil:
    """Year, month and day of the month, as operations."""

    year: int
    month: int
    day: int


def civil(b: Builder, ordinal: int) -> Civil:
    """The parts of a day. Quarter days count from the middle: then a century, and a year in it, is one division."""
    quarters = _quarters(b, b.add(ordinal, b.const(_BEFORE)))
    century = b.floordiv(quarters, _CENTURIES)
    rest = b.within(b.sub(quarters, b.mul(century, b.const(_CENTURIES))), 0, _CENTURIES - 1)
    quarters = _quarters(b, b.floordiv(rest, 4))
    year = b.within(b.floordiv(quarters, _FOUR_YEARS), 0, 99)
    rest = b.within(b.sub(quarters, b.mul(year, b.const(_FOUR_YEARS))), 0, _FOUR_YEARS - 1)
    fifths = b.add(b.mul(b.floordiv(rest, 4), b.const(5)), b.const(461))
    month = b.within(b.floordiv(fifths, 153), 3, 14)  # January and February are those of the next year
    rest = b.within(b.sub(fifths, b.mul(month, b.const(153))), 0, 152)
    day = b.add(b.floordiv(rest, 5), b.const(1))
    late = b.compare("le", b.const(13), month)
    year = b.add(b.add(b.mul(century, b.const(100)), year), b.as_number(late))
    return Civil(year, b.within(b.select(late, b.sub(month, b.const(12)), month), 1, 12), day)


def _quarters(b: Builder, days: int) -> int:
    return b.add(b.mul(days, b.const(4)), b.const(3))


def ordinal(b: Builder, year: int, month: int, day: int) -> int:
    """The day of these parts."""
    early = b.compare("le", month, b.const(2))
    y = b.sub(year, b.as_number(early))
    months = b.select(early, b.add(month, b.const(9)), b.sub(month, b.const(3)))  # since March
    days = b.add(b.floordiv(b.add(b.mul(months, b.const(153)), b.const(2)), 5), b.sub(day, b.const(1)))
    leaps = b.add(b.sub(b.floordiv(y, 4), b.floordiv(y, 100)), b.floordiv(y, 400))
    return b.sub(b.add(b.add(b.mul(y, b.const(_YEAR)), leaps), days), b.const(_BEFORE))


def age_on(b: Builder, birth: int, on: int) -> int:
    """Whole years, as ``days.age_on``."""
    born, now = civil(b, birth), civil(b, on)
    early = b.compare("lt", _in_year(b, now), _in_year(b, born))
    return b.sub(b.sub(now.year, born.year), b.as_number(early))


def months_between(b: Builder, start: int, end: int) -> int:
    """Whole months, as ``days.months_between``."""
    s, e = civil(b, start), civil(b, end)
    months = b.add(b.mul(b.sub(e.year, s.year), b.const(12)), b.sub(e.month, s.month))
    return b.sub(months, b.as_number(b.compare("lt", e.day, s.day)))


def add_months(b: Builder, day: int, months: int) -> int:
    """The same day some months later, as ``days.add_months``."""
    parts = civil(b, day)
    total = b.add(b.mul(parts.year, b.const(12)), b.add(parts.month, b.const(months - 1)))
    year = b.floordiv(total, 12)
    month = b.within(b.add(b.sub(total, b.mul(year, b.const(12))), b.const(1)), 1, 12)
    first = ordinal(b, year, month, b.const(1))
    following = ordinal(b, b.add(year, b.as_number(b.compare("eq", month, b.const(12)))), _next(b, month), b.const(1))
    length = b.within(b.sub(following, first), 28, 31)
    found = b.sub(b.add(first, b.least(parts.day, length)), b.const(1))
    found = b.select(b.compare("lt", year, b.const(1)), b.const(1), found)
    last = date.max.toordinal()
    return b.within(b.select(b.compare("lt", b.const(9999), year), b.const(last), found), -last, last)


def _next(b: Builder, month: int) -> int:
    return b.select(b.compare("eq", month, b.const(12)), b.const(1), b.add(month, b.const(1)))


def start_of(b: Builder, day: int, period: Period) -> int:
    """The first day of the period, as ``days.start_of``."""
    parts, one = civil(b, day), b.const(1)
    if period == "month":
        return b.add(b.sub(day, parts.day), one)
    if period == "quarter":
        first = b.add(b.mul(b.floordiv(b.sub(parts.month, one), 3), b.const(3)), one)
        return ordinal(b, parts.year, b.within(first, 1, 10), one)
    if period == "year":
        return ordinal(b, parts.year, one, one)
    before = b.as_number(b.compare("lt", parts.month, b.const(_SCHOOL_YEAR_MONTH)))
    first = ordinal(b, b.sub(parts.year, before), b.const(_SCHOOL_YEAR_MONTH), one)
    return b.most(first, one)


def _in_year(b: Builder, parts: Civil) -> int:
    """Where in the year a day lies: month and day in one number."""
    return b.add(b.mul(parts.month, b.const(32)), parts.day)
