"""Working days in Belgium."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

import holidays


@cache
def _free(year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("BE", years=year))


def is_working_day(day: date) -> bool:
    """Monday to Friday, without public holidays."""
    return day.weekday() < 5 and day not in _free(day.year)


def next_working_day(day: date) -> date:
    """The first working day after a day."""
    return working_days_after(day, 1)


def working_days_after(day: date, count: int) -> date:
    """The day that is so many working days later."""
    while count:
        day += timedelta(days=1)
        count -= is_working_day(day)
    return day
