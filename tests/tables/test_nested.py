"""Rows that hold a whole case say the same as the tables they came from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from rechten.law.belgium import BELGIUM
from rechten.tables.nested import LISTS, Rows, answers_schema
from rechten.tables.problems import TableProblem
from rechten.tables.spark import Asked, in_partition
from rechten.tables.workplace import ANSWERS
from tests.columns.test_parity import belgian
from tests.tables.folders import tables_of, write_folder
from tests.tables.test_running import question, whole_run

DAY = date(2026, 11, 30)
RIGHTS = ("leefloon", "huurpremie", "groeipakket_basisbedrag", "loi")
ASKED = Asked(DAY, rights=RIGHTS, backend="numpy")


def tables(count: int = 24) -> dict[str, pa.Table]:
    cases = [belgian(number, DAY, 0.3) for number in range(count)]
    return tables_of(BELGIUM, cases, [f"c{number}" for number in range(count)])


def nested(tables: Mapping[str, pa.Table]) -> pa.Table:
    """One row a case, the plain way."""
    rows = tables["cases"].to_pylist()
    for name in LISTS:
        kept: dict[object, list[dict[str, Any]]] = {row["case"]: [] for row in rows}
        for row in tables[name].to_pylist():
            kept[row.pop("case")].append(row)
        for row in rows:
            row[name] = kept[row["case"]]
    lists = [
        pa.field(name, pa.list_(pa.struct([field for field in _plain(tables[name].schema) if field.name != "case"])))
        for name in LISTS
    ]
    return pa.Table.from_pylist(rows, pa.schema([*_plain(tables["cases"].schema), *lists]))


def _plain(schema: pa.Schema) -> list[pa.Field]:
    """As Spark has them: no dictionaries."""
    return [field.with_type(pa.string()) if pa.types.is_dictionary(field.type) else field for field in schema]


def by_person(table: pa.Table) -> dict[tuple[str, str], dict[str, Any]]:
    return {(row["case"], row["person"]): row for row in table.to_pylist()}


def test_rows_say_what_a_batch_says(tmp_path: Path) -> None:
    found = tables()
    out = whole_run(question(BELGIUM, DAY, RIGHTS), write_folder(tmp_path / "in", found, group=10), tmp_path / "out")
    rows = nested(found)
    pieces = list(in_partition(rows.to_batches(max_chunksize=7), ASKED))
    assert len(pieces) == 4
    mine = pa.Table.from_batches(pieces)
    assert mine.schema == answers_schema(ASKED.question(), rows.schema)
    assert by_person(mine) == by_person(pq.read_table(out / ANSWERS))


def test_rows_without_people_give_nothing() -> None:
    rows = nested(tables(6))
    empty = pa.array([[], None, *rows.column("persons").to_pylist()[2:]], rows.schema.field("persons").type)
    some = rows.set_column(rows.schema.get_field_index("persons"), "persons", empty)
    mine = pa.Table.from_batches(in_partition(some.to_batches(max_chunksize=2), ASKED))
    assert set(mine.column("case").to_pylist()) == {f"c{number}" for number in range(2, 6)}
    assert list(in_partition([], ASKED)) == []


def test_the_same_case_in_two_rows_stays_apart() -> None:
    """Spark does not say so, and a co-parented child may stand in two: the rows do not mix."""
    rows = nested(tables(3))
    twice = pa.concat_tables([rows, rows])
    mine = pa.Table.from_batches(in_partition(twice.combine_chunks().to_batches(), ASKED))
    once = pa.Table.from_batches(in_partition(rows.combine_chunks().to_batches(), ASKED))
    assert mine.to_pylist() == once.to_pylist() * 2 or by_person(mine) == by_person(once)
    assert mine.num_rows == 2 * once.num_rows


def test_only_persons_are_needed() -> None:
    rows = nested(tables(4)).select(["case", "persons"])
    mine = pa.Table.from_batches(in_partition(rows.to_batches(), ASKED))
    assert mine.num_rows == sum(len(people) for people in rows.column("persons").to_pylist())


@pytest.mark.parametrize(
    ("columns", "says"),
    [
        ({"case": pa.string()}, "persons: deze lijst ontbreekt"),
        ({"case": pa.string(), "persons": pa.string()}, "hier hoort een lijst van structs, niet string"),
        ({"case": pa.string(), "persons": pa.list_(pa.struct({"name": pa.string()}))}, "de kolom 'person' ontbreekt"),
        (
            {"case": pa.string(), "persons": pa.list_(pa.struct({"person": pa.string(), "birth_date": pa.bool_()}))},
            "birth_date",
        ),
    ],
)
def test_a_schema_that_cannot_be_read(columns: dict[str, pa.DataType], says: str) -> None:
    with pytest.raises(TableProblem, match=says):
        Rows(ASKED.question(), pa.schema(columns))


@pytest.mark.parametrize(
    ("people", "says"),
    [
        ([{"person": "a"}, {"person": "a"}], "In dossier 'c' staat de persoon 'a' meer dan een keer"),
        ([{"person": str(n)} for n in range(65)], "Dossier 'c' heeft 65 personen"),
        ([{"person": "a", "birth_date": date(1700, 1, 1)}], "birth_date"),
    ],
)
def test_rows_that_cannot_be(people: list[dict[str, Any]], says: str) -> None:
    kind = pa.list_(pa.struct({"person": pa.string(), "birth_date": pa.date32()}))
    rows = pa.table({"case": ["c"], "persons": pa.array([people], kind)})
    with pytest.raises(TableProblem, match=says):
        list(in_partition(rows.to_batches(), ASKED))
