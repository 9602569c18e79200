"""No figure without a source, and none that pretends to be published."""

from __future__ import annotations

from pathlib import Path

import pytest

from rechten.population.margins import MarginErrors, all_margins, load_margins, margins_of

GOOD = """
- id: housing.owners
  region: flanders
  says: Woningen bewoond door hun eigenaar
  of: households
  unit: share
  year: 2021
  value: 0.698
  source: {url: https://example.org, what: Census, read: 2026-11-30}
  within: 0.02
"""


def load(tmp_path: Path, text: str) -> list[str]:
    file = tmp_path / "margins.yaml"
    file.write_text(text, encoding="utf-8")
    try:
        load_margins([file])
    except MarginErrors as found:
        return found.errors
    return []


def test_a_margin_with_its_source_loads(tmp_path: Path) -> None:
    assert load(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("  source: {url: https://example.org, what: Census, read: 2026-11-30}\n", ""), "either a source"),
        (("  within: 0.02\n", "  within: 0.02\n  assumed: true\n  why: zomaar\n"), "either a source"),
        (("  within: 0.02\n", ""), "either within"),
        (("read: 2026-11-30", "read: gisteren"), "read a day"),
        (("url: https://example.org", "url: ergens"), "url is an address"),
        (("value: 0.698", "value: 69.8"), "no share of 1"),
        (("value: 0.698", "value: veel"), "is no number"),
        (("region: flanders", "region: wallonia"), "region"),
        (("  within: 0.02\n", "  within: 0.02\n  whitin: 0.02\n"), "whitin: unknown key"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, change: tuple[str, str], says: str) -> None:
    errors = load(tmp_path, GOOD.replace(*change))
    assert any(says in error for error in errors), errors


def test_an_assumption_says_why(tmp_path: Path) -> None:
    text = GOOD.replace("  source: {url: https://example.org, what: Census, read: 2026-11-30}\n", "  assumed: true\n")
    assert any("why" in error for error in load(tmp_path, text))


def test_all_errors_come_at_once(tmp_path: Path) -> None:
    wrong = GOOD.replace("value: 0.698", "value: veel") + GOOD.replace("unit: share", "unit: kilo")
    assert len(load(tmp_path, wrong)) >= 2


def test_the_same_margin_stands_once_a_region(tmp_path: Path) -> None:
    assert any("has this margin already" in error for error in load(tmp_path, GOOD + GOOD))


def test_every_margin_of_ours_has_a_ground() -> None:
    for margin in all_margins().values():
        assert margin.assumed or (margin.source is not None and margin.source.url.startswith("https://")), margin.id
        assert margin.why or margin.within is not None or margin.unchecked, margin.id


def test_the_city_takes_its_own_figure_and_else_that_of_flanders() -> None:
    city, flanders = margins_of("antwerp"), margins_of("flanders")
    assert city.one("housing.owners") == 0.525
    assert city["status.igo"] == flanders["status.igo"]
    assert flanders["status.igo"].region == "flanders"


def test_docs_list_what_was_assumed() -> None:
    text = Path("docs/population.md").read_text(encoding="utf-8")
    missing = {margin.id for margin in all_margins().values() if margin.assumed and f"`{margin.id}`" not in text}
    assert not missing
