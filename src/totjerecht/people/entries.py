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
from totjerecht.access.gate import act, read
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
    where = Q(subject=subject)
    if before:
        where &= Q(written_at__lt=before)
    page = read(ctx, Entry, _FIELDS, where=where, order=("-written_at", "pk"), limit=ON_PAGE)
    return [_written(ctx, row) for row in page.rows], page.more


def add(ctx: AccessContext, subject: UUID, category: Category, text: str) -> None:
    """A new line. Raises NotThere for who may not add to this kind of data."""
    with act(ctx) as doing:
        doing.create(Entry, subject, category=category, text=text, written_by_id=ctx.mandate)


def _written(ctx: AccessContext, row: dict[str, Any]) -> Written:
    hidden = row["written_by__organisation__discreet"] and row["written_by__organisation"] != ctx.organisation
    where = "een andere dienst" if hidden else row["written_by__organisation__name"]
    by = where if hidden else f"{row['written_by__function__name']}, {where}"
    return Written(Category(row["category"]), str(row["text"]), row["written_at"], by)
