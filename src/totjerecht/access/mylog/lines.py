"""The lines of her log, page by page: the events of her chain, in words, by day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from itertools import groupby
from uuid import UUID

from attrs import define, frozen
from django.db.models import QuerySet
from django.utils import timezone

from totjerecht.access import policy
from totjerecht.access.choices import Action, Purpose
from totjerecht.access.context import AccessContext
from totjerecht.access.gate import NotThere
from totjerecht.access.models import Event, EventSubject, Question, Voice
from totjerecht.access.models.log import EventKind
from totjerecht.access.models.subject import QuestionKind
from totjerecht.access.mylog import words
from totjerecht.access.mylog.hidden import waiting
from totjerecht.access.roles import OWN_FUNCTION
from totjerecht.accounts.models import Organisation

#: Links of the chain that one page reads.
PAGE = 60
#: Kinds that are about data of some kind; the others are about the person as a whole.
_ABOUT_DATA = frozenset({EventKind.READ, EventKind.LISTED, EventKind.WRITE, EventKind.EXPORT})


@frozen
class View:
    """How somebody looks at a log. ``own``: also what the person did herself; ``discreet``: also organisations of which
    it is secret that one goes there (always for herself, never for others); ``only``: kinds of data, None: all.
    """

    subject: UUID
    own: bool
    discreet: bool
    only: frozenset[str] | None
    except_for: UUID | None = None

    @property
    def whole(self) -> bool:
        """Whether nothing is left out by who looks."""
        return self.only is None and self.discreet


@define
class Line:
    """One line: one event, or several of one hour that tell the same. ``event``: the last of them, to ask about."""

    event: UUID
    seq: int
    at: datetime
    who: str
    happened: str
    why: str
    how: str
    codes: set[str]
    urgent: bool
    told_later: bool
    own: bool
    can_ask: bool
    question: Question | None

    @property
    def kinds(self) -> list[str]:
        """Kinds of data, in words."""
        return words.kinds(sorted(self.codes))


@frozen
class Page:
    """Lines by day, the newest first. ``before``: where the next page begins; None: this was the last."""

    days: Sequence[tuple[date, Sequence[Line]]]
    before: int | None


def by(ctx: AccessContext, subject: UUID, *, herself: bool, own: bool) -> View:
    """How the person, or who represents her, looks at her log."""
    if herself:
        return View(subject, own, discreet=True, only=None)
    seen = frozenset(category.value for category in policy.categories(ctx, Action.SEE, subject))
    return View(subject, own, discreet=False, only=seen)


def at_desk(subject: UUID, organisation: UUID) -> View:
    """How a worker puts the log on paper for her: nothing of a discreet organisation, unless it is the worker's own."""
    return View(subject, own=False, discreet=False, only=None, except_for=organisation)


def page(view: View, before: int | None = None, size: int = PAGE) -> Page:
    """One page. ``before``: from the page before this one."""
    rows = links(view)
    if before is not None:
        rows = rows.filter(seq__lt=before)
    found = list(rows[: size + 1])
    more, found = len(found) > size, found[:size]
    made = _lines(view, found)
    days = [(day, list(lines)) for day, lines in groupby(made, key=lambda line: timezone.localdate(line.at))]
    return Page(days, found[-1].seq if more else None)


def links(view: View) -> QuerySet[EventSubject]:
    """The links of the chain that this view shows, the newest first."""
    waits = waiting(view.subject)
    events = Event.objects.exclude(waits.hidden)
    if not view.own:
        events = events.exclude(function=OWN_FUNCTION)
    if not view.discreet:
        secret = Organisation.objects.filter(discreet=True)
        if view.except_for:
            secret = secret.exclude(id=view.except_for)
        events = events.exclude(organisation__in=secret.values("id"))
    if view.only is not None:
        # A search, a card or an agreement is about no kind of data: who represents her is not told of those.
        events = events.filter(kind__in=_ABOUT_DATA)
    rows = EventSubject.objects.filter(subject=view.subject, event__in=events)
    return rows.select_related("event").order_by("-seq")


def one(view: View, event: UUID) -> Line:
    """The line of one event. Raises NotThere when this view does not show it."""
    found = _lines(view, links(view).filter(event=event))
    if not found:
        raise NotThere
    return found[0]


def _lines(view: View, rows: Iterable[EventSubject]) -> list[Line]:
    links = list(rows)
    events = [link.event for link in links]
    names = Organisation.objects.in_bulk([event.organisation for event in events if event.organisation])
    voices = dict(Voice.objects.filter(id__in=[e.actor for e in events]).values_list("id", "kind"))
    later = set(
        Event.objects.filter(waiting(view.subject).later, pk__in=[e.pk for e in events]).values_list("pk", flat=True)
    )
    asked = {
        q.event_id: q for q in Question.objects.filter(subject=view.subject, event__in=events, kind=QuestionKind.WHY)
    }
    made: list[Line] = []
    for link in links:
        event = link.event
        codes = set(event.what.get("categories", ()))
        if view.only is not None:
            codes &= view.only
            if not codes:
                continue
        organisation = names.get(event.organisation) if event.organisation else None
        line = Line(
            event=event.pk,
            seq=link.seq,
            at=event.at,
            who=words.who(
                event.function, organisation.name if organisation else "", event.via, voices.get(event.actor, "")
            ),
            happened=words.happened(event.kind, event.what),
            why=words.why(event.purpose),
            how=words.how(event.via),
            codes=codes,
            urgent=event.purpose == Purpose.EMERGENCY or event.kind == EventKind.EMERGENCY,
            told_later=event.pk in later,
            own=event.function == OWN_FUNCTION,
            can_ask=view.whole and organisation is not None,
            question=asked.get(event.pk) if view.whole else None,
        )
        if made and _same(made[-1], line):
            made[-1].codes |= line.codes
        else:
            made.append(line)
    return made


def _same(one: Line, other: Line) -> bool:
    """Whether two lines tell the same of one hour, so that one is enough: opening a file reads several tables.

    A line about which she asked something stands alone.
    """
    if one.question or other.question:
        return False
    hours = [timezone.localtime(line.at).replace(minute=0, second=0, microsecond=0) for line in (one, other)]
    told = [(line.who, line.happened, line.why, line.how, line.urgent, line.told_later) for line in (one, other)]
    return hours[0] == hours[1] and told[0] == told[1]
