"""Reads a chunk of whole cases from a folder into a table: rows are tied to their case, to persons and to dwellings."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from attrs import frozen
from numpy.typing import NDArray

from rechten.graph.law import Law
from rechten.tables.arrays import as_text, fingerprints, numbers, run_starts, valid, whole
from rechten.tables.cells import Wrong, day_cells, read_fact, truth_cells
from rechten.tables.format import SUBJECTS, FactField, Folder, TableFile
from rechten.tables.indexing import Chunk, ids_of
from rechten.tables.problems import TableProblem
from rechten.tables.streams import Cursor
from rechten.tables.table import ALWAYS, NEVER, FactColumn, Places, Stays, Table, Ties, Truths

#: With no more than so many places, who is who is looked up in a plain array.
_DENSE = 2**22


@frozen(eq=False)
class Linked:
    """The rows of a chunk tied together. ``case``: for the rows of each file the place of the case, -1 for none.

    Persons and dwellings are named by their place among the rows that have a case; -1 where there is none of that name.
    """

    tables: Mapping[str, pa.Table]
    case: Mapping[str, Places]
    source: Places
    target: Places
    dwelling: Places
    person: Places


class Names:
    """Finds the row of a person or dwelling by its case and its name."""

    def __init__(self, case: Places, ids: pa.Array, cases: int) -> None:
        self._ids = ids.unique()
        self._count = max(1, len(self._ids))
        keys = self._keys(case, ids)
        self._dense: NDArray[np.int64] | None = None
        if self._count * cases <= _DENSE:
            self._dense = np.full(self._count * cases, -1, np.int64)
            named = np.flatnonzero(keys >= 0)[::-1]  # from the last to the first, so that the first stays
            self._dense[keys[named]] = named
        else:
            self._order = np.argsort(keys, kind="stable")
            self._sorted = keys[self._order]
        #: The rows that have the name of an earlier one in their case.
        self.double = np.flatnonzero(self.rows(case, ids) != np.arange(len(keys)))

    def _keys(self, case: Places, ids: pa.Array) -> Places:
        codes = whole(pc.fill_null(pc.index_in(ids, self._ids, skip_nulls=True), -1))
        code = numbers(codes, np.int32).astype(np.int64)
        return np.where((code >= 0) & (case >= 0), case * self._count + code, -1)

    def rows(self, case: Places, ids: pa.Array) -> Places:
        """The first row of each name in each case; -1 where there is none."""
        if not len(self._ids):
            return np.full(len(case), -1, np.int64)
        keys = self._keys(case, _like(ids, self._ids))
        if self._dense is not None:
            return np.where(keys >= 0, self._dense[keys], -1)
        at = np.minimum(np.searchsorted(self._sorted, keys), len(self._sorted) - 1)
        return np.where((keys >= 0) & (self._sorted[at] == keys), self._order[at], -1)


def _like(ids: pa.Array, others: pa.Array) -> pa.Array:
    return ids if ids.type == others.type else whole(ids.cast(others.type))


def case_places(cases: pa.Array, ids: pa.Array) -> Places:
    """For each row the place of its case among the cases of a chunk; -1 where it is none of these."""
    prints = fingerprints(cases)
    order = np.argsort(prints, kind="stable")
    ranked = prints[order]
    starts = run_starts(ids)
    if not len(starts) or not len(ranked):
        return np.full(len(ids), -1, np.int64)
    wanted = fingerprints(ids.take(pa.array(starts)))
    at = np.minimum(np.searchsorted(ranked, wanted), len(ranked) - 1)
    places = np.where(ranked[at] == wanted, order[at], -1)
    found: Places = np.repeat(places, np.diff(np.append(starts, len(ids))))
    return np.where(valid(ids), found, -1)


def link(tables: Mapping[str, pa.Table], keep: Truths | None = None) -> Linked:
    """Ties the rows of a chunk together. ``keep``: the cases that are wanted (default: all); others are left out."""
    cases = ids_of(tables["cases"].column("case"))
    if keep is not None and not keep.all():
        tables = {**tables, "cases": tables["cases"].filter(pa.array(keep))}
        cases = ids_of(tables["cases"].column("case"))
    kept, places = {"cases": tables["cases"]}, {"cases": np.arange(len(cases), dtype=np.int64)}
    for name, table in tables.items():
        if name != "cases":
            place = case_places(cases, ids_of(table.column("case")))
            inside = place >= 0
            kept[name] = table if inside.all() else table.filter(pa.array(inside))
            places[name] = place[inside]
    people = Names(places["persons"], ids_of(kept["persons"].column("person")), len(cases))
    none = np.zeros(0, np.int64)
    source = target = dwelling = person = none
    if "ties" in kept:
        source, target = (people.rows(places["ties"], ids_of(kept["ties"].column(end))) for end in ("from", "to"))
    if "residents" in kept:
        stays = kept["residents"]
        person = people.rows(places["residents"], ids_of(stays.column("person")))
        dwelling = np.full(len(person), -1, np.int64)
        if "dwellings" in kept:
            homes = Names(places["dwellings"], ids_of(kept["dwellings"].column("dwelling")), len(cases))
            dwelling = homes.rows(places["residents"], ids_of(stays.column("dwelling")))
    return Linked(kept, places, source, target, dwelling, person)


def table_of(linked: Linked, facts: Mapping[str, tuple[FactField, ...]], law: Law) -> Table:
    """The table of rows that were checked. ``facts``: of each file. Raises TableProblem when a cell is wrong after all.

    Persons, dwellings and cases that are named but not there were found before; a row that names one raises too.
    """
    sizes = np.bincount(linked.case["persons"], minlength=len(linked.case["cases"]))
    columns: dict[str, FactColumn] = {}
    for name in SUBJECTS:
        for field in facts.get(name, ()):
            column, wrong = fact_column(linked.tables[name], field)
            if wrong:
                raise TableProblem(
                    f"{name}, kolom '{field.low}': een cel {wrong[0].message}. Is het bestand veranderd?"
                )
            columns[field.spec.id] = column
    return Table(
        ids_of(linked.tables["cases"].column("case")),
        ids_of(linked.tables["persons"].column("person")),
        np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64),
        linked.case.get("dwellings", np.zeros(0, np.int64)),
        columns,
        _ties(linked, law),
        _stays(linked),
    )


def fact_column(table: pa.Table, field: FactField) -> tuple[FactColumn, tuple[Wrong, ...]]:
    """The column of a fact, and what is wrong in it."""
    low = whole(table.column(field.low))
    high = low if field.high == field.low else whole(table.column(field.high))
    return read_fact(field.spec, low, high, cents=field.cents)


def _ties(linked: Linked, law: Law) -> Ties:
    none = np.zeros(0, np.int64)
    if "ties" not in linked.tables:
        return Ties(none, none, none, none, none, np.zeros(0, np.bool_))
    table = linked.tables["ties"]
    kinds = kind_places(table.column("kind"), law)
    _all_there(kinds, linked.source, linked.target)
    return Ties(kinds, linked.source, linked.target, *span_of(table))


def _stays(linked: Linked) -> Stays:
    none = np.zeros(0, np.int64)
    if "residents" not in linked.tables:
        return Stays(none, none, none, none, np.zeros(0, np.bool_))
    _all_there(linked.dwelling, linked.person)
    return Stays(linked.dwelling, linked.person, *span_of(linked.tables["residents"]))


def _all_there(*places: Places) -> None:
    if any((place < 0).any() for place in places):
        raise TableProblem("Een band of een verblijf noemt iemand die er niet is. Is een bestand veranderd?")


def kind_places(column: pa.ChunkedArray, law: Law) -> Places:
    """The kinds of ties as places in the ties of the law; -1 for a kind that does not exist."""
    found = whole(pc.fill_null(pc.index_in(as_text(whole(column)), pa.array(list(law.ties), pa.string())), -1))
    return numbers(found, np.int32).astype(np.int64)


def span_of(table: pa.Table) -> tuple[NDArray[np.int64], NDArray[np.int64], Truths]:
    """Since when, until when (ordinals), and whether it is certain."""
    since, until, certain, _ = read_span(table)
    return since, until, certain


def read_span(
    table: pa.Table,
) -> tuple[NDArray[np.int64], NDArray[np.int64], Truths, dict[str, Truths]]:
    """The same, and the rows of each column in which something else stands than a day, or yes or no."""
    rows = table.num_rows
    ends: dict[str, NDArray[np.int64]] = {"since": np.full(rows, ALWAYS), "until": np.full(rows, NEVER)}
    wrong: dict[str, Truths] = {}
    for name, days in ends.items():
        if name in table.column_names:
            array = whole(table.column(name))
            there = valid(array)
            found, bad = _days(array, there)
            days[there] = found[there]
            wrong[name] = bad
    sure = np.ones(rows, np.bool_)
    if "certain" in table.column_names:
        array = whole(table.column("certain"))
        there = valid(array)
        found_truth, wrong["certain"] = _truths(array, there)
        sure = np.where(there, found_truth, True)
    return ends["since"], ends["until"], sure, wrong


def _days(array: pa.Array, there: Truths) -> tuple[NDArray[np.int64], Truths]:
    if pa.types.is_null(array.type):
        return np.zeros(len(array), np.int64), np.zeros(len(array), np.bool_)
    cells = day_cells(array, there)
    return cells.values, _marked(cells.wrong, len(array))


def _truths(array: pa.Array, there: Truths) -> tuple[Truths, Truths]:
    if pa.types.is_null(array.type):
        return np.ones(len(array), np.bool_), np.zeros(len(array), np.bool_)
    cells = truth_cells(array, there)
    return cells.values.astype(np.bool_), _marked(cells.wrong, len(array))


def _marked(wrong: tuple[Wrong, ...], rows: int) -> Truths:
    found = np.zeros(rows, np.bool_)
    for one in wrong:
        found[one.rows] = True
    return found


class Chunks:
    """Reads chunks one after another, in the order of the files."""

    def __init__(self, folder: Folder, columns: Mapping[str, tuple[str, ...]]) -> None:
        self._cursors = {name: Cursor(file.source, columns[name]) for name, file in folder.files.items()}

    def read(self, chunk: Chunk) -> dict[str, pa.Table]:
        """The rows of a chunk, of each file."""
        return {name: cursor.take(*chunk.rows[name]) for name, cursor in self._cursors.items()}


def columns_of(file: TableFile) -> tuple[str, ...]:
    """All columns that are read of a file."""
    return tuple(dict.fromkeys([*file.keys, *(column for fact in file.facts for column in fact.columns)]))
