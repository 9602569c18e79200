"""An account as a way in: who came in with her card and logs in with an account too may link them."""

from __future__ import annotations

from uuid import UUID

from totjerecht.access.context import AccessContext
from totjerecht.access.gate import NotThere, act
from totjerecht.access.models import Voice
from totjerecht.access.models.log import EventKind
from totjerecht.access.models.subject import VoiceKind
from totjerecht.access.voices import cards, trust


def link(ctx: AccessContext, subject: UUID, user: UUID) -> UUID:
    """The account of this user is a way in for the person from now on; gives the voice. Twice is no error.

    Only by herself, with her card: else NotThere.
    """
    if not trust.is_herself(ctx, subject):
        raise NotThere
    there = Voice.objects.filter(subject=subject, user=user, kind=VoiceKind.ACCOUNT, ending=None).first()
    if there:
        return there.id
    with act(ctx, EventKind.CARD, account=True) as doing:
        doing.about(subject)
        return Voice.objects.create(subject_id=subject, kind=VoiceKind.ACCOUNT, user_id=user).id


def unlink(ctx: AccessContext, subject: UUID) -> bool:
    """No account is a way in for the person any more. Whether there was one. By herself; else NotThere."""
    if not trust.is_herself(ctx, subject):
        raise NotThere
    linked = list(linked_to(subject))
    if linked:
        with act(ctx, EventKind.CARD, account=False) as doing:
            doing.about(subject)
            cards.end(linked, "unlinked")
    return bool(linked)


def linked_to(subject: UUID) -> list[UUID]:
    """The voices by which accounts lead to a person."""
    found = Voice.objects.filter(subject=subject, kind=VoiceKind.ACCOUNT, ending=None)
    return list(found.values_list("id", flat=True))


def of_user(user: UUID) -> Voice | None:
    """The voice of the person whom this account belongs to; None when it leads to nobody."""
    found = Voice.objects.filter(user=user, kind=VoiceKind.ACCOUNT, ending=None)
    return found.order_by("-since").first()
