"""Who works with a person, as far as somebody may know it: `circle`, and as she reads it herself: `around`.

Whoever works with her sees the own organisation. The others are seen by who may see what is agreed with her (the
category "support"), and by herself. That a discreet organisation is involved is a secret of its own: only that
organisation and she know; who speaks for her does not.
"""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from attrs import frozen
from django.db.models import Prefetch
from django.utils import timezone

from totjerecht.access import chain, policy
from totjerecht.access.choices import BASES, Action, Category, Channel, Purpose
from totjerecht.access.context import AccessContext
from totjerecht.access.gate import NotThere
from totjerecht.access.models import OtherWorkerAsked, Relationship, Sight, Voice
from totjerecht.access.models.log import EventKind
from totjerecht.access.models.relationship import Kind, Part
from totjerecht.access.models.subject import VoiceKind
from totjerecht.access.relationships import current
from totjerecht.access.roles import OWN_FUNCTION
from totjerecht.accounts.models import Mandate


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


@frozen
class Working:
    """One who works with her. ``function``: a code, "" for a whole organisation. ``sees``, ``writes``: kinds of data.

    ``asked``: the day before which her question for another worker is answered; None: she did not ask.
    """

    relationship: UUID
    organisation: str
    phone: str
    function: str
    assigned: bool
    purpose: Purpose
    article: str
    until: date | None
    sees: tuple[Category, ...]
    writes: tuple[Category, ...]
    asked: date | None

    @property
    def why_not_asked(self) -> str:
        """Why no agreement was asked for; "" when one was."""
        return BASES[self.purpose].why_not_asked


def circle(ctx: AccessContext, subject: UUID) -> list[Member]:
    """The relationships that this context may know of, assigned ones first; it stands in the log.

    Raises NotThere for who sees nothing of her.
    """
    seen = policy.categories(ctx, Action.SEE, subject)
    if not seen:
        raise NotThere
    wide, secret = Category.SUPPORT in seen, _knows_discreet(ctx)
    shown = [
        _member(ctx, row)
        for row in _current(subject)
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


def around(ctx: AccessContext, subject: UUID, *, herself: bool) -> list[Working]:
    """Who works with the person now, those by law first, and what each may see. For who speaks for her: only as far as
    the own kinds of data reach.
    """
    rows = [row for row in _current(subject) if herself or not row.organisation.discreet]
    mine = frozenset(Category) if herself else policy.categories(ctx, Action.SEE, subject)
    now = timezone.now()
    sights = list(Sight.objects.filter(subject=subject, since__lte=now, until__gt=now).exclude(organisation=None))
    functions = _functions(rows)
    found = []
    for row in rows:
        sees, writes = (_kinds(row, sights, action, mine) for action in Action)
        if herself or sees:
            found.append(_working(row, functions.get((row.worker_id, row.organisation_id), ""), sees, writes))
    return found


def _current(subject: UUID) -> list[Relationship]:
    """The relationships that hold now, assigned ones first, with what is told of them and asked about them."""
    rows = current(subject).select_related("organisation", "worker", "told")
    rows = rows.prefetch_related(
        Prefetch("other_asked", OtherWorkerAsked.objects.filter(answered_at=None), to_attr="open_questions")
    )
    return list(rows.order_by("kind", "since", "id"))


def _asked(row: Relationship) -> Asked | None:
    questions: list[OtherWorkerAsked] = row.open_questions  # type: ignore[attr-defined]  # by the prefetch
    return Asked(questions[0].id, questions[0].at, questions[0].due) if questions else None


def _knows_discreet(ctx: AccessContext) -> bool:
    """Only the person herself knows of each organisation; not who speaks for her."""
    if ctx.function != OWN_FUNCTION:
        return False
    return Voice.objects.filter(id=ctx.actor).exclude(kind=VoiceKind.REPRESENTATIVE).exists()


def _member(ctx: AccessContext, row: Relationship) -> Member:
    told = getattr(row, "told", None)
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
        asked=_asked(row),
    )


def _working(row: Relationship, function: str, sees: tuple[Category, ...], writes: tuple[Category, ...]) -> Working:
    asked = _asked(row)
    return Working(
        relationship=row.id,
        organisation=row.organisation.name,
        phone=row.organisation.phone,
        function=function,
        assigned=row.kind == Kind.ASSIGNED,
        purpose=Purpose(row.purpose),
        article=row.article,
        until=timezone.localdate(row.until) if row.until else None,
        sees=sees,
        writes=writes,
        asked=asked.due if asked else None,
    )


def _kinds(row: Relationship, sights: list[Sight], action: Action, mine: frozenset[Category]) -> tuple[Category, ...]:
    """What a relationship opens, of the kinds of data that may be told."""
    codes = {
        sight.category
        for sight in sights
        if (sight.organisation, sight.purpose, sight.action) == (row.organisation_id, row.purpose, action)
        and (sight.actor == row.worker_id if row.kind == Kind.ASSIGNED else sight.actor is None)
    }
    return tuple(category for category in Category if category.value in codes and category in mine)


def _functions(rows: list[Relationship]) -> dict[tuple[UUID | None, UUID], str]:
    """Worker and organisation → the function there, the latest."""
    mandates = Mandate.objects.filter(user__in={row.worker_id for row in rows if row.worker_id}).order_by("starts")
    return {(mandate.user_id, mandate.organisation_id): mandate.function_id for mandate in mandates}
