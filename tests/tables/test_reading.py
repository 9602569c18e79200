"""What stands in files comes into a table as it stands in memory, whatever the form of the files and of their cells."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest
from attrs import evolve, fields_dict
from hypothesis import given
from hypothesis import strategies as st

from rechten.graph.law import Law
from rechten.household.case import CaseFile, Known
from rechten.law.belgium import BELGIUM
from rechten.tables.cells import read_cells, type_problem
from rechten.tables.checking import check_folder
from rechten.tables.reading import Chunks, columns_of, link, table_of
from rechten.tables.sorting import sort_folder
from rechten.tables.streams import SUFFIXES
from rechten.tables.table import Table, column_of, nothing_known, table_of_cases
from rechten.tables.workplace import files_data
from tests.columns.test_parity import belgian
from tests.fictional.cases import partial_cases
from tests.fictional.facts import FACTS
from tests.properties.common import examples, the_law
from tests.tables.folders import TYPES, tables_of, write_folder

DAY = date(2026, 11, 30)


def read_back(path: Path, law: Law, most_cases: int = 16_384) -> list[Table]:
    """All chunks of a folder that has nothing wrong."""
    checked = check_folder(path, law, most_cases=most_cases)
    assert checked.problems.lines() == []
    files = checked.folder.files
    reader = Chunks(checked.folder, {name: columns_of(file) for name, file in files.items()})
    facts = {name: file.facts for name, file in files.items()}
    return [table_of(link(reader.read(chunk)), facts, law) for chunk in checked.index.chunks]


def assert_same(found: Table, expected: Table, law: Law) -> None:
    assert found.persons.to_pylist() == expected.persons.to_pylist()
    assert np.array_equal(found.offsets, expected.offsets)
    assert np.array_equal(found.dwellings, expected.dwellings)
    rows = {"person": len(found.persons), "dwelling": len(found.dwellings), "case": len(found.cases)}
    for spec in law.vocabulary:
        nothing = nothing_known(spec, rows[spec.subject.value])
        mine, theirs = found.facts.get(spec.id, nothing), expected.facts.get(spec.id, nothing)
        for end in ("low", "high"):
            assert getattr(mine, end).dtype == getattr(theirs, end).dtype, spec.id
            assert np.array_equal(getattr(mine, end), getattr(theirs, end)), spec.id
    for part in ("ties", "stays"):
        for name in fields_dict(type(getattr(found, part))):
            assert np.array_equal(getattr(getattr(found, part), name), getattr(getattr(expected, part), name)), name


def without_lists(cases: Sequence[CaseFile]) -> list[CaseFile]:
    """The cases without facts that take a list, for files that can hold none."""
    return [
        evolve(
            case,
            persons=tuple(
                evolve(p, facts={k: v for k, v in p.facts.items() if not FACTS[f"person.{k}"].axis})
                for p in case.persons
            ),
        )
        for case in cases
    ]


NAMES = st.text(st.characters(categories=["L", "N"]), min_size=1)


@examples(0.4)
@given(
    st.lists(partial_cases(), min_size=1, max_size=5), st.sampled_from(SUFFIXES), st.sampled_from([*TYPES]), st.data()
)
def test_any_case_in_any_form(
    tmp_path_factory: pytest.TempPathFactory, cases: list[CaseFile], suffix: str, money: str, data: st.DataObject
) -> None:
    cases = [case for case in cases if case.persons]
    if suffix == ".csv":
        cases = without_lists(cases)
    ids: list[object] = [*range(len(cases))]
    if data.draw(st.booleans()):
        ids = data.draw(st.lists(NAMES, min_size=len(cases), max_size=len(cases), unique=True))
    path = write_folder(tmp_path_factory.mktemp("in"), tables_of(the_law(), cases, ids, money), suffix, group=2)
    (found,) = read_back(path, the_law())
    assert [str(id) for id in found.cases.to_pylist()] == [str(id) for id in ids]
    assert_same(found, table_of_cases(the_law(), cases), the_law())


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_chunks_are_whole_cases_and_together_they_are_all(tmp_path: Path, suffix: str) -> None:
    cases = [belgian(number, DAY, 0.3) for number in range(30)]
    path = write_folder(tmp_path / "in", tables_of(BELGIUM, cases, [*range(30)]), suffix, group=8)
    for most in (1, 7, 30):
        tables = read_back(path, BELGIUM, most)
        assert [len(table.cases) for table in tables][:-1] == [most] * (len(tables) - 1)
        start = 0
        for table in tables:
            assert_same(table, table_of_cases(BELGIUM, cases[start : start + len(table.cases)]), BELGIUM)
            start += len(table.cases)
        assert start == 30


def test_rows_out_of_order_are_put_in_order(tmp_path: Path) -> None:
    cases = [belgian(number, DAY, 0.3) for number in range(40)]
    tables = tables_of(BELGIUM, cases, [f"c{number}" for number in range(40)])
    mixed = {}
    for name, table in tables.items():
        # Whole cases change places; within a case the order of its rows stays, for it means something.
        turned = np.array([-int(case[1:]) for case in table.column("case").to_pylist()])
        order = np.argsort(turned, kind="stable")
        mixed[name] = table if name == "cases" else table.take(pa.array(order))
    path = write_folder(tmp_path / "in", mixed, group=10)
    checked = check_folder(path, BELGIUM)
    assert any("volgorde" in line for line in checked.problems.lines())
    assert not checked.usable
    out = sort_folder(checked.folder, tmp_path / "sorted", files_data(checked.folder))
    (found,) = read_back(out, BELGIUM)
    assert_same(found, table_of_cases(BELGIUM, cases), BELGIUM)


# --- cells ------------------------------------------------------------------------------------------------------------

WAGE, BIRTH, HOURS = FACTS["person.savings"], FACTS["person.birth_date"], FACTS["person.hours"]
STATUS, WORKS = FACTS["person.status"], FACTS["person.works"]


@pytest.mark.parametrize(
    ("spec", "array", "cents", "values"),
    [
        (WAGE, pa.array(["12.34", " 5 ", "0.10", "7.500", None]), False, [1234, 500, 10, 750, None]),
        (WAGE, pa.array([Decimal("12.34"), Decimal("0.01"), None]), False, [1234, 1, None]),
        (WAGE, pa.array([Decimal("12.3400")], pa.decimal128(20, 4)), False, [1234]),
        (WAGE, pa.array([Decimal(12)], pa.decimal128(5, 0)), False, [1200]),
        (WAGE, pa.array([Decimal(1200)], pa.decimal128(5, -2)), False, [120_000]),
        (WAGE, pa.array([12.34, 0.1, 4999.99, None]), False, [1234, 10, 499_999, None]),
        (WAGE, pa.array([12, None], pa.uint16()), False, [1200, None]),
        (WAGE, pa.array([1234], pa.int64()), True, [1234]),
        (WAGE, pa.nulls(2), False, [None, None]),
        (HOURS, pa.array([3.0, None]), False, [3, None]),
        (BIRTH, pa.array(["2000-02-29", None]), False, [date(2000, 2, 29).toordinal(), None]),
        (BIRTH, pa.array([date(1999, 12, 31)]), False, [date(1999, 12, 31).toordinal()]),
        (BIRTH, pa.array([datetime(1999, 12, 31)]), False, [date(1999, 12, 31).toordinal()]),  # noqa: DTZ001
        (BIRTH, pa.array([date(1999, 12, 31)], pa.date64()), False, [date(1999, 12, 31).toordinal()]),
        (WORKS, pa.array(["ja", "False", " TRUE", None]), False, [1, 0, 1, None]),
        (STATUS, pa.array(["guest", "citizen|other", None]), False, [2, 9, None]),
        (STATUS, pa.array(["guest", None]).dictionary_encode(), False, [2, None]),
    ],
)
def test_cells_that_can_be_read(spec: object, array: pa.Array, cents: bool, values: list[int | None]) -> None:
    assert type_problem(spec, array.type, cents=cents) == ""  # type: ignore[arg-type]
    for piece, wanted in ((array, values), (array.slice(1), values[1:])):
        cells = read_cells(spec, piece, cents=cents)  # type: ignore[arg-type]
        assert cells.wrong == ()
        found = zip(cells.values.tolist(), cells.there.tolist(), strict=True)
        assert [value if there else None for value, there in found] == wanted


@pytest.mark.parametrize(
    ("spec", "array", "cents"),
    [
        (WAGE, pa.array(["12,34", "€ 5", "", "1e3", "12.345", "1" * 16, "-1", "abc", "½"]), False),
        (WAGE, pa.array([Decimal("0.001"), Decimal(-1), Decimal(10) ** 20], pa.decimal128(38, 3)), False),
        (WAGE, pa.array([0.001, -1.0, 1e300, float("nan"), float("inf"), 12.345]), False),
        (WAGE, pa.array([-1, 2**63 - 1, -(2**63), 10**17]), False),
        (WAGE, pa.array([2**64 - 1], pa.uint64()), True),
        (HOURS, pa.array([0.5, 251.0]), False),
        (HOURS, pa.array(["1.5", "2.000001"]), False),
        (BIRTH, pa.array(["2001-02-29", "29/02/2000", "2000-2-9", "", "1899-12-31", "9999-01-01"]), False),
        (BIRTH, pa.array([datetime(1999, 12, 31, 1)]), False),  # noqa: DTZ001
        (WORKS, pa.array(["1", "misschien", ""]), False),
        (STATUS, pa.array(["Guest", "", "guest|", "citizen,guest"]), False),
    ],
)
def test_cells_that_cannot_be_read(spec: object, array: pa.Array, cents: bool) -> None:
    cells = read_cells(spec, array, cents=cents)  # type: ignore[arg-type]
    assert sorted(row for wrong in cells.wrong for row in wrong.rows.tolist()) == list(range(len(array)))


@given(st.decimals(0, 500_000, places=2))
def test_money_is_the_same_in_every_type(amount: Decimal) -> None:
    wanted = int(amount * 100)
    for array in (pa.array([float(amount)]), pa.array([amount]), pa.array([str(amount)]), pa.array([f"{amount}000"])):
        cells = read_cells(WAGE, array, cents=False)
        assert (cells.values.tolist(), cells.wrong) == ([wanted], ())


def test_a_column_of_answers_is_small_and_shared_when_all_is_known() -> None:
    column = column_of(WAGE, [Known(5, 5), Known(7, 7)])
    assert column.low is column.high
    assert column_of(STATUS, [None]).low.dtype == np.uint8
