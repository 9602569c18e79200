"""Euros, days and numbers as they are written in Flanders."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from rechten.graph.kinds import Bool, Number, Unit

#: Keeps "€" and its number on one line.
NBSP = "\u00a0"
MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_UNITS = {
    Unit.EURO: "één keer",
    Unit.EURO_MONTH: "per maand",
    Unit.EURO_YEAR: "per jaar",
    Unit.EURO_KWH: "euro per kWh",
    Unit.COUNT: "aantal",
    Unit.YEARS: "jaar",
    Unit.MONTHS: "maanden",
    Unit.DAYS: "dagen",
    Unit.HOURS_MONTH: "uur per maand",
    Unit.HOURS_YEAR: "uur per jaar",
    Unit.POINTS: "punten",
    Unit.RATE: "deel",
}
_SINGULAR = {Unit.MONTHS: "maand", Unit.DAYS: "dag", Unit.POINTS: "punt"}


def euro(cents: int) -> str:
    """Whole cents as euros: 131420 is "€ 1.314,20"."""
    whole, rest = divmod(abs(cents), 100)
    sign = "-" if cents < 0 else ""
    return f"€{NBSP}{sign}{_grouped(whole)},{rest:02d}"


def day(when: date) -> str:
    """A day in words: "1 februari 2025"."""
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def unit_text(unit: Unit) -> str:
    """What stands after a number of this unit."""
    return _UNITS[unit]


def number_text(value: int, kind: Number | Bool) -> str:
    """A numerator with its unit: "€ 1.314,20 per maand", "18 jaar", "ja". Money of a moment has no unit after it."""
    if isinstance(kind, Bool):
        return "ja" if value else "nee"
    if kind.unit.is_money:
        cents = round(Fraction(value * 100, kind.per))
        return euro(cents) if kind.unit is Unit.EURO else f"{euro(cents)} {unit_text(kind.unit)}"
    number = Fraction(value, kind.per)
    if kind.unit is Unit.RATE:
        return f"{_decimal(number * 100)}{NBSP}%"
    if kind.unit is Unit.COUNT:
        return _decimal(number)
    unit = _SINGULAR.get(kind.unit, "") if number == 1 else ""
    return f"{_decimal(number)} {unit or unit_text(kind.unit)}"


def amount_text(bounds: tuple[int, int], kind: Number) -> str:
    """An amount that someone gets: one number, or the range it lies in. The range is rounded outward to cents."""
    low, high = bounds[0] * 100 // kind.per, -(-bounds[1] * 100 // kind.per)
    unit = unit_text(kind.unit)
    if bounds[0] == bounds[1]:
        low = high = round(Fraction(bounds[0] * 100, kind.per))
    if low == high:
        return f"{euro(low)} {unit}"
    if low <= 0:
        return f"hoogstens {euro(high)} {unit}"
    return f"{euro(low)} tot {euro(high)} {unit}"


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _decimal(number: Fraction) -> str:
    if number.denominator == 1:
        return f"-{_grouped(-number.numerator)}" if number < 0 else _grouped(number.numerator)
    return f"{float(number):.4f}".rstrip("0").rstrip(".").replace(".", ",")
