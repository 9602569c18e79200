"""Cases as tables, in DuckDB or PostgreSQL, as ``rechten.tables`` describes them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import psycopg
import pyarrow as pa
from attrs import evolve
from duckdb import DuckDBPyConnection

from rechten.graph.facts import AXIS_MONTHS, FactSpec, Subject, Vocabulary
from rechten.graph.kinds import BOOL, DATE, Date, Number
from rechten.household.case import Answer, CaseFile, Known
from rechten.readings.sql.steps import quoted


def representable(case: CaseFile, vocabulary: Vocabulary, *, ranges: bool) -> CaseFile:
    """The case without what a table cannot hold: some codes of a choice, a range of a month, ranges at all."""

    def kept(subject: Subject, facts: Mapping[str, Answer]) -> dict[str, Answer]:
        specs = {spec.name: spec for spec in vocabulary if spec.subject is subject}
        found = {name: _kept(specs[name], answer, ranges) for name, answer in facts.items()}
        return {name: answer for name, answer in found.items() if answer is not None}

    return evolve(
        case,
        persons=tuple(evolve(p, facts=kept(Subject.PERSON, p.facts)) for p in case.persons),
        dwellings=tuple(
            evolve(d, id=f"d{i}", facts=kept(Subject.DWELLING, d.facts)) for i, d in enumerate(case.dwellings)
        ),
        facts=kept(Subject.CASE, case.facts),
    )


def _kept(spec: FactSpec, answer: Answer, ranges: bool) -> Answer | None:
    if isinstance(answer, tuple):
        return tuple(month if month is not None and month.low == month.high else None for month in answer)
    if not isinstance(answer, Known):
        return None
    if spec.options:
        return answer if answer.low.bit_count() == 1 else None
    is_point = answer.low == answer.high
    return answer if is_point or (ranges and isinstance(spec.kind, Number | Date) and not spec.axis) else None


class Tables:
    """The tables of some cases: names, columns and rows."""

    def __init__(self, vocabulary: Vocabulary, cases: Sequence[CaseFile], *, ranges: bool = False) -> None:
        self._vocabulary, self._ranges = vocabulary, ranges
        self.columns: dict[str, dict[str, str]] = {
            "cases": {"case": "BIGINT", **self._types(Subject.CASE)},
            "persons": {"case": "BIGINT", "person": "TEXT", **self._types(Subject.PERSON)},
            "ties": {"case": "BIGINT", "kind": "TEXT", "from": "TEXT", "to": "TEXT", **_SPAN},
            "dwellings": {"case": "BIGINT", "dwelling": "TEXT", **self._types(Subject.DWELLING)},
            "residents": {"case": "BIGINT", "dwelling": "TEXT", "person": "TEXT", **_SPAN},
        }
        self.rows: dict[str, list[tuple[Any, ...]]] = {table: [] for table in self.columns}
        for number, case in enumerate(cases):
            self._add(number, case)

    def _add(self, number: int, case: CaseFile) -> None:
        rows = self.rows
        rows["cases"].append((number, *self._values(Subject.CASE, case.facts)))
        for person in case.persons:
            rows["persons"].append((number, person.id, *self._values(Subject.PERSON, person.facts)))
        for tie in case.ties:
            span = (tie.span.since, tie.span.until, tie.certain)
            rows["ties"].append((number, tie.kind, tie.source, tie.target, *span))
        for home in case.dwellings:
            rows["dwellings"].append((number, home.id, *self._values(Subject.DWELLING, home.facts)))
            for r in home.residents:
                rows["residents"].append((number, home.id, r.person, r.span.since, r.span.until, r.certain))

    def _types(self, subject: Subject) -> dict[str, str]:
        found: dict[str, str] = {}
        for spec in self._of(subject):
            for column in self._columns(spec):
                found[column] = _type(spec)
        return found

    def _of(self, subject: Subject) -> Iterable[FactSpec]:
        return (spec for spec in self._vocabulary if spec.subject is subject)

    def _columns(self, spec: FactSpec) -> tuple[str, ...]:
        cents = "__cents" if isinstance(spec.kind, Number) and spec.kind.unit.is_money else ""
        if self._ranges and isinstance(spec.kind, Number | Date) and not spec.axis:
            return (f"{spec.name}__low{cents}", f"{spec.name}__high{cents}")
        return (f"{spec.name}{cents}",)

    def _values(self, subject: Subject, facts: Mapping[str, Answer]) -> list[Any]:
        found: list[Any] = []
        for spec in self._of(subject):
            answer, columns = facts.get(spec.name), self._columns(spec)
            if spec.axis:
                found.append(_months(spec, answer))
            elif isinstance(answer, Known):
                found += [_value(spec, end) for end in (answer.low, answer.high)[: len(columns)]]
            else:
                found += [None] * len(columns)
        return found

    def to_duckdb(self, database: DuckDBPyConnection) -> None:
        """Make the tables in DuckDB."""
        for table, columns in self.columns.items():
            kinds = pa.schema([(name, ARROW[kind]) for name, kind in columns.items()])
            rows = [dict(zip(columns, row, strict=True)) for row in self.rows[table]]
            database.register("given", pa.Table.from_pylist(rows, kinds))
            database.execute(f"CREATE TABLE {table} AS SELECT * FROM given")
            database.unregister("given")

    def to_postgresql(self, database: psycopg.Connection[Any]) -> None:
        """Make the tables in PostgreSQL, for as long as the connection lasts."""
        for table, columns in self.columns.items():
            described = ", ".join(f"{quoted(name)} {kind}" for name, kind in columns.items())
            database.execute(f"CREATE TEMPORARY TABLE {table} ({described})".encode())
            with database.cursor().copy(f"COPY {table} FROM STDIN".encode()) as copy:
                for row in self.rows[table]:
                    copy.write_row(row)


ARROW = {
    "TEXT": pa.string(),
    "BOOLEAN": pa.bool_(),
    "DATE": pa.date32(),
    "BIGINT": pa.int64(),
    "BIGINT[]": pa.list_(pa.int64()),
}
_SPAN = {"since": "DATE", "until": "DATE", "certain": "BOOLEAN"}


def _type(spec: FactSpec) -> str:
    if spec.options:
        return "TEXT"
    if spec.kind == BOOL:
        return "BOOLEAN"
    if spec.kind == DATE:
        return "DATE"
    return "BIGINT[]" if spec.axis else "BIGINT"


def _value(spec: FactSpec, number: int) -> Any:
    if spec.options:
        return spec.options[number.bit_length() - 1][0]
    if spec.kind == BOOL:
        return bool(number)
    return date.fromordinal(number) if spec.kind == DATE else number


def _months(spec: FactSpec, answer: Answer | None) -> list[int | None] | None:
    if isinstance(answer, tuple):
        return [None if month is None else month.low for month in answer]
    return [answer.low] * AXIS_MONTHS if isinstance(answer, Known) and answer.low == answer.high else None
