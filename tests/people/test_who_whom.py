"""Who × whom × page: what each gets. A page of somebody whom one may not see is not there."""

from __future__ import annotations

import re
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse

from tests.access import world
from tests.people import town
from totjerecht.access.choices import Purpose
from totjerecht.people.urls import urlpatterns

pytestmark = pytest.mark.django_db(databases=["default", "keys"])

#: Pages about one person, of which every one must stand in the matrix below.
OF_PERSON = ("file", "purpose", "why", "identity", "reach", "note", "who", "change_who")
#: Pages without a person.
GENERAL = ("people", "search", "new", "questions", "answer_question")
AID, RIGHTS = Purpose.AID, Purpose.RIGHTS

ALL_GET = dict.fromkeys(OF_PERSON, 200) | {"change_who": 405}
NOTHING = dict.fromkeys(OF_PERSON, 404) | {"change_who": 405}
#: (who, purpose) → page → status for the person of this town. Everybody gets NOTHING for the other person.
OWN: dict[tuple[str, Purpose], dict[str, int]] = {
    ("worker", AID): ALL_GET,
    ("replacement", AID): ALL_GET,
    ("committee", AID): ALL_GET | {"identity": 404, "reach": 404, "note": 404},
    ("colleague", AID): NOTHING,
    ("leader", AID): NOTHING,
    ("reception", AID): NOTHING,
    ("office", AID): NOTHING,
    ("administrator", AID): NOTHING,
    ("partner", RIGHTS): ALL_GET | {"identity": 404, "reach": 404},
    ("partner_reception", RIGHTS): ALL_GET | {"identity": 404, "reach": 404, "note": 404},
    ("partner_volunteer", RIGHTS): NOTHING,
    ("partner_office", RIGHTS): NOTHING,
    ("stranger", RIGHTS): NOTHING,
    ("elsewhere", AID): NOTHING,
}
#: Who → status of the pages without a person.
WITHOUT: dict[str, tuple[int, int, int, int, int]] = {
    "worker": (200, 200, 200, 404, 405),
    "replacement": (200, 200, 200, 404, 405),
    "committee": (200, 403, 403, 404, 405),
    "colleague": (200, 200, 200, 404, 405),
    "leader": (200, 200, 200, 200, 405),
    "reception": (200, 200, 403, 404, 405),
    "office": (200, 403, 403, 404, 405),
    "administrator": (200, 403, 403, 404, 405),
    "partner": (200, 200, 403, 404, 405),
    "partner_reception": (200, 200, 403, 404, 405),
    "partner_volunteer": (200, 403, 403, 404, 405),
    "partner_office": (200, 403, 403, 404, 405),
    "stranger": (200, 200, 403, 404, 405),
    "elsewhere": (200, 200, 200, 404, 405),
}


@pytest.fixture
def here() -> town.Town:
    return town.build()


def address(name: str, subject: UUID) -> str:
    if name in OF_PERSON:
        return reverse(f"people:{name}", args=[subject])
    return reverse(f"people:{name}", args=[1] if name == "answer_question" else [])


def statuses(client: Client, subject: UUID) -> dict[str, int]:
    return {name: client.get(address(name, subject)).status_code for name in OF_PERSON}


def test_every_address_is_in_the_matrix() -> None:
    assert {pattern.name for pattern in urlpatterns} == {*OF_PERSON, *GENERAL}
    assert {who for who, _ in OWN} == set(WITHOUT)


def test_own_person(here: town.Town) -> None:
    found = {
        (who, purpose): statuses(town.opened(here.seats[who], here.own, purpose), here.own) for who, purpose in OWN
    }
    assert found == OWN


def test_another_person_and_nobody_look_the_same(here: town.Town) -> None:
    """With an address of somebody else, or a number that nobody has: 404, the same page to the letter."""
    for who, seat in here.seats.items():
        theirs = here.own if who == "elsewhere" else here.other
        client, nobody = town.opened(seat, theirs), uuid4()
        for name in OF_PERSON:
            ask = client.post if name == "change_who" else client.get
            other, unknown = (ask(address(name, subject)) for subject in (theirs, nobody))
            assert (other.status_code, unknown.status_code) == (404, 404), (who, name)
            assert bare(other, theirs) == bare(unknown, nobody)
            if name not in {"file", "why", "who"}:
                assert client.post(address(name, theirs), {"do": "end", "name": "x"}).status_code == 404, (who, name)


def bare(response: Any, subject: UUID) -> str:
    """The page without what differs each time: the number in its address, and the token of its forms."""
    text: str = response.content.decode().replace(str(subject), "")
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", text)


def test_pages_without_a_person(here: town.Town) -> None:
    found = {
        who: tuple(town.at(seat).get(address(name, here.own)).status_code for name in GENERAL)
        for who, seat in here.seats.items()
    }
    assert found == WITHOUT


def test_who_is_not_at_work_goes_to_the_log_in(here: town.Town) -> None:
    herself = town.of_herself(world.voice(here.seats["worker"], here.own).actor)
    for client in (Client(), herself):
        for name in (*OF_PERSON, *GENERAL):
            got = client.get(address(name, here.own))
            if got.status_code != 405:
                assert got.status_code == 302, name
                assert got.headers["Location"].startswith("/aanmelden/")


def test_a_purpose_is_asked_first(here: town.Town) -> None:
    client = town.at(here.seats["worker"])
    for name in ("file", "why", "identity", "reach", "note", "who"):
        assert "Waarvoor open je dit dossier?" in client.get(address(name, here.own)).content.decode()
    assert client.post(address("note", here.own), {"category": "income", "text": "x"}).status_code == 302
    got = client.post(address("purpose", here.own), {"purpose": "aid", "onward": address("why", here.own)})
    assert got.headers["Location"] == address("why", here.own)
    assert "Waarom zie ik dit" in client.get(address("why", here.own)).content.decode()


def test_after_the_purpose_one_goes_to_this_person_only(here: town.Town) -> None:
    client = town.at(here.seats["worker"])
    for onward in ("https://kwaad.example/", "//kwaad.example", "/balie/", "", "javascript:1"):
        got = client.post(address("purpose", here.own), {"purpose": "aid", "onward": onward})
        assert got.headers["Location"] == address("file", here.own)


def test_only_a_purpose_that_opens_something_can_be_chosen(here: town.Town) -> None:
    client = town.at(here.seats["worker"])
    for purpose in ("own", "emergency", "rights", "", "x' OR 1=1 --"):
        assert client.post(address("purpose", here.own), {"purpose": purpose}).status_code == 400
    assert "Waarvoor open je dit dossier?" in client.get(address("file", here.own)).content.decode()


def test_a_purpose_that_opens_nothing_any_more_is_asked_again(here: town.Town) -> None:
    client = town.opened(here.seats["worker"], here.own, RIGHTS)
    assert "Waarvoor open je dit dossier?" in client.get(address("file", here.own)).content.decode()


def test_nothing_is_kept_by_a_browser_or_cache_and_no_title_names_anybody(here: town.Town) -> None:
    client = town.opened(here.seats["worker"], here.own)
    for name in (*OF_PERSON, *GENERAL):
        got = client.get(address(name, here.own))
        if got.status_code == 200:
            assert "no-store" in got.headers["Cache-Control"], name
            text = got.content.decode()
            title = text[text.index("<title>") : text.index("</title>")]
            assert "Noor" not in title
            assert title.endswith("– Tot je recht")
