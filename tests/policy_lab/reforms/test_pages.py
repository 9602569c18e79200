"""The pages of reforms: for who is at work, everything in the address, an assessment that is kept in versions."""

from __future__ import annotations

import json
import re

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from rechten.law.belgium import BELGIUM
from rechten.population.reforms.files import parse_reform
from tests.access import world
from tests.people.town import at
from totjerecht.core import printing
from totjerecht.policy_lab.models import Toets, ToetsVersion

pytestmark = pytest.mark.django_db

TRIAL = "/beleid/hervormingen/proef/"
FACTOR = "a=factor:leefloon.cat1_year,leefloon.cat2_year,leefloon.cat3_year:1.1"
WAITING = "a=value:huurpremie.waiting:24"


@pytest.fixture
def worker() -> Client:
    return at(world.seat(world.organisation("Stad Proef", "ocmw")))


@pytest.mark.parametrize("name", ["reforms", "trial", "trial_json", "new_toets"])
def test_only_for_who_is_at_work(name: str) -> None:
    answer = Client().get(reverse(f"policy_lab:{name}"))
    assert answer.status_code == 302
    assert "/aanmelden/" in answer["Location"]


def test_the_start_says_that_nobody_exists_and_has_ready_reforms(worker: Client) -> None:
    page = worker.get("/beleid/hervormingen/").content.decode()
    assert "Verzonnen bevolking" in page
    links = re.findall(r'href="(/beleid/hervormingen/proef/\?[^"]+)"', page)
    assert len(links) >= 4


def test_a_trial_shows_each_drawing_with_its_table(worker: Client) -> None:
    page = worker.get(f"{TRIAL}?{FACTOR}&ta=Meer+leefloon").content.decode()
    drawings, tables = page.count('role="img"'), page.count("<caption")
    assert drawings >= 4
    assert tables >= 5
    assert page.count("<title id=") == page.count("<desc id=") == drawings
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert "style=" not in page
    assert "Wat dit cijfer niet zegt" in page
    assert "Iets over echte mensen" in page


def test_the_same_address_gives_the_same_numbers(worker: Client) -> None:
    one, two = (worker.get(f"{TRIAL}resultaat.json?{FACTOR}").content for _ in range(2))
    assert one == two
    data = json.loads(one)
    assert data["population"]["invented"] is True
    assert data["all"]["gain"] + data["all"]["lose"] + data["all"]["same"] + data["all"]["unclear"] == 250
    assert data["all"]["lose"] == 0


def test_the_form_leads_to_an_address_that_can_be_shared(worker: Client) -> None:
    answer = worker.get(f"{TRIAL}?{WAITING}&s0-n=24&s0-r=12&do=reken&naam=Korter&wie=held")
    assert answer.status_code == 302
    assert answer["Location"] == f"{TRIAL}?ta=Korter&a=value:huurpremie.waiting:12&wie=held"


def test_a_figure_gets_a_slider(worker: Client) -> None:
    answer = worker.get(f"{TRIAL}?do=erbij&erbij=leefloon.cat1_year")
    assert answer["Location"].startswith(f"{TRIAL}?a=value:leefloon.cat1_year:")
    assert worker.get(answer["Location"]).status_code == 200


def test_what_is_wrong_is_told_at_its_place(worker: Client) -> None:
    page = worker.get(f"{TRIAL}?{WAITING}&s0-n=veel&s0-r=24&do=reken").content.decode()
    assert 'href="#s0-n"' in page
    assert 'value="veel"' in page
    assert "Fout:" in page


def test_two_reforms_side_by_side(worker: Client) -> None:
    other = FACTOR.replace("a=", "b=", 1)
    page = worker.get(f"{TRIAL}?{WAITING}&ta=Korter+wachten&{other}&tb=Meer+leefloon").content.decode()
    assert "Twee hervormingen naast elkaar" in page
    assert "per gezin per jaar: Meer leefloon" in page


def test_the_file_of_a_trial_is_a_reform(worker: Client) -> None:
    text = worker.get(f"{TRIAL}hervorming.yaml?{FACTOR}&ta=Meer+leefloon").content
    reform = parse_reform(text, BELGIUM)
    assert reform.title == "Meer leefloon"
    assert len(reform.changes) == 3


