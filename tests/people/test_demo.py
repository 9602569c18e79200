"""The invented people: each in another state, made once, with a real log."""

from __future__ import annotations

import pytest

from tests.access import world
from totjerecht.access import policy
from totjerecht.access.choices import Action, Category, Purpose
from totjerecht.access.cooperation import demo as cooperation
from totjerecht.access.models import EventSubject, OtherWorkerAsked, Relationship, Subject, Told, Voice
from totjerecht.accounts import service as accounts
from totjerecht.accounts.models import Organisation
from totjerecht.people import demo, listing
from totjerecht.people.service import load_demo

pytestmark = pytest.mark.django_db(databases=["default", "keys"])


def test_without_invented_organisations_nobody_is_made() -> None:
    world.seat(world.organisation(kind="ocmw"))
    assert load_demo() == 0
    assert not Subject.objects.exists()


def test_seven_people_once_each_in_another_state() -> None:
    accounts.load_demo()
    seats = demo._seats()
    parties = [seats[kind].organisation for kind in ("ocmw", "caw", "shelter")]
    world.agreement(*parties, longest_days=60)
    assert load_demo() == 7
    assert load_demo() == 0
    found = listing.page(world.ctx(seats["ocmw"]))
    people = {someone.name: someone for someone in found.rows}
    assert set(people) == {f"{name} Voorbeeld" for name in ("Amina", "Bart", "Céline", "Dries", "Emine", "Fons")} | {
        "Roos"
    }
    assert people["Roos"].alias
    assert [someone.name for someone in found.first] == ["Fons Voorbeeld", "Bart Voorbeeld"]
    celine, dries, emine = (people[f"{name} Voorbeeld"].subject for name in ("Céline", "Dries", "Emine"))
    assert policy.categories(world.ctx(seats["caw"], Purpose.RIGHTS), Action.SEE, celine) == {
        Category.IDENTITY,
        Category.INCOME,
        Category.RIGHTS,
    }
    assert policy.categories(world.ctx(seats["shelter"], Purpose.GUIDANCE), Action.SEE, dries)
    assert Organisation.objects.get(id=seats["shelter"].organisation).discreet
    assert Voice.objects.get().subject_id == emine
    assert OtherWorkerAsked.objects.get().relationship.subject_id == people["Fons Voorbeeld"].subject
    assert Told.objects.count() == 6
    for someone in people.values():
        assert EventSubject.objects.filter(subject=someone.subject).count() >= 3


def test_with_the_agreement_of_the_demo_itself() -> None:
    accounts.load_demo()
    assert cooperation.load_demo()
    assert load_demo() == 7
    assert Relationship.objects.get(kind="invited").organisation.kind == "caw"


def test_without_an_agreement_nobody_is_invited() -> None:
    accounts.load_demo()
    assert load_demo() == 7
    assert not Relationship.objects.filter(kind="invited").exists()
