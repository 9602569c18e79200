"""The papers, read back: what stands on them, in which order, and that they are made for everybody."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from django.template.loader import render_to_string
from django.test import Client
from icalendar import Calendar
from pypdf import PageObject, PdfReader

from rechten.graph.rights import Act
from tests.paper.scans import EXAMPLES, born, example, from_elsewhere, labelled, nobody, pdf, send, text_of
from totjerecht.core import printing
from totjerecht.paper import content, letters, views
from totjerecht.paper.agenda import TITLE
from totjerecht.paper.sheet import the_sheet
from totjerecht.scan.results import result_page
from totjerecht.scan.service import read_scan, the_law

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
SHEET, SLIPS, CALENDAR = "resultaat.pdf", "gekregen.pdf", "agenda.ics"
LETTER, OBJECTION = "brief/leefloon.pdf", "beroep/leefloon.pdf"
PDFS = [SHEET, LETTER, OBJECTION, SLIPS]
MANY = "Qwyxel"


def act(**changes: Any) -> Act:
    return evolve(the_law().rights["leefloon"].act, **changes)


def sizes(page: PageObject) -> list[float]:
    """The height of the letters on a page, in points."""
    found: list[float] = []

    def visit(text: str, _cm: Any, tm: list[float], _font: Any, size: float) -> None:
        if text.strip():
            found.append(abs(tm[3]) * size)

    page.extract_text(visitor_text=visit)
    return found


def middle(reader: PdfReader) -> float:
    found = sorted(size for page in reader.pages for size in sizes(page))
    return found[len(found) // 2]


@pytest.mark.parametrize("address", PDFS)
@pytest.mark.parametrize("size", ["", "large"])
def test_each_pdf_is_made_for_everybody(client: Client, address: str, size: str) -> None:
    reader = pdf(send(client, address, example("alleenstaande-ouder"), size=size))
    root: Any = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == "nl-be"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert str(reader.metadata.title).endswith("Tot je recht")
    assert b"pdfuaid:part" in root["/Metadata"].get_object().get_data()
    width, height = (float(value) for value in reader.pages[0].mediabox[2:])
    assert (round(width), round(height)) == (595, 842)
    total = len(reader.pages)
    for number, page in enumerate(reader.pages, 1):
        assert f"blad {number} van {total}" in " ".join(page.extract_text().split())


def test_the_sheet_begins_with_what_to_do_and_holds_every_part(client: Client) -> None:
    text = text_of(pdf(send(client, SHEET, from_elsewhere(example("alleenstaande-ouder")))))
    parts = [
        "Doe dit eerst",
        "03 22 11 333",
        "Lees dit voor je iets aanvraagt",
        "Waarom",
        "Dit moet je niet brengen: de dienst zoekt het zelf op",
        "Dit breng je mee, als je het hebt",
        "Een onvolledige aanvraag is ook een aanvraag",
        "Tegen wanneer",
        "Wat je aanvraag in gang kan zetten",
        "Nog niet duidelijk",
        "Dit kan je uitzoeken",
        "Praat met iemand",
    ]
    places = [text.find(part) for part in parts]
    assert -1 not in places, dict(zip(parts, places, strict=True))
    assert places[0] == min(places)
    assert text.find("Doe dit eerst") < text.find("Leefloon")
    leefloon = text[text.find("Een inkomen van het OCMW") :]
    assert "Dit kan men nog vragen" in leefloon
    assert "verblijfskaart" in leefloon
    assert "721,91" in leefloon
    assert "Het OCMW geeft dezelfde dag een ontvangstbewijs" in leefloon
    assert "sociaal onderzoek" in leefloon
    assert "RMI-wet, art. 3, 1°" in leefloon
    assert leefloon.find("Wat je aanvraag in gang kan zetten") < leefloon.find("Met wat")
    assert "ten laatste op 1 januari 2027" in leefloon
    assert "Vanaf de dag van je aanvraag, niet vroeger" in leefloon
    assert "Het OCMW beslist binnen 30 dagen" in leefloon
    assert "arbeidsrechtbank" in leefloon
    assert "Gratis hulp hierbij: Bureau voor Juridische Bijstand" in leefloon


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_paper_and_screen_begin_with_the_same_right(path: Path) -> None:
    reading = read_scan(example(path.stem), the_law())
    first = result_page(reading, the_law()).first
    if first is not None:
        assert the_sheet(reading, the_law()).rights[0].name == first.name


def test_no_paper_is_asked_for_twice() -> None:
    reading = read_scan(example("alleenstaande-ouder"), the_law())
    for part in the_sheet(reading, the_law()).rights:
        assert not set(part.papers.may_be_asked) & {*part.papers.bring, *part.papers.fetched}
    leefloon = next(part for part in the_sheet(reading, the_law()).rights if part.name == "Leefloon")
    assert "verblijfskaart" in leefloon.papers.may_be_asked
    assert "rekeninguittreksels van de laatste maanden" not in leefloon.papers.may_be_asked


def test_what_was_declined_is_not_brought_up_again() -> None:
    reading = read_scan(example("zegt-liever-niet-veel"), the_law())
    questions = [question.text for question in the_sheet(reading, the_law()).questions]
    assert questions
    assert not [text for text in questions if "papieren heb je" in text or "spaargeld heb je" in text]


def test_a_sheet_with_nothing_is_kind(client: Client) -> None:
    reading = replace(read_scan(nobody(), the_law()), scope=frozenset())
    sheet = the_sheet(reading, the_law())
    assert sheet.nothing
    html = render_to_string("paper/sheet.html", {"sheet": sheet, "style": views.STYLE})
    assert "Dat is jammer" in html
    assert "Bel of ga gerust langs" in html
    assert any(contact.has_phone for contact in sheet.people_first)
    assert printing.THE_PRESS.pdf(html).startswith(b"%PDF-")


@pytest.mark.parametrize("address", PDFS)
def test_large_type_is_larger(client: Client, address: str) -> None:
    plain = pdf(send(client, address, example("zonder-thuis")))
    large = pdf(send(client, address, example("zonder-thuis"), size="large"))
    assert middle(large) > 1.5 * middle(plain)
    assert middle(large) >= 14
    assert len(large.pages) >= len(plain.pages)


def test_the_request_comes_twice_and_the_second_has_the_slip(client: Client) -> None:
    reader = pdf(send(client, LETTER, from_elsewhere(example("alleenstaande-ouder"))))
    pages = [" ".join(page.extract_text().split()) for page in reader.pages]
    assert len(pages) == 3
    guide, first, second = pages
    assert "Eén brief blijft bij de dienst" in guide
    assert "sociaal onderzoek" in guide
    assert "Vraag eerst advies" in guide
    assert "Exemplaar 1 van 2" in first
    assert "Exemplaar 2 van 2" in second
    for copy in (first, second):
        assert "Hierbij vraag ik aan: Leefloon, voor mezelf." in copy
        assert "binnen 5 dagen door" in copy
        assert "RMI-wet, art. 18" in copy
        assert "€ 1.080,00 per maand" in copy.replace("\xa0", " ")
        assert "14 maart 1992" in copy
        assert "Handtekening" in copy
        assert "Rijksregisternummer (als je wil)" in copy
        lists = ["Deze gegevens kan de dienst zelf opzoeken", "Dit voeg ik toe", "Dit breng ik als je het nog vraagt"]
        assert sorted(map(copy.index, lists)) == list(map(copy.index, lists))
        assert "verblijfskaart" in copy[copy.index(lists[2]) :]
    assert "Ontvangen op" not in first
    assert "Ontvangstbewijs" in second
    assert second.find("Ontvangen op") < second.find("door (naam en dienst)")
    assert "binnen 30 dagen" in second


def test_a_letter_for_children_says_for_whom(client: Client) -> None:
    text = text_of(pdf(send(client, "brief/groeipakket_sociale_toeslag.pdf", example("alleenstaande-ouder"))))
    assert "voor mijn oudste kind (geboren in 2017) en mijn jongste kind (geboren in 2022)." in text


def day(year: int, month: int, number: int) -> tuple[date, date]:
    return date(year, month, number), date(year, month, number)


@pytest.mark.parametrize(
    ("births", "called"),
    [
        (
            (day(2017, 9, 2), day(2022, 1, 20)),
            ("mijn oudste kind (geboren in 2017)", "mijn jongste kind (geboren in 2022)"),
        ),
        # Only the year is known.
        (
            ((date(2017, 1, 1), date(2017, 12, 31)), (date(2019, 1, 1), date(2019, 12, 31))),
            ("mijn oudste kind (geboren in 2017)", "mijn jongste kind (geboren in 2019)"),
        ),
        # A year does not tell these apart: the day does.
        (
            (day(2017, 1, 2), day(2017, 12, 9)),
            ("mijn oudste kind (geboren op 2 januari 2017)", "mijn jongste kind (geboren op 9 december 2017)"),
        ),
        (
            (day(2017, 1, 2), day(2017, 1, 2)),
            ("mijn kind (geboren op 2 januari 2017)", "mijn kind (geboren op 2 januari 2017)"),
        ),
        # Not told: nobody is called the oldest.
        ((day(2017, 9, 2), None), ("mijn kind (geboren in 2017)", "mijn kind (2)")),
    ],
)
def test_children_are_told_apart_by_what_is_known(births: Any, called: tuple[str, str]) -> None:
    state = content.without_labels(born(example("alleenstaande-ouder"), *births))
    letter = letters.request_letter(read_scan(state, the_law()), the_law(), "leefloon")
    assert letter is not None
    assert letter.housemates == called


def test_an_only_child_needs_no_birth() -> None:
    state = content.without_labels(example("alleenstaande-ouder"))
    me, child, _ = state.case.persons
    case = evolve(
        state.case,
        persons=(me, child),
        ties=tuple(tie for tie in state.case.ties if {tie.source, tie.target} <= {me.id, child.id}),
        dwellings=tuple(
            evolve(home, residents=tuple(r for r in home.residents if r.person in {me.id, child.id}))
            for home in state.case.dwellings
        ),
    )
    letter = letters.request_letter(read_scan(state.with_case(case), the_law()), the_law(), "leefloon")
    assert letter is not None
    assert letter.housemates == ("mijn kind",)


def test_letters_tell_nothing_of_health_and_relations() -> None:
    law = the_law()
    reading = read_scan(content.without_labels(example("zonder-thuis")), law)
    letter = letters.request_letter(reading, law, "leefloon")
    assert letter is not None
    assert letter.told
    private = {spec.question for spec in law.vocabulary if spec.sensitivity.value in {"health", "relationship"}}
    assert not private & {told.question for told in letter.told}


@pytest.mark.parametrize("address", [LETTER, OBJECTION, SLIPS, CALENDAR, "brief/verhoogde_tegemoetkoming.pdf"])
def test_no_name_stands_in_what_goes_to_others(client: Client, address: str) -> None:
    response = send(client, address, labelled(example("gezin-pas-werkloos"), MANY))
    text = response.content.decode() if address == CALENDAR else text_of(pdf(response))
    assert response.status_code == 200
    for name in (MANY, "Elena", "Tom"):
        assert name not in text
    page = send(client, address, labelled(example("gezin-pas-werkloos"), MANY), **{"as": "html"})
    assert MANY not in page.content.decode()


def test_the_sheet_speaks_of_people_as_the_visitor_does(client: Client) -> None:
    assert f"{MANY}1" in text_of(pdf(send(client, SHEET, labelled(example("gezin-pas-werkloos"), MANY))))


@pytest.mark.parametrize("label", ["نور", "שרה", "<b>&amp;", "🙂", "Nguyễn"])
def test_any_label_may_stand_on_the_sheet(client: Client, label: str) -> None:
    reader = pdf(send(client, SHEET, labelled(example("gezin-pas-werkloos"), label)))
    assert "Doe dit eerst" in text_of(reader)
    html = send(client, SHEET, labelled(example("gezin-pas-werkloos"), label), **{"as": "html"}).content.decode()
    assert "<b>&amp;1" not in html
    if label == "نور":
        # Kept apart from the line around it, so that the full stop and the figures stay where they are.
        assert "\u2068نور1\u2069" in html


def test_the_objection_names_where_how_long_and_who_helps(client: Client) -> None:
    reader = pdf(send(client, OBJECTION, example("alleenstaande-ouder")))
    guide, letter = (" ".join(page.extract_text().split()) for page in reader.pages)
    assert act().appeal in guide
    assert "Gratis hulp" in guide
    assert "03 260 72 80" in guide
    assert "Laat het nalezen" in guide
    assert "de griffie van de arbeidsrechtbank" in letter
    assert "Beroep: Leefloon" in letter
    assert "Datum van de beslissing" in letter
    other = text_of(pdf(send(client, "beroep/groeipakket_sociale_toeslag.pdf", example("alleenstaande-ouder"))))
    assert "Bezwaar: Sociale toeslag van het Groeipakket" in other
    assert "de geschillencommissie van het Groeipakket" in other


def test_papers_are_only_for_rights_of_this_scan() -> None:
    law = the_law()
    reading = read_scan(example("zonder-thuis"), law)
    papers = content.what_to_print(reading, law)
    assert "leefloon" in [right.id for right in papers.letters]
    assert all(right.act.by_letter for right in papers.letters)
    assert all(right.act.appeal_to for right in papers.objections)
    assert letters.request_letter(reading, law, "groeipakket_basisbedrag") is None
    assert letters.objection_letter(reading, "groeipakket_basisbedrag") is None


def test_slips_are_addressed_and_dated(client: Client) -> None:
    text = text_of(pdf(send(client, SLIPS, example("alleenstaande-ouder"))))
    assert "Gekregen?" in text
    assert act().office in text
    asked = content.asked_for(read_scan(content.without_labels(example("alleenstaande-ouder")), the_law()))
    assert {"leefloon", "groeipakket_sociale_toeslag", "schooltoeslag"} <= {one.right.id for one in asked if one.now}
    assert text.count("Ik kreeg nog geen beslissing.") == len({one.right.id for one in asked if one.now})
    day = act().answer_by(date(2026, 11, 24))
    assert day == date(2027, 1, 1)


def test_a_scan_without_rights_gives_empty_slips() -> None:
    html = render_to_string("paper/slips.html", {"slips": ()})
    assert html.count("Ik kreeg nog geen beslissing.") == 2


def test_the_day_to_check_follows_the_numbers_of_the_act() -> None:
    asked = date(2026, 10, 31)
    assert act(decision_days=None, notice_days=None).answer_by(asked) is None
    assert act(decision_days=None, notice_days=None, decision_months=4).answer_by(asked) == date(2027, 2, 28)
    assert act(decision_months=2, decision_days=10, notice_days=None).answer_by(asked) == date(2027, 1, 10)
    assert act(decision_days=30, notice_days=8).answer_by(asked) == asked + timedelta(38)


def test_numbers_are_only_given_where_the_text_says_them() -> None:
    for right in the_law().rights.values():
        for number in (right.act.decision_months, right.act.decision_days, right.act.notice_days):
            words = {str(number), *(["een maand"] if number == 1 else [])}
            assert number is None or any(word in right.act.decision_term for word in words), right.id


def test_the_calendar_comes_back_and_tells_nothing(client: Client) -> None:
    state = example("alleenstaande-ouder")
    response = send(client, CALENDAR, state)
    assert response.headers["Content-Type"].startswith("text/calendar")
    calendar = Calendar.from_ical(response.content.decode())
    events = list(calendar.walk("VEVENT"))
    assert calendar["VERSION"] == "2.0"
    assert events
    today = state.case.date
    days = {event.decoded("DTSTART") for event in events}
    assert act().answer_by(today) in days
    assert len(days) == len(events)
    assert all(day > today for day in days)
    assert {str(event["SUMMARY"]) for event in events} == {TITLE}
    assert all(event["DTSTAMP"] and event["CLASS"] == "PRIVATE" for event in events)
    again = Calendar.from_ical(send(client, CALENDAR, state).content.decode())
    assert not {str(event["UID"]) for event in events} & {str(event["UID"]) for event in again.walk("VEVENT")}
    told = " ".join(str(event["DESCRIPTION"]) for event in events)
    assert "Leefloon" in told
    assert "1080" not in told.replace(".", "")


@pytest.mark.parametrize("path", EXAMPLES, ids=[path.stem for path in EXAMPLES])
@pytest.mark.parametrize("letters", [1, pytest.param(100, marks=pytest.mark.slow)])
def test_every_example_prints_in_time(client: Client, path: Any, letters: int) -> None:
    state = example(path.stem)
    for address in (SHEET, SLIPS):
        assert len(pdf(send(client, address, state)).pages) < 30
    by_letter = [asked.right for asked in content.asked_for(read_scan(state, the_law())) if asked.right.act.by_letter]
    for right in by_letter[:letters]:
        assert len(pdf(send(client, f"brief/{right.id}.pdf", state)).pages) >= 3


def test_the_longest_scan_stays_within_what_the_press_takes(client: Client) -> None:
    state = example("gezin-pas-werkloos")
    page = send(client, SHEET, labelled(state, "Lange naam van iemand "), **{"as": "html"})
    assert len(page.content.decode()) < printing.MOST_CHARS / 4
