"""The register as anybody reads it: on a page, on paper, as JSON, in each language."""

from __future__ import annotations

import json

import pytest
from django.test import Client
from django.utils import timezone

from tests.accounts.helpers import make_organisation, make_seat, make_user
from tests.policy_lab.proactive.making import made
from totjerecht.policy_lab.models import Decision
from totjerecht.policy_lab.proactive.registering import decide, register
from totjerecht.register.service import register as entries

pytestmark = pytest.mark.django_db


def page(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


@pytest.mark.parametrize("id", [entry.id for entry in entries()])
def test_every_entry_says_who_decides_whom_to_ask_and_when_it_was_checked(client: Client, id: str) -> None:
    entry = next(one for one in entries() if one.id == id)
    text = page(client, f"/algoritmes/{id}/")
    for heading in ("Over wie?", "Op welke grond?", "Wie beslist?", "Hoe vaak is het fout?", "Niet akkoord?"):
        assert heading in text
    assert "Deze pagina is nagekeken op" in text
    assert 'href="tel:' in text
    assert ("Nog niet gemeten." in text) == any(not claim.measured for claim in entry.errors)


def test_the_json_says_the_same(client: Client) -> None:
    answer = client.get("/algoritmes/register.json")
    data = json.loads(answer.content)
    assert data["format"] == "totjerecht-register/1"
    assert [one["id"] for one in data["entries"]] == [entry.id for entry in entries()]
    assert all(claim["as_of"] for one in data["entries"] for claim in one["errors"])
    assert not answer.cookies


def test_an_unknown_entry_is_not_there(client: Client) -> None:
    assert client.get("/algoritmes/bestaat-niet/").status_code == 404


def test_lists_that_hold_are_told_to_everybody_without_numbers(client: Client) -> None:
    seat = make_seat(function="policy_officer")
    row = register(seat, made(until="2027-10-01")[0])
    assert "Er geldt nu geen enkele lijst" in page(client, "/algoritmes/")
    other = make_seat(make_user(), make_organisation(seat.organisation_name), "privacy_officer")
    decide(other, row.id, Decision.APPROVED, "", timezone.localdate())
    for address in ("/algoritmes/", "/algoritmes/niet-op-een-lijst/"):
        text = page(client, address)
        assert "nr. 26/000" in text
        assert "verzonnen" in text
    (told,) = json.loads(client.get("/algoritmes/register.json").content)["lists"]
    assert "counts" not in told


def test_a_resident_reads_how_to_say_no(client: Client) -> None:
    text = page(client, "/algoritmes/niet-op-een-lijst/")
    assert "Je hoeft niet te zeggen waarom" in text
    assert "Nee tegen een lijst is geen nee tegen je recht" in text
    assert "Strookje" in text


@pytest.mark.parametrize("code", ["fr", "en", "ar"])
def test_the_pages_stand_in_each_language(client: Client, code: str) -> None:
    for address in ("", "lijsten/", "niet-op-een-lijst/"):
        assert f'<html lang="{code}"' in page(client, f"/{code}/algoritmes/{address}")
