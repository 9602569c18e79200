"""The page for workers in a real browser: keyboard only, a small phone, no JavaScript, no barriers, no traces."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Dialog, Page, expect

from tests.browser.conftest import Axe

pytestmark = pytest.mark.browser
ADDRESS = "/balie/"


def sticks_out(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))


def focused(page: Page) -> str:
    return str(
        page.evaluate("document.activeElement.name || document.activeElement.id || document.activeElement.tagName")
    )


def open_everything(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true; })")


def put(page: Page, **typed: str) -> None:
    """Fill in fields by name (``p_works_ik`` for ``p.works.ik``), unfolding where needed."""
    names = page.evaluate("Array.from(document.querySelectorAll('form [name]'), field => field.name)")
    for name, value in typed.items():
        real = next(n for n in names if n == name or n.replace(".", "_") == name)
        field = page.locator(f'[name="{real}"]')
        field.evaluate("field => { const fold = field.closest('details'); if (fold) { fold.open = true; } }")
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)


def dialogs(page: Page) -> list[str]:
    """The kinds of dialog that the browser shows from now on; each is accepted."""
    asked: list[str] = []

    def accept(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", accept)
    return asked


def calculate(page: Page) -> None:
    page.get_by_role("button", name="Bereken", exact=True).first.click()
    expect(page.get_by_role("heading", name="Uitkomst")).to_be_visible()
    expect(page.locator("main[aria-busy]")).to_have_count(0)


def family(page: Page) -> None:
    page.goto(ADDRESS)
    put(page, ik_birth="1985", p1_relation="married", p1_birth="1986", p2_relation="child", p2_birth="2014", home="own")
    calculate(page)
    put(page, p_lives_in_ik="antwerp", p_stay_ik="belgian", p_works_ik="yes", p_has_benefit_ik="no")
    calculate(page)
    put(page, p_net_wage_ik="950", p_net_other_ik="0")


def test_no_barriers_from_empty_to_full(page: Page, axe: Axe) -> None:
    page.goto(ADDRESS)
    assert axe(page) == []
    assert not sticks_out(page)
    family(page)
    page.get_by_role("button", name="Teken de curve").click()
    expect(page.locator("svg[role=img]")).to_be_visible()
    put(page, w1_q="person.net_wage", w1_who="ik")
    page.get_by_role("button", name="Reken “wat als” uit").click()
    expect(page.locator('[name="w1.a"]')).to_be_visible()
    put(page, w1_a="2500")
    page.get_by_role("button", name="Reken “wat als” uit").click()
    expect(page.get_by_text("Rechten met een bedrag per maand, samen")).to_be_visible()
    assert axe(page) == []
    assert not sticks_out(page)
    open_everything(page)
    assert axe(page) == []
    assert not sticks_out(page)


def test_errors_have_no_barriers(page: Page, axe: Axe) -> None:
    family(page)
    put(page, p_net_wage_ik="veel", p1_birth="31/2/1986")
    page.get_by_role("button", name="Bereken", exact=True).first.click()
    alert = page.get_by_role("alert")
    expect(alert).to_be_focused()
    expect(alert.get_by_role("link")).to_have_count(2)
    assert page.locator('[name="p.net_wage.ik"]').input_value() == "veel"
    assert axe(page) == []


def test_twenty_minutes_with_the_keyboard_only(desk: Page) -> None:
    """Tab goes through the fields in the order of the page, letters choose from lists, Enter calculates."""
    desk.goto(ADDRESS)
    desk.locator("#ik_birth").focus()
    keys = desk.keyboard
    keys.type("27031985")
    seen = []
    for _ in range(7):
        keys.press("Tab")
        seen.append(focused(desk))
    people = ["p1_relation", "p1_birth", "p1_label", "p2_relation", "p2_birth", "p2_label", "home"]
    assert seen == people
    keys.type("In")  # "In een huis, appartement, studio of kamer"
    assert desk.locator("#home").input_value() == "own"
    desk.locator("#ik_birth").focus()
    keys.press("Enter")
    expect(desk.get_by_role("heading", name="Uitkomst")).to_be_focused()
    assert desk.locator("#ik_birth").input_value() == "27031985"
    works = desk.locator('[name="p.works.ik"]')
    works.focus()
    keys.type("J")
    assert works.input_value() == "yes"
    # Within a theme Tab follows the page; what is folded is passed in one step.
    order = desk.evaluate("Array.from(document.querySelectorAll('.theme > .q [name]'), field => field.name)")
    desk.locator(f'[name="{order[0]}"]').focus()
    for name in order[1:6]:
        keys.press("Tab")
        while focused(desk) == "SUMMARY":
            keys.press("Tab")
        assert focused(desk) == name
    assert not desk.evaluate("Array.from(document.querySelectorAll('[tabindex]')).some(part => part.tabIndex > 0)")


def test_what_is_missing_leads_to_its_field(desk: Page) -> None:
    family(desk)
    calculate(desk)
    desk.locator("details.missing > summary").first.press("Enter")
    link = desk.locator("details.missing[open] a[href^='#']").first
    name = str(link.get_attribute("href"))[1:]
    link.press("Enter")
    assert focused(desk) == name


def test_a_focused_field_is_not_under_the_bar(phone: Page) -> None:
    family(phone)
    calculate(phone)
    phone.locator('[name="p.savings.ik"]').focus()
    for _ in range(6):
        phone.keyboard.press("Shift+Tab")
        box, bar = phone.evaluate(
            "[document.activeElement.getBoundingClientRect().bottom, "
            "document.querySelector('.bar').getBoundingClientRect().bottom]"
        )
        assert box > bar or phone.evaluate("document.activeElement.closest('.bar') !== null")


def test_without_javascript(without_javascript: Page) -> None:
    page = without_javascript
    page.goto(ADDRESS)
    page.locator("#ik_birth").fill("1985")
    page.locator("#home").select_option("own")
    page.locator("#ik_birth").press("Enter")
    expect(page.get_by_role("heading", name="Uitkomst")).to_be_visible()
    assert page.url.endswith("#uitkomst")
    page.locator('[name="p.works.ik"]').select_option("yes")
    page.get_by_role("button", name="Teken de curve").click()
    expect(page.locator("svg[role=img]")).to_be_visible()
    assert page.locator('[name="p.works.ik"]').input_value() == "yes"
    assert not sticks_out(page)


def test_nothing_is_left_after_closing(desk: Page) -> None:
    """No entry in the history, no storage, and a fresh page is empty."""
    family(desk)
    calculate(desk)
    assert desk.evaluate("[history.state, localStorage.length, sessionStorage.length]") == [None, 0, 0]
    assert re.fullmatch(r"https?://[^/]+/balie/", desk.url)
    asked = dialogs(desk)
    desk.reload()
    assert asked == ["beforeunload"]
    assert desk.locator("#ik_birth").input_value() == ""
    assert desk.get_by_role("heading", name="Uitkomst").count() == 0


def test_wipe_and_leave_do_not_ask(desk: Page) -> None:
    family(desk)
    asked = dialogs(desk)
    desk.get_by_role("link", name="Wis alles").click()
    expect(desk.locator("#ik_birth")).to_have_value("")
    assert asked == []


def test_a_failed_request_loses_nothing(desk: Page) -> None:
    family(desk)
    desk.route("**/balie/", lambda route: route.abort())
    desk.get_by_role("button", name="Bereken", exact=True).first.click()
    expect(desk.get_by_role("alert")).to_contain_text("Alles staat er nog")
    assert desk.locator('[name="p.net_wage.ik"]').input_value() == "950"


def test_paper_holds_the_outcome_only(desk: Page) -> None:
    family(desk)
    calculate(desk)
    desk.emulate_media(media="print")
    expect(desk.get_by_role("heading", name="Budget per maand")).to_be_visible()
    expect(desk.locator(".questions")).to_be_hidden()
    expect(desk.locator(".bar")).to_be_hidden()
