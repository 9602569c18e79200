"""Where the rows of each case stand in the files of a folder, found by reading the column "case" of each once.

In memory stay some 20 bytes a case, whatever stands in the files. With that the folder is cut into chunks of whole
cases, which are the same for the same files: what is computed from them does not hang on how much memory there is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import pyarrow as pa
from attrs import define, field, frozen
from numpy.typing import NDArray

from rechten.household.knowledge import MOST_PERSONS
from rechten.tables.arrays import as_text, fingerprints, run_starts, valid, whole
from rechten.tables.format import Folder, TableFile
from rechten.tables.problems import EXAMPLES, MOST_PLACES, Place, Problems, TableProblem
from rechten.tables.table import Places, Truths

#: A chunk holds no more cases than this, and no more persons, unless less fits in memory.
CHUNK_CASES, CHUNK_PERSONS = 16_384, 65_536


@frozen
class Chunk:
    """Some whole cases behind each other: from which row to which in each file."""

    number: int
    rows: Mapping[str, tuple[int, int]]

    @property
    def cases(self) -> int:
        """How many cases it holds."""
        start, stop = self.rows["cases"]
        return stop - start


@define(eq=False)
class Index:
    """The cases of a folder by their id. ``bad``: those that cannot be read; ``chunks``: how the folder is cut."""

    sorted: NDArray[np.uint64]
    order: Places
    bad: Truths
    double: Truths
    chunks: tuple[Chunk, ...] = ()
    persons: int = 0
    ordered: bool = True
    empty: Places = field(factory=lambda: np.zeros(0, np.int64))

    def places(self, ids: pa.Array) -> Places:
        """The places of cases by id; -1 for one that is not there. Of an id that stands twice, the first place."""
        if not len(self.sorted):
            return np.full(len(ids), -1, np.int64)
        wanted = fingerprints(ids)
        at = np.minimum(np.searchsorted(self.sorted, wanted), len(self.sorted) - 1)
        found: Places = np.where((self.sorted[at] == wanted) & valid(ids), self.order[at], -1)
        return found


def ids_of(array: pa.Array) -> pa.Array:
    """Ids as whole numbers or plain text."""
    array = whole(array)
    return array if pa.types.is_integer(array.type) else as_text(array)


def batches(file: TableFile, columns: tuple[str, ...]) -> Iterator[tuple[int, pa.RecordBatch]]:
    """The pieces of a file, each with the number of its first row (from 0)."""
    at = 0
    for batch in file.source.batches(columns):
        yield at, batch
        at += batch.num_rows


def index_cases(file: TableFile, problems: Problems) -> Index:
    """The cases in the order of their file. Ids that lack or stand twice are problems."""
    found: list[NDArray[np.uint64]] = [np.zeros(0, np.uint64)]
    lacking: list[Places] = [np.zeros(0, np.int64)]
    for at, batch in batches(file, ("case",)):
        ids = ids_of(batch.column(0))
        found.append(fingerprints(ids))
        if ids.null_count:
            lacking.append(at + np.flatnonzero(~valid(ids)))
    prints, empty = np.concatenate(found), np.concatenate(lacking)
    order = np.argsort(prints, kind="stable")
    index = Index(prints[order], order, np.zeros(len(prints), np.bool_), np.zeros(len(prints), np.bool_))
    index.bad[empty] = True
    _report(problems, file, "een dossier zonder naam (kolom 'case' is leeg)", empty, {}, len(empty))
    same = np.flatnonzero(index.sorted[1:] == index.sorted[:-1])
    if len(same):
        _find_double(file, index, np.union1d(index.order[same], index.order[same + 1]), problems)
    return index


def _find_double(file: TableFile, index: Index, suspects: Places, problems: Problems) -> None:
    """Among cases that have the print of another: those that have its id too."""
    ids: dict[Any, list[int]] = {}
    for at, batch in batches(file, ("case",)):
        mine = suspects[(suspects >= at) & (suspects < at + batch.num_rows)]
        column = ids_of(batch.column(0)).take(pa.array(mine - at))
        for place, id in zip(mine.tolist(), column.to_pylist(), strict=True):
            if id is not None:
                ids.setdefault(id, []).append(place)
    double = sorted(place for places in ids.values() if len(places) > 1 for place in places)
    if len(double) < len(suspects) - int(index.bad[suspects].sum()):
        # One chance in many millions, but nobody may get the answer of another.
        raise TableProblem(f"'{file.file}': twee namen van dossiers kunnen we niet uit elkaar houden. Gebruik nummers.")
    names = {place: str(id) for id, places in ids.items() for place in places}
    index.bad[double] = index.double[double] = True
    _report(problems, file, "dit dossier staat er meer dan een keer", np.array(double, np.int64), names, len(double))


def _report(
    problems: Problems, file: TableFile, message: str, rows: Places, names: Mapping[int, str], count: int
) -> None:
    if count:
        places = [Place(file.file, int(row) + 1, names.get(int(row), ""), "case") for row in rows[:MOST_PLACES]]
        problems.add(file.file, message, count, places)


@define
class _Rows:
    """How far a file has been followed."""

    last: int = -1
    astray: int = 0
    wrong_order: int = 0


def follow(file: TableFile, index: Index, problems: Problems) -> Iterator[tuple[int, Places, NDArray[np.int64]]]:
    """The runs of rows of one case: the first row, and for each run its length and the place of its case.

    Rows of a case that does not exist count as if they were of the case before them (place of the first: 0). What is
    astray or out of order is a problem.
    """
    state = _Rows()
    for at, batch in batches(file, ("case",)):
        ids = ids_of(batch.column(0))
        starts = run_starts(ids)
        heads = ids.take(pa.array(starts))
        lengths = np.diff(np.append(starts, len(ids)))
        places = index.places(heads)
        _astray(file, at + starts, heads, lengths, places, problems)
        usable = (places >= 0) & ~index.double[np.maximum(places, 0)] if len(index.double) else places >= 0
        kept = np.where(usable, places, -1)
        before = np.maximum.accumulate(np.concatenate([[state.last], kept]))[:-1]
        turned = usable & (kept < before)
        if turned.any():
            index.ordered = False
            rows = np.flatnonzero(turned)
            found = [Place(file.file, int(at + starts[r]) + 1, str(heads[int(r)]), "case") for r in rows[:EXAMPLES]]
            message = "de rijen staan niet in de volgorde van 'cases'; met --sort zetten we ze eerst in die volgorde"
            problems.add(file.file, message, len(rows), found, fatal=True)
        along = np.maximum(np.where(usable, kept, before), 0)
        state.last = max(state.last, int(kept.max(initial=-1)))
        yield at, np.where(usable, lengths, -lengths), along


def _astray(
    file: TableFile, rows: Places, heads: pa.Array, lengths: Places, places: Places, problems: Problems
) -> None:
    lost = np.flatnonzero(places < 0)
    if len(lost):
        found = [Place(file.file, int(rows[r]) + 1, str(heads[int(r)].as_py() or ""), "case") for r in lost.tolist()]
        problems.add(file.file, "rijen van een dossier dat niet in 'cases' staat", int(lengths[lost].sum()), found)


def index_folder(folder: Folder, problems: Problems, most_cases: int = CHUNK_CASES) -> Index:
    """The whole folder: all cases, and how the files are cut into chunks.

    ``most_cases``: how many cases a chunk holds at most. When the files are out of order there are no chunks.
    """
    index = index_cases(folder.files["cases"], problems)
    total = len(index.order)
    rows, own = np.zeros(total, np.int64), np.zeros(total, np.int64)
    for _, lengths, places in follow(folder.files["persons"], index, problems) if total else ():
        np.add.at(rows, places, np.abs(lengths))
        np.add.at(own, places, np.maximum(lengths, 0))
        index.persons += int(np.maximum(lengths, 0).sum())
    _check_sizes(folder, index, own, problems)
    bounds = _cut(rows, most_cases, max(MOST_PERSONS, CHUNK_PERSONS * most_cases // CHUNK_CASES))
    ends = np.concatenate([[0], np.cumsum(rows)])[bounds]
    starts = {"cases": bounds, "persons": ends}
    for name in folder.files.keys() - starts.keys():
        starts[name] = _starts(folder.files[name], index, bounds, problems)
    if index.ordered:
        index.chunks = tuple(
            Chunk(number, {name: (int(at[number]), int(at[number + 1])) for name, at in sorted(starts.items())})
            for number in range(len(bounds) - 1)
        )
    return index


def _check_sizes(folder: Folder, index: Index, own: Places, problems: Problems) -> None:
    for bad, message in (
        ((own == 0) & ~index.double, "een dossier zonder personen"),
        (own > MOST_PERSONS, f"een dossier met meer dan {MOST_PERSONS} personen"),
    ):
        rows = np.flatnonzero(bad)
        if len(rows):
            index.bad[rows] = True
            file = folder.files["cases"]
            problems.add(file.file, message, len(rows), _named(file, rows[:MOST_PLACES]))


def _named(file: TableFile, rows: Places) -> Iterator[Place]:
    """Places with the id of the case that stands there."""
    for at, batch in batches(file, ("case",)):
        mine = rows[(rows >= at) & (rows < at + batch.num_rows)]
        for row, id in zip(mine.tolist(), ids_of(batch.column(0)).take(pa.array(mine - at)).to_pylist(), strict=True):
            yield Place(file.file, row + 1, str(id))


def _cut(rows: Places, most_cases: int, most_rows: int) -> Places:
    """Bounds between chunks, so that each holds at most so many cases, and so many rows of persons if it can."""
    ends = np.cumsum(rows)
    bounds, at, before = [0], 0, 0
    while at < len(rows):
        fit = int(np.searchsorted(ends, before + most_rows, "right"))
        at = max(at + 1, min(at + most_cases, fit))
        before = int(ends[at - 1])
        bounds.append(at)
    return np.array(bounds, np.int64)


def _starts(file: TableFile, index: Index, bounds: Places, problems: Problems) -> Places:
    """The row at which each chunk begins in a file, and the end."""
    lengths_of = np.zeros(len(bounds), np.int64)
    for _, lengths, places in follow(file, index, problems):
        np.add.at(lengths_of, np.searchsorted(bounds, places, "right") - 1, np.abs(lengths))
    return np.concatenate([[0], np.cumsum(lengths_of[:-1])])
