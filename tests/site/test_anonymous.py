"""Visitors get no cookie, and pages for visitors know no log-in. All other pages are closed unless said so."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.accounts.helpers import log_in, make_seat, make_user
from totjerecht.accounts import urls_log_in
from totjerecht.accounts.sessions import SessionStore
from totjerecht.site.middleware import is_anonymous_page
from totjerecht.site.rooms import ROOMS

pytestmark = pytest.mark.django_db
_VALUES: dict[str, Any] = {"IntConverter": 1, "SlugConverter": "x", "StringConverter": "x", "PathConverter": "x"}
_VALUES["UUIDConverter"] = "00000000-0000-0000-0000-000000000000"
#: Pages within rooms with a log-in that strangers may open too, by name.
OPEN = {
    ("accounts", "accept"),  # an invitation
    ("cooperation", "index"),  # what organisations agreed is for everybody
    ("cooperation", "picture"),
    ("conversation", "find"),  # the code of a receipt opens it
    ("voices", "enter"),  # the code of a card opens it
    ("voices", "gone"),
}
ANONYMOUS = {room.name for room in ROOMS if room.anonymous and room.has_pages}


def addresses() -> Iterator[tuple[str, str, str]]:
    """Every address of the house with values filled in: its first namespace, its name, and the address."""

    def walk(patterns: list[Any], spaces: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
        for pattern in patterns:
            if isinstance(pattern, URLResolver):
                inner = (*spaces, pattern.namespace) if pattern.namespace else spaces
                yield from walk(pattern.url_patterns, inner)
            elif isinstance(pattern, URLPattern) and pattern.name:
                wanted = {name: _VALUES[type(kind).__name__] for name, kind in pattern.pattern.converters.items()}
                if not wanted:
                    wanted = dict.fromkeys(pattern.pattern.regex.groupindex, "a")
                yield (spaces or ("",))[0], pattern.name, reverse(":".join((*spaces, pattern.name)), kwargs=wanted)

    yield from walk(get_resolver().url_patterns, ())


HOUSE = sorted(set(addresses()))


def test_the_walk_sees_the_house() -> None:
    assert {space for space, _, _ in HOUSE} >= {"", "accounts", *ANONYMOUS}
    assert len(HOUSE) > 40


@pytest.fixture
def no_session(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading or writing a session is a fault."""

    def fail(*_: Any, **__: Any) -> None:
        raise AssertionError("a page for visitors touched the session")

    for name in ("load", "save", "create", "delete"):
        monkeypatch.setattr(SessionStore, name, fail)


@pytest.mark.parametrize(("space", "name", "address"), [line for line in HOUSE if line[0] in ANONYMOUS])
def test_a_page_for_visitors_knows_no_log_in(
    space: str, name: str, address: str, client: Client, no_session: None
) -> None:
    client.cookies[settings.SESSION_COOKIE_NAME] = "x" * 32
    client.cookies[settings.CSRF_COOKIE_NAME] = "y" * 32
    for answer in (client.get(address), client.post(address)):
        assert not answer.cookies, address
        assert "Cookie" not in answer.get("Vary", "")
        assert not hasattr(answer.wsgi_request, "session")
        assert not hasattr(answer.wsgi_request, "user")


@pytest.mark.parametrize("address", ["/", "/fr/", "/gezond", "/bestaat-niet", "/aanmelden/bestaat-niet/"])
def test_pages_outside_of_rooms_are_for_visitors_too(address: str, client: Client, no_session: None) -> None:
    client.cookies[settings.SESSION_COOKIE_NAME] = "x" * 32
    answer = client.get(address)
    assert not answer.cookies
    assert is_anonymous_page(answer.wsgi_request)


def test_a_page_for_visitors_does_not_show_who_is_logged_in(client: Client) -> None:
    user = make_user("Herkenbare Naam")
    log_in(client, make_seat(user))
    assert "Herkenbare Naam" in client.get("/aanmelden/start/").content.decode()
    page = client.get("/")
    assert "Herkenbare Naam" not in page.content.decode()
    assert page["Referrer-Policy"] == "no-referrer"
    assert "plaatsen geen cookies" in page.content.decode()
    assert "plaatsen geen cookies" not in client.get("/aanmelden/start/").content.decode()


@pytest.mark.parametrize(
    ("space", "name", "address"),
    [line for line in HOUSE if line[0] not in ANONYMOUS and line[1] not in {"home", "health"}],
)
def test_every_other_page_is_kept_out_of_caches_and_takes_no_form_without_a_token(
    space: str, name: str, address: str
) -> None:
    client = Client(enforce_csrf_checks=True)
    answer = client.get(address)
    assert "no-store" in answer["Cache-Control"]
    assert answer["Referrer-Policy"] == "same-origin"
    assert client.post(address).status_code in {403, 405}


@pytest.mark.parametrize(
    ("space", "name", "address"),
    [line for line in HOUSE if line[0] not in {*ANONYMOUS, ""} and line[:2] not in OPEN],
)
def test_every_page_of_a_room_that_is_not_for_visitors_asks_who_one_is(
    space: str, name: str, address: str, client: Client
) -> None:
    """A page of a new room that forgets its door fails here."""
    assert client.get(address).status_code in {302, 403, 404, 405}


def test_nothing_stands_outside_of_rooms_but_the_first_page_and_the_log_in() -> None:
    log_in_pages = {pattern.name for pattern in urls_log_in.urlpatterns}
    assert {name for space, name, _ in HOUSE if not space} == {"home", "health"} | log_in_pages
