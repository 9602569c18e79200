"""The pages of the rights in a real browser."""

import pytest
from playwright.sync_api import Page, expect

from rechten.law.belgium import BELGIUM
from tests.browser.conftest import Axe

pytestmark = pytest.mark.browser
RIGHTS = list(BELGIUM.rights)


def open_everything(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true; })")


def sticks_out(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))


def test_the_list_has_no_barriers(page: Page, axe: Axe) -> None:
    for address in ("/rechten/", "/rechten/?zoek=leeflon", "/rechten/?zoek=xqzzk", "/rechten/leeflon/"):
        page.goto(address)
        assert axe(page) == []
        assert not sticks_out(page)


def no_barriers(page: Page, axe: Axe, address: str) -> None:
    page.goto(address)
    assert not sticks_out(page)
    open_everything(page)
    assert axe(page) == []
    assert not sticks_out(page)


@pytest.mark.parametrize("id", RIGHTS)
def test_no_right_has_barriers(phone: Page, axe: Axe, id: str) -> None:
    no_barriers(phone, axe, f"/rechten/{id}/")


@pytest.mark.parametrize("id", RIGHTS[::8])
def test_no_right_has_barriers_on_a_desk(desk: Page, axe: Axe, id: str) -> None:
    no_barriers(desk, axe, f"/rechten/{id}/")


@pytest.mark.parametrize("name", ["voor-iedereen", "samenhang", "voorwaarden", "nazicht"])
def test_pages_about_the_whole_law_have_no_barriers(page: Page, axe: Axe, name: str) -> None:
    no_barriers(page, axe, f"/rechten/{name}/")


@pytest.mark.parametrize("id", list(BELGIUM.provisions)[::6])
def test_no_provision_has_barriers(phone: Page, axe: Axe, id: str) -> None:
    no_barriers(phone, axe, f"/rechten/{id}/")


def test_a_folded_page_has_no_barriers(page: Page, axe: Axe) -> None:
    page.goto("/rechten/leefloon/")
    assert axe(page) == []


def test_a_bad_day_has_no_barriers(page: Page, axe: Axe) -> None:
    page.goto("/rechten/leefloon/?op=gisteren")
    assert axe(page) == []
    expect(page.get_by_role("alert")).to_contain_text("Deze datum begrijpen we niet")


def test_search_by_keyboard_leads_to_the_rules(desk: Page) -> None:
    desk.goto("/rechten/")
    desk.get_by_label("Zoek een recht").focus()
    desk.keyboard.type("leefloon")
    desk.keyboard.press("Enter")
    expect(desk.get_by_role("status")).to_contain_text("“leefloon”")
    link = desk.get_by_role("link", name="Leefloon", exact=True)
    link.focus()
    desk.keyboard.press("Enter")
    expect(desk.get_by_role("heading", level=1)).to_have_text("Leefloon")
    jurist = desk.locator("details.jurist > summary")
    expect(desk.get_by_role("heading", name="De voorwaarden")).to_be_hidden()
    jurist.focus()
    desk.keyboard.press("Enter")
    expect(desk.get_by_role("heading", name="De voorwaarden")).to_be_visible()


def test_another_day_without_javascript(without_javascript: Page) -> None:
    page = without_javascript
    page.goto("/rechten/leefloon/")
    page.get_by_label("Toon de regels van deze dag").fill("2024-06-01")
    page.get_by_role("button", name="Toon").click()
    expect(page.get_by_text("regels en cijfers van 1 juni 2024").first).to_be_visible()
    page.locator("details.jurist > summary").click()
    expect(page.get_by_role("heading", name="De voorwaarden")).to_be_visible()


def test_paper_holds_the_plain_part_and_what_was_opened(desk: Page) -> None:
    desk.goto("/rechten/leefloon/")
    desk.emulate_media(media="print")
    expect(desk.get_by_role("heading", name="Wat kan je doen?")).to_be_visible()
    expect(desk.get_by_label("Toon de regels van deze dag")).to_be_hidden()
    expect(desk.locator("details.jurist")).to_be_hidden()
    desk.emulate_media(media="screen")
    desk.locator("details.jurist > summary").click()
    desk.emulate_media(media="print")
    expect(desk.get_by_role("heading", name="De cijfers in de tijd")).to_be_visible()


def test_a_chart_is_drawn(phone: Page) -> None:
    phone.goto("/rechten/leefloon/")
    open_everything(phone)
    chart = phone.locator("svg.figure-chart").first
    chart.scroll_into_view_if_needed()
    box = chart.bounding_box()
    assert box is not None
    assert box["width"] > 250
    assert box["x"] + box["width"] <= 360
    stroke = phone.locator("svg.figure-chart .certain").first.evaluate("part => getComputedStyle(part).stroke")
    assert stroke not in {"none", ""}
