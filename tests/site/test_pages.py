"""The outside of the house: headers, error pages, health, forms from elsewhere."""

import re

import pytest
from django.core.exceptions import RequestDataTooBig
from django.db import OperationalError, connection
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory, override_settings
from django.urls import path

from totjerecht.site import views
from totjerecht.site.logs import PathOnly, WithoutWords
from totjerecht.site.urls import handler400, handler403, handler404, handler500, urlpatterns  # noqa: F401 (for Django)


def fails(request: HttpRequest) -> HttpResponse:
    raise RuntimeError(f"unknown: {request.GET['naam']}")


def accepts(request: HttpRequest) -> HttpResponse:
    return HttpResponse(request.POST.get("a", "").encode())


broken_house = override_settings(ROOT_URLCONF="tests.site.test_pages")
urlpatterns = [*urlpatterns, path("stuk", fails), path("formulier", accepts)]


@pytest.mark.django_db
def test_first_page_is_dutch_and_has_landmarks(client: Client) -> None:
    page = client.get("/").content.decode()
    assert re.search(r'<html lang="nl[^"]*" dir="ltr">', page)
    for part in ("<header", "<main", "<footer", 'href="#inhoud"'):
        assert page.count(part) == 1
    assert page.count("<h1") == 1


@pytest.mark.django_db
def test_headers_close_what_we_do_not_use(client: Client) -> None:
    headers = client.get("/").headers
    policy = dict(part.strip().split(" ", 1) for part in headers["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["form-action"] == "'self'"
    assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert policy["img-src"] == "'self' data:"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "geolocation=()" in headers["Permissions-Policy"]
    assert "Set-Cookie" not in headers


@pytest.mark.django_db
def test_health_reaches_the_database(client: Client) -> None:
    answer = client.get("/gezond")
    assert (answer.status_code, answer.content) == (200, b"gezond\n")
    assert "no-store" in answer.headers["Cache-Control"]


@pytest.mark.django_db
def test_health_says_so_without_a_database(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise OperationalError

    monkeypatch.setattr(connection, "cursor", refuse)
    assert client.get("/gezond").status_code == 503


def test_missing_page_offers_a_way_on(client: Client) -> None:
    answer = client.get("/bestaat-niet")
    assert answer.status_code == 404
    assert 'href="/"' in answer.content.decode()


@broken_house
def test_our_own_fault_is_told_without_blame_and_logged_without_words(caplog: pytest.LogCaptureFixture) -> None:
    answer = Client(raise_request_exception=False).get("/stuk?naam=Peeters")
    assert answer.status_code == 500
    assert "Het ligt niet aan jou" in answer.content.decode()
    lines = []
    for record in caplog.records:
        record.exc_text = None  # pytest's own formatter has cached its version
        PathOnly().filter(record)
        lines.append(WithoutWords().format(record))
    written = "\n".join(lines)
    assert "RuntimeError" in written
    assert "/stuk" in written
    assert "Peeters" not in written


@broken_house
def test_a_form_that_is_too_large_gets_its_own_page(client: Client) -> None:
    answer = client.post("/formulier", {"a": "x" * 600_000}, content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 413
    assert "Dat is te veel in één keer" in answer.content.decode()


def test_other_bad_requests_stay_400() -> None:
    request = RequestFactory().get("/")
    assert views.bad_request(request, ValueError()).status_code == 400
    assert views.bad_request(request, RequestDataTooBig()).status_code == 413


@broken_house
@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "null"}, 200),
        ({"Sec-Fetch-Site": "none"}, 200),
        ({"Origin": "http://testserver"}, 200),
        ({"Origin": "null"}, 200),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Origin": "http://elders.example"}, 403),
    ],
)
def test_forms_from_another_site_are_refused(client: Client, headers: dict[str, str], status: int) -> None:
    assert client.post("/formulier", {"a": "ja"}, headers=headers).status_code == status


@broken_house
def test_a_link_from_another_site_is_welcome(client: Client) -> None:
    assert client.get("/formulier", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 200
