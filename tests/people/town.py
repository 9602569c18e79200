"""An invented town for the pages of workers: who is who, and two persons: one of everybody, one of another service."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from attrs import frozen
from django.test import Client
from django.utils import timezone

from tests.access import world
from tests.accounts.helpers import log_in
from totjerecht.access import entry, relationships
from totjerecht.access.choices import Action, Category, Purpose
from totjerecht.access.models.relationship import Part
from totjerecht.accounts.models import Mandate
from totjerecht.accounts.service import Seat
from totjerecht.people import persons
from totjerecht.people.persons import Identity, Reached

SEE = (Action.SEE,)
#: The example in the documents of the library that checks such numbers.
NUMBER = "85073003328"


@frozen
class Town:
    """Seats by name, and two persons: `own` with all kinds of relationships, `other` of another public centre."""

    seats: dict[str, Seat]
    own: UUID
    other: UUID


def build() -> Town:
    """The town. The invited partner may see identity, income and support, and add to income."""
    ocmw, elsewhere = world.organisation("OCMW Eigen", "ocmw"), world.organisation("OCMW Elders", "ocmw")
    caw, strange = world.organisation("CAW De Partner"), world.organisation("CAW Vreemd")
    seats = {
        "worker": world.seat(ocmw),
        "replacement": world.seat(ocmw),
        "committee": world.seat(ocmw, "committee"),
        "colleague": world.seat(ocmw),
        "leader": world.seat(ocmw, "team_leader"),
        "reception": world.seat(ocmw, "reception"),
        "office": world.seat(ocmw, "office"),
        "administrator": world.seat(ocmw, "office"),
        "partner": world.seat(caw),
        "partner_reception": world.seat(caw, "reception"),
        "partner_volunteer": world.seat(caw, "volunteer"),
        "partner_office": world.seat(caw, "office"),
        "stranger": world.seat(strange),
        "elsewhere": world.seat(elsewhere),
    }
    Mandate.objects.filter(id=seats["administrator"].mandate).update(administrator=True)
    own, other = world.person(seats["worker"]), world.person(seats["elsewhere"])
    there, soon = world.ctx(seats["worker"]), timezone.now() + timedelta(days=30)
    relationships.assign_other(there, own, seats["replacement"].user, Part.REPLACEMENT, soon)
    relationships.assign_other(there, own, seats["committee"].user, Part.COMMITTEE)
    version = world.agreement(ocmw.id, caw.id)
    grants = {Category.IDENTITY: SEE, Category.INCOME: tuple(Action), Category.SUPPORT: SEE}
    world.consent(there, own, version, caw.id, grants)
    return Town(seats, own, other)


def at(seat: Seat) -> Client:
    """A browser with this seat."""
    client = Client()
    log_in(client, seat)
    return client


def opened(seat: Seat, subject: UUID, purpose: Purpose = Purpose.AID) -> Client:
    """A browser with this seat, that said for what it opens this person."""
    client = at(seat)
    session = client.session
    session[entry._PURPOSES] = {subject.hex: purpose.value}
    session.save()
    return client


def of_herself(voice: UUID) -> Client:
    """A browser that the person came into with her card."""
    client = Client()
    session = client.session
    session[entry._VOICE], session[entry._SEEN] = voice.hex, int(timezone.now().timestamp())
    session.save()
    return client


def file(seat: Seat, identity: Identity | None = None, reached: Reached | None = None) -> UUID:
    """A file that was made through the room itself, so that it can be searched."""
    return persons.start(seat, identity or Identity("Noor Voorbeeld"), reached or Reached())
