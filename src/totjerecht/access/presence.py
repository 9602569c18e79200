"""When a person sits with a worker: an exact identity answers only "gekend" or not.

Nothing is shown of who is known: not a name, not which organisation works with her. What it does give is that an
agreement can be made with her now, because she is there to make it.
"""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.utils import timezone

from totjerecht.access import chain, policy
from totjerecht.access.choices import Action
from totjerecht.access.context import AccessContext
from totjerecht.access.gate import act
from totjerecht.access.keys import blind
from totjerecht.access.models import Event, Presence
from totjerecht.access.models.log import EventKind
from totjerecht.access.roles import OWN_FUNCTION

#: How long somebody is taken to sit there.
LASTS = timedelta(minutes=45)
#: Searches that one mandate may do in an hour: a counter needs fewer, somebody who tries numbers needs more.
MOST_AN_HOUR = 40


class TooManySearches(RuntimeError):
    """More searches in an hour than a counter needs."""


def search(ctx: AccessContext, kind: str, normalised: str) -> UUID | None:
    """The person with exactly this identity (from `access.keys.normal`), or None; each search stands in the log.

    She sits with the worker from now on. Raises TooManySearches. The caller shows only "gekend" or not.
    """
    found = look_up(ctx, kind, normalised)
    if found:
        here(ctx, found, EventKind.SEARCH, identity=kind, found=1)
    return found


def look_up(ctx: AccessContext, kind: str, normalised: str) -> UUID | None:
    """The same without her presence, for an emergency: only a search that finds nobody leaves its own line in the log.

    Raises TooManySearches.
    """
    found = _found(ctx, kind, normalised)
    if len(found) != 1:
        chain.record(ctx, EventKind.SEARCH, [], {"identity": kind, "found": len(found)})
        return None
    return next(iter(found))


def is_of_another(ctx: AccessContext, subject: UUID, kind: str, normalised: str) -> bool:
    """Whether somebody else has this identity already: a search like any other, but nobody is taken to sit there.

    Raises TooManySearches.
    """
    found = _found(ctx, kind, normalised) - {subject}
    chain.record(ctx, EventKind.SEARCH, found, {"identity": kind, "found": len(found)})
    return bool(found)


def _found(ctx: AccessContext, kind: str, normalised: str) -> set[UUID]:
    hour = timezone.now() - timedelta(hours=1)
    done = Event.objects.filter(kind=EventKind.SEARCH, mandate=ctx.mandate, actor=ctx.actor, at__gt=hour)
    if done.count() >= MOST_AN_HOUR:
        raise TooManySearches
    return blind.find(blind.blinder(), kind, normalised)


def here(ctx: AccessContext, subject: UUID, kind: str = EventKind.SEARCH, **what: object) -> None:
    """The person sits with the worker, from now on for a while."""
    with act(ctx, kind, **what) as doing:
        doing.about(subject)
        Presence.objects.create(subject_id=subject, mandate_id=ctx.seat[1], until=timezone.now() + LASTS)


def is_here(ctx: AccessContext, subject: UUID) -> bool:
    """Whether the person sits with this worker."""
    now = timezone.now()
    return Presence.objects.filter(subject=subject, mandate=ctx.mandate, since__lte=now, until__gt=now).exists()


def may_agree(ctx: AccessContext, subject: UUID) -> bool:
    """Whether an agreement with this person may be made in this context."""
    if policy.categories(ctx, Action.SEE, subject):
        return True
    return ctx.function != OWN_FUNCTION and is_here(ctx, subject)
