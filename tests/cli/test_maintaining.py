"""The commands for whoever keeps the law up to date."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
from attrs import evolve

from rechten import words
from rechten.cli import main, maintaining
from rechten.cli.layout import WIDTH
from rechten.graph.kinds import Unit, money
from rechten.graph.parameters import DatedValue
from rechten.law.belgium import BELGIUM
from rechten.law.check import Finding, Sort, findings
from rechten.law.coverage import EntryErrors, Status, load_entries
from rechten.law.enter import file_of
from tests.fictional.common import SOURCE

VALUE = DatedValue(date(2024, 1, 1), 100_00, SOURCE, review_by=date(2024, 7, 1))
LATER = evolve(VALUE, start=date(2025, 1, 1), value=130_00, review_by=None)
EURO = money(Unit.EURO_MONTH)


def run(capsys: pytest.CaptureFixture[str], *argv: str) -> SimpleNamespace:
    code = main(argv)
    out, err = capsys.readouterr()
    assert "Traceback" not in err
    return SimpleNamespace(code=code, out=out, err=err)


def _plain(finding: Finding) -> str:
    """The sentence with plain spaces: the command breaks lines at any of them."""
    return " ".join(words.finding_sentence(finding).split())


def test_check_tells_every_finding_by_urgency_and_counts_them(capsys: Any) -> None:
    found = run(capsys, "law", "check", "--on", "2026-11-24")
    assert (found.code, found.err) == (0, "")
    whole = findings(BELGIUM, date(2026, 11, 24))
    told = [line for line in found.out.splitlines() if line.startswith("- ")]
    assert len(told) == len(whole)
    text = " ".join(found.out.split())
    places = [text.index(f"- {finding.file} {finding.id}: {_plain(finding)}") for finding in whole]
    assert places == sorted(places)
    assert found.out.index("Nu te doen") < found.out.index("Goed om te weten")
    assert all(len(line) <= WIDTH for line in found.out.splitlines())
    assert "None" not in found.out
    numbers = [int(word) for word in found.out.splitlines()[-1].split() if word.isdigit()]
    assert sum(numbers) == len(whole)


def test_check_as_data(capsys: Any) -> None:
    found = run(capsys, "law", "check", "--on", "2026-11-24", "--json")
    data = json.loads(found.out)
    assert len(data) == len(findings(BELGIUM, date(2026, 11, 24)))
    past = next(one for one in data if one["id"] == "leefloon.cat1_year" and one["sort"] == "past_review")
    last = BELGIUM.parameters["leefloon.cat1_year"].values[-1]
    assert past["severity"] == "urgent"
    assert past["values"][0]["value"] == f"{last.value / 100:.2f}"
    assert past["values"][0]["source"]["url"] == last.source.url


def test_strict_fails_only_when_something_is_to_be_done_now(capsys: Any) -> None:
    long_ago = "2000-01-01"  # before any review date
    assert run(capsys, "law", "check", "--on", long_ago, "--strict").code == 0
    assert run(capsys, "law", "check", "--on", "2026-11-24", "--strict").code == 1
    assert run(capsys, "law", "check", "--on", "2026-11-24").code == 0


def test_check_is_of_today_without_a_date(capsys: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(maintaining, "today", lambda: date(2024, 2, 3))
    assert "op 3 februari 2024" in run(capsys, "law", "check").out


@pytest.mark.parametrize(
    ("finding", "says"),
    [
        (Finding(Sort.PAST_REVIEW, "f", "x", EURO, (VALUE,)), "nakijken moest tegen 1 juli 2024; € 100,00 per maand"),
        (Finding(Sort.REVIEW_SOON, "f", "x", EURO, (VALUE,)), "binnenkort na te kijken: tegen 1 juli 2024."),
        (Finding(Sort.JUMP, "f", "x", EURO, (VALUE, LATER)), "kijk na, grote sprong (+30 %): van € 100,00 per maand"),
        (Finding(Sort.JUMP, "f", "x", EURO, (evolve(VALUE, value=0), LATER)), "kijk na, grote sprong: van € 0,00"),
        (Finding(Sort.GAP, "f", "x", EURO, (VALUE, LATER)), "geen zeker cijfer van 1 juli 2024 tot 1 januari 2025."),
        (Finding(Sort.INFERRED, "f", "x", EURO, (VALUE,)), "begindatum afgeleid, niet gelezen, bij 2024-01-01."),
        (Finding(Sort.NO_SOURCE, "f", "x", EURO, (VALUE,) * 5), "2024-01-01, 2024-01-01 en nog 2."),
        (Finding(Sort.RIGHT_NO_SOURCE_DATE, "f", "x", sources=(SOURCE,)), "één bron zonder datum."),
        (Finding(Sort.RIGHT_NO_SOURCE_DATE, "f", "x", sources=(SOURCE,) * 2), "2 bronnen zonder datum."),
    ],
)
def test_what_a_finding_says(finding: Finding, says: str) -> None:
    assert says in words.finding_sentence(finding).replace("\N{NO-BREAK SPACE}", " ")


def test_every_sort_has_a_sentence() -> None:
    for sort in Sort:
        text = words.finding_sentence(Finding(sort, "f", "x", EURO, (VALUE, LATER), (SOURCE,)))
        assert text.endswith(".")


@pytest.mark.parametrize(
    ("argv", "word"),
    [(["law"], "ontbreekt"), (["law", "chek"], "bestaat niet"), (["law", "check", "--on", "morgen"], "morgen")],
)
def test_wrong_arguments(capsys: Any, argv: list[str], word: str) -> None:
    found = run(capsys, *argv)
    assert found.code == 2
    assert word in found.err
    assert "invalid" not in found.err


# --- coverage ---------------------------------------------------------------------------------------------------------


def test_coverage_tells_every_entry_and_ends_with_the_count(capsys: Any) -> None:
    found = run(capsys, "law", "coverage")
    assert (found.code, found.err) == (0, "")
    text = " ".join(found.out.split())
    entries = load_entries()
    for entry in entries:
        assert f"({entry.id}): " in text
    count = Counter(entry.status for entry in entries)
    assert found.out.splitlines()[-1] == (
        f"{len(BELGIUM.rights)} rechten, {count[Status.PROVISION]} waarborgen en regels, "
        f"{count[Status.MERGED]} samengevoegd, {count[Status.OPEN]} open; samen {len(entries)}"
    )
    assert sum(count.values()) == len(entries)
    assert "Klopt niet" not in found.out
    assert all(len(line) <= WIDTH for line in found.out.splitlines())


def test_coverage_as_data(capsys: Any) -> None:
    data = json.loads(run(capsys, "law", "coverage", "--json").out)
    assert data["mismatches"] == []
    assert data["count"].pop("all") == sum(data["count"].values()) == len(data["entries"])
    assert {"leefloon"} == {one["where"] for one in data["entries"] if one["id"] == "leefloon"}


def test_coverage_says_where_the_list_and_the_law_differ(capsys: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(maintaining, "load_entries", lambda: load_entries()[1:])
    assert f"Klopt niet: het recht '{load_entries()[0].where}' staat niet" in run(capsys, "law", "coverage").out


def test_a_list_that_cannot_be_read_is_a_message(capsys: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise EntryErrors(["entries.yaml[3].name: is missing or no text"])

    monkeypatch.setattr(maintaining, "load_entries", broken)
    found = run(capsys, "law", "coverage")
    assert (found.code, found.out) == (2, "")
    assert "entries.yaml[3].name" in found.err


# --- entering a figure ------------------------------------------------------------------------------------------------

ENTER = [
    "law", "enter", "leefloon.cat2_year", "--from", "2026-03-01", "--value", "99000.00", "--url", "https://voorbeeld.be",
    "--what", "brochure", "--as-of", "2026-03-01", "--quote", "alleenstaande: 99.000,00 euro",
]  # fmt: skip


def test_a_tried_figure_tells_what_changes_and_leaves_the_law_alone(capsys: Any) -> None:
    file = file_of("leefloon.cat2_year")
    assert file is not None
    before = file.read_text(encoding="utf-8")
    found = run(capsys, *ENTER, "--try")
    assert (found.code, found.err) == (0, "")
    assert "Geprobeerd, niet bewaard" in found.out
    assert "zonder-thuis, Leefloon" in found.out
    assert file.read_text(encoding="utf-8") == before


def test_a_refused_figure_tells_all_that_is_wrong(capsys: Any) -> None:
    wrong = [*ENTER[:-1], "geen cijfer", "--url", "nergens"]
    found = run(capsys, *wrong)
    assert (found.code, found.out) == (2, "")
    assert "adres" in found.err
    assert "citaat" in found.err
