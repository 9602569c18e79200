"""How a fact is read from its column: null, and what the fact cannot be, is unknown."""

from __future__ import annotations

from rechten.graph.facts import AXIS_MONTHS, FactSpec
from rechten.graph.kinds import BOOL, DATE, Choice, Number
from rechten.readings.sql.steps import quoted, text_of
from rechten.readings.sql.tables import Place


def unknown(spec: FactSpec, which: int) -> str:
    """The lowest (0) or highest (1) value that a fact can have; of a choice all its codes."""
    if spec.options:
        return str(spec.all_codes)
    value = (spec.low, spec.high)[which]
    return ("TRUE" if value else "FALSE") if spec.kind == BOOL else str(value)


def end(spec: FactSpec, place: Place | None, before: str, which: int) -> str:
    """The lowest (0) or highest (1) value of a fact; of a choice the mask of its codes. ``before``: as in "p."."""
    if place is None:
        return unknown(spec, which)
    column = _column(place, before, which)
    if isinstance(spec.kind, Choice):
        return _mask(spec.kind, spec.all_codes, column)
    found = _month(spec, place, column, 0, which)
    if len(place.columns) == 1 or place.monthly:
        return found
    crossed = f"{_column(place, before, 0)} > {_column(place, before, 1)}"  # that says nothing
    return f"CASE WHEN {crossed} THEN {unknown(spec, which)} ELSE {found} END"


def months_end(spec: FactSpec, place: Place | None, before: str, months: range, which: int) -> str:
    """The lowest or highest sum of a monthly fact over some months."""
    if months.stop > AXIS_MONTHS:
        raise ValueError(f"months run to {AXIS_MONTHS - 1}")
    if place is None:
        return str(len(months) * (spec.low, spec.high)[which])
    column = _column(place, before, which)
    return "(" + " + ".join(_month(spec, place, column, month, which) for month in months) + ")"


def is_open(spec: FactSpec, place: Place | None, before: str) -> str:
    """Whether a fact is not known."""
    if place is None:
        return "TRUE"
    if spec.options:
        found = end(spec, place, before, 0)
        return f"({found} & ({found} - 1)) <> 0"
    return f"{end(spec, place, before, 0)} <> {end(spec, place, before, 1)}"


def is_impossible(spec: FactSpec, place: Place, before: str) -> str:
    """Whether something stands there that the fact cannot be, or a lowest value above the highest."""
    found = []
    for which in range(len(place.columns)):
        column = _column(place, before, which)
        for one in [f"{column}[{month + 1}]" for month in range(AXIS_MONTHS)] if place.monthly else [column]:
            if isinstance(spec.kind, Choice):
                codes = ", ".join(text_of(code) for code in spec.kind.codes)
                found.append(f"CAST({one} AS TEXT) NOT IN ({codes})")
            elif spec.kind != BOOL:
                found.append(f"({one} IS NOT NULL AND ({_value(spec, one, place)}) IS NULL)")
    if len(place.columns) == 2 and not place.monthly:
        found.append(f"{_column(place, before, 0)} > {_column(place, before, 1)}")
    return " OR ".join(found) or "FALSE"


def _column(place: Place, before: str, which: int) -> str:
    return before + quoted(place.columns[which if len(place.columns) == 2 else 0])


def _month(spec: FactSpec, place: Place, column: str, month: int, which: int) -> str:
    """One end of one month of a fact with a month axis (0 is the month of the request), or of a fact without one."""
    one = f"{column}[{month + 1}]" if place.monthly else column
    return f"COALESCE({_value(spec, one, place)}, {unknown(spec, which)})"


def _mask(kind: Choice, all_codes: int, column: str) -> str:
    codes = " ".join(f"WHEN {text_of(code)} THEN {1 << bit}" for bit, code in enumerate(kind.codes))
    return f"CAST(CASE CAST({column} AS TEXT) {codes} ELSE {all_codes} END AS BIGINT)"


def _value(spec: FactSpec, column: str, place: Place) -> str:
    """Yes or no, a number, or a day as its ordinal; null where it is unknown."""
    if spec.kind == BOOL:
        return column
    if spec.kind == DATE:
        number = f"CAST(CAST({column} AS DATE) - CAST('0001-01-01' AS DATE) + 1 AS BIGINT)"
    elif place.cents or not isinstance(spec.kind, Number) or not spec.kind.unit.is_money:
        number = f"CAST({column} AS BIGINT)"
    else:
        return _euros(spec, column)
    return f"CASE WHEN {number} BETWEEN {spec.low} AND {spec.high} THEN {number} END"


def _euros(spec: FactSpec, column: str) -> str:
    """Euros as whole cents; unknown when there is less than a cent to it."""
    exact = f"CAST({column} AS DECIMAL(18, 4)) * 100"
    within = f"{exact} BETWEEN {spec.low} AND {spec.high} AND {exact} = ROUND({exact})"
    return f"CASE WHEN {within} THEN CAST({exact} AS BIGINT) END"
