"""Wraps new keys, and keeps a replaced master key from wrapping any."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from django.db import IntegrityError, transaction

from totjerecht.access.keys import master
from totjerecht.access.keys.errors import MasterKeyTrouble
from totjerecht.access.keys.master import Master, Masters
from totjerecht.access.keys.models import MasterKey
from totjerecht.access.keys.router import KEYS

T = TypeVar("T")


def wrapping(write: Callable[[Master], T]) -> T:
    """Runs `write` with the current master key, in a transaction of its own that is on disk when this returns.

    A key must be safe before anything is closed with it: so never inside another transaction on `keys` (RuntimeError).
    When the master key is replaced at the same moment, this is tried again with the new one. Raises MasterKeyTrouble
    when the master key at hand is not one of this database.
    """
    try:
        return _once(write)
    except (IntegrityError, MasterKeyTrouble):
        # The row of the master key went away between reading the file and writing: read the file again, once.
        return _once(write)


def know(masters: Masters) -> None:
    """Writes down that the current master key is in use: the first one ever, or one that stands before a known one.

    Raises MasterKeyTrouble when none of them is known: then this is not the master key of this database.
    """
    known = set(MasterKey.objects.values_list("name", flat=True))
    names = [found.name for found in masters.all]
    if known and known.isdisjoint(names):
        raise MasterKeyTrouble(
            f"{master.source()} holds master key {', '.join(names)}, but the database of keys uses "
            f"{', '.join(sorted(known))}. Put back the master key that belongs to this database."
        )
    if masters.current.name not in known:
        MasterKey.objects.bulk_create([MasterKey(name=masters.current.name)], ignore_conflicts=True)


def _once(write: Callable[[Master], T]) -> T:
    masters = master.read()
    with transaction.atomic(using=KEYS, durable=True):
        know(masters)
        return write(masters.current)
