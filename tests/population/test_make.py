"""The folder: the format of the tables, what each file says of itself, the truth apart, and nothing half."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from rechten.cli import main
from rechten.graph.facts import Subject
from rechten.law.belgium import BELGIUM
from rechten.law.facts import FACTS
from rechten.population import files, make, synthetic
from rechten.population.files import column_name
from rechten.population.make import make_population
from rechten.population.synthetic import DAY, Recipe

TABLES = {"cases", "persons", "ties", "dwellings", "residents"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("people") / "made"
    make_population(Recipe(300, 9, "antwerp", 0.3), out, cores=1)
    return out


def test_the_tables_are_those_of_the_format(folder: Path) -> None:
    assert {file.stem for file in folder.glob("*.parquet")} == TABLES
    assert {file.stem for file in (folder / "truth").glob("*.parquet")} == TABLES | {"rights"}
    cases = pq.read_table(folder / "cases.parquet")
    assert cases["case"].to_pylist() == list(range(1, 301))
    assert {"area", "family_type"} <= set(cases.column_names)
    for name, subject in (("persons", Subject.PERSON), ("dwellings", Subject.DWELLING), ("cases", Subject.CASE)):
        columns = set(pq.read_schema(folder / f"{name}.parquet").names)
        wanted = {column_name(spec) for spec in FACTS if spec.subject is subject and not spec.judged_by}
        assert wanted <= columns
        assert not columns & {spec.name for spec in FACTS if spec.judged_by}
        of_truth = set(pq.read_schema(folder / "truth" / f"{name}.parquet").names)
        assert {column_name(spec) for spec in FACTS if spec.subject is subject} <= of_truth


@pytest.mark.parametrize("name", sorted(TABLES))
def test_rows_stand_in_the_order_of_the_cases(folder: Path, name: str) -> None:
    numbers = pq.read_table(folder / f"{name}.parquet")["case"].to_pylist()
    assert numbers == sorted(numbers)


def test_every_file_says_that_nobody_in_it_exists(folder: Path) -> None:
    for file in folder.rglob("*.parquet"):
        said = pq.read_schema(file).metadata
        assert said[b"totjerecht.invented"] == b"yes"
        assert (said[b"totjerecht.seed"], said[b"totjerecht.size"]) == (b"9", b"300")
        assert said[b"totjerecht.version"]
        assert (b"totjerecht.truth" in said) is (file.parent.name == "truth")
    for note in (folder / "README.txt", folder / "truth" / "README.txt"):
        assert "VERZONNEN MENSEN" in note.read_text(encoding="utf-8")


def test_types_are_those_of_the_contract(folder: Path) -> None:
    schema = pq.read_schema(folder / "persons.parquet")
    assert schema.field("net_wage__cents").type == pa.int64()
    assert schema.field("birth_date").type == pa.date32()
    assert schema.field("works").type == pa.bool_()
    assert pa.types.is_dictionary(schema.field("stay").type)


def test_what_is_told_is_part_of_the_truth(folder: Path) -> None:
    for name in ("cases", "persons", "dwellings"):
        told, truth = (pq.read_table(place / f"{name}.parquet") for place in (folder, folder / "truth"))
        for column in told.column_names:
            pairs = zip(told[column].to_pylist(), truth[column].to_pylist(), strict=True)
            assert all(known is None or known == true for known, true in pairs), column
    assert pq.read_table(folder / "persons.parquet")["works"].null_count > 0
    assert sum(column.null_count for column in pq.read_table(folder / "truth" / "persons.parquet").columns) == 0


def test_the_truth_tells_of_every_right_who_has_it(folder: Path) -> None:
    rights = pq.read_table(folder / "truth" / "rights.parquet")
    persons = pq.read_table(folder / "truth" / "persons.parquet")
    assert rights["case"].equals(persons["case"])
    assert rights["person"].equals(persons["person"])
    for right in BELGIUM.plan(DAY).rights:
        assert {f"{right}__entitled", f"{right}__has"} <= set(rights.column_names)
    assert rights["leefloon__has"].to_pylist() == persons["receives_leefloon"].to_pylist()


def test_doubt_is_told_with_unknown_cells_only(tmp_path: Path, folder: Path) -> None:
    make_population(Recipe(300, 9, "antwerp", 0.0), tmp_path / "full", cores=1)
    for name in ("ties", "residents"):
        assert all(pq.read_table(tmp_path / "full" / f"{name}.parquet")["certain"].to_pylist())
    assert not all(pq.read_table(folder / "ties.parquet")["certain"].to_pylist())
    for name in TABLES:
        told, true = (pq.read_table(place / f"{name}.parquet") for place in (tmp_path / "full", folder / "truth"))
        assert told.equals(true.select(told.column_names)), name


def test_it_does_not_matter_how_many_are_made_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(synthetic, "BLOCK", 60)
    make_population(Recipe(150, 4), tmp_path / "blocks", cores=1)
    sizes = pq.ParquetFile(tmp_path / "blocks" / "cases.parquet").metadata
    assert [sizes.row_group(number).num_rows for number in range(sizes.num_row_groups)] == [60, 60, 30]
    make_population(Recipe(150, 4), tmp_path / "again", cores=1)
    for file in sorted((tmp_path / "blocks").rglob("*.parquet")):
        other = tmp_path / "again" / file.relative_to(tmp_path / "blocks")
        assert file.read_bytes() == other.read_bytes(), file.name


def test_several_cores_give_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The order in which blocks come ready plays no part: here the first comes last."""
    monkeypatch.setattr(synthetic, "BLOCK", 40)
    monkeypatch.setattr(make, "ProcessPoolExecutor", _LastFirst)
    make_population(Recipe(100, 4), tmp_path / "many", cores=3)
    make_population(Recipe(100, 4), tmp_path / "one", cores=1)
    for name in TABLES:
        tables = [pq.read_table(tmp_path / place / f"{name}.parquet") for place in ("many", "one")]
        assert tables[0].equals(tables[1]), name


