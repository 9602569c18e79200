"""Two days side by side, and what lies ahead: what is said to turn does turn on that day, and not the day before."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from rechten.casefile import parse_case
from rechten.household.case import CaseFile, Known
from rechten.household.knowledge import FactCell, with_answer
from rechten.law.belgium import BELGIUM
from rechten.law.budget import PURSE
from rechten.readings.ahead import ahead
from rechten.readings.answer import read
from rechten.readings.diff import diff
from rechten.readings.verdict import Outcome
from tests.fictional.cases import partial_cases
from tests.fictional.purse import purse_of
from tests.properties.common import examples, the_law

EXAMPLES = Path(__file__).parents[2] / "examples"
DAYS = st.dates(date(2019, 1, 1), date(2030, 12, 31))


def example(name: str) -> CaseFile:
    return parse_case(
        yaml.safe_load((EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8")),
        BELGIUM,
        default_date=date(2026, 11, 24),
    )


def born(case: CaseFile, person: int, day: date) -> CaseFile:
    known = Known(day.toordinal(), day.toordinal())
    return with_answer(case, BELGIUM.vocabulary, FactCell("person.birth_date", person), known)


@examples(1)
@given(partial_cases(), DAYS)
def test_the_same_day_differs_in_nothing(case: CaseFile, day: date) -> None:
    assert diff(the_law(), case, day, day, purse_of(the_law())).differences == ()


@examples(0.5)
@given(partial_cases(most=3), DAYS, DAYS)
def test_every_difference_is_in_both_readings_and_has_a_cause(case: CaseFile, start: date, end: date) -> None:
    found = diff(the_law(), case, start, end, purse_of(the_law()))
    for one in found.differences:
        before, after = one.difference.before, one.difference.after
        assert (before.outcome, before.held, before.verdict.amount, before.concerned) != (
            after.outcome,
            after.held,
            after.verdict.amount,
            after.concerned,
        )
        for condition in one.begun:
            assert condition.in_force(end)
            assert not condition.in_force(start)
        for moved in one.figures:
            assert (moved.before is None) or (moved.after is None) or moved.before != moved.after


def test_a_new_figure_is_named_as_the_cause() -> None:
    found = diff(BELGIUM, example("zonder-thuis"), date(2024, 6, 1), date(2025, 6, 1), PURSE)
    leefloon = next(one for one in found.differences if one.difference.right.id == "leefloon")
    assert "leefloon.cat2_year" in {moved.after.parameter.id for moved in leefloon.figures if moved.after}


@pytest.mark.parametrize("name", ["alleenstaande-ouder", "oudere-weduwe", "niets-open"])
def test_what_turns_ahead_turns_on_that_day(name: str) -> None:
    case = example(name)
    for turning in ahead(BELGIUM, case, frozenset(range(len(case.persons)))):
        assert turning.day > case.date
        day_before = turning.day - timedelta(1)
        states = []
        for day in (day_before, turning.day):
            answer = read(BELGIUM, evolve(case, date=day, law_date=case.law_date))
            result = next(r for r in answer.of(turning.right.id) if r.person == turning.person)
            states.append(result.concerned and result.outcome is not Outcome.NOT_ENTITLED)
        assert states == [not turning.opens, turning.opens]


def test_a_birthday_opens_and_closes() -> None:
    """A child of nearly 18 may soon rent with help; who is nearly 66 may soon ask an income guarantee."""
    case = example("alleenstaande-ouder")
    child = next(i for i, person in enumerate(case.persons) if i)
    birthday = case.date + timedelta(40)
    found = ahead(BELGIUM, born(case, child, birthday.replace(year=birthday.year - 18)), frozenset({child}), 3)
    assert ("huurpremie", birthday, True) in {(one.right.id, one.day, one.opens) for one in found}
    older = ahead(BELGIUM, born(case, 0, birthday.replace(year=birthday.year - 66)), frozenset({0}), 3)
    assert "inkomensgarantie_ouderen" in {one.right.id for one in older if one.opens}


def test_a_figure_past_its_review_date_turns_nothing() -> None:
    """Far ahead hardly any figure is certain. That alone must never look like an end or a beginning."""
    case = example("niets-open")
    long = ahead(BELGIUM, case, frozenset({0}), 60)
    assert all(one.before is not one.after for one in long)
    assert {one.right.id for one in long} <= {one.right.id for one in ahead(BELGIUM, case, frozenset({0}), 120)}
