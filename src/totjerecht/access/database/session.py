"""Tells the database who acts: by a function on SQLite, by settings of the transaction on PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from uuid import UUID

from attrs import frozen
from django.db import DEFAULT_DB_ALIAS
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created
from django.utils import timezone

from totjerecht.access.context import AccessContext
from totjerecht.access.database import role


@frozen
class Told:
    """What the database is told: the context, and the number of the act of writing (None: only reading)."""

    context: AccessContext
    act: UUID | None


_told: ContextVar[Told | None] = ContextVar("told", default=None)

#: The settings, in the order in which they are set.
NAMES = ("actor", "organisation", "mandate", "function", "purpose", "act")


def value_of(name: str) -> str | None:
    """A setting as the database gets it: UUIDs without dashes on SQLite are made there."""
    told = _told.get()
    if told is None:
        return None
    if name == "day":
        return timezone.localdate().isoformat()
    if name == "act":
        return None if told.act is None else told.act.hex
    value = getattr(told.context, name)
    if value is None:
        return None
    return value.hex if isinstance(value, UUID) else str(value)


@contextmanager
def telling(connection: BaseDatabaseWrapper, context: AccessContext, act: UUID | None) -> Iterator[None]:
    """Within this block the database knows who acts. On PostgreSQL within a transaction, whose end forgets it.

    Raises RuntimeError when it stands within another such block: one act at a time.
    """
    if _told.get() is not None:
        raise RuntimeError("an act within an act")
    token = _told.set(Told(context, act))
    try:
        if connection.vendor == "postgresql":
            _set(connection)
        yield
    finally:
        _told.reset(token)
        if connection.vendor == "postgresql" and not connection.needs_rollback and connection.in_atomic_block:
            _set(connection)


def _set(connection: BaseDatabaseWrapper) -> None:
    calls = ", ".join(f"set_config('gate.{name}', %s, true)" for name in NAMES)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {calls}", [value_of(name) or "" for name in NAMES])


def on_connection(connection: BaseDatabaseWrapper, **_: object) -> None:
    """Gives each new SQLite connection the function that the triggers call; on PostgreSQL, takes the role."""
    if connection.vendor == "sqlite":
        connection.connection.create_function("gate_context", 1, value_of)
    elif connection.alias == DEFAULT_DB_ALIAS:
        role.take(connection)


def connect() -> None:
    """Listens for new connections; called once, when the app is ready."""
    connection_created.connect(on_connection, dispatch_uid="totjerecht.access")
