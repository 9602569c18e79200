"""The pages of the way in: one answer for all that is wrong, a fresh session, "Klaar", cards on paper."""

from __future__ import annotations

import re
import time
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.access import visiting, world
from tests.accounts import helpers
from totjerecht.access import entry
from totjerecht.access.voices import cards, linking
from totjerecht.accounts.models import Guess, User
from totjerecht.core import printing

pytestmark = pytest.mark.django_db(databases=["default", "keys"])


def bare(html: str) -> str:
    """A page without what differs each time."""
    return re.sub(r'(name="csrfmiddlewaretoken" value=")[^"]*', r"\1", html)


def test_one_answer_for_an_unknown_code_a_wrong_pin_and_a_card_that_waits(client: Client) -> None:
    worker, subject = visiting.file()
    made = cards.issue(visiting.desk(worker), subject)
    wrong = "000000" if made.pin != "000000" else "111111"
    waits = cards.issue(visiting.desk(worker), world.person(worker))
    for _ in range(cards.FREE):
        cards.come_in(waits.code, "")
    answers = [
        client.post("/mijn/binnen/", {"code": code, "pin": pin})
        for code, pin in (
            (made.code, wrong),
            ("ZZZZZ-ZZZZZ", "123456"),
            ("", ""),
            ("<b>", "x"),
            (waits.code, waits.pin),
        )
    ]
    assert {answer.status_code for answer in answers} == {422}
    assert len({bare(answer.content.decode()) for answer in answers}) == 1
    assert made.code not in answers[0].content.decode()


def test_after_five_tries_a_known_and_an_unknown_code_wait_alike(client: Client) -> None:
    worker, subject = visiting.file()
    made = cards.issue(visiting.desk(worker), subject)
    told = []
    for code in (made.code, "ZZZZZ-ZZZZZ"):
        for _ in range(cards.FREE):
            client.post("/mijn/binnen/", {"code": code, "pin": "x"})
        told.append(client.post("/mijn/binnen/", {"code": code, "pin": "x"}).content.decode())
    assert all("Te vaak geprobeerd." in page for page in told)
    assert not any(
        made.code.replace("-", "").encode() in key.encode() for key in Guess.objects.values_list("key", flat=True)
    )


def test_the_session_of_before_is_of_no_use_after(client: Client) -> None:
    worker, subject = visiting.file()
    visiting.at_desk(client, worker)
    before = client.cookies["aangemeld"].value
    client.get("/mijn/binnen/")
    visiting.come_in(client, worker, subject)
    assert client.cookies["aangemeld"].value != before
    assert "_auth_user_id" not in client.session, "the worker of before is not logged in any more"
    other = Client()
    other.cookies["aangemeld"] = before
    assert other.get("/mijn/")["Location"].startswith("/mijn/binnen/")


def test_klaar_leaves_nothing(client: Client) -> None:
    worker, subject = visiting.file()
    visiting.come_in(client, worker, subject)
    assert client.get("/mijn/").status_code == 200
    key = client.cookies["aangemeld"].value
    assert client.post("/mijn/binnen/klaar/")["Location"] == "/mijn/binnen/weg/"
    other = Client()
    other.cookies["aangemeld"] = key
    for visitor in (client, other):
        assert visitor.get("/mijn/")["Location"] == "/mijn/binnen/?next=%2Fmijn%2F"
    assert client.get("/mijn/binnen/klaar/").status_code == 405