def test_cliffs_are_computed_when_asked(worker: Client) -> None:
    page = worker.get(f"{TRIAL}?{FACTOR}&vallen=1").content.decode()
    assert "wie alleen woont en huurt" in page
    assert 'id="val-1-alleen-c"' in page


# the assessment


def made(worker: Client, **texts: str) -> Toets:
    fields = {"instellingen": f"{WAITING}&ta=Korter+wachten", "title": "Toets van de huurpremie", **texts}
    answer = worker.post(reverse("policy_lab:new_toets"), fields)
    assert answer.status_code == 302, answer.content.decode()
    return Toets.objects.latest("made_at")


def test_an_assessment_without_a_reform_goes_back(worker: Client) -> None:
    answer = worker.get(reverse("policy_lab:new_toets"))
    assert answer["Location"] == reverse("policy_lab:reforms")


def test_an_assessment_needs_a_title_and_nothing_is_lost(worker: Client) -> None:
    fields = {"instellingen": WAITING, "title": "", "aim": "Minder lang wachten", "said": "x" * 7000}
    answer = worker.post(reverse("policy_lab:new_toets"), fields)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Geef de toets een titel." in page
    assert "te lang" in page
    assert "Minder lang wachten" in page
    assert not Toets.objects.exists()


def test_an_assessment_says_what_nobody_filled_in(worker: Client) -> None:
    toets = made(worker, aim="Minder lang wachten")
    page = worker.get(reverse("policy_lab:toets", args=[toets.id])).content.decode()
    assert "Nog niemand is bevraagd" in page
    assert page.count("Nog niet ingevuld") == 9
    assert "Minder lang wachten" in page
    assert "Iets over echte mensen" in page
    assert "moet iemand zonder onderbreking op de wachtlijst staan (huurpremie.waiting): wordt 24" in page


def test_a_change_is_a_new_version_and_the_old_one_stays(worker: Client) -> None:
    toets = made(worker, aim="Eerst dit")
    change = reverse("policy_lab:change_toets", args=[toets.id])
    assert "Eerst dit" in worker.get(change).content.decode()
    fields = {"instellingen": f"{WAITING}&ta=Korter+wachten", "title": "Toets van de huurpremie", "aim": "Nu dat"}
    worker.post(change, fields)
    worker.post(change, fields)  # nothing changed the second time
    assert [version.number for version in toets.versions.order_by("number")] == [1, 2]
    assert "Nu dat" in worker.get(reverse("policy_lab:toets", args=[toets.id])).content.decode()
    old = worker.get(reverse("policy_lab:toets_version", args=[toets.id, 1])).content.decode()
    assert "Eerst dit" in old
    assert "Er is een nieuwere" in old


def test_another_organisation_does_not_find_it(worker: Client) -> None:
    toets = made(worker)
    other = at(world.seat(world.organisation("Elders", "ocmw")))
    for name, arguments in (("toets", [toets.id]), ("change_toets", [toets.id]), ("toets_paper", [toets.id, 1])):
        assert other.get(reverse(f"policy_lab:{name}", args=arguments)).status_code == 404


def test_the_database_keeps_one_version_of_each_number(worker: Client) -> None:
    toets = made(worker)
    row = toets.versions.get()
    row.pk = None
    row.id = Toets().id
    with pytest.raises((IntegrityError, ValidationError)), transaction.atomic():
        row.save(force_insert=True)
    assert ToetsVersion.objects.count() == 1


def test_on_paper(worker: Client) -> None:
    toets = made(worker, said="Zij zeiden: <b>te laat</b>")
    address = reverse("policy_lab:toets_paper", args=[toets.id, 1])
    page = worker.get(f"{address}?als=pagina").content.decode()
    assert "&lt;b&gt;te laat" in page
    pdf = worker.get(address)
    assert pdf["Content-Type"] == "application/pdf"
    assert pdf.content.startswith(b"%PDF")


def test_a_pdf_that_fails_leads_to_the_page(worker: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(html: str) -> bytes:
        raise printing.PrintError

    toets = made(worker)
    monkeypatch.setattr(printing.THE_PRESS, "pdf", fails)
    answer = worker.get(reverse("policy_lab:toets_paper", args=[toets.id, 1]), follow=True)
    assert "De PDF lukte nu niet" in answer.content.decode()
