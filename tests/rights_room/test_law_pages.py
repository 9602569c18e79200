"""Pages about the law as a whole: every arrow and every demand is there, with its article."""

import re
from datetime import date

import pytest
from django.test import Client
from django.utils.html import escape

from rechten import words
from rechten.graph.rights import Demand, conditions
from rechten.law.belgium import BELGIUM
from rechten.law.check import findings
from rechten.readings.demands import free_of_demands, register
from rechten.readings.opens import arrows
from totjerecht.rights import provisions

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 24)


def page(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_every_arrow_stands_in_the_list_and_in_the_drawing(client: Client) -> None:
    html = page(client, "/rechten/samenhang/")
    found = arrows(BELGIUM, TODAY)
    assert len(found) > 20
    assert html.count('<path class="arrow"') == len(found)
    assert html.count('<li>\n            <a href="/rechten/') == len(found)
    for id in {arrow.source for arrow in found} | {arrow.target for arrow in found}:
        assert f'href="/rechten/{id}/"' in html


def test_an_arrow_stands_where_a_condition_reads_the_receipt_of_another_right() -> None:
    found = {(arrow.source, arrow.target): arrow for arrow in arrows(BELGIUM, TODAY)}
    lijn = found["verhoogde_tegemoetkoming", "de_lijn_verhoogde_tegemoetkoming"]
    assert lijn.conditions
    assert all(condition in conditions(BELGIUM.rights[lijn.target]) for condition in lijn.conditions)


def test_an_opening_names_a_right_that_is_there() -> None:
    for right in BELGIUM.rights.values():
        for opening in right.openings:
            assert opening.by in BELGIUM.rights
            assert opening.by != right.id
            assert opening.since.endswith(".")
            assert opening.article


def test_every_demand_stands_in_the_register_with_its_article(client: Client) -> None:
    html = page(client, "/rechten/voorwaarden/")
    asked = [one for every in register(BELGIUM, TODAY).values() for one in every]
    assert asked
    for one in asked:
        assert escape(one.condition.says) in html
        assert escape(one.condition.article) in html
    free = free_of_demands(BELGIUM, TODAY)
    assert {one.right.id for one in asked}.isdisjoint(right.id for right in free)
    assert len({one.right.id for one in asked}) + len(free) == len(BELGIUM.rights)


def test_everything_for_everyone_has_its_page(client: Client) -> None:
    html = page(client, "/rechten/voor-iedereen/")
    for provision in BELGIUM.provisions.values():
        assert f'href="/rechten/{provision.id}/"' in html
        own = page(client, f"/rechten/{provision.id}/")
        assert all(escape(statement.article) in own for statement in provision.statements)
        assert re.search(r'href="tel:', own), provision.id
    assert sum(len(group) for _, group in provisions.grouped(BELGIUM.provisions.values())) == len(BELGIUM.provisions)


def test_a_right_names_the_rules_about_it(client: Client) -> None:
    for provision in BELGIUM.provisions.values():
        for id in provision.affects:
            assert f'href="/rechten/{provision.id}/"' in page(client, f"/rechten/{id}/")


def test_everything_that_needs_care_stands_on_its_page(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.localdate", lambda: TODAY)
    html = page(client, "/rechten/nazicht/")
    found = findings(BELGIUM, TODAY)
    assert html.count("<li>\n                ") == len(found)
    for finding in found[:40]:
        assert escape(words.finding_sentence(finding)) in html
        assert finding.file in html


#: Conditions that open a right to who has no papers, or are about a stay in hospital: they ask nothing.
WITHOUT_STAY = {"dmh.stay", "pro_deo.stay.case", "opvang_gezinnen.child", "psychiatrie.stay"}


def test_what_reads_the_papers_of_a_person_is_in_the_register() -> None:
    for right in BELGIUM.rights.values():
        for condition in conditions(right):
            named = condition.id.rsplit(".", 1)[-1] in {"stay", "nationality", "register", "years_here"}
            if named and condition.id not in WITHOUT_STAY:
                assert condition.demand is Demand.STAY, condition.id
