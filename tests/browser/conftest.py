"""A real Chromium against a live server. Needs Debian's package chromium; ./test installs it."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

CHROMIUM = os.environ.get("TOTJERECHT_CHROMIUM", "/usr/bin/chromium")
FLAGS = [
    "--no-sandbox",  # as root, in a container, Chromium starts no other way
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--no-first-run",
]
PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 900}
AXE = (Path(__file__).parents[1] / "vendor" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
#: Only what is wrong leaves the browser: all that is right would be megabytes for a long page.
FINDINGS = """async tags => {
  const found = await axe.run(document, {runOnly: tags, resultTypes: ["violations"], reporter: "no-passes"});
  return found.violations.flatMap(rule => rule.nodes.map(
    node => `${rule.id}: ${rule.help} — ${node.html} (${node.target.join(" ")})`));
}"""


class Axe(Protocol):
    """See the fixture `axe`."""

    def __call__(self, page: Page) -> list[str]: ...


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all browser tests of a process."""
    # Playwright's synchronous interface keeps an event loop in this thread, which Django would take for async code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


class Watched:
    """A page that remembers what went wrong in it: script errors, refusals by our policy, answers of 500 and up."""

    def __init__(self, page: Page) -> None:
        self.troubles: list[str] = []
        page.on("pageerror", lambda error: self.troubles.append(f"script: {error}"))
        page.on(
            "console", lambda line: self.troubles.append(line.text) if "Content Security Policy" in line.text else None
        )
        page.on("response", lambda got: self.troubles.append(f"{got.status} {got.url}") if got.status >= 500 else None)


def open_page(browser: Browser, server: LiveServer, *, cookies_asked: bool = False, **settings: Any) -> Iterator[Page]:
    """A page in a context of its own, with addresses relative to the live server; fails when the page met trouble.

    `cookies_asked`: for pages behind the log-in. All others leave no cookie.
    """
    context: BrowserContext = browser.new_context(base_url=server.url, locale="nl-BE", **settings)
    context.set_default_timeout(15_000)
    page = context.new_page()
    watched = Watched(page)
    yield page
    cookies = context.cookies()
    context.close()
    assert not watched.troubles
    assert cookies_asked or not cookies, "visitors get no cookies"
    assert all(cookie["httpOnly"] for cookie in cookies)


@pytest.fixture(params=[PHONE, DESK], ids=["phone", "desk"])
def page(request: pytest.FixtureRequest, browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """The test runs twice: on a small phone and on a desk."""
    yield from open_page(browser, live_server, viewport=request.param)


@pytest.fixture
def phone(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """A small phone: 360 by 740."""
    yield from open_page(browser, live_server, viewport=PHONE)


@pytest.fixture
def desk(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """A desk: 1280 by 900."""
    yield from open_page(browser, live_server, viewport=DESK)


@pytest.fixture
def without_javascript(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """A small phone whose browser runs no JavaScript."""
    yield from open_page(browser, live_server, viewport=PHONE, java_script_enabled=False)


@pytest.fixture(params=[PHONE, DESK], ids=["phone", "desk"])
def signed_in(request: pytest.FixtureRequest, browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """Like `page`, for pages behind the log-in: those have cookies. Only where a log-in is tried."""
    yield from open_page(browser, live_server, cookies_asked=True, viewport=request.param)


@pytest.fixture
def signed_in_without_javascript(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """Like `without_javascript`, for pages behind the log-in."""
    yield from open_page(browser, live_server, cookies_asked=True, viewport=PHONE, java_script_enabled=False)


@pytest.fixture
def another(browser: Browser, live_server: LiveServer) -> Iterator[Callable[[], Page]]:
    """`another()`: the phone of somebody else, behind the log-in."""
    with ExitStack() as stack:

        def opened() -> Page:
            pages = contextmanager(open_page)(browser, live_server, cookies_asked=True, viewport=PHONE)
            return stack.enter_context(pages)

        yield opened


@pytest.fixture
def axe() -> Axe:
    """`axe(page)`: what axe-core finds against WCAG 2.2 AA and good practice, one line a finding."""

    def run(page: Page) -> list[str]:
        if not page.evaluate("'axe' in window"):
            page.evaluate(AXE)
        found: list[str] = page.evaluate(FINDINGS, AXE_TAGS)
        return found

    return run
