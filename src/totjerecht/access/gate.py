"""Reading and writing personal data. One bounded page is read, the log is written, and only then values are given.

No query and no model leaves this file: what comes out are dictionaries with the fields that were asked.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from attrs import define, field, frozen
from django.db import DEFAULT_DB_ALIAS, connections, models, transaction
from django.db.models import Q
from django.http import Http404

from totjerecht.access import chain, policy
from totjerecht.access.choices import Action, Category
from totjerecht.access.context import AccessContext
from totjerecht.access.database.session import telling
from totjerecht.access.guarded import Guarded, rows
from totjerecht.access.keys.keyring import Keyring
from totjerecht.access.keys.sealing import open_sealed, seal
from totjerecht.access.models import History, Use
from totjerecht.access.models.log import EventKind, new_act

#: The longest page that is ever read at once.
MOST = 100


class NotThere(Http404):
    """It does not exist, or this context may not know that it does: nobody is told which. A page becomes "404"."""


@frozen
class Page:
    """What was read. ``more``: there is a next page. ``event``: the line in the log; None when nothing was found."""

    rows: Sequence[dict[str, Any]]
    more: bool
    event: UUID | None


def read(
    ctx: AccessContext,
    model: type[Guarded],
    fields: Sequence[str],
    *,
    where: Q | None = None,
    order: Sequence[str] = ("pk",),
    limit: int = MOST,
    kind: str = EventKind.READ,
) -> Page:
    """One page of what this context may see, with the fields asked, and with ``subject`` and ``category`` in each row.

    The log stands before any value is given; when it cannot be written, nothing is given. A row of which the person is
    erased has the marker of `access.keys` in place of sealed values. Raises ValueError for a limit beyond `MOST`.
    """
    if not 1 <= limit <= MOST:
        raise ValueError(f"a page has 1 to {MOST} rows, not {limit}")
    connection = connections[DEFAULT_DB_ALIAS]
    by_row = model.gate_category == "*"
    wanted = {"pk", "subject", *fields, *(["category"] if by_row else [])}
    with transaction.atomic(), telling(connection, ctx, act=None):
        query = rows(model).filter(policy.scope(ctx, Action.SEE, model), where or Q()).order_by(*order)
        found: list[dict[str, Any]] = list(query.values(*wanted)[: limit + 1])
    more, found = len(found) > limit, found[:limit]
    if not found:
        return Page((), more=False, event=None)
    for row in found:
        row.setdefault("category", model.gate_category)
    event = _logged(ctx, model, fields, found, kind)
    return Page(opened(model, found), more, event)


def read_one(ctx: AccessContext, model: type[Guarded], fields: Sequence[str], where: Q) -> dict[str, Any]:
    """The one row. Raises NotThere."""
    page = read(ctx, model, fields, where=where, limit=1)
    if not page.rows:
        raise NotThere
    return page.rows[0]


def opened(model: type[Guarded], found: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows with what was sealed made readable, with the keys of these persons and of nobody else."""
    sealed = [name for name in model.gate_sealed if name in found[0]]
    if not sealed:
        return list(found)
    with Keyring() as keyring:
        keyring.load(row["subject"] for row in found)
        for row in found:
            for name in sealed:
                if row[name] is not None:
                    row[name] = open_sealed(keyring, row["subject"], place(model, name), row[name])
    return list(found)


def place(model: type[models.Model], field_name: str) -> str:
    """Where a sealed value belongs: it opens nowhere else."""
    return f"{model._meta.label}.{field_name}"


def _logged(
    ctx: AccessContext, model: type[Guarded], fields: Sequence[str], found: list[dict[str, Any]], kind: str
) -> UUID:
    kinds: dict[UUID, set[str]] = {}
    for row in found:
        kinds.setdefault(row["subject"], set()).add(row["category"])
    what = {
        "table": model._meta.label_lower,
        "fields": sorted(fields),
        "categories": sorted(set().union(*kinds.values())),
        "rows": len(found),
    }
    with transaction.atomic():
        event = chain.record(ctx, kind, kinds, what)
        seen = policy.sights(ctx, Action.SEE).filter(source="granted", subject__in=list(kinds))
        leaned = [
            Use(grant_id=grant, event=event)
            for grant, subject, category in seen.values_list("source_id", "subject_id", "category")
            if category in kinds[subject]
        ]
        if leaned:
            Use.objects.bulk_create(leaned)
    return event.id


