"""Cases as rows that hold all of a case: its persons, ties, dwellings and residents as lists.

That is how cases travel where many machines share the work: a row can be computed wherever it is. Here such rows become
the tables of ``rechten.tables``, are read by the law, and come back as a row a person. Spark itself is in ``spark``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from rechten.household.knowledge import MOST_PERSONS
from rechten.tables.answers import answers_table, flat
from rechten.tables.arrays import whole
from rechten.tables.format import KEYS, FactField, columns_in
from rechten.tables.problems import Problems, TableProblem
from rechten.tables.reading import link, table_of
from rechten.tables.running import Question, compute

#: The tables that are lists of a row.
LISTS = tuple(name for name in KEYS if name != "cases")


class Rows:
    """Reads the rights of a question for rows of one schema.

    A row has a column ``case``, facts of the case, and the lists ``persons``, ``ties``, ``dwellings`` and ``residents``
    (the last three may be left out) of structs with the columns of those tables, but without ``case``. A row without
    persons gives nothing. Raises TableProblem for a schema or a cell that cannot be read.
    """

    def __init__(self, question: Question, schema: pa.Schema) -> None:
        self._question = question
        self._facts = _fields(question, schema)
        self._schema = answers_schema(question, schema)

    def batches(self, rows: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """What the law says of everybody in some rows: the columns of ``rechten batch``, batch by batch."""
        for batch in rows:
            filled = pc.greater(pc.fill_null(pc.list_value_length(batch.column("persons")), 0), 0)
            if filled.true_count:
                yield from self._answers(pa.Table.from_batches([batch]).filter(filled)).to_batches()

    def _answers(self, rows: pa.Table) -> pa.Table:
        tables = apart(rows)
        _check_persons(rows, tables["persons"])
        linked = link(tables)
        found = compute(self._question, table_of(linked, self._facts, self._question.law))
        flats = {right: flat(found.answers, right) for right in self._question.rights}
        answers = answers_table(found.table, found.layout, flats)
        case = rows.column("case").take(answers.column("case"))
        return answers.set_column(0, "case", case).cast(self._schema).combine_chunks()


def answers_schema(question: Question, schema: pa.Schema) -> pa.Schema:
    """The columns of the answers for rows of a schema. Signed numbers only: Spark has no others."""
    fields = [
        pa.field("case", schema.field("case").type),
        pa.field("person", schema.field("persons").type.value_type.field("person").type),
    ]
    plan = question.law.plan(question.day)
    for right in question.rights:
        amounts = ("low", "high") if plan.rights[right].amount is not None else ()
        kinds = [("outcome", pa.int8()), *((end, pa.int64()) for end in (*amounts, "failed", "open"))]
        kinds += [("concerned", pa.bool_()), ("held", pa.bool_())]
        fields += [pa.field(f"{right}__{name}", kind) for name, kind in kinds]
    return pa.schema(fields)


def apart(rows: pa.Table) -> dict[str, pa.Table]:
    """The tables that rows hold; each names a case by the place of its row."""
    place = pa.array(np.arange(rows.num_rows, dtype=np.int64))
    facts = [name for name in rows.column_names if name not in (*LISTS, "case")]
    found = {"cases": pa.table([place, *(rows.column(name) for name in facts)], ["case", *facts])}
    for name in LISTS:
        if name in rows.column_names:
            lists = whole(rows.column(name))
            case = pc.list_parent_indices(lists).cast(pa.int64())
            names = [field.name for field in lists.type.value_type]
            found[name] = pa.table([case, *lists.flatten().flatten()], ["case", *names])
    return found


def _check_persons(rows: pa.Table, persons: pa.Table) -> None:
    """No more persons in a case than there can be, and nobody twice."""
    cases = whole(persons.column("case")).to_numpy(zero_copy_only=False)
    sizes = np.bincount(cases)
    if sizes.max() > MOST_PERSONS:
        case = rows.column("case")[int(sizes.argmax())].as_py()
        raise TableProblem(f"Dossier '{case}' heeft {sizes.max()} personen; meer dan {MOST_PERSONS} kan niet.")
    named = persons.select(["case", "person"]).group_by(["case", "person"]).aggregate([([], "count_all")])
    if named.num_rows < persons.num_rows:
        double = named.filter(pc.greater(named.column("count_all"), 1)).slice(0, 1).to_pylist()[0]
        case = rows.column("case")[double["case"]].as_py()
        raise TableProblem(f"In dossier '{case}' staat de persoon '{double['person']}' meer dan een keer.")


def _fields(question: Question, schema: pa.Schema) -> dict[str, tuple[FactField, ...]]:
    """The facts of each table. Everything that is wrong with names and types is told at once."""
    problems = Problems()
    parts = {"cases": pa.schema([field for field in schema if field.name not in LISTS])}
    if "persons" not in schema.names:
        problems.whole("persons", "deze lijst ontbreekt")
    for name in LISTS:
        if name in schema.names:
            kind = schema.field(name).type
            if pa.types.is_list(kind) and pa.types.is_struct(kind.value_type):
                parts[name] = pa.schema([pa.field("case", pa.int64()), *kind.value_type])
            else:
                problems.whole(name, f"hier hoort een lijst van structs, niet {kind}")
    law, wanted = question.law, set(question.facts)
    found = {name: columns_in(name, part, name, law, problems, wanted)[1] for name, part in parts.items()}
    if problems.fatal:
        raise TableProblem(*problems.lines())
    return found
