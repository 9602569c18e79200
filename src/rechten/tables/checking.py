"""Finds everything that is wrong in a folder before anything is computed, reading each file some rows at a time.

First names and types (``format``), then where each case stands (``indexing``), then the cells of facts, and then who is
tied to whom and lives where. Cells that the file itself says to be right (the least and highest value of a column of
Parquet, truths that cannot be anything else) are not looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
from attrs import frozen

from rechten.casefile.parsing import FIRST_SINCE, LAST_SINCE, MOST_DWELLINGS
from rechten.graph.kinds import Bool, Date, Number
from rechten.graph.law import Law
from rechten.tables.arrays import is_text, valid
from rechten.tables.format import FactField, Folder, TableFile, open_folder
from rechten.tables.indexing import CHUNK_CASES, Index, batches, ids_of, index_folder
from rechten.tables.problems import MOST_PLACES, Place, Problems, TableProblem
from rechten.tables.reading import Chunks, Linked, Names, fact_column, kind_places, link, read_span
from rechten.tables.table import ALWAYS, NEVER, Places, Truths

#: Called now and then with the share of the work that is done.
Tell = Callable[[float], None]


@frozen(eq=False)
class Checked:
    """A folder that was looked through: its files, where its cases stand, and what is wrong."""

    folder: Folder
    index: Index
    problems: Problems

    @property
    def usable(self) -> bool:
        """Whether it can be read when bad cases are left out."""
        return not self.problems.fatal and bool(self.index.chunks) and not self.index.bad.all()


def check_folder(
    path: Path,
    law: Law,
    *,
    facts: Iterable[str] | None = None,
    most_cases: int = CHUNK_CASES,
    tell: Tell = lambda share: None,
) -> Checked:
    """Look through a folder. ``facts``: those that will be read (default: all); ``most_cases``: in one chunk.

    Raises TableProblem when there is no folder, or nothing in it.
    """
    problems = Problems()
    folder = open_folder(path, law, problems, facts)
    index = Index(np.zeros(0, np.uint64), np.zeros(0, np.int64), np.zeros(0, np.bool_), np.zeros(0, np.bool_))
    named = all("case" in file.keys for file in folder.files.values())
    with _noting(problems, path.name):
        if named and {"cases", "persons"} <= folder.files.keys() and not _mixed(folder):
            index = index_folder(folder, problems, most_cases)
            if not len(index.order):
                problems.whole(folder.files["cases"].file, "er staat geen enkel dossier in")
    tell(0.2)
    for file in folder.files.values():
        with _noting(problems, file.file):
            _check_cells(file, index, problems)
            _check_torn(file, index, problems)
    tell(0.5)
    if index.chunks and not problems.fatal:
        with _noting(problems, path.name):
            _check_links(folder, law, index, problems, tell)
    return Checked(folder, index, problems)


@contextmanager
def _noting(problems: Problems, file: str) -> Iterator[None]:
    """A file that turns out to be rubbish is a problem like any other, and no reason to stop looking."""
    try:
        yield
    except TableProblem as problem:
        problems.whole(file, " ".join(problem.lines))


def _mixed(folder: Folder) -> bool:
    kinds = {pa.types.is_integer(file.source.schema.field("case").type) for file in folder.files.values()}
    return len(kinds) > 1


# --- cells of facts ---------------------------------------------------------------------------------------------------


def _check_cells(file: TableFile, index: Index, problems: Problems) -> None:
    looked = [field for field in file.facts if _needs_a_look(file, field)]
    columns = tuple(dict.fromkeys(column for field in looked for column in field.columns))
    if not looked:
        return
    keys = ("case",) if "case" in file.keys else ()
    for at, batch in batches(file, (*keys, *columns)):
        table = pa.Table.from_batches([batch])
        for field in looked:
            for wrong in fact_column(table, field)[1]:
                ids = _ids(table, wrong.rows)
                if ids is not None:
                    _spoil(index, index.places(ids))
                message = f"kolom '{_said(field)}': een cel {wrong.message}"
                places = _places(file, table, at, wrong.rows, ids, field)
                problems.add(file.file, message, len(wrong.rows), places)


def _said(field: FactField) -> str:
    return "' en '".join(field.columns)


def _ids(table: pa.Table, rows: Places) -> pa.Array | None:
    if "case" not in table.column_names:
        return None
    return ids_of(table.column("case")).take(pa.array(rows))


def _places(
    file: TableFile, table: pa.Table, at: int, rows: Places, ids: pa.Array | None, field: FactField
) -> Iterator[Place]:
    for place, row in enumerate(rows[:MOST_PLACES].tolist()):
        values = " – ".join(str(table.column(column)[row].as_py()) for column in field.columns)
        case = "" if ids is None else str(ids[place])
        yield Place(file.file, at + row + 1, case, _said(field), values[:100])


def _needs_a_look(file: TableFile, field: FactField) -> bool:
    kind = file.source.schema.field(field.low).type
    if pa.types.is_null(kind) or (isinstance(field.spec.kind, Bool) and not is_text(kind)):
        return False
    whole_number = isinstance(field.spec.kind, Number) and pa.types.is_integer(kind)
    day = isinstance(field.spec.kind, Date) and pa.types.is_date32(kind)
    if not (whole_number or day) or len(field.columns) > 1:
        return True
    told = file.source.statistics(field.low)
    return told is None or not all(known and _inside(field, least, most) for least, most, known in told)


def _inside(field: FactField, least: Any, most: Any) -> bool:
    if least is None:  # nothing stands in this piece
        return True
    if isinstance(field.spec.kind, Date):
        return bool(field.spec.low <= least.toordinal() and most.toordinal() <= field.spec.high)
    per = 1 if field.cents or not isinstance(field.spec.kind, Number) else field.spec.kind.per
    return bool(field.spec.low <= int(least) * per and int(most) * per <= field.spec.high)


def _spoil(index: Index, places: Places) -> None:
    index.bad[places[places >= 0]] = True


def _check_torn(file: TableFile, index: Index, problems: Problems) -> None:
    """Rows of a CSV file with too few or too many cells, as they were met when it was read last."""
    if not file.source.torn:
        return
    first = file.source.schema.names.index("case") if "case" in file.keys else -1
    found = []
    for row, text in file.source.torn:
        cells = text.replace(";", ",").split(",")
        case = cells[first].strip().strip('"') if 0 <= first < len(cells) else ""
        found.append(Place(file.file, row, case, "", text[:100]))
    _spoil(index, index.places(pa.array([place.case for place in found], pa.string())))
    problems.add(file.file, "een rij met te weinig of te veel cellen", len(found), found)


# --- who is tied to whom ----------------------------------------------------------------------------------------------


class _Links:
    """The checks of one chunk after another."""

    def __init__(self, folder: Folder, law: Law, index: Index, problems: Problems) -> None:
        self._folder, self._law, self._index, self._problems = folder, law, index, problems
        self.linked: Linked
        self.rows: dict[str, int] = {}
        self.first = 0

    def report(self, name: str, bad: Truths | Places, column: str, message: str) -> None:
        """Note rows (of those that have a case) of a file, and leave their cases out."""
        rows = np.flatnonzero(bad) if bad.dtype == np.bool_ else bad
        if not len(rows):
            return
        file = self._folder.files[name]
        places = self.first + self.linked.case[name][rows]
        _spoil(self._index, places)
        table, numbers = self.linked.tables[name], self.linked.tables[name].column("")
        found = (
            Place(
                file.file,
                numbers[row].as_py() + 1,
                str(table.column("case")[row]),
                column,
                str(table.column(column)[row].as_py() or "")[:100],
            )
            for row in rows[:MOST_PLACES].tolist()
        )
        self._problems.add(file.file, message, len(rows), found)

    def check(self) -> None:
        """Everything about one chunk."""
        self._named(
            "persons",
            "person",
            "een persoon zonder naam (kolom 'person' is leeg)",
            "deze persoon staat twee keer in het dossier",
        )
        linked = self.linked
        if "ties" in linked.tables:
            self._ties()
        if "dwellings" in linked.tables:
            self._named(
                "dwellings",
                "dwelling",
                "een woning zonder naam (kolom 'dwelling' is leeg)",
                "deze woning staat twee keer in het dossier",
            )
            many = np.bincount(linked.case["dwellings"], minlength=1) > MOST_DWELLINGS
            if many.any():
                message = f"een dossier met meer dan {MOST_DWELLINGS} woningen"
                self.report("dwellings", many[linked.case["dwellings"]], "dwelling", message)
        if "residents" in linked.tables:
            self.report(
                "residents", linked.person < 0, "person", "deze persoon staat niet in 'persons' van het dossier"
            )
            self.report(
                "residents", linked.dwelling < 0, "dwelling", "deze woning staat niet in 'dwellings' van het dossier"
            )
            self._spans("residents")

    def _named(self, name: str, column: str, empty: str, double: str) -> None:
        table, case = self.linked.tables[name], self.linked.case[name]
        ids = ids_of(table.column(column))
        self.report(name, ~valid(ids), column, empty)
        there = valid(ids)
        second = Names(case, ids, len(self.linked.case["cases"])).double
        self.report(name, second[there[second]], column, double)

    def _ties(self) -> None:
        linked, law = self.linked, self._law
        kinds = ", ".join(law.ties)
        self.report(
            "ties",
            kind_places(linked.tables["ties"].column("kind"), law) < 0,
            "kind",
            f"deze soort band bestaat niet; kies uit {kinds}",
        )
        for column, places in (("from", linked.source), ("to", linked.target)):
            self.report("ties", places < 0, column, "deze persoon staat niet in 'persons' van het dossier")
        same = (linked.source >= 0) & (linked.source == linked.target)
        self.report("ties", same, "to", "een band is er tussen twee verschillende personen")
        self._spans("ties")

    def _spans(self, name: str) -> None:
        since, until, _, wrong = read_span(self.linked.tables[name])
        for column, bad in wrong.items():
            what = "is geen ja of nee" if column == "certain" else "is geen dag; schrijf jaar-maand-dag"
            self.report(name, bad, column, f"kolom '{column}': een cel {what}")
        first, last = FIRST_SINCE.toordinal(), LAST_SINCE.toordinal()
        for column, days, otherwise in (("since", since, ALWAYS), ("until", until, NEVER)):
            if column in wrong:
                bad = (days != otherwise) & ((days < first) | (days > last)) & ~wrong[column]
                self.report(name, bad, column, f"kolom '{column}': ligt niet tussen {FIRST_SINCE} en {LAST_SINCE}")
        if {"since", "until"} <= wrong.keys():
            turned = (until < since) & ~wrong["since"] & ~wrong["until"]
            self.report(name, turned, "until", "het einde ('until') ligt voor het begin ('since')")


def _check_links(folder: Folder, law: Law, index: Index, problems: Problems, tell: Tell) -> None:
    links = _Links(folder, law, index, problems)
    reader = Chunks(folder, {name: file.keys for name, file in folder.files.items()})
    for chunk in index.chunks:
        tables = reader.read(chunk)
        numbered = {
            name: table.append_column("", pa.array(np.arange(*chunk.rows[name]))) for name, table in tables.items()
        }
        # A case whose id stands twice would take the rows of the other: it is bad already.
        places = np.arange(*chunk.rows["cases"])
        links.linked, links.first = link(numbered), int(places[0])
        links.check()
        tell(0.5 + 0.5 * (chunk.number + 1) / len(index.chunks))
