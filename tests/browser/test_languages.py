"""Pages in other languages in a real browser: mirrored where they must be, readable, and nothing sticks out."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Axe
from tests.two_languages import translated

pytestmark = pytest.mark.browser
ADDRESSES = ["/", "/scan/nu/1", "/rechten/", "/rechten/leefloon/", "/rechten/leefloon/?op=gisteren", "/nergens"]


@pytest.fixture(autouse=True)
def every_text_is_translated() -> Iterator[None]:
    with translated():
        yield


@pytest.mark.parametrize("code", ["fr", "ar"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_no_page_has_barriers(page: Page, axe: Axe, code: str, address: str) -> None:
    page.goto(f"/{code}{address}")
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true; })")
    assert axe(page) == []
    assert not page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")


def test_arabic_is_mirrored_and_numbers_are_not(phone: Page) -> None:
    phone.goto("/ar/")
    places = {part: phone.locator(part).bounding_box() for part in (".site-name", ".quick-exit")}
    name, leave = places[".site-name"], places[".quick-exit"]
    assert name
    assert leave
    assert leave["x"] + leave["width"] < name["x"]
    assert phone.locator(".phone bdi").first.evaluate("part => getComputedStyle(part).direction") == "ltr"
    said, beside = phone.locator("h1 .said"), phone.locator("h1 .beside")
    above, below = said.bounding_box(), beside.bounding_box()
    assert above
    assert below
    assert above["y"] + above["height"] <= below["y"] + 1
    assert abs(above["x"] + above["width"] - below["x"] - below["width"]) < 2


def test_the_choice_fits_on_one_line_of_a_small_phone(phone: Page) -> None:
    for address in ("/", "/fr/", "/ar/"):
        phone.goto(address)
        tops = phone.locator(".language-choice li").evaluate_all("all => all.map(one => one.offsetTop)")
        assert len(tops) == 4
        assert len(set(tops)) == 1


def test_one_changes_language_by_keyboard_and_stays_on_the_page(desk: Page) -> None:
    desk.goto("/rechten/leefloon/?op=2024-06-01")
    desk.get_by_role("link", name="العربية").focus()
    desk.keyboard.press("Enter")
    expect(desk).to_have_url("/ar/rechten/leefloon/?op=2024-06-01")
    expect(desk.locator("html")).to_have_attribute("dir", "rtl")
    expect(desk.locator("h1 .beside")).to_have_text("Leefloon")
    desk.get_by_role("link", name="Nederlands").click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("Leefloon")
