"""What every page of the scan owes its visitor: no trace, no 500, a way on."""

import logging
from html import unescape

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.scan.test_state import a_state, packed, unpacked
from tests.scan.visit import STEP, Page, Visit
from totjerecht.directory import service as directory
from totjerecht.scan.law import the_law
from totjerecht.scan.state import MOST_CHARS, ScanState, pack

pytestmark = pytest.mark.django_db
many = settings(
    max_examples=max(10, settings().max_examples // 3), suppress_health_check=list(HealthCheck), deadline=None
)
FIELDS = ["page", "state", "do", "cell", "value", "from", "people", "confirmed", "day", "month", "year", "ik_year"]
WORDS = [
    "roster",
    "question",
    "result",
    "add",
    "remove:p1",
    "change:persons[0].facts.works",
    "change:ties[0].holds",
    "change:dwellings[0].residents[0].holds",
    "include:p1",
    "back",
    "answer",
    "persons[0].facts.works",
    "persons[0].facts.willing_to_work",
    "persons[99].facts.works",
    "ties[0].holds",
    "dwellings[0].residents[1].holds",
    "yes",
    "dont_know",
    "p1 p2",
    "1985",
    "\x00",
]


def steps(client: Client) -> list[Visit]:
    """One visit at each kind of page."""
    visits = []
    for way in ((), ("family",), ("family", "result"), ("rubbish",)):
        visit = Visit(client)
        if "family" in way:
            visit.family()
        if "result" in way:
            visit.send("result")
        if "rubbish" in way:
            visit.post({"page": "result", "state": "rs1.x"})
        visits.append(visit)
    return visits


def test_no_page_leaves_a_trace_and_all_close_the_door(client: Client) -> None:
    for visit in steps(client):
        assert "Set-Cookie" not in visit.headers
        assert "no-store" in visit.headers["Cache-Control"]
        assert visit.headers["Referrer-Policy"] == "no-referrer"
        assert "default-src 'none'" in visit.headers["Content-Security-Policy"]
        assert "script-src 'self'" in visit.headers["Content-Security-Policy"]
        assert "unsafe" not in visit.headers["Content-Security-Policy"]
    assert not client.cookies


def test_each_page_says_its_step_and_has_one_heading_and_a_way_out(client: Client) -> None:
    titles = []
    for visit in steps(client):
        assert visit.page.html.count("<h1") == 1
        assert "Snel weg" in visit.page.text
        assert 'rel="noreferrer' in visit.page.html
        titles.append(visit.page.title)
    assert len(set(titles)) == len(titles)
    assert titles[1].startswith("Vraag 1 – ")


def test_no_page_needs_inline_code(client: Client) -> None:
    for visit in steps(client):
        assert " style=" not in visit.page.html
        assert " on" not in visit.page.html.replace(" on ", "").split("<body>")[0]
        assert "<script>" not in visit.page.html


@many
@given(st.dictionaries(st.sampled_from(FIELDS), st.sampled_from(WORDS) | st.text(max_size=30), max_size=8))
def test_any_form_without_a_scan_is_answered(typed: dict[str, str]) -> None:
    assert Client().post(STEP, typed).status_code in {200, 400}


@many
@given(
    st.dictionaries(st.sampled_from(FIELDS[2:]), st.sampled_from(WORDS) | st.text(max_size=30), max_size=8),
    st.sampled_from(["roster", "situations", "question", "result", "", "x"]),
)
def test_any_form_with_a_scan_is_answered(typed: dict[str, str], page: str) -> None:
    state = pack(a_state_of_today(), the_law())
    assert Client().post(STEP, {**typed, "page": page, "state": state}).status_code in {200, 400}


def a_state_of_today() -> ScanState:
    from django.utils import timezone

    from totjerecht.scan import flow
    from totjerecht.scan.roster import roster_of

    return flow.with_roster(None, roster_of(a_state().case), the_law(), timezone.localdate())


@pytest.mark.parametrize("state", ["rs1.x", "rs0.abc", "<script>", "x" * (MOST_CHARS + 1), "rs1." + "A" * 100, "\x00"])
@pytest.mark.parametrize("page", ["roster", "situations", "question", "result"])
def test_rubbish_gets_a_kind_page_and_a_way_on(client: Client, state: str, page: str) -> None:
    answer = client.post(STEP, {"page": page, "state": state, "do": "answer"})
    shown = Page(answer.content.decode())
    assert answer.status_code == 400
    assert "We konden je antwoorden niet lezen" in shown.text
    assert "/scan/" in shown.links
    assert "<script>" not in shown.html


def test_an_answer_to_what_only_a_professional_judges_is_refused(client: Client) -> None:
    visit = Visit(client)
    visit.alone()
    visit.post({**visit.page.fields, "cell": "persons[0].facts.willing_to_work", "value": "yes", "do": "answer"})
    assert visit.status == 400


def test_bytes_that_are_no_form_are_answered(client: Client) -> None:
    for body in (b"\xff\xfe\x00", b"page=result&state=%ff%fe", b"=&&=%00"):
        answer = client.post(STEP, body, content_type="application/x-www-form-urlencoded")
        assert answer.status_code == 400
    assert client.post(STEP, b"--x\r\n", content_type="multipart/form-data; boundary=x").status_code in {200, 400}


def test_what_a_visitor_types_is_shown_as_text(client: Client) -> None:
    visit = Visit(client)
    visit.send("add")
    visit.send("add", p1_label="<b>&\"'", p1_relation="none")
    assert "<b>&" not in visit.page.html
    assert visit.page.fields["p1_label"] == "<b>&\"'"
    assert "&lt;b&gt;" in visit.page.html


def test_no_answer_reaches_the_log(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    visit = Visit(client)
    visit.send("add")
    visit.send("roster", ik_year="1985", home="own", p1_relation="child", p1_label="Schuilnaam", p1_year="2015")
    visit.tick("debts")
    visit.answer("no")
    visit.post({**visit.page.fields, "state": "rs1.Schuilnaam"})
    written = "\n".join(record.getMessage() for record in caplog.records)
    assert "Schuilnaam" not in written
    assert "rs1." not in written


def test_answers_stand_in_no_address(client: Client) -> None:
    visit = Visit(client)
    visit.family()
    assert "?" not in "".join(visit.page.links)
    assert 'method="post"' in visit.page.html


def test_the_first_page_opens_six_doors_and_the_scan(client: Client) -> None:
    page = Page(client.get("/").content.decode())
    assert [link for link in page.links if link.startswith("/scan/nu/")] == [f"/scan/nu/{n}" for n in range(1, 7)]
    assert "/scan/" in page.links
    assert page.html.index("/scan/nu/1") < page.html.index('href="/scan/"'), "what cannot wait comes first"
    assert "bewaren niets" in page.text
    assert "overslaan" in page.text
    assert "geschiedenis" in page.text


@pytest.mark.parametrize("number", range(1, 7))
def test_each_door_leads_to_a_number_first_and_a_place(client: Client, number: int) -> None:
    door = directory.urgent_doors()[number - 1]
    page = Page(client.get(f"/scan/nu/{number}").content.decode())
    first = (*door.emergency, door.call)[0]
    assert next(link for link in page.links if link.startswith("tel:")) == first.tel
    assert door.place.address in page.text
    for words in (*door.say, *door.next_steps, *(item.text for item in door.entitled)):
        assert " ".join(words.split()) in page.text
    for contact in (door.call, door.place, *door.call_also):
        assert contact.age_warning in page.text


def test_a_door_about_violence_has_a_title_that_tells_nothing(client: Client) -> None:
    for number, door in enumerate(directory.urgent_doors(), 1):
        title = unescape(Page(client.get(f"/scan/nu/{number}").content.decode()).title)
        assert (door.title in title) is (door.topic != "violence")


def test_a_door_that_is_not_there_is_missing(client: Client) -> None:
    assert client.get("/scan/nu/0").status_code == 404
    assert client.get("/scan/nu/7").status_code == 404


def test_a_result_says_what_it_is_and_whom_to_call(client: Client) -> None:
    visit = Visit(client)
    visit.family()
    page = visit.send("result")
    for words in ("Dit is geen beslissing", "Praat met iemand", "Waar we naar keken", "nog veel andere rechten"):
        assert words in page.text
    assert sum(link.startswith("tel:") for link in page.links) >= 2
    assert directory.general_contact().tel in page.links


def test_groups_come_in_the_order_of_the_words(client: Client) -> None:
    from rechten.words import Group

    visit = Visit(client)
    visit.family()
    order = [group.value for group in Group]
    shown = [link[1:] for link in visit.send("result").links if link[1:] in order]
    assert shown == sorted(shown, key=order.index)
    assert shown


def test_an_old_version_of_a_scan_asks_to_start_again(client: Client) -> None:
    whole = unpacked(pack(a_state(), the_law()))
    whole["case"]["date"] = "2020-01-01"
    assert client.post(STEP, {"page": "result", "state": packed(whole)}).status_code == 400
