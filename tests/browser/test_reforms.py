"""The pages of reforms in a real browser: phone and desk, no barriers, sliders with and without JavaScript."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from attrs import evolve
from playwright.sync_api import Page, expect

from tests.access import world
from tests.browser.conftest import Axe
from tests.browser.test_people import enter, is_fine
from totjerecht.accounts.service import Seat
from totjerecht.policy_lab.reforms import results, town

pytestmark = [pytest.mark.browser, pytest.mark.django_db(databases=["default", "keys"], transaction=True)]

TRIAL = "/beleid/hervormingen/proef/"
FACTOR = "a=factor:leefloon.cat1_year,leefloon.cat2_year,leefloon.cat3_year:1.1&ta=Meer+leefloon"


@pytest.fixture(autouse=True, scope="module")
def small_town() -> Iterator[None]:
    """A town that is made at once."""
    before = town.RECIPE
    town.RECIPE = evolve(before, size=250)
    town._made.clear()
    results.tried.cache_clear()
    yield
    town.RECIPE = before
    town._made.clear()
    results.tried.cache_clear()


@pytest.fixture
def worker() -> Seat:
    return world.seat(world.organisation("Stad Proef", "ocmw"))


def keep(page: Page, name: str) -> None:
    """Pictures for whoever asks for them."""
    if folder := os.environ.get("TOTJERECHT_SCREENS"):
        width = page.viewport_size["width"] if page.viewport_size else 0
        page.screenshot(path=f"{folder}/{name}-{width}.png", full_page=True)


def test_no_barriers_from_the_start_to_the_assessment(signed_in: Page, axe: Axe, worker: Seat) -> None:
    page = signed_in
    page.set_default_timeout(60_000)  # the cliffs are read for three families, while other tests run
    enter(page, worker)
    page.goto("/beleid/hervormingen/")
    keep(page, "start")
    is_fine(page, axe)
    page.get_by_role("link", name="Het leefloon tien procent hoger").click()
    expect(page.get_by_role("heading", name="Wat er gebeurt")).to_be_visible()
    keep(page, "proef")
    is_fine(page, axe)
    page.get_by_role("link", name="Reken de inkomensvallen").click()
    page.get_by_role("link", name="Zet deze hervorming als tweede opzij").click()
    page.get_by_text("Beide hervormingen in getallen").wait_for()
    keep(page, "naast")
    is_fine(page, axe)
    page.get_by_role("link", name="Maak er een toets van").click()
    keep(page, "formulier")
    is_fine(page, axe)
    page.get_by_label("Titel").fill("")
    page.get_by_role("button", name="Bewaar").click()
    expect(page.get_by_text("Geef de toets een titel.").first).to_be_visible()
    is_fine(page, axe)
    page.get_by_label("Titel").fill("Toets van het leefloon")
    page.get_by_label("Wat zeiden zij?").fill("Vijftig euro is twee weken eten.")
    page.get_by_role("button", name="Bewaar").click()
    expect(page.get_by_text("Vijftig euro is twee weken eten.")).to_be_visible()
    keep(page, "toets")
    is_fine(page, axe)
    page.get_by_role("link", name="Open als pagina om te printen").click()
    keep(page, "blad")
    is_fine(page, axe)


def test_a_slider_speaks_at_once_and_by_the_keyboard(signed_in: Page, worker: Seat) -> None:
    page = signed_in
    enter(page, worker)
    page.goto(f"{TRIAL}?{FACTOR}")
    before = page.locator(".told li").first.inner_text()
    page.get_by_role("slider").focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    expect(page.locator(".told li").first).not_to_have_text(before)
    assert "leefloon.cat3_year:1.2" in page.url
    assert page.get_by_role("slider").evaluate("one => one === document.activeElement")
    field = page.locator("#s0-n")
    assert field.input_value() == "120"
    field.fill("100")
    expect(page.locator(".told li").first).to_contain_text("€ 0 per jaar".replace(" 0", "\u00a00"))
    page.reload()
    assert page.locator("#s0-n").input_value() == "100"


def test_everything_works_without_javascript(signed_in_without_javascript: Page, worker: Seat) -> None:
    page = signed_in_without_javascript
    enter(page, worker)
    page.goto(TRIAL)
    page.get_by_label("Cijfer", exact=True).select_option("huurpremie.waiting")
    page.get_by_role("button", name="Zet er een schuif voor bij").click()
    page.get_by_label("Zo lang moet iemand", exact=False).last.fill("24")
    page.get_by_label("Naam van deze hervorming").fill("Korter wachten")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Korter wachten")).to_be_visible()
    assert "huurpremie.waiting:24" in page.url
    page.get_by_role("button", name="Neem deze schuif weg").click()
    expect(page.get_by_text("Er verandert nog niets.")).to_be_visible()
