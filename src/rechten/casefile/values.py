"""One value of a fact, from data to a numerator and back. What a word means depends on the fact it stands for."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Context, Decimal, Inexact

from rechten.casefile.errors import Reporter, shown
from rechten.casefile.loading import Plain
from rechten.graph.facts import FactSpec
from rechten.graph.kinds import Bool, Choice, Date, Number

_TRUE = frozenset({"true", "yes", "ja"})
_FALSE = frozenset({"false", "no", "nee"})
_NUMBER = re.compile(r"[-+]?[0-9]{1,15}(\.[0-9]{1,15})?")
_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_EUROPEAN_DAY = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})")
_COMMA_NUMBER = re.compile(r"(-?[0-9]{1,3}(?:[. ]?[0-9]{3})*),([0-9]{1,2})")
#: Multiplies exactly, or says that it cannot.
_EXACT = Context(prec=60, traps=[Inexact])
#: More digits than any amount has; keeps arithmetic on a hostile exponent small.
_MOST_DIGITS = 15


def is_nothing(data: object) -> bool:
    """Nothing was written here."""
    return data is None or (isinstance(data, Plain) and data in {"", "~", "null", "Null", "NULL"})


def read_truth(data: object) -> bool | None:
    """Yes or no; None when it is neither. A word in quotes is a text, not yes or no."""
    if isinstance(data, bool):
        return data
    if isinstance(data, Plain):
        word = data.lower()
        return True if word in _TRUE else False if word in _FALSE else None
    return None


def read_day(data: object, path: str, out: Reporter) -> date | None:
    """A day written as year-month-day; an error and None when it is not."""
    if isinstance(data, date) and not isinstance(data, datetime):
        return data
    if isinstance(data, str):
        found = _DAY.fullmatch(data.strip())
        if found:
            day = _existing_day(*(int(part) for part in found.groups()))
            if day is None:
                out.add(path, f"De dag '{shown(data)}' bestaat niet.")
            return day
        turned = _EUROPEAN_DAY.fullmatch(data.strip())
        meant = _existing_day(*(int(part) for part in reversed(turned.groups()))) if turned else None
        message = f"'{shown(data)}' is geen dag. Schrijf jaar-maand-dag, zoals 2026-11-24."
        out.add(path, message, meant.isoformat() if meant else "")
        return None
    out.add(path, f"'{shown(data)}' is geen dag. Schrijf jaar-maand-dag, zoals 2026-11-24.")
    return None


def _existing_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def read_decimal(data: object) -> Decimal | None:
    """An exact number; None when it is none. A float counts as the number one sees when it is printed."""
    if isinstance(data, bool):
        return None
    if isinstance(data, int):
        return Decimal(data) if abs(data) < 10**_MOST_DIGITS else Decimal("Infinity")
    if isinstance(data, float):
        data = Decimal(repr(data))
    if isinstance(data, Decimal):
        if data.is_nan():
            return None
        return data if data.is_zero() or data.adjusted() < _MOST_DIGITS else Decimal("Infinity")
    if isinstance(data, str) and _NUMBER.fullmatch(data.strip()):
        return Decimal(data.strip())
    return None


def read_value(spec: FactSpec, data: object, path: str, out: Reporter) -> int | None:
    """One value of a fact as a numerator (choice: the bit of the code); an error and None when it is not allowed."""
    match spec.kind:
        case Bool():
            truth = read_truth(data)
            if truth is None:
                out.add(path, f"'{shown(data)}' is geen ja of nee. Schrijf true of false.")
            return None if truth is None else int(truth)
        case Choice(codes=codes):
            return _read_code(spec, codes, data, path, out)
        case Date():
            day = read_day(data, path, out)
            if day is None:
                return None
            if not spec.low <= day.toordinal() <= spec.high:
                first, last = date.fromordinal(spec.low), date.fromordinal(spec.high)
                out.add(path, f"{day} kan niet kloppen. De dag ligt tussen {first} en {last}.")
                return None
            return day.toordinal()
        case Number() as kind:
            return _read_number(spec, kind, data, path, out)


def _read_code(spec: FactSpec, codes: tuple[str, ...], data: object, path: str, out: Reporter) -> int | None:
    if isinstance(data, str) and data in codes:
        return 1 << codes.index(data)
    message = f"'{shown(data)}' kan hier niet. Kies uit: {', '.join(codes)}."
    if not isinstance(data, str):
        out.add(path, message)
        return None
    by_label = {label.lower(): code for code, label in spec.options}
    out.add(path, message, by_label.get(data.strip().lower()) or out.near(data, codes))
    return None


def _read_number(spec: FactSpec, kind: Number, data: object, path: str, out: Reporter) -> int | None:
    number = read_decimal(data)
    if number is None:
        comma = _COMMA_NUMBER.fullmatch(data.strip().removeprefix("€").strip()) if isinstance(data, str) else None
        meant = f"{re.sub('[. ]', '', comma[1])}.{comma[2]}" if comma else ""
        example = "1250.00" if kind.unit.is_money else "3"
        out.add(path, f"'{shown(data)}' is geen getal. Schrijf het zonder tekens, zoals {example}.", meant)
        return None
    try:
        numerator = _EXACT.multiply(number, Decimal(kind.per))
    except Inexact:
        numerator = Decimal("0.5")
    if numerator.is_infinite() or not spec.low <= numerator <= spec.high:
        low, high = number_text(kind, spec.low), number_text(kind, spec.high)
        out.add(path, f"{shown(data)} kan niet kloppen. Het getal ligt tussen {low} en {high}.")
        return None
    if numerator != numerator.to_integral_value():
        finest = "Gebruik hoogstens twee cijfers na de punt." if kind.unit.is_money else "Schrijf een rond getal."
        out.add(path, f"{shown(data)} is te precies. {finest}")
        return None
    return int(numerator)


def value_data(spec: FactSpec, value: int) -> object:
    """One value as data, exactly as ``read_value`` takes it. Raises ValueError when the fact cannot have it."""
    match spec.kind:
        case Bool():
            if value in {0, 1}:
                return bool(value)
        case Date():
            return date.fromordinal(value).isoformat()
        case Choice(codes=codes):
            if value.bit_count() == 1 and value.bit_length() <= len(codes):
                return codes[value.bit_length() - 1]
        case Number() as kind:
            return number_text(kind, value) if kind.per != 1 else value
    raise ValueError(f"fact '{spec.id}' cannot have the value {value}")


def number_text(kind: Number, value: int) -> str:
    """A numerator as a decimal number, exact: money with two decimals, other numbers with as many as they need."""
    number = Decimal(value) / kind.per
    return f"{number:.2f}" if kind.unit.is_money and kind.per in {1, 100} else f"{number.normalize():f}"
