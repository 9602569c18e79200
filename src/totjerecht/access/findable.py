"""By which numbers and names a person can be found, so that the blind index can be made anew.

The index itself cannot be read back. So the exact form that it was made of is kept beside it, closed with the key of
the person: whoever has the database alone reads neither, and when she is erased this is too.
"""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from django.db import transaction

from totjerecht.access.keys import blind
from totjerecht.access.keys.keyring import Keyring
from totjerecht.access.keys.reindex import Source
from totjerecht.access.keys.sealing import open_sealed, seal
from totjerecht.access.models import Findable

_PLACE = "access.Findable.text"


def enter(blinder: blind.Blinder, subject: UUID, kind: str, *normalised: str) -> None:
    """Makes a person findable by exactly these numbers or names of this kind, instead of by earlier ones."""
    with Keyring() as keyring:
        if normalised:
            keyring.make(subject)
        closed = [seal(keyring, subject, _PLACE, text) for text in normalised]
    with transaction.atomic():
        Findable.objects.filter(subject=subject, kind=kind).delete()
        Findable.objects.bulk_create(Findable(subject=subject, kind=kind, text=text) for text in closed)
        blind.enter(blinder, subject, kind, *normalised)


def source(kind: str) -> Source:
    """For `reindex`: how entries of this kind are read again."""

    def read(keyring: Keyring, subjects: list[UUID]) -> Iterator[tuple[UUID, str]]:
        for row in Findable.objects.filter(kind=kind, subject__in=subjects):
            text = open_sealed(keyring, row.subject, _PLACE, row.text)
            if isinstance(text, str):
                yield row.subject, text

    return read
