"""Who may do what, written once: as a filter. `allows` is that filter on one row; row security says the same in SQL.

Three must say yes: the role (what a function may in principle), a relationship and a grant (both are one row of
`Sight`, which says by which chain). No setting turns a check off.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.expressions import Combinable
from django.utils import timezone

from totjerecht.access.choices import ASKED, Action, Category, Source
from totjerecht.access.context import AccessContext
from totjerecht.access.cooperation.limits import BOUND
from totjerecht.access.guarded import Guarded, rows
from totjerecht.access.models import Role, Sight
from totjerecht.access.roles import OWN_FUNCTION
from totjerecht.accounts.service import is_in_force


def sights(ctx: AccessContext, action: Action, now: datetime | None = None) -> QuerySet[Sight]:
    """The rows of the permission table that this context may lean on, for its purpose, now."""
    return held(ctx, now).filter(action=action, purpose=ctx.purpose)


def held(ctx: AccessContext, now: datetime | None = None) -> QuerySet[Sight]:
    """The rows of the permission table of this actor in this organisation, now, for whatever purpose and action.

    Shared professional secrecy reaches only who is bound by professional secrecy: nobody else leans on a grant.
    """
    now = now or timezone.now()
    reached = Q() if ctx.function in BOUND else ~Q(source=Source.GRANTED)
    return Sight.objects.filter(
        reached,
        Q(actor=None) | Q(actor=ctx.actor),
        Q(organisation=None) | Q(organisation=ctx.organisation) if ctx.organisation else Q(organisation=None),
        since__lte=now,
        until__gt=now,
    )


def by_chain(ctx: AccessContext, action: Action, now: datetime | None = None) -> list[QuerySet[Sight]]:
    """The rows of `sights`, as one query for each kind of chain that can lead there.

    For lists: such a query finds its rows by an index on worker or organisation. One query over all chains cannot, and
    reads every person of the town.
    """
    theirs: dict[Source, dict[str, UUID | None]] = {
        Source.ASSIGNED: {"actor": ctx.actor, "organisation": ctx.organisation},
        Source.GRANTED: {"organisation": ctx.organisation},
        Source.EMERGENCY: {"actor": ctx.actor, "organisation": ctx.organisation},
        Source.OWN: {"actor": ctx.actor},
    }
    if ctx.purpose in ASKED:
        wanted = [Source.GRANTED]
    elif ctx.organisation:
        wanted = [Source.ASSIGNED, Source.EMERGENCY]
    else:
        wanted = [Source.OWN]
    return [sights(ctx, action, now).filter(source=source, **theirs[source]) for source in wanted]


def scope(ctx: AccessContext, action: Action, model: type[Guarded]) -> Q:
    """The filter: the rows of a guarded model that this context may see, or write."""
    category: Combinable = OuterRef("category") if model.gate_category == "*" else Value(model.gate_category)
    return (
        in_seat(ctx)
        & Q(Exists(Role.objects.filter(function=ctx.function, category=category, action=action)))
        & Q(Exists(sights(ctx, action).filter(subject=OuterRef("subject"), category=category)))
    )


def in_seat(ctx: AccessContext) -> Q:
    """Whether the seat of the context is really taken: a mandate in force today. A voice is checked by its sight."""
    if ctx.function == OWN_FUNCTION:
        return Q()
    return Q(is_in_force(ctx.mandate, ctx.actor, ctx.organisation, ctx.function))


def allows(ctx: AccessContext, action: Action, row: Guarded) -> bool:
    """Whether the context may do this with this row: the filter, on one row."""
    return rows(type(row)).filter(scope(ctx, action, type(row)), pk=row.pk).exists()


def categories(ctx: AccessContext, action: Action, subject: UUID) -> frozenset[Category]:
    """The kinds of data of one person that the context may see, or add to."""
    role = Role.objects.filter(function=ctx.function, category=OuterRef("category"), action=action)
    found = sights(ctx, action).filter(in_seat(ctx), Exists(role), subject=subject)
    return frozenset(Category(code) for code in found.values_list("category", flat=True))


def sees_anybody(ctx: AccessContext) -> bool:
    """Whether `subjects` would give anybody at all."""
    return any(chain.exists() for chain in _known(ctx))


def _known(ctx: AccessContext) -> list[QuerySet[Sight]]:
    """The sights of who somebody is, by kind of chain."""
    role = Role.objects.filter(function=ctx.function, category=Category.IDENTITY, action=Action.SEE)
    return [chain.filter(in_seat(ctx), Exists(role), category=Category.IDENTITY) for chain in by_chain(ctx, Action.SEE)]


def subjects(ctx: AccessContext, limit: int, after: UUID | None = None) -> Sequence[UUID]:
    """The persons of whom this context sees at least who they are, in the order of their numbers."""
    seen: set[UUID] = set()
    for chain in _known(ctx):
        found = chain.filter(subject__gt=after) if after else chain
        seen.update(found.values_list("subject_id", flat=True))
    return sorted(seen)[:limit]


def leaned_on(ctx: AccessContext, subject: UUID, kinds: frozenset[Category], action: Action) -> list[Sight]:
    """The sights that explain why these kinds of data are open: what a page tells, and whose uses are counted."""
    return list(sights(ctx, action).filter(subject=subject, category__in=kinds).order_by(F("category")))
