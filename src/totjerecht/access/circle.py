"""Who works with a person, as far as somebody may know it.

Whoever works with her sees the own organisation. The others are seen by who may see what is agreed with her (the
category "support"), and by herself. That a discreet organisation is involved is a secret of its own: only that
organisation and she know.
"""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from attrs import frozen
from django.db.models import Prefetch

from totjerecht.access import chain, policy
from totjerecht.access.choices import Action, Category, Channel, Purpose
from totjerecht.access.context import AccessContext
from totjerecht.access.gate import NotThere
from totjerecht.access.models import OtherWorkerAsked, Relationship, Voice
from totjerecht.access.models.log import EventKind
from totjerecht.access.models.relationship import Kind, Part
from totjerecht.access.models.subject import VoiceKind
from totjerecht.access.relationships import current
from totjerecht.access.roles import OWN_FUNCTION


@frozen
class Asked:
    """An open question for another worker. ``due``: an answer is owed before that day ends."""

    id: int
    at: datetime
    due: date


@frozen
class Member:
    """One relationship. ``worker``, ``worker_name`` and ``part``: only of an assigned one. ``told``: when she was told
    that it exists; None when she was not yet, or when she made it herself. ``own``: of the organisation that looks.
    """

    relationship: UUID
    organisation_name: str
    own: bool
    assigned: bool
    purpose: Purpose
    worker: UUID | None
    worker_name: str
    part: Part | None
    article: str
    since: datetime
    until: datetime | None
    told: datetime | None
    told_by: Channel | None
    asked: Asked | None


def circle(ctx: AccessContext, subject: UUID) -> list[Member]:
    """The relationships that this context may know of, assigned ones first; it stands in the log.

    Raises NotThere for who sees nothing of her.
    """
    seen = policy.categories(ctx, Action.SEE, subject)
    if not seen:
        raise NotThere
    rows = current(subject).select_related("organisation", "worker", "told")
    rows = rows.prefetch_related(
        Prefetch("other_asked", OtherWorkerAsked.objects.filter(answered_at=None), to_attr="open_questions")
    )
    wide, secret = Category.SUPPORT in seen, _knows_discreet(ctx)
    shown = [
        _member(ctx, row)
        for row in rows.order_by("kind", "since", "id")
        if row.organisation_id == ctx.organisation or (wide and (secret or not row.organisation.discreet))
    ]
    what = {
        "table": "access.relationship",
        "fields": ["organisation", "worker"],
        "categories": ["support"] if wide else [],
        "rows": len(shown),
    }
    chain.record(ctx, EventKind.READ, [subject], what)
    return shown


def _knows_discreet(ctx: AccessContext) -> bool:
    """Only the person herself knows of each organisation; not who speaks for her."""
    if ctx.function != OWN_FUNCTION:
        return False
    return Voice.objects.filter(id=ctx.actor).exclude(kind=VoiceKind.REPRESENTATIVE).exists()


def _member(ctx: AccessContext, row: Relationship) -> Member:
    told = getattr(row, "told", None)
    questions = row.open_questions  # type: ignore[attr-defined]  # by the prefetch
    return Member(
        relationship=row.id,
        organisation_name=row.organisation.name,
        own=row.organisation_id == ctx.organisation,
        assigned=row.kind == Kind.ASSIGNED,
        purpose=Purpose(row.purpose),
        worker=row.worker_id,
        worker_name=row.worker.name if row.worker else "",
        part=Part(row.part) if row.part else None,
        article=row.article,
        since=row.since,
        until=row.until,
        told=told.at if told else None,
        told_by=Channel(told.channel) if told else None,
        asked=Asked(questions[0].id, questions[0].at, questions[0].due) if questions else None,
    )
