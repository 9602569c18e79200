"""Figures against their index rule, and entering a new figure: all or nothing, and with its source."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from rechten.graph.kinds import Bool, Unit, money
from rechten.graph.parameters import DatedValue, IndexRule, Parameter, Rhythm, Source
from rechten.law.enter import LAW, EntryRefusedError, NewValue, checked, file_of, with_value
from rechten.law.index import after_steps, steps_between, strays
from rechten.law.loader import load_parameters

STEPS = IndexRule(Rhythm.STEPS, 10_200, "art. 15")
YEARLY = IndexRule(Rhythm.YEARLY, 10_200, "art. 4")
SOURCE = Source("https://voorbeeld.be", "wet", "2025")
FILE = file_of("leefloon.cat1_year") or LAW
NEW = NewValue(
    date(2026, 3, 1), "10723.88", "https://voorbeeld.be", "brochure", "2026-03-01", "samenwonend: 10.723,88 euro"
)


def figure(rule: IndexRule, *values: tuple[date, int]) -> Parameter:
    dated = tuple(DatedValue(start, value, SOURCE) for start, value in values)
    return Parameter("x.year", money(Unit.EURO_YEAR), "bedrag", "art. 1", dated, index=rule)


@given(st.integers(100_00, 5_000_000), st.integers(1, 5))
def test_what_moves_by_steps_follows(value: int, steps: int) -> None:
    later = after_steps(STEPS, value, steps)
    assert list(strays(figure(STEPS, (date(2024, 1, 1), value), (date(2025, 1, 1), later)))) == []
    assert steps_between(STEPS, value, later) == steps


@given(st.integers(100_00, 5_000_000), st.integers(30, 150))
def test_half_a_step_strays_and_a_reason_settles_it(value: int, part: int) -> None:
    later = value * (10_000 + part) // 10_000
    strayed = figure(STEPS, (date(2024, 1, 1), value), (date(2025, 1, 1), later))
    assert len(list(strays(strayed))) == 1
    told = evolve(strayed, values=(strayed.values[0], evolve(strayed.values[1], leap="verhoging door de regering")))
    assert list(strays(told)) == []


def test_a_yearly_rule_counts_years_and_not_steps() -> None:
    assert list(strays(figure(YEARLY, (date(2023, 9, 1), 100_00), (date(2025, 9, 1), 104_04)))) == []
    assert len(list(strays(figure(YEARLY, (date(2023, 9, 1), 100_00), (date(2024, 9, 1), 104_04))))) == 1


def test_without_a_rule_nothing_strays() -> None:
    free = evolve(figure(STEPS, (date(2024, 1, 1), 1), (date(2025, 1, 1), 99)), index=None)
    assert list(strays(free)) == []


# --- entering


def test_a_new_value_stands_behind_the_last_one_and_nothing_else_moves(tmp_path: Path) -> None:
    text = checked(FILE, "leefloon.cat1_year", NEW)
    trial = tmp_path / FILE.name
    trial.write_text(text, encoding="utf-8")
    old = {parameter.id: parameter for parameter in load_parameters(FILE)}
    for parameter in load_parameters(trial):
        added = parameter.values[len(old[parameter.id].values) :]
        assert parameter.values[: len(old[parameter.id].values)] == old[parameter.id].values
        if parameter.id == "leefloon.cat1_year":
            assert [(one.start, one.value, one.source.quote) for one in added] == [(NEW.start, 1072388, NEW.quote)]
        else:
            assert added == ()
    before, lines = FILE.read_text(encoding="utf-8").splitlines(), text.splitlines()
    place = next(i for i, (old_line, line) in enumerate(zip(before, lines, strict=False)) if old_line != line)
    assert lines[:place] + lines[place + len(lines) - len(before) :] == before


def test_a_value_that_comes_before_the_review_date_ends_the_certainty_of_the_last(tmp_path: Path) -> None:
    trial = tmp_path / FILE.name
    trial.write_text(checked(FILE, "leefloon.cat1_year", evolve(NEW, start=date(2025, 9, 1))), encoding="utf-8")
    last, new = next(one for one in load_parameters(trial) if one.id == "leefloon.cat1_year").values[-2:]
    assert (last.review_by, new.start) == (date(2025, 9, 1), date(2025, 9, 1))


@pytest.mark.parametrize("path", sorted(p for p in LAW.rglob("*.yaml") if ".cases." not in p.name and p.name[0] != "e"))
def test_the_figures_of_every_file_can_get_a_next_value(path: Path, tmp_path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for parameter in load_parameters(path)[:2]:
        trial = tmp_path / path.name
        value = "true" if isinstance(parameter.kind, Bool) else "7"
        trial.write_text(with_value(text, parameter.id, evolve(NEW, start=date(2150, 1, 1), value=value)), "utf-8")
        after = {one.id: one for one in load_parameters(trial)}
        assert len(after[parameter.id].values) == len(parameter.values) + 1
        assert sum(len(one.values) for one in after.values()) == 1 + sum(
            len(one.values) for one in load_parameters(path)
        )


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"url": "voorbeeld.be"}, "adres"),
        ({"what": " "}, "--what"),
        ({"as_of": ""}, "--as-of"),
        ({"quote": ""}, "--quote"),
        ({"quote": "samenwonend: 9.000 euro"}, "citaat"),
        ({"start": date(2025, 2, 1)}, "each date once"),
        ({"value": "10723.888", "quote": "10.723,888"}, "more digits"),
        ({"value": "veel", "quote": "veel"}, "not a number"),
        ({"review_by": date(2026, 1, 1)}, "does not lie after"),
    ],
)
def test_what_is_wrong_is_refused_with_its_reason(change: dict[str, Any], says: str) -> None:
    before = FILE.read_text(encoding="utf-8")
    with pytest.raises(EntryRefusedError, match=says):
        checked(FILE, "leefloon.cat1_year", evolve(NEW, **change))
    assert FILE.read_text(encoding="utf-8") == before


def test_an_unknown_figure_has_no_file() -> None:
    assert file_of("leefloon.cat9_year") is None
    with pytest.raises(EntryRefusedError):
        with_value(FILE.read_text(encoding="utf-8"), "leefloon.cat9_year", NEW)
