"""What the law says of everybody in a table, as columns of a file: one row a person, in the order of the table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pyarrow as pa
from attrs import frozen
from numpy.typing import NDArray

from rechten.graph.plan import Plan, RightSlot, number_kind
from rechten.readings.columns import Answers
from rechten.readings.columns.planes import WORD, Words
from rechten.tables.layout import Layout
from rechten.tables.table import Table

#: The number of "not entitled" among the outcomes: there is no amount then.
NOT_ENTITLED = 4


@frozen(eq=False)
class Flat:
    """One right for everybody of a table, in the order of the flat places of its layout (see ``layout``).

    As ``RightAnswers``, the blocks behind each other: numbers [places], truths [words], requirements [number, words].
    """

    outcome: NDArray[np.uint8]
    low: NDArray[np.int64] | None
    high: NDArray[np.int64] | None
    failed: Words
    open: Words
    concerned: Words
    held: Words


def flat(answers: Sequence[Answers], right: str) -> Flat:
    """One right, from the answers of each block."""
    found = [answer.rights[right] for answer in answers]
    low = [one.low for one in found if one.low is not None]
    high = [one.high for one in found if one.high is not None]
    return Flat(
        _joined([one.outcome for one in found]),
        _joined(low) if low else None,
        _joined(high) if high else None,
        _rows_joined([one.failed for one in found]),
        _rows_joined([one.open for one in found]),
        _joined([one.concerned for one in found]),
        _joined([one.held for one in found]),
    )


def _rows_joined(parts: Sequence[Words]) -> Words:
    return np.concatenate([part.reshape(len(part), -1) for part in parts], axis=1)


def _joined(parts: Sequence[NDArray[Any]]) -> NDArray[Any]:
    return parts[0].ravel() if len(parts) == 1 else np.concatenate([part.ravel() for part in parts])


def answers_table(table: Table, layout: Layout, rights: Mapping[str, Flat], plan: Plan | None = None) -> pa.Table:
    """The columns of docs/batch.md. With a plan, columns of amounts say their unit in their metadata."""
    persons = np.repeat(np.arange(len(table.cases)), table.sizes)
    arrays = [table.cases.take(pa.array(persons)), table.persons]
    fields = [pa.field("case", arrays[0].type, nullable=False), pa.field("person", arrays[1].type, nullable=False)]
    for id, right in rights.items():
        for name, array in _right(right, layout.place).items():
            is_amount = name in {"low", "high"}
            unit = amount_data(plan.rights[id], plan) if is_amount and plan is not None else None
            told = None if unit is None else {key: str(value) for key, value in unit.items()}
            arrays.append(array)
            fields.append(pa.field(f"{id}__{name}", array.type, nullable=is_amount, metadata=told))
    return pa.Table.from_arrays(arrays, schema=pa.schema(fields))


def amount_data(slot: RightSlot, plan: Plan) -> dict[str, Any] | None:
    """The unit of the amount of a right, and over what its numerators stand; None for a right without an amount."""
    if slot.amount is None:
        return None
    kind = number_kind(plan, slot.amount)
    return {"unit": kind.unit.value, "per": kind.per}


def _right(right: Flat, place: NDArray[np.int64]) -> dict[str, pa.Array]:
    outcome = np.take(right.outcome, place, mode="clip").view(np.int8)
    columns = {"outcome": pa.array(outcome)}
    if right.low is not None and right.high is not None:
        nothing = outcome == NOT_ENTITLED
        for name, amounts in (("low", right.low), ("high", right.high)):
            columns[name] = pa.array(np.take(amounts, place, mode="clip"), mask=nothing)
    columns["failed"] = pa.array(_bits_of_each(right.failed, place))
    columns["open"] = pa.array(_bits_of_each(right.open, place))
    for name, words in (("concerned", right.concerned), ("held", right.held)):
        columns[name] = pa.array(np.take(_unpacked(words), place, mode="clip").view(np.bool_))
    return columns


def _unpacked(words: Words) -> NDArray[np.uint8]:
    return np.unpackbits(words.view(np.uint8), bitorder="little")


def _bits_of_each(requirements: Words, place: NDArray[np.int64]) -> NDArray[np.uint32]:
    """Truths of each requirement as bits of one number a person."""
    count, words = requirements.shape
    kind: Any = np.uint8 if count <= 8 else np.uint16 if count <= 16 else np.uint32
    total = np.zeros(words * WORD, kind)
    for bit, truths in enumerate(requirements):
        if truths.any():
            total |= _unpacked(truths).astype(kind, copy=False) << kind(bit)
    return np.take(total, place, mode="clip").astype(np.uint32)
