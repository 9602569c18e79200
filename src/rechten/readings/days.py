"""Arithmetic on days as integers, defined once for all readings. Every function is monotone, so bounds stay sound."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

_SCHOOL_YEAR_MONTH = 9


def age_on(birth: int, on: int) -> int:
    """Whole years; born on 29 February turns older on 1 March where February has 28 days."""
    b, o = date.fromordinal(birth), date.fromordinal(on)
    return o.year - b.year - ((o.month, o.day) < (b.month, b.day))


def months_between(start: int, end: int) -> int:
    """Whole months that have passed; the day of the month must be reached."""
    s, e = date.fromordinal(start), date.fromordinal(end)
    return (e.year - s.year) * 12 + e.month - s.month - (e.day < s.day)


def add_months(day: int, months: int) -> int:
    """The same day some months later, or the last day of that month."""
    d = date.fromordinal(day)
    year, month = divmod(d.year * 12 + d.month - 1 + months, 12)
    if not 1 <= year <= 9999:  # before or after all days that exist: the first or the last one
        return 1 if year < 1 else date.max.toordinal()
    return date(year, month + 1, min(d.day, monthrange(year, month + 1)[1])).toordinal()


def start_of(day: int, period: str) -> int:
    """The first day of the month, quarter, year or school year (1 September)."""
    d = date.fromordinal(day)
    match period:
        case "month":
            first = d.replace(day=1)
        case "quarter":
            first = date(d.year, 3 * ((d.month - 1) // 3) + 1, 1)
        case "year":
            first = date(d.year, 1, 1)
        case _:
            year = d.year if d.month >= _SCHOOL_YEAR_MONTH else d.year - 1
            first = date(year, _SCHOOL_YEAR_MONTH, 1) if year >= 1 else date.min
    return first.toordinal()
