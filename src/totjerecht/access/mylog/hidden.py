"""Lines that she is not told yet: an opening in an emergency, while telling it would endanger somebody.

That is decided with a reason and until a day (`emergency.opening.wait`); from that day on the lines are there.
"""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from attrs import frozen
from django.db.models import Q

from totjerecht.access.choices import Purpose
from totjerecht.access.emergency import opening
from totjerecht.access.models import Emergency, History, Review, Telling
from totjerecht.access.models.log import EventKind


@frozen
class Waits:
    """Which lines wait, and which waited before and are told now; both as conditions on events."""

    hidden: Q
    later: Q


def waiting(subject: UUID) -> Waits:
    """What of this person's log waits now, and what waited before."""
    hers = Emergency.objects.filter(subject=subject)
    still = opening.waits(hers)
    rows = list(hers)
    waited = set(hers.filter(tellings__waits_until__isnull=False).values_list("pk", flat=True))
    silent = [row for row in rows if row.pk in still]
    hidden = _of(silent)
    for row in silent:
        # Whoever of that organisation looked at it or wrote about it meanwhile; not what is known to be about another.
        others = _acts(other.pk for other in rows if other.pk not in still)
        hidden |= Q(
            ~Q(pk__in=others), kind=EventKind.EMERGENCY, organisation=row.organisation_id, at__gte=row.opened_at
        )
    return Waits(hidden, _of([row for row in rows if row.pk in waited - still]))


def _of(emergencies: list[Emergency]) -> Q:
    """The events of these openings: what was read under them, and the acts that wrote about them."""
    found = Q(pk__in=_acts(row.pk for row in emergencies))
    for row in emergencies:
        found |= Q(
            purpose=Purpose.EMERGENCY,
            actor=row.actor_id,
            organisation=row.organisation_id,
            at__gte=row.opened_at,
            at__lte=row.until,
        )
    return found


def _acts(emergencies: Iterable[UUID]) -> list[UUID]:
    """The acts by which rows about these openings were written."""
    ids = list(emergencies)
    if not ids:
        return []
    written = Q(table_name="access_emergency", row__in=[pk.hex for pk in ids])
    for rows in (Review.objects.filter(emergency__in=ids), Telling.objects.filter(emergency__in=ids)):
        numbers = [str(number) for number in rows.values_list("pk", flat=True)]
        written |= Q(table_name=rows.model._meta.db_table, row__in=numbers)
    kept = History.objects.filter(written).values_list("act", flat=True).distinct()
    return [act for act in kept if act]
