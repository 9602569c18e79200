"""Euros, days and numbers as they are written in Flanders."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from rechten.graph.kinds import Bool, Number, Unit
from rechten.words.say import later, say

#: Keeps "€" and its number on one line.
NBSP = "\u00a0"
MONTHS = (
    later("januari"),
    later("februari"),
    later("maart"),
    later("april"),
    later("mei"),
    later("juni"),
    later("juli"),
    later("augustus"),
    later("september"),
    later("oktober"),
    later("november"),
    later("december"),
)
_UNITS = {
    Unit.EURO: later("één keer"),
    Unit.EURO_MONTH: later("per maand"),
    Unit.EURO_YEAR: later("per jaar"),
    Unit.EURO_KWH: later("euro per kWh"),
    Unit.COUNT: later("aantal"),
    Unit.YEARS: later("jaar"),
    Unit.MONTHS: later("maanden"),
    Unit.DAYS: later("dagen"),
    Unit.HOURS_MONTH: later("uur per maand"),
    Unit.HOURS_YEAR: later("uur per jaar"),
    Unit.POINTS: later("punten"),
    Unit.RATE: later("deel"),
}
_SINGULAR = {Unit.MONTHS: later("maand"), Unit.DAYS: later("dag"), Unit.POINTS: later("punt")}


def euro(cents: int) -> str:
    """Whole cents as euros: 131420 is "€ 1.314,20"."""
    whole, rest = divmod(abs(cents), 100)
    sign = "-" if cents < 0 else ""
    return f"€{NBSP}{sign}{_grouped(whole)},{rest:02d}"


def day(when: date) -> str:
    """A day in words: "1 februari 2025"."""
    return say("{day} {month} {year}", day=when.day, month=say(MONTHS[when.month - 1]), year=when.year)


def unit_text(unit: Unit) -> str:
    """What stands after a number of this unit."""
    return say(_UNITS[unit])


def number_text(value: int, kind: Number | Bool) -> str:
    """A numerator with its unit: "€ 1.314,20 per maand", "18 jaar", "ja". Money of a moment has no unit after it."""
    if isinstance(kind, Bool):
        return say("ja") if value else say("nee")
    if kind.unit.is_money:
        cents = round(Fraction(value * 100, kind.per))
        return euro(cents) if kind.unit is Unit.EURO else _with_unit(euro(cents), unit_text(kind.unit))
    number = Fraction(value, kind.per)
    if kind.unit is Unit.RATE:
        return f"{_decimal(number * 100)}{NBSP}%"
    if kind.unit is Unit.COUNT:
        return _decimal(number)
    one = _SINGULAR.get(kind.unit) if number == 1 else None
    return _with_unit(_decimal(number), say(one) if one else unit_text(kind.unit))


def amount_text(bounds: tuple[int, int], kind: Number) -> str:
    """An amount that someone gets: one number, or the range it lies in. The range is rounded outward to cents."""
    low, high = bounds[0] * 100 // kind.per, -(-bounds[1] * 100 // kind.per)
    unit = unit_text(kind.unit)
    if bounds[0] == bounds[1]:
        low = high = round(Fraction(bounds[0] * 100, kind.per))
    if low == high:
        return _with_unit(euro(low), unit)
    if low <= 0:
        return say("hoogstens {high} {unit}", high=euro(high), unit=unit)
    return say("{low} tot {high} {unit}", low=euro(low), high=euro(high), unit=unit)


def _with_unit(number: str, unit: str) -> str:
    return say("{number} {unit}", number=number, unit=unit)


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _decimal(number: Fraction) -> str:
    if number.denominator == 1:
        return f"-{_grouped(-number.numerator)}" if number < 0 else _grouped(number.numerator)
    return f"{float(number):.4f}".rstrip("0").rstrip(".").replace(".", ",")
