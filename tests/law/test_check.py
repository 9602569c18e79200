"""The alarm: each thing that needs care is found, and nothing else."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from rechten.graph.expressions import Expr
from rechten.graph.facts import Vocabulary
from rechten.graph.kinds import BOOL, Number, Unit, money
from rechten.graph.law import Law
from rechten.graph.nodes import Compare, Const, Param
from rechten.graph.parameters import DatedValue, Parameter, Source
from rechten.graph.rights import Amount, Condition, NonTakeUp, Right
from rechten.law.belgium import BELGIUM
from rechten.law.check import SOON, Severity, Sort, findings
from tests.fictional.common import ACT, BREAD_HOUSE, SOURCE

ON = date(2026, 6, 1)
NO_ADDRESS = Source("", "uit het hoofd", "2025")
NO_DATE = Source("https://lyonie.example/wet", "Wetboek", "zonder datum")
EURO = money(Unit.EURO_MONTH)
CLEAN = DatedValue(date(2024, 1, 1), 100_00, SOURCE)
NEXT = evolve(CLEAN, start=date(2025, 1, 1), value=102_00)


def figure(*values: DatedValue, kind: Number = EURO) -> Parameter:
    return Parameter("soup.most", kind, "Soepgeld", "art. 1", values, law_file="soup.yaml")


def right(**changes: Any) -> Right:
    read = Expr(Param(EURO, "soup.most"))
    some = Expr(Compare(BOOL, "<", read.node, Const(EURO, 1_000_00)))
    clean = Right(
        id="soup",
        name="Soep",
        level="federal",
        domain="income",
        summary="Elke dag soep.",
        requires=(Condition("soup.some", some, article="art. 1", says="Er is soep."),),
        decides=BREAD_HOUSE,
        act=ACT,
        sources=(SOURCE,),
        certainty="Dit is verzonnen.",
        amount=Amount(read, "art. 1", "Soepgeld."),
        non_take_up=NonTakeUp(0.1, 0.2, SOURCE),
    )
    return evolve(clean, **changes)


def law(parameter: Parameter, *rights: Right) -> Law:
    made = Law("Lyonië", Vocabulary(), {})
    made.add_parameters([parameter])
    for one in rights or (right(),):
        made.add(one)
    return made


def test_a_clean_law_has_no_findings() -> None:
    assert findings(law(figure(CLEAN, NEXT)), ON) == ()


@pytest.mark.parametrize(
    ("values", "sort", "told"),
    [
        ((CLEAN, evolve(NEXT, review_by=ON)), Sort.PAST_REVIEW, 1),
        ((CLEAN, evolve(NEXT, review_by=ON + timedelta(1))), Sort.REVIEW_SOON, 1),
        ((CLEAN, evolve(NEXT, review_by=ON + SOON)), Sort.REVIEW_SOON, 1),
        ((CLEAN, evolve(NEXT, source=NO_ADDRESS)), Sort.NO_SOURCE, 1),
        ((evolve(CLEAN, source=NO_DATE), evolve(NEXT, source=NO_DATE)), Sort.NO_SOURCE_DATE, 2),
        ((evolve(CLEAN, review_by=date(2024, 7, 1)), NEXT), Sort.GAP, 2),
        ((CLEAN, evolve(NEXT, value=125_01)), Sort.JUMP, 2),
        ((CLEAN, evolve(NEXT, value=74_99)), Sort.JUMP, 2),
        ((evolve(CLEAN, value=0), NEXT), Sort.JUMP, 2),
        ((CLEAN, evolve(NEXT, inferred=True)), Sort.INFERRED, 1),
    ],
)
def test_each_slip_of_a_figure_is_one_finding(values: tuple[DatedValue, ...], sort: Sort, told: int) -> None:
    (found,) = findings(law(figure(*values)), ON)
    assert (found.sort, found.file, found.id, len(found.values)) == (sort, "soup.yaml", "soup.most", told)


@pytest.mark.parametrize(
    "values",
    [
        (CLEAN, evolve(NEXT, review_by=ON + SOON + timedelta(1))),
        (CLEAN, evolve(NEXT, value=125_00)),
        (CLEAN, evolve(NEXT, value=75_00)),
        (evolve(CLEAN, review_by=NEXT.start), NEXT),
    ],
)
def test_up_to_the_limit_nothing_is_found(values: tuple[DatedValue, ...]) -> None:
    assert findings(law(figure(*values)), ON) == ()


@pytest.mark.parametrize(
    ("changes", "sort"),
    [
        ({"sources": ()}, Sort.RIGHT_NO_SOURCE),
        ({"sources": (NO_ADDRESS,)}, Sort.RIGHT_NO_SOURCE),
        ({"sources": (SOURCE, NO_DATE)}, Sort.RIGHT_NO_SOURCE_DATE),
        ({"non_take_up": None}, Sort.RIGHT_NO_NON_TAKE_UP),
        ({"non_take_up": NonTakeUp(0.1, 0.2, NO_ADDRESS)}, Sort.RIGHT_NO_NON_TAKE_UP),
    ],
)
def test_each_slip_of_a_right_is_one_finding(changes: dict[str, Any], sort: Sort) -> None:
    (found,) = findings(law(figure(CLEAN), right(**changes)), ON)
    assert (found.sort, found.file, found.id) == (sort, "test_check.py", "soup")


def test_a_figure_that_nothing_reads_is_found_unless_a_right_shows_it() -> None:
    spare = evolve(figure(CLEAN), id="soup.spare")
    made = law(figure(CLEAN))
    made.add_parameters([spare])
    assert [(found.sort, found.id) for found in findings(made, ON)] == [(Sort.UNREAD, "soup.spare")]
    made = law(figure(CLEAN), right(shows=("soup.spare",)))
    made.add_parameters([spare])
    assert findings(made, ON) == ()


def test_a_flag_never_jumps() -> None:
    flag = Parameter("soup.on", BOOL, "Soep?", "art. 2", (evolve(CLEAN, value=0), evolve(NEXT, value=1)))
    made = law(figure(CLEAN), right(shows=("soup.on",)))
    made.add_parameters([flag])
    assert findings(made, ON) == ()


@given(st.integers(-400, 400))
def test_a_review_date_is_past_soon_or_far(days: int) -> None:
    review = ON + timedelta(days)
    found = findings(law(figure(evolve(CLEAN, start=date(2020, 1, 1), review_by=review))), ON)
    if days <= 0:
        assert [one.sort for one in found] == [Sort.PAST_REVIEW]
    else:
        assert [one.sort for one in found] == ([Sort.REVIEW_SOON] if days <= 60 else [])


@given(st.integers(1, 10**9), st.integers(0, 10**9))
def test_a_jump_is_more_than_a_quarter(earlier: int, later: int) -> None:
    found = findings(law(figure(evolve(CLEAN, value=earlier), evolve(NEXT, value=later))), ON)
    within = 3 * earlier <= 4 * later <= 5 * earlier
    assert [one.sort for one in found] == ([] if within else [Sort.JUMP])


@given(st.dates(date(2019, 1, 1), date(2035, 1, 1)))
def test_the_law_of_belgium_is_told_by_urgency_on_any_day(on: date) -> None:
    found = findings(BELGIUM, on)
    urgencies = [one.sort.severity for one in found]
    assert urgencies == sorted(urgencies)
    assert all(one.file and one.id for one in found)
    assert not [one.id for one in found if one.sort in {Sort.NO_SOURCE, Sort.RIGHT_NO_SOURCE}]
    past = {one.id for one in found if one.sort is Sort.PAST_REVIEW}
    assert past == {
        id for id, parameter in BELGIUM.parameters.items()
        if (review := parameter.values[-1].review_by) is not None and review <= on
    }  # fmt: skip


def test_severities_have_something_each() -> None:
    assert {sort.severity for sort in Sort} == set(Severity)
