"""The page for workers: all questions, all errors at once, nothing lost, nothing kept."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rechten.law.belgium import BELGIUM
from tests.counter.desk import ADDRESS, Desk, Reading, family, large_family
from totjerecht.counter.questions import askable

pytestmark = pytest.mark.django_db
MOST_BYTES = 650_000


def test_nothing_is_kept(client: Client) -> None:
    desk = family(client)
    desk.send()
    assert "Set-Cookie" not in desk.headers
    assert not client.cookies
    assert "no-store" in desk.headers["Cache-Control"]
    assert desk.headers["Referrer-Policy"] == "no-referrer"
    assert 'autocomplete="off"' in desk.page.html
    # A fresh page knows nothing of the one before.
    assert "780" not in Desk(client).page.html


def test_no_page_needs_inline_code(client: Client) -> None:
    for html in (Desk(client).page.html, family(client).send("curve").html):
        assert " style=" not in html
        assert "<style" not in html
        assert not re.search(r"\son[a-z]+=", html)
        assert not re.search(r"<script(?![^>]*\bsrc=)", html)


def test_every_question_is_there_for_an_adult(client: Client) -> None:
    """With little known and all ticked nothing is left out, but what the rows of people tell."""
    desk = Desk(client).fill(p1_relation="unknown")
    desk.tick(*(spec.name for spec in BELGIUM.vocabulary if spec.tick))
    fields = desk.send().fields
    for spec in BELGIUM.vocabulary:
        if spec.tick:
            assert fields[f"c.{spec.name}"] == "yes"
        elif not askable(spec):
            assert not [name for name in fields if f".{spec.name}." in f"{name}."]
        elif spec.subject.value == "person":
            assert f"p.{spec.name}.ik" in fields
        elif spec.subject.value == "dwelling":
            assert f"d.{spec.name}" in fields


def test_every_field_has_a_label_and_no_id_stands_twice(client: Client) -> None:
    for page in (Desk(client).page, family(client).send("whatif")):
        hidden = set(re.findall(r'<input type="hidden" name="([^"]+)"', page.html))
        assert set(page.fields) - hidden - page.labelled - {"before"} == set()
        assert len(page.ids) == len(set(page.ids))
        assert set(page.links) - set(page.ids) == set(), "a link that leads nowhere"


def test_a_small_child_is_not_asked_about_work(client: Client) -> None:
    fields = family(client).page.fields
    assert "p.works.p1" in fields
    assert "p.works.p3" not in fields
    assert "p.school.p3" in fields


def test_a_closed_question_is_folded_and_stays_reachable(client: Client) -> None:
    desk = family(client)
    main = desk.page.html.split('id="t-work"')[1].split('<details class="more others"')[0]
    assert 'name="p.works.p1"' in main
    whole = desk.page.html
    place = whole.index('name="p.net_wage.p1"')
    assert whole.rfind('<details class="more others"', 0, place) > whole.rfind('<section class="theme"', 0, place)


def test_all_errors_at_once_beside_their_field_and_nothing_is_lost(client: Client) -> None:
    desk = family(client)
    desk.fill(d_rent="heel veel", p_net_wage_ik="-5", p1_birth="31/02/1986", x_energy="abc")
    kept = dict(desk.page.fields)
    page = desk.send()
    assert page.html.count('aria-invalid="true"') == 3
    for name in ("d.rent", "p.net_wage.ik", "p1_birth"):
        assert name in page.links
    assert 'id="fouten"' in page.html
    assert 'id="uitkomst"' not in page.html
    for name, value in kept.items():
        if value and name != "before":
            assert page.fields.get(name) == value, name
    desk.fill(d_rent="780", p_net_wage_ik="350", p1_birth="1986").send()
    assert desk.page.fields["x.energy"] == "abc"
    assert "x.energy" in desk.page.links
    assert 'id="uitkomst"' in desk.page.html


def test_a_person_without_a_tie_is_asked_for_it(client: Client) -> None:
    desk = Desk(client)
    page = desk.fill(ik_birth="1985", p1_birth="2010").send()
    assert "p1_relation" in page.links
    assert "Persoon 2: Kies wat past." in page.text
    assert page.fields["p1_birth"] == "2010"


def test_a_row_can_go(client: Client) -> None:
    desk = family(client)
    page = desk.send("", remove="p2")
    assert page.fields["p2_birth"] == ""
    assert page.fields["p3_birth"] == "12 mei 2019"
    assert not [name for name in page.fields if name.endswith(".p2") and name.startswith("p.")]


@pytest.mark.parametrize("typed", ["27/3/1985", "27031985", "1985-03-27", "27 maart 1985", "27.3.1985"])
def test_a_day_of_birth_as_it_stands_on_paper(client: Client, typed: str) -> None:
    page = Desk(client).fill(ik_birth=typed).send()
    assert 'id="fouten"' not in page.html
    assert page.fields["ik_birth"] == typed


def test_a_surprising_amount_is_pointed_out_but_counts(client: Client) -> None:
    page = family(client).fill(p_net_wage_ik="35000").send()
    assert "dat is veel" in page.text
    assert 'id="uitkomst"' in page.html


def test_a_name_is_text(client: Client) -> None:
    page = Desk(client).fill(p1_relation="child", p1_label="<b>Jo</b>").send()
    assert "<b>Jo" not in page.html
    assert "Jo" in page.text


def test_who_is_no_family_is_looked_at_only_when_asked(client: Client) -> None:
    desk = Desk(client)
    desk.fill(ik_birth="1985", p1_relation="sibling", p1_birth="1990", p1_label="Bo").send()
    told = re.compile(r"<li><strong>[^<]*\bBo\b")
    assert not told.search(desk.page.html)
    assert told.search(desk.send(p1_also="1").html)


def test_the_outcome_tells_who_how_much_what_first_and_what_is_missing(client: Client) -> None:
    page = family(client).page
    outcome = page.html.split('aria-labelledby="budget"')[0]
    assert "Verhoogde tegemoetkoming" in outcome
    assert "Eerste stap" in outcome
    assert "Er ontbreekt nog" in outcome
    assert "Dit is geen beslissing" in outcome
    assert re.search(r"€\s*[0-9.]+,[0-9]{2} per maand", page.text)


def test_changes_since_the_last_time_are_marked(client: Client) -> None:
    desk = family(client)
    assert 'class="change"' not in desk.send().html
    page = desk.fill(p_net_wage_ik="3500").send()
    assert "was: " in page.text
    assert re.search(r"[0-9]+ (lijn|lijnen) verander", page.text)
    assert 'class="change"' not in desk.send().html


def test_rubbish_in_the_last_outcome_changes_nothing(client: Client) -> None:
    desk = family(client)
    desk.page.fields["before"] = "leefloon:ik:nonsense:1:2,<script>,leefloon:ik:human:999999999999:1," * 50
    page = desk.send()
    assert "<script>" not in page.html.split("<body>")[1]
    assert 'id="uitkomst"' in page.html


def test_eight_people_fit_on_a_page(client: Client) -> None:
    desk = large_family(client)
    assert desk.page.fields["p7_birth"] == "2016"
    assert "p.school.p7" in desk.page.fields
    assert len(desk.page.html.encode()) < MOST_BYTES


FIELDS = ["ik_birth", "p1_birth", "p1_relation", "p1_label", "p.net_wage.ik", "d.rent", "p.stay.ik", "home", "w1.q"]
FIELDS += [
    "w1.who",
    "w1.a",
    "w1.of",
    "x.energy",
    "before",
    "earner",
    "curve",
    "do",
    "remove",
    "p.works.ik",
    "p1_shared",
]
WORDS = ["", "yes", "ja", "1", "-1", "1985", "99999999999", "child", "married", "leaves", "person.works", "p1", "ik"]
WORDS += [
    "person.birth_date",
    "dwelling.rent",
    "curve",
    "whatif",
    "€ 1.200,50",
    "\x00",
    "<b>",
    "٣٠/٠٣/١٩٨٥",
    "1" * 5000,
]


@settings(max_examples=max(10, settings().max_examples // 2), deadline=None, suppress_health_check=list(HealthCheck))
@given(posted=st.dictionaries(st.sampled_from(FIELDS), st.sampled_from(WORDS) | st.text(max_size=20), max_size=8))
def test_whatever_is_sent_there_is_a_page(posted: dict[str, str]) -> None:
    response = Client().post(ADDRESS, posted)
    assert response.status_code == 200
    page = Reading(response.content.decode())
    assert 'id="uitkomst"' in page.html or 'id="fouten"' in page.html
    assert "<b>" not in page.html


def test_only_pages_and_forms(client: Client) -> None:
    assert client.put(ADDRESS).status_code == 405
    assert client.post(ADDRESS, {}, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403


def test_the_house_leads_here(client: Client) -> None:
    for start in ("/", "/fr/"):
        assert f'href="{ADDRESS}"' in client.get(start).content.decode()


def test_what_is_not_ticked_counts_as_no_once_the_list_was_seen(client: Client) -> None:
    desk = Desk(client).fill(ik_birth="1985").tick("debts")
    desk.send()
    assert desk.page.fields["c.debts"] == "yes"
    assert "c.illness" in desk.page.boxes
    assert not [name for name in desk.page.fields if name.startswith("c.") and name != "c.debts"]
