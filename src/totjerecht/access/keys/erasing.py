"""Ends the key of a person: from then on nothing that was closed with it can be read, in no copy of any table."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import connections, transaction
from django.utils import timezone

from totjerecht.access.keys.models import SubjectKey
from totjerecht.access.keys.router import KEYS


def erase_key(subject: UUID) -> datetime:
    """Erases the key of a person; gives when that happened, also when it was done before.

    The row stays, so that no key is ever made again under this pseudonym, also when there was none yet. What is left
    of the wrapped key in the files of the database is overwritten as far as the database allows; see docs/privacy.md.
    """
    now = timezone.now()
    with transaction.atomic(using=KEYS, durable=True):
        SubjectKey.objects.bulk_create([SubjectKey(subject=subject, erased_at=now)], ignore_conflicts=True)
        SubjectKey.objects.filter(subject=subject, erased_at=None).update(wrapped=None, master=None, erased_at=now)
        erased_at = SubjectKey.objects.values_list("erased_at", flat=True).get(subject=subject)
    scrub()
    assert erased_at is not None  # noqa: S101 (the constraint of the table, and the line above)
    return erased_at


def scrub() -> None:
    """Clears what erased rows left behind in the files of the database. Inside a transaction it has to wait.

    SQLite overwrites erased bytes itself (secure_delete) but keeps earlier pages in its journal: that is emptied.
    PostgreSQL keeps the earlier row until it is vacuumed.
    """
    connection = connections[KEYS]
    if connection.in_atomic_block:
        return
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        else:
            cursor.execute(f"VACUUM {connection.ops.quote_name(SubjectKey._meta.db_table)}")
