"""The person's own pages: what they show, to whom, and what they write in the log."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.utils import timezone

from tests.access import visiting, world
from totjerecht.access import relationships
from totjerecht.access.choices import Action, Category
from totjerecht.access.gate import act
from totjerecht.access.models import Ending, EventSubject, OtherWorkerAsked, Relationship, Sight
from totjerecht.access.voices import cards, representatives
from totjerecht.accounts.models import Organisation
from totjerecht.accounts.service import Seat
from totjerecht.core import printing
from totjerecht.people.models import Entry

pytestmark = pytest.mark.django_db(databases=["default", "keys"])
XSS = "<script>alert(1)</script>"


def invited(worker: Seat, subject: UUID, **more: Any) -> tuple[Seat, Relationship]:
    """Another organisation that she let see her income."""
    other = world.seat(Organisation.objects.create(name=f"Dienst {uuid4().hex[:6]}", kind="caw", **more))
    version = world.agreement(worker.organisation, other.organisation)
    world.consent(world.ctx(worker), subject, version, other.organisation, {Category.INCOME: (Action.SEE,)})
    return other, relationships.current(subject).get(kind="invited", organisation=other.organisation)


def test_nobody_is_let_in_without_card_or_account(client: Client) -> None:
    worker, subject = visiting.file()
    addresses = ["", "gegevens/", f"stoppen/{uuid4()}/", f"andere/{uuid4()}/"]
    for logged_in in (False, True):
        if logged_in:
            visiting.at_desk(client, worker)
        for address in addresses:
            assert client.get(f"/mijn/{address}")["Location"].startswith("/mijn/binnen/?next=")
        for address in ("gegevens/papier/", "gegevens/bestand/"):
            assert client.post(f"/mijn/{address}")["Location"].startswith("/mijn/binnen/")
    assert not EventSubject.objects.filter(subject=subject, event__function="own").exists()


def test_home_tells_who_works_with_her_and_what_each_may_see(client: Client) -> None:
    worker, subject = visiting.file()
    Organisation.objects.filter(id=worker.organisation).update(phone="03 000 00 00")
    other, _ = invited(worker, subject)
    secret, _ = invited(worker, subject, discreet=True)
    visiting.come_in(client, worker, subject)
    page = client.get("/mijn/").content.decode()
    assert f'Maatschappelijk werker, <bdi lang="nl-be">{worker.organisation_name}</bdi>' in page
    assert "03 000 00 00" in page
    assert other.organisation_name in page
    assert secret.organisation_name in page, "she herself knows where she goes"
    assert worker.user_name not in page
    part = page[page.index(other.organisation_name) :]
    part = part[: part.index("</article>")]
    assert "Werk en inkomen" in part
    assert "Schulden" not in part
    assert "no-store" in client.get("/mijn/")["Cache-Control"]


def test_what_is_noted_stands_there_as_it_is_and_safely(client: Client) -> None:
    worker, subject = visiting.file()
    with act(world.ctx(worker)) as doing:
        doing.create(Entry, subject, category="debts", text=XSS, written_by_id=worker.mandate)
    world.person(worker, name="Iemand Anders")
    visiting.come_in(client, worker, subject)
    page = client.get("/mijn/gegevens/").content.decode()
    for text in ("Noor Voorbeeld", "1 mei 1990", "0470 00 00 00", *(f"over {c}" for c in Category.values)):
        assert text in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert XSS not in page
    assert "Iemand Anders" not in page
    assert page.count("Klopt niet?") == 2 + 9 + 1


def test_many_lines_come_in_pages_and_each_once(client: Client) -> None:
    worker, subject = visiting.file()
    with act(world.ctx(worker)) as doing:
        for number in range(120):
            doing.create(Entry, subject, category="debts", text=f"regel {number}.", written_by_id=worker.mandate)
    visiting.come_in(client, worker, subject)
    first = client.get("/mijn/gegevens/").content.decode()
    onward = re.search(r'href="\?na=([0-9a-f]{32})"', first)
    assert onward
    second = client.get(f"/mijn/gegevens/?na={onward[1]}").content.decode()
    found = re.findall(r"regel (\d+)\.</bdi>", first + second)
    assert sorted(map(int, found)) == list(range(120))
    for odd in ("x", "", uuid4().hex):
        assert client.get("/mijn/gegevens/", {"na": odd}).status_code == 200


def test_she_ends_what_she_invited_and_it_closes_at_once(client: Client) -> None:
    worker, subject = visiting.file()
    other, relationship = invited(worker, subject)
    visiting.come_in(client, worker, subject)
    address = f"/mijn/stoppen/{relationship.id}/"
    assert "Ja, stop nu" in client.get(address).content.decode()
    assert not Ending.objects.exists(), "looking is not stopping"
    page = client.post(address).content.decode()
    assert "ziet niets meer van jou" in page
    assert not Sight.objects.filter(subject=subject, organisation=other.organisation).exists()
    assert client.get(address).status_code == 404


def test_an_assigned_one_is_not_ended_but_another_can_be_asked(client: Client) -> None:
    worker, subject = visiting.file()
    relationship = relationships.current(subject).get()
    visiting.come_in(client, worker, subject)
    assert client.post(f"/mijn/stoppen/{relationship.id}/").status_code == 404
    address = f"/mijn/andere/{relationship.id}/"
    assert "Je hoeft niet te zeggen waarom" in client.get(address).content.decode()
    for _ in range(2):
        client.post(address)
    asked = OtherWorkerAsked.objects.get()
    assert "Je vraag is verstuurd" in client.get(address).content.decode()
    assert f"{asked.due.day} " in client.get("/mijn/").content.decode()


def test_the_relationships_of_another_are_not_there(client: Client) -> None:
    worker, subject = visiting.file()
    stranger = world.person(worker)
    _, theirs = invited(worker, stranger)
    visiting.come_in(client, worker, subject)
    for relationship in (theirs.id, relationships.current(stranger).get(kind="assigned").id, uuid4()):
        for tail in ("stoppen", "andere"):
            assert client.get(f"/mijn/{tail}/{relationship}/").status_code == 404
            assert client.post(f"/mijn/{tail}/{relationship}/").status_code == 404
    assert not Ending.objects.exists()
    assert not OtherWorkerAsked.objects.exists()


def test_a_copy_of_everything_is_whole_and_stands_in_the_log(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    worker, subject = visiting.file()
    with act(world.ctx(worker)) as doing:
        for number in range(105):
            doing.create(Entry, subject, category="debts", text=f"regel {number}.", written_by_id=worker.mandate)
    visiting.come_in(client, worker, subject)
    before = EventSubject.objects.filter(subject=subject, event__kind="export").count()
    answer = client.post("/mijn/gegevens/bestand/")
    told = json.loads(answer.content)
    assert "attachment" in answer["Content-Disposition"]
    assert told["identity"]["name"] == "Noor Voorbeeld"
    assert told["identity"]["birth_date"] == "1990-05-01"
    assert len(told["noted"]) == 105 + 9
    assert told["works_with_me"][0]["function"] == "social_worker"
    assert told["who_looked"]
    assert EventSubject.objects.filter(subject=subject, event__kind="export").count() == before + 2, (
        "two pages of lines"
    )
    html = client.post("/mijn/gegevens/papier/", {"as": "html"}).content.decode()
    assert html.count("regel ") == 105
    got: list[str] = []

    def press(page: str) -> bytes:
        got.append(page)
        return b"%PDF-"

    monkeypatch.setattr(printing.THE_PRESS, "pdf", press)
    assert client.post("/mijn/gegevens/papier/")["Content-Type"] == "application/pdf"
    assert "Noor Voorbeeld" in got[0]
    assert client.get("/mijn/gegevens/papier/").status_code == 405


def test_without_a_press_the_paper_is_a_page(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    worker, subject = visiting.file()
    visiting.come_in(client, worker, subject)

    def no_press(page: str) -> bytes:
        raise printing.NoLibrariesError

    monkeypatch.setattr(printing.THE_PRESS, "pdf", no_press)
    answer = client.post("/mijn/gegevens/papier/")
    assert answer["Content-Type"].startswith("text/html")
    assert "Noor Voorbeeld" in answer.content.decode()


def test_who_speaks_for_her_sees_only_that_everywhere(client: Client) -> None:
    worker, subject = visiting.file()
    secret, _ = invited(worker, subject, discreet=True)
    other, relationship = invited(worker, subject)
    soon = timezone.localdate() + timedelta(days=30)
    made = representatives.appoint(visiting.desk(worker), subject, "Zus", "asked", ["income"], soon)
    client.post("/mijn/binnen/", {"code": made.code, "pin": made.pin})
    for page in (
        client.get("/mijn/"),
        client.get("/mijn/gegevens/"),
        client.get("/mijn/wie-keek/?ook=ik"),
        client.post("/mijn/gegevens/papier/", {"as": "html"}),
        client.post("/mijn/gegevens/bestand/"),
        client.post("/mijn/wie-keek/papier/"),
    ):
        assert page.status_code == 200
        text = page.content.decode()
        assert secret.organisation_name not in text
        assert "Noor Voorbeeld" not in text
        assert "0470" not in text
        assert "over health" not in text
    assert "over income" in client.get("/mijn/gegevens/").content.decode()
    assert other.organisation_name in client.get("/mijn/").content.decode()
    assert client.post(f"/mijn/stoppen/{relationship.id}/").status_code == 404
    assert not Ending.objects.exists()


def test_wrong_pins_are_told_once(client: Client) -> None:
    worker, subject = visiting.file()
    made = cards.issue(visiting.desk(worker), subject)
    cards.come_in(made.code, "x")
    cards.come_in(made.code, "y")
    client.post("/mijn/binnen/", {"code": made.code, "pin": made.pin})
    assert "2 foute pincodes" in client.get("/mijn/").content.decode()
    assert "foute pincode" not in client.get("/mijn/").content.decode()


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_each_page_stands_in_each_language(client: Client, language: str) -> None:
    worker, subject = visiting.file()
    visiting.come_in(client, worker, subject)
    for address in ("", "gegevens/", "wie-keek/", "wie-keek/hoe/", "binnen/wie-spreekt/", "binnen/koppelen/"):
        page = client.get(f"/{language}/mijn/{address}")
        assert page.status_code == 200
        assert f'<html lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}">' in page.content.decode()
