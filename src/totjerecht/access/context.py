"""Who acts, for whom, for which purpose: the value that every read and write of personal data needs."""

from __future__ import annotations

from uuid import UUID

from attrs import evolve, frozen

from totjerecht.access.choices import Purpose, Via
from totjerecht.access.roles import OWN_FUNCTION
from totjerecht.accounts.service import Seat


@frozen
class AccessContext:
    """Frozen. ``actor``: a user or a voice (card, account of a resident). ``organisation``, ``mandate``: None for a
    person herself. ``function``: a code of accounts.functions, or "own".
    """

    actor: UUID
    organisation: UUID | None
    mandate: UUID | None
    function: str
    purpose: Purpose
    via: Via

    @property
    def seat(self) -> tuple[UUID, UUID]:
        """(organisation, mandate). Raises ValueError for a person herself: she has none."""
        if self.organisation is None or self.mandate is None:
            raise ValueError("only a worker has a seat")
        return self.organisation, self.mandate

    def for_purpose(self, purpose: Purpose) -> AccessContext:
        """The same, for another purpose."""
        return evolve(self, purpose=purpose)


def at_work(seat: Seat, purpose: Purpose, via: Via = Via.WEB) -> AccessContext:
    """A worker in a seat."""
    return AccessContext(seat.user, seat.organisation, seat.mandate, seat.function, purpose, via)


def of_herself(voice: UUID, via: Via) -> AccessContext:
    """A person, or who speaks for her, by a voice."""
    return AccessContext(voice, None, None, OWN_FUNCTION, Purpose.OWN, via)
