"""Every right in DuckDB, for invented people: row for row what the scalar reading says, to the cent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache

import duckdb
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from rechten.graph.law import Law
from rechten.household.case import CaseFile
from rechten.law.belgium import BELGIUM
from rechten.readings.sql import query, tables
from rechten.readings.sql.exact import held
from rechten.readings.verdict import Reader
from tests.fictional.cases import DAYS, partial_cases
from tests.properties.common import examples, the_law
from tests.sql.comparing import Rows, differences, expected, given_rows, readers_of
from tests.sql.loading import Tables, representable
from tests.sql.people import Crowd

DAY = date(2026, 11, 21)
PLAN = BELGIUM.plan(DAY)
FIGURES = BELGIUM.figures(DAY, DAY)
HELD = held(PLAN, FIGURES, DAY)
#: Rights of which all can be computed: nothing that is not encoded, no figure that is only last known.
CLOSED = [found.right for found in HELD if not found.not_encoded and not found.stale]


def loaded(law: Law, cases: Sequence[CaseFile], *, ranges: bool = False) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    Tables(law.vocabulary, cases, ranges=ranges).to_duckdb(connection)
    return connection


def run(connection: duckdb.DuckDBPyConnection, text: str) -> Rows:
    found = connection.execute(text)
    return given_rows([column[0] for column in found.description or ()], found.fetchall())


@cache
def belgians() -> tuple[duckdb.DuckDBPyConnection, Sequence[Reader]]:
    """Some who may have each right, others by chance; all known, little unknown, and much."""
    crowd = Crowd(BELGIUM, DAY, 1)
    cases = crowd.full(20)
    cases += [crowd.near(right, case) for right, case in zip(PLAN.rights, crowd.at_home(len(PLAN.rights)), strict=True)]
    cases += [*crowd.doubtful(cases, 0.05), *crowd.doubtful(cases[::3], 0.4)]
    cases = [representable(case, BELGIUM.vocabulary, ranges=False) for case in cases]
    return loaded(BELGIUM, cases), readers_of(BELGIUM, cases)


@pytest.mark.parametrize("right", PLAN.rights)
def test_a_right_of_belgium(right: str) -> None:
    connection, readers = belgians()
    rows = run(connection, query(PLAN, FIGURES, DAY, [right]).text)
    assert differences(rows, expected(readers, [right])) == []


@pytest.mark.parametrize("right", [*PLAN.rights][::8])
def test_a_right_of_belgium_said_plainly(right: str) -> None:
    connection, readers = belgians()
    rows = run(connection, query(PLAN, FIGURES, DAY, [right], plain=True).text)
    assert differences(rows, expected(readers, [right], plain=True)) == []


def test_people_of_every_outcome_were_met() -> None:
    """Without them the tests above would show little."""
    _, readers = belgians()
    met = {right: {row[f"{right}__outcome"] for row in expected(readers, [right]).values()} for right in PLAN.rights}
    entitled = [right for right, outcomes in met.items() if 0 in outcomes]
    assert len(entitled) > 0.8 * len(met)
    assert set().union(*met.values()) == {0, 1, 2, 3, 4}


def test_with_all_known_a_query_says_yes_or_no() -> None:
    cases = Crowd(BELGIUM, DAY, 2).at_home(60)
    rows = run(loaded(BELGIUM, cases), query(PLAN, FIGURES, DAY, CLOSED).text)
    assert len(CLOSED) > 10
    for row in rows.values():
        assert {row[f"{right}__outcome"] for right in CLOSED} <= {0, 4}
        assert not any(row[f"{right}__open"] for right in CLOSED)


@pytest.mark.slow
@pytest.mark.parametrize("plain", [True, False])
def test_all_rights_in_one_query(plain: bool) -> None:
    connection, readers = belgians()
    rows = run(connection, query(PLAN, FIGURES, DAY, plain=plain).text)
    assert differences(rows, expected(readers, PLAN.rights, plain=plain)) == []


@st.composite
def crowds(draw: st.DrawFn) -> list[CaseFile]:
    """Cases of Lyonië on one day, unknown facts, ranges and doubtful ties among them."""
    day, known_on = draw(st.sampled_from(DAYS)), draw(st.sampled_from([date(2025, 1, 15), date(2031, 1, 1)]))
    cases = draw(st.lists(partial_cases(), min_size=1, max_size=6))
    return [evolve(case, date=day, law_date=known_on) for case in cases]


@pytest.mark.parametrize("ranges", [True, False])
@examples(0.25)
@given(crowds())
def test_any_case_of_a_law_with_every_node(ranges: bool, cases: list[CaseFile]) -> None:
    law = the_law()
    cases = [representable(case, law.vocabulary, ranges=ranges) for case in cases]
    columns = Tables(law.vocabulary, cases, ranges=ranges).columns
    plan, figures = law.plan(cases[0].date), law.figures(cases[0].date, cases[0].law_date)
    found = query(plan, figures, cases[0].date, tables=tables.Tables(columns))
    with loaded(law, cases, ranges=ranges) as connection:
        rows = run(connection, found.text)
    assert differences(rows, expected(readers_of(law, cases), plan.rights)) == []
