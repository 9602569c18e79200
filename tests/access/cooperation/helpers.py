"""Invented organisations with an administrator each, drafts as somebody would type them, and versions made raw."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.test import Client
from django.utils import timezone

from tests.access import world
from totjerecht.access.choices import Action, Category, Purpose
from totjerecht.access.cooperation import agreements, drafts
from totjerecht.access.cooperation.content import code, of_version
from totjerecht.access.cooperation.questions import ELEVEN, HANDLING
from totjerecht.access.gate import act
from totjerecht.access.models import (
    Cooperation,
    CooperationParty,
    CooperationRefusal,
    CooperationSignature,
    CooperationTerm,
    CooperationVersion,
)
from totjerecht.accounts import second_step
from totjerecht.accounts.models import Mandate, Organisation, User
from totjerecht.accounts.seats import CHOSEN, seats
from totjerecht.accounts.service import Seat

_numbers = itertools.count(1)
Term = tuple[Purpose, Category, Action]
SOME: tuple[Term, ...] = (
    (Purpose.RIGHTS, Category.IDENTITY, Action.SEE),
    (Purpose.RIGHTS, Category.INCOME, Action.SEE),
)


def administrator(kind: str = "caw", function: str = "team_leader", **more: Any) -> Seat:
    """An administrator of a new organisation."""
    where = Organisation.objects.create(name=more.pop("name", f"Dienst {next(_numbers)}"), kind=kind, **more)
    return seated(where, function, administrator=True)


def seated(where: Organisation, function: str = "social_worker", *, administrator: bool = False) -> Seat:
    """Somebody new in a seat of an organisation."""
    made = world.seat(where, function)
    Mandate.objects.filter(id=made.mandate).update(administrator=administrator)
    return seats(made.user)[0]


def typed(*parties: Seat, **changed: Any) -> drafts.Typed:
    """A draft without a fault; ``changed``: other values, with "__" for the dot of an answer."""
    today = timezone.localdate()
    ids = [str(seat.organisation) for seat in parties]
    good: drafts.Typed = {
        "title": f"Samen {next(_numbers)}",
        "basis": "gbo",
        "basis_article": "",
        "longest_days": "90",
        "starts": today.isoformat(),
        "review_on": (today + timedelta(days=200)).isoformat(),
        "wall": "yes",
        "party": ids,
        "exchanges": ids,
        "term": [f"{p.value}:{c.value}:{a.value}" for p, c, a in SOME],
        **{f"q.{name}": f"Antwoord op {name}." for name in ELEVEN},
        **{f"h.{name}": f"Antwoord op {name}." for name in HANDLING},
    }
    return good | {name.replace("__", "."): value for name, value in changed.items()}


def proposed(*parties: Seat, after: UUID | None = None, **changed: Any) -> CooperationVersion:
    """A proposal by the first of the parties."""
    by = parties[0]
    draft = agreements.new_version(by, after) if after else drafts.start(by)
    drafts.save(by, draft.id, typed(*parties, **changed), 0)
    return agreements.propose(by, draft.id)


def agreed(*parties: Seat, after: UUID | None = None, **changed: Any) -> CooperationVersion:
    """A version that all parties signed."""
    version = proposed(*parties, after=after, **changed)
    for seat in parties:
        agreements.publish(seat, version.id)
    return version


def made(
    cooperation: Cooperation,
    parties: Mapping[UUID, bool],
    terms: Iterable[Term],
    *,
    starts: date,
    longest_days: int = 30,
    basis: str = "gbo",
) -> CooperationVersion:
    """A version straight into the tables, past the checks of a draft."""
    number = cooperation.versions.count() + 1
    version = CooperationVersion.objects.create(
        cooperation=cooperation,
        number=number,
        answers={},
        handling={},
        basis=basis,
        basis_article="" if basis == "gbo" else "art. 6.1.a en 9.2.a AVG",
        longest_days=longest_days,
        starts=starts,
        review_on=starts + timedelta(days=300),
        sha256="",
    )
    for id, exchanges in parties.items():
        CooperationParty.objects.create(version=version, organisation_id=id, exchanges=exchanges)
    for purpose, category, action in terms:
        CooperationTerm.objects.create(version=version, purpose=purpose, category=category, action=action)
    return version


def signed(seat: Seat, version: CooperationVersion) -> None:
    """A signature straight into its table."""
    with act(world.ctx(seat)):
        CooperationSignature.objects.create(version=version, organisation_id=seat.organisation, mandate_id=seat.mandate)


def refused(seat: Seat, version: CooperationVersion) -> None:
    """A refusal straight into its table."""
    with act(world.ctx(seat)):
        CooperationRefusal.objects.create(
            version=version, organisation_id=seat.organisation, mandate_id=seat.mandate, reason="Niet nu."
        )


def code_of(version: CooperationVersion) -> str:
    """The code over what a version says now."""
    return code(of_version(version), version.number)


def log_in(client: Client, seat: Seat) -> None:
    """Logs in in a seat, second step included."""
    client.force_login(User.objects.get(id=seat.user))
    session = client.session
    session[second_step.PASSED] = True
    session[CHOSEN] = str(seat.mandate)
    session.save()
