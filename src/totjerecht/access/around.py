"""Who works with a person, and what each may see, as she reads it herself.

Organisations of which it is secret that one goes there are told to her, and not to who speaks for her.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

from attrs import frozen
from django.utils import timezone

from totjerecht.access import policy, relationships
from totjerecht.access.choices import BASES, Action, Category, Purpose
from totjerecht.access.context import AccessContext
from totjerecht.access.models import Sight
from totjerecht.access.models.relationship import Kind
from totjerecht.accounts.models import Mandate


@frozen
class Working:
    """One who works with her. ``function``: a code, "" for a whole organisation. ``sees``, ``writes``: kinds of data.

    ``asked``: the day before which her question for another worker is answered; None: she did not ask.
    """

    relationship: UUID
    organisation: str
    phone: str
    function: str
    assigned: bool
    purpose: Purpose
    article: str
    until: date | None
    sees: tuple[Category, ...]
    writes: tuple[Category, ...]
    asked: date | None

    @property
    def why_not_asked(self) -> str:
        """Why no agreement was asked for; "" when one was."""
        return BASES[self.purpose].why_not_asked


def around(ctx: AccessContext, subject: UUID, *, herself: bool) -> list[Working]:
    """Who works with the person now, those by law first. For who speaks for her: only as far as the own kinds reach."""
    rows = relationships.current(subject).select_related("organisation").prefetch_related("other_asked")
    rows = rows.order_by("kind", "since")
    if not herself:
        rows = rows.filter(organisation__discreet=False)
    mine = frozenset(Category) if herself else policy.categories(ctx, Action.SEE, subject)
    now = timezone.now()
    sights = list(Sight.objects.filter(subject=subject, since__lte=now, until__gt=now).exclude(organisation=None))
    found = []
    for row in rows:
        may = [
            sight
            for sight in sights
            if sight.organisation == row.organisation_id
            and sight.purpose == row.purpose
            and (sight.actor == row.worker_id if row.kind == Kind.ASSIGNED else sight.actor is None)
        ]
        sees, writes = (_kinds(may, action, mine) for action in (Action.SEE, Action.WRITE))
        if not herself and not sees:
            continue
        asked = next((question.due for question in row.other_asked.all() if question.answered_at is None), None)
        found.append(
            Working(
                relationship=row.id,
                organisation=row.organisation.name,
                phone=row.organisation.phone,
                function=_function(row.worker_id, row.organisation_id),
                assigned=row.kind == Kind.ASSIGNED,
                purpose=Purpose(row.purpose),
                article=row.article,
                until=timezone.localdate(row.until) if row.until else None,
                sees=sees,
                writes=writes,
                asked=asked,
            )
        )
    return found


def _kinds(sights: list[Sight], action: Action, mine: frozenset[Category]) -> tuple[Category, ...]:
    codes = {sight.category for sight in sights if sight.action == action}
    return tuple(category for category in Category if category.value in codes and category in mine)


def _function(worker: UUID | None, organisation: UUID) -> str:
    mandate = Mandate.objects.filter(user=worker, organisation=organisation).order_by("-starts").first()
    return str(mandate.function_id) if worker and mandate else ""
