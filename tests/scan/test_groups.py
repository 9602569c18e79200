"""One question for several people on one page."""

import re

import pytest
from django.test import Client
from django.utils import timezone

from rechten.casefile import cell_path
from rechten.household.case import Known, Silence
from rechten.household.knowledge import FactCell
from tests.scan.test_state import BIRTH, TODAY
from tests.scan.visit import Visit
from totjerecht.scan import flow
from totjerecht.scan.groups import GroupForm
from totjerecht.scan.law import the_law
from totjerecht.scan.roster import Housemate, Roster
from totjerecht.scan.state import ScanState, unpack

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
FUND, WAGE = "person.health_fund", "person.net_wage"


@pytest.fixture
def visit(client: Client) -> Visit:
    return Visit(client)


def large_family(visit: Visit) -> None:
    """A couple with three children."""

    def go() -> None:
        years = ["1984", "2012", "2015", "2018"]
        typed: dict[str, str] = {}
        for i, year in enumerate(years, 1):
            visit.send("add", **typed)
            typed |= {f"p{i}_relation": "child" if i > 1 else "married", f"p{i}_year": year}
        visit.send("roster", ik_year="1985", home="own", **typed)
        visit.send("roster", **{f"p{i}_shared": "yes" for i in (2, 3, 4)})
        visit.tick()

    visit.once(go, "large family")


def to_group(visit: Visit, kind: str = "") -> None:
    """Know nothing until a page with several rows comes, with this kind of field."""

    def go() -> None:
        while len(visit.page.rows) == 1 or not fits(visit, kind):
            assert visit.page.asks, "no page with several people"
            visit.answer("dont_know")

    visit.once(go, "to a group", kind)


def fits(visit: Visit, kind: str) -> bool:
    return {"choice": bool(visit.page.choices), "amount": not visit.page.choices and not visit.page.asks_day}.get(
        kind, True
    )


def state_of(visit: Visit) -> ScanState:
    return unpack(visit.page.fields["state"], the_law(), timezone.localdate())


def told(visit: Visit, path: str) -> object:
    state, law = state_of(visit), the_law()
    cell = flow.cell_of(path, state, law)
    assert cell is not None
    return flow.told(state, cell, law)


def cells(fact: str, *about: int) -> list[FactCell]:
    return [FactCell(fact, person) for person in about]


def family() -> ScanState:
    mates = (Housemate("p1", "married", BIRTH), Housemate("p2", "child", Known(735000, 735000), "Noor", "yes"))
    return flow.with_roster(None, Roster(BIRTH, "own", mates), the_law(), TODAY)


def typed(fact: str, *about: int, **post: str) -> GroupForm:
    state = family()
    return GroupForm.typed(cells(fact, *about), post, state, flow.named(state.case), the_law())


def test_a_large_family_gets_far_fewer_pages_than_questions(visit: Visit) -> None:
    large_family(visit)
    pages = asked = 0
    while visit.page.asks:
        pages, asked = pages + 1, asked + len(visit.page.rows)
        assert f"Vraag {pages}" in visit.page.text, "a page counts as one step"
        visit.answer("dont_know")
        assert visit.status == 200
    assert asked > pages * 1.5
    assert len(state_of(visit).asked) == asked


def test_each_person_has_a_row_with_both_silences(visit: Visit) -> None:
    large_family(visit)
    to_group(visit, "choice")
    for row in visit.page.rows:
        assert {"dont_know", "declined"} <= set(visit.page.options[f"{row}value"])
    to_group(visit, "amount")
    for row in visit.page.rows:
        assert visit.page.options[f"{row}silence"] == ["dont_know", "declined"]


def test_answers_of_a_page_are_kept_a_person_each_and_each_can_be_changed(visit: Visit) -> None:
    large_family(visit)
    to_group(visit, "choice")
    paths, first = visit.page.fields["cells"].split(), visit.page.rows[0]
    options = visit.page.options[f"{first}value"]
    values = [options[i % len(options)] for i in range(len(paths))]
    visit.send("answer", **{f"{row}value": value for row, value in zip(visit.page.rows, values, strict=True)})
    visit.send("result")
    for path, value in zip(paths, values, strict=True):
        visit.send(f"change:{path}")
        assert visit.page.asks == path
        assert visit.page.fields["value"] == value
        visit.send("answer", value="declined")
        assert visit.page.is_result
    assert all(told(visit, path) is Silence.DECLINED for path in paths)


def test_back_shows_the_whole_page_again_and_loses_nothing(visit: Visit) -> None:
    large_family(visit)
    to_group(visit, "choice")  # a day of birth of which the year is known keeps that year
    before, rows = visit.page.fields["cells"], visit.page.rows
    number = visit.page.title.split(" – ")[0]
    visit.answer("dont_know")
    visit.send("back")
    assert visit.page.fields["cells"] == before
    assert visit.page.title.startswith(number)
    assert {visit.page.fields.get(f"{row}value") or visit.page.fields.get(f"{row}silence") for row in rows} == {
        "dont_know"
    }


