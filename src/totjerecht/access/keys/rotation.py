"""Replaces the master key: every key is wrapped anew, then the old master key goes.

It may be stopped at any point and started again. At every moment the file holds each master key that any row needs; a
process that still holds the old one cannot wrap with it any more once its row in the table is gone.
"""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from attrs import frozen
from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from totjerecht.access.keys import master
from totjerecht.access.keys.erasing import scrub
from totjerecht.access.keys.errors import MasterKeyTrouble
from totjerecht.access.keys.master import Master, Masters
from totjerecht.access.keys.models import IndexKey, MasterKey, SubjectKey
from totjerecht.access.keys.router import KEYS
from totjerecht.access.keys.store import know
from totjerecht.core.files import alone, replace_secret

#: Rows that are wrapped in one transaction.
BATCH = 500

R = TypeVar("R", SubjectKey, IndexKey)


@frozen
class Rotated:
    """What a rotation did: the master key in use, how many keys were wrapped anew, which master keys can go."""

    current: str
    wrapped: int
    replaced: tuple[str, ...]


def rotate() -> Rotated:
    """Wraps every key with a new master key; goes on with an earlier rotation that was stopped.

    With TOTJERECHT_MASTER_KEY the administrator puts the new key first and leaves the old one behind it; with the file
    the new one is made here and the old one taken out at the end. Raises MasterKeyTrouble when there is nothing to
    change to, another rotation is busy, or a row needs a master key that is not at hand; what was wrapped by then stays
    good.
    """
    if master.from_environment():
        return _rotate(_given())
    # Two that both make a master key would each take the other's out of the file.
    with alone(settings.MASTER_KEY_FILE.with_name(".master-key.lock")) as first:
        if not first:
            raise MasterKeyTrouble("another rotation is busy")
        masters = _made()
        done = _rotate(masters)
        for old in masters.all[1:]:
            replace_secret(kept_apart(old.name), old.text)
        master.write(Masters((masters.current,)))
        return done


def kept_apart(name: str) -> Path:
    """Where a replaced master key is left: earlier back-ups of the keys need it. An administrator removes it."""
    file: Path = settings.MASTER_KEY_FILE
    return file.with_name(f"{file.name}.{name}")


def _rotate(masters: Masters) -> Rotated:
    with transaction.atomic(using=KEYS, durable=True):
        know(masters)
    wrapped = _wrap_all(masters)
    while not _let_go(masters.current):
        wrapped += _wrap_all(masters)  # somebody made a key with the old one meanwhile
    scrub()
    return Rotated(masters.current.name, wrapped, tuple(old.name for old in masters.all[1:]))


def _given() -> Masters:
    """The new master key and what it replaces, from the environment."""
    masters = master.read()
    if len(masters.all) == 1:
        raise MasterKeyTrouble(
            "TOTJERECHT_MASTER_KEY holds one key. Make a new one with `totjerecht keys new`, "
            "put it in front of the old one with a comma between, restart, and run this again."
        )
    return masters


def _made() -> Masters:
    """The new master key and what it replaces, both in the file from now on."""
    masters = master.read()
    if len(masters.all) > 1:
        return masters
    with transaction.atomic(using=KEYS, durable=True):
        know(masters)
    both = Masters((master.new(), *masters.all))
    master.write(both)
    return both


def _wrap_all(masters: Masters) -> int:
    subjects = SubjectKey.objects.order_by("subject")
    indexes = IndexKey.objects.order_by("version")
    return _wrap_rows(subjects, masters) + _wrap_rows(indexes, masters)


def _wrap_rows(rows: QuerySet[R], masters: Masters) -> int:
    wrapped = 0
    under_another = rows.filter(wrapped__isnull=False).exclude(master=masters.current.name)
    while batch := list(under_another[:BATCH]):
        with transaction.atomic(using=KEYS, durable=True):
            wrapped += sum(_wrap(rows, row, masters) for row in batch)
    return wrapped


def _wrap(rows: QuerySet[R], row: R, masters: Masters) -> int:
    key = masters.named(str(row.master_id)).unwrap(bytes(row.wrapped or b""))
    # Only while the row is as it was read: a key that is erased at this moment must not come back.
    unchanged = rows.filter(pk=row.pk, master=row.master_id, wrapped__isnull=False)
    return unchanged.update(wrapped=masters.current.wrap(key), master=masters.current.name)


def _let_go(current: Master) -> bool:
    """Takes the rows of old master keys away; False when a key still hangs on one. The database itself guards that."""
    try:
        with transaction.atomic(using=KEYS, durable=True):
            MasterKey.objects.exclude(name=current.name).delete()
    except IntegrityError:
        return False
    return True
