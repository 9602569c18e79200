"""The rule of the gate about all persons of a seat, for lists: each question is one query.

It is asked chain by chain, because such a question finds its rows by an index on worker or organisation. One question
over all chains cannot, and reads every person of the town.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, connections

from totjerecht.access.choices import ASKED, Purpose, Source
from totjerecht.access.context import AccessContext
from totjerecht.access.database.plain import as_kept, as_moment, as_uuid
from totjerecht.access.database.rule import COUNTS, acting, filled

#: By what of the context the rows of each kind of chain are found.
REACHED_BY: dict[Source, tuple[str, ...]] = {
    Source.ASSIGNED: ("actor", "organisation"),
    Source.GRANTED: ("organisation",),
    Source.EMERGENCY: ("actor", "organisation"),
    Source.OWN: ("actor",),
}
_IDENTITY = " AND s.category = 'identity'"


def chains(ctx: AccessContext) -> list[Source]:
    """The kinds of chain that can lead to somebody for this purpose."""
    if ctx.purpose in ASKED:
        return [Source.GRANTED]
    return [Source.ASSIGNED, Source.EMERGENCY] if ctx.organisation else [Source.OWN]


def persons(ctx: AccessContext, limit: int, after: UUID | None) -> Sequence[UUID]:
    """The persons of whom this context sees at least who they are, in the order of their numbers."""
    further = " AND s.subject_id > {after}" if after else ""
    known = " UNION ".join(_seen(ctx, source, "s.subject_id", _IDENTITY + further) for source in chains(ctx))
    return [as_uuid(subject) for (subject,) in _ask(ctx, f"{known} ORDER BY 1 LIMIT {limit:d}", after=after)]


def purposes(ctx: AccessContext) -> list[Purpose]:
    """The purposes for which `persons` would give anybody, whatever the context is for."""
    some = []
    for purpose in Purpose:
        there = ctx.for_purpose(purpose)
        known = " OR ".join(f"EXISTS ({_seen(there, source, '1', _IDENTITY)})" for source in chains(there))
        some.append(f"SELECT '{purpose.value}' WHERE {known}")
    found = {purpose for (purpose,) in _ask(ctx, " UNION ALL ".join(some))}
    return [purpose for purpose in Purpose if purpose in found]


def ending(ctx: AccessContext, before: datetime) -> list[tuple[datetime, UUID]]:
    """When the first thing that this context sees of a person ends, for those of whom that is before a moment; in the
    order of those moments.
    """
    first: dict[UUID, datetime] = {}
    parts = [_seen(ctx, source, "s.subject_id, s.until", " AND s.until <= {before}") for source in chains(ctx)]
    for subject, until in _ask(ctx, " UNION ALL ".join(parts), before=before):
        of, when = as_uuid(subject), as_moment(until)
        first[of] = min(when, first.get(of, when))
    return sorted((until, subject) for subject, until in first.items())


def _seen(ctx: AccessContext, source: Source, columns: str, also: str) -> str:
    """The sights of one kind of chain by which something is seen for the purpose of this context."""
    reached = " AND ".join(f"s.{name} = {{{name}}}" for name in REACHED_BY[source])
    return (
        f"SELECT {columns} FROM access_sight s WHERE s.source = '{source.value}' AND {reached} "
        f"AND s.action = 'see' AND s.purpose = '{ctx.purpose.value}'{also} AND {COUNTS}"
    )


def _ask(
    ctx: AccessContext, sql: str, *, after: UUID | None = None, before: datetime | None = None
) -> list[tuple[object, ...]]:
    here = connections[DEFAULT_DB_ALIAS]
    words = {"after": as_kept(here, after), "before": here.ops.adapt_datetimefield_value(before)}
    with here.cursor() as cursor:
        cursor.execute(*filled(sql, acting(here, ctx) | words))
        found: list[tuple[object, ...]] = cursor.fetchall()
    return found
