"""Pages of a worker about persons in a real browser: phone and desk, no barriers, keyboard only, no JavaScript."""

from __future__ import annotations

from uuid import UUID

import pytest
from django.conf import settings
from playwright.sync_api import Page, expect

from tests.access import world
from tests.browser.conftest import Axe
from tests.people import town
from totjerecht.access import relationships
from totjerecht.access.choices import Category, Channel
from totjerecht.accounts.models import Organisation
from totjerecht.accounts.service import Seat
from totjerecht.people import entries
from totjerecht.people.models import SafeChannel
from totjerecht.people.persons import Identity, Reached

pytestmark = [pytest.mark.browser, pytest.mark.django_db(databases=["default", "keys"], transaction=True)]


@pytest.fixture
def worker() -> Seat:
    return world.seat(world.organisation("OCMW Proef", "ocmw"))


@pytest.fixture
def subject(worker: Seat) -> UUID:
    reached = Reached(SafeChannel.SMS, phone="0470 00 00 01", careful="Niet bellen na vijf uur.")
    made = town.file(worker, Identity("Noor Voorbeeld", called="Noortje"), reached)
    entries.add(world.ctx(worker), made, Category.INCOME, "Werkt halftijds in een wasserij.")
    return made


def enter(page: Page, seat: Seat) -> None:
    """The browser gets the session of somebody who logged in with this seat."""
    cookie = town.at(seat).cookies[settings.SESSION_COOKIE_NAME]
    page.context.add_cookies(
        [{"name": cookie.key, "value": cookie.value, "domain": "localhost", "path": "/", "httpOnly": True}]
    )


def sticks_out(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))


def is_fine(page: Page, axe: Axe) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true; })")
    assert axe(page) == []
    assert not sticks_out(page)


def test_no_barriers_from_the_list_to_the_end(signed_in: Page, axe: Axe, worker: Seat, subject: UUID) -> None:
    page = signed_in
    enter(page, worker)
    world.seat(Organisation.objects.get(id=worker.organisation))
    own = relationships.current(subject).get()
    relationships.ask_other(world.ctx(worker), subject, own.id, Channel.PHONE)
    page.goto("/dossier/")
    expect(page.get_by_role("heading", name="Eerst dit")).to_be_visible()
    is_fine(page, axe)
    page.get_by_role("link", name="Noor Voorbeeld").first.click()
    expect(page.get_by_role("heading", name="Waarvoor open je dit dossier?")).to_be_visible()
    is_fine(page, axe)
    page.get_by_role("button", name="hulp van het OCMW").click()
    expect(page.get_by_role("heading", name="Noortje")).to_be_visible()
    expect(page).to_have_title("Dossier – Tot je recht")
    expect(page.get_by_text("Niet bellen na vijf uur.")).to_be_visible()
    is_fine(page, axe)
    for name, heading in (
        ("waarom", "Waarom zie ik dit (niet)?"),
        ("wie", "Wie werkt mee?"),
        ("persoon", "Wie de persoon is"),
        ("bereiken", "Hoe je de persoon bereikt"),
        ("noteren", "Iets noteren"),
    ):
        page.goto(f"/dossier/{subject}/{name}/")
        expect(page.get_by_role("heading", level=1, name=heading)).to_be_visible()
        is_fine(page, axe)


def test_the_search_and_a_new_file(signed_in: Page, axe: Axe, worker: Seat) -> None:
    page = signed_in
    enter(page, worker)
    page.goto("/dossier/")
    page.get_by_role("link", name="gekend of niet?").click()
    is_fine(page, axe)
    page.get_by_role("button", name="Zoek met naam en geboortedag").click()
    alert = page.get_by_role("alert")
    expect(alert).to_be_focused()
    expect(alert.get_by_role("link")).to_have_count(3)
    is_fine(page, axe)
    page.get_by_label("De persoon zit bij mij").check()
    page.get_by_label("Volledige naam").fill("Nieuw Iemand")
    page.get_by_label("Geboortedag").fill("1/2/1990")
    page.get_by_role("button", name="Zoek met naam en geboortedag").click()
    expect(page.get_by_role("heading", name="Niet gekend")).to_be_visible()
    is_fine(page, axe)
    page.get_by_role("button", name="Begin een nieuw dossier").click()
    expect(page.get_by_label("Naam, of een schuilnaam")).to_have_value("Nieuw Iemand")
    is_fine(page, axe)
    page.get_by_label("Een sms mag").check()
    page.get_by_role("button", name="Maak het dossier").click()
    expect(page.get_by_role("alert")).to_contain_text("nodig voor de veilige weg")
    is_fine(page, axe)
    page.get_by_label("Telefoon").fill("0470 00 00 02")
    page.get_by_role("button", name="Maak het dossier").click()
    expect(page.get_by_text("Nog te vertellen")).to_be_visible()
    page.get_by_role("link", name="Vertel het en noteer het").click()
    page.get_by_label("Hoe is dat gezegd?").first.select_option("counter")
    page.get_by_role("button", name="Verteld").click()
    expect(page.get_by_text("De persoon weet het sinds")).to_be_visible()


def test_the_page_for_who_answers_for_all(signed_in: Page, axe: Axe, worker: Seat, subject: UUID) -> None:
    leader = world.seat(Organisation.objects.get(id=worker.organisation), "team_leader")
    own = relationships.current(subject).get()
    relationships.ask_other(world.ctx(worker), subject, own.id, Channel.PHONE)
    enter(signed_in, leader)
    signed_in.goto("/dossier/vragen/")
    expect(signed_in.get_by_role("heading", name="Nu: Werker")).to_be_visible()
    is_fine(signed_in, axe)


def test_with_the_keyboard_only(signed_in: Page, worker: Seat, subject: UUID) -> None:
    page, keys = signed_in, signed_in.keyboard
    enter(page, worker)
    page.goto(f"/dossier/{subject}/")
    page.get_by_role("button", name="hulp van het OCMW").focus()
    keys.press("Enter")
    page.get_by_role("link", name="Noteer iets").focus()
    keys.press("Enter")
    page.get_by_label("Waarover gaat het?").focus()
    keys.type("Wonen")
    keys.press("Tab")
    keys.type("Huurt een studio.")
    keys.press("Tab")
    keys.press("Enter")
    expect(page.get_by_text("Huurt een studio.")).to_be_visible()
    assert not page.evaluate("Array.from(document.querySelectorAll('[tabindex]')).some(part => part.tabIndex > 0)")


def test_without_javascript(signed_in_without_javascript: Page, worker: Seat, subject: UUID) -> None:
    page = signed_in_without_javascript
    enter(page, worker)
    page.goto("/dossier/")
    page.get_by_label("Deel van een naam").fill("noor")
    page.get_by_role("button", name="Toon").click()
    page.get_by_role("link", name="Noor Voorbeeld").click()
    page.get_by_role("button", name="hulp van het OCMW").click()
    page.get_by_role("link", name="Wie werkt mee?").click()
    page.get_by_text("Het werk is gedaan: stoppen").click()
    page.get_by_label("Hoe is dat gezegd?").last.select_option("phone")
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_text("Wat daarmee open was, is nu dicht.")).to_be_visible()
    expect(page.get_by_text("Je ziet hier nog niemand.")).to_be_visible()
    assert not sticks_out(page)
    assert "noor" not in page.url.lower()
