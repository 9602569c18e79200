"""The people that a worker sees in this seat for one purpose: a page of them, and for whom something is to do."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from attrs import evolve, frozen
from django.db.models import Q
from django.utils import timezone

from totjerecht.access import policy
from totjerecht.access.choices import Purpose
from totjerecht.access.context import AccessContext, at_work
from totjerecht.access.explain import day, moment
from totjerecht.access.gate import read
from totjerecht.access.models import OtherWorkerAsked, Relationship
from totjerecht.access.models.log import EventKind
from totjerecht.access.models.relationship import Kind
from totjerecht.accounts.service import Seat
from totjerecht.people.models import Person

#: People on one page.
ON_PAGE = 50
#: People whose names are opened for one search, in pages of `_AT_ONCE`; what is beyond is searched in a next step.
SEARCHED = 500
_AT_ONCE = 100
#: How long before its end a sight is told.
SOON = timedelta(days=14)
#: Things to do that are gathered at most, of each kind.
_MOST_TO_DO = 15


@frozen
class Someone:
    """A line of the list. ``todo``: what is to be done, a sentence each, most urgent first."""

    subject: UUID
    name: str
    called: str
    alias: bool
    todo: tuple[str, ...]


@frozen
class People:
    """``first``: those for whom something is to do, of all pages; ``rows``: this page; ``after``: where the next page
    begins, None at the end.
    """

    first: Sequence[Someone]
    rows: Sequence[Someone]
    after: UUID | None


def purposes(seat: Seat) -> list[Purpose]:
    """For what this seat sees anybody at all, the first one being where one starts."""
    return policy.purposes_with_people(at_work(seat, Purpose.AID))


def page(ctx: AccessContext, after: UUID | None = None) -> People:
    """One page, in one line of the log. Within a page people stand by name; names are opened for this page only."""
    subjects = list(policy.subjects(ctx, ON_PAGE + 1, after))
    shown, more = subjects[:ON_PAGE], len(subjects) > ON_PAGE
    urgent = _to_do(ctx, None) if after is None else {}
    found = _named(ctx, [*shown, *urgent])
    todo = _to_do(ctx, found)
    people = {subject: _someone(row, todo.get(subject, ())) for subject, row in found.items()}
    first = [people[s] for s in urgent if s in people]
    return People(
        first=first,
        # What is to be done is told once.
        rows=sorted(
            (evolve(people[s], todo=()) if s in urgent else people[s] for s in shown if s in people), key=_by_name
        ),
        after=shown[-1] if more else None,
    )


def named_like(ctx: AccessContext, part: str, after: UUID | None = None) -> People:
    """Those with a name that has this part in it, in whatever capitals and marks. Names are opened in memory; each of
    the people whose name was opened has a line in the log.
    """
    wanted = bare(part)
    found: dict[UUID, dict[str, object]] = {}
    looked = 0
    while looked < SEARCHED:
        subjects = policy.subjects(ctx, _AT_ONCE, after)
        if not subjects:
            after = None
            break
        found |= {
            subject: row
            for subject, row in _named(ctx, subjects).items()
            if wanted in bare(f"{row['name'] or ''} {row['called'] or ''}")
        }
        looked += len(subjects)
        after = subjects[-1] if len(subjects) == _AT_ONCE else None
        if after is None:
            break
    todo = _to_do(ctx, found)
    rows = sorted((_someone(row, todo.get(subject, ())) for subject, row in found.items()), key=_by_name)
    return People(first=(), rows=rows, after=after)


def bare(text: str) -> str:
    """A text without capitals and marks on letters."""
    split = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in split if not unicodedata.combining(letter))


def _named(ctx: AccessContext, subjects: Iterable[UUID]) -> dict[UUID, dict[str, object]]:
    wanted = list(dict.fromkeys(subjects))
    if not wanted:
        return {}
    got = read(
        ctx,
        Person,
        ["name", "called", "alias"],
        where=Q(subject__in=wanted),
        order=("subject",),
        limit=max(len(wanted), 1),
        kind=EventKind.LISTED,
    )
    return {row["subject"]: row for row in got.rows}


def _someone(row: dict[str, object], todo: Sequence[str]) -> Someone:
    subject = row["subject"]
    assert isinstance(subject, UUID)  # noqa: S101 (the gate gives it so)
    name, called = str(row["name"] or ""), str(row["called"] or "")
    return Someone(subject, name or "zonder naam", called, bool(row["alias"]), tuple(todo))


def _by_name(someone: Someone) -> tuple[str, str]:
    return bare(someone.name), someone.subject.hex


def _to_do(ctx: AccessContext, among: Iterable[UUID] | None) -> dict[UUID, list[str]]:
    """Person → what is to do. ``among``: only these; None: of all, at most so many of each kind."""
    found: dict[UUID, list[str]] = {}
    for subject, words in [*_other_asked(ctx, among), *_untold(ctx, among), *_ending(ctx, among)]:
        found.setdefault(subject, []).append(words)
    return found


def _own(ctx: AccessContext) -> Q:
    """The assigned relationships of this worker in this seat that hold now."""
    now = timezone.now()
    return Q(
        Q(until=None) | Q(until__gt=now),
        kind=Kind.ASSIGNED,
        organisation=ctx.organisation,
        worker=ctx.actor,
        purpose=ctx.purpose,
        ending=None,
        since__lte=now,
    )


def _within(among: Iterable[UUID] | None, name: str = "subject") -> Q:
    return Q() if among is None else Q(**{f"{name}__in": list(among)})


def _other_asked(ctx: AccessContext, among: Iterable[UUID] | None) -> list[tuple[UUID, str]]:
    own = Relationship.objects.filter(_own(ctx), _within(among)).values("subject")
    asked = OtherWorkerAsked.objects.filter(
        answered_at=None, relationship__organisation=ctx.organisation, relationship__subject__in=own
    )
    rows = asked.order_by("due", "id").values_list("relationship__subject", "due")[: _bound(among)]
    return [(s, f"Vroeg om een andere werker. Antwoord voor {due.day}/{due.month}/{due.year}.") for s, due in rows]


def _untold(ctx: AccessContext, among: Iterable[UUID] | None) -> list[tuple[UUID, str]]:
    rows = Relationship.objects.filter(_own(ctx), _within(among), told=None).order_by("since", "id")
    told = "Weet nog niet dat jij dit dossier hebt. Vertel het, en dat een andere werker vragen mag."
    return [(subject, told) for subject in rows.values_list("subject", flat=True)[: _bound(among)]]


def _ending(ctx: AccessContext, among: Iterable[UUID] | None) -> list[tuple[UUID, str]]:
    now = timezone.now()
    ends = policy.ending(ctx, now + SOON)
    if among is not None:
        wanted = frozenset(among)
        ends = [(until, subject) for until, subject in ends if subject in wanted]
    return [
        (subject, f"Wat je mag zien, stopt (voor een deel) op {_until(until, now)}.")
        for until, subject in ends[: _bound(among)]
    ]


def _until(when: datetime, now: datetime) -> str:
    return moment(when) if when - now < timedelta(days=2) else day(when)


def _bound(among: Iterable[UUID] | None) -> int | None:
    return _MOST_TO_DO if among is None else None
