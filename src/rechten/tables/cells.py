"""What stands in the cells of a fact: from an Arrow column to numerators, and which cells are wrong and why.

Nothing in a cell means that the fact is unknown. Everything else must be exactly a value that the fact can have.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from attrs import frozen
from numpy.typing import NDArray

from rechten.casefile.values import number_text
from rechten.graph.facts import AXIS_MONTHS, FactSpec
from rechten.graph.kinds import Bool, Choice, Date, Number
from rechten.household.knowledge import unknown
from rechten.tables.arrays import EPOCH, as_text, bools, is_text, numbers, sure_and_possible, valid, whole
from rechten.tables.table import FactColumn, Truths, array_type

#: What may stand between two codes of a choice: either of them is possible.
EITHER = "|"
_YES, _NO = ("true", "yes", "ja"), ("false", "no", "nee")
_NUMBER = r"^\s*(?P<sign>[-+]?)(?P<whole>[0-9]{1,15})(?:\.(?P<part>[0-9]{1,15}))?\s*$"
_DAY = r"^\s*[0-9]{4}-[0-9]{2}-[0-9]{2}\s*$"
_MOST = 10**15
_FLOAT_EXACT = 2.0**53


@frozen(eq=False)
class Wrong:
    """Rows in which a cell is wrong, and what is wrong with it."""

    rows: NDArray[np.int64]
    message: str


@frozen(eq=False)
class Cells:
    """Numerators, where something stands, and what is wrong."""

    values: NDArray[Any]
    there: Truths
    wrong: tuple[Wrong, ...] = ()


def type_problem(spec: FactSpec, kind: pa.DataType, *, cents: bool) -> str:
    """What is wrong with the type of a column of a fact, in words; "" when nothing is."""
    if pa.types.is_null(kind):
        return ""
    if spec.axis:
        if not (pa.types.is_list(kind) or pa.types.is_large_list(kind) or pa.types.is_fixed_size_list(kind)):
            return "hier hoort een lijst van maanden, de maand van de aanvraag eerst"
        kind = kind.value_type
    if pa.types.is_dictionary(kind):
        kind = kind.value_type if isinstance(spec.kind, Choice) else kind
    if is_text(kind) or _fits(spec, kind, cents=cents):
        return ""
    return f"{_WANTED[type(spec.kind)]}, niet {kind}" if not cents else f"hier horen hele centen, niet {kind}"


_WANTED = {
    Bool: "hier hoort waar of niet waar (bool)",
    Choice: "hier hoort een code (tekst)",
    Date: "hier hoort een dag (date32)",
    Number: "hier hoort een getal (int, decimal of float64)",
}


def _fits(spec: FactSpec, kind: pa.DataType, *, cents: bool) -> bool:
    match spec.kind:
        case Bool():
            return bool(pa.types.is_boolean(kind))
        case Choice():
            return False
        case Date():
            return bool(pa.types.is_date(kind) or pa.types.is_timestamp(kind))
        case Number():
            return bool(
                pa.types.is_integer(kind)
                or pa.types.is_float64(kind)
                or (not cents and pa.types.is_decimal(kind) and kind.bit_width <= 128)
            )


def read_cells(spec: FactSpec, array: pa.Array, *, cents: bool) -> Cells:
    """The cells of one column (of a month axis: of all months behind each other)."""
    there = valid(array) if not pa.types.is_dictionary(array.type) else valid(array.indices)
    if pa.types.is_null(array.type):
        return Cells(np.zeros(len(array), array_type(spec)), np.zeros(len(array), np.bool_))
    match spec.kind:
        case Bool():
            return truth_cells(array, there)
        case Choice(codes=codes):
            return _codes(codes, array, there, array_type(spec))
        case Date():
            return _within(spec, day_cells(array, there))
        case Number() as kind:
            return _within(spec, _numerators(kind, array, there, cents=cents))


def truth_cells(array: pa.Array, there: Truths) -> Cells:
    """Yes or no, as 1 or 0."""
    if not is_text(array.type):
        return Cells(bools(array).view(np.uint8), there)
    words = pc.utf8_lower(pc.utf8_trim_whitespace(as_text(array)))
    yes, no = (bools(whole(pc.is_in(words, pa.array(said)))) for said in (_YES, _NO))
    bad = there & ~yes & ~no
    return Cells(yes.view(np.uint8), there, _wrong(bad, "is geen ja of nee; schrijf true of false"))


def _codes(codes: tuple[str, ...], array: pa.Array, there: Truths, kind: Any) -> Cells:
    if not pa.types.is_dictionary(array.type):
        array = whole(as_text(array).dictionary_encode())
    masks = np.array([_mask(codes, word) for word in array.dictionary.to_pylist()] or [0], np.uint64).astype(kind)
    places = numbers(whole(array.indices.cast(pa.int64())), np.int64)
    values = masks[np.where(there, places, 0)]
    bad = there & (values == 0)
    return Cells(values, there, _wrong(bad, f"is geen code van deze keuze; kies uit {', '.join(codes)}"))


def _mask(codes: tuple[str, ...], word: str | None) -> int:
    mask = 0
    for part in (word or "").split(EITHER):
        if part.strip() not in codes:
            return 0
        mask |= 1 << codes.index(part.strip())
    return mask


def day_cells(array: pa.Array, there: Truths) -> Cells:
    """Days as ordinals."""
    if is_text(array.type):
        text = as_text(array)
        shaped = there & bools(whole(pc.fill_null(pc.match_substring_regex(text, _DAY), False)))
        tidy = pc.if_else(pa.array(shaped), pc.utf8_trim_whitespace(text), None)
        parsed = whole(pc.strptime(tidy, format="%Y-%m-%d", unit="s", error_is_null=True))
        found = whole(parsed.cast(pa.date32()))
        # 31 February is not refused but read as a day of March: a day must come back as it was written.
        same = bools(whole(pc.fill_null(pc.equal(pc.strftime(parsed, format="%Y-%m-%d"), tidy), False)))
        days = numbers(found, np.int32).astype(np.int64) + EPOCH
        return Cells(np.where(same, days, 0), there, _wrong(there & ~same, "is geen dag; schrijf jaar-maand-dag"))
    days32 = whole(array.cast(pa.date32(), safe=False))
    days = numbers(days32, np.int32).astype(np.int64) + EPOCH
    if pa.types.is_date32(array.type):
        return Cells(days, there)
    whole_day = bools(whole(pc.fill_null(pc.equal(days32.cast(array.type), array), True)))
    return Cells(days, there, _wrong(there & ~whole_day, "is een uur, geen dag"))


def _numerators(kind: Number, array: pa.Array, there: Truths, *, cents: bool) -> Cells:
    per = 1 if cents else kind.per
    fine = "heeft meer dan twee cijfers na de komma" if per == 100 else "is geen geheel getal"
    if is_text(array.type):
        return _written(array, there, per, fine)
    if pa.types.is_integer(array.type):
        found = numbers(array, array.type.to_pandas_dtype())
        if array.type == pa.uint64():
            found = np.minimum(found, np.uint64(_MOST))
        return Cells(np.clip(found.astype(np.int64), -_MOST, _MOST) * per, there)
    if pa.types.is_decimal(array.type):
        return _decimals(array, there, per, fine)
    floats = numbers(array, np.float64)
    with np.errstate(invalid="ignore", over="ignore"):
        usable = np.isfinite(floats) & (np.abs(floats) * per < _FLOAT_EXACT)
        nearest = np.rint(np.where(usable, floats, 0.0) * per)
        exact = usable & (nearest / per == floats)  # the number that one sees when it is printed
    wrong = (*_wrong(there & ~np.isfinite(floats), "is geen getal"), *_wrong(there & usable & ~exact, fine))
    huge = np.isfinite(floats) & ~usable
    values = np.where(huge, np.where(floats > 0, _MOST * per, -_MOST * per), nearest.astype(np.int64))
    return Cells(values, there, wrong)


def _written(array: pa.Array, there: Truths, per: int, fine: str) -> Cells:
    parts = whole(pc.extract_regex(as_text(array), _NUMBER))
    is_number = there & valid(parts)
    before = pc.fill_null(pc.struct_field(parts, "whole"), "0")
    after = pc.utf8_rpad(pc.fill_null(pc.struct_field(parts, "part"), ""), 15, "0")
    units, fraction = (numbers(whole(pc.cast(part, pa.int64())), np.int64) for part in (before, after))
    share, rest = np.divmod(fraction, _MOST // per)
    negative = bools(whole(pc.fill_null(pc.equal(pc.struct_field(parts, "sign"), "-"), False)))
    values = units * per + share
    message = "is geen getal; schrijf het zonder tekens en met een punt, zoals 1250.50"
    wrong = (*_wrong(there & ~is_number, message), *_wrong(is_number & (rest != 0), fine))
    return Cells(np.where(negative, -values, values), there, wrong)


def _decimals(array: pa.Array, there: Truths, per: int, fine: str) -> Cells:
    array = whole(array.cast(pa.decimal128(38, max(0, array.type.scale))))
    halves = np.frombuffer(array.buffers()[1], np.int64).reshape(-1, 2)[array.offset : array.offset + len(array)]
    low, high = halves[:, 0], halves[:, 1]
    small = (high == low >> 63) & (np.abs(low) < _MOST)
    divisor, factor = 10 ** min(array.type.scale, 18), per
    if divisor % per == 0:
        divisor, factor = divisor // per, 1
    share, rest = np.divmod(np.where(small, low, 0) * factor, divisor)
    values = np.where(small, share, np.where(high < 0, -_MOST, _MOST) * per)
    return Cells(values, there, _wrong(there & small & (rest != 0), fine))


def _within(spec: FactSpec, cells: Cells) -> Cells:
    outside = cells.there & ((cells.values < spec.low) | (cells.values > spec.high))
    for wrong in cells.wrong:
        outside[wrong.rows] = False
    ends = " en ".join(_text(spec, end) for end in (spec.low, spec.high))
    return Cells(cells.values, cells.there, (*cells.wrong, *_wrong(outside, f"ligt niet tussen {ends}")))


def _text(spec: FactSpec, value: int) -> str:
    return number_text(spec.kind, value) if isinstance(spec.kind, Number) else date.fromordinal(value).isoformat()


def _wrong(bad: Truths, message: str) -> tuple[Wrong, ...]:
    rows = np.flatnonzero(bad)
    return (Wrong(rows, message),) if len(rows) else ()


# --- from cells to a column -------------------------------------------------------------------------------------------


def read_fact(spec: FactSpec, low: pa.Array, high: pa.Array, *, cents: bool) -> tuple[FactColumn, tuple[Wrong, ...]]:
    """The column of a fact. ``low`` and ``high`` are the same array where the fact stands in one column."""
    if spec.axis:
        return _read_axis(spec, low, high, cents=cents)
    if pa.types.is_boolean(low.type):
        return FactColumn(*sure_and_possible(low)), ()
    ends = [read_cells(spec, array, cents=cents) for array in ([low] if high is low else [low, high])]
    return _bounded(spec, ends[0], ends[-1], one=high is low)


def _bounded(spec: FactSpec, first: Cells, last: Cells, *, one: bool) -> tuple[FactColumn, tuple[Wrong, ...]]:
    least, most = unknown(spec)
    kind = array_type(spec)
    wrong = first.wrong if one else (*first.wrong, *last.wrong)
    if one and first.there.all():
        values = np.ascontiguousarray(first.values, kind)
        return FactColumn(values, values), wrong
    low = np.where(first.there, first.values, kind(least)).astype(kind, copy=False)
    if isinstance(spec.kind, Choice):
        return FactColumn(low, low), wrong
    high = np.where(last.there, last.values, kind(most)).astype(kind, copy=False)
    turned = low > high
    for found in wrong:
        turned[found.rows] = False
    return FactColumn(low, high), (*wrong, *_wrong(turned, "begint hoger dan het eindigt"))


def _read_axis(spec: FactSpec, low: pa.Array, high: pa.Array, *, cents: bool) -> tuple[FactColumn, tuple[Wrong, ...]]:
    first, wrong = _months(spec, low, cents=cents)
    last, more = (first, ()) if high is low else _months(spec, high, cents=cents)
    rows = len(low)
    column, found = _bounded(spec, first, last, one=high is low)
    shape = (rows, AXIS_MONTHS)
    inner = tuple(Wrong(np.unique(one.rows // AXIS_MONTHS), one.message) for one in found)
    return FactColumn(column.low.reshape(shape), column.high.reshape(shape)), (*wrong, *more, *inner)


def _months(spec: FactSpec, array: pa.Array, *, cents: bool) -> tuple[Cells, tuple[Wrong, ...]]:
    """The months of all rows behind each other; those that are not listed are not there."""
    total = len(array) * AXIS_MONTHS
    values, there = np.zeros(total, np.int64), np.zeros(total, np.bool_)
    if pa.types.is_null(array.type):
        return Cells(values, there), ()
    lengths = whole(pc.fill_null(pc.list_value_length(array), 0)).to_numpy(zero_copy_only=False).astype(np.int64)
    inner = read_cells(spec, whole(array.flatten()), cents=cents)
    row = np.repeat(np.arange(len(array)), lengths)
    month = np.arange(len(row)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    kept = month < AXIS_MONTHS
    at = np.where(kept, row * AXIS_MONTHS + month, 0)
    values[at[kept]], there[at[kept]] = inner.values[kept], inner.there[kept]
    long = _wrong(lengths > AXIS_MONTHS, f"heeft meer dan {AXIS_MONTHS} maanden")
    wrong = tuple(Wrong(at[one.rows], one.message) for one in inner.wrong)
    return Cells(values, there, wrong), long


def wrong_rows(found: tuple[Wrong, ...]) -> Iterator[int]:
    """The rows of all that is wrong."""
    for one in found:
        yield from one.rows.tolist()
