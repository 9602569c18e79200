"""What the tables of a batch say: which facts of a case are unknown, and who certainly lives somewhere.

Read with the same readers as the batch, and only as far as a list needs. Nothing of it is kept: a list holds names of
facts, never their values.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from attrs import field, frozen

from rechten.graph.facts import Subject
from rechten.graph.law import Law
from rechten.population.proactive.batch import BatchProblem
from rechten.population.proactive.verify import HOME, TIE
from rechten.tables.format import Folder, open_folder
from rechten.tables.problems import Problems, TableProblem
from rechten.tables.reading import columns_of, link, table_of
from rechten.tables.streams import Source
from rechten.tables.table import Places, Table, Truths, is_open

#: So many cases are in memory at once.
_CASES = 100_000
#: The column of the table of cases that names a neighbourhood or town.
AREA = "area"


@frozen
class Read:
    """A file that was read, with the columns and how many rows: a line of the protocol."""

    path: Path
    columns: tuple[str, ...]
    rows: int


class Tables:
    """The tables in a folder, as far as some facts need them. ``read`` tells what was looked at so far."""

    def __init__(self, folder: Path, law: Law, facts: Iterable[str]) -> None:
        """Only names and types are read yet. Raises BatchProblem."""
        self._law = law
        self._folder: Folder
        try:
            # What is wrong in it, the batch told already: it would not have given answers.
            self._folder = open_folder(folder, law, Problems(), facts)
        except (TableProblem, OSError) as problem:
            raise BatchProblem(*str(problem).splitlines()) from None
        lacking = [name for name in ("cases", "persons") if name not in self._folder.files]
        if lacking:
            raise BatchProblem(*(f"In '{folder}' ontbreekt de tabel '{name}'." for name in lacking))
        self._read: dict[str, Read] = {}

    @property
    def read(self) -> list[Read]:
        """What was read, a line a file."""
        return list(self._read.values())

    def tables(self, cases: Iterable[str]) -> Iterator[Table]:
        """These cases, in pieces that fit in memory. Raises BatchProblem where a file is rubbish."""
        waiting = iter(sorted(set(cases)))
        while piece := list(islice(waiting, _CASES)):
            wanted = pa.array(piece, pa.string())
            files = self._folder.files
            try:
                rows = {name: self._rows(name, file.source, columns_of(file), wanted) for name, file in files.items()}
                yield table_of(link(rows), {name: file.facts for name, file in files.items()}, self._law)
            except (TableProblem, pa.ArrowException) as problem:
                raise BatchProblem(*str(problem).splitlines()) from None

    def spread(self, size: int) -> list[str]:
        """So many cases, spread evenly over the table; all of them when there are fewer."""
        source = self._folder.files["cases"].source
        ids = [str(id) for batch in source.batches(["case"]) for id in batch.column("case").to_pylist()]
        return ids[:: max(1, len(ids) // size)][:size]

    def areas(self, cases: Iterable[str]) -> dict[str, str]:
        """The area of each case, where the table of cases names it."""
        source = self._folder.files["cases"].source
        if AREA not in source.schema.names:
            return {}
        rows = self._rows("cases", source, ("case", AREA), pa.array(sorted(set(cases)), pa.string()))
        areas = pc.fill_null(pc.cast(rows[AREA], pa.string()), "").to_pylist()
        return dict(zip((str(id) for id in rows["case"].to_pylist()), areas, strict=True))

    def _rows(self, name: str, source: Source, columns: tuple[str, ...], cases: pa.Array) -> pa.Table:
        kept, seen = [], 0
        for batch in source.batches(columns):
            seen += batch.num_rows
            kept.append(batch.filter(pc.is_in(pc.cast(batch.column("case"), pa.string()), value_set=cases)))
        before = self._read.get(name, Read(source.path, (), 0)).columns
        self._read[name] = Read(source.path, tuple(dict.fromkeys([*before, *columns])), seen)
        schema = pa.schema([source.schema.field(column) for column in columns])
        return pa.Table.from_batches(kept, kept[0].schema if kept else schema)


@frozen
class Unknowns:
    """For each fact, tie or home the cases in which it is not wholly known, and who certainly lives somewhere."""

    cases: dict[str, frozenset[str]]
    housed: frozenset[tuple[str, str]]

    def of(self, id: str, case: str) -> bool:
        """Whether something of this fact may still be unknown in a case."""
        return case in self.cases[id]


def unknowns(tables: Tables, cases: Iterable[str], ids: Iterable[str], law: Law, day: date) -> Unknowns:
    """What is unknown in these cases, of these facts, ties and homes; and who certainly lives somewhere on a day."""
    wanted = list(ids)
    found: dict[str, set[str]] = {id: set() for id in wanted}
    housed: set[tuple[str, str]] = set()
    for table in tables.tables(cases):
        names = np.array([str(id) for id in table.cases.to_pylist()], object)
        case_of = np.repeat(np.arange(len(names)), table.sizes)
        for id in wanted:
            found[id].update(names[np.unique(open_cases(table, case_of, id, law))])
        sure = table.stays.person[table.stays.certain & table.stays.on(day.toordinal())]
        people = table.persons.to_pylist()
        housed.update((str(names[case_of[row]]), str(people[row])) for row in sure.tolist())
    return Unknowns({id: frozenset(some) for id, some in found.items()}, frozenset(housed))


def open_cases(table: Table, case_of: Places, id: str, law: Law) -> Places:
    """The places of the cases in which a fact, a kind of tie or a home is not wholly known; some more than once.

    ``case_of``: for each person the place of the case.
    """
    found: Places
    if id == HOME:
        found = case_of[table.stays.person[~table.stays.certain]]
    elif id.startswith(TIE):
        doubtful = ~table.ties.certain & (table.ties.kind == list(law.ties).index(id.removeprefix(TIE)))
        found = case_of[table.ties.source[doubtful]]
    else:
        spec = law.vocabulary[id]
        rows = {Subject.PERSON: case_of, Subject.DWELLING: table.dwellings, Subject.CASE: np.arange(len(table.cases))}
        column, found = table.facts.get(id), rows[spec.subject]
        if column is not None:
            found = found[_rows_open(is_open(spec, column))]
    return found


def _rows_open(found: Truths) -> Truths:
    """With a month axis a row is open when one of its months is."""
    return found if found.ndim == 1 else np.asarray(found.any(axis=1))


@frozen(eq=False)
class Ids:
    """By what the body knows people: (case, person) → (id, area), the area "" where it is not told."""

    known: dict[tuple[str, str], tuple[str, str]]
    read: Read = field(eq=False)


def load_ids(path: Path, cases: Iterable[str]) -> Ids:
    """The file with `case`, `person`, `id` and perhaps `area`, about some cases. Raises BatchProblem."""
    if not path.is_file():
        raise BatchProblem(f"Het bestand '{path}' bestaat niet.")
    try:
        source = Source(path)
        names = source.schema.names
        if lacking := [name for name in ("case", "person", "id") if name not in names]:
            raise BatchProblem(*(f"In '{path}' ontbreekt de kolom '{name}'." for name in lacking))
        wanted = tuple(name for name in ("case", "person", "id", AREA) if name in names)
        some = pa.array(sorted(set(cases)), pa.string())
        found, rows = [], 0
        for batch in source.batches(wanted):
            rows += batch.num_rows
            texts = pa.table({name: pc.fill_null(pc.cast(batch.column(name), pa.string()), "") for name in wanted})
            found += texts.filter(pc.is_in(texts["case"], value_set=some)).to_pylist()
    except TableProblem as problem:
        raise BatchProblem(*str(problem).splitlines()) from None
    return Ids(_by_person(path, found), Read(path, wanted, rows))


def _by_person(path: Path, rows: list[dict[str, str]]) -> dict[tuple[str, str], tuple[str, str]]:
    known: dict[tuple[str, str], tuple[str, str]] = {}
    taken: set[str] = set()
    twice = []
    for row in rows:
        who, id = (row["case"], row["person"]), row["id"]
        if not id:
            continue
        if id in taken or who in known:
            twice.append(id)
        taken.add(id)
        known[who] = (id, row.get(AREA, ""))
    if twice:
        some = ", ".join(sorted(set(twice))[:3])
        says = f"In '{path}' staan {len(twice)} nummers of personen dubbel, zoals {some}. Eén persoon heeft één nummer."
        raise BatchProblem(says)
    return known
