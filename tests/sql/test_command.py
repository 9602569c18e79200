"""The command `rechten sql`, as somebody at a database uses it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet
import pytest

from rechten.casefile.receipt import law_hash, parameters_hash
from rechten.cli import main
from rechten.law.belgium import BELGIUM
from rechten.readings.data import graph_hash
from tests.sql import loading
from tests.sql.comparing import differences, expected, given_rows, readers_of
from tests.sql.people import Crowd

DAY = date(2026, 11, 21)
ON = ("--date", DAY.isoformat())


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., Any]:
    """Runs the command; gives its code, output and error lines."""

    def run_it(*argv: str) -> SimpleNamespace:
        code = main(["sql", *argv])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return SimpleNamespace(code=code, out=out, err=err)

    return run_it


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with tables of invented people."""
    tables = loading.Tables(BELGIUM.vocabulary, Crowd(BELGIUM, DAY, 6).full(10))
    for name, columns in tables.columns.items():
        kinds = pa.schema([(column, loading.ARROW[kind]) for column, kind in columns.items()])
        rows = [dict(zip(columns, row, strict=True)) for row in tables.rows[name]]
        pyarrow.parquet.write_table(pa.Table.from_pylist(rows, kinds), tmp_path / f"{name}.parquet")
    return tmp_path


def test_what_is_printed_runs_as_it_stands(run: Any, folder: Path) -> None:
    done = run("loi", "davo", *ON, "--tables", str(folder))
    assert done.code == 0
    found = duckdb.connect().execute(done.out)
    rows = given_rows([column[0] for column in found.description or ()], found.fetchall())
    readers = readers_of(BELGIUM, Crowd(BELGIUM, DAY, 6).full(10))
    assert differences(rows, expected(readers, ["loi", "davo"])) == []


def test_a_folder_with_only_persons_in_text(run: Any, tmp_path: Path) -> None:
    people = pa.table({"case": [1, 2], "person": ["a", "b"], "lives_in": ["abroad", None]})
    pyarrow.csv.write_csv(people, tmp_path / "persons.csv")
    done = run("davo", *ON, "--tables", str(tmp_path), "--plain")
    rows = duckdb.connect().execute(done.out).fetchall()
    assert {row[0]: row[2] for row in rows} == {1: 4, 2: None}


def test_the_head_says_for_when_by_which_law_and_what_columns_mean(run: Any) -> None:
    out = run("leefloon", "--dialect", "postgresql", *ON).out
    head = out[: out.index("WITH ")]
    assert "21 november 2026" in head
    for digest in (law_hash(BELGIUM), graph_hash(BELGIUM.plan(DAY)), parameters_hash(BELGIUM)):
        assert digest in head
    for slot in BELGIUM.plan(DAY).rights["leefloon"].requirements:
        assert " ".join(slot.requirement.says.split()) in head
    assert "bedrag in cent per maand" in head
    assert "SET jit = off;\nWITH " in out
    assert all(line.startswith(("--", "SET")) for line in head.splitlines())


def test_columns_that_are_there(run: Any, tmp_path: Path) -> None:
    listed = tmp_path / "columns.txt"
    listed.write_text("persons.case bigint\npersons.person text\npersons.lives_in text\n\n", encoding="utf-8")
    out = run("davo", *ON, "--columns", str(listed)).out
    assert "persons: lives_in\n" in out
    assert "Onbekend voor iedereen, want er is geen kolom: person.birth_date" in out
    assert "birth_date" not in out[out.index("WITH ") :]
    assert run("--columns-query").out.startswith("SELECT table_name")


def test_a_schema(run: Any) -> None:
    out = run("loi", *ON, "--schema", 'klanten "oud"').out
    assert 'FROM "klanten ""oud""".persons AS p' in out


def test_the_list_tells_how_each_right_is_held(run: Any) -> None:
    found = {one["right"]: one for one in json.loads(run("--list", "--json", *ON).out)}
    assert list(found) == list(BELGIUM.plan(DAY).rights)
    assert all(one["exact"] for one in found.values())
    assert all(found["leefloon"][key] for key in ("judged", "not_encoded", "stale"))
    assert not any(found["davo"][key] for key in ("judged", "not_encoded", "stale"))
    text = run("--list", *ON).out
    assert f"{len(found)} van de {len(found)} rechten" in text
    assert max(map(len, text.splitlines())) <= 90


@pytest.mark.parametrize(
    ("argv", "says"),
    [
        ((), "Welk recht?"),
        (("leeflon",), "Bedoel je 'leefloon'"),
        (("loi", "--dialect", "oracle"), "dit bestaat niet"),
        (("loi", "--columns", "nergens.txt"), "'nergens.txt' kunnen we niet lezen"),
        (("loi", "--tables", "nergens"), "staat geen persons.parquet of persons.csv"),
        (("loi", "--tables", ".", "--dialect", "postgresql"), "alleen voor duckdb"),
        (("loi", "--tables", ".", "--schema", "x"), "Laat --columns en --schema weg"),
    ],
)
def test_what_cannot_be_asked(run: Any, argv: tuple[str, ...], says: str) -> None:
    done = run(*argv)
    assert done.code == 2
    assert says in done.err
    assert not done.out


def test_rubbish_in_files(run: Any, tmp_path: Path) -> None:
    (tmp_path / "persons.parquet").write_bytes(b"PAR1 no PAR1")
    assert "kunnen we niet lezen" in run("loi", "--tables", str(tmp_path)).err
    listed = tmp_path / "columns.txt"
    for content, says in (
        (b"\xff\xfe", "kunnen we niet lezen"),
        (b"wat is dit", "geen lijst van kolommen (line 1"),
        (b"cases.case bigint", "geen tabel persons"),
    ):
        listed.write_bytes(content)
        done = run("loi", "--columns", str(listed))
        assert (done.code, says in done.err) == (2, True), content


def test_the_command_starts_without_its_libraries() -> None:
    """Whoever only scans a case has neither DuckDB nor sqlglot."""
    script = "import sys; sys.modules.update(duckdb=None, sqlglot=None, numpy=None); from rechten.cli import main; "
    done = subprocess.run(
        [sys.executable, "-c", script + "sys.exit(main(['sql', 'loi']))"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "pip install 'rechten[sql]'" in done.stderr
