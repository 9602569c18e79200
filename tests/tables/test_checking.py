"""Everything that is wrong in tables is found, counted and placed before anything is computed."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pyarrow as pa
import pytest

from rechten.tables.checking import Checked, check_folder
from rechten.tables.problems import EXAMPLES, Place, Problems, TableProblem
from tests.fictional.facts import FACTS
from tests.properties.common import the_law
from tests.tables.folders import write_folder

Tables = dict[str, pa.Table]


def good() -> Tables:
    """Three cases: two persons, one, and three."""
    return {
        "cases": pa.table({"case": ["a", "b", "c"], "flood": [True, None, False]}),
        "persons": pa.table(
            {
                "case": ["a", "a", "b", "c", "c", "c"],
                "person": ["1", "2", "1", "1", "2", "3"],
                "works": [True, False, None, True, None, None],
                "savings__cents": [0, 5, None, 100, 7, 8],
                "hours": [1, 2, 3, 4, 5, 6],
                "status": ["guest", "citizen", None, "other", "guest", "guest|other"],
                "birth_date": [date(1990, 1, 1)] * 6,
            }
        ),
        "ties": pa.table(
            {
                "case": ["a", "c", "c"],
                "kind": ["parent", "parent", "partner"],
                "from": ["1", "1", "2"],
                "to": ["2", "3", "3"],
                "since": [None, date(2020, 1, 1), None],
                "until": pa.array([None, date(2021, 1, 1), None], pa.date32()),
                "certain": [True, False, None],
            }
        ),
        "dwellings": pa.table({"case": ["a", "c"], "dwelling": ["w", "w"], "rent__cents": [50_000, None]}),
        "residents": pa.table({"case": ["a", "a", "c"], "dwelling": ["w"] * 3, "person": ["1", "2", "1"]}),
    }


def checked(path: Path, tables: Mapping[str, pa.Table], suffix: str = ".parquet") -> Checked:
    return check_folder(write_folder(path / "in", tables, suffix), the_law())


def told(path: Path, tables: Mapping[str, pa.Table], suffix: str = ".parquet") -> tuple[list[str], list[int]]:
    """The lines of what is wrong, and the places of the cases that are left out."""
    found = checked(path, tables, suffix)
    return found.problems.lines(), found.index.bad.nonzero()[0].tolist()


def put(table: pa.Table, row: int, **cells: object) -> pa.Table:
    """The table with other cells in one row."""
    rows = table.to_pylist()
    rows[row].update(cells)
    return pa.table(
        {name: pa.array([one[name] for one in rows], table.schema.field(name).type) for name in table.column_names}
    )


@pytest.mark.parametrize("suffix", [".parquet", ".arrow", ".csv"])
def test_nothing_is_wrong_with_what_is_good(tmp_path: Path, suffix: str) -> None:
    assert told(tmp_path, good(), suffix) == ([], [])


NOBODY = pa.table({"case": ["d"], "flood": pa.nulls(1, pa.bool_())})
#: What is changed; what is told of it; the rows (from 1) that are named; the cases that are left out.
ROWS: list[tuple[str, Callable[[Tables], pa.Table], str, list[int], list[int]]] = [
    ("persons", lambda t: put(t["persons"], 1, person="1"), "staat twee keer in het dossier", [2], [0]),
    ("persons", lambda t: put(t["persons"], 3, person=None), "zonder naam", [4], [2]),
    ("persons", lambda t: put(t["persons"], 3, savings__cents=-1), "ligt niet tussen 0.00 en 500000.00", [4], [2]),
    ("persons", lambda t: put(t["persons"], 3, savings__cents=10**11), "ligt niet tussen", [4], [2]),
    ("persons", lambda t: put(t["persons"], 0, hours=251), "een cel ligt niet tussen 0 en 250", [1], [0]),
    ("persons", lambda t: put(t["persons"], 0, status="gast"), "geen code van deze keuze; kies uit citizen", [1], [0]),
    ("persons", lambda t: put(t["persons"], 2, birth_date=date(1800, 1, 1)), "ligt niet tussen 1900-01-01", [3], [1]),
    ("persons", lambda t: put(t["persons"], 2, case="x"), "dossier dat niet in 'cases' staat", [3], [1]),
    ("cases", lambda t: put(t["cases"], 1, case="a"), "meer dan een keer", [1, 2], [0, 1]),
    ("cases", lambda t: put(t["cases"], 1, case=None), "zonder naam", [2], [1]),
    ("cases", lambda t: pa.concat_tables([t["cases"], NOBODY]), "zonder personen", [4], [3]),
    ("ties", lambda t: put(t["ties"], 0, kind="vriend"), "bestaat niet; kies uit partner, parent", [1], [0]),
    ("ties", lambda t: put(t["ties"], 0, to="9"), "staat niet in 'persons'", [1], [0]),
    ("ties", lambda t: put(t["ties"], 0, to=None), "staat niet in 'persons'", [1], [0]),
    ("ties", lambda t: put(t["ties"], 0, to="1"), "tussen twee verschillende personen", [1], [0]),
    ("ties", lambda t: put(t["ties"], 1, until=date(2019, 1, 1)), "ligt voor het begin", [2], [2]),
    ("ties", lambda t: put(t["ties"], 1, since=date(1700, 1, 1)), "ligt niet tussen 1900-01-01", [2], [2]),
    ("ties", lambda t: put(t["ties"], 0, case="x"), "dossier dat niet in 'cases' staat", [1], []),
    ("dwellings", lambda t: put(t["dwellings"], 1, case="a"), "deze woning staat twee keer", [2], [0, 2]),
    ("dwellings", lambda t: put(t["dwellings"], 1, dwelling=None), "zonder naam", [2], [2]),
    ("residents", lambda t: put(t["residents"], 2, person="9"), "deze persoon staat niet", [3], [2]),
    ("residents", lambda t: put(t["residents"], 2, dwelling="9"), "deze woning staat niet", [3], [2]),
]  # fmt: skip


@pytest.mark.parametrize("suffix", [".parquet", ".arrow", ".csv"])
@pytest.mark.parametrize(("name", "change", "message", "rows", "bad"), ROWS)
def test_a_wrong_row_is_found_and_its_case_left_out(
    tmp_path: Path,
    suffix: str,
    name: str,
    change: Callable[[Tables], pa.Table],
    message: str,
    rows: list[int],
    bad: list[int],
) -> None:
    tables = good()
    found = checked(tmp_path, {**tables, name: change(tables)}, suffix)
    mine = [p for p in found.problems.all if message in p.message]
    assert mine, found.problems.lines()
    assert [place.row for place in mine[0].places] == rows
    assert {place.file for place in mine[0].places} == {name + suffix}
    assert mine[0].count == len(rows)
    assert found.index.bad.nonzero()[0].tolist() == bad
    assert found.usable


def renamed(table: pa.Table, **names: str) -> pa.Table:
    return table.rename_columns([names.get(name, name) for name in table.column_names])


def typed(table: pa.Table, column: str, array: pa.Array) -> pa.Table:
    return table.set_column(table.column_names.index(column), column, array)


#: What is changed, and what is told of it; nothing of this can be mended by leaving cases out.
FATAL: list[tuple[str, Callable[[Tables], pa.Table], str]] = [
    ("persons", lambda t: renamed(t["persons"], hours="houers"), "'houers' kennen we niet. Bedoel je 'hours'?"),
    ("persons", lambda t: renamed(t["persons"], hours="xyzzy"), "'rechten facts' toont alle feiten"),
    ("persons", lambda t: renamed(t["persons"], works="flood"), "hoort in de tabel 'cases' (case.flood)"),
    ("persons", lambda t: renamed(t["persons"], person="persoon"), "de kolom 'person' ontbreekt. Bedoel je 'persoon'?"),
    ("persons", lambda t: t["persons"].drop_columns(["case"]), "de kolom 'case' ontbreekt"),
    ("persons", lambda t: renamed(t["persons"], hours="hours__cents"), "dit is geen bedrag"),
    ("persons", lambda t: renamed(t["persons"], works="works__low"), "alleen een getal of een dag"),
    ("persons", lambda t: renamed(t["persons"], hours="hours__low"), "'…__low' en '…__high'"),
    ("persons", lambda t: renamed(t["persons"], hours="hours__lowest"), "na '__' kan alleen"),
    ("persons", lambda t: renamed(t["persons"], hours="works"), "de kolom 'works' staat er meer dan een keer"),
    ("persons", lambda t: typed(t["persons"], "works", pa.array([1] * 6)), "waar of niet waar (bool), niet int64"),
    ("persons", lambda t: typed(t["persons"], "hours", pa.array([True] * 6)), "hier hoort een getal"),
    ("persons", lambda t: typed(t["persons"], "hours", pa.array([1.0] * 6, pa.float32())), "niet float"),
    ("persons", lambda t: typed(t["persons"], "savings__cents", pa.array([[1]] * 6)), "hele centen, niet list"),
    ("persons", lambda t: typed(t["persons"], "status", pa.array([3] * 6)), "hier hoort een code (tekst)"),
    ("persons", lambda t: typed(t["persons"], "person", pa.array([0.5] * 6)), "tekst of een geheel getal, niet double"),
    ("persons", lambda t: typed(t["persons"], "case", pa.array([1] * 6)), "niet overal tekst of overal een getal"),
    ("ties", lambda t: typed(t["ties"], "certain", pa.array([1, 0, 1])), "(bool), niet int64"),
    ("ties", lambda t: typed(t["ties"], "since", pa.array([1, 0, 1])), "een dag (date32), niet int64"),
    ("ties", lambda t: t["ties"].append_column("works", pa.nulls(3)), "hoort in de tabel 'persons'"),
    ("persons", lambda t: t["persons"].take(pa.array([3, 4, 5, 0, 1, 2])), "niet in de volgorde van 'cases'"),
    ("residents", lambda t: t["residents"].take(pa.array([2, 0, 1])), "niet in de volgorde van 'cases'"),
    ("persons", lambda t: t["persons"].take(pa.array([0, 2, 1, 3, 4, 5])), "niet in de volgorde van 'cases'"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "change", "message"), FATAL)
def test_names_and_types_that_cannot_be(
    tmp_path: Path, name: str, change: Callable[[Tables], pa.Table], message: str
) -> None:
    tables = good()
    found = checked(tmp_path, {**tables, name: change(tables)})
    assert any(message in line for line in found.problems.lines()), found.problems.lines()
    assert not found.usable


def test_everything_is_told_at_once(tmp_path: Path) -> None:
    tables = good()
    tables["persons"] = put(renamed(tables["persons"], hours="houers"), 3, savings__cents=-1, status="?")
    tables["ties"] = renamed(tables["ties"], to="naar")
    lines = "\n".join(told(tmp_path, tables)[0])
    for said in ("houers", "savings__cents", "status", "'to' ontbreekt"):
        assert said in lines


def test_a_column_of_ones_own_a_former_name_and_a_lacking_table_are_fine(tmp_path: Path) -> None:
    tables = good()
    tables["persons"] = tables["persons"].append_column("_wijk", pa.array(["x"] * 6))
    tables["dwellings"] = tables["dwellings"].append_column("wet", pa.array([True, None]))
    del tables["ties"]
    found = checked(tmp_path, tables)
    assert found.problems.lines() == []
    assert [field.spec.id for field in found.folder.files["dwellings"].facts] == ["dwelling.rent", "dwelling.damp"]


def test_a_former_name_beside_the_name_is_told(tmp_path: Path) -> None:
    tables = good()
    tables["dwellings"] = (
        tables["dwellings"].append_column("wet", pa.array([True, None])).append_column("damp", pa.nulls(2))
    )
    assert "hetzelfde als 'wet'" in told(tmp_path, tables)[0][0]


def test_ranges_that_are_turned_round(tmp_path: Path) -> None:
    tables = good()
    tables["persons"] = renamed(tables["persons"], hours="hours__low").append_column(
        "hours__high", pa.array([1, 2, 2, 4, None, 6])
    )
    lines, bad = told(tmp_path, tables)
    assert "begint hoger dan het eindigt" in lines[0]
    assert bad == [1]


def test_too_many_persons_and_months(tmp_path: Path) -> None:
    tables = {
        "cases": pa.table({"case": [1, 2]}),
        "persons": pa.table({"case": [1] * 65 + [2] * 64, "person": [*range(65), *range(64)]}),
    }
    assert told(tmp_path, tables)[1] == [0]
    wage = pa.array([[100] * 25] + [[100]] * 128, pa.list_(pa.int64()))
    tables["persons"] = tables["persons"].append_column("wage__cents", wage)
    lines, bad = told(tmp_path / "2", tables)
    assert any("meer dan 24 maanden" in line for line in lines)
    assert bad == [0]


def test_many_places_are_counted_and_a_few_are_shown(tmp_path: Path) -> None:
    tables = {
        "cases": pa.table({"case": [*range(5000)]}),
        "persons": pa.table({"case": [*range(5000)], "person": [1] * 5000, "hours": [999] * 5000}),
    }
    found = checked(tmp_path, tables)
    lines = found.problems.lines()
    assert "(5000 keer)" in lines[0]
    assert len(lines) == 1 + EXAMPLES
    assert lines[1] == "  rij 1, dossier 0"
    assert not found.usable  # nobody is left
    found.problems.write(tmp_path / "rejects.csv")
    with (tmp_path / "rejects.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream))
    assert len(rows) == 5001
    assert rows[1] == [
        "persons.parquet",
        "1",
        "0",
        "hours",
        "999",
        lines[0].split(": ", 1)[1].removesuffix(" (5000 keer)"),
    ]


def test_places_beyond_what_is_kept_are_told_as_a_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rechten.tables.problems.MOST_PLACES", 3)
    problems = Problems()
    problems.add("f", "fout", 10, (Place("f", row, "a") for row in range(1, 11)))
    problems.write(tmp_path / "rejects.csv")
    assert "nog 7 keer: fout" in (tmp_path / "rejects.csv").read_text(encoding="utf-8")


# --- files that are rubbish -------------------------------------------------------------------------------------------


def whole_folder(path: Path, suffix: str = ".parquet") -> Path:
    return write_folder(path / "in", good(), suffix)


@pytest.mark.parametrize("suffix", [".parquet", ".arrow", ".csv"])
@pytest.mark.parametrize("rubbish", ["empty", "noise", "half", "folder"])
def test_a_file_that_is_rubbish(tmp_path: Path, suffix: str, rubbish: str) -> None:
    path = whole_folder(tmp_path, suffix)
    file = path / f"persons{suffix}"
    whole = file.read_bytes()
    file.unlink()
    if rubbish == "folder":
        file.mkdir()
    else:
        file.write_bytes(
            {"empty": b"", "noise": b"\xff\xfe\x00rubbish\n" * 99, "half": whole[: len(whole) // 2]}[rubbish]
        )
    found = check_folder(path, the_law())
    assert any(f"persons{suffix}" in line for line in found.problems.lines())
    assert not found.usable or (suffix, rubbish) == (".csv", "half")


def test_a_page_in_the_middle_of_a_file_that_is_rubbish(tmp_path: Path) -> None:
    """The foot of the file is whole; that its inside is not shows when it is read."""
    path = whole_folder(tmp_path)
    file = path / "cases.parquet"
    data = bytearray(file.read_bytes())
    data[4:60] = b"\xff" * 56
    file.write_bytes(bytes(data))
    found = check_folder(path, the_law())
    assert any("'cases.parquet' is beschadigd" in line for line in found.problems.lines())
    assert not found.usable


def test_csv_of_a_spreadsheet(tmp_path: Path) -> None:
    """Semicolons and a mark of byte order are read; another encoding, and rows of another length, are told."""
    path = tmp_path / "in"
    path.mkdir()
    (path / "cases.csv").write_bytes(b"\xef\xbb\xbfcase;flood\r\na;ja\r\nb;\r\n")
    (path / "persons.csv").write_text("case;person;savings\na;1;12.50\nb;1;3\n", encoding="utf-8")
    assert check_folder(path, the_law()).problems.lines() == []
    (path / "persons.csv").write_text("case;person;savings\na;1;12,50\nb;1;3;4\nb;1;3\n", encoding="utf-8")
    found = check_folder(path, the_law())
    assert "met een punt" in found.problems.lines()[0]
    assert [problem.places[0].row for problem in found.problems.all] == [1, 2]
    assert found.index.bad.all()
    (path / "persons.csv").write_bytes("case;person;status\na;1;caf\u00e9\nb;1;\n".encode("latin-1"))
    assert any("UTF-8" in line for line in check_folder(path, the_law()).problems.lines())


def test_a_folder_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(TableProblem, match="bestaat niet"):
        check_folder(tmp_path / "no", the_law())
    with pytest.raises(TableProblem, match="geen tabellen"):
        check_folder(tmp_path, the_law())
    (tmp_path / "persoons.csv").write_text("case,person\n", encoding="utf-8")
    (tmp_path / "cases.csv").write_text("case\n", encoding="utf-8")
    (tmp_path / "cases.arrow").write_text("", encoding="utf-8")
    lines = check_folder(tmp_path, the_law()).problems.lines()
    assert any("meer dan een keer: cases.arrow en cases.csv" in line for line in lines)
    assert any("'persons' ontbreekt. Bedoel je 'persoons'?" in line for line in lines)


def test_no_case_at_all(tmp_path: Path) -> None:
    tables = {
        "cases": pa.table({"case": pa.array([], pa.string())}),
        "persons": pa.table({"case": pa.array([], pa.string()), "person": pa.array([], pa.string())}),
    }
    assert told(tmp_path, tables)[0] == ["cases.parquet: er staat geen enkel dossier in"]


def test_only_the_facts_that_are_asked_for_are_looked_at(tmp_path: Path) -> None:
    tables = good()
    tables["persons"] = put(tables["persons"], 0, hours=999)
    path = write_folder(tmp_path / "in", tables)
    assert check_folder(path, the_law(), facts={"person.savings"}).problems.lines() == []
    assert check_folder(path, the_law(), facts={spec.id for spec in FACTS}).problems
