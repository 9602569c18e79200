"""Coming in as a person, as who speaks for her, or as a worker, for tests of pages."""

from __future__ import annotations

from uuid import UUID

from django.test import Client

from tests.access import world
from tests.accounts import helpers
from totjerecht.access.choices import Purpose, Via
from totjerecht.access.context import AccessContext, at_work
from totjerecht.access.voices import cards
from totjerecht.accounts.models import Mandate
from totjerecht.accounts.service import Seat


def desk(seat: Seat) -> AccessContext:
    """A worker with somebody beside the screen."""
    return at_work(seat, Purpose.OWN, Via.TOGETHER)


def come_in(client: Client, worker: Seat, subject: UUID) -> cards.Issued:
    """The person gets a card and opens her page with it."""
    made = cards.issue(desk(worker), subject)
    answer = client.post("/mijn/binnen/", {"code": made.code, "pin": made.pin})
    assert (answer.status_code, answer["Location"]) == (302, "/mijn/")
    return made


def at_desk(client: Client, seat: Seat) -> None:
    """A worker logs in, with a second step."""
    helpers.log_in(client, Mandate.objects.get(id=seat.mandate))


def file() -> tuple[Seat, UUID]:
    """A worker of a public centre for social welfare, and a person with a file there."""
    worker = world.seat(world.organisation(kind="ocmw"))
    return worker, world.person(worker)
