"""Lists and the register in a real browser: small phone, desk, without JavaScript, on paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.accounts.helpers import log_in, make_organisation, make_seat, make_user
from tests.browser.conftest import DESK, PHONE, Axe, Watched
from tests.policy_lab.proactive.making import made
from tests.population.proactive.town import FREE
from totjerecht.accounts.service import Seat
from totjerecht.policy_lab.models import ProactiveList
from totjerecht.policy_lab.proactive.registering import register
from totjerecht.register.service import register as entries

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, databases=["default", "keys"])]


def sticks_out(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))


def no_barriers(page: Page, axe: Axe, address: str) -> None:
    page.goto(address)
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true; })")
    assert axe(page) == []
    assert not sticks_out(page), address


def officer(browser: Browser, server: LiveServer, seat: Seat, **more: Any) -> Iterator[Page]:
    client = Client()
    log_in(client, seat)
    context = browser.new_context(base_url=server.url, locale="nl-BE", **more)
    context.add_cookies(
        [{"name": name, "value": morsel.value, "url": server.url} for name, morsel in client.cookies.items()]
    )
    context.set_default_timeout(15_000)
    page = context.new_page()
    watched = Watched(page)
    yield page
    context.close()
    assert not watched.troubles


@pytest.fixture
def seat(live_server: LiveServer) -> Seat:
    return make_seat(function="policy_officer")


@pytest.fixture(params=[PHONE, DESK], ids=["phone", "desk"])
def worker(request: pytest.FixtureRequest, browser: Browser, live_server: LiveServer, seat: Seat) -> Iterator[Page]:
    yield from officer(browser, live_server, seat, viewport=request.param)


@pytest.fixture
def worker_without_javascript(browser: Browser, live_server: LiveServer, seat: Seat) -> Iterator[Page]:
    yield from officer(browser, live_server, seat, viewport=PHONE, java_script_enabled=False)


def test_no_page_of_the_lists_has_barriers(worker: Page, axe: Axe, seat: Seat) -> None:
    row = register(seat, made(until="2027-10-01")[0])
    proposal = register(seat, made(FREE, until="2027-10-01")[0])
    for address in ("", "lijsten/", "lijsten/uitleg/", f"lijsten/{row.id}/", f"lijsten/{proposal.id}/"):
        no_barriers(worker, axe, f"/beleid/{address}")
    for group, code in (("zeker", "nl-be"), ("waarschijnlijk", "fr"), ("waarschijnlijk", "ar")):
        no_barriers(worker, axe, f"/beleid/lijsten/{row.id}/brief/{group}/?taal={code}")


def test_a_list_is_registered_and_refused_without_javascript(
    worker_without_javascript: Page, browser: Browser, live_server: LiveServer, seat: Seat, tmp_path: Path
) -> None:
    page = worker_without_javascript
    published, whole = made(until="2027-10-01")
    for name, content in (("l", whole), ("l.register.json", published)):
        (tmp_path / name).write_bytes(content)
        page.goto("/beleid/lijsten/")
        page.get_by_label("Het bestand .register.json").set_input_files(tmp_path / name)
        page.get_by_role("button", name="Schrijf in").click()
        if name == "l":
            expect(page.get_by_role("alert")).to_contain_text("met de personen")
    expect(page.get_by_text("Jij schreef deze lijst in")).to_be_visible()
    expect(page.get_by_role("button", name="In orde", exact=True)).to_have_count(0)
    second = make_seat(make_user(), make_organisation(seat.organisation_name), "privacy_officer")
    row = ProactiveList.objects.get()
    for other in officer(browser, live_server, second, viewport=PHONE, java_script_enabled=False):
        other.goto(f"/beleid/lijsten/{row.id}/")
        other.get_by_label("Opmerking").fill("De beraadslaging bestaat niet.")
        other.get_by_role("button", name="Niet in orde").click()
        expect(other.get_by_text("De beraadslaging bestaat niet.")).to_be_visible()


def test_the_letter_on_paper_is_the_letter_alone(worker: Page, seat: Seat) -> None:
    row = register(seat, made(FREE, until="2027-10-01")[0])
    worker.goto(f"/beleid/lijsten/{row.id}/brief/zeker/")
    worker.emulate_media(media="print")
    expect(worker.get_by_role("heading", name="Je hoeft niets te doen")).to_be_visible()
    expect(worker.get_by_text("Schrijf naam en adres zelf")).to_be_hidden()
    expect(worker.get_by_role("heading", name="Strookje: ik wil niet op een lijst staan")).to_be_visible()


def test_no_page_of_the_register_has_barriers(page: Page, axe: Axe) -> None:
    for address in ("", "niet-op-een-lijst/", *(f"{entry.id}/" for entry in entries())):
        no_barriers(page, axe, f"/algoritmes/{address}")


@pytest.mark.parametrize("code", ["fr", "ar"])
def test_the_register_in_another_language_has_no_barriers(phone: Page, axe: Axe, code: str) -> None:
    for address in ("", "lijsten/", "niet-op-een-lijst/"):
        no_barriers(phone, axe, f"/{code}/algoritmes/{address}")


def test_the_register_is_found_from_any_page_without_javascript(without_javascript: Page) -> None:
    page = without_javascript
    page.goto("/rechten/leefloon/")
    page.get_by_role("link", name="Wat rekent een computer over mensen?").click()
    page.get_by_role("link", name="Lijsten om mensen te bereiken").click()
    page.get_by_role("link", name="Wil je niet op een lijst staan?").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wil je niet op een lijst staan?")
