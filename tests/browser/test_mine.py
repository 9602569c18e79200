"""The person's own pages in a real browser: on an old phone, without JavaScript, from right to left, on paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from uuid import UUID

import pytest
from attrs import frozen
from django.conf import settings
from django.db.models import Q
from django.test import Client
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.access import visiting, world
from tests.accounts import helpers
from tests.browser.conftest import DESK, PHONE, Axe, open_page
from tests.browser.test_paper import fits
from totjerecht.access import relationships
from totjerecht.access.choices import Action, Category, Purpose
from totjerecht.access.emergency import opening
from totjerecht.access.gate import act, read
from totjerecht.access.voices import cards
from totjerecht.accounts.models import Mandate, Organisation
from totjerecht.accounts.service import Seat
from totjerecht.people.models import Entry

pytestmark = [pytest.mark.browser, pytest.mark.django_db(databases=["default", "keys"], transaction=True)]


@frozen
class Here:
    """A person with a file, a partner that she invited, an emergency, and a card."""

    worker: Seat
    subject: UUID
    card: cards.Issued


@pytest.fixture
def here(live_server: LiveServer) -> Here:
    worker, subject = visiting.file()
    Organisation.objects.filter(id=worker.organisation).update(phone="03 000 00 00")
    partner = world.seat(world.organisation("CAW Proefstad, dienst met een lange naam"))
    version = world.agreement(worker.organisation, partner.organisation)
    world.consent(world.ctx(worker), subject, version, partner.organisation, {Category.INCOME: (Action.SEE,)})
    with act(world.ctx(worker)) as doing:
        doing.create(
            Entry, subject, category="health", text="Een lang woord: " + "w" * 80, written_by_id=worker.mandate
        )
    read(world.ctx(partner, Purpose.RIGHTS), Entry, ["text"], where=Q(subject=subject))
    opening.open_now(world.ctx(world.seat()), subject, "Ze belde dat er iemand met een mes voor de deur staat.")
    return Here(worker, subject, cards.issue(visiting.desk(worker), subject))


@pytest.fixture(params=[PHONE, DESK], ids=["phone", "desk"])
def page(request: pytest.FixtureRequest, browser: Browser, live_server: LiveServer, here: Here) -> Iterator[Page]:
    yield from open_page(browser, live_server, cookies_asked=True, viewport=request.param)


@pytest.fixture
def small(browser: Browser, live_server: LiveServer, here: Here) -> Iterator[Page]:
    yield from open_page(browser, live_server, cookies_asked=True, viewport=PHONE)


@pytest.fixture
def plain(browser: Browser, live_server: LiveServer, here: Here) -> Iterator[Page]:
    yield from open_page(browser, live_server, cookies_asked=True, viewport=PHONE, java_script_enabled=False)


def come_in(page: Page, here: Here, prefix: str = "") -> None:
    page.goto(f"{prefix}/mijn/binnen/")
    page.locator("#code").fill(here.card.code)
    page.locator("#pin").fill(here.card.pin)
    page.locator("#pin").press("Enter")
    page.wait_for_url(f"**{prefix}/mijn/")


def sound(page: Page, axe: Axe) -> None:
    """No barriers, and nothing sticks out."""
    assert axe(page) == []
    assert fits(page)


def test_from_the_card_to_klaar(page: Page, here: Here, axe: Axe) -> None:
    page.goto("/mijn/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Met je kaart")
    sound(page, axe)
    page.get_by_label("Code op je kaart").fill(here.card.code)
    page.get_by_label("Pincode: 6 cijfers").fill("000000" if here.card.pin != "000000" else "111111")
    page.get_by_role("button", name="Open mijn pagina").click()
    expect(page.get_by_role("alert")).to_contain_text("passen niet bij elkaar")
    sound(page, axe)
    come_in(page, here)
    expect(page.get_by_text("1 foute pincode")).to_be_visible()
    sound(page, axe)
    page.get_by_role("link", name="Wat er over mij staat").click()
    expect(page.get_by_text("over debts").first).to_be_visible()
    sound(page, axe)
    page.get_by_role("link", name=re.compile("Klopt niet.*over debts")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Klopt er iets niet?")
    sound(page, axe)
    page.get_by_role("button", name="Stel mijn vraag").click()
    expect(page.get_by_text("Je vraag is verstuurd")).to_be_visible()
    sound(page, axe)
    page.get_by_role("button", name="Klaar: sluit mijn pagina").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Je pagina is gesloten")
    sound(page, axe)
    page.go_back()
    page.goto("/mijn/gegevens/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Met je kaart")


def test_who_looked_and_why(page: Page, here: Here, axe: Axe) -> None:
    come_in(page, here)
    page.get_by_role("link", name="Wie keek in mijn dossier?").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wie keek in mijn dossier?")
    expect(page.get_by_text("In nood geopend.").first).to_be_visible()
    sound(page, axe)
    page.get_by_role("link", name=re.compile(r"Waarom\?.*CAW Proefstad")).first.click()
    sound(page, axe)
    page.get_by_label("Wil je er iets bij zeggen?").fill("Waren ze bij mij thuis?")
    page.get_by_role("button", name="Stel mijn vraag").click()
    expect(page.get_by_text("Waren ze bij mij thuis?")).to_be_visible()
    expect(page.get_by_text("De wet geeft een maand.")).to_be_visible()
    page.get_by_role("link", name="Terug naar wie keek").click()
    expect(page.get_by_role("heading", name="Mijn vragen")).to_be_visible()
    sound(page, axe)
    page.get_by_role("link", name="Hoe werkt dit?").click()
    sound(page, axe)


def test_with_the_keyboard_only(small: Page, here: Here) -> None:
    small.goto("/mijn/binnen/")
    small.locator("#code").focus()
    small.keyboard.type(here.card.code.lower())
    small.keyboard.press("Tab")
    small.keyboard.type(here.card.pin)
    small.keyboard.press("Tab")
    small.keyboard.press("Enter")
    small.wait_for_url("**/mijn/")
    reached = set()
    for _ in range(40):
        small.keyboard.press("Tab")
        reached.add(small.evaluate("document.activeElement.textContent.trim().split('\\n')[0]"))
    for words in ("Wie keek in mijn dossier?", "Wat er over mij staat", "Klaar: sluit mijn pagina", "Op papier (PDF)"):
        assert any(words in text for text in reached), words


def test_without_javascript(plain: Page, here: Here) -> None:
    come_in(plain, here)
    assert not plain.get_by_role("button", name="Lees voor").count()
    assert fits(plain)
    plain.get_by_role("link", name=re.compile("Ik wil hiermee stoppen")).click()
    plain.get_by_role("button", name="Ja, stop nu").click()
    expect(plain.get_by_text("ziet niets meer van jou")).to_be_visible()
    plain.get_by_role("link", name="Naar mijn pagina").click()
    assert relationships.current(here.subject).count() == 1
    plain.get_by_role("link", name=re.compile("Ik wil iemand anders")).click()
    plain.get_by_role("button", name="Vraag iemand anders").click()
    expect(plain.get_by_text("Je vraag is verstuurd naar")).to_be_visible()
    plain.get_by_role("button", name="Klaar: sluit mijn pagina").click()
    expect(plain.get_by_role("heading", level=1)).to_have_text("Je pagina is gesloten")


def test_choosing_who_speaks_for_her(page: Page, here: Here, axe: Axe) -> None:
    come_in(page, here)
    page.get_by_role("link", name="Wie spreekt er voor mij?").click()
    sound(page, axe)
    assert not page.locator("input:checked").count(), "nothing is chosen beforehand"
    page.get_by_label("Naam").fill("Zus")
    page.get_by_label("Werk en inkomen").check()
    page.get_by_role("button", name="Maak een kaart voor deze persoon").click()
    expect(page.get_by_role("alert")).to_contain_text("Kies tot welke dag dit mag.")
    expect(page.get_by_label("Werk en inkomen")).to_be_checked()
    expect(page.get_by_label("Naam")).to_have_value("Zus")
    sound(page, axe)


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_in_another_language(small: Page, here: Here, axe: Axe, language: str) -> None:
    come_in(small, here, f"/{language}")
    assert small.evaluate("document.documentElement.dir") == ("rtl" if language == "ar" else "ltr")
    for address in ("", "gegevens/", "wie-keek/", "wie-keek/hoe/", "binnen/wie-spreekt/"):
        small.goto(f"/{language}/mijn/{address}")
        assert fits(small), address
        assert axe(small) == [], address


def test_on_paper(small: Page, here: Here) -> None:
    come_in(small, here)
    small.goto("/mijn/wie-keek/")
    small.get_by_role("button", name="Zet dit op papier").click()
    expect(small.get_by_text("Op dit blad staat je naam niet.")).to_be_visible()
    small.emulate_media(media="print")
    expect(small.get_by_role("heading", level=1)).to_be_visible()
    for gone in ("Klaar: sluit mijn pagina", "Print dit blad", "Lees voor"):
        expect(small.get_by_role("button", name=gone)).to_have_count(0)
    assert len(small.pdf()) > 1000


def test_reading_aloud_is_offered_where_the_browser_has_a_voice(small: Page, here: Here) -> None:
    small.add_init_script(
        "window.said = []; window.speechSynthesis.speak = u => window.said.push([u.lang, u.text]);"
        "window.speechSynthesis.cancel = () => {};"
    )
    come_in(small, here)
    button = small.get_by_role("button", name="Lees voor")
    expect(button).to_be_visible()
    assert small.evaluate("document.querySelector('h1').nextElementSibling.className").startswith("needs-speech")
    button.click()
    (language, text), *_ = small.evaluate("window.said")
    assert language == "nl-be"
    assert text.startswith("Mijn pagina. ")
    assert "Alles meenemen" in text
    assert "Lees voor" not in text
    expect(small.get_by_role("button", name="Stop met voorlezen")).to_be_visible()


@pytest.fixture
def at_work(browser: Browser, live_server: LiveServer, here: Here) -> Iterator[Page]:
    client = Client()
    helpers.log_in(client, Mandate.objects.get(id=here.worker.mandate))
    for page in open_page(browser, live_server, cookies_asked=True, viewport=PHONE):
        key = client.cookies[settings.SESSION_COOKIE_NAME].value
        cookie = {"name": settings.SESSION_COOKIE_NAME, "value": key, "url": live_server.url, "httpOnly": True}
        page.context.add_cookies([cookie])  # type: ignore[list-item]
        yield page


def test_together_at_the_screen(at_work: Page, here: Here, axe: Axe) -> None:
    page = at_work
    page.goto(f"/mijn/binnen/samen/{here.subject}/")
    sound(page, axe)
    page.get_by_role("button", name="Maak een nieuwe kaart").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("De nieuwe kaart")
    sound(page, axe)
    page.emulate_media(media="print")
    seen = page.evaluate("document.body.innerText")
    assert re.search(r"[0-9A-Z]{5}-[0-9A-Z]{5}", seen)
    for word in ("recht", "kaart is", "Klaar", "dossier", "OCMW"):
        assert word not in seen, "what is printed tells nothing"
    page.emulate_media(media="screen")
    with page.expect_popup() as opened:
        page.get_by_role("button", name="Print de kaart (als pagina)").click()
    expect(opened.value).to_have_title("Kaart")
    assert axe(opened.value) == []
    assert fits(opened.value)
    page.goto(f"/mijn/wie-keek/samen/{here.subject}/")
    sound(page, axe)
    page.get_by_role("button", name="Toon het blad").click()
    expect(page.get_by_role("alert")).to_be_visible()
    sound(page, axe)
    page.get_by_label("Ze zit nu bij me en vraagt dit").check()
    page.get_by_role("button", name="Toon het blad").click()
    expect(page.get_by_text("Op dit blad staat je naam niet.")).to_be_visible()
    sound(page, axe)


def test_answering_a_question(at_work: Page, here: Here, small: Page, axe: Axe) -> None:
    come_in(small, here)
    small.goto("/mijn/wie-keek/")
    small.get_by_role(
        "link", name=re.compile(r"Waarom\?.*maatschappelijk werker van " + here.worker.organisation_name)
    ).first.click()
    small.get_by_role("button", name="Stel mijn vraag").click()
    at_work.goto("/mijn/wie-keek/vragen/")
    sound(at_work, axe)
    at_work.get_by_role("link", name="Lees en antwoord").click()
    sound(at_work, axe)
    at_work.get_by_label("Ons antwoord").fill("Om je huurpremie na te kijken.")
    at_work.get_by_role("button", name="Geef dit antwoord").click()
    expect(at_work.get_by_text("Er wacht niemand op een antwoord.")).to_be_visible()
    small.reload()
    expect(small.get_by_text("Om je huurpremie na te kijken.")).to_be_visible()
    assert fits(small)
