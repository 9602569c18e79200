"""From Arrow to NumPy without copies where that can be: nulls beside the values, never as NaN."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from rechten.tables.table import Truths

#: Days from 1 January of year 1 (ordinal 1) to 1 January 1970.
EPOCH = 719_163
_MIX = (0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB)


def whole(column: pa.ChunkedArray | pa.Array) -> pa.Array:
    """A column as one array, dictionaries left as they are."""
    if isinstance(column, pa.ChunkedArray):
        return column.chunk(0) if column.num_chunks == 1 else column.combine_chunks()
    return column


def valid(array: pa.Array) -> Truths:
    """Where something stands."""
    bits = array.buffers()[0]
    if array.null_count == 0 or bits is None:
        return np.full(len(array), array.null_count == 0, np.bool_)
    return _bits(bits, array.offset, len(array))


def bools(array: pa.Array) -> Truths:
    """The values of an array of truths; where nothing stands, anything."""
    if not len(array):
        return np.zeros(0, np.bool_)
    return _bits(array.buffers()[1], array.offset, len(array))


def sure_and_possible(array: pa.Array) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Of an array of truths: what is certainly so, and what may be so, as 0 or 1; twice the same when nothing lacks."""
    if array.null_count == 0 or not len(array):
        known = bools(array).view(np.uint8)
        return known, known
    there, values = array.buffers()
    first, last = array.offset // 8, (array.offset + len(array) + 7) // 8
    said, is_so = (np.frombuffer(buffer, np.uint8)[first:last] for buffer in (there, values))
    ends = (np.unpackbits(bits, bitorder="little") for bits in (is_so & said, is_so | ~said))
    start = array.offset - first * 8
    sure, possible = (bits[start : start + len(array)] for bits in ends)
    return sure, possible


def numbers(array: pa.Array, kind: Any) -> NDArray[Any]:
    """The values of an array of numbers of a NumPy type; where nothing stands, anything."""
    if not len(array):
        return np.zeros(0, kind)
    return np.frombuffer(array.buffers()[1], kind)[array.offset : array.offset + len(array)]


def _bits(buffer: pa.Buffer, offset: int, length: int) -> Truths:
    first = offset // 8
    taken = np.frombuffer(buffer, np.uint8)[first : (offset + length + 7) // 8]
    bits = np.unpackbits(taken, bitorder="little")[offset - first * 8 :][:length]
    return bits.view(np.bool_)


def is_text(kind: pa.DataType) -> bool:
    """Whether a type is text."""
    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind))


def as_text(array: pa.Array) -> pa.Array:
    """Text of any sort as one sort."""
    return whole(array if pa.types.is_string(array.type) else array.cast(pa.string()))


def run_starts(array: pa.Array) -> NDArray[np.int64]:
    """Where a value differs from the one before it; nothing counts as a value."""
    if not len(array):
        return np.zeros(0, np.int64)
    after, before = array.slice(1), array.slice(0, len(array) - 1)
    differs = bools(whole(pc.fill_null(pc.not_equal(after, before), False)))
    differs = differs | (valid(after) != valid(before)) if array.null_count else differs
    return np.concatenate([[0], np.flatnonzero(differs) + 1])


def fingerprints(array: pa.Array) -> NDArray[np.uint64]:
    """A number for each id: of a whole number its value, of a text 64 bits that hardly ever are those of another."""
    if pa.types.is_integer(array.type):
        return numbers(whole(array.cast(pa.int64(), safe=False)), np.uint64)
    text = array.cast(pa.large_string())
    bounds = np.frombuffer(text.buffers()[1], np.int64)[text.offset : text.offset + len(text) + 1]
    buffer = text.buffers()[2]
    data = np.frombuffer(buffer, np.uint8) if buffer is not None else np.zeros(0, np.uint8)
    data, bounds = data[bounds[0] : bounds[-1]], bounds - bounds[0]
    lengths = np.diff(bounds)
    place = np.arange(len(data)) - np.repeat(bounds[:-1], lengths)
    powers = np.full(int(lengths.max(initial=0)) + 1, _MIX[0] | 1, np.uint64).cumprod(dtype=np.uint64)
    sums = np.concatenate([np.zeros(1, np.uint64), np.cumsum((data.astype(np.uint64) + np.uint64(1)) * powers[place])])
    return _mixed(sums[bounds[1:]] - sums[bounds[:-1]])


def _mixed(found: NDArray[np.uint64]) -> NDArray[np.uint64]:
    for shift, factor in ((30, _MIX[1]), (27, _MIX[2])):
        found = (found ^ (found >> np.uint64(shift))) * np.uint64(factor)
    return found ^ (found >> np.uint64(31))
