"""Changes in who works with a person, done by a worker of the own organisation. Each is one line in her log.

The gate keeps the rows; here stands who may ask for the change: who does social work and sees something of her.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from uuid import UUID

from attrs import frozen
from django.utils import timezone

from totjerecht.access import relationships
from totjerecht.access.choices import Channel
from totjerecht.access.context import AccessContext
from totjerecht.access.gate import NotThere
from totjerecht.access.models import OtherWorkerAsked, Relationship
from totjerecht.access.models.relationship import Kind, Part
from totjerecht.accounts import service as accounts
from totjerecht.accounts.service import Seat
from totjerecht.people.policy import answers_for_all, does_social_work, may_steer, starting

#: The longest time that a replacement may be set for: longer is another worker, and she is asked.
LONGEST_REPLACEMENT = timedelta(days=183)


class NotPossible(ValueError):
    """What was asked cannot be done; the message says why, in words for the page. ``place``: the field it is about."""

    def __init__(self, message: str, place: str = "worker") -> None:
        super().__init__(message)
        self.place = place


@frozen
class OpenQuestion:
    """A question for another worker, for who answers for the organisation. It does not say of whom it is."""

    id: int
    worker: UUID
    worker_name: str
    asked: datetime
    due: date


def tell(ctx: AccessContext, subject: UUID, relationship: UUID, channel: Channel) -> None:
    """Notes that she was told. Raises NotThere."""
    row = _own(ctx, subject, relationship, assigned=True)
    relationships.told(ctx, row.id, channel)


def candidates(ctx: AccessContext, part: Part) -> Sequence[accounts.Colleague]:
    """The colleagues who can play a part, each once, by name."""
    if ctx.organisation is None:
        return []
    found: dict[UUID, accounts.Colleague] = {}
    for colleague in accounts.colleagues(ctx.organisation):
        fits = colleague.function == "committee" if part == Part.COMMITTEE else does_social_work(colleague.function)
        if fits:
            found.setdefault(colleague.user, colleague)
    return list(found.values())


def assign(ctx: AccessContext, subject: UUID, worker: UUID, part: Part, last_day: date | None = None) -> None:
    """Assigns a replacement until the end of a day, or a member of the committee. Raises NotThere, NotPossible."""
    if not may_steer(ctx, subject) or not _assigned(ctx, subject):
        raise NotThere
    until = None
    if part == Part.REPLACEMENT:
        until = _end_of(last_day)
    elif part != Part.COMMITTEE:
        raise NotThere
    if all(colleague.user != worker for colleague in candidates(ctx, part)):
        raise NotPossible("Kies iemand uit de lijst.")
    if relationships.current(subject).filter(organisation=ctx.organisation, worker=worker).exists():
        raise NotPossible("Deze collega werkt al met de persoon.")
    relationships.assign_other(ctx, subject, worker, part, until)


def ask_other(ctx: AccessContext, subject: UUID, relationship: UUID, channel: Channel) -> date:
    """Notes that she asks for another worker; gives the day before which an answer is due. Raises NotThere."""
    row = _own(ctx, subject, relationship, assigned=True)
    return relationships.ask_other(ctx, subject, row.id, channel)


def answer(ctx: AccessContext, subject: UUID, question: int, *, worker: UUID | None, reason: str) -> None:
    """Answers a question of this person. The worker whom it is about may hand over, and not say no.

    Raises NotThere, NotPossible.
    """
    found = OtherWorkerAsked.objects.select_related("relationship").filter(id=question, answered_at=None)
    row = found.filter(relationship__subject=subject, relationship__organisation=ctx.organisation).first()
    if row is None or not may_steer(ctx, subject):
        raise NotThere
    _answer(ctx, row, worker, reason)


def open_questions(seat: Seat) -> list[OpenQuestion]:
    """The questions for another worker in the organisation of who answers for it. Raises NotThere for anybody else."""
    if not answers_for_all(seat):
        raise NotThere
    found = OtherWorkerAsked.objects.filter(answered_at=None, relationship__organisation=seat.organisation)
    found = found.filter(relationship__ending=None).select_related("relationship__worker").order_by("due", "id")
    return [
        OpenQuestion(row.id, row.relationship.worker.id, row.relationship.worker.name, row.at, row.due)
        for row in found[:100]
        if row.relationship.worker
    ]


def answer_for_all(seat: Seat, question: int, *, worker: UUID | None, reason: str) -> None:
    """Answers a question as who answers for the organisation. Raises NotThere, NotPossible."""
    if not answers_for_all(seat):
        raise NotThere
    found = OtherWorkerAsked.objects.select_related("relationship")
    row = found.filter(id=question, answered_at=None, relationship__organisation=seat.organisation).first()
    if row is None:
        raise NotThere
    _answer(starting(seat), row, worker, reason)


def end(ctx: AccessContext, subject: UUID, relationship: UUID, channel: Channel) -> None:
    """Ends the work of the own organisation, or of one worker of it: what it opened is closed. Raises NotThere."""
    row = _own(ctx, subject, relationship)
    relationships.end(ctx, subject, row.id, channel, by_person=False)


def untold(ctx: AccessContext, subject: UUID) -> bool:
    """Whether this worker is assigned to a person who was not told so yet."""
    own = relationships.current(subject).filter(kind=Kind.ASSIGNED, organisation=ctx.organisation, worker=ctx.actor)
    return own.filter(told=None).exists()


def _answer(ctx: AccessContext, row: OtherWorkerAsked, worker: UUID | None, reason: str) -> None:
    about = row.relationship.worker_id
    if worker is None:
        if not reason.strip():
            raise NotPossible("Kies een andere werker, of schrijf waarom het niet kan.")
        if about == ctx.actor:
            raise NotPossible(
                "De vraag gaat over jou: je kan overdragen, maar een collega moet beslissen als het niet kan."
            )
    elif worker == about:
        raise NotPossible("Dat is dezelfde werker. Kies iemand anders.")
    elif all(colleague.user != worker for colleague in candidates(ctx, Part(row.relationship.part))):
        raise NotPossible("Kies iemand uit de lijst.")
    relationships.answer_other(ctx, row.id, worker=worker, reason=reason)


def _own(ctx: AccessContext, subject: UUID, relationship: UUID, *, assigned: bool = False) -> Relationship:
    """A relationship of this person with the own organisation. Raises NotThere."""
    row = relationships.current(subject).filter(id=relationship, organisation=ctx.organisation).first()
    if row is None or (assigned and row.kind != Kind.ASSIGNED) or not may_steer(ctx, subject):
        raise NotThere
    return row


def _assigned(ctx: AccessContext, subject: UUID) -> bool:
    return relationships.current(subject).filter(kind=Kind.ASSIGNED, organisation=ctx.organisation).exists()


def _end_of(last_day: date | None) -> datetime:
    today = timezone.localdate()
    if last_day is None or last_day < today:
        raise NotPossible("Kies de laatste dag: vandaag of later.", "last_day")
    if last_day - today > LONGEST_REPLACEMENT:
        raise NotPossible("Zo lang vervangen is een andere werker. Kies een dag binnen zes maanden.", "last_day")
    return timezone.make_aware(datetime.combine(last_day + timedelta(days=1), time()))