class _LastFirst:
    """A pool that works when it is waited for, so the newest work may be done first."""

    def __init__(self, *_: object) -> None:
        self.asked: list[int] = []

    def __enter__(self) -> _LastFirst:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def shutdown(self, **_: object) -> None:
        return None

    def submit(self, function: object, recipe: Recipe, block: int) -> object:
        made = make.make_product(recipe, block)

        class Ready:
            def result(self) -> object:
                return made

        return Ready()


def test_an_interruption_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(files.Folder, "write", stop)
    with pytest.raises(KeyboardInterrupt):
        make_population(Recipe(20, 1), tmp_path / "out", cores=1)
    assert list(tmp_path.iterdir()) == []


def test_margins_stand_beside_it_with_their_source(folder: Path) -> None:
    found = json.loads((folder / "margins.json").read_text(encoding="utf-8"))
    owners = next(one for one in found if one["margin"] == "housing.owners")
    assert owners["source"]["url"].startswith("https://statbel.fgov.be/")
    assert owners["source"]["read"] == "2026-11-30"
    assert abs(owners["made"] - owners["published"]) <= owners["allowed"]


# --- the command


def test_the_command_says_first_that_they_are_invented(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "people"
    assert main(["population", "--size", "50", "--seed", "1", "--out", str(out), "--region", "flanders", "--full"]) == 0
    said = capsys.readouterr().out
    assert said.splitlines()[0].startswith("VERZONNEN MENSEN")
    assert "50 huishoudens in Vlaanderen" in said
    assert pq.read_schema(out / "cases.parquet").metadata[b"totjerecht.unknown"] == b"0.0"


def test_the_command_overwrites_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine.txt").write_text("x", encoding="utf-8")
    assert main(["population", "--size", "5", "--seed", "1", "--out", str(tmp_path)]) == 2
    assert "staat al iets" in capsys.readouterr().err
    assert [file.name for file in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize(
    ("option", "value", "says"),
    [
        ("--size", "0", "van 1 tot"),
        ("--size", "veel", "van 1 tot"),
        ("--seed", "-1", "vanaf 0"),
        ("--unknown", "30", "van 0 tot 1"),
        ("--unknown", "half", "van 0 tot 1"),
        ("--cores", "0", "van 1 tot"),
        ("--region", "wallonia", "kies uit"),
        ("--date", "morgen", "dag"),
    ],
)
def test_wrong_options_say_how_it_should_be(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], option: str, value: str, says: str
) -> None:
    given = {"--size": "5", "--seed": "1", "--out": str(tmp_path / "out"), option: value}
    assert main(["population", *[word for pair in given.items() for word in pair]]) == 2
    assert says in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_another_day_makes_people_of_that_day(tmp_path: Path) -> None:
    make_population(Recipe(40, 2, day=date(2025, 6, 1)), tmp_path / "then", cores=1)
    born = pq.read_table(tmp_path / "then" / "truth" / "persons.parquet")["birth_date"].to_pylist()
    assert max(born) <= date(2025, 6, 1)
