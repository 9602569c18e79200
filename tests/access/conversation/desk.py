"""A small invented world at the screen: a worker of an OCMW, a client of hers, and services that work together."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from attrs import frozen
from django.conf import settings
from django.test import Client

from tests.access import world
from tests.accounts.helpers import log_in
from totjerecht.access.choices import Action, Category, Purpose
from totjerecht.access.context import at_work
from totjerecht.access.models import Consent
from totjerecht.access.policy import categories
from totjerecht.accounts.models import Organisation
from totjerecht.accounts.service import Seat

COMMON = (Category.IDENTITY, Category.CONTACT, Category.INCOME, Category.RIGHTS)
OWN_WORDS = "Zij mogen mee kijken."


@frozen
class Desk:
    """Where they sit. ``client``: the browser of the worker."""

    worker: Seat
    subject: UUID
    partner: Organisation
    version: UUID
    client: Client

    @property
    def page(self) -> str:
        return f"/afspraak/{self.subject}/"

    def form(self, **more: Any) -> dict[str, Any]:
        """What the page sends when nothing is changed but the receiver."""
        key = f"{self.version.hex}-{self.partner.id.hex}"
        return {
            "party": key,
            "purpose": "rights",
            "kind": [str(category) for category in COMMON],
            "may": "see",
            "until": "month",
            "tiles": f"{self.version.hex}-rights",
            "do": "look",
        } | more

    def answer(self, do: str, **more: Any) -> Any:
        """Looks, and then answers."""
        looked = self.client.post(self.page, self.form(**more))
        assert looked.status_code == 200
        assert "mark" in looked.context, looked.context["errors"]
        return self.client.post(self.page, self.form(**more, mark=looked.context["mark"], do=do))


def desk(
    *,
    categories: Sequence[Category] = COMMON,
    actions: Sequence[Action] = tuple(Action),
    longest_days: int = 180,
    purposes: Sequence[Purpose] = (Purpose.RIGHTS, Purpose.GUIDANCE),
    **partner: Any,
) -> Desk:
    """A new desk."""
    worker = world.seat(world.organisation(kind="ocmw"))
    subject = world.person(worker)
    other = world.organisation(**({"kind": "caw"} | {k: v for k, v in partner.items() if k in {"name", "kind"}}))
    other.phone = partner.get("phone", "03 000 00 00")
    other.discreet = partner.get("discreet", False)
    other.save()
    version = world.agreement(
        worker.organisation,
        other.id,
        *partner.get("more", ()),
        categories=categories,
        actions=actions,
        longest_days=longest_days,
        purposes=purposes,
    )
    return Desk(worker, subject, other, version, browser_of(worker))


def browser_of(seat: Seat) -> Client:
    """The browser of a worker in a seat."""
    client = Client()
    log_in(client, seat)
    return client


def browser_with(voice: UUID) -> Client:
    """The browser of somebody who came in by a voice."""
    client = Client()
    session = client.session
    session["voice"], session["voice_seen"] = voice.hex, int(time.time())
    session.save()
    client.cookies[settings.SESSION_COOKIE_NAME] = session.session_key or ""
    return client


def last(desk: Desk) -> Consent:
    """The newest consent of the client."""
    return Consent.objects.filter(subject=desk.subject).latest("valid_from")


def agreed(**how: Any) -> tuple[Desk, Consent]:
    """A desk where she said yes, and to what."""
    made = desk(categories=[*COMMON, Category.HEALTH], name="CAW Proefstad")
    made.answer("yes", **how)
    return made, last(made)


def sees(made: Desk, purpose: Purpose = Purpose.RIGHTS) -> frozenset[Category]:
    """The kinds of data that the receiver sees now."""
    return categories(at_work(world.seat(made.partner), purpose), Action.SEE, made.subject)


def record(browser: Client, consent: UUID) -> Any:
    """The receipt for programs."""
    answer = browser.get(f"/afspraak/bewijs/{consent}.json")
    assert answer.status_code == 200
    return json.loads(answer.content)


def page_of(browser: Client, address: str) -> str:
    """A page as text."""
    answer = browser.get(address)
    assert answer.status_code == 200
    return answer.content.decode()