@define
class Act:
    """One act of writing, as a whole or not at all. ``id`` stands in the history and in the log."""

    ctx: AccessContext
    id: UUID
    subjects: set[UUID] = field(factory=set)
    categories: set[str] = field(factory=set)

    def about(self, subject: UUID, category: str = "") -> None:
        """The act is about this person too."""
        self.subjects.add(subject)
        if category:
            self.categories.add(category)

    def create(self, model: type[Guarded], subject: UUID, **values: Any) -> Any:
        """A new row of a guarded model; sealed fields are given as text. Raises NotThere when that is not allowed."""
        category = values.get("category", model.gate_category)
        if Category(category) not in policy.categories(self.ctx, Action.WRITE, subject):
            raise NotThere
        self.about(subject, category)
        row = model(subject_id=subject, **_sealed(model, subject, values))
        models.Model.save(row, force_insert=True)
        return row.pk

    def change(self, model: type[Guarded], where: Q, **values: Any) -> None:
        """Changes one row. Raises NotThere when it does not exist or may not be changed."""
        allowed = rows(model).filter(policy.scope(self.ctx, Action.WRITE, model), where)
        by_row = model.gate_category == "*"
        found = list(allowed.values_list("pk", "subject", *(["category"] if by_row else []))[:2])
        if len(found) != 1:
            raise NotThere
        pk, subject = found[0][:2]
        self.about(subject, found[0][2] if by_row else model.gate_category)
        rows(model).filter(pk=pk).update(**_sealed(model, subject, values))


@contextmanager
def act(ctx: AccessContext, kind: str = EventKind.WRITE, **what: Any) -> Iterator[Act]:
    """An act of writing: all its changes, their history and its line in the log stand together, or none of them.

    ``what``: more codes for the log. An act that wrote nothing and is about nobody leaves no line.
    """
    connection = connections[DEFAULT_DB_ALIAS]
    doing = Act(ctx, new_act())
    with transaction.atomic(), telling(connection, ctx, doing.id):
        yield doing
        written = digest(doing.id)
        if doing.subjects or written["tables"]:
            told = {"categories": sorted(doing.categories), **written, **what}
            chain.record(ctx, kind, doing.subjects, told, id=doing.id)


def digest(act_id: UUID) -> dict[str, Any]:
    """What the history says of an act: which tables, how many rows, and a code over all of them."""
    written = History.objects.filter(act=act_id).order_by("id")
    return digest_of(written.values_list("table_name", "row", "operation", "data"))


def digest_of(written: Iterable[tuple[str, str, str, str]]) -> dict[str, Any]:
    """The same, of rows in their order: table, row, operation, data."""
    total = hashlib.sha256()
    tables: dict[str, int] = {}
    for table, row, operation, data in written:
        tables[table] = tables.get(table, 0) + 1
        total.update("\x1f".join((table, row, operation, data)).encode() + b"\x1e")
    return {"tables": tables, "history": total.hexdigest()}


def _sealed(model: type[Guarded], subject: UUID, values: dict[str, Any]) -> dict[str, Any]:
    """The values with sealed fields closed; an empty text is kept as none."""
    secret = [name for name in values if name in model.gate_sealed]
    return values | seal_all(subject, {place(model, name): (name, values[name]) for name in secret})


def seal_all(subject: UUID, texts: Mapping[str, tuple[str, str]]) -> dict[str, bytes | None]:
    """Place → (name, text), as name → closed text. What is empty is kept as none."""
    if not any(text for _, text in texts.values()):
        return {name: None for name, _ in texts.values()}
    with Keyring() as keyring:
        keyring.make(subject)
        return {name: seal(keyring, subject, where, text) if text else None for where, (name, text) in texts.items()}


def unseal(subject: UUID, where: str, closed: bytes | memoryview | None) -> str:
    """One closed text of the gate itself, readable; "" for none. Who calls it writes the log."""
    if closed is None:
        return ""
    with Keyring() as keyring:
        keyring.load([subject])
        return str(open_sealed(keyring, subject, where, closed))
