"""The kinds of value a rule can compute: truth, date, choice, number with a unit and a denominator."""

from __future__ import annotations

from enum import Enum
from typing import Literal

from attrs import frozen

#: Every integer must stay exact in a browser's double (2^53) as well as in int64.
SAFE_INTEGER = 2**53


class Unit(Enum):
    """What a number counts. Money always says over which period it runs."""

    EURO = "EUR"
    EURO_MONTH = "EUR/month"
    EURO_YEAR = "EUR/year"
    EURO_KWH = "EUR/kWh"
    COUNT = "count"
    YEARS = "years"
    MONTHS = "months"
    DAYS = "days"
    HOURS_MONTH = "hours/month"
    HOURS_YEAR = "hours/year"
    POINTS = "points"
    RATE = "rate"

    @property
    def is_money(self) -> bool:
        """Whether it is counted in euros."""
        return self in MONEY


MONEY = frozenset({Unit.EURO, Unit.EURO_MONTH, Unit.EURO_YEAR})


@frozen
class Bool:
    """A truth value; as a bound it lies within (0, 1)."""

    tag: Literal["bool"] = "bool"


@frozen
class Date:
    """A day, as its proleptic ordinal (1 = 1 January of year 1)."""

    tag: Literal["date"] = "date"


@frozen
class Choice:
    """One of a closed list of codes; what is known of it is the set of codes still possible (a bit mask)."""

    codes: tuple[str, ...]
    tag: Literal["choice"] = "choice"


@frozen
class Number:
    """An integer numerator over ``per`` (fixed when the graph is built) in ``unit``.

    Money counts cents: EUR 12.34 is 1234 over 100, so the smallest ``per`` of money is 100.
    """

    unit: Unit
    per: int = 1
    tag: Literal["number"] = "number"


Kind = Bool | Date | Choice | Number

BOOL = Bool()
DATE = Date()


def money(unit: Unit) -> Number:
    """Money in whole cents."""
    return Number(unit, 100)
