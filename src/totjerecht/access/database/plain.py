"""Plain statements on the gate's own tables: each read leaves a line in the log, so that line costs little.

What is paid for is the statement, and not its making by way of models.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from typing import Any
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper


def insert(table: str, rows: Sequence[Mapping[str, object]], on_conflict: str = "") -> None:
    """Adds rows, all with the same columns, within the transaction of the caller. ``on_conflict``: what SQL does with
    a row that is there already. Numbers, moments and mappings (as JSON) are kept as Django keeps them.
    """
    if not rows:
        return
    here = connections[DEFAULT_DB_ALIAS]
    sql = _statement(table, tuple(rows[0])) + on_conflict
    values = [[_kept(here, value) for value in row.values()] for row in rows]
    with here.cursor() as cursor:
        if len(values) == 1:
            cursor.execute(sql, values[0])
        else:
            cursor.executemany(sql, values)


@cache
def _statement(table: str, columns: tuple[str, ...]) -> str:
    names, places = ", ".join(f'"{column}"' for column in columns), ", ".join(["%s"] * len(columns))
    return f"INSERT INTO {table} ({names}) VALUES ({places}) "


def _kept(connection: BaseDatabaseWrapper, value: object) -> Any:
    if isinstance(value, UUID):
        return as_kept(connection, value)
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    return connection.ops.adapt_json_value(value, None) if isinstance(value, dict) else value


def chain_heads(subjects: Sequence[UUID]) -> dict[UUID, tuple[int, bytes]]:
    """Person → number and code of the last link of her chain, locked until the transaction ends, in the order of the
    persons. SQLite locks as a whole, at the start of a writing transaction.
    """
    here = connections[DEFAULT_DB_ALIAS]
    places = ", ".join(["%s"] * len(subjects))
    lock = " FOR UPDATE" if here.features.has_select_for_update else ""
    sql = f"SELECT subject_id, seq, mac FROM access_chainhead WHERE subject_id IN ({places}) ORDER BY subject_id{lock}"
    with here.cursor() as cursor:
        cursor.execute(sql, [as_kept(here, subject) for subject in subjects])
        return {as_uuid(subject): (seq, bytes(mac)) for subject, seq, mac in cursor.fetchall()}


def as_kept(connection: BaseDatabaseWrapper, value: UUID | None) -> UUID | str | None:
    """A number as the database keeps it: SQLite has no such kind of column and keeps 32 letters."""
    return value if value is None or connection.features.has_native_uuid_field else value.hex


def as_uuid(value: Any) -> UUID:
    """A number as it came from the database."""
    return value if isinstance(value, UUID) else UUID(value)


def as_moment(value: Any) -> datetime:
    """A moment as it came from the database: SQLite keeps it as text, in UTC."""
    return value if isinstance(value, datetime) else datetime.fromisoformat(value).replace(tzinfo=UTC)
