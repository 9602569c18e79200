"""The pages of the scan on paper: what one can do is written out, of the rest what was opened."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.scan_steps import to_first_question, to_result

pytestmark = pytest.mark.browser


def test_paper_shows_the_result_without_buttons_and_with_what_one_can_do(desk: Page) -> None:
    to_first_question(desk)
    to_result(desk)
    desk.locator("details[open]").evaluate_all("parts => parts.forEach(part => { part.open = false; })")
    desk.emulate_media(media="print")
    for part in desk.locator("button, .quick-exit, .skip-link, progress").all():
        expect(part).to_be_hidden()
    for words in ("Gemaakt op", "Dit is geen beslissing"):
        expect(desk.get_by_text(words).first).to_be_visible()
    expect(desk.locator(".people .phone").first).to_be_visible()
    expect(desk.locator(".folded.on-paper .next").first).to_be_visible()
    other = desk.locator(".folded:not(.on-paper)").last
    expect(other.locator("h3")).to_be_visible()
    expect(other.locator("p").first).to_be_hidden()
    other.evaluate("part => { part.open = true; }")
    expect(other.locator("p").first).to_be_visible()
    expect(desk.locator(".own-answers")).to_be_hidden()
    desk.locator(".own-answers").evaluate("part => { part.open = true; }")
    expect(desk.locator(".own-answers li").first).to_be_visible()
    background = desk.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert background == "rgb(255, 255, 255)"
    assert len(desk.pdf(format="A4")) > 20_000
    assert desk.screenshot().count(b"IDAT") >= 1


def test_paper_of_a_door_shows_the_number(desk: Page) -> None:
    desk.goto("/scan/nu/1")
    desk.emulate_media(media="print")
    expect(desk.locator(".call .phone")).to_be_visible()
    expect(desk.get_by_role("link", name="Snel weg")).to_be_hidden()
