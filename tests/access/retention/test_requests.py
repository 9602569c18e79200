"""Erasing: when it may, what is left, and that a stop half-way ends in the same place."""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from pytest_django import Settings

from tests.access.retention.rooms import ANNA, BILAL, PLACE, Room
from totjerecht.access.keys.blind import blinder, enter, find
from totjerecht.access.keys.keyring import ERASED, Keyring
from totjerecht.access.keys.normal import PHONE
from totjerecht.access.keys.sealing import open_sealed
from totjerecht.access.retention import requests
from totjerecht.access.retention.copies import NotPersonFree
from totjerecht.access.retention.models import ClosingCopy, ErasureRequest
from totjerecht.access.retention.requests import NeedsApproval, RetentionTrouble, approve, ask, erase, withdraw
from totjerecht.accounts.models import Organisation, OrganisationKind

pytestmark = pytest.mark.django_db(databases=["default", "keys"])

LETTER = "brief 2026/114 van 3 november 2026"


def reads(room: Room, subject: UUID) -> object:
    with Keyring() as keyring:
        keyring.load([subject])
        return open_sealed(keyring, subject, PLACE, room.born[subject])


def test_a_file_of_an_association_is_erased_when_she_asks(
    room: Room, association: Organisation, worker: UUID, settings: Settings
) -> None:
    settings.KEYS_BACKUP_DAYS = 12
    room.add(ANNA, association)
    room.add(BILAL, association)
    enter(blinder(), ANNA, PHONE, "+32470123456")
    done = erase(ask(ANNA, association.kind, worker).id)
    until = timezone.localdate() + timedelta(days=12)
    assert done.backups_gone_after == until
    assert done.words.startswith(f"Gewist. In back-ups leesbaar tot {until.day} ")
    assert reads(room, ANNA) is ERASED
    assert reads(room, BILAL) == "1985"
    assert find(blinder(), PHONE, "+32470123456") == set()
    assert room.forgotten == [ANNA]
    row = ErasureRequest.objects.get()
    assert (row.backups_gone_after, row.approved_by) == (until, None)
    assert row.done_at


def test_a_file_of_the_ocmw_waits_for_the_archives_and_a_second_person(
    room: Room, ocmw: Organisation, worker: UUID, archivist: UUID
) -> None:
    room.add(ANNA, ocmw)
    request = ask(ANNA, ocmw.kind, worker)
    with pytest.raises(NeedsApproval):
        erase(request.id)
    with pytest.raises(RetentionTrouble, match="tweede persoon"):
        approve(request.id, worker, LETTER)
    with pytest.raises(RetentionTrouble, match="verwijzing"):
        approve(request.id, archivist, "  ")
    with pytest.raises(NeedsApproval):
        erase(request.id)
    assert reads(room, ANNA) == "1985"
    assert not ClosingCopy.objects.exists()
    approve(request.id, archivist, LETTER)
    erase(request.id)
    assert reads(room, ANNA) is ERASED
    assert ErasureRequest.objects.get().approval_reference == LETTER


def test_a_file_elsewhere_does_not_open_a_way_around_the_archives(
    room: Room, ocmw: Organisation, association: Organisation, worker: UUID
) -> None:
    room.add(ANNA, association)
    request = ask(ANNA, association.kind, worker)
    room.add(ANNA, ocmw)  # also when it is opened after she asked
    with pytest.raises(NeedsApproval, match="ocmw"):
        erase(request.id)
    withdraw(request.id)
    assert ask(ANNA, association.kind, worker).needs_approval
    assert reads(room, ANNA) == "1985"


@pytest.mark.parametrize(
    "wrong",
    [
        {"done_at": timezone.now(), "backups_gone_after": date(2027, 1, 1)},
        {"approval_reference": LETTER},
        {"approved_at": timezone.now(), "approval_reference": LETTER},
        {"needs_approval": False, "done_at": timezone.now()},
    ],
)
def test_the_table_itself_refuses_what_skips_a_step(
    room: Room, ocmw: Organisation, worker: UUID, wrong: dict[str, object]
) -> None:
    request = ask(ANNA, ocmw.kind, worker)
    with pytest.raises(IntegrityError), transaction.atomic():
        ErasureRequest.objects.filter(pk=request.pk).update(**wrong)


