"""The index of names and numbers is made anew without anybody being lost, also where row security hides persons."""

from __future__ import annotations

from datetime import date

import pytest

from tests.access import world
from totjerecht.access import findable
from totjerecht.access.keys import blind, normal
from totjerecht.access.keys.erasing import erase_key
from totjerecht.access.keys.reindex import reindex
from totjerecht.access.models import BlindEntry, Findable

pytestmark = pytest.mark.django_db(databases=["default", "keys"])
NAME = normal.name_and_birth("Noor Voorbeeld", date(1990, 5, 1))


def test_everybody_is_found_after_the_index_was_made_anew() -> None:
    worker = world.seat(world.organisation(kind="ocmw"))
    stays, gone = world.person(worker), world.person(worker)
    for subject in (stays, gone):
        findable.enter(blind.blinder(), subject, normal.NAME_AND_BIRTH, NAME)
    findable.enter(blind.blinder(), stays, normal.NATIONAL_NUMBER, "90050100195")
    before = set(BlindEntry.objects.values_list("value", flat=True))
    erase_key(gone)
    for _ in range(3):
        reindex()
        assert blind.find(blind.blinder(), normal.NAME_AND_BIRTH, NAME) == {stays}
        assert blind.find(blind.blinder(), normal.NATIONAL_NUMBER, "90050100195") == {stays}
    assert not before & set(BlindEntry.objects.values_list("value", flat=True))


def test_a_changed_name_leaves_nothing_of_the_old_one() -> None:
    subject = world.person(world.seat(world.organisation(kind="ocmw")))
    findable.enter(blind.blinder(), subject, normal.NAME_AND_BIRTH, NAME)
    findable.enter(blind.blinder(), subject, normal.NAME_AND_BIRTH, normal.name_and_birth("Nora", date(1990, 5, 1)))
    assert blind.find(blind.blinder(), normal.NAME_AND_BIRTH, NAME) == set()
    assert Findable.objects.filter(subject=subject).count() == 1
    findable.enter(blind.blinder(), subject, normal.NAME_AND_BIRTH)
    assert not Findable.objects.filter(subject=subject).exists()


def test_the_form_is_closed() -> None:
    subject = world.person(world.seat(world.organisation(kind="ocmw")))
    findable.enter(blind.blinder(), subject, normal.NAME_AND_BIRTH, NAME)
    assert b"noor" not in bytes(Findable.objects.get(subject=subject).text)
