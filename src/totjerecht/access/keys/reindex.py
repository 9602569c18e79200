"""Writes the blind index anew under a new key, so that what stands in old back-ups of it stops meaning anything.

Each room that makes people findable says here how to read their numbers and names again. It may be stopped at any point
and started again; look-ups find everybody all the while.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from uuid import UUID

from attrs import frozen
from django.db import transaction
from django.utils import timezone

from totjerecht.access.keys.blind import LIVE, Blinder, add_version, blinder, newest_version
from totjerecht.access.keys.errors import KeyTrouble
from totjerecht.access.keys.keyring import Keyring
from totjerecht.access.keys.models import BlindEntry, IndexKey, SubjectKey
from totjerecht.access.keys.store import wrapping

#: Gives, of these persons, the normalised numbers or names of one kind. Who was erased is left out.
Source = Callable[[Keyring, list[UUID]], Iterable[tuple[UUID, str]]]

#: Persons that are read at once.
BATCH = 200

_SOURCES: dict[str, Source] = {}


@frozen
class Reindexed:
    """The version in use, how many entries were written anew, and which versions were retired."""

    version: int
    entries: int
    retired: tuple[int, ...]


def index_source(kind: str, source: Source) -> None:
    """Registers how entries of a kind are read again; called from a room's AppConfig.ready. Raises ValueError twice."""
    if _SOURCES.get(kind, source) is not source:
        raise ValueError(f"the blind index already has a source for {kind}")
    _SOURCES[kind] = source


def reindex() -> Reindexed:
    """Makes a new version of the index key and writes every entry under it; goes on with a run that was stopped.

    Raises KeyTrouble, before anything changes, when no room says how to read some kind of entry.
    """
    kinds = list(BlindEntry.objects.order_by("kind").values_list("kind", flat=True).distinct())
    if unread := [kind for kind in kinds if kind not in _SOURCES]:
        raise KeyTrouble(f"no room says how to read these entries of the blind index: {', '.join(unread)}")
    newest = newest_version()
    if not BlindEntry.objects.filter(version__lt=newest).exists():
        wrapping(lambda current: add_version(newest + 1, current))
    blind = blinder()
    entries = sum(_write_kind(blind, kind) for kind in kinds)
    return Reindexed(blind.current.number, entries, _retire(blind.current.number))


def _write_kind(blind: Blinder, kind: str) -> int:
    written = 0
    while subjects := _stale(blind, kind):
        with Keyring() as keyring:
            keyring.load(subjects)
            told = list(_SOURCES[kind](keyring, subjects))
        written += _write(blind, kind, subjects, told)
    return written


def _stale(blind: Blinder, kind: str) -> list[UUID]:
    rows = BlindEntry.objects.filter(kind=kind, version__lt=blind.current.number)
    return list(rows.order_by("subject").values_list("subject", flat=True).distinct()[:BATCH])


def _write(blind: Blinder, kind: str, subjects: list[UUID], told: list[tuple[UUID, str]]) -> int:
    values = {(subject, blind.blind(kind, text)) for subject, text in told if subject in set(subjects)}
    with transaction.atomic(using="default"):
        BlindEntry.objects.filter(kind=kind, subject__in=subjects, version__lt=blind.current.number).delete()
        BlindEntry.objects.bulk_create(
            (
                BlindEntry(subject=subject, kind=kind, value=value, version=blind.current.number)
                for subject, value in values
            ),
            ignore_conflicts=True,
        )
    _without_erased(subjects)
    return len(values)


def _without_erased(subjects: list[UUID]) -> None:
    """Whoever was erased while this batch was read, does not come back by it."""
    gone = SubjectKey.objects.filter(subject__in=subjects, wrapped=None).values_list("subject", flat=True)
    BlindEntry.objects.filter(subject__in=list(gone)).delete()


def _retire(current: int) -> tuple[int, ...]:
    """Erases versions that no look-up tries any more."""
    old = IndexKey.objects.filter(version__lte=current - LIVE, wrapped__isnull=False)
    numbers = tuple(sorted(old.values_list("version", flat=True)))
    old.update(wrapped=None, master=None, retired_at=timezone.now())
    return numbers
