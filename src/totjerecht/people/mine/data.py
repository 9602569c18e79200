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

from totjerecht.access.mylog import words
from totjerecht.access.service import AccessContext, Category, Page, PageOf, read_person
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


#: What is read of who she is, and of how she is reached.
IDENTITY, REACH = PageOf(Person, _PERSON, limit=1), PageOf(Reach, _REACH, limit=1)


def page_of_lines(after: str | None = None) -> PageOf:
    """What is read for a page of what was noted about her life, in a fixed order. ``after``: from the page before."""
    return PageOf(Entry, _ENTRY, Q(pk__gt=UUID(after)) if after else Q())


def noted(page: Page) -> Noted | None:
    """Who she is, as a page of `IDENTITY` has it."""
    if not page.rows:
        return None
    row = page.rows[0]
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


def reached(page: Page) -> Reached | None:
    """How she is reached, as a page of `REACH` has it."""
    if not page.rows:
        return None
    row = page.rows[0]
    return Reached(
        row=str(row["pk"]),
        phone=_text(row["phone"]),
        email=_text(row["email"]),
        address=_text(row["address"]),
        safe_channel=str(SafeChannel(row["safe_channel"]).label),
        careful=_text(row["careful"]),
    )


def lines(page: Page, *, herself: bool) -> Lines:
    """The lines of one page, the newest first."""
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


def further_lines(
    ctx: AccessContext, subject: UUID, after: str | None, kind: str, *, herself: bool
) -> Iterator[Written]:
    """The lines of all pages after one, page by page."""
    while after is not None:
        page = lines(read_person(ctx, subject, page_of_lines(after), kind=kind).pages[0], herself=herself)
        yield from page.rows
        after = page.after


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
