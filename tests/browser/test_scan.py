"""The scan in a real browser: on a small phone and a desk, by keyboard, without JavaScript, on paper."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import DESK, PHONE, Axe, open_page
from tests.browser.scan_steps import (
    FURTHER,
    answer,
    answers_on,
    begin,
    fill_family,
    fill_in,
    no_sideways_scroll,
    press,
    rows,
    submit,
    to_alone,
    to_first_question,
    to_result,
)

pytestmark = pytest.mark.browser


def test_a_whole_scan_has_no_barriers_and_fits(page: Page, axe: Axe) -> None:
    begin(page)
    assert axe(page) == []
    fill_family(page)
    page.locator("#p2_year").fill("15")
    press(page, FURTHER)
    expect(page.locator("#fouten")).to_be_focused()
    assert axe(page) == []
    assert no_sideways_scroll(page)
    page.locator("#fouten a").first.click()
    expect(page.locator("#p2_year")).to_be_focused()
    page.locator("#p2_year").fill("2015")
    press(page, FURTHER)
    assert axe(page) == []
    page.locator("#p2_shared-yes").check()
    press(page, FURTHER)
    expect(page.get_by_role("heading", level=1)).to_have_text("Wat speelt er bij jou thuis?")
    assert axe(page) == []
    assert no_sideways_scroll(page)
    page.get_by_label("Rekeningen of schulden lukken niet meer.").check()
    press(page, FURTHER)
    kinds = set()
    while page.locator("#voortgang").count():
        kind = "rows of " if len(rows(page)) > 1 else ""
        first = page.locator(f"[name={rows(page)[0]}value]")
        kind += f"{first.first.get_attribute('type')} {first.count()}" if first.count() else "date"
        if kind not in kinds:
            kinds.add(kind)
            assert axe(page) == []
            assert no_sideways_scroll(page)
        answer(page)
    assert {"rows of radio 4", "radio 4", "rows of None 1"} <= kinds
    assert axe(page) == []
    assert no_sideways_scroll(page)
    assert page.locator("details.folded").count() > 5
    assert 0 < page.locator("details.folded[open]").count() <= 3
    for part in page.locator("details").all():
        part.evaluate("part => { part.open = true; }")
    assert axe(page) == []
    assert no_sideways_scroll(page)
    expect(page.locator("a[href^='tel:']").first).to_be_attached()


@pytest.mark.parametrize("number", range(1, 7))
def test_doors_have_no_barriers(page: Page, axe: Axe, number: int) -> None:
    page.goto(f"/scan/nu/{number}")
    assert axe(page) == []
    assert no_sideways_scroll(page)


def test_an_error_in_an_answer_has_no_barriers(phone: Page, axe: Axe) -> None:
    to_alone(phone)
    press(phone, FURTHER)
    expect(phone.locator("#fouten")).to_be_focused()
    assert axe(phone) == []
    while not phone.locator("#value").count():
        answer(phone)
    phone.locator("#value").fill("1,200")
    press(phone, FURTHER)
    assert axe(phone) == []
    expect(phone.locator("#value")).to_have_value("1,200")
    phone.locator("#value").fill("99000")
    press(phone, FURTHER)
    expect(phone.locator("#klopt")).to_be_focused()
    assert axe(phone) == []
    press(phone, "Ja, dat klopt")
    expect(phone.locator("#klopt")).to_have_count(0)


def test_rubbish_has_no_barriers(desk: Page, axe: Axe) -> None:
    to_first_question(desk)
    desk.evaluate("document.querySelector('[data-step] [name=state]').value = 'rs1.rubbish'")
    fill_in(desk)
    press(desk, FURTHER)
    expect(desk.get_by_role("heading", level=1)).to_have_text("We konden je antwoorden niet lezen")
    assert axe(desk) == []


def test_a_whole_scan_without_javascript(without_javascript: Page) -> None:
    page = without_javascript
    begin(page)
    expect(page.get_by_role("button", name="Print deze pagina")).to_have_count(0)
    page.locator("#ik_year").fill("1985")
    submit(page, "Iemand toevoegen")
    page.locator("#p1_relation").select_option("child")
    submit(page, "Verder")
    submit(page, "Verder")
    for _ in range(100):
        if not page.locator("#voortgang").count():
            break
        fill_in(page)
        submit(page, "Verder")
    expect(page.get_by_role("heading", level=1)).to_have_text("Dit zien we nu")
    expect(page.get_by_role("button", name="Print deze pagina")).to_be_hidden()
    exit_link = page.get_by_role("link", name="Snel weg")
    assert (exit_link.get_attribute("href") or "").startswith("https://")
    assert "noreferrer" in (exit_link.get_attribute("rel") or "")


def test_enter_in_a_field_goes_on_and_removes_nobody(without_javascript: Page) -> None:
    page = without_javascript
    begin(page)
    submit(page, "Iemand toevoegen")
    page.locator("#p1_relation").select_option("sibling")
    page.locator("#ik_year").fill("1985")
    page.locator("#ik_year").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Wat speelt er bij jou thuis?")
    page.locator("#tick_debts").press("Enter")
    expect(page.locator("#voortgang")).to_contain_text("Vraag 1")


def tab_to(page: Page, selector: str, most: int = 80) -> None:
    """Tab on until the focus is there, seeing it all the way."""
    for _ in range(most):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"the keyboard does not reach {selector}")


def test_a_whole_scan_with_the_keyboard_only(desk: Page) -> None:
    page = desk
    page.goto("/")
    tab_to(page, "a[href='/scan/']")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Wie woont er bij jou?")
    tab_to(page, "#ik_year")
    page.keyboard.type("1985")
    tab_to(page, "#home-own")
    page.keyboard.press("Space")
    tab_to(page, "form .actions button[value=roster]")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Wat speelt er bij jou thuis?")
    tab_to(page, "#tick_debts")
    page.keyboard.press("Space")
    expect(page.locator("#tick_debts")).to_be_checked()
    tab_to(page, "button[value=answer]")
    page.keyboard.press("Enter")
    expect(page.locator("#voortgang")).to_contain_text("Vraag 1")
    for number in range(1, 60):
        if not page.locator("#voortgang").count():
            break
        expect(page.locator("#voortgang")).to_contain_text(f"Vraag {number}")
        expect(page.get_by_role("heading", level=1)).to_be_focused()
        page.evaluate("document.querySelector('main').dataset.seen = 'yes'")
        if page.locator("#value").count():
            tab_to(page, "#value")
            page.keyboard.type("0")
            page.keyboard.press("Enter")
        else:
            tab_to(page, "[name=value]")
            page.keyboard.press("Space")
            tab_to(page, "button[value=answer]")
            page.keyboard.press("Space")
        expect(page.locator("main[data-seen]")).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_have_text("Dit zien we nu")
    outline = page.evaluate(
        "() => { const a = document.querySelector('.summary a'); a.focus(); return getComputedStyle(a).outlineStyle; }"
    )
    assert outline in {"solid", "auto"}


def test_the_back_button_of_the_browser_loses_no_answer(phone: Page) -> None:
    to_first_question(phone)
    first = phone.get_by_role("heading", level=1).inner_text()
    fill_in(phone)
    given = answers_on(phone)
    assert all(given)
    press(phone, FURTHER)
    second = phone.get_by_role("heading", level=1).inner_text()
    assert second != first
    phone.go_back()
    expect(phone.get_by_role("heading", level=1)).to_have_text(first)
    assert answers_on(phone) == given
    phone.go_back()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Wat speelt er bij jou thuis?")
    phone.go_back()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Wie woont er bij jou?")
    expect(phone.locator("#p2_label")).to_have_value("Noor")


def test_one_question_for_several_people_has_no_barriers_and_tells_all_errors_at_once(phone: Page, axe: Axe) -> None:
    to_first_question(phone)
    while len(rows(phone)) == 1:
        answer(phone)
    assert axe(phone) == []
    assert no_sideways_scroll(phone)
    press(phone, FURTHER)
    expect(phone.locator("#fouten")).to_be_focused()
    expect(phone.locator("#fouten a")).to_have_count(len(rows(phone)))
    assert axe(phone) == []
    link = phone.locator("#fouten a").last
    field = (link.get_attribute("href") or "").removeprefix("#")
    link.click()
    expect(phone.locator(f"[id='{field}']")).to_be_focused()
    fill_in(phone)
    press(phone, FURTHER)
    expect(phone.locator("#fouten")).to_have_count(0)


def test_what_changes_later_has_no_barriers_and_leads_back(phone: Page, axe: Axe) -> None:
    to_first_question(phone)
    press(phone, "Toon wat je al weet")
    press(phone, "Toon wat later verandert")
    expect(phone.get_by_role("heading", level=1)).to_have_text("Wat verandert er later?")
    assert axe(phone) == []
    assert no_sideways_scroll(phone)
    press(phone, "Terug naar wat we zien")
    expect(phone.get_by_role("heading", level=1)).to_have_text("Dit zien we nu")


def test_a_folded_right_opens_from_the_list_and_leads_to_its_page(phone: Page) -> None:
    to_alone(phone)
    press(phone, "Toon wat je al weet")
    card = phone.locator(f"#{phone.locator('details.folded:not([open])').last.get_attribute('id')}")
    card.locator("summary").first.click()
    card.get_by_role("link", name="Alles over").click()
    expect(phone).to_have_url(re.compile("/rechten/[a-z_]+/$"))
    phone.go_back()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Dit zien we nu")


def test_a_reload_or_a_wrong_click_loses_no_answer(phone: Page) -> None:
    to_first_question(phone)
    answer(phone)
    second = phone.get_by_role("heading", level=1).inner_text()
    phone.reload()
    expect(phone.get_by_role("heading", level=1)).to_have_text(second)
    press(phone, "Toon wat je al weet")
    phone.get_by_role("link", name="Tot je recht").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Wat is er aan de hand?")
    phone.go_back()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Dit zien we nu")
    expect(phone.locator(".about", has_text="Noor").first).to_be_visible()


def test_who_wipes_everything_finds_nothing_back(phone: Page) -> None:
    to_first_question(phone)
    press(phone, "Toon wat je al weet")
    phone.get_by_role("link", name="Wis alles en stop").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Wat is er aan de hand?")
    phone.go_back()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Wie woont er bij jou?")
    assert "Noor" not in phone.content()


def stand_in_for_the_weather(page: Page) -> None:
    """The neutral site, without the network."""
    page.route(
        re.compile(r"^https://"),
        lambda route: route.fulfill(body="<title>Weer</title>het weer", content_type="text/html"),
    )


def test_leaving_at_once_leaves_no_answer_behind_the_back_button(phone: Page) -> None:
    stand_in_for_the_weather(phone)
    to_first_question(phone)
    answer(phone)
    phone.get_by_role("link", name="Snel weg").click()
    expect(phone).to_have_title("Weer")
    phone.go_back()
    expect(phone.get_by_role("heading", level=1)).to_be_visible()
    assert "Noor" not in phone.content()
    assert "rs1." not in phone.content()


def test_another_language_keeps_the_answers_and_is_left_as_fast(phone: Page) -> None:
    stand_in_for_the_weather(phone)
    to_first_question(phone)
    fill_in(phone)
    given = answers_on(phone)
    press(phone, FURTHER)
    second = phone.get_by_role("heading", level=1).inner_text()
    phone.get_by_role("button", name="العربية").click()
    expect(phone.locator("html")).to_have_attribute("dir", "rtl")
    expect(phone.locator("h1 .beside")).to_have_text(second)
    phone.reload()
    expect(phone.locator("h1 .beside")).to_have_text(second)
    phone.go_back()
    expect(phone.locator("#voortgang")).to_contain_text("1")
    assert answers_on(phone) == given
    phone.get_by_role("button", name="Nederlands").click()
    expect(phone.locator("html")).to_have_attribute("dir", "ltr")
    assert answers_on(phone) == given
    phone.get_by_role("button", name="Français").click()
    expect(phone.locator("html")).to_have_attribute("lang", "fr")
    phone.locator("[data-quick-exit]").click()
    expect(phone).to_have_title("Weer")
    phone.go_back()
    expect(phone.get_by_role("heading", level=1)).to_be_visible()
    assert "Noor" not in phone.content()
    assert "rs1." not in phone.content()


def test_escape_three_times_leaves_at_once(desk: Page) -> None:
    stand_in_for_the_weather(desk)
    to_first_question(desk)
    desk.keyboard.press("Escape")
    desk.keyboard.press("Escape")
    expect(desk.locator("#voortgang")).to_be_visible()
    desk.keyboard.press("Escape")
    expect(desk).to_have_title("Weer")


def test_the_way_out_stays_in_sight(phone: Page) -> None:
    phone.goto("/")
    phone.mouse.wheel(0, 4000)
    expect(phone.get_by_role("link", name="Snel weg")).to_be_in_viewport()


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_text_of_twice_the_size_fits(browser: Browser, live_server: LiveServer, size: dict[str, int]) -> None:
    for page in open_page(browser, live_server, viewport=size):
        to_first_question(page)
        to_result(page)
        for address in ("", "/", "/scan/", "/scan/nu/1"):
            if address:
                page.goto(address)
            page.evaluate("document.documentElement.style.fontSize = '225%'")
            assert no_sideways_scroll(page), address


def test_nothing_is_fetched_from_elsewhere_and_the_first_page_is_light(desk: Page) -> None:
    seen: list[tuple[str, int]] = []
    desk.on("response", lambda got: seen.append((got.url, len(got.body()))))
    desk.goto("/", wait_until="networkidle")
    light = sum(size for _, size in seen)
    to_first_question(desk)
    to_result(desk)
    origin = desk.evaluate("location.origin")
    assert all(url.startswith(origin) for url, _ in seen)
    assert light < 60_000


def test_everything_to_press_is_large_enough(phone: Page) -> None:
    to_first_question(phone)
    small = """() => [...document.querySelectorAll('main button, main .choice label, main summary, .quick-exit')]
      .filter(part => part.offsetParent && part.getBoundingClientRect().height < 44
        && !part.classList.contains('visually-hidden')).map(part => part.outerHTML)"""
    assert phone.evaluate(small) == []
    to_result(phone)
    assert phone.evaluate(small) == []
    for address in ("/", "/scan/", "/scan/nu/4"):
        phone.goto(address)
        assert phone.evaluate(small) == []


def test_colours_may_be_forced_and_movement_reduced(browser: Browser, live_server: LiveServer, axe: Axe) -> None:
    for page in open_page(browser, live_server, viewport=PHONE, forced_colors="active", reduced_motion="reduce"):
        to_first_question(page)
        expect(page.locator("[name$=value]").first).to_be_visible()
        assert axe(page) == []