def test_the_table_itself_refuses_an_approval_by_who_asked(room: Room, ocmw: Organisation, worker: UUID) -> None:
    request = ask(ANNA, ocmw.kind, worker)
    with pytest.raises(IntegrityError), transaction.atomic():
        ErasureRequest.objects.filter(pk=request.pk).update(
            approved_by=worker, approved_at=timezone.now(), approval_reference=LETTER
        )


def test_one_request_at_a_time(room: Room, association: Organisation, worker: UUID, archivist: UUID) -> None:
    first = ask(ANNA, association.kind, worker)
    with pytest.raises(RetentionTrouble, match="loopt al"):
        ask(ANNA, association.kind, archivist)
    withdraw(first.id)
    for late in (lambda: erase(first.id), lambda: withdraw(first.id), lambda: approve(first.id, archivist, LETTER)):
        with pytest.raises(RetentionTrouble, match="ingetrokken"):
            late()
    assert ask(ANNA, association.kind, worker).id != first.id


def test_an_unknown_kind_of_file_is_refused(room: Room, worker: UUID) -> None:
    with pytest.raises(LookupError, match="castle"):
        ask(ANNA, "castle", worker)


def test_every_kind_of_organisation_has_a_rule(room: Room, worker: UUID) -> None:
    for number, kind in enumerate(OrganisationKind):
        assert ask(UUID(int=100 + number), kind, worker).needs_approval == (kind in {"ocmw", "city"})


def test_what_is_kept_tells_nothing_of_whose_it_was(room: Room, association: Organisation, worker: UUID) -> None:
    room.add(ANNA, association)
    erase(ask(ANNA, association.kind, worker).id)
    copy = ClosingCopy.objects.get()
    assert copy.data == {"age": "26-64", "months": 7, "went_on": True}
    assert copy.kind == "association"
    today = timezone.localdate()
    assert (copy.quarter.day, copy.quarter.month % 3) == (1, 1)
    assert copy.quarter <= today < copy.quarter + timedelta(days=93)
    assert {field.name for field in ClosingCopy._meta.local_fields} == {"id", "kind", "quarter", "data"}
    assert str(ANNA) not in f"{copy.id} {copy.data}"


@pytest.mark.parametrize("slip", [{"name": "Anna"}, {"age": "41"}, {"months": 121}, {"months": True}, {"went_on": 1}])
def test_a_copy_that_holds_more_stops_the_erasing_before_it_begins(
    room: Room, association: Organisation, worker: UUID, slip: dict[str, object]
) -> None:
    room.add(ANNA, association)
    room.copied = slip
    request = ask(ANNA, association.kind, worker)
    with pytest.raises(NotPersonFree) as raised:
        erase(request.id)
    assert "Anna" not in str(raised.value)
    assert reads(room, ANNA) == "1985"
    assert not ClosingCopy.objects.exists()
    room.copied = {}
    erase(request.id)


@pytest.mark.parametrize("step", ["_copy", "erase_key", "forget", "after erase_key"])
def test_a_stop_anywhere_is_finished_by_asking_again(
    room: Room, association: Organisation, worker: UUID, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    room.add(ANNA, association)
    enter(blinder(), ANNA, PHONE, "+32470123456")
    request = ask(ANNA, association.kind, worker)
    name = step.removeprefix("after ")
    real: Callable[..., object] = getattr(requests, name)

    def stops(*args: object) -> object:
        if step.startswith("after"):
            real(*args)
        raise OSError("the power is gone")

    with monkeypatch.context() as patch:
        patch.setattr(requests, name, stops)
        with pytest.raises(OSError, match="power"):
            erase(request.id)
    assert ErasureRequest.objects.get().done_at is None, "nobody is told that it is done before it is"
    erase(request.id)
    assert reads(room, ANNA) is ERASED
    assert ClosingCopy.objects.count() == 1, "counted once"
    assert find(blinder(), PHONE, "+32470123456") == set()
    with pytest.raises(RetentionTrouble, match="al gedaan"):
        erase(request.id)


def test_once_it_began_it_cannot_be_withdrawn(
    room: Room, association: Organisation, worker: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.add(ANNA, association)
    request = ask(ANNA, association.kind, worker)
    with monkeypatch.context() as patch:
        patch.setattr(requests, "forget", lambda subject: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            erase(request.id)
    with pytest.raises(RetentionTrouble, match="al begonnen"):
        withdraw(request.id)
