"""Writes cases as a folder of tables, in each of the forms that may be read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.csv as pacsv
import pyarrow.parquet as pq

from rechten.graph.facts import AXIS_MONTHS, FactSpec, Subject
from rechten.graph.kinds import Bool, Choice, Date
from rechten.graph.law import Law
from rechten.household.case import Answer, CaseFile
from rechten.household.knowledge import bounds, month_bounds, unknown

Columns = dict[str, pa.Array]
#: How money stands in a file: as cents, or as euros of some type.
Money = str
TYPES: Mapping[str, pa.DataType] = {"cents": pa.int64(), "decimal": pa.decimal128(14, 2), "float": pa.float64()}


def tables_of(
    law: Law, cases: Sequence[CaseFile], ids: Sequence[object], money: Money = "cents"
) -> dict[str, pa.Table]:
    """The tables of cases, with these ids."""
    persons = [(id, person) for id, case in zip(ids, cases, strict=True) for person in case.persons]
    homes = [(id, n, home) for id, case in zip(ids, cases, strict=True) for n, home in enumerate(case.dwellings)]
    ties = [(id, tie) for id, case in zip(ids, cases, strict=True) for tie in case.ties]
    stays = [(id, n, one) for id, n, home in homes for one in home.residents]
    word = pa.string() if isinstance(ids[0], str) else pa.int64()
    found = {
        "cases": {"case": pa.array(list(ids), word), **_facts(law, Subject.CASE, [c.facts for c in cases], money)},
        "persons": {
            "case": pa.array([id for id, _ in persons], word),
            "person": pa.array([person.id for _, person in persons], pa.string()),
            **_facts(law, Subject.PERSON, [person.facts for _, person in persons], money),
        },
        "dwellings": {
            "case": pa.array([id for id, _, _ in homes], word),
            "dwelling": pa.array([f"w{n}" for _, n, _ in homes], pa.string()),
            **_facts(law, Subject.DWELLING, [home.facts for _, _, home in homes], money),
        },
        "ties": {
            "case": pa.array([id for id, _ in ties], word),
            "kind": pa.array([tie.kind for _, tie in ties], pa.string()),
            "from": pa.array([tie.source for _, tie in ties], pa.string()),
            "to": pa.array([tie.target for _, tie in ties], pa.string()),
            **_spans([tie for _, tie in ties]),
        },
        "residents": {
            "case": pa.array([id for id, _, _ in stays], word),
            "dwelling": pa.array([f"w{n}" for _, n, _ in stays], pa.string()),
            "person": pa.array([one.person for _, _, one in stays], pa.string()),
            **_spans([one for _, _, one in stays]),
        },
    }
    return {name: pa.table(columns) for name, columns in found.items()}


def _spans(rows: Sequence[Any]) -> Columns:
    return {
        "since": pa.array([row.span.since for row in rows], pa.date32()),
        "until": pa.array([row.span.until for row in rows], pa.date32()),
        "certain": pa.array([row.certain for row in rows], pa.bool_()),
    }


def _facts(law: Law, subject: Subject, holders: Sequence[Mapping[str, Answer]], money: Money) -> Columns:
    found: Columns = {}
    for spec in law.vocabulary:
        answers = [facts.get(spec.name) for facts in holders]
        if spec.subject is subject and any(answer is not None for answer in answers):
            found |= _columns(spec, answers, money)
    return found


def _columns(spec: FactSpec, answers: Sequence[Answer | None], money: Money) -> Columns:
    name, per = spec.name, getattr(spec.kind, "per", 1)
    as_cents = per == 100 and money == "cents"
    mark, kind = ("__cents" if as_cents else ""), _type(spec, money)

    def value(number: int) -> object:
        if isinstance(spec.kind, Date):
            return date.fromordinal(number)
        if per != 100 or as_cents:
            return number
        return number / 100 if money == "float" else Decimal(number) / 100

    if spec.axis:
        months = [month_bounds(spec, answer)[:AXIS_MONTHS] for answer in answers]
        lists = [[[value(end[at]) for end in row] for row in months] for at in (0, 1)]
        return {
            f"{name}__{end}{mark}": pa.array(rows, pa.list_(kind))
            for end, rows in zip(("low", "high"), lists, strict=True)
        }
    if isinstance(spec.kind, Bool):
        pairs = [bounds(spec, answer) for answer in answers]
        return {name: pa.array([None if low != high else bool(low) for low, high in pairs], pa.bool_())}
    if isinstance(spec.kind, Choice):
        masks = [bounds(spec, answer)[0] for answer in answers]
        return {name: pa.array([None if mask == spec.all_codes else _codes(spec, mask) for mask in masks], kind)}
    pairs = [bounds(spec, answer) for answer in answers]
    least, most = unknown(spec)
    if all(low == high or (low, high) == (least, most) for low, high in pairs):
        return {f"{name}{mark}": pa.array([None if low != high else value(low) for low, high in pairs], kind)}
    return {
        f"{name}__low{mark}": pa.array([None if low == least else value(low) for low, _ in pairs], kind),
        f"{name}__high{mark}": pa.array([None if high == most else value(high) for _, high in pairs], kind),
    }


def _type(spec: FactSpec, money: Money) -> pa.DataType:
    if isinstance(spec.kind, Date):
        return pa.date32()
    if isinstance(spec.kind, Choice):
        return pa.dictionary(pa.int32(), pa.string())
    return TYPES[money] if getattr(spec.kind, "per", 1) == 100 else pa.int32()


def _codes(spec: FactSpec, mask: int) -> str:
    return "|".join(code for bit, (code, _) in enumerate(spec.options) if mask >> bit & 1)


def write_folder(path: Path, tables: Mapping[str, pa.Table], suffix: str = ".parquet", group: int = 1000) -> Path:
    """The tables as files."""
    path.mkdir(parents=True, exist_ok=True)
    for name, table in tables.items():
        write_file(path / (name + suffix), table, group)
    return path


def write_file(path: Path, table: pa.Table, group: int = 1000) -> None:
    writers: Mapping[str, Callable[[], None]] = {
        ".parquet": lambda: pq.write_table(table, path, row_group_size=group),
        ".arrow": lambda: _write_arrow(table, path, group),
        ".csv": lambda: pacsv.write_csv(_plain(table), path),
    }
    writers[path.suffix]()


def _write_arrow(table: pa.Table, path: Path, group: int) -> None:
    with pa.ipc.new_file(path, table.schema) as writer:
        writer.write_table(table, max_chunksize=group)


def _plain(table: pa.Table) -> pa.Table:
    """Dictionaries as text: a CSV file has none. Lists cannot stand in one."""
    fields = [pa.field(f.name, f.type.value_type if pa.types.is_dictionary(f.type) else f.type) for f in table.schema]
    return table.cast(pa.schema(fields))
