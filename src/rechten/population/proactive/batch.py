"""What a batch said of one right: its answers in blocks of rows, and what is told about them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from attrs import frozen
from numpy.typing import NDArray

#: Outcomes as a batch writes them.
ENTITLED, DEPENDS, HUMAN, NOT_COMPUTED, NOT_ENTITLED = range(5)
_ROWS = 1 << 17
#: Where a batch keeps its answers: one file, or a folder of parts in their order.
ANSWERS = "answers.parquet"


class BatchProblem(Exception):
    """A batch that cannot carry a list; each line says what and where."""

    def __init__(self, *lines: str) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


@frozen
class Batch:
    """A folder with answers. ``day``: of the request; ``known_on``: of the law as it was known.

    ``rules``: the hash of the rules in force, as `graph_hash` gives it.
    """

    folder: Path
    day: date
    known_on: date
    rules: str
    invented: bool
    rights: Mapping[str, tuple[str, ...]]


@frozen(eq=False)
class Rows:
    """Some rows of the answers about one right: who, and what was found; arrays of one length."""

    case: NDArray[np.object_]
    person: NDArray[np.object_]
    outcome: NDArray[np.int8]
    failed: NDArray[np.uint32]
    open: NDArray[np.uint32]
    concerned: NDArray[np.bool_]
    held: NDArray[np.bool_]
    low: NDArray[np.int64] | None
    high: NDArray[np.int64] | None


def open_batch(folder: Path) -> Batch:
    """The batch in a folder. Raises BatchProblem when it is not there, or not whole."""
    place = folder / "schema.json"
    try:
        told = json.loads(place.read_bytes())
        return Batch(
            folder,
            date.fromisoformat(told["date"]),
            date.fromisoformat(told["law_date"]),
            str(told["made_from"]["law"]),
            bool(told["invented"]),
            {str(id): _requirements(right) for id, right in told["rights"].items()},
        )
    except FileNotFoundError:
        says = f"In '{folder}' staan geen antwoorden: {place.name} ontbreekt. Maak ze met 'rechten batch'."
        raise BatchProblem(says) from None
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise BatchProblem(f"'{place}' kunnen we niet lezen: {_short(error)}.") from None


def _requirements(right: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(str(one["id"]) for one in right["requirements"])


def rows_of(batch: Batch, right: str) -> Iterator[Rows]:
    """The answers about a right, in blocks, so that a whole region fits. Raises BatchProblem."""
    columns = [
        *("case", "person"),
        *(f"{right}__{part}" for part in ("outcome", "failed", "open", "concerned", "held")),
    ]
    try:
        for part in parts(batch.folder / ANSWERS):
            with pq.ParquetFile(part) as file:
                names = set(file.schema_arrow.names)
                if lacking := [name for name in columns if name not in names]:
                    raise BatchProblem(*(f"In {ANSWERS} ontbreekt de kolom '{name}'." for name in lacking))
                amount = [name for name in (f"{right}__low", f"{right}__high") if name in names]
                for block in file.iter_batches(_ROWS, columns=[*columns, *amount]):
                    yield _rows(block, right, bool(amount))
    except (OSError, pa.ArrowException) as error:
        raise BatchProblem(f"{ANSWERS} kunnen we niet lezen: {_short(error)}.") from None


def rows_in(table: pa.Table, right: str) -> Rows:
    """The answers about a right that stand in memory."""
    (block,) = table.combine_chunks().to_batches()
    return _rows(block, right, f"{right}__low" in table.column_names)


def columns_read(batch: Batch, right: str) -> tuple[str, ...]:
    """The columns that ``rows_of`` reads, for the protocol."""
    names = pq.read_schema(parts(batch.folder / ANSWERS)[0]).names
    return tuple(name for name in names if name in {"case", "person"} or name.startswith(f"{right}__"))


def _rows(block: pa.RecordBatch, right: str, amount: bool) -> Rows:
    def text(name: str) -> NDArray[np.object_]:
        return np.asarray(block.column(name).cast(pa.string()).to_pylist(), dtype=object)

    def numbers(part: str, kind: Any) -> Any:
        column = block.column(f"{right}__{part}")
        if column.null_count and part not in {"low", "high"}:
            raise BatchProblem(f"In de kolom '{right}__{part}' is een vakje leeg.")
        values = column.fill_null(0) if column.null_count else column
        return np.asarray(values.to_numpy(zero_copy_only=False)).astype(kind)

    return Rows(
        text("case"),
        text("person"),
        numbers("outcome", np.int8),
        numbers("failed", np.uint32),
        numbers("open", np.uint32),
        numbers("concerned", np.bool_),
        numbers("held", np.bool_),
        numbers("low", np.int64) if amount else None,
        numbers("high", np.int64) if amount else None,
    )


def parts(path: Path) -> list[Path]:
    """The files of a table that is one file or a folder of parts. Raises OSError when there are none."""
    if not path.is_dir():
        return [path]
    found = sorted(path.glob("*.parquet"))
    if not found:
        raise FileNotFoundError(2, "geen delen", str(path))
    return found


def file_hash(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal; of a folder of parts that of their hashes, a line each."""
    if path.is_dir():
        return hashlib.sha256("".join(f"{file_hash(part)}\n" for part in parts(path)).encode()).hexdigest()
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _short(error: BaseException) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:120]