def test_fifteen_minutes_without_a_page_end_it(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    worker, subject = visiting.file()
    visiting.come_in(client, worker, subject)
    now = time.time()
    monkeypatch.setattr("totjerecht.access.entry.time.time", lambda: now + entry.VOICE_LASTS + 2)
    assert client.get("/mijn/")["Location"].startswith("/mijn/binnen/")


def test_a_replaced_card_ends_a_session_that_is_open(client: Client) -> None:
    worker, subject = visiting.file()
    visiting.come_in(client, worker, subject)
    cards.issue(visiting.desk(worker), subject)
    assert client.get("/mijn/")["Location"].startswith("/mijn/binnen/")


@pytest.mark.parametrize("onward", ["https://elders.example/", "//elders.example/", "javascript:1", "", "mijn"])
def test_the_way_in_leads_nowhere_else(client: Client, onward: str) -> None:
    worker, subject = visiting.file()
    made = cards.issue(visiting.desk(worker), subject)
    answer = client.post("/mijn/binnen/", {"code": made.code, "pin": made.pin, "next": onward})
    assert answer["Location"] == "/mijn/"


def test_a_form_from_elsewhere_is_refused() -> None:
    worker, subject = visiting.file()
    made = cards.issue(visiting.desk(worker), subject)
    strict = Client(enforce_csrf_checks=True)
    assert strict.post("/mijn/binnen/", {"code": made.code, "pin": made.pin}).status_code == 403
    assert strict.post("/mijn/binnen/klaar/").status_code == 403


def test_together_at_the_screen(client: Client) -> None:
    worker, subject = visiting.file()
    address = f"/mijn/binnen/samen/{subject}/"
    assert client.get(address)["Location"].startswith("/aanmelden/")
    visiting.at_desk(client, worker)
    assert "Zeg dit eerst" in client.get(address).content.decode()
    page = client.post(address, {"do": "issue"}).content.decode()
    code = re.search(r'name="code" value="([^"]+)"', page)
    pin = re.search(r'name="pin" value="([^"]+)"', page)
    assert code
    assert pin
    assert cards.come_in(code[1], pin[1])
    assert code[1] not in client.get(address).content.decode(), "shown once"
    client.post(address, {"do": "end"})
    assert cards.come_in(code[1], pin[1]) is None


def test_who_does_not_work_with_her_finds_no_page(client: Client) -> None:
    _, subject = visiting.file()
    for function in ("social_worker", "volunteer", "privacy_officer"):
        visiting.at_desk(client, world.seat(function=function))
        for tail in ("", "wie-spreekt/"):
            assert client.get(f"/mijn/binnen/samen/{subject}/{tail}").status_code == 404
            assert client.post(f"/mijn/binnen/samen/{subject}/{tail}").status_code == 404


def test_the_paper_names_nobody_and_no_service(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    worker = world.seat()
    sent = {"code": "7K3MX-2P9QT", "pin": "204816"}
    assert client.post("/mijn/binnen/kaart/", sent).status_code == 404, "for nobody who is not there"
    visiting.at_desk(client, worker)
    html = client.post("/mijn/binnen/kaart/", sent | {"as": "html"}).content.decode()
    body = html[html.index("<main>") : html.index("</main>")]
    assert re.sub(r"<[^>]*>|\s+", " ", body).split() == ["Kaart", "7K3MX-2P9QT", "Pincode", "204", "816"]
    head = html[html.index("<head>") : html.index("</head>")]
    assert "recht" not in head.replace("totjerecht", "").lower()
    got: list[str] = []

    def press(page: str) -> bytes:
        got.append(page)
        return b"%PDF-"

    monkeypatch.setattr(printing.THE_PRESS, "pdf", press)
    answer = client.post("/mijn/binnen/kaart/", sent)
    assert answer["Content-Type"] == "application/pdf"
    assert "kaart" in answer["Content-Disposition"]
    assert "Tot je recht" not in got[0]
    for odd in ({"code": "<b>", "pin": "204816"}, {"code": "7K3MX-2P9QT", "pin": "x"}, {}):
        assert client.post("/mijn/binnen/kaart/", odd).status_code == 404


def test_choosing_who_speaks_for_her_on_her_own_page(client: Client) -> None:
    worker, subject = visiting.file()
    visiting.come_in(client, worker, subject)
    page = client.get("/mijn/binnen/wie-spreekt/").content.decode()
    assert "checked" not in page
    assert "12 jaar" in page
    answer = client.post(
        "/mijn/binnen/wie-spreekt/", {"name": "Zus <b>", "category": ["income"], "until": "2020-31-31"}
    )
    assert answer.status_code == 422
    again = answer.content.decode()
    assert "Zus &lt;b&gt;" in again
    assert 'value="income" checked' in again
    day = timezone.localdate() + timedelta(days=5)
    good = {"name": "Zus", "ground": "asked", "category": ["income"], "until": day.isoformat()}
    made = client.post("/mijn/binnen/wie-spreekt/", good).content.decode()
    code, pin = (re.search(rf'name="{name}" value="([^"]+)"', made) for name in ("code", "pin"))
    assert code
    assert pin
    speaker = Client()
    assert speaker.post("/mijn/binnen/", {"code": code[1], "pin": pin[1]})["Location"] == "/mijn/"
    assert speaker.get("/mijn/binnen/wie-spreekt/").status_code == 404
    assert speaker.get("/mijn/binnen/koppelen/").status_code == 404


def test_linking_an_account_and_coming_in_with_it(client: Client) -> None:
    worker, subject = visiting.file()
    user = helpers.make_user("Noor Voorbeeld")
    visiting.come_in(client, worker, subject)
    assert "Meld me aan" in client.get("/mijn/binnen/koppelen/").content.decode()
    client.post("/aanmelden/", {"login": user.email, "password": helpers.PASSWORD})
    page = client.get("/mijn/binnen/koppelen/").content.decode()
    assert user.email in page
    client.post("/mijn/binnen/koppelen/", {"do": "link"})
    client.post("/mijn/binnen/klaar/")
    assert client.get("/mijn/")["Location"].startswith("/mijn/binnen/")
    client.post("/aanmelden/", {"login": user.email, "password": helpers.PASSWORD})
    assert client.get("/mijn/").status_code == 200
    client.post("/mijn/binnen/koppelen/", {"do": "unlink"})
    assert linking.of_user(user.id) is None
    assert client.get("/mijn/")["Location"].startswith("/mijn/binnen/")
    assert User.objects.filter(id=user.id).exists()
