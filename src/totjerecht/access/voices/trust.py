"""Who may open a way in for a person: she herself, or a worker who works with her or sits with her now."""

from __future__ import annotations

from uuid import UUID

from totjerecht.access import policy, presence
from totjerecht.access.choices import Action, Category
from totjerecht.access.context import AccessContext
from totjerecht.access.models import Voice
from totjerecht.access.models.subject import VoiceKind
from totjerecht.access.roles import OWN_FUNCTION, ROLES


def is_herself(ctx: AccessContext, subject: UUID) -> bool:
    """Whether the context is the person herself, and not somebody who represents her."""
    if ctx.function != OWN_FUNCTION:
        return False
    own = Voice.objects.filter(id=ctx.actor, subject=subject, ending=None)
    return own.exclude(kind=VoiceKind.REPRESENTATIVE).exists()


def may_issue(ctx: AccessContext, subject: UUID) -> bool:
    """Whether a worker may give the person a card, or note who represents her.

    Only in a function that writes down who somebody is; and only who does so for this person already, for any purpose,
    or with whom she sits now. A card opens everything to who holds it, so a grant to see one thing is not enough.
    """
    if Action.WRITE not in ROLES.get(ctx.function, {}).get(Category.IDENTITY, ()):
        return False
    writes = policy.purposes(ctx, Action.WRITE, subject, Category.IDENTITY)
    return bool(writes) or presence.is_here(ctx, subject)
