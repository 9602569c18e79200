"""Pages of the log: what they show, on paper and at a desk, and that each says what it did."""

from __future__ import annotations

from uuid import UUID

import pytest
from django.db.models import Q
from django.test import Client

from tests.access import visiting, world
from totjerecht.access.gate import read
from totjerecht.access.models import EventSubject
from totjerecht.people.models import Entry

pytestmark = pytest.mark.django_db(databases=["default", "keys"])


def last_kind(subject: UUID) -> tuple[str, str]:
    event = EventSubject.objects.filter(subject=subject).order_by("-seq")[0].event
    return event.kind, event.via


def test_her_page_and_its_pages(client: Client) -> None:
    worker, subject = visiting.file()
    for _ in range(70):
        read(world.ctx(worker), Entry, ["text"], where=Q(subject=subject))
    visiting.come_in(client, worker, subject)
    page = client.get("/mijn/wie-keek/").content.decode()
    assert worker.organisation_name in page
    assert worker.user_name not in page
    assert "ijzelf" not in page
    assert "ijzelf" in client.get("/mijn/wie-keek/?ook=ik").content.decode()
    before = page.split("?voor=")[1].split('"')[0]
    assert "Terug naar de nieuwste" in client.get(f"/mijn/wie-keek/?voor={before}").content.decode()
    for odd in ("x", "-1", "٣", "9" * 30):
        assert client.get("/mijn/wie-keek/", {"voor": odd}).status_code == 200
    assert "een maand" in client.get("/mijn/wie-keek/hoe/").content.decode()


def test_nobody_reads_it_without_coming_in(client: Client) -> None:
    for address in ("", "hoe/", "papier/"):
        answer = (
            client.post(f"/mijn/wie-keek/{address}")
            if address == "papier/"
            else client.get(f"/mijn/wie-keek/{address}")
        )
        assert answer["Location"].startswith("/mijn/binnen/")
    worker = world.seat()
    visiting.at_desk(client, worker)
    assert client.get("/mijn/wie-keek/")["Location"].startswith("/mijn/binnen/")


def test_on_paper_it_says_so_in_the_log(client: Client) -> None:
    worker, subject = visiting.file()
    visiting.come_in(client, worker, subject)
    assert client.get("/mijn/wie-keek/papier/").status_code == 405
    page = client.post("/mijn/wie-keek/papier/").content.decode()
    assert worker.organisation_name in page
    assert last_kind(subject) == ("export", "card")


def test_a_worker_prints_it_only_with_her_there(client: Client) -> None:
    worker, subject = visiting.file()
    address = f"/mijn/wie-keek/samen/{subject}/"
    visiting.at_desk(client, worker)
    assert client.get(address).status_code == 200
    assert client.post(address).status_code == 422
    assert last_kind(subject)[0] != "export"
    page = client.post(address, {"here": "yes"}).content.decode()
    assert "Met je kaart zie je alles" in page
    assert last_kind(subject) == ("export", "together")
    stranger = Client()
    visiting.at_desk(stranger, world.seat())
    assert stranger.get(address).status_code == 404
    assert stranger.post(address, {"here": "yes"}).status_code == 404
