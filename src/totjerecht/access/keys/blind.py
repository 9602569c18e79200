"""The blind index: finds a person by an exact number or name, and holds neither.

An entry is an HMAC under a key that only the key store has. The key has versions, so that it can be replaced: a look-up
tries the current one and the one before it, until `reindex` has written every entry anew.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from uuid import UUID

from attrs import field, frozen
from django.db import transaction
from django.db.models import Max

from totjerecht.access.keys import master
from totjerecht.access.keys.master import SIZE, Master
from totjerecht.access.keys.models import BlindEntry, IndexKey
from totjerecht.access.keys.store import wrapping

#: Versions that a look-up tries: the current one and the one before it.
LIVE = 2


@frozen
class Version:
    """One version of the key of the index."""

    number: int
    secret: bytes = field(repr=False)

    def blind(self, kind: str, normalised: str) -> bytes:
        """The keyed hash: 32 bytes that only this key makes."""
        told = f"{kind}\0{normalised}".encode()
        return hmac.new(self.secret, told, hashlib.sha256).digest()


@frozen
class Blinder:
    """The versions in use, newest first. Read it once a request; do not keep it."""

    versions: tuple[Version, ...]

    @property
    def current(self) -> Version:
        """The one that new entries are made with."""
        return self.versions[0]

    def blind(self, kind: str, normalised: str) -> bytes:
        """The keyed hash under the current version. `normalised`: from `normal`."""
        return self.current.blind(kind, normalised)

    def candidates(self, kind: str, normalised: str) -> list[bytes]:
        """What such an entry may look like now: under the current version and the one before it."""
        return [version.blind(kind, normalised) for version in self.versions]


def blinder() -> Blinder:
    """The index keys now; the first is made when there is none yet. Raises MasterKeyTrouble."""
    rows = _live()
    if not rows:
        wrapping(lambda current: add_version(1, current))
        rows = _live()
    masters = master.read()
    return Blinder(
        tuple(Version(row.version, masters.named(str(row.master_id)).unwrap(bytes(row.wrapped or b""))) for row in rows)
    )


def add_version(number: int, current: Master) -> None:
    """Writes a version of the index key, unless another process just did."""
    row = IndexKey(version=number, wrapped=current.wrap(secrets.token_bytes(SIZE)), master_id=current.name)
    IndexKey.objects.bulk_create([row], ignore_conflicts=True)


def newest_version() -> int:
    """The number of the newest version, 0 when there is none."""
    return int(IndexKey.objects.aggregate(newest=Max("version"))["newest"] or 0)


def enter(blind: Blinder, subject: UUID, kind: str, *normalised: str) -> None:
    """Makes a person findable by exactly these numbers or names of this kind, instead of by earlier ones."""
    values = {blind.blind(kind, text) for text in normalised}
    with transaction.atomic(using="default"):
        BlindEntry.objects.filter(subject=subject, kind=kind).delete()
        BlindEntry.objects.bulk_create(
            BlindEntry(subject=subject, kind=kind, value=value, version=blind.current.number) for value in values
        )


def find(blind: Blinder, kind: str, normalised: str) -> set[UUID]:
    """The persons with exactly this number or name. It is the gate that decides whether anybody may be told."""
    rows = BlindEntry.objects.filter(kind=kind, value__in=blind.candidates(kind, normalised))
    return set(rows.values_list("subject", flat=True))


def forget(subject: UUID) -> None:
    """Takes a person out of the index."""
    BlindEntry.objects.filter(subject=subject).delete()


def _live() -> list[IndexKey]:
    return list(IndexKey.objects.filter(wrapped__isnull=False).order_by("-version")[:LIVE])
