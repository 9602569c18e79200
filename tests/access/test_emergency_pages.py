"""The pages of the emergency opening: by whom, with which answers, and what stays closed."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from django.test import Client

from tests.access import world
from tests.accounts.helpers import log_in
from totjerecht.access.emergency import opening
from totjerecht.access.gate import act
from totjerecht.access.keys import blind, normal
from totjerecht.access.models import Emergency, Event, Review, Telling
from totjerecht.accounts.models import Organisation
from totjerecht.accounts.service import Seat

pytestmark = pytest.mark.django_db(databases=["default", "keys"])
DANGER = "Ze belde dat haar ex met een mes voor de deur staat."
NOOR = {"name": "Voorbeeld, noor", "birth_date": "1990-05-01", "reason": DANGER, "known": "on"}


@pytest.fixture
def subject() -> UUID:
    made = world.person(world.seat(world.organisation(kind="ocmw")))
    told = normal.name_and_birth("Noor Voorbeeld", date(1990, 5, 1))
    with act(world.ctx(world.seat())) as doing:
        doing.about(made)
        blind.enter(blind.blinder(), made, normal.NAME_AND_BIRTH, told)
    return made


def at(client: Client, seat: Seat) -> Client:
    log_in(client, seat)
    return client


def test_it_opens_at_once(client: Client, subject: UUID) -> None:
    helper = world.seat()
    answer = at(client, helper).post("/noodtoegang/", NOOR)
    assert answer.status_code == 302
    assert subject.hex in answer["Location"].replace("-", "")
    assert Emergency.objects.get(subject=subject).actor_id == helper.user


def test_all_errors_at_once_and_nothing_is_lost(client: Client, subject: UUID) -> None:
    answer = at(client, world.seat()).post("/noodtoegang/", {"name": "Noor", "reason": "<b>gevaar", "birth_date": "x"})
    page = answer.content.decode()
    assert answer.status_code == 400
    for words in (
        "dag/maand/jaar",
        "Schrijf in een zin welk gevaar",
        "Vink dit aan",
        'value="Noor"',
        "&lt;b&gt;gevaar",
    ):
        assert words in page
    assert not Emergency.objects.exists()


def test_who_is_not_known_is_not_opened(client: Client, subject: UUID) -> None:
    answer = at(client, world.seat()).post("/noodtoegang/", NOOR | {"name": "Nora Voorbeeld"})
    assert "niemand met precies deze gegevens" in answer.content.decode().lower()
    assert Event.objects.filter(kind="search").count() == 1


def test_who_tries_names_must_stop(client: Client, subject: UUID, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("totjerecht.access.presence.MOST_AN_HOUR", 3)
    at(client, world.seat())
    for number in range(3):
        client.post("/noodtoegang/", NOOR | {"name": f"Iemand {number}"})
    answer = client.post("/noodtoegang/", NOOR)
    assert "heel vaak" in answer.content.decode()
    assert not Emergency.objects.exists()


@pytest.mark.parametrize(
    ("function", "status"),
    [("social_worker", 200), ("team_leader", 200), ("reception", 403), ("volunteer", 403), ("privacy_officer", 403)],
)
def test_for_whom(client: Client, function: str, status: int) -> None:
    seat = world.seat(function=function)
    assert at(client, seat).get("/noodtoegang/").status_code == status
    assert client.post("/noodtoegang/", NOOR).status_code != 302


def test_nobody_without_log_in(client: Client, subject: UUID) -> None:
    opened = opening.open_now(world.ctx(world.seat()), subject, DANGER)
    for address in ("/noodtoegang/", "/noodtoegang/nazicht/", f"/noodtoegang/nazicht/{opened}/"):
        answer = client.get(address)
        assert answer.status_code == 302
        assert "/aanmelden/" in answer["Location"]


def test_review_and_telling(client: Client, subject: UUID) -> None:
    helper = world.seat()
    leader = world.seat(Organisation.objects.get(id=helper.organisation), "team_leader")
    opened = opening.open_now(world.ctx(helper), subject, DANGER)
    address = f"/noodtoegang/nazicht/{opened}/"
    page = at(client, leader).get(address).content.decode()
    assert "met een mes" in page
    assert "Noor" not in page
    assert (
        "Schrijf wat er niet in orde was" in client.post(address, {"step": "review", "justified": "0"}).content.decode()
    )
    assert client.post(address, {"step": "review", "justified": "1"}).status_code == 302
    assert client.post(address, {"step": "wait", "until": "2020-01-01", "reason": DANGER}).status_code == 400
    assert client.post(address, {"step": "tell", "channel": "phone"}).status_code == 302
    assert Review.objects.get().justified
    assert Telling.objects.get().told_by_channel == "phone"
    assert "Niets." in client.get("/noodtoegang/nazicht/").content.decode()


@pytest.mark.parametrize("who", ["colleague", "leader elsewhere"])
def test_for_others_it_does_not_exist(client: Client, subject: UUID, who: str) -> None:
    helper = world.seat()
    opened = opening.open_now(world.ctx(helper), subject, DANGER)
    other = (
        world.seat(Organisation.objects.get(id=helper.organisation))
        if who == "colleague"
        else world.seat(function="team_leader")
    )
    address = f"/noodtoegang/nazicht/{opened}/"
    assert at(client, other).get(address).status_code == 404
    assert client.post(address, {"step": "tell", "channel": "phone"}).status_code == 404
    assert str(opened) not in client.get("/noodtoegang/nazicht/").content.decode()
    assert not Telling.objects.exists()
