"""The site in four languages: addresses, directions, links, and no mark that reaches a browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import quote

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import path

from tests.two_languages import LANGUAGES, MARKS, other, translated
from totjerecht.site.rooms import ROOMS
from totjerecht.site.urls import handler400, handler403, handler404, handler500, urlpatterns  # noqa: F401 (for Django)

pytestmark = pytest.mark.django_db
PREFIXES = {"nl-be": "", "fr": "/fr", "en": "/en", "ar": "/ar"}


def fails(_request: HttpRequest) -> HttpResponse:
    raise RuntimeError


urlpatterns = [*urlpatterns, path("fr/stuk", fails), path("stuk", fails)]


@pytest.fixture(autouse=True)
def every_text_is_translated() -> Iterator[None]:
    with translated():
        yield


def get(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status
    assert "Set-Cookie" not in answer.headers
    page = answer.content.decode()
    assert not any(mark in page for mark in MARKS)
    return unescape(page)


def links(page: str) -> dict[str, str]:
    """The links of the language choice, by language."""
    nav = re.search(r'<ul class="language-choice">.*?</ul>', page, re.DOTALL)
    assert nav
    return {code: href for href, code in re.findall(r'<a href="([^"]*)" lang="([^"]*)" hreflang="\2"', nav.group())}


@pytest.mark.parametrize("code", PREFIXES)
@pytest.mark.parametrize("address", ["/", "/scan/", "/scan/nu/1", "/rechten/", "/rechten/leefloon/"])
def test_a_page_answers_in_its_language(client: Client, code: str, address: str) -> None:
    page = get(client, PREFIXES[code] + address)
    assert f'<html lang="{code}" dir="{"rtl" if code == "ar" else "ltr"}">' in page
    assert page.count("<h1") == 1
    assert ('class="translation-note"' in page) == (code != "nl-be")
    assert ('class="beside"' in page) == (code != "nl-be")


@pytest.mark.parametrize("code", PREFIXES)
def test_links_keep_the_language(client: Client, code: str) -> None:
    for address in ("/", "/rechten/", "/rechten/leefloon/", "/scan/nu/1"):
        page = get(client, PREFIXES[code] + address)
        nav = re.sub(r'<ul class="language-choice">.*?</ul>', "", page, flags=re.DOTALL)
        own = re.findall(r'<(?:a|form)\b[^>]*?\s(?:href|action)="(/[^"]*)"', nav)
        assert own
        dutch_only = ("/aanmelden/", *(f"/{room.path}" for room in ROOMS if room.path and not room.translated))
        assert [href for href in own if not href.startswith((f"{PREFIXES[code]}/", *dutch_only))] == []
        if code == "nl-be":
            assert not [href for href in own if href.startswith(tuple(f"/{name}/" for name in LANGUAGES))]


@pytest.mark.parametrize("code", PREFIXES)
def test_the_choice_leads_to_the_same_page(client: Client, code: str) -> None:
    for address in ("/", "/rechten/leefloon/?op=2024-06-01", "/rechten/?zoek=huur&x=%C3%A9"):
        found = links(get(client, PREFIXES[code] + address))
        assert found == {name: PREFIXES[name] + address for name in PREFIXES if name != code}


def test_the_choice_is_told_to_who_reads_and_to_who_listens(client: Client) -> None:
    page = get(client, "/ar/")
    assert '<span lang="ar" dir="rtl" aria-current="true">العربية</span>' in page
    assert 'lang="fr" hreflang="fr" dir="ltr">Français</a>' in page
    assert '<nav aria-label="«TAAL» – \u2066Taal\u2069">' in page


def test_a_page_that_is_nowhere_leads_to_the_start(client: Client) -> None:
    assert links(get(client, "/nergens", 404)) == {"fr": "/fr/", "en": "/en/", "ar": "/ar/"}
    assert links(get(client, "/fr/nergens", 404)) == {"nl-be": "/", "en": "/en/", "ar": "/ar/"}


@pytest.mark.parametrize("address", ["//elders.example/", "//elders.example/fr/", "/fr//elders.example/"])
def test_no_address_makes_the_choice_leave_the_site(client: Client, address: str) -> None:
    page = client.get(f"http://testserver{address}").content.decode()
    assert all(not href.startswith("//") for href in re.findall(r'href="([^"]*)"', page))


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_page_from_a_form_says_that_answers_stay_behind(client: Client, code: str) -> None:
    answer = client.post(f"/{code}/rechten/", {"a": "b"})
    assert answer.status_code == 405
    answer = client.post(f"/{code}/", headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403
    page = unescape(answer.content.decode())
    assert "je antwoorden gaan niet mee." in page
    assert links(page) == {name: f"{PREFIXES[name]}/" for name in PREFIXES if name != code}


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("address", ["/gezond", "/api/v1/"])
def test_what_programs_ask_has_no_language(client: Client, code: str, address: str) -> None:
    assert client.get(f"/{code}{address}").status_code == 404
    answer = client.get(address, headers={"Accept-Language": code})
    assert answer.status_code == 200
    assert "«" not in answer.content.decode()


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_browser_of_another_language_still_gets_what_the_address_says(client: Client, code: str) -> None:
    page = client.get("/", headers={"Accept-Language": code}).content.decode()
    assert '<html lang="nl-be"' in page
    assert "«" not in page


@override_settings(ROOT_URLCONF="tests.site.test_languages")
def test_our_own_fault_is_told_in_the_language_of_the_page() -> None:
    client = Client(raise_request_exception=False)
    page = get(client, "/fr/stuk", 500)
    assert '<html lang="fr" dir="ltr">' in page
    assert other("Er ging iets mis bij ons") in page
    assert '<a href="/fr/">' in page
    page = get(client, "/stuk", 500)
    assert '<html lang="nl-be" dir="ltr">' in page
    assert '<a href="/">' in page


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("prefix", PREFIXES.values())
def test_marks_that_somebody_sends_come_back_nowhere(client: Client, prefix: str, mark: str) -> None:
    sent = quote(mark)
    assert not any(mark in get(client, f"{prefix}/rechten/?zoek={sent}&op={sent}", 400) for mark in MARKS)
    get(client, f"{prefix}/{sent}?{sent}={sent}", 404)
    get(client, f"{prefix}/rechten/{sent}/", 404)
    answer = client.post(f"{prefix}/scan/verder", {"naam": mark})
    assert answer.status_code == 400
    assert not any(mark in answer.content.decode() for mark in MARKS)
