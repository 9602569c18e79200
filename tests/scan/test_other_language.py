"""Choosing another language in the middle of a scan: the same page comes back, and nothing that was told is lost."""

import re
from html import unescape

import pytest
from django.test import Client
from django.utils import timezone

from tests.scan.visit import Visit
from totjerecht.scan.law import the_law
from totjerecht.scan.state import unpack

pytestmark = pytest.mark.django_db
FORM = re.compile(r'<form method="post" action="(/fr/[^"]+)".*?</form>', re.DOTALL)
HIDDEN = re.compile(r'<input type="hidden" name="([^"]*)" value="([^"]*)">')


def in_french(html: str) -> str:
    """Press the button "Français" in the header."""
    found = FORM.search(html)
    assert found, "no way to go on in French"
    sent = {name: unescape(value) for name, value in HIDDEN.findall(found.group())}
    response = Client().post(found.group(1), sent)
    assert response.status_code == 200
    return response.content.decode()


def state_of(html: str) -> object:
    found = re.search(r'name="state" value="([^"]+)"', html)
    assert found
    return unpack(unescape(found.group(1)), the_law(), timezone.localdate())


def test_a_question_comes_back_with_all_that_was_told() -> None:
    visit = Visit(Client())
    visit.family()
    visit.answer(visit.page.choices[0] if visit.page.choices else "1")
    before = visit.page.html
    after = in_french(before)
    assert '<html lang="fr"' in after
    assert state_of(after) == state_of(before)
    cells = re.search(r'name="cells?" value="([^"]+)"', before)
    assert cells
    assert cells.group(1) in after


def test_a_result_comes_back() -> None:
    visit = Visit(Client())
    visit.alone()
    visit.send("result")
    after = in_french(visit.page.html)
    assert '<html lang="fr"' in after
    assert state_of(after) == state_of(visit.page.html)


def test_a_roster_half_filled_comes_back() -> None:
    visit = Visit(Client())
    visit.send("add")
    visit.send("add", p1_relation="married", p1_year="1984", p1_label="Noor")
    after = in_french(visit.page.html)
    assert '<html lang="fr"' in after
    assert 'value="1984"' in after
    assert 'value="Noor"' in after


def test_the_first_page_has_plain_links() -> None:
    html = Client().get("/scan/").content.decode()
    assert 'href="/fr/scan/"' in html
    assert not FORM.search(html)
