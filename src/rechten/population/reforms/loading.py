"""A population for reforms, from a folder of tables (docs/batch.md) or from tables in memory."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from attrs import frozen

from rechten.graph import nodes as n
from rechten.graph.law import Law
from rechten.graph.plan import Plan
from rechten.graph.purse import Purse
from rechten.population.reforms.people import Areas, People
from rechten.readings.columns.lowering import leaves_of
from rechten.readings.columns.planes import Block
from rechten.readings.columns.reading import Backend
from rechten.tables.blocks import blocks_of, every_leaf
from rechten.tables.checking import check_folder
from rechten.tables.format import INVENTED, Folder, open_folder
from rechten.tables.problems import Problems, TableProblem
from rechten.tables.reading import Chunks, columns_of, link, table_of
from rechten.tables.table import Table

#: Columns of the cases that may say where a household lives, when no other is named.
AREA_COLUMNS = ("_area", "area")
_SEED = b"totjerecht.seed"
#: So many cases are laid out at a time: large blocks take less to start.
TOGETHER = 262_144
#: So many problems of a folder are told here; ``rechten batch`` tells all.
MOST_TOLD = 10


@frozen
class Wanted:
    """Which rules a population is read for: the leaves to lay out, and the facts to read from the files."""

    leaves: tuple[int, ...]
    facts: frozenset[str]

    @classmethod
    def of(cls, plan: Plan, purse: Purse, rights: Iterable[str] | None = None) -> Wanted:
        """For these rights (default: all that bring money), and for what a purse holds and divides by."""
        ids = [id for id, slot in plan.rights.items() if slot.amount is not None] if rights is None else list(rights)
        leaves = set(leaves_of(plan, ids))
        place = {node: index for index, node in enumerate(plan.nodes)}
        kinds = n.Fact | n.MonthSum | n.Tied | n.SameDwelling
        leaves |= {place[node] for node in purse.plan.nodes if isinstance(node, kinds) and node in place}
        leaves |= {place[node] for node in _beside(purse) if node in place}
        facts = {node.id for leaf in leaves if isinstance(node := plan.nodes[leaf], n.Fact | n.MonthSum)}
        return cls(tuple(sorted(leaves)), frozenset(facts))


def _beside(purse: Purse) -> list[n.Node]:
    """What households are divided by: their incomes and ages."""
    vocabulary = purse.law.vocabulary
    ids = [*purse.incomes, "person.birth_date"]
    gates = [vocabulary[id].gate for id in purse.incomes]
    found: list[n.Node] = [n.Fact(vocabulary[id].kind, id) for id in ids]
    for gate in gates:
        if gate is not None:
            found += [node for node in n.under(gate.node) if isinstance(node, n.Fact | n.MonthSum)]
    return found


def load_people(
    path: Path,
    law: Law,
    purse: Purse,
    day: date,
    *,
    area: str = "",
    rights: Iterable[str] | None = None,
    backend: Backend = "auto",
) -> People:
    """The population in a folder. ``area``: the column of the cases to divide by ("": one of ``AREA_COLUMNS``).

    Raises TableProblem with all that is wrong in the folder, or when the column is not there.
    """
    plan = law.plan(day)
    wanted = Wanted.of(plan, purse, rights)
    checked = check_folder(path, law, facts=wanted.facts, most_cases=TOGETHER)
    if checked.problems:
        raise TableProblem(
            f"In '{path}' klopt niet alles, dus we rekenen er niet mee:",
            *(f"  {problem.file}: {problem.message}" for problem in checked.problems.all[:MOST_TOLD]),
            f"Alles wat fout is, met voorbeelden, geeft: rechten batch {path} --out MAP",
        )
    folder, chunks = checked.folder, checked.index.chunks
    facts = {name: file.facts for name, file in folder.files.items()}
    reader = Chunks(folder, {name: columns_of(file) for name, file in folder.files.items()})
    names, codes = _areas(folder, area, len(checked.index.order))
    blocks: list[Block] = []
    order: list[np.ndarray] = []
    first = 0
    for chunk in chunks:
        table = table_of(link(reader.read(chunk)), facts, law)
        _, made = blocks_of(table, plan, day, law.ties, wanted.leaves)
        blocks += made
        order += [block.rows + first for block in made]
        first += len(table.cases)
    of = codes[np.concatenate(order)] if order else codes
    source = folder.files["cases"].source.metadata
    seed = source.get(_SEED, b"").decode()
    return People(
        law, purse, day, tuple(blocks), Areas(names, of), _hash(folder), source.get(INVENTED) == b"yes",
        int(seed) if seed.isdecimal() else None, backend,
    )  # fmt: skip


def people_of_tables(
    tables: Sequence[Table], law: Law, purse: Purse, day: date, areas: Areas, print_: str, seed: int, backend: Backend
) -> People:
    """An invented population from tables that were just made. ``areas``: of the cases in the order of the tables;
    ``print_``: what it is told apart by.
    """
    plan = law.plan(day)
    blocks: list[Block] = []
    order: list[np.ndarray] = []
    first = 0
    for table in tables:
        _, made = blocks_of(table, plan, day, law.ties, every_leaf(plan))
        blocks += made
        order += [block.rows + first for block in made]
        first += len(table.cases)
    of = areas.of[np.concatenate(order)] if order else areas.of
    return People(
        law, purse, day, tuple(blocks), Areas(areas.names, of), print_, invented=True, seed=seed, backend=backend
    )


def areas_of_folder(path: Path, law: Law, wanted: str = "") -> tuple[pa.Array, pa.Array]:
    """The ids of the cases in a folder and where each lies, as text; nothing where the files do not tell.

    Raises TableProblem when the folder cannot be read, or the column that is wanted is not there.
    """
    problems = Problems()
    folder = open_folder(path, law, problems, ())
    if problems.fatal:
        raise TableProblem(*(f"{problem.file}: {problem.message}" for problem in problems.all[:MOST_TOLD]))
    cases = [batch.column(0) for batch in folder.files["cases"].source.batches(("case",))]
    ids = pa.chunked_array(cases).combine_chunks() if cases else pa.array([], pa.string())
    areas = _area_column(folder, wanted)
    return (ids, areas) if len(areas) else (pa.array([], pa.string()), pa.array([], pa.string()))


def _area_column(folder: Folder, wanted: str) -> pa.Array:
    """The areas of the cases as text; empty where the files do not tell."""
    file = folder.files["cases"]
    there = set(file.source.schema.names)
    if wanted and wanted not in there:
        raise TableProblem(f"In '{file.file}' is er geen kolom '{wanted}'. Er is: {', '.join(sorted(there))}.")
    column = wanted or next((name for name in AREA_COLUMNS if name in there), "")
    parts = [batch.column(0) for batch in file.source.batches((column,))] if column else []
    if not parts:
        return pa.array([], pa.string())
    values = pa.chunked_array(parts).combine_chunks()
    if pa.types.is_dictionary(values.type):
        values = values.dictionary_decode()
    return values.cast(pa.string())


def _areas(folder: Folder, wanted: str, cases: int) -> tuple[tuple[str, ...], np.ndarray]:
    """The names of the areas and the place of each case's; all unknown where the files do not tell."""
    values = _area_column(folder, wanted)
    if not len(values):
        return ((), np.full(cases, -1, np.int32))
    names = tuple(sorted(value for value in pc.unique(values).to_pylist() if value))
    codes = pc.fill_null(pc.index_in(values, pa.array(names, pa.string())), -1)
    return (names, np.asarray(codes, np.int32))


def _hash(folder: Folder) -> str:
    """SHA-256 over the files, by name."""
    total = hashlib.sha256()
    for name in sorted(folder.files):
        path = folder.files[name].source.path
        total.update(f"{path.name}\0".encode())
        with path.open("rb") as stream:
            total.update(hashlib.file_digest(stream, "sha256").digest())
    return total.hexdigest()
