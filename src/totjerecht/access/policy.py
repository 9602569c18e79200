"""Who may do what. One rule (`database.rule`) in three shapes: the filter on a table (`scope`, and `allows` on one
row), the decision about one person (`decide`), and row security.

Three must say yes: the role (what a function may in principle), a relationship and a grant (both are one row of
`Sight`, which says by which chain). No setting turns a check off, and no answer is kept: each question asks the
database again.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence, Set
from datetime import datetime
from typing import Any
from uuid import UUID

from attrs import frozen
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import BooleanField, Expression, F, Q, Value
from django.db.models.expressions import Combinable

from totjerecht.access.choices import Action, Category, Purpose
from totjerecht.access.context import AccessContext
from totjerecht.access.database import lists, rule
from totjerecht.access.database.plain import as_uuid
from totjerecht.access.guarded import Guarded, rows


def scope(ctx: AccessContext, action: Action, model: type[Guarded]) -> Q:
    """The filter: the rows of a guarded model that this context may see, or write."""
    category = F("category") if model.gate_category == "*" else Value(model.gate_category)
    return Q(Allowed(ctx, action, F("subject"), category))


class Allowed(Expression):
    """Whether some sight on this person and kind of data counts for who acts: the rule, as a condition in a query."""

    output_field = BooleanField()

    def __init__(self, ctx: AccessContext, action: Action, subject: Combinable, category: Combinable) -> None:
        """``subject``, ``category``: of the row."""
        super().__init__()
        self.ctx, self.action = ctx, action
        self.of = [subject, category]

    def get_source_expressions(self) -> list[Any]:
        """What Django finds the columns of."""
        return self.of

    def set_source_expressions(self, exprs: Sequence[Any]) -> None:
        """The same, found."""
        self.of = list(exprs)

    def as_sql(self, compiler: Any, connection: BaseDatabaseWrapper) -> tuple[str, list[Any]]:
        """The condition, with its parameters in their order."""
        subject, category = (compiler.compile(expression) for expression in self.of)
        who = {"action": self.action.value, "purpose": self.ctx.purpose.value, **rule.acting(connection, self.ctx)}
        counts, values = rule.filled(_COUNTS_FOR, who)
        return f"{_SOME} s.subject_id = {subject[0]} AND s.category = {category[0]} {counts})", [
            *subject[1],
            *category[1],
            *values,
        ]


_SOME = "EXISTS (SELECT 1 FROM access_sight s WHERE"
_COUNTS_FOR = f"AND s.action = {{action}} AND s.purpose = {{purpose}} AND {rule.COUNTS}"


def allows(ctx: AccessContext, action: Action, row: Guarded) -> bool:
    """Whether the context may do this with this row: the filter, on one row."""
    return rows(type(row)).filter(scope(ctx, action, type(row)), pk=row.pk).exists()


@frozen
class Decision:
    """What a context may do with the data of one person, as the database said just now. ``leaning``: by which grants
    each kind of data is seen, for those that a grant opens.
    """

    sees: frozenset[Category]
    writes: frozenset[Category]
    leaning: Mapping[Category, Set[UUID]]


def decide(ctx: AccessContext, subject: UUID) -> Decision:
    """The rule about one person, for all kinds of data, in one query."""
    kinds: dict[str, set[str]] = {action.value: set() for action in Action}
    leaning: dict[Category, set[UUID]] = {}
    for one in rule.held(ctx, [subject]):
        if one.purpose != ctx.purpose:
            continue
        kinds[one.action].add(one.category)
        if one.grant and one.action == Action.SEE:
            leaning.setdefault(Category(one.category), set()).add(as_uuid(one.grant))
    sees, writes = (frozenset(map(Category, kinds[action])) for action in Action)
    return Decision(sees, writes, leaning)


def grants(ctx: AccessContext, kinds: Mapping[UUID, Container[str]]) -> set[UUID]:
    """The grants that these kinds of data of these persons are seen by: their uses are counted."""
    return {
        as_uuid(one.grant)
        for one in rule.held(ctx, list(kinds))
        if one.grant and (one.purpose, one.action) == (ctx.purpose, Action.SEE)
        if one.category in kinds[as_uuid(one.subject)]
    }


def categories(ctx: AccessContext, action: Action, subject: UUID) -> frozenset[Category]:
    """The kinds of data of one person that the context may see, or add to."""
    decided = decide(ctx, subject)
    return decided.sees if action == Action.SEE else decided.writes


def purposes(ctx: AccessContext, action: Action, subject: UUID, category: Category | None = None) -> list[Purpose]:
    """For what this actor, in this seat, may see something of a person, or add to it; whatever the context is for.

    ``category``: only this kind of data.
    """
    held = rule.held(ctx, [subject])
    found = {one.purpose for one in held if one.action == action and category in {None, one.category}}
    return [purpose for purpose in Purpose if purpose in found]


def purposes_with_people(ctx: AccessContext) -> list[Purpose]:
    """For what `subjects` would give anybody at all, for this actor in this seat."""
    return lists.purposes(ctx)


def subjects(ctx: AccessContext, limit: int, after: UUID | None = None) -> Sequence[UUID]:
    """The persons of whom this context sees at least who they are, in the order of their numbers."""
    return lists.persons(ctx, limit, after)


def ending(ctx: AccessContext, before: datetime) -> list[tuple[datetime, UUID]]:
    """Of whom something that this context sees ends before a moment, and when; the soonest first."""
    return lists.ending(ctx, before)
