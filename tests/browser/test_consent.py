"""The conversation about consent in a real browser: on a phone and at a desk, without JavaScript, with the keyboard."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.test import Client
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.access import world
from tests.access.conversation.desk import Desk, desk, last
from tests.browser.conftest import DESK, PHONE, Axe, Watched
from tests.browser.test_paper import fits
from totjerecht.access.choices import Category
from totjerecht.access.models import Withdrawal
from totjerecht.access.models.consent import Decision

pytestmark = [pytest.mark.browser, pytest.mark.django_db(databases=["default", "keys"], transaction=True)]
KINDS = [Category.INCOME, Category.HOUSING, Category.RIGHTS, Category.HEALTH]


def signed_in(browser: Browser, server: LiveServer, key: str, **more: object) -> Iterator[Page]:
    """A page of somebody who came in; fails when the page met trouble."""
    context = browser.new_context(base_url=server.url, locale="nl-BE", **more)  # type: ignore[arg-type]
    context.set_default_timeout(15_000)
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": key, "url": server.url}])
    page = context.new_page()
    watched = Watched(page)
    yield page
    context.close()
    assert not watched.troubles


@pytest.fixture
def here(live_server: LiveServer) -> Desk:
    made = desk(categories=KINDS, name="CAW Proefstad")
    made.client.get(made.page)  # the first page of a process loads the house; no browser should wait for that
    return made


@pytest.fixture(params=[PHONE, DESK], ids=["phone", "desk"])
def page(request: pytest.FixtureRequest, browser: Browser, live_server: LiveServer, here: Desk) -> Iterator[Page]:
    """The page of the worker."""
    key = here.client.session.session_key or ""
    yield from signed_in(browser, live_server, key, viewport=request.param)


@pytest.fixture
def plain(browser: Browser, live_server: LiveServer, here: Desk) -> Iterator[Page]:
    """The phone of the person herself, whose browser runs no JavaScript."""
    session: SessionBase = Client().session
    session["voice"], session["voice_seen"] = world.voice(here.worker, here.subject).actor.hex, int(time.time())
    session.save()
    key = session.session_key or ""
    yield from signed_in(browser, live_server, key, viewport=PHONE, java_script_enabled=False)


def sound(page: Page, axe: Axe) -> None:
    """No barriers, and nothing sticks out."""
    assert axe(page) == []
    assert fits(page)


def test_from_choosing_to_stopping(page: Page, here: Desk, axe: Axe) -> None:
    page.goto(here.page)
    expect(page.get_by_label("CAW Proefstad")).to_be_checked()
    sound(page, axe)
    page.locator("label", has_text="Wonen").click()
    page.get_by_role("button", name="Kijk na").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Is dit wat je wil?")
    expect(page.locator("#tekst")).to_contain_text("Dit niet: Wonen, Gezondheid en zorg.")
    page.locator("#hoe summary").click()
    sound(page, axe)
    page.locator("#hoe").get_by_label("Luidop").check()
    page.get_by_role("button", name="Ja, dat is goed").click()
    expect(page.get_by_role("alert")).to_be_focused()
    sound(page, axe)
    page.get_by_label("Naam van de getuige").fill("Rita Getuige")
    page.get_by_role("button", name="Ja, dat is goed").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Dit heb je afgesproken")
    sound(page, axe)
    assert last(here).decision == Decision.PARTLY
    page.get_by_role("link", name="Stoppen").click()
    sound(page, axe)
    page.get_by_label("aan de telefoon").check()
    page.get_by_role("button", name="Stop alles").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Dit is gestopt.")
    sound(page, axe)
    assert Withdrawal.objects.get().channel == "phone"
    page.get_by_role("link", name="Alles wat al afgesproken is").click()
    sound(page, axe)


def test_another_purpose_shows_its_tiles_at_once(page: Page, here: Desk) -> None:
    page.goto(here.page)
    page.locator("#rest summary").click()
    page.get_by_label("samen aan je plan werken").check()
    expect(page.locator("#rest summary")).to_contain_text("samen aan je plan werken")


def test_where_nothing_is_asked(page: Page, here: Desk, axe: Axe) -> None:
    page.goto(f"{here.page}?voor=aid")
    expect(page.locator("#tekst")).to_contain_text("Hier wordt geen toestemming gevraagd")
    sound(page, axe)


def test_herself_without_javascript(plain: Page, here: Desk) -> None:
    plain.goto("/afspraak/")
    expect(plain.get_by_role("heading", level=1)).to_have_text("Met wie ik iets afsprak")
    plain.get_by_role("link", name="Iets nieuws afspreken").click()
    plain.get_by_label("CAW Proefstad").check()
    plain.get_by_role("button", name="Kijk na").click()
    expect(plain.get_by_role("button", name="Lees voor")).to_be_hidden()
    assert fits(plain)
    plain.get_by_role("button", name="Nee").click()
    expect(plain.get_by_role("heading", level=1)).to_have_text("Dat is goed")
    assert last(here).decision == Decision.NO
    assert fits(plain)
    plain.goto("/afspraak/kijk/")
    plain.get_by_label("Code op je bewijs").fill("niets")
    plain.get_by_role("button", name="Kijk").click()
    expect(plain.get_by_role("alert")).to_contain_text("We kennen de code")


def test_with_the_keyboard_only(page: Page, here: Desk) -> None:
    page.goto(here.page)
    page.get_by_label("CAW Proefstad").focus()
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.value") == "look":
            break
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Is dit wat je wil?")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.value") == "yes":
            break
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Dit heb je afgesproken")


def test_reading_aloud_speaks_the_language_of_the_text(page: Page, here: Desk) -> None:
    page.add_init_script(
        "window.said = []; window.speechSynthesis.speak = u => window.said.push([u.lang, u.text]);"
        "window.speechSynthesis.cancel = () => {};"
    )
    page.goto(here.page)
    page.get_by_role("button", name="Kijk na").click()
    page.get_by_role("button", name="Lees voor").click()
    (language, text), *_ = page.evaluate("window.said")
    assert language == "nl-be"
    assert text.startswith("CAW Proefstad mag dit zien")
    assert "Je kan altijd stoppen" in text
    expect(page.get_by_role("button", name="Stop")).to_be_visible()


def test_another_language_keeps_the_choice(page: Page, here: Desk, axe: Axe) -> None:
    page.goto(here.page)
    page.locator("label", has_text="Wonen").click()
    page.get_by_role("button", name="Kijk na").click()
    page.locator(".language-choice").get_by_role("button", name="العربية").click()
    assert page.url.endswith(f"/ar{here.page}")
    expect(page.locator("#tekst")).to_contain_text("Wonen")
    expect(page.locator("#tekst .kinds li")).to_have_count(2)
    sound(page, axe)
