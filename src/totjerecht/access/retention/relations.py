"""Which files there are: one for each organisation to which a person was assigned. And what is kept of it without her.

An organisation that she invited has no file here of its own: what it saw, it saw in the file of another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from totjerecht.access.keys.keyring import Keyring
from totjerecht.access.models import OtherWorkerAsked, Relationship
from totjerecht.access.models.relationship import Kind
from totjerecht.access.retention import registry
from totjerecht.access.retention.copies import CopyField
from totjerecht.access.retention.registry import KeptFile, Value
from totjerecht.access.retention.rules import ANY
from totjerecht.accounts.models import OrganisationKind

#: The longest duration that is told apart, in years.
LONGEST_YEARS = 20
FIELDS = (
    CopyField.of("years", range(LONGEST_YEARS + 1)),
    CopyField.of("workers", range(1, 11)),
    CopyField.of("other_worker_asked", (True, False)),
)


def register() -> None:
    """Called once, when the app is ready."""
    registry.files("relationships", files_of, closed_before)
    for kind in OrganisationKind:
        registry.closing_copy(kind.value, FIELDS, _COPIERS[kind])


def files_of(subject: UUID) -> list[KeptFile]:
    """The files of a person, open and closed."""
    return list(_files(_assigned().filter(subject=subject)))


def closed_before(day: date) -> list[KeptFile]:
    """The files that were closed before a day."""
    ended = _assigned().filter(ending__at__date__lt=day).values("subject")
    found = _files(_assigned().filter(subject__in=ended))
    return [file for file in found if file.closed_on and file.closed_on < day]


def _assigned() -> QuerySet[Relationship]:
    rows = Relationship.objects.filter(kind=Kind.ASSIGNED).select_related("organisation", "ending")
    return rows.order_by("subject", "organisation", "since")


def _files(rows: Iterable[Relationship]) -> Iterator[KeptFile]:
    """One file a person and organisation; closed on the day on which the last of its relationships ended."""
    together: dict[tuple[UUID, UUID], list[Relationship]] = {}
    for row in rows:
        together.setdefault((row.subject_id, row.organisation_id), []).append(row)
    for (subject, organisation), all_of_it in together.items():
        yield KeptFile(subject, all_of_it[0].organisation.kind, ANY, organisation, _closed_on(all_of_it))


def _closed_on(rows: Iterable[Relationship]) -> date | None:
    ends: list[date] = []
    today = timezone.localdate()
    for row in rows:
        if hasattr(row, "ending"):
            ends.append(timezone.localdate(row.ending.at))
        elif row.until and timezone.localdate(row.until) < today:
            ends.append(timezone.localdate(row.until))
        else:
            return None
    return max(ends)


def _copy(kind: str, subject: UUID) -> Iterator[Mapping[str, Value]]:
    """For each file of this kind: how many years, with how many workers, and whether she asked for another."""
    rows = list(_assigned().filter(subject=subject, organisation__kind=kind))
    for organisation in sorted({row.organisation_id for row in rows}):
        of_it = [row for row in rows if row.organisation_id == organisation]
        last = _closed_on(of_it) or timezone.localdate()
        years = (last - timezone.localdate(min(row.since for row in of_it))).days // 365
        yield {
            "years": max(0, min(years, LONGEST_YEARS)),
            "workers": min(len({row.worker_id for row in of_it}), 10),
            "other_worker_asked": OtherWorkerAsked.objects.filter(relationship__in=of_it).exists(),
        }


class _Copier:
    """The copier of one kind of file."""

    def __init__(self, kind: str) -> None:
        self._kind = kind

    def __call__(self, _keyring: Keyring, subject: UUID) -> Iterable[Mapping[str, Value]]:
        return _copy(self._kind, subject)


_COPIERS = {kind: _Copier(kind.value) for kind in OrganisationKind}
