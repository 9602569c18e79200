"""The list of what is going on at home: it spares questions, loses nothing, and can be skipped and changed."""

import pytest
from django.test import Client
from django.utils import timezone

from rechten.household.case import Known
from tests.scan.visit import Visit
from totjerecht.scan import situations
from totjerecht.scan.law import the_law
from totjerecht.scan.state import unpack

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
YES, NO = Known(1, 1), Known(0, 0)
NAMES = [spec.name for spec in situations.specs(the_law())]


@pytest.fixture
def visit(client: Client) -> Visit:
    return Visit(client)


def told(visit: Visit) -> dict[str, object]:
    return dict(unpack(visit.page.fields["state"], the_law(), timezone.localdate()).case.facts)


def test_the_list_comes_after_the_roster_with_every_situation(visit: Visit) -> None:
    visit.send("roster", ik_year="1985", home="own")
    assert visit.page.fields["page"] == "situations"
    assert visit.page.boxes == [f"tick_{name}" for name in NAMES]
    assert len(NAMES) > 10


def test_what_is_ticked_is_so_and_the_rest_is_not(visit: Visit) -> None:
    visit.alone("1985", "debts", "illness")
    assert told(visit) == {name: YES if name in {"debts", "illness"} else NO for name in NAMES}


def test_who_skips_the_list_told_nothing(visit: Visit) -> None:
    visit.send("roster", ik_year="1985", home="own")
    visit.send("skip", tick_debts="1")
    assert visit.page.asks
    assert told(visit) == {}


def test_back_and_the_result_page_show_what_was_ticked(visit: Visit) -> None:
    visit.alone("1985", "debts")
    visit.send("back")
    assert visit.page.fields.get("tick_debts") == "1"
    assert "tick_illness" not in visit.page.fields
    visit.send("result")
    assert "Rekeningen of schulden lukken niet meer." in visit.page.text
    visit.send("change:situations")
    visit.page.fields.pop("tick_debts")
    visit.send("answer", tick_care="1")
    assert visit.page.is_result
    assert "Rekeningen of schulden lukken niet meer." not in visit.page.text
    assert told(visit)["care"] == YES


def test_ticks_survive_the_choice_of_another_language(visit: Visit) -> None:
    visit.send("roster", ik_year="1985", home="own")
    visit.send("stay", tick_newcomer="1")
    assert visit.page.fields.get("tick_newcomer") == "1"


def test_the_roster_can_be_changed_without_ticking_again(visit: Visit) -> None:
    visit.alone("1985", "debts")
    visit.send("result")
    visit.send("roster")
    visit.send("roster", ik_year="1986")
    assert visit.page.is_result
    assert told(visit)["debts"] == YES


def test_a_tick_opens_questions_that_are_not_asked_without_it(visit: Visit) -> None:
    def asked(*ticks: str) -> set[str]:
        visit.get("/scan/")
        visit.alone("1985", *ticks)
        found = set()
        while visit.page.asks:
            found.add(visit.page.asks)
            visit.answer("dont_know")
        return found

    without = asked()
    assert asked("debts", "illness") > without
    assert not any(path.startswith("facts.") for path in without)
