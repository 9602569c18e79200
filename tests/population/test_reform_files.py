"""Reform files: read strictly, all errors at once, each with its place; and written back as the same reform."""

from __future__ import annotations

import json
from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from rechten.graph.kinds import Bool
from rechten.graph.ranges import figure_range
from rechten.law.belgium import BELGIUM
from rechten.population.reforms.figures import apply
from rechten.population.reforms.files import (
    FORMAT,
    Change,
    Reform,
    ReformErrors,
    Way,
    parse_reform,
    reform_data,
)

GOOD = f"""
format: {FORMAT}
title: Het leefloon stijgt met tien procent
from: 2026-01-01
changes:
  - figure: [leefloon.cat1_year, leefloon.cat2_year]
    factor: 1.10
  - figure: huurpremie.waiting
    value: 24
    from: 2026-07-01
    why: Korter wachten.
"""


def errors_of(text: str) -> list[str]:
    with pytest.raises(ReformErrors) as raised:
        parse_reform(text, BELGIUM)
    return [str(error) for error in raised.value.errors]


def test_a_good_file() -> None:
    reform = parse_reform(GOOD, BELGIUM)
    assert reform.changes == (
        Change("leefloon.cat1_year", Way.FACTOR, 11_000, date(2026, 1, 1)),
        Change("leefloon.cat2_year", Way.FACTOR, 11_000, date(2026, 1, 1)),
        Change("huurpremie.waiting", Way.VALUE, 24, date(2026, 7, 1), "Korter wachten."),
    )


def test_all_errors_at_once_each_with_its_place() -> None:
    found = errors_of(
        """
format: rechten-reform/2
color: blue
changes:
  - figure: leefloon.cat1_yaer
    factor: 1.10
  - figure: leefloon.cat1_year
    factor: 1.10
    value: 3
  - figure: leefloon.cat2_year
    value: 1.234
  - figure: leefloon.cat2_year
    value: 9999999
  - figure: leefloon.cat3_year
    add: veel
    from: 31-12-2026
  - tekst
"""
    )
    assert [line.split(":")[0] for line in found] == [
        "color", "format", "title", "changes[0].figure", "changes[1]", "changes[2].value", "changes[3].value",
        "changes[4].from", "changes[4].add", "changes[5]",
    ]  # fmt: skip
    assert "Bedoel je 'leefloon.cat1_year'?" in found[3]
    assert "Bedoel je '2026-12-31'?" in found[7]


def test_a_figure_that_changes_twice_is_refused() -> None:
    found = errors_of(GOOD + "  - figure: leefloon.cat2_year\n    value: 1\n")
    assert "verandert twee keer" in found[0]


def test_a_flag_is_yes_or_no() -> None:
    flag = next(p.id for p in BELGIUM.parameters.values() if isinstance(p.kind, Bool))
    start = f"format: {FORMAT}\ntitle: Aan\nchanges:\n  - figure: {flag}\n"
    assert parse_reform(f"{start}    value: true\n", BELGIUM).changes == (Change(flag, Way.VALUE, 1),)
    assert "ja of nee" in errors_of(f"{start}    factor: 1.2\n")[0]


@pytest.mark.parametrize("text", ["", "[]", "changes", "{", "a: &x 1\nb: *x", "\x00", "format: rechten-reform/1"])
def test_rubbish_is_told_and_never_a_crash(text: str) -> None:
    assert errors_of(text)


_KEYS = st.sampled_from(["format", "title", "from", "changes", "figure", "value", "factor", "why"])
_DATA = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(), lambda x: st.lists(x) | st.dictionaries(_KEYS, x)
)


@given(_DATA)
def test_any_data_is_a_reform_or_errors(data: object) -> None:
    try:
        parse_reform(json.dumps(data), BELGIUM)
    except ReformErrors as errors:
        told = errors.errors
    else:
        told = ()
    assert told or isinstance(data, dict)


def changes() -> st.SearchStrategy[Change]:
    @st.composite
    def one(draw: st.DrawFn) -> Change:
        parameter = BELGIUM.parameters[draw(st.sampled_from(sorted(BELGIUM.parameters)))]
        low, high = figure_range(parameter)
        start = draw(st.none() | st.dates(date(2020, 1, 1), date(2030, 1, 1)))
        if isinstance(parameter.kind, Bool):
            return Change(parameter.id, Way.VALUE, draw(st.integers(0, 1)), start)
        way = draw(st.sampled_from(Way))
        amount = {
            Way.VALUE: st.integers(low, high),
            Way.ADD: st.integers(low - high, high - low),
            Way.FACTOR: st.integers(0, 1_000_000),
        }[way]
        return Change(parameter.id, way, draw(amount), start, draw(st.sampled_from(["", "omdat", "x: y"])))

    return one()


@given(st.lists(changes(), max_size=4, unique_by=lambda change: change.figure))
def test_what_is_written_is_read_back(found: list[Change]) -> None:
    reform = Reform("Een titel: met teken", tuple(found), "Uitleg")
    text = yaml.safe_dump(reform_data(reform, BELGIUM), allow_unicode=True)
    again = parse_reform(text, BELGIUM)
    assert again == reform
    assert again.hash == reform.hash


@given(st.lists(changes(), max_size=4, unique_by=lambda change: change.figure))
def test_a_changed_figure_stays_within_what_the_rules_are_proved_for(found: list[Change]) -> None:
    day = date(2026, 6, 1)
    figures = BELGIUM.figures(day, day)
    applied = apply(Reform("proef", tuple(found)), figures, BELGIUM.parameters, day)
    for moved in applied.moved:
        low, high = figure_range(moved.parameter)
        assert low <= moved.after.low <= moved.after.high <= high
    assert applied.figures.keys() >= figures.keys()
