"""The commands ``reform`` and ``takeup``, over a very small invented population."""

from __future__ import annotations

import errno
import json
from pathlib import Path

import pytest

from rechten.casefile.priors import parse_priors
from rechten.cli import main
from rechten.law.belgium import BELGIUM
from rechten.population.make import make_population
from rechten.population.synthetic import Recipe

DAY = ["--date", "2026-12-01"]
NUMPY = ["--backend", "numpy"]
REFORM = """
format: rechten-reform/1
title: Het leefloon tien procent hoger
changes:
  - figure: [leefloon.cat1_year, leefloon.cat2_year, leefloon.cat3_year]
    factor: 1.10
"""


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("people") / "people"
    make_population(Recipe(150, 3, "antwerp", 0.2), folder, cores=1)
    return folder


@pytest.fixture(scope="module")
def batch(people: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("batch") / "out"
    rights = ["--rights", "leefloon,huurpremie,verhoogde_tegemoetkoming"]
    assert main(["batch", str(people), "--out", str(out), *DAY, *NUMPY, *rights]) == 0
    return out


@pytest.fixture
def reform(tmp_path: Path) -> Path:
    file = tmp_path / "reform.yaml"
    file.write_text(REFORM, encoding="utf-8")
    return file


def test_a_reform_is_told_and_written(
    people: Path, reform: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert main(["reform", str(reform), "--population", str(people), "--out", str(out), *DAY, *NUMPY]) == 0
    told = capsys.readouterr().out
    assert told.startswith("VERZONNEN MENSEN")
    assert "Wat dit cijfer niet zegt" in told
    data = json.loads((out / "resultaat.json").read_text(encoding="utf-8"))
    assert data["all"]["households"] == 150
    assert data["population"] == {"sha256": data["population"]["sha256"], "seed": 3, "invented": True}
    assert sum(group["households"] for group in data["groups"]["area"]) == 150
    assert data["reform"]["sha256"] in told
    for drawing in out.glob("*.svg"):
        text = drawing.read_text(encoding="utf-8")
        assert "<title" in text
        assert "<desc" in text
        assert "<script" not in text
        assert "style=" not in text
    tables = {file.stem for file in out.glob("*.csv")}
    assert {"cijfers", "armoede", "decile", "family", "area", "rechten"} <= tables


def test_the_same_command_gives_the_same_numbers(people: Path, reform: Path, tmp_path: Path) -> None:
    found = []
    for name in ("one", "two"):
        given = ["reform", str(reform), "--population", str(people), "--out", str(tmp_path / name), *DAY, *NUMPY]
        assert main(given) == 0
        found.append((tmp_path / name / "resultaat.json").read_bytes())
    assert found[0] == found[1]


def test_two_reforms_side_by_side(
    people: Path, reform: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.yaml"
    other.write_text(REFORM.replace("tien", "twintig").replace("1.10", "1.20"), encoding="utf-8")
    assert main(["reform", str(reform), str(other), "--population", str(people), *DAY, *NUMPY]) == 0
    assert "Naast elkaar" in capsys.readouterr().out


def test_everything_that_is_wrong_in_both_files_is_told(
    people: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one, other = tmp_path / "one.yaml", tmp_path / "other.yaml"
    one.write_text(REFORM.replace("cat1_year", "cat1_yaer"), encoding="utf-8")
    other.write_text(REFORM.replace("1.10", "veel"), encoding="utf-8")
    assert main(["reform", str(one), str(other), "--population", str(people), *DAY, *NUMPY]) == 2
    told = capsys.readouterr().err
    assert "Bedoel je 'leefloon.cat1_year'?" in told
    assert "'veel' is geen getal" in told


@pytest.mark.parametrize("given", [["--population", "/nergens"], ["--population", "{people}", "--by", "kleur"]])
def test_a_population_that_is_not_there_is_told(
    given: list[str], people: Path, reform: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = [one.format(people=people) for one in given]
    assert main(["reform", str(reform), *given, *DAY, *NUMPY]) == 2
    assert capsys.readouterr().err.startswith("rechten: ")


def test_what_stands_there_is_not_overwritten(people: Path, reform: Path, tmp_path: Path) -> None:
    given = ["reform", str(reform), "--population", str(people), "--out", str(tmp_path), *DAY, *NUMPY]
    assert main(given) == 2


def test_a_full_disk_leaves_nothing_behind(
    people: Path, reform: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*given: object, **more: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    place = tmp_path / "place"
    monkeypatch.setattr(Path, "write_text", full)
    given = ["reform", str(reform), "--population", str(people), "--out", str(place / "out"), *DAY, *NUMPY]
    assert main(given) == 1
    assert "Er is niets bewaard" in capsys.readouterr().err
    assert list(place.iterdir()) == []


def test_take_up_by_area_against_the_truth(batch: Path, people: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = ["--population", str(people), "--truth", str(people / "truth"), "--right", "huurpremie"]
    assert main(["takeup", str(batch), *given, *NUMPY]) == 0
    told = capsys.readouterr().out
    assert told.startswith("VERZONNEN MENSEN")
    assert "verwacht en bereikt per wijk" in told
    assert "Wat we zeggen tegenover wat werkelijk zo is" in told


def test_what_is_certain_is_true(batch: Path, people: Path, tmp_path: Path) -> None:
    from rechten.population.takeup.truth import check_batch

    for checked in check_batch(batch, people / "truth", ("leefloon", "huurpremie", "verhoogde_tegemoetkoming")):
        assert checked.missed == 0
        assert checked.said_right == checked.said


def test_priors_change_the_order_of_questions_and_no_answer(
    batch: Path, people: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "priors.json"
    assert main(["takeup", str(batch), "--population", str(people), "--priors", str(file), *NUMPY]) == 0
    assert "person.works" in parse_priors(file.read_bytes(), BELGIUM.vocabulary).facts
    capsys.readouterr()
    case = "examples/zegt-liever-niet-veel.yaml"
    found = []
    for more in ([], ["--priors", str(file)]):
        assert main(["scan", case, "--json", *more]) == 0
        found.append(json.loads(capsys.readouterr().out))
    assert found[0]["results"] == found[1]["results"]
    assert main(["ask", case, "--priors", str(file)]) == 0
    assert main(["ask", case, "--priors", case]) == 2
    assert "kansen" in capsys.readouterr().err


def test_facts_need_the_tables_themselves(batch: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["takeup", str(batch), "--facts"]) == 2
    assert "--population" in capsys.readouterr().err


def test_the_fact_that_settles_most(batch: Path, people: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["takeup", str(batch), "--population", str(people), "--facts", *NUMPY]) == 0
    assert "Welk onbekend feit het meest zou uitmaken" in capsys.readouterr().out


def test_what_is_no_batch_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["takeup", str(tmp_path)]) == 2
    assert "rechten batch" in capsys.readouterr().err
