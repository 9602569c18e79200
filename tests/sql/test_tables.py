"""Where facts stand: other columns than expected, columns and tables that are not there, and what cannot be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

import duckdb
import pytest
from attrs import evolve

from rechten.graph.facts import Subject
from rechten.household.case import Answer, CaseFile, Known
from rechten.readings.sql import Tables, query
from rechten.readings.sql.checks import checks
from rechten.readings.sql.tables import columns_listed, columns_query
from tests.properties.common import the_law
from tests.sql import loading
from tests.sql.comparing import Rows, differences, expected, given_rows, readers_of
from tests.sql.people import Crowd

DAY = date(2026, 6, 15)
LAW = the_law()
PLAN, FIGURES = LAW.plan(DAY), LAW.figures(DAY, DAY)


def crowd(count: int = 30) -> list[CaseFile]:
    return Crowd(LAW, DAY, 5).full(count)


def loaded(cases: list[CaseFile]) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    loading.Tables(LAW.vocabulary, cases).to_duckdb(connection)
    return connection


def columns_of(connection: duckdb.DuckDBPyConnection) -> dict[str, dict[str, str]]:
    """As somebody would list them for ``--columns``."""
    return columns_listed(line for (line,) in connection.execute(columns_query()).fetchall())


def read(connection: duckdb.DuckDBPyConnection, tables: Tables | None = None) -> Rows:
    found = connection.execute(query(PLAN, FIGURES, DAY, tables=tables or Tables(columns_of(connection))).text)
    return given_rows([column[0] for column in found.description or ()], found.fetchall())


def without(cases: Iterable[CaseFile], *names: str) -> list[CaseFile]:
    """The cases, nothing known of these facts."""

    def less(facts: Mapping[str, Answer]) -> dict[str, Answer]:
        return {name: answer for name, answer in facts.items() if name not in names}

    return [
        evolve(
            case,
            persons=tuple(evolve(p, facts=less(p.facts)) for p in case.persons),
            dwellings=tuple(evolve(d, facts=less(d.facts)) for d in case.dwellings),
            facts=less(case.facts),
        )
        for case in cases
    ]


def assert_read_as(rows: Rows, cases: list[CaseFile]) -> None:
    assert differences(rows, expected(readers_of(LAW, cases), PLAN.rights)) == []


def test_a_missing_column_is_unknown_for_everybody() -> None:
    cases, connection = crowd(), loaded(crowd())
    connection.execute("ALTER TABLE persons DROP COLUMN birth_date")
    connection.execute("ALTER TABLE persons DROP COLUMN status")
    connection.execute("ALTER TABLE dwellings DROP COLUMN damp")
    connection.execute("ALTER TABLE cases DROP COLUMN region")
    missing = ("birth_date", "status", "damp", "region")
    assert_read_as(read(connection), without(cases, *missing))
    found = query(PLAN, FIGURES, DAY, tables=Tables(columns_of(connection))).facts
    assert {id.split(".")[1] for id, place in found.items() if place is None} == set(missing)


@pytest.mark.parametrize("table", ["ties", "dwellings", "residents", "cases"])
def test_a_table_that_is_not_there(table: str) -> None:
    cases, connection = crowd(), loaded(crowd())
    connection.execute(f"DROP TABLE {table}")
    facts = {s: [spec.name for spec in LAW.vocabulary if spec.subject is s] for s in Subject}
    left = {
        "ties": [evolve(case, ties=()) for case in cases],
        "residents": [evolve(case, dwellings=()) for case in cases],
        "dwellings": without(cases, *facts[Subject.DWELLING]),
        "cases": without(cases, *facts[Subject.CASE]),
    }
    assert_read_as(read(connection), left[table])


def test_ties_and_stays_without_dates_hold_always_and_for_sure() -> None:
    cases, connection = crowd(), loaded(crowd())
    for table in ("ties", "residents"):
        for column in ("since", "until", "certain"):
            connection.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
    assert_read_as(read(connection), Crowd(LAW, DAY, 5).settled(cases))


@pytest.mark.parametrize("kind", ["DECIMAL(12, 2)", "DOUBLE"])
def test_money_in_euros(kind: str) -> None:
    cases, connection = crowd(), loaded(crowd())
    for table, name in (("persons", "savings"), ("persons", "profit"), ("dwellings", "rent")):
        connection.execute(f"ALTER TABLE {table} ADD COLUMN {name} {kind}")
        connection.execute(f"UPDATE {table} SET {name} = CAST({name}__cents AS DECIMAL(18, 2)) / 100")
        connection.execute(f"ALTER TABLE {table} DROP COLUMN {name}__cents")
    assert_read_as(read(connection), cases)


def test_a_former_name_is_known() -> None:
    cases, connection = crowd(), loaded(crowd())
    connection.execute("ALTER TABLE dwellings RENAME COLUMN damp TO wet")
    assert_read_as(read(connection), cases)


def test_one_wage_for_all_months() -> None:
    cases, connection = crowd(), loaded(crowd())
    connection.execute("ALTER TABLE persons ADD COLUMN wage BIGINT")
    connection.execute("UPDATE persons SET wage = 900")
    connection.execute("ALTER TABLE persons DROP COLUMN wage__cents")
    same = {"wage": Known(90_000, 90_000)}
    persons = [tuple(evolve(p, facts={**p.facts, **same}) for p in case.persons) for case in cases]
    assert_read_as(read(connection), [evolve(case, persons=p) for case, p in zip(cases, persons, strict=True)])


def test_what_cannot_be_counts_as_unknown_and_is_found() -> None:
    cases, connection = crowd(), loaded(crowd())
    assert found_wrong(connection) == {}
    for table, column, value in (
        ("persons", "birth_date", "DATE '1700-01-01'"),
        ("persons", "status", "'martian'"),
        ("persons", "hours", "-1"),
        ("dwellings", "rent__cents", "99999999999"),
        ("cases", "region", "''"),
    ):
        connection.execute(f"UPDATE {table} SET {column} = {value}")
    names = ("birth_date", "status", "hours", "rent", "region")
    assert_read_as(read(connection), without(cases, *names))
    wrong = found_wrong(connection)
    assert {what.split(":")[0] for what in wrong} == {
        "persons.birth_date",
        "persons.status",
        "persons.hours",
        "dwellings.rent__cents",
        "cases.region",
    }
    assert wrong["cases.region: dit kan niet; het telt als onbekend"] == (len(cases), "0")


def test_a_lowest_value_above_the_highest_says_nothing() -> None:
    cases, connection = crowd(), loaded(crowd())
    connection.execute("ALTER TABLE persons RENAME COLUMN insured TO insured__low")
    connection.execute("ALTER TABLE persons ADD COLUMN insured__high BIGINT")
    connection.execute("UPDATE persons SET insured__high = insured__low - 1")
    assert_read_as(read(connection), without(cases, "insured"))
    assert "persons.insured__low: dit kan niet; het telt als onbekend" in found_wrong(connection)


def test_names_that_are_wrong_are_found() -> None:
    connection = loaded(crowd())
    connection.execute("INSERT INTO persons SELECT * FROM persons WHERE \"case\" = 3 AND person = 'p0'")
    connection.execute("INSERT INTO persons (\"case\", person) VALUES (900, 'x'), (NULL, 'y')")
    connection.execute("INSERT INTO ties VALUES (1, 'cousin', 'p0', 'nobody', NULL, NULL, TRUE)")
    connection.execute("INSERT INTO residents VALUES (2, 'castle', 'nobody', NULL, NULL, TRUE)")
    connection.execute("INSERT INTO persons (\"case\", person) SELECT 5, 'z' || range FROM range(70)")
    wrong = found_wrong(connection)
    assert sorted(wrong) == [
        "persons: case of person is leeg",
        "persons: dezelfde case en person staat er meer dan eens",
        "persons: het dossier (case) staat niet in cases",
        "persons: meer dan 64 personen in een dossier",
        "residents: de persoon (person) staat niet in persons",
        "residents: de woning (dwelling) staat niet in dwellings",
        "ties: de persoon (to) staat niet in persons",
        "ties: deze soort band (kind) bestaat niet",
    ]
    assert wrong["persons: meer dan 64 personen in een dossier"] == (1, "5")


def found_wrong(connection: duckdb.DuckDBPyConnection) -> dict[str, tuple[int, str]]:
    tables = Tables(columns_of(connection))
    text = checks(PLAN, query(PLAN, FIGURES, DAY, tables=tables), tables, LAW.ties)
    return {what: (rows, example) for what, rows, example in connection.execute(text).fetchall()}


def test_a_name_from_outside_is_no_part_of_a_query() -> None:
    """A file or schema with a quote in its name stays a name."""
    assert columns_query("a'; DROP TABLE persons; --").count("'a''; DROP TABLE persons; --'") == 1


@pytest.mark.parametrize("line", ["persons", ".name BIGINT", "persons. BIGINT", "a b c"])
def test_a_list_of_columns_that_is_none(line: str) -> None:
    with pytest.raises(ValueError, match="line 2"):
        columns_listed(["persons.case BIGINT", line])
