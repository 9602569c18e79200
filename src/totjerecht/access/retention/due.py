"""What is due: files whose period is over, requests that wait, erasures of which back-ups remain."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from attrs import frozen

from totjerecht.access.retention import registry
from totjerecht.access.retention.models import ErasureRequest, OwnPeriod
from totjerecht.access.retention.registry import KeptFile
from totjerecht.access.retention.rules import ANY, RetentionRule, months_later, rule_for


@frozen
class Due:
    """A closed file whose period is over, since when, and on what ground.

    ``alone``: every file of this person is due. Only then can her key go: it opens the others too.
    """

    file: KeptFile
    rule: RetentionRule
    months: int
    since: date
    ground: str
    alone: bool


@frozen
class Overview:
    """All that retention has to tell on a day.

    ``without_period``: organisations with closed files of a kind for which nobody set a period.
    """

    due: tuple[Due, ...]
    without_period: tuple[tuple[UUID, RetentionRule], ...]
    waiting: tuple[ErasureRequest, ...]
    ready: tuple[ErasureRequest, ...]
    in_backups: tuple[ErasureRequest, ...]


@frozen
class _Period:
    months: int
    ground: str


OwnPeriods = dict[tuple[UUID, str], OwnPeriod]


def overview(day: date) -> Overview:
    """Reads the closed files of all rooms and all requests. Raises LookupError for a kind of file without a rule."""
    own = {(row.organisation_id, row.outcome): row for row in OwnPeriod.objects.all()}
    closed = [file for source in registry.CLOSED.values() for file in source(day)]
    due = [found for file in closed if (found := _due(file, own, day))]
    without = {
        (file.organisation, file.kind): (file.organisation, rule_for(file.kind, file.outcome))
        for file in closed
        if _period(file, own) is None
    }
    requests = ErasureRequest.objects.filter(withdrawn_at=None).order_by("asked_at")
    unfinished = [row for row in requests if row.done_at is None]
    return Overview(
        due=tuple(sorted(due, key=lambda found: found.since)),
        without_period=tuple(without.values()),
        waiting=tuple(row for row in unfinished if row.needs_approval and not row.approved_at),
        ready=tuple(row for row in unfinished if row.approved_at or not row.needs_approval),
        in_backups=tuple(row for row in requests if row.backups_gone_after and row.backups_gone_after >= day),
    )


def _due(file: KeptFile, own: OwnPeriods, day: date) -> Due | None:
    period, since = _period(file, own), _over_since(file, own)
    if period is None or since is None or since > day:
        return None
    all_files = [other for source in registry.FILES.values() for other in source(file.subject)]
    alone = all((over := _over_since(other, own)) is not None and over <= day for other in all_files)
    return Due(file, rule_for(file.kind, file.outcome), period.months, since, period.ground, alone)


def _over_since(file: KeptFile, own: OwnPeriods) -> date | None:
    """The day on which its period is over; None while it is open or nobody set a period."""
    period = _period(file, own)
    return months_later(file.closed_on, period.months) if period and file.closed_on else None


def _period(file: KeptFile, own: OwnPeriods) -> _Period | None:
    rule = rule_for(file.kind, file.outcome)
    if rule.months:
        return _Period(rule.months, rule.source)
    row = own.get((file.organisation, file.outcome)) or own.get((file.organisation, ANY))
    return _Period(row.months, row.reference) if row else None
