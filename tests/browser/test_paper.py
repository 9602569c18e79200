"""The papers in a real browser: where one chooses them, and the sheet as a page to print."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Axe
from tests.paper.scans import example
from totjerecht.scan.service import pack, the_law

pytestmark = pytest.mark.browser
SEND = """([address, fields]) => {
  const form = document.createElement("form");
  form.method = "post";
  form.action = address;
  for (const [name, value] of Object.entries(fields)) {
    const input = document.createElement("input");
    input.type = "hidden";
    input.name = name;
    input.value = value;
    form.append(input);
  }
  document.body.append(form);
  form.submit();
}"""


def send(page: Page, address: str, language: str = "", **fields: str) -> None:
    """Come from a page of ours, as the buttons on the result do."""
    prefix = f"/{language}" if language else ""
    page.goto(f"{prefix}/scan/")
    state = pack(example("alleenstaande-ouder"), the_law())
    with page.expect_navigation():
        page.evaluate(SEND, [f"{prefix}/papier/{address}", {"state": state, **fields}])


def fits(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))


def test_choosing_a_paper(page: Page, axe: Axe) -> None:
    send(page, "")
    expect(page.get_by_role("heading", level=1)).to_have_text("Op papier")
    expect(page.get_by_role("button", name=re.compile(r"^Brief\s*: Leefloon$"))).to_be_visible()
    assert axe(page) == []
    assert fits(page)


def test_a_button_opens_beside_the_page(desk: Page) -> None:
    send(desk, "")
    with desk.expect_popup() as opened:
        desk.get_by_label("Als gewone pagina").check()
        desk.get_by_label("Grote letters").check()
        desk.get_by_role("button", name="Gekregen?").click()
    expect(opened.value.get_by_role("heading", level=1)).to_have_text("Gekregen?")
    expect(opened.value.locator("html.large")).to_have_count(1)
    expect(desk.get_by_role("heading", level=1)).to_have_text("Op papier")


@pytest.mark.parametrize("address", ["resultaat.pdf", "brief/leefloon.pdf", "beroep/leefloon.pdf", "gekregen.pdf"])
@pytest.mark.parametrize("language", ["", "ar"])
def test_each_paper_is_a_page_too(page: Page, axe: Axe, address: str, language: str) -> None:
    send(page, address, language, **{"as": "html"})
    expect(page.get_by_role("button", name="Print dit blad")).to_be_visible()
    assert axe(page) == []
    assert fits(page)


def test_a_scan_that_cannot_be_read_says_so(phone: Page, axe: Axe) -> None:
    send(phone, "resultaat.pdf", state="rs1.rommel")
    expect(phone.get_by_role("heading", level=1)).to_have_text("We konden je antwoorden niet lezen")
    assert axe(phone) == []
