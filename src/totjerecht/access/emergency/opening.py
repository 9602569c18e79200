"""Opening in an emergency, its review by a second person, and telling the person.

It opens at once: in danger nobody waits for a permission. What makes it safe is what follows: the reason stands, she is
told, and somebody else looks at it on the next working day. None of that can be switched off.
"""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from attrs import frozen
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from totjerecht.access import chain
from totjerecht.access.choices import Action, Category, Channel, Purpose
from totjerecht.access.context import AccessContext
from totjerecht.access.emergency.calendar import next_working_day, working_days_after
from totjerecht.access.gate import NotThere, act, seal_all, unseal
from totjerecht.access.models import Emergency, Review, Telling
from totjerecht.access.models.log import EventKind
from totjerecht.access.roles import ROLES
from totjerecht.accounts.functions import FUNCTIONS

#: How long an opening lasts.
LASTS = timedelta(hours=24)
#: Working days within which she is told, unless telling endangers somebody. Our own term.
DAYS_TO_TELL = 3
#: The longest that telling may wait before somebody decides again. Our own term.
LONGEST_WAIT = timedelta(days=30)
#: The fewest characters that can be a reason.
SHORTEST_REASON = 20
#: Who may review, besides nobody: the one who opened never can.
REVIEWERS = frozenset({"team_leader", "privacy_officer"})


class Refused(ValueError):
    """Why it is refused, in words for the one who asked."""


def may_open(ctx: AccessContext) -> bool:
    """Whether a function can open in an emergency: who does social work and may see who somebody is."""
    function = FUNCTIONS.get(ctx.function)
    may = ROLES.get(ctx.function, {}).get(Category.IDENTITY, ())
    return bool(ctx.mandate and function and function.social_worker and Action.SEE in may)


def open_now(ctx: AccessContext, subject: UUID, reason: str) -> UUID:
    """Opens all that the function may see of a person, for a day. Raises Refused."""
    if not may_open(ctx):
        raise Refused("Met jouw functie kan je geen noodtoegang openen. Bel een collega die maatschappelijk werk doet.")
    if len(reason.strip()) < SHORTEST_REASON:
        raise Refused("Schrijf in een zin welk gevaar er is, en voor wie.")
    organisation, mandate = ctx.seat
    now = timezone.now()
    with act(ctx.for_purpose(Purpose.EMERGENCY), EventKind.EMERGENCY, step="opened") as doing:
        doing.about(subject)
        made = Emergency.objects.create(
            subject_id=subject,
            actor_id=ctx.actor,
            mandate_id=mandate,
            organisation_id=organisation,
            opened_at=now,
            until=now + LASTS,
            review_by=next_working_day(timezone.localdate(now)),
            **seal_all(subject, {"access.Emergency.reason": ("reason", reason.strip())}),
        )
    return made.id


def to_review(ctx: AccessContext) -> QuerySet[Emergency]:
    """The openings in the own organisation that this context can review: not yet reviewed, not their own."""
    if ctx.function not in REVIEWERS:
        return Emergency.objects.none()
    found = Emergency.objects.filter(organisation=ctx.organisation, review=None).exclude(actor=ctx.actor)
    return found.order_by("review_by")


def to_tell(ctx: AccessContext) -> QuerySet[Emergency]:
    """The openings in the own organisation that the person does not know of yet, and of which no wait is running."""
    today = timezone.localdate()
    settled = Telling.objects.filter(emergency=OuterRef("pk")).exclude(waits_until__lte=today)
    found = Emergency.objects.filter(~Exists(settled), organisation=ctx.organisation).order_by("opened_at")
    return found if ctx.function in REVIEWERS else found.filter(actor=ctx.actor)


def tell_by(emergency: Emergency) -> date:
    """The day before which she must know, or a wait must be decided."""
    return working_days_after(timezone.localdate(emergency.opened_at), DAYS_TO_TELL)


@frozen
class Shown:
    """An opening as its reviewer reads it."""

    emergency: Emergency
    reason: str
    is_over: bool


def for_review(ctx: AccessContext, emergency: UUID) -> Shown:
    """The opening with its reason; that it was read stands in her log. Raises NotThere."""
    row = _in_reach(ctx, emergency)
    chain.record(ctx.for_purpose(Purpose.EMERGENCY), EventKind.EMERGENCY, [row.subject_id], {"step": "looked at"})
    reason = unseal(row.subject_id, "access.Emergency.reason", row.reason)
    return Shown(row, reason, row.until <= timezone.now())


def review(ctx: AccessContext, emergency: UUID, *, justified: bool, remark: str) -> None:
    """A second person says what they found. Raises NotThere, and Refused for a "not right" without a word of why."""
    row = to_review(ctx).filter(id=emergency).first()
    if row is None:
        raise NotThere
    if not justified and not remark.strip():
        raise Refused("Schrijf wat er niet in orde was en wat er nu gebeurt.")
    found = "justified" if justified else "not justified"
    with act(ctx.for_purpose(Purpose.EMERGENCY), EventKind.EMERGENCY, step="reviewed", found=found) as doing:
        doing.about(row.subject_id)
        Review.objects.create(
            emergency=row,
            reviewer_id=ctx.seat[1],
            justified=justified,
            **seal_all(row.subject_id, {"access.Review.remark": ("remark", remark.strip())}),
        )


def told(ctx: AccessContext, emergency: UUID, channel: Channel) -> None:
    """She was told. Raises NotThere."""
    row = _in_reach(ctx, emergency)
    with act(ctx.for_purpose(Purpose.EMERGENCY), EventKind.EMERGENCY, step="told") as doing:
        doing.about(row.subject_id)
        Telling.objects.create(emergency=row, told_by_channel=channel, decided_by_id=ctx.seat[1])


def wait(ctx: AccessContext, emergency: UUID, until: date, reason: str) -> None:
    """Telling waits, because it would endanger somebody: with the danger and a day. Raises NotThere and Refused."""
    row = _in_reach(ctx, emergency)
    today = timezone.localdate()
    if not today < until <= today + LONGEST_WAIT:
        raise Refused(f"Kies een dag na vandaag, ten laatste over {LONGEST_WAIT.days} dagen. Daarna beslis je opnieuw.")
    if len(reason.strip()) < SHORTEST_REASON:
        raise Refused("Schrijf wie er in gevaar komt als je het nu vertelt. Een andere reden telt niet.")
    with act(ctx.for_purpose(Purpose.EMERGENCY), EventKind.EMERGENCY, step="waits") as doing:
        doing.about(row.subject_id)
        Telling.objects.create(
            emergency=row,
            waits_until=until,
            decided_by_id=ctx.seat[1],
            **seal_all(row.subject_id, {"access.Telling.reason": ("reason", reason.strip())}),
        )


def waits(emergencies: QuerySet[Emergency]) -> frozenset[UUID]:
    """Which of these she is not told of yet because a wait is running: a later row of telling ends it."""
    today = timezone.localdate()
    last: dict[UUID, Telling] = {}
    for telling in Telling.objects.filter(emergency__in=emergencies).order_by("id"):
        last[telling.emergency_id] = telling
    return frozenset(id for id, telling in last.items() if telling.waits_until and telling.waits_until > today)


def _in_reach(ctx: AccessContext, emergency: UUID) -> Emergency:
    """An opening of the own organisation, for its reviewers and for who opened it."""
    found = Emergency.objects.filter(id=emergency, organisation=ctx.organisation)
    if ctx.function not in REVIEWERS:
        found = found.filter(actor=ctx.actor)
    row = found.select_related("mandate__function", "organisation").first()
    if row is None:
        raise NotThere
    return row
