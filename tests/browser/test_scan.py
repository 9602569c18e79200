"""The scan in a real browser: on a small phone and a desk, by keyboard, without JavaScript, on paper."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import DESK, PHONE, Axe, open_page

pytestmark = pytest.mark.browser
FURTHER = re.compile(r"^(Verder|Niemand anders, verder)$")


def press(page: Page, name: str | re.Pattern[str]) -> None:
    """Press a button and wait for what comes after it."""
    page.evaluate("document.querySelector('main').dataset.seen = 'yes'")
    page.get_by_role("button", name=name).last.click()
    expect(page.locator("main[data-seen]")).to_have_count(0)


def submit(page: Page, name: str) -> None:
    """Send the form without JavaScript and wait for the next page."""
    with page.expect_navigation():
        page.get_by_role("button", name=name, exact=True).last.click()


def begin(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name="Begin met de vragen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wie woont er bij jou?")


def fill_family(page: Page) -> None:
    page.locator("#ik_year").fill("1985")
    page.get_by_label("In een huis, appartement").check()
    press(page, "Iemand toevoegen")
    page.locator("#p1_relation").select_option("married")
    page.locator("#p1_year").fill("1984")
    press(page, "Nog iemand toevoegen")
    page.locator("#p2_relation").select_option("child")
    page.locator("#p2_year").fill("2015")
    page.locator("#p2_label").fill("Noor")


def to_first_question(page: Page) -> None:
    begin(page)
    fill_family(page)
    press(page, FURTHER)
    page.locator("#p2_shared-yes").check()
    press(page, FURTHER)
    expect(page.locator("#voortgang")).to_contain_text("Vraag 1")


def answer(page: Page) -> None:
    """Answer the question on the page: no where that can be said, else the first choice, else 0."""
    if page.locator("#value").count():
        page.locator("#value").fill("0")
    elif page.locator("#year").count():
        page.locator("#year").fill("1990")
    else:
        no = page.locator("[name=value][value=no]")
        (no if no.count() else page.locator("[name=value]")).first.check()
    press(page, FURTHER)


def to_result(page: Page, most: int = 100) -> None:
    for _ in range(most):
        if not page.locator("#voortgang").count():
            break
        answer(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Dit zien we nu")


def no_sideways_scroll(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))


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
    kinds = set()
    while page.locator("#voortgang").count():
        kind = "amount" if page.locator("#value").count() else f"choice of {page.locator('[name=value]').count()}"
        if kind not in kinds:
            kinds.add(kind)
            assert axe(page) == []
            assert no_sideways_scroll(page)
        answer(page)
    assert {"amount", "choice of 4"} <= kinds
    assert axe(page) == []
    assert no_sideways_scroll(page)
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
    to_first_question(phone)
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
    desk.evaluate("document.querySelector('[name=state]').value = 'rs1.rubbish'")
    desk.locator("[name=value]").first.check()
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
    for _ in range(100):
        if not page.locator("#voortgang").count():
            break
        if page.locator("#value").count():
            page.locator("#value").fill("0")
        elif page.locator("#year").count():
            page.locator("#year").fill("2015")
        else:
            page.locator("[name=value]").nth(1).check()
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
    phone.locator("[name=value][value=no]").check()
    press(phone, FURTHER)
    second = phone.get_by_role("heading", level=1).inner_text()
    assert second != first
    phone.go_back()
    expect(phone.get_by_role("heading", level=1)).to_have_text(first)
    expect(phone.locator("[name=value][value=no]")).to_be_checked()
    phone.go_back()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Wie woont er bij jou?")
    expect(phone.locator("#p2_label")).to_have_value("Noor")


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
    expect(phone.get_by_role("heading", name="Voor Noor").first).to_be_visible()


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


def test_paper_shows_the_result_without_buttons_and_with_everything_unfolded(desk: Page) -> None:
    to_first_question(desk)
    to_result(desk)
    desk.emulate_media(media="print")
    for part in desk.locator("button, .quick-exit, .skip-link, progress").all():
        expect(part).to_be_hidden()
    for words in ("Gemaakt op", "Dit is geen beslissing"):
        expect(desk.get_by_text(words).first).to_be_visible()
    expect(desk.locator(".people .phone").first).to_be_visible()
    expect(desk.locator(".folded .reason").first).to_be_visible()
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
        expect(page.locator("[name=value]").first).to_be_visible()
        assert axe(page) == []
