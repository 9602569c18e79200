"""What is noted about a person, as she reads it: through the gate, page by page, and in her log."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from attrs import frozen
from django.conf import settings
from django.db.models import Q
from django.utils.dateparse import parse_date

from totjerecht.access.models.log import EventKind
from totjerecht.access.mylog import words
from totjerecht.access.service import MOST, AccessContext, Category, Guarded, read
from totjerecht.accounts.models import Mandate
from totjerecht.people.models import Entry, Person, Reach, SafeChannel

_PERSON = ("name", "called", "birth_date", "national_number", "alias", "language")
_REACH = ("phone", "email", "address", "safe_channel", "careful")
_ENTRY = ("text", "written_by", "written_at")


@frozen
class Written:
    """One line that somebody noted. ``by``: function and organisation; ``row``: its number, as the history names it."""

    row: str
    category: Category
    text: str
    at: datetime
    by: str


@frozen
class Noted:
    """Who she is, as noted. Each part is None when nothing is noted, or when it may not be seen."""

    row: str
    name: str
    called: str
    born: date | str
    number: str
    alias: bool
    language: str


@frozen
class Reached:
    """How she is reached, as noted."""

    row: str
    phone: str
    email: str
    address: str
    safe_channel: str
    careful: str


@frozen
class Lines:
    """A page of lines. ``after``: where the next page begins; None: this was the last."""

    rows: Sequence[Written]
    after: str | None

    def by_category(self) -> list[tuple[Category, list[Written]]]:
        """The lines by kind of data, in the fixed order."""
        kinds = [(category, [row for row in self.rows if row.category == category]) for category in Category]
        return [(category, rows) for category, rows in kinds if rows]


def identity(ctx: AccessContext, subject: UUID, kind: str = EventKind.READ) -> Noted | None:
    """Who she is, as noted."""
    row = _only(ctx, Person, _PERSON, subject, kind)
    if row is None:
        return None
    born = _text(row["birth_date"])
    return Noted(
        row=str(row["pk"]),
        name=_text(row["name"]),
        called=_text(row["called"]),
        born=_day(born) or born,
        number=_text(row["national_number"]),
        alias=row["alias"],
        language=dict(settings.LANGUAGES).get(row["language"], row["language"]),
    )


def reach(ctx: AccessContext, subject: UUID, kind: str = EventKind.READ) -> Reached | None:
    """How she is reached, as noted."""
    row = _only(ctx, Reach, _REACH, subject, kind)
    if row is None:
        return None
    return Reached(
        row=str(row["pk"]),
        phone=_text(row["phone"]),
        email=_text(row["email"]),
        address=_text(row["address"]),
        safe_channel=str(SafeChannel(row["safe_channel"]).label),
        careful=_text(row["careful"]),
    )


def lines(
    ctx: AccessContext, subject: UUID, after: str | None = None, kind: str = EventKind.READ, *, herself: bool = True
) -> Lines:
    """One page of what was noted about her life, in a fixed order. ``after``: from the page before."""
    where = Q(subject=subject)
    if after:
        where &= Q(pk__gt=UUID(after))
    page = read(ctx, Entry, _ENTRY, where=where, order=("pk",), limit=MOST, kind=kind)
    writers = _writers(page.rows, herself=herself)
    made = [
        Written(
            row=row["pk"].hex,
            category=Category(row["category"]),
            text=_text(row["text"]),
            at=row["written_at"],
            by=writers[row["written_by"]],
        )
        for row in page.rows
    ]
    ordered = sorted(made, key=lambda line: line.at, reverse=True)
    return Lines(ordered, made[-1].row if page.more else None)


def all_lines(ctx: AccessContext, subject: UUID, kind: str, *, herself: bool) -> Iterator[Written]:
    """All pages of lines, one after the other."""
    after: str | None = None
    while True:
        page = lines(ctx, subject, after, kind, herself=herself)
        yield from page.rows
        after = page.after
        if after is None:
            return


def _only(
    ctx: AccessContext, model: type[Guarded], fields: Sequence[str], subject: UUID, kind: str
) -> Mapping[str, Any] | None:
    page = read(ctx, model, fields, where=Q(subject=subject), limit=1, kind=kind)
    return page.rows[0] if page.rows else None


def _writers(rows: Sequence[Mapping[str, Any]], *, herself: bool) -> dict[UUID, str]:
    """Who wrote, by function and organisation. Who speaks for her is not told of a discreet organisation."""
    mandates = Mandate.objects.filter(id__in={row["written_by"] for row in rows}).select_related("organisation")
    return {
        mandate.id: words.who(
            mandate.function_id,
            "" if mandate.organisation.discreet and not herself else mandate.organisation.name,
            via="web",
        )
        for mandate in mandates
    }


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _day(text: str) -> date | None:
    try:
        return parse_date(text)
    except ValueError:
        return None
