"""Budget, curve, what if and what can help, as they stand on the page."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from rechten.graph.facts import Sensitivity
from rechten.law.belgium import BELGIUM
from tests.counter.desk import Desk, Reading, family

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
NEVER = ("uit elkaar", "verhuis", "minder werken", "scheid")


def section(page: Reading, name: str) -> Reading:
    """One part of the page."""
    start = page.html.index(f'aria-labelledby="{name}"')
    end = page.html.index("\n</section>", start)
    return Reading(page.html[start:end].split(">", 1)[1])


def euros(text: str) -> list[float]:
    return [float(x.replace(".", "").replace(",", ".")) for x in re.findall(r"€\s*(-?[0-9.]+,[0-9]{2})", text)]


def test_the_budget_adds_up(client: Client) -> None:
    desk = family(client).fill(x_energy="210", x_alimony="100")
    part = section(desk.send("budget"), "budget")
    assert 'id="budget" tabindex="-1" data-focus' in part.html
    now = part.text.split("Nu, met wat al binnenkomt")[1]
    # 350 wage + 620,50 benefit + 100 alimony - 780 rent - 210 energy
    assert euros(now)[0] == pytest.approx(350 + 620.50 + 100 - 780 - 210)
    assert "Nettoloon, jij" in part.text
    shared = [text for text in part.text.split(" per maand") if "(samen één bedrag)" in text]
    assert shared, "one amount for two people stands on one line"
    assert part.text.count("Leefloon,") == 1
    assert "niet verteld" not in part.text


def test_what_is_not_told_is_said_and_leads_to_its_field(client: Client) -> None:
    desk = family(client).fill(p_net_benefit_p1="", d_rent="")
    part = section(desk.send(), "budget")
    assert "2 bedragen zijn niet verteld" in part.text
    assert {"p.net_benefit.p1", "d.rent"} <= set(part.links)


def test_what_opens_what_is_drawn_for_this_family(client: Client) -> None:
    html = section(family(client).page, "uitkomst").html
    assert html.count("<svg") == 1
    drawn = html.split("<svg")[1].split("</svg>")[0]
    assert "Verhoogde" in drawn
    assert "Inkomensgarantie" not in drawn, "nobody here is old enough"


def test_the_curve_is_a_picture_and_a_table(client: Client) -> None:
    desk = family(client)
    assert "<svg" not in section(desk.page, "curve").html
    part = section(desk.send("curve"), "curve")
    assert part.html.count("<svg") == 1
    assert "<title id=" in part.html
    assert "<desc id=" in part.html
    assert "Wat dit niet toont" in part.text
    assert not re.search(r'd="[^"]*[0-9],[0-9]', part.html), "a path in Dutch numbers is no path"
    values = [int(v.replace(".", "")) for v in re.findall(r'<th scope="row">€\s([0-9.]+)</th>', part.html)]
    assert values == sorted(values)
    assert {0, 500, 4000} <= set(values)
    # It stays on the page, and for whom it was drawn.
    again = section(desk.send(), "curve")
    assert "<svg" in again.html


def test_the_curve_tells_what_is_lost(client: Client) -> None:
    desk = Desk(client)
    desk.fill(ik_birth="1985", home="none").send()
    desk.fill(p_lives_in_ik="antwerp", p_stay_ik="belgian", p_works_ik="yes", p_has_benefit_ik="no").send()
    desk.fill(p_net_wage_ik="0", p_net_other_ik="0", p_savings_ik="0", p_owns_property_ik="no")
    desk.fill(p_receives_leefloon_ik="no").send()
    part = section(desk.send("curve"), "curve")
    # Of the leefloon only a range is known: between its ends nobody can say that it is lost.
    assert "valt weg: Leefloon" not in part.text
    found = re.search(
        r"Vanaf ongeveer €\s([0-9.]+) netto per maand: is niet meer duidelijk en telt vanaf hier niet mee: "
        r"Leefloon \(jij\) \(valt zeker weg vanaf ongeveer €\s([0-9.]+)\); de lijn daalt met",
        part.text,
    )
    assert found
    unsure, lost = (int(amount.replace(".", "")) for amount in found.groups())
    assert unsure < lost
    assert "Van elke € 100" not in part.text
    seen = {}
    for wage in (unsure, lost - 1, lost):
        page = desk.fill(p_net_wage_ik=str(wage)).send().html
        seen[wage] = page.index("<h4>Leefloon</h4>") > page.index('id="g-not_entitled"')
    assert list(seen.values()) == [False, False, True]
    assert 'class="fall"' in part.html


def test_what_if_shows_now_and_then(client: Client) -> None:
    desk = family(client)
    desk.page.fields |= {"w1.q": "person.net_wage", "w1.who": "ik"}
    desk.send("whatif")
    assert desk.page.fields["w1.of"] == "person.net_wage"
    page = desk.fill(w1_a="3000").send("whatif")
    part = section(page, "wat-als")
    assert "Niemand krijgt hier de raad" in part.text
    assert "Leefloon" in part.text
    assert "valt weg" in part.text or "nu niet gezien" in part.text
    assert page.fields["p.net_wage.ik"] == "350", "the answers themselves stay as they are"
    assert page.fields["w2.q"] == ""


def test_what_if_somebody_no_longer_lives_here(client: Client) -> None:
    desk = family(client)
    desk.page.fields |= {"w1.q": "leaves", "w1.who": "p1"}
    part = section(desk.send("whatif"), "wat-als")
    assert "Voor je partner rekenen we hier niets uit." in part.text
    assert "<table" in part.html
    desk.page.fields["w1.who"] = "ik"
    assert "w1.q" in desk.send("whatif").links


def test_what_if_another_question_is_chosen_its_old_answer_does_not_count(client: Client) -> None:
    desk = family(client)
    desk.page.fields |= {"w1.q": "person.net_wage", "w1.who": "ik"}
    desk.send("whatif")
    desk.fill(w1_a="3000").send("whatif")
    desk.page.fields["w1.q"] = "person.savings"
    page = desk.send("whatif")
    assert page.fields["w1.a"] == ""
    assert "dan €" not in section(page, "wat-als").text


def test_what_if_a_closed_question_says_so(client: Client) -> None:
    desk = family(client)
    desk.page.fields |= {"w1.q": "person.cadastral_income", "w1.who": "ik"}
    desk.send("whatif")
    assert "een ander antwoord sluit deze vraag uit" in desk.fill(w1_a="900").send("whatif").text


def test_what_if_who_has_a_wage_works(client: Client) -> None:
    desk = family(client)
    assert desk.page.fields["p.works.p1"] == "no"
    desk.page.fields |= {"w1.q": "person.net_wage", "w1.who": "p1"}
    desk.send("whatif")
    part = section(desk.fill(w1_a="3000").send("whatif"), "wat-als")
    assert "sluit deze vraag uit" not in part.text
    assert "<table" in part.html
    assert desk.page.fields["p.works.p1"] == "no"


def test_what_if_wrong_input_is_told(client: Client) -> None:
    desk = family(client)
    desk.page.fields |= {"w1.q": "person.net_wage"}
    assert "Kies ook over wie het gaat." in desk.send("whatif").text
    desk.page.fields |= {"w1.who": "ik"}
    desk.send("whatif")
    page = desk.fill(w1_a="veel").send("whatif")
    assert "w1.a" in page.links
    assert 'id="uitkomst"' in page.html


def test_what_helps_is_an_act_or_a_paper(client: Client) -> None:
    part = section(family(client).page, "helpt")
    assert "Schrijf je in bij een ziekenfonds" in part.text
    assert "Papieren om te tonen" in part.text
    # What no client can bring is not called a paper.
    bring, office = part.text.split("Dit zoekt de dienst meestal zelf op")
    for text in ("zelf door", "haalt het zelf op", "De uitbetaler ziet"):
        assert text not in bring
        assert text in office
    advice = part.text.split("iets met gezondheid.")[1].lower()
    assert not [word for word in NEVER if word in advice]


def test_the_law_marks_only_acts() -> None:
    """Whom one lives with, work, stay and health are never a way to a right."""
    marked = [spec for spec in BELGIUM.vocabulary if spec.change is not None]
    assert len(marked) >= 5
    for spec in marked:
        assert spec.sensitivity is Sensitivity.ORDINARY
        assert spec.category != "work"
        for fact, value in spec.change.brings if spec.change else ():
            other = BELGIUM.vocabulary[fact]
            assert other.low <= value <= other.high
            assert other.subject is spec.subject
