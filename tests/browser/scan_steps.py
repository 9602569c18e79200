"""A visitor in a real browser: the steps of a scan that several tests take."""

import re

from playwright.sync_api import Page, expect

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
    press(page, FURTHER)
    expect(page.locator("#voortgang")).to_contain_text("Vraag 1")


def rows(page: Page) -> list[str]:
    """What stands before the names of the fields: one row a person, or one row without a prefix."""
    cells = page.locator("main [name=cells]")
    paths = (cells.get_attribute("value") or "").split() if cells.count() else []
    return [f"p{path.split('[')[1].split(']')[0]}_" for path in paths] or [""]


def fill_in(page: Page) -> None:
    """Answer for each person on the page: no where that can be said, else the first choice, else 0."""
    for row in rows(page):
        if page.locator(f"#{row}value").count():
            page.locator(f"#{row}value").fill("0")
        elif page.locator(f"#{row}year").count():
            page.locator(f"#{row}year").fill("2015")
        elif page.locator(f"select[name={row}value]").count():
            page.locator(f"select[name={row}value]").select_option(index=1)
        else:
            no = page.locator(f"[name={row}value][value=no]")
            (no if no.count() else page.locator(f"[name={row}value]")).first.check()


def answers_on(page: Page) -> list[str]:
    """What the form holds as answer for each person: what was typed, or the code that was chosen."""
    data = page.locator("form[data-step]").evaluate("form => Object.fromEntries(new FormData(form))")
    return [str(data.get(f"{row}value") or data.get(f"{row}year") or "") for row in rows(page)]


def answer(page: Page) -> None:
    """Answer the question on the page and go on."""
    fill_in(page)
    press(page, FURTHER)


def to_alone(page: Page) -> None:
    """The first question of somebody who lives alone: one field, no rows."""
    begin(page)
    page.locator("#ik_year").fill("1985")
    page.get_by_label("In een huis, appartement").check()
    press(page, FURTHER)
    press(page, FURTHER)
    expect(page.locator("#voortgang")).to_contain_text("Vraag 1")


def to_result(page: Page, most: int = 100) -> None:
    for _ in range(most):
        if not page.locator("#voortgang").count():
            break
        answer(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Dit zien we nu")


def no_sideways_scroll(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
