"""Her questions about a line of the log, and their answers: "Waarom?" and "Klopt niet".

The organisation answers within 14 days: our own term. The law gives it a month (art. 12.3 of the GDPR).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from uuid import UUID

from attrs import field, frozen
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from totjerecht.access import chain
from totjerecht.access.choices import Purpose
from totjerecht.access.context import AccessContext, at_work
from totjerecht.access.database.tables import guarded_models
from totjerecht.access.gate import NotThere, act, seal_all
from totjerecht.access.keys.keyring import Keyring
from totjerecht.access.keys.sealing import open_sealed
from totjerecht.access.models import Event, EventSubject, History, Question
from totjerecht.access.models.log import EventKind
from totjerecht.access.models.subject import QuestionKind
from totjerecht.access.mylog import lines
from totjerecht.access.mylog.lines import View
from totjerecht.accounts.service import Seat

#: Days within which an answer is due.
DAYS = 14
#: Characters of a question or an answer.
LONGEST = 2000
#: Functions that answer for their organisation; besides them, whoever did what is asked about.
ANSWERS = frozenset({"team_leader", "privacy_officer"})


@frozen
class Asked:
    """A question as its asker, or who answers, reads it. ``words``, ``answer``: "" when there are none."""

    id: UUID
    subject: UUID
    event: UUID
    kind: str
    asked: date
    due: date
    answered: date | None
    words: str = field(repr=False)
    answer: str = field(repr=False)

    @property
    def late(self) -> bool:
        """Whether the day passed without an answer."""
        return self.answered is None and is_late(self.due)


def is_late(due: date) -> bool:
    """Whether this day passed."""
    return due < timezone.localdate()


def ask(ctx: AccessContext, view: View, event: UUID, words: str) -> Asked:
    """The person asks why; gives the receipt. Asking the same twice gives the first question.

    Raises NotThere for a line that her view does not show, or one of nobody at work.
    """
    if not lines.one(view, event).can_ask:
        raise NotThere
    return _keep(ctx, view.subject, Event.objects.get(id=event), QuestionKind.WHY, "", words)


def say_wrong(ctx: AccessContext, subject: UUID, table: str, row: str, words: str) -> Asked:
    """The person says that something noted is not right. ``table``, ``row``: of the line, as the history names them.

    Raises NotThere when it is not a line of hers.
    """
    return _keep(ctx, subject, wrote(subject, table, row), QuestionKind.WRONG, f"{table}:{row}", words)


def wrote(subject: UUID, table: str, row: str) -> Event:
    """The last act by a worker that wrote this line. Raises NotThere when it is not a line of this person."""
    if table not in {model._meta.db_table for model in guarded_models()}:
        raise NotThere
    acts = (
        History.objects.filter(table_name=table, row=row, act__isnull=False)
        .order_by("-id")
        .values_list("act", flat=True)
    )
    for act_id in acts:
        hers = EventSubject.objects.filter(subject=subject, event=act_id, event__organisation__isnull=False)
        if found := hers.select_related("event").first():
            return found.event
    raise NotThere


def _keep(ctx: AccessContext, subject: UUID, event: Event, kind: QuestionKind, row: str, words: str) -> Asked:
    there = Question.objects.filter(subject=subject, event=event, kind=kind, row=row).first()
    if there is None:
        with act(ctx, EventKind.QUESTION) as doing:
            doing.about(subject)
            there = Question.objects.create(
                subject_id=subject,
                event=event,
                organisation_id=event.organisation,
                kind=kind,
                row=row,
                due=timezone.localdate() + timedelta(days=DAYS),
                **seal_all(subject, {"access.Question.words": ("words", words.strip()[:LONGEST])}),
            )
    return opened([there])[0]


def of(subject: UUID) -> list[Asked]:
    """All questions of a person, the newest first."""
    return opened(Question.objects.filter(subject=subject).order_by("-asked_at"))


def one_of(subject: UUID, question: UUID) -> Asked:
    """One question of a person. Raises NotThere."""
    found = opened(Question.objects.filter(subject=subject, id=question))
    if not found:
        raise NotThere
    return found[0]


def for_seat(seat: Seat) -> QuerySet[Question]:
    """The questions that this worker may answer: all of the organisation, or those about what she did herself."""
    rows = Question.objects.filter(organisation=seat.organisation)
    if seat.function not in ANSWERS:
        rows = rows.filter(event__mandate=seat.mandate)
    return rows.select_related("event")


def waiting_for(seat: Seat) -> list[Question]:
    """The questions without an answer, the oldest term first. Their words stay closed: see `open_for`."""
    return list(for_seat(seat).filter(answered_at=None).order_by("due", "asked_at")[:200])


def answered_by(seat: Seat) -> list[Question]:
    """The last questions that were answered."""
    return list(for_seat(seat).filter(~Q(answered_at=None)).order_by("-answered_at")[:20])


def open_for(seat: Seat, question: UUID) -> tuple[Question, Asked]:
    """A question with its words, for who may answer it; that it was read stands in her log. Raises NotThere."""
    row = for_seat(seat).filter(id=question).first()
    if row is None:
        raise NotThere
    with transaction.atomic():
        chain.record(_answering(seat, row), EventKind.QUESTION, [row.subject_id], {"read": True})
    return row, opened([row])[0]


def answer(seat: Seat, question: UUID, words: str) -> None:
    """Answers; it stands on her page at once. Raises NotThere, and ValueError without words or when it was answered."""
    row = for_seat(seat).filter(id=question).first()
    if row is None:
        raise NotThere
    if not words.strip() or row.answered_at:
        raise ValueError("an answer, once")
    with act(_answering(seat, row), EventKind.QUESTION, answered=True) as doing:
        doing.about(row.subject_id)
        row.answer = seal_all(row.subject_id, {"access.Question.answer": ("answer", words.strip()[:LONGEST])})["answer"]
        row.answered_at, row.answered_by_id = timezone.now(), seat.mandate
        row.save(update_fields=["answer", "answered_at", "answered_by"])


def _answering(seat: Seat, row: Question) -> AccessContext:
    return at_work(seat, Purpose(row.event.purpose))


def opened(rows: Iterable[Question]) -> list[Asked]:
    """Questions with their texts made readable."""
    found = list(rows)
    if not found:
        return []
    with Keyring() as keyring:
        keyring.load(row.subject_id for row in found)

        def text(row: Question, name: str) -> str:
            closed = getattr(row, name)
            return str(open_sealed(keyring, row.subject_id, f"access.Question.{name}", closed)) if closed else ""

        return [
            Asked(
                id=row.id,
                subject=row.subject_id,
                event=row.event_id,
                kind=row.kind,
                asked=timezone.localdate(row.asked_at),
                due=row.due,
                answered=timezone.localdate(row.answered_at) if row.answered_at else None,
                words=text(row, "words"),
                answer=text(row, "answer"),
            )
            for row in found
        ]
