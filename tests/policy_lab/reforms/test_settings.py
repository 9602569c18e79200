"""The address holds all settings; sliders and fields say the same thing with and without JavaScript."""

from __future__ import annotations

from datetime import date

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from rechten.graph.kinds import Bool
from rechten.graph.ranges import figure_range
from rechten.law.belgium import BELGIUM
from rechten.population.reforms.files import Reform, Way
from rechten.population.reforms.money import TakeUp
from totjerecht.policy_lab.reforms.ready import ready
from totjerecht.policy_lab.reforms.settings import Knob, Settings, Side, knobs_of, read_settings
from totjerecht.policy_lab.reforms.sliders import sliders, typed_side

FIGURES = BELGIUM.figures(date(2026, 12, 1), date(2026, 12, 1))
WAITING = "huurpremie.waiting"
LEEFLOON = ("leefloon.cat1_year", "leefloon.cat2_year")


@st.composite
def sides(draw: st.DrawFn) -> Side:
    ids = draw(st.lists(st.sampled_from(sorted(BELGIUM.parameters)), max_size=5, unique=True))
    knobs = []
    for id in ids:
        parameter = BELGIUM.parameters[id]
        low, high = figure_range(parameter)
        if isinstance(parameter.kind, Bool):
            knobs.append(Knob(Way.VALUE, (id,), draw(st.integers(0, 1))))
        elif draw(st.booleans()):
            knobs.append(Knob(Way.VALUE, (id,), draw(st.integers(low, high))))
        else:
            knobs.append(Knob(Way.FACTOR, (id,), draw(st.integers(0, 30_000))))
    return Side(draw(st.sampled_from(["", "Meer leefloon", "a=b&c:d"])) if knobs else "", tuple(knobs))


@given(sides(), sides(), st.sampled_from(TakeUp), st.booleans())
def test_an_address_gives_back_its_settings(one: Side, other: Side, take_up: TakeUp, cliffs: bool) -> None:
    settings = Settings(one, other, take_up, cliffs)
    assert read_settings(QueryDict(settings.query(BELGIUM)), BELGIUM) == settings


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("a=value:leefloon.cat1_yaer:3", "leefloon.cat1_year"),
        ("a=rubbish", "geen instelling"),
        ("a=value:huurpremie.waiting:veel", "geen getal"),
        ("a=value:huurpremie.waiting:99999999", "kan niet"),
        ("a=value:huurpremie.waiting:24&a=factor:huurpremie.waiting:2", "twee keer"),
        ("&".join(["a=value:huurpremie.waiting:24"] * 40), "hoogstens"),
    ],
)
def test_what_cannot_be_read_is_told_and_never_a_crash(query: str, words: str) -> None:
    settings = read_settings(QueryDict(query), BELGIUM)
    assert any(words in error for error in settings.errors)


@given(st.text(max_size=200))
def test_any_text_in_an_address_is_read_or_told(text: str) -> None:
    query = QueryDict(mutable=True)
    query.setlist("a", [text, f"value:{text}:1", f"factor:{WAITING}:{text}"])
    query["ta"], query["wie"] = text, text
    assert read_settings(query, BELGIUM).errors


def test_ready_reforms_become_sliders_and_mean_the_same() -> None:
    for one in ready(BELGIUM):
        side = Side(one.reform.title, knobs_of(one.reform))
        same = {(c.figure, c.way, c.amount) for c in one.reform.changes}
        assert {(c.figure, c.way, c.amount) for c in side.reform.changes} == same


def form(side: Side, **fields: str) -> QueryDict:
    query = QueryDict(mutable=True)
    for slider in sliders(side, BELGIUM, FIGURES):
        query[f"{slider.id}-n"] = slider.value
        query[f"{slider.id}-r"] = slider.value
    for name, value in fields.items():
        query[name.replace("_", "-")] = value
    return query


ONE = Side("", (Knob(Way.VALUE, (WAITING,), 48), Knob(Way.FACTOR, LEEFLOON, 11_000)))


@given(sides())
def test_a_form_that_nobody_touched_changes_nothing(side: Side) -> None:
    assert typed_side(form(side), side, BELGIUM, FIGURES) == (side, [])


def test_what_is_pulled_counts_when_nothing_was_typed() -> None:
    after, wrong = typed_side(form(ONE, s0_r="23.7", s1_r="120.2"), ONE, BELGIUM, FIGURES)
    assert [knob.amount for knob in after.knobs] == [24, 12_000]
    assert not wrong


def test_what_is_typed_counts_above_what_is_pulled() -> None:
    after, _ = typed_side(form(ONE, s0_r="23.7", s0_n="12"), ONE, BELGIUM, FIGURES)
    assert after.knobs[0].amount == 12


def test_a_comma_is_a_point() -> None:
    side = Side("", (Knob(Way.VALUE, (LEEFLOON[0],), 1_000_000),))
    after, _ = typed_side(form(side, s0_n="11000,50"), side, BELGIUM, FIGURES)
    assert after.knobs[0].amount == 1_100_050


def test_what_cannot_be_is_told_and_kept_on_the_page() -> None:
    after, wrong = typed_side(form(ONE, s0_n="veel"), ONE, BELGIUM, FIGURES)
    assert after.knobs == ONE.knobs
    assert wrong[0].value == "veel"
    assert "geen getal" in wrong[0].error


def test_a_slider_is_taken_away() -> None:
    after, _ = typed_side(form(ONE, weg="0"), ONE, BELGIUM, FIGURES)
    assert after.knobs == ONE.knobs[1:]


def test_the_law_as_it_is_has_no_sliders() -> None:
    assert Side().reform == Reform("Zonder naam")
