"""The pages for who makes lists: who may open them, what they show, and what they never take in."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from tests.accounts.helpers import log_in, make_organisation, make_seat, make_user
from tests.policy_lab.proactive.making import made
from tests.population.proactive.town import FREE
from totjerecht.accounts.functions import FUNCTIONS
from totjerecht.accounts.service import Seat
from totjerecht.policy_lab.models import ProactiveList
from totjerecht.policy_lab.proactive import figures
from totjerecht.policy_lab.proactive.registering import register

pytestmark = pytest.mark.django_db
ALLOWED = {"policy_officer", "privacy_officer", "committee"}


@pytest.fixture
def seat() -> Seat:
    return make_seat(function="policy_officer")


@pytest.fixture
def officer(client: Client, seat: Seat) -> Client:
    log_in(client, seat)
    return client


@pytest.fixture
def row(seat: Seat) -> ProactiveList:
    return register(seat, made(until="2027-10-01")[0])


def page(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


@pytest.mark.parametrize("function", FUNCTIONS)
def test_only_some_functions_open_the_lists(client: Client, function: str) -> None:
    log_in(client, make_seat(function=function))
    assert client.get("/beleid/lijsten/").status_code == (200 if function in ALLOWED else 403)
    assert client.get("/beleid/").status_code == 200


def sent(client: Client, content: bytes) -> Any:
    return client.post("/beleid/lijsten/", {"kop": SimpleUploadedFile("l.register.json", content)})


def test_a_header_comes_in_by_the_form(officer: Client) -> None:
    answer = sent(officer, made(until="2027-10-01")[0])
    assert answer.status_code == 302
    text = page(officer.get(answer["Location"]))
    assert "wacht" in text or "Iemand anders" in text
    assert "nr. 26/000" in text
    assert "GEB 2026-14" in text
    assert "answers.parquet" in text
    assert "verzonnen" in text


def test_small_numbers_are_not_shown(officer: Client, row: ProactiveList) -> None:
    assert row.header["counts"]["waarschijnlijk"] == 3
    text = page(officer.get(f"/beleid/lijsten/{row.id}/"))
    assert "niet getoond" in text
    assert '<td class="number">3</td>' not in text
    assert "minder dan 10" in text


def test_what_is_expected_is_told_of_groups_whose_number_is_shown(row: ProactiveList) -> None:
    row.header["expected"] = [
        {"group": group, "least": 50, "most": 60, "already": 7, "euros": {"low": 9, "high": 10, "unit": "EUR/month"}}
        for group in ("zeker", "waarschijnlijk")
    ]
    assert figures.of_list(row).expected == (), "3 is hidden, and 40 with it: else one could compute the 3"
    row.header["counts"]["waarschijnlijk"] = 43
    row.header["areas"] = []
    certain, _ = figures.of_list(row).expected
    assert "naar verwachting heeft 50 tot 60 % recht" in certain
    assert "7 % krijgt het misschien al" in certain
    assert "€\u00a09,00 tot €\u00a010,00 per maand" in certain


def test_the_list_itself_or_something_large_is_not_taken(officer: Client) -> None:
    answer = sent(officer, made()[1])
    assert answer.status_code == 400
    assert "met de personen" in page(answer)
    answer = sent(officer, b" " * 600_000)
    assert answer.status_code == 400
    assert "geen bestand" in page(answer)
    assert officer.post("/beleid/lijsten/").status_code == 400


def test_nothing_that_is_sent_waits_on_the_disk(settings: Any) -> None:
    assert settings.FILE_UPLOAD_HANDLERS == ["django.core.files.uploadhandler.MemoryFileUploadHandler"]


def test_a_second_person_finds_it_in_order(officer: Client, seat: Seat, row: ProactiveList) -> None:
    address = f"/beleid/lijsten/{row.id}/nazicht/"
    assert officer.post(address, {"do": "approve"}).status_code == 400
    other = Client()
    log_in(other, make_seat(make_user(), make_organisation(seat.organisation_name), "privacy_officer"))
    assert "Jouw nazicht" in page(other.get(f"/beleid/lijsten/{row.id}/"))
    assert other.post(address, {"do": "refuse"}).status_code == 400
    assert other.post(address, {"do": "approve"}).status_code == 302
    row.refresh_from_db()
    assert row.decision == "approved"


def test_another_organisation_does_not_see_it(client: Client, row: ProactiveList) -> None:
    log_in(client, make_seat(function="policy_officer"))
    assert client.get(f"/beleid/lijsten/{row.id}/").status_code == 404
    assert row.number not in page(client.get("/beleid/lijsten/"))


def test_a_header_changed_in_the_database_is_told(officer: Client, row: ProactiveList) -> None:
    header = row.header | {"certainty": "iets anders"}
    ProactiveList.objects.filter(id=row.id).update(header=header)
    assert "Het zegel klopt niet meer" in page(officer.get(f"/beleid/lijsten/{row.id}/"))


def test_the_letter_names_nobody_and_says_how_to_say_no(officer: Client, row: ProactiveList) -> None:
    text = page(officer.get(f"/beleid/lijsten/{row.id}/brief/zeker/"))
    assert "We denken dat je ergens recht op hebt" in text
    assert "Je hoeft niets te doen" not in text
    assert "ik wil niet op een lijst staan" in text
    assert "03 000 00 00" in text
    probable = page(officer.get(f"/beleid/lijsten/{row.id}/brief/waarschijnlijk/"))
    assert "Dit willen we nog met je bekijken" in probable
    assert officer.get(f"/beleid/lijsten/{row.id}/brief/niemand/").status_code == 404
    assert officer.get(f"/beleid/lijsten/{row.id}/brief/zeker/?taal=xx").status_code == 404


def test_a_proposal_has_one_letter_that_asks_nothing(officer: Client, seat: Seat) -> None:
    row = register(seat, made(FREE, until="2027-10-01")[0])
    text = page(officer.get(f"/beleid/lijsten/{row.id}/brief/zeker/"))
    assert "Je hoeft niets te doen" in text
    assert "Het is pas zeker als er een beslissing is" in text
    assert officer.get(f"/beleid/lijsten/{row.id}/brief/waarschijnlijk/").status_code == 404


@pytest.mark.parametrize(("code", "direction"), [("fr", "ltr"), ("ar", "rtl")])
def test_a_letter_in_another_language_is_whole(officer: Client, row: ProactiveList, code: str, direction: str) -> None:
    text = page(officer.get(f"/beleid/lijsten/{row.id}/brief/zeker/?taal={code}"))
    assert f'<html lang="{code}" dir="{direction}">' in text
    assert not any(mark in text for mark in "\ue000\ue001\ue002")


def test_how_to_say_no_is_told(officer: Client) -> None:
    text = page(officer.get("/beleid/lijsten/uitleg/"))
    assert "--opt-outs" in text
    assert "Dit houdt niemand tegen" in text


def test_a_list_that_ended_is_among_what_is_over(officer: Client, row: ProactiveList) -> None:
    ProactiveList.objects.filter(id=row.id).update(until=timezone.localdate().replace(year=2020))
    assert "Voorbij of niet in orde" in page(officer.get("/beleid/lijsten/"))
    assert "gaat niet meer open" in page(officer.get(f"/beleid/lijsten/{row.id}/"))
