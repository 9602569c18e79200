"""The first page in a real browser."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Axe

pytestmark = pytest.mark.browser


def test_first_page_has_no_barriers(page: Page, axe: Axe) -> None:
    page.goto("/")
    assert axe(page) == []


def test_missing_page_has_no_barriers(page: Page, axe: Axe) -> None:
    page.goto("/bestaat-niet")
    assert axe(page) == []
    page.get_by_role("link", name="Naar de eerste pagina").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wat is er aan de hand?")


def test_axe_sees_a_barrier(desk: Page, axe: Axe) -> None:
    """Guards the two tests above: a check that finds nothing anywhere is no check."""
    desk.goto("/")
    desk.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=\"data:,\">')")
    assert any(line.startswith("image-alt:") for line in axe(desk))


def test_nothing_sticks_out_on_a_small_phone(phone: Page) -> None:
    phone.goto("/")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360


def test_skip_link_comes_first_and_leads_to_the_content(desk: Page) -> None:
    desk.goto("/")
    desk.keyboard.press("Tab")
    skip = desk.get_by_role("link", name="Ga naar de inhoud")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    desk.keyboard.press("Enter")
    expect(desk.get_by_role("main")).to_be_focused()


def test_first_page_works_without_javascript(without_javascript: Page) -> None:
    without_javascript.goto("/")
    expect(without_javascript.get_by_role("heading", level=1)).to_be_visible()


def test_print_leaves_the_menu_out(desk: Page) -> None:
    desk.goto("/")
    desk.emulate_media(media="print")
    expect(desk.get_by_role("link", name="Ga naar de inhoud")).to_be_hidden()
    expect(desk.get_by_role("heading", level=1)).to_be_visible()
