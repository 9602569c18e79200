"""Lines about the life of a person: read a page of them, add one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from attrs import frozen
from django.db.models import Q

from totjerecht.access.choices import Category
from totjerecht.access.context import AccessContext
from totjerecht.access.gate import Page, PageOf, act, read_person
from totjerecht.people.models import Entry

#: Lines on one page, the newest.
ON_PAGE = 100
_FIELDS = (
    "text",
    "written_at",
    "written_by__function__name",
    "written_by__organisation",
    "written_by__organisation__name",
    "written_by__organisation__discreet",
)


@frozen
class Written:
    """One line. ``by``: function and organisation, never a name; of a discreet organisation not which."""

    category: Category
    text: str
    at: datetime
    by: str


def entries(ctx: AccessContext, subject: UUID, before: datetime | None = None) -> tuple[Sequence[Written], bool]:
    """(A page of lines, newest first; whether there are older ones.) It stands in the log."""
    page = read_person(ctx, subject, part(before)).pages[0]
    return written(ctx, page), page.more


def part(before: datetime | None = None) -> PageOf:
    """What is read for a page of lines, newest first: the newest of all, or those before a moment."""
    where = Q(written_at__lt=before) if before else Q()
    return PageOf(Entry, _FIELDS, where, ("-written_at", "pk"), ON_PAGE)


def written(ctx: AccessContext, page: Page) -> Sequence[Written]:
    """The lines, as such a page has them."""
    return [_written(ctx, row) for row in page.rows]


def add(ctx: AccessContext, subject: UUID, category: Category, text: str) -> None:
    """A new line. Raises NotThere for who may not add to this kind of data."""
    with act(ctx) as doing:
        doing.create(Entry, subject, category=category, text=text, written_by_id=ctx.mandate)


def _written(ctx: AccessContext, row: dict[str, Any]) -> Written:
    hidden = row["written_by__organisation__discreet"] and row["written_by__organisation"] != ctx.organisation
    where = "een andere dienst" if hidden else row["written_by__organisation__name"]
    by = where if hidden else f"{row['written_by__function__name']}, {where}"
    return Written(Category(row["category"]), str(row["text"]), row["written_at"], by)
