"""Some rights in PostgreSQL: row for row what the scalar reading says."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from typing import Any

import psycopg
import pytest
from django.conf import settings

from rechten.graph.law import Law
from rechten.household.case import CaseFile
from rechten.law.belgium import BELGIUM
from rechten.readings.sql import Tables, in_dialect, query
from rechten.readings.sql.checks import checks
from rechten.readings.sql.dialects import BEFORE
from tests.properties.common import the_law
from tests.sql import loading
from tests.sql.comparing import Rows, differences, expected, given_rows, readers_of
from tests.sql.loading import representable
from tests.sql.people import Crowd

pytestmark = [
    pytest.mark.database,
    pytest.mark.skipif(
        "postgresql" not in settings.DATABASES["default"]["ENGINE"], reason="this is about PostgreSQL; see test_duckdb"
    ),
]

DAY = date(2026, 11, 21)
#: All sorts of rules: dwellings, ties, couples, children, months, scales, an amount per year.
RIGHTS = (
    "loi",
    "davo",
    "leefloon",
    "huurpremie",
    "verhoogde_tegemoetkoming",
    "sociaal_tarief_energie",
    "groeipakket_sociale_toeslag",
    "groeipakket_basisbedrag",
    "studietoelage_hoger_onderwijs",
    "inkomensgarantie_ouderen",
)


@pytest.fixture
def connection() -> Iterator[psycopg.Connection[Any]]:
    """The server of this run; what a test makes there is temporary."""
    with psycopg.connect(dbname=os.environ.get("PGDATABASE", "postgres"), autocommit=True) as found:
        found.execute(BEFORE["postgresql"])
        yield found


def doubted(law: Law, day: date, seed: int, count: int) -> list[CaseFile]:
    crowd = Crowd(law, day, seed)
    cases = crowd.full(count)
    cases += [*crowd.doubtful(cases, 0.05), *crowd.doubtful(cases, 0.3)]
    return [representable(case, law.vocabulary, ranges=False) for case in cases]


def run(connection: psycopg.Connection[Any], text: str) -> Rows:
    found = connection.execute(in_dialect(text, "postgresql").encode())
    return given_rows([column.name for column in found.description or ()], found.fetchall())


def test_rights_of_belgium(connection: psycopg.Connection[Any]) -> None:
    crowd = Crowd(BELGIUM, DAY, 3)
    cases = doubted(BELGIUM, DAY, 3, 12) + [crowd.near(right, crowd.at_home(1)[0]) for right in RIGHTS]
    loading.Tables(BELGIUM.vocabulary, cases).to_postgresql(connection)
    plan, figures, readers = BELGIUM.plan(DAY), BELGIUM.figures(DAY, DAY), readers_of(BELGIUM, cases)
    for right in RIGHTS:
        for plain in (False, True):
            rows = run(connection, query(plan, figures, DAY, [right], plain=plain).text)
            assert differences(rows, expected(readers, [right], plain=plain)) == []


@pytest.mark.parametrize("day", [date(2025, 2, 28), date(2026, 1, 1), date(2028, 2, 29)])
def test_a_law_with_every_node(connection: psycopg.Connection[Any], day: date) -> None:
    law = the_law()
    cases = doubted(law, day, day.toordinal(), 12)
    loading.Tables(law.vocabulary, cases).to_postgresql(connection)
    plan, figures = law.plan(day), law.figures(day, day)
    rows = run(connection, query(plan, figures, day).text)
    assert differences(rows, expected(readers_of(law, cases), plan.rights)) == []


def test_checks_run_there_too(connection: psycopg.Connection[Any]) -> None:
    law, tables = the_law(), Tables()
    loading.Tables(law.vocabulary, doubted(law, DAY, 4, 3)).to_postgresql(connection)
    plan, figures = law.plan(DAY), law.figures(DAY, DAY)
    text = in_dialect(checks(plan, query(plan, figures, DAY), tables, law.ties), "postgresql").encode()
    assert connection.execute(text).fetchall() == []
    connection.execute("UPDATE persons SET birth_date = '1700-01-01' WHERE \"case\" = 1")
    found = connection.execute(text).fetchall()
    assert [(what.split(":")[0], example) for what, _, example in found] == [("persons.birth_date", "1")]