def test_all_errors_come_at_once_and_each_says_about_whom(visit: Visit) -> None:
    large_family(visit)
    to_group(visit, "amount")
    here = visit.page.fields["cells"]
    visit.send("answer", **{f"{row}value": "veel" for row in visit.page.rows})
    assert visit.page.fields["cells"] == here
    assert visit.page.title.startswith("Fout: ")
    for row in visit.page.rows:
        assert f"#{row}value" in visit.page.links
        assert visit.page.fields[f"{row}value"] == "veel"
    assert "Jij: Dit kunnen we niet lezen" in visit.page.text


def test_who_leaves_keeps_what_could_be_read(visit: Visit) -> None:
    large_family(visit)
    to_group(visit, "choice")
    paths, rows = visit.page.fields["cells"].split(), visit.page.rows
    visit.send("result", **{f"{rows[0]}value": "declined"})
    assert visit.page.is_result
    assert told(visit, paths[0]) is Silence.DECLINED
    assert told(visit, paths[1]) is None


def test_one_answer_for_all_counts_for_who_has_none_of_their_own() -> None:
    form = typed(FUND, 0, 1, 2, all_value="yes", p1_value="dont_know")
    assert [given for _, given in form.understood()] == [Known(1, 1), Silence.DONT_KNOW, Known(1, 1)]
    assert not form.errors
    assert typed(FUND, 0, 1, all_value="yes").understood() == [], "two people answer for themselves"


def test_a_number_and_a_silence_at_once_are_no_answer() -> None:
    form = typed(WAGE, 0, 1, p0_value="900", p1_value="900", p1_silence="declined")
    assert [cell.about for cell, _ in form.understood()] == [0]
    assert [anchor for anchor, _ in form.errors] == ["p1_silence"]
    assert form.errors[0][1].startswith("Je partner: ")


def test_a_surprising_amount_is_asked_back_for_whom_it_is() -> None:
    form = typed(WAGE, 0, 1, p0_value="900", p1_value="95000")
    assert [cell.about for cell, _ in form.understood()] == [0]
    assert [anchor for anchor, _ in form.errors] == ["p1_confirmed"]
    form = typed(WAGE, 0, 1, p0_value="900", p1_value="95000", p1_confirmed="9500000")
    assert [given for _, given in form.understood()] == [Known(90000, 90000), Known(9500000, 9500000)]


@pytest.mark.parametrize("second", ["persons[1].facts.net_wage", "ties[0].holds", "persons[9].facts.health_fund", "x"])
def test_a_page_that_we_never_make_is_refused(visit: Visit, second: str) -> None:
    visit.family()
    first = cell_path(the_law().vocabulary, FactCell(FUND, 0))
    visit.post({**visit.page.fields, "page": "question", "cells": f"{first} {second}", "do": "answer"})
    assert visit.status == 400


def test_a_known_year_stands_in_the_field_when_the_day_is_asked(visit: Visit) -> None:
    visit.family()
    visit.send("result")
    visit.send("change:persons[2].facts.birth_date")
    assert visit.page.fields["year"] == "2015"
    assert "Een deel vertelde je al" in visit.page.text


def test_who_knows_the_year_and_no_more_keeps_the_year(visit: Visit) -> None:
    visit.family()
    visit.send("result")
    visit.send("change:persons[2].facts.birth_date")
    visit.send("dont_know")
    answer = told(visit, "persons[2].facts.birth_date")
    assert isinstance(answer, Known)
    assert answer.high - answer.low == 364


def test_a_silence_beside_what_stood_there_already_is_an_answer(visit: Visit) -> None:
    large_family(visit)
    state = state_of(visit)
    about = cells("person.birth_date", 2, 3)
    post = {"p2_year": "2012", "p2_silence": "dont_know", "p3_year": "2016", "p3_silence": "dont_know"}
    form = GroupForm.typed(about, post, state, flow.named(state.case), the_law())
    assert form.understood() == [(about[0], Silence.DONT_KNOW)]
    assert [anchor for anchor, _ in form.errors] == ["p3_silence"]


def test_looking_on_without_a_new_answer_records_none(visit: Visit) -> None:
    visit.family()
    visit.send("result")
    visit.send("change:persons[2].facts.birth_date")
    visit.send("result")
    assert not state_of(visit).asked


def test_children_without_a_label_are_told_apart_by_the_year_they_were_born(visit: Visit) -> None:
    large_family(visit)
    page = visit.send("result")
    assert "je kind (geboren in 2012)" in page.text
    assert not re.search(r"\bkind 1\b(?! punten)", page.text)
