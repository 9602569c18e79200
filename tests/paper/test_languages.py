"""The papers in other languages: to read in one's own with the Dutch beside it, to hand over in Dutch."""

import re
from html.parser import HTMLParser
from typing import Any

import pytest
from django.test import Client
from icalendar import Calendar

from rechten.words.say import DUTCH, END, OTHER
from tests.paper.scans import EXAMPLES, example, from_elsewhere, labelled, nobody, pdf, send

pytestmark = [pytest.mark.django_db, pytest.mark.one_database, pytest.mark.usefixtures("translated")]
ARABIC = re.compile("[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff]")
LATIN = re.compile("[A-Za-zÀ-ÿ]")
PDFS = {
    "resultaat.pdf": "Doe dit eerst",
    "brief/leefloon.pdf": "Lees dit eerst",
    "beroep/leefloon.pdf": "Laat het nalezen",
    "gekregen.pdf": "Gekregen?",
}
PAGES = [*PDFS, "", "brief/bestaat-niet.pdf"]
VOID = {"meta", "link", "br", "input", "img", "path", "circle", "rect"}


class Texts(HTMLParser):
    """The texts of a page with the language and the direction that hold there."""

    def __init__(self, html: str, language: str) -> None:
        super().__init__()
        self._inside: list[tuple[str, str, str]] = [("", language, "")]
        self.found: list[tuple[str, str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            known, (_, language, direction) = dict(attrs), self._inside[-1]
            self._inside.append((tag, known.get("lang") or language, known.get("dir") or direction))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self._inside.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        tag, language, direction = self._inside[-1]
        if data.strip() and tag not in {"script", "style", "title", "option"}:
            self.found.append((data.strip(), language, direction))


def texts(client: Client, address: str, language: str, state: Any = None) -> list[tuple[str, str, str]]:
    """The texts of a paper as a page, in a language, without what stands around every page."""
    asked = {} if address in {"", PAGES[-1]} else {"as": "html"}
    page = send(client, address, state or example("alleenstaande-ouder"), language, **asked).content.decode()
    assert not set(page) & {OTHER, DUTCH, END}
    assert f'<html lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}">' in page
    return Texts(page[page.index("<main") : page.index("</main>")], language).found


@pytest.mark.parametrize("address", PDFS)
@pytest.mark.parametrize("size", ["", "large"])
def test_a_paper_in_arabic_holds_both_languages(client: Client, address: str, size: str) -> None:
    reader = pdf(send(client, address, from_elsewhere(example("alleenstaande-ouder")), "ar", size=size))
    root: Any = reader.trailer["/Root"]
    pages = [" ".join(page.extract_text().split()) for page in reader.pages]
    assert root["/Lang"] == "ar"
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert reader.metadata is not None
    assert ARABIC.search(str(reader.metadata.title))
    assert str(reader.metadata.title).rstrip("\u2069").endswith("Tot je recht")
    assert ARABIC.search(pages[0])
    assert PDFS[address] in pages[0]
    assert not any(set(page) & {OTHER, DUTCH, END} for page in pages)
    assert f"1 / {len(pages)}" in pages[0]


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("language", ["ar", "fr"])
def test_nothing_on_paper_is_in_dutch_only(client: Client, address: str, language: str) -> None:
    found = texts(client, address, language, from_elsewhere(example("alleenstaande-ouder")))
    own = [text for text, lang, _ in found if lang == language]
    assert len(own) > 2
    assert [text for text in own if LATIN.search(text)] == []


@pytest.mark.parametrize("path", EXAMPLES, ids=[path.stem for path in EXAMPLES])
def test_no_example_leaves_a_text_behind(client: Client, path: Any) -> None:
    for address in ("resultaat.pdf", "gekregen.pdf"):
        found = texts(client, address, "ar", labelled(example(path.stem), ""))
        assert [text for text, language, _ in found if language == "ar" and LATIN.search(text)] == []


def test_a_sheet_with_nothing_is_kind_in_arabic_too(client: Client) -> None:
    found = texts(client, "resultaat.pdf", "ar", nobody())
    assert any(
        "Doe dit eerst" in text or "Je hoeft nu niets" in text for text, language, _ in found if language != "ar"
    )
    assert [text for text, language, _ in found if language == "ar" and LATIN.search(text)] == []


@pytest.mark.parametrize(
    ("address", "copies", "reading"),
    [
        ("brief/leefloon.pdf", ["Exemplaar 1 van 2", "Exemplaar 2 van 2"], "Dit staat in je brief (niet afgeven)"),
        ("beroep/leefloon.pdf", ["Aan: de griffie van de arbeidsrechtbank"], "Dit staat in je brief (niet afgeven)"),
        ("gekregen.pdf", ["Ik vroeg dit aan op"], "Dit staat op elk strookje (niet afgeven)"),
    ],
)
def test_what_an_office_gets_is_in_dutch_only(client: Client, address: str, copies: list[str], reading: str) -> None:
    reader = pdf(send(client, address, example("alleenstaande-ouder"), "ar"))
    pages = [" ".join(page.extract_text().split()) for page in reader.pages]
    in_dutch = [page for page in pages if not ARABIC.search(page)]
    assert ARABIC.search(pages[0])
    for number, copy in enumerate(copies):
        assert copy in in_dutch[number]
    assert all(f"blad {pages.index(page) + 1} van {len(pages)}" in page for page in in_dutch)
    to_read = pages.index(next(page for page in pages if reading in page))
    assert to_read > max(pages.index(page) for page in in_dutch)
    assert all(ARABIC.search(page) for page in pages[to_read:])
    dutch = " ".join(page.extract_text() for page in pdf(send(client, address, example("alleenstaande-ouder"))).pages)
    assert reading not in dutch


@pytest.mark.parametrize("address", ["brief/leefloon.pdf", "beroep/leefloon.pdf", "gekregen.pdf"])
def test_what_an_office_gets_reads_from_left_to_right(client: Client, address: str) -> None:
    page = send(client, address, example("alleenstaande-ouder"), "ar", **{"as": "html"}).content.decode()
    assert '<html lang="ar" dir="rtl">' in page
    copies = re.findall(r'<(?:article|div) class="(?:copy|slips)[^>]*lang="nl-be" dir="ltr">', page)
    assert len(copies) == (2 if address.startswith("brief") else 1)


def test_the_letter_says_the_same_in_each_language(client: Client) -> None:
    def dutch(language: str) -> str:
        page = send(client, "brief/leefloon.pdf", example("alleenstaande-ouder"), language, **{"as": "html"})
        copy = re.search(r'<article class="copy request".*?</article>', page.content.decode(), re.DOTALL)
        assert copy
        return copy[0]

    assert dutch("ar") == dutch("fr") == dutch("")


def test_numbers_keep_their_direction(client: Client) -> None:
    found = texts(client, "resultaat.pdf", "ar")
    numbers = [(text, direction) for text, _, direction in found if re.search(r"\d", text)]
    assert any("721,91" in text for text, _ in numbers)
    assert any("03 22 11 333" in text for text, _ in numbers)
    assert {direction for _, direction in numbers} == {"ltr"}


def test_the_calendar_tells_no_more_in_arabic(client: Client) -> None:
    response = send(client, "agenda.ics", example("alleenstaande-ouder"), "ar")
    events = list(Calendar.from_ical(response.content.decode()).walk("VEVENT"))
    assert events
    for event in events:
        assert ARABIC.search(str(event["SUMMARY"]))
        assert "Nakijken: aanvraag" in str(event["SUMMARY"])
        assert ARABIC.search(str(event["DESCRIPTION"]))
        assert not set(str(event["DESCRIPTION"]) + str(event["SUMMARY"])) & {OTHER, DUTCH, END}


def test_an_address_typed_by_hand_leads_to_the_scan_in_that_language(client: Client) -> None:
    assert client.get("/fr/papier/resultaat.pdf").headers["Location"] == "/fr/scan/"


def test_a_page_without_a_pdf_is_asked_again_in_its_language(client: Client) -> None:
    page = send(client, "resultaat.pdf", "rommel", "ar")
    assert page.status_code == 400
    assert "Het ligt niet aan jou" in page.content.decode()
    assert ARABIC.search(page.content.decode())
