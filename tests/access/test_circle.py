"""Who works with a person: what each may know of the others."""

from __future__ import annotations

from uuid import UUID

import pytest

from tests.access import world
from totjerecht.access import relationships
from totjerecht.access.choices import Action, Category, Channel, Purpose
from totjerecht.access.circle import circle
from totjerecht.access.context import AccessContext
from totjerecht.access.gate import NotThere
from totjerecht.access.models import Event, EventSubject
from totjerecht.accounts.models import Organisation

pytestmark = pytest.mark.django_db(databases=["default", "keys"])
SEE = (Action.SEE,)


def names(ctx: AccessContext, subject: UUID) -> set[str]:
    return {member.organisation_name for member in circle(ctx, subject)}


def test_a_discreet_service_is_known_to_itself_and_to_her_only() -> None:
    worker, wide, narrow, shelter = (
        world.seat(world.organisation(name, kind))
        for name, kind in (("OCMW", "ocmw"), ("Breed", "caw"), ("Smal", "caw"), ("Opvang", "shelter"))
    )
    Organisation.objects.filter(name="Opvang").update(discreet=True)
    subject = world.person(worker)
    version = world.agreement(*(seat.organisation for seat in (worker, wide, narrow, shelter)))
    for seat, kinds in ((wide, [Category.SUPPORT]), (narrow, [Category.INCOME]), (shelter, [Category.SUPPORT])):
        world.consent(world.ctx(worker), subject, version, seat.organisation, dict.fromkeys(kinds, SEE))
    there = Purpose.RIGHTS
    assert names(world.ctx(worker), subject) == {"OCMW", "Breed", "Smal"}
    assert names(world.ctx(wide, there), subject) == {"OCMW", "Breed", "Smal"}
    assert names(world.ctx(narrow, there), subject) == {"Smal"}, "who sees no agreements sees its own only"
    assert names(world.ctx(shelter, there), subject) == {"OCMW", "Breed", "Smal", "Opvang"}
    assert names(world.voice(worker, subject), subject) == {"OCMW", "Breed", "Smal", "Opvang"}
    speaks = world.voice(worker, subject, Category.SUPPORT)
    assert names(speaks, subject) == {"OCMW", "Breed", "Smal"}, "not who speaks for her"


def test_it_is_not_there_for_others_and_stands_in_the_log_of_who_sees_it() -> None:
    worker = world.seat(world.organisation(kind="ocmw"))
    subject = world.person(worker)
    events = Event.objects.count()
    with pytest.raises(NotThere):
        circle(world.ctx(world.seat()), subject)
    assert Event.objects.count() == events
    circle(world.ctx(worker), subject)
    last = EventSubject.objects.filter(subject=subject).order_by("seq").last()
    assert last is not None
    assert last.event.what == {
        "table": "access.relationship",
        "fields": ["organisation", "worker"],
        "categories": ["support"],
        "rows": 1,
    }


def test_it_tells_who_was_told_and_who_asks_for_another() -> None:
    worker = world.seat(world.organisation(kind="ocmw"))
    subject = world.person(worker)
    there = world.ctx(worker)
    (before,) = circle(there, subject)
    assert before.told is None
    assert before.asked is None
    relationships.told(there, before.relationship, Channel.PHONE)
    due = relationships.ask_other(there, subject, before.relationship, Channel.COUNTER)
    (after,) = circle(there, subject)
    assert after.told_by == Channel.PHONE
    assert after.asked is not None
    assert after.asked.due == due
