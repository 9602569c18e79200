"""The course of a scan, as a visitor without JavaScript goes through it."""

import random
from collections.abc import Iterator

import pytest
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.scan.test_state import TODAY, rosters, states
from tests.scan.visit import STEP, Visit
from totjerecht.scan import flow
from totjerecht.scan.law import the_law
from totjerecht.scan.roster import TIES_OF, Roster
from totjerecht.scan.state import ScanState, unpack

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
FEW = max(5, settings().max_examples // 6)
shared_database = settings(max_examples=FEW, suppress_health_check=list(HealthCheck), deadline=None)


@pytest.fixture
def visit(client: Client) -> Visit:
    return Visit(client)


def answers(seed: int) -> Iterator[str]:
    """Answers for ever: random, but always of a kind that some question takes."""
    dice = random.Random(seed)  # noqa: S311 (no secret hangs on it)
    while True:
        yield dice.choice(["0", "1", "350", "1.250,50", "99", "dont_know", "declined"])


def finish(visit: Visit, seed: int, most: int = 200) -> list[str]:
    """Answer until the result page; what was asked, in order."""
    asked, dice, typed = [], random.Random(seed), answers(seed)  # noqa: S311
    while visit.page.asks:
        if "Klopt dat?" in visit.page.text or visit.page.title.startswith("Fout"):
            visit.answer("1")  # an answer that did not fit: one that always does
            continue
        asked.append(visit.page.asks)
        assert len(asked) <= most, "the scan does not end"
        options = visit.page.choices
        visit.answer(dice.choice(options) if options else ("1990" if visit.page.asks_day else next(typed)))
        assert visit.status == 200
    assert visit.page.is_result
    return asked


@settings(shared_database, max_examples=max(4, FEW // 2))  # a whole scan each
@given(seed=st.integers(0, 10_000), people=st.lists(st.sampled_from(sorted(TIES_OF)), max_size=3))
def test_every_scan_ends_at_somebody_to_call(seed: int, people: list[str]) -> None:
    visit, dice = Visit(Client()), random.Random(seed)  # noqa: S311
    for _ in people:
        visit.send("add")
    typed = {f"p{i}_relation": relation for i, relation in enumerate(people, 1)}
    typed |= {f"p{i}_year": str(dice.choice(["", 1950, 1990, 2015])) for i in range(1, len(people) + 1)}
    home = dice.choice(["own", "guest", "none", ""])
    visit.send("roster", ik_year="1940", home=home, **typed)
    if visit.page.fields["page"] == "roster":  # is the partner a parent too: left open
        visit.send("roster")
    visit.tick(*(name for name in visit.page.boxes if dice.random() < 0.2))
    asked = finish(visit, seed)
    assert len(set(asked)) == len(asked), "a question came twice"
    assert any(link.startswith("tel:") for link in visit.page.links)


@shared_database
@given(state=states())
def test_what_is_worth_most_comes_first(state: ScanState) -> None:
    """The worth of a sensitive question is lowered by our reluctance to ask it."""
    worths = [question.worth for question in flow.read_scan(state, the_law()).questions]
    assert worths == sorted(worths, reverse=True)


@shared_database
@given(roster=rosters())
def test_questions_are_only_about_people_we_look_for_or_what_counts_for_them(roster: Roster) -> None:
    law = the_law()
    state = flow.with_roster(None, roster, law, TODAY)
    reading = flow.read_scan(state, law)
    rights = {q.cell: q.rights for q in reading.questions}
    assert all(rights.values())
    assert 0 in reading.scope


def answer_on(visit: Visit) -> int:
    """Know nothing until the result comes; how many questions that took."""
    count = 0
    while visit.page.asks:
        visit.answer("dont_know")
        count += 1
    return count


def test_the_result_comes_before_the_questions_that_change_little(visit: Visit) -> None:
    visit.alone()
    assert answer_on(visit) > 1
    visit.send("continue")
    assert answer_on(visit) > 1  # once one goes on, no question waits any more
    assert "continue" not in visit.page.buttons


def test_a_question_that_was_declined_never_comes_back(visit: Visit) -> None:
    visit.family()
    seen = set()
    while visit.page.asks or "continue" in visit.page.buttons:
        if not visit.page.asks:
            visit.send("continue")
        assert visit.page.asks not in seen
        seen.add(visit.page.asks)
        visit.answer("declined")
    assert "Wat je nog kan uitzoeken" not in visit.page.text or "Dit wist je niet" not in visit.page.text
    asked_again = [b for b in visit.page.buttons if b == "continue"]
    assert not asked_again


def test_what_one_does_not_know_is_listed_to_find_out_and_can_be_answered(visit: Visit) -> None:
    visit.alone()
    first = visit.page.asks
    question = visit.page.title.split(" – ")[1]
    visit.answer("dont_know")
    assert visit.page.asks != first
    visit.send("result")
    assert "Dit wist je niet" in visit.page.text
    assert question in visit.page.text
    visit.send(f"change:{first}")
    assert visit.page.asks == first
    assert visit.page.fields["value"] == "dont_know"
    visit.answer("no")
    assert visit.page.is_result
    assert "Dit wist je niet" not in visit.page.text


def test_back_shows_what_was_answered_and_loses_nothing(visit: Visit) -> None:
    visit.family()
    trail = []
    for _ in range(6):
        trail.append((visit.page.asks, "no" if "no" in visit.page.choices else "350"))
        if visit.page.choices and trail[-1][1] == "350":
            trail[-1] = (trail[-1][0], visit.page.choices[0])
        visit.answer(trail[-1][1])
    here = visit.page.asks
    for path, value in reversed(trail):
        visit.send("back")
        assert visit.page.asks == path
        assert visit.told() == value
    visit.send("back")
    assert visit.page.fields["page"] == "situations"
    visit.send("back")
    assert visit.page.fields["page"] == "roster"
    assert visit.page.fields["p2_label"] == "Noor"
    assert visit.page.fields["p1_relation"] == "married"
    assert visit.page.fields["p2_shared"] == "yes"
    visit.send("roster")
    assert visit.page.asks == here


def test_back_keeps_what_was_just_typed(visit: Visit) -> None:
    visit.alone()
    visit.answer("no")
    second = visit.page.asks
    value = visit.page.choices[0] if visit.page.choices else "350"
    visit.send("back", value=value)
    assert visit.page.asks != second
    visit.answer("no")
    assert visit.page.asks != second, "the second answer was kept, so the third question comes"


def test_the_result_can_be_seen_at_any_moment_and_left_again(visit: Visit) -> None:
    visit.alone()
    visit.answer("no")
    here = visit.page.asks
    visit.send("result")
    assert visit.page.is_result
    assert "Er zijn nog vragen" in visit.page.text
    visit.send("continue")
    assert visit.page.asks == here


def test_an_answer_can_be_changed_from_the_result(visit: Visit) -> None:
    visit.alone()
    path = visit.page.asks
    visit.answer("no")
    visit.send("result")
    visit.send(f"change:{path}")
    assert visit.page.fields["value"] == "no"
    visit.answer("yes")
    assert visit.page.is_result
    visit.send(f"change:{path}")
    assert visit.page.fields["value"] == "yes"


def money_question(visit: Visit) -> None:
    while visit.page.choices or visit.page.asks_day:
        visit.answer("no" if "no" in visit.page.choices else visit.page.choices[0])
    assert "value" in visit.page.fields


def test_nonsense_is_told_beside_the_field_and_kept(visit: Visit) -> None:
    visit.alone()
    money_question(visit)
    path = visit.page.asks
    visit.answer("heel veel")
    assert visit.page.asks == path
    assert visit.page.fields["value"] == "heel veel"
    assert visit.page.title.startswith("Fout: ")
    assert "#value" in visit.page.links
    assert visit.page.text.count("Dit kunnen we niet lezen als een bedrag") == 2


def test_a_surprising_amount_is_asked_back_and_then_taken(visit: Visit) -> None:
    visit.alone()
    money_question(visit)
    path = visit.page.asks
    visit.answer("95000")
    assert visit.page.asks == path
    assert "Klopt dat?" in visit.page.text
    visit.post({**visit.page.fields, "confirmed": "9500000"})
    assert visit.page.asks != path


def test_another_amount_than_the_confirmed_one_is_asked_back_again(visit: Visit) -> None:
    visit.alone()
    money_question(visit)
    path = visit.page.asks
    visit.answer("95000")
    visit.post({**visit.page.fields, "value": "96000", "confirmed": "9500000"})
    assert visit.page.asks == path


def test_an_empty_answer_is_asked_again(visit: Visit) -> None:
    visit.alone()
    path = visit.page.asks
    visit.send("answer")
    assert visit.page.asks == path
    assert "ook een antwoord" in visit.page.text


def test_housemates_are_added_and_removed_without_loss(visit: Visit) -> None:
    visit.send("add", ik_year="1985", home="own")
    visit.send("add", p1_relation="sibling", p1_label="Jo")
    visit.send("add", p2_relation="child", p2_year="2x15")
    visit.send("remove:p1")
    fields = visit.page.fields
    assert fields["people"] == "p2 p3"
    assert (fields["ik_year"], fields["home"]) == ("1985", "own")
    assert (fields["p2_relation"], fields["p2_year"]) == ("child", "2x15")
    assert "p1_relation" not in fields


def test_for_a_housemate_outside_the_family_we_look_only_when_asked(visit: Visit) -> None:
    visit.send("add")
    visit.send("roster", ik_year="1985", home="own", p1_relation="none", p1_year="1986", p1_label="Sam")
    visit.send("result")
    assert "Voor Sam keken we niet mee" in visit.page.text
    assert "voor jou en Sam" not in visit.page.text
    visit.send("include:p1")
    assert "Voor Sam keken we niet mee" not in visit.page.text
    assert "voor jou en Sam" in visit.page.text


def well_off(visit: Visit) -> None:
    """Answer the question on the page as somebody with a good wage and no benefit."""
    path, options = visit.page.asks, visit.page.choices
    if path.endswith((".works", ".health_fund", ".household_energy")):
        visit.answer("yes")
    elif options:
        visit.answer("no" if "no" in options else "other" if "other" in options else options[0])
    else:
        visit.answer("4000" if "net_wage" in path else "60000" if "taxable" in path or "assessed" in path else "0")
        if visit.page.asks == path:
            visit.post({**visit.page.fields, "confirmed": visit.page.fields["value"] + "00"})


def to_do(visit: Visit, answered: set[str]) -> str:
    """The button of the result page that asks something new; "" when all was answered."""
    new = [b for b in visit.page.buttons if b.startswith("change:") and b.removeprefix("change:") not in answered]
    return "continue" if "continue" in visit.page.buttons else new[0] if new else ""


def test_who_gets_nothing_reads_so_kindly_and_finds_somebody(visit: Visit) -> None:
    visit.alone()
    answered = {""}
    while not visit.page.is_result or (todo := to_do(visit, answered)):
        if visit.page.is_result:
            visit.send(todo)
        if visit.page.boxes:
            answered.add("situations")
            visit.tick()
            continue
        answered.add(visit.page.asks)
        well_off(visit)
    assert "zien we nu niets wat je kan vragen" in visit.page.text
    assert any(link.startswith("tel:") for link in visit.page.links)


def test_where_housemates_live_is_asked_once_and_taken_over(visit: Visit) -> None:
    visit.family()
    law, paths = the_law(), []
    while visit.page.asks:
        paths.append(visit.page.asks)
        options = visit.page.choices
        visit.answer(options[0] if options else "0")
    assert [path for path in paths if path.endswith(".lives_in")] == ["persons[0].facts.lives_in"]
    state = unpack(visit.page.fields["state"], law, timezone.localdate())
    assert all(p.facts["lives_in"].low == 1 for p in state.case.persons)  # type: ignore[union-attr]


def test_an_address_without_a_form_starts_again(client: Client) -> None:
    answer = client.get(STEP)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/scan/")


def test_details_of_what_was_refused_are_not_asked(visit: Visit) -> None:
    visit.send("roster", ik_year="", home="")
    visit.tick()
    asked = []
    while visit.page.asks:
        asked.append(visit.page.asks)
        visit.answer("declined")
    names = {path.rsplit(".", 1)[-1] for path in asked}
    assert {"works", "stay", "social_housing"} <= names
    assert names.isdisjoint({"net_wage", "stay_months", "study_stay", "social_sublet"})
    assert len(asked) < 60


def test_no_page_promises_a_number_of_questions(visit: Visit) -> None:
    visit.family()
    said = set()
    while visit.page.asks:
        line = visit.page.html.split('id="voortgang"')[1].split("</p>")[0].split(">", 1)[1]
        number, _, ahead = " ".join(line.split()).partition(" · ")
        assert number.removeprefix("Vraag ").isdigit()
        said.add(ahead)
        visit.answer("dont_know")
    assert said == {"", "nog enkele vragen", "misschien de laatste vraag"}
    assert ahead == "misschien de laatste vraag"
