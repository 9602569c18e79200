"""Who works with a person: assigned by a statutory task, or invited by her. She may end or ask to change either."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone

from totjerecht.access import policy, presence
from totjerecht.access.choices import Action, Category, Channel, Purpose
from totjerecht.access.context import AccessContext
from totjerecht.access.gate import Act, NotThere, act, seal_all
from totjerecht.access.models import Ending, OtherWorkerAsked, Relationship, Subject, Told
from totjerecht.access.models.log import EventKind
from totjerecht.access.models.relationship import Kind, Part
from totjerecht.accounts import service as accounts

#: Within how many days an answer is due on the question for another worker. Our own term: no law gives one.
DAYS_FOR_ANOTHER = 14
#: The kind of organisation with a statutory task of which the files are assigned here.
OCMW = "ocmw"
#: On what a file of the public centre for social welfare rests.
AID_ARTICLE = "OCMW-wet van 8 juli 1976, art. 1, 57 en 60"


def open_file(ctx: AccessContext, article: str = AID_ARTICLE) -> tuple[UUID, UUID]:
    """A new person with the worker of the context assigned to her; gives (subject, relationship).

    Only at an OCMW: for others no statutory task is encoded, they are invited. She is still to be told: see `told`.
    Raises NotThere.
    """
    where = accounts.organisation(ctx.seat[0])
    if where is None or where.kind != OCMW:
        raise NotThere
    with act(ctx, EventKind.RELATION) as doing:
        subject = Subject.objects.create()
        relationship = assign(doing, subject.id, ctx.actor, Part.WORKER, article)
    return subject.id, relationship


def assign(
    doing: Act, subject: UUID, worker: UUID, part: Part, article: str = AID_ARTICLE, until: datetime | None = None
) -> UUID:
    """Within an act: a worker of the own organisation is assigned to a person, by an article."""
    doing.about(subject)
    made = Relationship.objects.create(
        subject_id=subject,
        organisation_id=doing.ctx.seat[0],
        kind=Kind.ASSIGNED,
        purpose=Purpose.AID,
        worker_id=worker,
        part=part,
        article=article,
        until=until,
    )
    return made.id


def assign_other(ctx: AccessContext, subject: UUID, worker: UUID, part: Part, until: datetime | None = None) -> UUID:
    """Assigns a second worker: a replacement, or the committee. Raises NotThere when she is not assigned to us."""
    own = current(subject).filter(kind=Kind.ASSIGNED, organisation=ctx.organisation)
    if not own.exists() or Category.IDENTITY not in policy.categories(ctx, Action.SEE, subject):
        raise NotThere
    with act(ctx, EventKind.RELATION) as doing:
        return assign(doing, subject, worker, part, until=until)


def invite(doing: Act, subject: UUID, organisation: UUID, purpose: Purpose) -> UUID:
    """Within an act, together with her consent: the person invites an organisation. The same one is not made twice."""
    doing.about(subject)
    found = current(subject).filter(kind=Kind.INVITED, organisation=organisation, purpose=purpose).first()
    if found:
        return found.id
    made = Relationship.objects.create(
        subject_id=subject, organisation_id=organisation, kind=Kind.INVITED, purpose=purpose
    )
    return made.id


def current(subject: UUID) -> QuerySet[Relationship]:
    """The relationships of a person that hold now."""
    now = timezone.now()
    return Relationship.objects.filter(Q(until=None) | Q(until__gt=now), subject=subject, ending=None, since__lte=now)


def told(ctx: AccessContext, relationship: UUID, channel: Channel) -> None:
    """Notes that the person was told who works with her and that she may ask for another. Twice is no error."""
    row = _of_mine(ctx, relationship)
    if Told.objects.filter(relationship=row).exists():
        return
    with act(ctx, EventKind.RELATION) as doing:
        doing.about(row.subject_id)
        Told.objects.create(relationship=row, channel=channel)


def end(ctx: AccessContext, subject: UUID, relationship: UUID, channel: Channel, *, by_person: bool) -> None:
    """Ends a relationship: everything it opened is closed in the same moment.

    An assigned one cannot be ended by the person: she asks for another worker (`ask_other`). Raises NotThere.
    """
    row = current(subject).filter(id=relationship).first()
    if row is None or (by_person and row.kind == Kind.ASSIGNED):
        raise NotThere
    if not (presence.may_agree(ctx, subject) if by_person else row.organisation_id == ctx.organisation):
        raise NotThere
    with act(ctx, EventKind.RELATION) as doing:
        doing.about(subject)
        Ending.objects.create(relationship=row, by_person=by_person, channel=channel)


def ask_other(ctx: AccessContext, subject: UUID, relationship: UUID, channel: Channel) -> date:
    """The person asks for another worker; gives the day before which an answer is due. Raises NotThere."""
    row = current(subject).filter(id=relationship, kind=Kind.ASSIGNED).first()
    if row is None or not presence.may_agree(ctx, subject):
        raise NotThere
    asked = row.other_asked.filter(answered_at=None).first()
    if asked:
        return asked.due
    due = timezone.localdate() + timedelta(days=DAYS_FOR_ANOTHER)
    with act(ctx, EventKind.RELATION) as doing:
        doing.about(subject)
        OtherWorkerAsked.objects.create(relationship=row, channel=channel, due=due)
    return due


def answer_other(ctx: AccessContext, question: int, *, worker: UUID | None = None, reason: str = "") -> None:
    """Answers: another worker takes over, or no, with a reason she will read.

    Raises NotThere for a question of another organisation or one that was answered, ValueError for a "no" without a
    reason or for the same worker again.
    """
    found = OtherWorkerAsked.objects.select_related("relationship").filter(
        id=question, answered_at=None, relationship__organisation=ctx.organisation
    )
    row = found.first()
    if row is None:
        raise NotThere
    old = row.relationship
    if (worker is None and not reason.strip()) or worker == old.worker_id:
        raise ValueError("another worker, or a reason")
    with act(ctx, EventKind.RELATION) as doing:
        doing.about(old.subject_id)
        if worker:
            row.replaced_by_id = assign(doing, old.subject_id, worker, Part(old.part), old.article, old.until)
            Ending.objects.create(relationship=old, by_person=True, channel=row.channel)
        else:
            sealed = seal_all(old.subject_id, {"access.OtherWorkerAsked.answer": ("answer", reason.strip())})
            row.answer = sealed["answer"]
        row.answered_at = timezone.now()
        row.save(force_update=True)


def _of_mine(ctx: AccessContext, relationship: UUID) -> Relationship:
    row = Relationship.objects.filter(id=relationship, organisation=ctx.organisation).first()
    if row is None:
        raise NotThere
    return row
