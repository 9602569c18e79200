"""The command `proactive`, as somebody types it."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest

from rechten.cli import main
from tests.population.proactive import town
from tests.population.proactive.town import DEPENDS, ENTITLED, FREE, JUDGED, NOT_ENTITLED, row


@pytest.fixture(autouse=True)
def the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rechten.cli.proactive_lists.today", lambda: town.DAY)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with a batch about two rights, a basis for each and a key."""
    rows = [row(i, "p", ENTITLED, low=500, high=700) for i in range(20)]
    rows += [row(i, "p", DEPENDS, open=1, low=0, high=900) for i in range(20, 40)]
    rows += [row(i, "p", NOT_ENTITLED, failed=1) for i in range(40, 60)]
    town.batch(tmp_path / "vrij", FREE, rows)
    town.batch(tmp_path / "oordeel", JUDGED, rows)
    (tmp_path / "geven.yaml").write_text(town.basis_text(), encoding="utf-8")
    helping = town.basis_text(purpose="helpen", without_request="nee")
    (tmp_path / "helpen.yaml").write_text(helping, encoding="utf-8")
    _, public = town.key(tmp_path)
    (tmp_path / "wie").write_text(public, encoding="utf-8")
    return tmp_path


def made(place: Path, folder: str, right: str, basis: str, *more: str) -> int:
    given = ["--right", right, "--basis", str(place / basis), "--key", str(place / "sleutel.pem"), "--by", "An"]
    return main(["proactive", str(place / folder), *given, "--out", str(place / "lijst"), *more])


def test_a_proposal_says_what_it_is_and_who_signs(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert made(place, "vrij", FREE, "geven.yaml") == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "Voorstel van toekenning" in told
    assert "Je hoeft niets te doen" in told
    assert "Dat geldt pas als de FOD Economie tekent" in told
    assert "zeker: 20." in told
    assert "Wie is er niet bij?" in told
    assert "verzonnen" in told


def test_a_list_for_people_tells_what_to_expect(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert made(place, "oordeel", JUDGED, "helpen.yaml") == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "Lijst voor mensen" in told
    assert "waarschijnlijk: 20. Hoeveel van hen echt recht hebben, kunnen we niet schatten" in told


def test_what_is_published_names_nobody_and_says_what_was_read(place: Path) -> None:
    assert made(place, "oordeel", JUDGED, "helpen.yaml") == 0
    text = (place / "lijst.register.json").read_text(encoding="utf-8")
    protocol = json.loads(text)["protocol"]
    assert protocol["by"] == "An"
    assert str(place) not in text
    (read,) = protocol["read"]
    assert read["file"] == "answers.parquet"
    assert f"{JUDGED}__outcome" in read["columns"]
    assert re.fullmatch(r"[0-9a-f]{64}", read["sha256"])


def test_it_opens_for_its_own_purpose_only(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert made(place, "oordeel", JUDGED, "helpen.yaml") == 0
    capsys.readouterr()
    given = ["proactive", "--read", str(place / "lijst"), "--trusted", str(place / "wie"), "--by", "Bo"]
    assert main([*given, "--purpose", "helpen"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "id;group;verify;facts;area"
    assert len(lines) == 41
    assert main([*given, "--purpose", "controle"]) == 2
    assert "nooit voor controle" in capsys.readouterr().err
    assert (place / "lijst.geopend.jsonl").read_text(encoding="utf-8").count("\n") == 2


def test_all_that_is_wrong_is_told_at_once(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (place / "leeg.yaml").write_text("format: rechten-basis/1", encoding="utf-8")
    assert made(place, "vrij", FREE, "leeg.yaml") == 2
    assert capsys.readouterr().err.count("\n") == 14
    assert made(place, "vrij", "sociaal_tarief_energy", "geven.yaml") == 2
    assert "Bedoel je 'sociaal_tarief_energie'" in capsys.readouterr().err
    assert made(place, "weg", FREE, "geven.yaml") == 2
    assert "rechten batch" in capsys.readouterr().err
    assert made(place, "vrij", FREE, "weg.yaml") == 2
    assert "bestaat niet" in capsys.readouterr().err
    assert main(["proactive", "x"]) == 2
    assert "--right, --basis, --out, --key" in capsys.readouterr().err
    assert not (place / "lijst").exists()


def test_truth_measures_the_list(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    real = [row(i, "p", ENTITLED if i < 30 else NOT_ENTITLED) for i in range(60)]
    town.batch(place / "waar", JUDGED, real)
    assert made(place, "oordeel", JUDGED, "helpen.yaml", "--truth", str(place / "waar")) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "waarschijnlijk: van wie op de lijst staat, heeft 50 % recht" in told
    assert "alles samen: van wie op de lijst staat, heeft 75 % recht." in told
    assert "Van wie recht heeft en het niet krijgt, staat minstens 66 % op de lijst" in told
    header = json.loads((place / "lijst.register.json").read_text(encoding="utf-8"))["header"]
    assert header["measured"]["right"] == "75 %"


def test_the_list_of_rights_says_why_not(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["proactive", "--list", "--date", "2026-11-30"]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "(sociaal_tarief_energie)" in told.partition("Waar iemand moet kijken")[0]
    assert "Leefloon (leefloon): iemand oordeelt" in told.partition("Waar iemand moet kijken")[2]


def test_a_new_key_tells_its_public_half(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["proactive", "--new-key", str(place / "nieuw.pem")]) == 0
    assert re.fullmatch(r"[0-9a-f]{64}", capsys.readouterr().out.splitlines()[-1])
    assert main(["proactive", "--new-key", str(place / "nieuw.pem")]) == 2


def test_without_the_libraries_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delitem(sys.modules, "rechten.cli.proactive_lists", raising=False)
    monkeypatch.delattr("rechten.cli.proactive_lists", raising=False)
    monkeypatch.setitem(sys.modules, "rechten.population.proactive.batch", None)
    assert main(["proactive", "--new-key", "x"]) == 2
    assert "rechten[lists]" in capsys.readouterr().err
