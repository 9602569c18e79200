"""The agreements in a real browser: for residents and for an administrator, on a small phone, without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Browser, Page, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from tests.access.cooperation import helpers
from tests.browser.conftest import DESK, PHONE, Axe, Watched
from totjerecht.access.cooperation import agreements
from totjerecht.access.cooperation.demo import load_demo
from totjerecht.access.models import CooperationDraft
from totjerecht.accounts import service as accounts
from totjerecht.accounts.models import User
from totjerecht.accounts.service import Seat

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, databases=["default", "keys"])]


def sticks_out(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))


def open_everything(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true; })")


def seat_of(email: str) -> Seat:
    return accounts.seats(User.objects.get(email=f"{email}@voorbeeld.example").id)[0]


@pytest.fixture
def demo(live_server: LiveServer, settings: Settings) -> list[Seat]:
    """The demo is on; administrators of its OCMW, its CAW and its discreet shelter."""
    settings.DEMO = True
    accounts.load_demo()
    assert load_demo()
    return [seat_of("bilal"), seat_of("carla"), seat_of("els")]


@pytest.fixture(params=[PHONE, DESK], ids=["phone", "desk"])
def worker(
    request: pytest.FixtureRequest, browser: Browser, live_server: LiveServer, demo: list[Seat]
) -> Iterator[Page]:
    """The administrator of the OCMW, logged in; the test runs on a small phone and on a desk."""
    yield from logged_in(browser, live_server, demo[0], viewport=request.param)


def logged_in(browser: Browser, server: LiveServer, seat: Seat, **more: Any) -> Iterator[Page]:
    client = Client()
    helpers.log_in(client, seat)
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


def test_a_resident_reads_who_works_together(page: Page, axe: Axe, demo: list[Seat]) -> None:
    ocmw, caw, shelter = demo
    more: dict[str, Any] = {"basis": "other", "basis_article": "uitdrukkelijke toestemming, art. 6.1.a en 9.2.a AVG"}
    first = helpers.agreed(ocmw, caw, title="Onderdak", **more)
    helpers.agreed(ocmw, caw, shelter, after=first.id, longest_days="30", q__aim="Sneller een bed.", **more)
    page.goto("/samenwerking/")
    assert axe(page) == []
    assert not sticks_out(page)
    page.get_by_role("link", name="Onderdak").click()
    expect(page.get_by_text("een dienst die liever niet genoemd wordt")).to_be_visible()
    open_everything(page)
    assert axe(page) == []
    assert not sticks_out(page)
    page.get_by_role("link", name="Wat is anders dan vroeger?").click()
    expect(page.get_by_text("Sneller een bed.")).to_be_visible()
    assert axe(page) == []
    assert not sticks_out(page)
    page.goto("/samenwerking/wie-met-wie/")
    expect(page.locator("svg")).to_have_count(1)
    assert axe(page) == []
    assert not sticks_out(page)


def test_the_pages_in_another_language(phone: Page, axe: Axe, demo: list[Seat]) -> None:
    for language in ("fr", "ar"):
        phone.goto(f"/{language}/samenwerking/")
        assert axe(phone) == []
        phone.goto(phone.locator("article a").first.get_attribute("href") or "")
        open_everything(phone)
        assert axe(phone) == []
        assert not sticks_out(phone)


def test_an_administrator_writes_and_loses_nothing(worker: Page, axe: Axe, demo: list[Seat]) -> None:
    worker.goto("/samenwerking/werk/")
    assert axe(worker) == []
    assert not sticks_out(worker)
    worker.get_by_role("button", name="Schrijf een nieuwe afspraak").click()
    worker.get_by_label("Naam van de samenwerking").fill("Samen aan tafel")
    worker.get_by_label("Wat willen jullie bereiken?").fill("Minder formulieren.")
    worker.locator("summary", has_text="schulden aanpakken").click()
    worker.get_by_label("schulden aanpakken, Schulden: bekijken").check()
    worker.get_by_role("button", name="Leg voor aan de partijen").click()
    expect(worker.locator("#fouten")).to_be_visible()
    expect(worker.get_by_label("Naam van de samenwerking")).to_have_value("Samen aan tafel")
    expect(worker.get_by_label("schulden aanpakken, Schulden: bekijken")).to_be_checked()
    open_everything(worker)
    assert axe(worker) == []
    assert not sticks_out(worker)
    worker.locator("#fouten").get_by_role("link", name="Langste duur").click()
    expect(worker.locator("#longest_days")).to_be_in_viewport()
    (draft,) = CooperationDraft.objects.filter(became=None)
    assert draft.typed["q.aim"] == "Minder formulieren."


def test_a_proposal_is_read_and_signed_by_keyboard(worker: Page, axe: Axe, demo: list[Seat]) -> None:
    ocmw, caw, _ = demo
    version = helpers.proposed(caw, ocmw, title="Nieuwe buren")
    worker.goto("/samenwerking/werk/")
    worker.get_by_role("link", name="Nieuwe buren, versie 1").press("Enter")
    open_everything(worker)
    assert axe(worker) == []
    assert not sticks_out(worker)
    worker.get_by_role("button", name="Teken voor").press("Enter")
    expect(worker.get_by_role("status")).to_contain_text("Getekend.")
    assert axe(worker) == []
    agreements.publish(caw, version.id)
    worker.goto("/samenwerking/")
    expect(worker.get_by_role("link", name="Nieuwe buren")).to_be_visible()


def test_without_javascript_one_refuses_with_a_reason(
    browser: Browser, live_server: LiveServer, demo: list[Seat]
) -> None:
    ocmw, caw, _ = demo
    version = helpers.proposed(caw, ocmw, title="Nieuwe buren")
    for page in logged_in(browser, live_server, ocmw, viewport=PHONE, java_script_enabled=False):
        page.goto(f"/samenwerking/werk/voorstel/{version.id}/")
        page.get_by_role("button", name="Weiger dit voorstel").click()
        expect(page.get_by_role("alert")).to_contain_text("Schrijf waarom")
        page.get_by_label("Niet akkoord? Schrijf waarom").fill("Eerst met cliënten praten.")
        page.get_by_role("button", name="Weiger dit voorstel").click()
        expect(page.get_by_text("Eerst met cliënten praten.")).to_be_visible()
        expect(page.get_by_role("button", name="Teken voor")).to_have_count(0)
