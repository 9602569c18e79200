"""Reading and writing personal data. Bounded pages are read, the log is written, and only then values are given.

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
from totjerecht.access.database.plain import insert
from totjerecht.access.database.session import telling
from totjerecht.access.guarded import Guarded, rows
from totjerecht.access.keys.keyring import Keyring
from totjerecht.access.keys.sealing import open_sealed, seal
from totjerecht.access.models import History
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


@frozen
class PageOf:
    """A page of one table, as a part of what is read together. ``limit``: at most `MOST` rows.

    Raises ValueError for another limit.
    """

    model: type[Guarded]
    fields: Sequence[str]
    where: Q = field(factory=Q)
    order: Sequence[str] = ("pk",)
    limit: int = field(default=MOST)

    @limit.validator
    def _bounded(self, _attribute: object, value: int) -> None:
        if not 1 <= value <= MOST:
            raise ValueError(f"a page has 1 to {MOST} rows, not {value}")

    @property
    def by_row(self) -> bool:
        """Whether each row tells its own kind of data."""
        return self.model.gate_category == "*"

    def found(self, may: Q) -> list[dict[str, Any]]:
        """The rows, of those that may be seen, and one more when there are more. The log is not written yet."""
        wanted = {"pk", "subject", *self.fields, *(["category"] if self.by_row else [])}
        query = rows(self.model).filter(may, self.where).order_by(*self.order)
        got: list[dict[str, Any]] = list(query.values(*wanted)[: self.limit + 1])
        for row in got:
            row.setdefault("category", self.model.gate_category)
        return got


@frozen
class Opening:
    """One person, opened once. ``sees``, ``writes``: the kinds of data that the context may see, and add to.

    ``pages``: in the order in which they were asked, all with the same line in the log.
    """

    sees: frozenset[Category]
    writes: frozenset[Category]
    pages: Sequence[Page]


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
    part = PageOf(model, fields, where or Q(), order, limit)
    with transaction.atomic(), telling(connections[DEFAULT_DB_ALIAS], ctx, act=None):
        found = part.found(policy.scope(ctx, Action.SEE, model))
        shown = found[:limit]
        kinds = _kinds(shown)
        what = {"table": model._meta.label_lower, "fields": sorted(fields)}
        event = _logged(ctx, kind, kinds, what, len(shown))
        if event:
            _use(event, policy.grants(ctx, kinds))
    return Page(opened(model, shown), len(found) > limit, event)


def read_person(ctx: AccessContext, subject: UUID, *parts: PageOf, kind: str = EventKind.READ) -> Opening:
    """All that a page shows of one person, opened at once: what may be seen is asked once, and it is one line in the
    log. Each page has exactly what `read` would give of it.

    A kind of data that may not be seen is not read at all. On PostgreSQL row security is on, as for `read`.
    """
    with transaction.atomic(), telling(connections[DEFAULT_DB_ALIAS], ctx, act=None):
        may = policy.decide(ctx, subject)
        found = [_found_of(subject, part, may.sees) for part in parts]
        shown = [rows[: part.limit] for part, rows in zip(parts, found, strict=True)]
        kinds = _kinds(row for rows in shown for row in rows)
        told = {
            part.model._meta.label_lower: sorted(part.fields) for part, rows in zip(parts, shown, strict=True) if rows
        }
        event = _logged(ctx, kind, kinds, {"parts": told}, sum(map(len, shown)))
        if event:
            _use(event, {grant for code in kinds[subject] for grant in may.leaning.get(Category(code), ())})
    values = opened_all([(part.model, rows) for part, rows in zip(parts, shown, strict=True)])
    more = [len(rows) > part.limit for part, rows in zip(parts, found, strict=True)]
    return Opening(may.sees, may.writes, [Page(*page, event) for page in zip(values, more, strict=True)])


def _found_of(subject: UUID, part: PageOf, sees: frozenset[Category]) -> list[dict[str, Any]]:
    if part.by_row:
        return part.found(Q(subject=subject, category__in=sorted(sees))) if sees else []
    return part.found(Q(subject=subject)) if part.model.gate_category in sees else []


def read_one(ctx: AccessContext, model: type[Guarded], fields: Sequence[str], where: Q) -> dict[str, Any]:
    """The one row. Raises NotThere."""
    page = read(ctx, model, fields, where=where, limit=1)
    if not page.rows:
        raise NotThere
    return page.rows[0]


def opened(model: type[Guarded], found: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows with what was sealed made readable, with the keys of these persons and of nobody else."""
    return opened_all([(model, found)])[0]


def opened_all(found: Sequence[tuple[type[Guarded], Sequence[dict[str, Any]]]]) -> list[list[dict[str, Any]]]:
    """The same for rows of several tables, with one look at the keys."""
    sealed = [[name for name in model.gate_sealed if rows and name in rows[0]] for model, rows in found]
    wanted = {row["subject"] for (_, rows), names in zip(found, sealed, strict=True) if names for row in rows}
    with Keyring() as keyring:
        keyring.load(wanted)
        for (model, rows), names in zip(found, sealed, strict=True):
            for row in rows:
                for name in names:
                    if row[name] is not None:
                        row[name] = open_sealed(keyring, row["subject"], place(model, name), row[name])
    return [list(rows) for _, rows in found]


def place(model: type[models.Model], field_name: str) -> str:
    """Where a sealed value belongs: it opens nowhere else."""
    return f"{model._meta.label}.{field_name}"


def _kinds(found: Iterable[dict[str, Any]]) -> dict[UUID, set[str]]:
    """Person → kinds of data, of these rows."""
    kinds: dict[UUID, set[str]] = {}
    for row in found:
        kinds.setdefault(row["subject"], set()).add(row["category"])
    return kinds


def _logged(
    ctx: AccessContext, kind: str, kinds: Mapping[UUID, set[str]], what: dict[str, Any], count: int
) -> UUID | None:
    """The line in the log about so many rows, within the transaction that read them; None when there were none."""
    if not kinds:
        return None
    what |= {"categories": sorted(set().union(*kinds.values())), "rows": count}
    return chain.write(ctx, kind, kinds, what)


def _use(event: UUID, grants: Iterable[UUID]) -> None:
    """Counts that these grants were leaned on."""
    insert("access_use", [{"grant_id": grant, "event_id": event} for grant in sorted(grants)])


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
            chain.write(ctx, kind, doing.subjects, told, id=doing.id)


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
