"""What every address of the room owes a visitor: no trace, no 500, a way on."""

import logging
from typing import Any

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.paper.scans import example, nobody, send
from totjerecht.core import printing
from totjerecht.scan.service import pack, the_law

pytestmark = pytest.mark.django_db
ADDRESSES = [
    "",
    "resultaat.pdf",
    "gekregen.pdf",
    "agenda.ics",
    "brief/leefloon.pdf",
    "beroep/leefloon.pdf",
    "brief/bestaat-niet.pdf",
    "beroep/bestaat_niet.pdf",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_answer_leaves_a_trace(client: Client, address: str, caplog: pytest.LogCaptureFixture) -> None:
    state = example("alleenstaande-ouder")
    with caplog.at_level(logging.DEBUG):
        response = send(client, address, state)
    assert "no-store" in response.headers["Cache-Control"]
    assert "Set-Cookie" not in response.headers
    assert not client.cookies
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]
    assert "unsafe" not in response.headers["Content-Security-Policy"]
    assert pack(state, the_law())[:40] not in caplog.text
    name = response.headers.get("Content-Disposition", "inline")
    assert name.startswith("inline")
    assert "leefloon" not in name


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("rubbish", ["", "rs1.x", "x" * 20_000, "rs1." + "A" * 100])
def test_rubbish_gives_a_kind_page(client: Client, address: str, rubbish: str) -> None:
    response = send(client, address, rubbish)
    page = response.content.decode()
    assert response.status_code == 400
    assert "Het ligt niet aan jou" in page
    assert page.count("<h1") == 1
    assert "Begin opnieuw" in page


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_typed_by_hand_leads_to_the_scan(client: Client, address: str) -> None:
    response = client.get(f"/papier/{address}")
    assert response.status_code == 302
    assert response.headers["Location"] == "/scan/"
    assert client.put(f"/papier/{address}").status_code == 405


def test_forms_of_other_sites_are_refused(client: Client) -> None:
    response = client.post("/papier/resultaat.pdf", {"state": "x"}, headers={"Sec-Fetch-Site": "cross-site"})
    assert response.status_code == 403


@pytest.mark.parametrize(
    "address", ["brief/bestaat-niet.pdf", "beroep/bestaat_niet.pdf", "brief/a_kaart_kansentarief.pdf"]
)
def test_a_letter_that_is_not_there_is_said_kindly(client: Client, address: str) -> None:
    response = send(client, address, example("zonder-thuis"))
    assert response.status_code == 404
    assert "Deze brief is er nu niet" in response.content.decode()


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (printing.NoLibrariesError, "Een PDF kan hier nu niet"),
        (printing.BusyError, "Even geduld"),
        (printing.PrintError, "De PDF lukte niet"),
    ],
)
def test_without_a_pdf_the_page_can_be_printed(
    client: Client, monkeypatch: pytest.MonkeyPatch, error: type[Exception], words: str
) -> None:
    class Broken:
        def pdf(self, html: str) -> bytes:
            raise error

    monkeypatch.setattr(printing, "THE_PRESS", Broken())
    state = example("alleenstaande-ouder")
    response = send(client, "resultaat.pdf", state, size="large")
    page = response.content.decode()
    assert response.status_code == 503
    assert words in page
    assert "Open als gewone pagina" in page
    assert 'action="/papier/resultaat.pdf"' in page
    html = send(client, "resultaat.pdf", state, size="large", **{"as": "html"})
    assert html.status_code == 200
    assert html.headers["Content-Type"].startswith("text/html")
    assert 'class="large"' in html.content.decode()
    assert "/static/paper/paper.css" in html.content.decode()
    assert "Doe dit eerst" in html.content.decode()
    assert "no-store" in html.headers["Cache-Control"]


def test_all_papers_stand_on_one_page(client: Client) -> None:
    page = send(client, "", example("alleenstaande-ouder")).content.decode()
    for address in ADDRESSES[1:6]:
        assert f'formaction="/papier/{address}"' in page
    assert "/papier/beroep/groeipakket_sociale_toeslag.pdf" in page
    assert "/papier/brief/a_kaart_kansentarief.pdf" not in page
    # One choice of letters and of form for all of them.
    assert page.count('name="size"') == page.count('name="as"') == 2
    assert page.count('name="state"') == 1
    assert page.count("<h1") == 1


def test_without_a_day_there_is_no_calendar(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("totjerecht.paper.views.notes", lambda *_: {})
    response = send(client, "agenda.ics", nobody())
    assert response.status_code == 404
    assert "geen dag om in je agenda" in response.content.decode()


@settings(max_examples=25, suppress_health_check=list(HealthCheck), deadline=None)
@given(
    address=st.sampled_from(ADDRESSES),
    fields=st.dictionaries(st.sampled_from(["state", "size", "as", "right"]), st.text(max_size=60)),
)
def test_nothing_that_is_sent_breaks_it(client: Client, address: str, fields: dict[str, Any]) -> None:
    assert client.post(f"/papier/{address}", fields).status_code in {200, 400, 404}
