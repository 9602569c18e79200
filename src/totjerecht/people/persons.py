"""A person: made, changed, and found again by exactly her number, or her name with her day of birth.

A person may go by an alias and give no number. Nothing here asks for a residence status.
"""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from attrs import field, frozen
from django.db import transaction
from django.db.models import Q

from totjerecht.access import findable, presence, relationships
from totjerecht.access.context import AccessContext
from totjerecht.access.gate import NotThere, Page, PageOf, act, read_person
from totjerecht.access.keys import blind, normal
from totjerecht.accounts.service import Seat
from totjerecht.people.models import Person, Reach, SafeChannel
from totjerecht.people.policy import may_open_file, starting


@frozen
class Identity:
    """Who somebody is. ``national_number``: eleven digits, or "". ``called``: how she wants to be called."""

    name: str = field(repr=False)
    called: str = field(default="", repr=False)
    alias: bool = False
    birth_date: date | None = field(default=None, repr=False)
    national_number: str = field(default="", repr=False)
    language: str = "nl-be"

    def columns(self) -> dict[str, Any]:
        """As the table has it."""
        return {
            "name": self.name,
            "called": self.called,
            "alias": self.alias,
            "birth_date": self.birth_date.isoformat() if self.birth_date else "",
            "national_number": self.national_number,
            "language": self.language,
        }


@frozen
class Reached:
    """How she is reached without danger. ``careful``: what one must not do."""

    safe_channel: SafeChannel = SafeChannel.WORKER
    phone: str = field(default="", repr=False)
    email: str = field(default="", repr=False)
    address: str = field(default="", repr=False)
    careful: str = field(default="", repr=False)

    def columns(self) -> dict[str, Any]:
        """As the table has it."""
        return {
            "safe_channel": self.safe_channel,
            "phone": self.phone,
            "email": self.email,
            "address": self.address,
            "careful": self.careful,
        }


class AlreadyKnown(ValueError):
    """Somebody has this number already. ``subject``: who, for who may make an agreement with her now; else None."""

    def __init__(self, subject: UUID | None = None) -> None:
        super().__init__("already known")
        self.subject = subject


def start(seat: Seat, identity: Identity, reached: Reached) -> UUID:
    """A new file at the public centre with this worker assigned; gives the number of the person.

    A given national number is searched first: that search stands in the log and counts among those of an hour.
    Raises NotThere for a seat that may not start a file, AlreadyKnown, and presence.TooManySearches.
    """
    if not may_open_file(seat):
        raise NotThere
    ctx = starting(seat)
    if identity.national_number:
        known = presence.search(ctx, normal.NATIONAL_NUMBER, identity.national_number)
        if known:
            raise AlreadyKnown(known)
    with transaction.atomic():
        subject, _ = relationships.open_file(ctx)
        with act(ctx) as doing:
            doing.create(Person, subject, **identity.columns())
            doing.create(Reach, subject, **reached.columns())
        index(subject, identity)
    return subject


def change_identity(ctx: AccessContext, subject: UUID, identity: Identity) -> None:
    """Corrects who somebody is, and how she is found. Raises NotThere, AlreadyKnown, presence.TooManySearches."""
    before = current_identity(ctx, subject)
    if before is None:
        raise NotThere
    number = identity.national_number
    if (
        number
        and number != before.national_number
        and presence.is_of_another(ctx, subject, normal.NATIONAL_NUMBER, number)
    ):
        raise AlreadyKnown
    with transaction.atomic():
        with act(ctx) as doing:
            doing.change(Person, Q(subject=subject), **identity.columns())
        index(subject, identity)


def change_reach(ctx: AccessContext, subject: UUID, reached: Reached) -> None:
    """Corrects how she is reached. Raises NotThere."""
    with act(ctx) as doing:
        doing.change(Reach, Q(subject=subject), **reached.columns())


#: What is read of who she is, and of how she is reached.
IDENTITY = PageOf(Person, ("name", "called", "alias", "birth_date", "national_number", "language"), limit=1)
REACH = PageOf(Reach, ("safe_channel", "phone", "email", "address", "careful"), limit=1)


def current_identity(ctx: AccessContext, subject: UUID) -> Identity | None:
    """Who she is now; None for who may not see that. It stands in the log."""
    return identity_of(read_person(ctx, subject, IDENTITY).pages[0])


def current_reach(ctx: AccessContext, subject: UUID) -> Reached | None:
    """How she is reached now; None for who may not see that. It stands in the log."""
    return reached_of(read_person(ctx, subject, REACH).pages[0])


def identity_of(page: Page) -> Identity | None:
    """Who she is, as a page of `IDENTITY` has it."""
    if not page.rows:
        return None
    row = page.rows[0]
    born = str(row["birth_date"] or "")
    return Identity(
        name=str(row["name"] or ""),
        called=str(row["called"] or ""),
        alias=row["alias"],
        birth_date=_date(born),
        national_number=str(row["national_number"] or ""),
        language=row["language"],
    )


def reached_of(page: Page) -> Reached | None:
    """How she is reached, as a page of `REACH` has it."""
    if not page.rows:
        return None
    row = page.rows[0]
    sealed = {name: str(row[name] or "") for name in ("phone", "email", "address", "careful")}
    return Reached(safe_channel=SafeChannel(row["safe_channel"]), **sealed)


def index(subject: UUID, identity: Identity) -> None:
    """Makes her findable by exactly this number, and by exactly this name and day, instead of by earlier ones."""
    blinder = blind.blinder()
    numbers = [identity.national_number] if identity.national_number else []
    findable.enter(blinder, subject, normal.NATIONAL_NUMBER, *numbers)
    names = []
    if identity.birth_date:
        names.append(normal.name_and_birth(identity.name, identity.birth_date))
    findable.enter(blinder, subject, normal.NAME_AND_BIRTH, *names)


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:  # none, or erased
        return None
