"""The result page: what matters first, the rest folded to a line a right."""

from collections.abc import Callable

import pytest
from django.test import Client

from rechten.household.case import Known
from rechten.household.knowledge import FactCell
from rechten.words import Group
from tests.scan.test_groups import large_family
from tests.scan.test_state import BIRTH, TODAY
from tests.scan.visit import Visit
from totjerecht.scan import flow
from totjerecht.scan.law import the_law
from totjerecht.scan.results import OPEN_SURE, ResultPage, result_page
from totjerecht.scan.roster import Housemate, Roster
from totjerecht.scan.state import ScanState

pytestmark = pytest.mark.django_db


def born(year: int) -> Known:
    return Known(TODAY.replace(year=year).toordinal(), TODAY.replace(year=year).toordinal())


def with_children() -> ScanState:
    """A parent and three children, Belgians in Antwerp."""
    law, names = the_law(), ("Noor", "Sam", "Lou")
    mates = [Housemate(f"p{i}", "child", born(2019 + i), name) for i, name in enumerate(names, 1)]
    state = flow.with_roster(None, Roster(BIRTH, "own", tuple(mates)), law, TODAY)
    for about in range(4):
        for fact, code in (("person.lives_in", "antwerp"), ("person.stay", "belgian")):
            mask = 1 << [name for name, _ in law.vocabulary[fact].options].index(code)
            state = flow.record(state, FactCell(fact, about), Known(mask, mask), law)
    return state


def without_income(state: ScanState) -> ScanState:
    law = the_law()
    for about in range(len(state.case.persons)):
        for fact in ("person.net_wage", "person.net_other", "person.savings"):
            state = flow.record(state, FactCell(fact, about), Known(0, 0), law)
    return state


def page(state: ScanState) -> ResultPage:
    return result_page(flow.read_scan(state, the_law()), the_law())


def test_what_can_be_asked_for_comes_first_with_the_first_thing_to_do() -> None:
    shown = page(with_children())
    sure = [card for group in shown.groups if group.sure for card in group.cards]
    assert sure
    assert shown.first == sure[0]
    assert shown.first.act is not None
    assert shown.first.contact is not None


def test_who_has_no_home_finds_a_bed_and_food_before_all_else(client: Client) -> None:
    for home, doors in (("none", ["no_roof", "no_food"]), ("guest", []), ("own", [])):
        shown = page(flow.with_roster(None, Roster(BIRTH, home, ()), the_law(), TODAY))
        assert [door.icon for door in shown.urgent] == [f"scan/icons/{topic}.svg" for topic in doors]
        for door in shown.urgent:
            assert door.title in client.get(f"/scan/nu/{door.number}").content.decode()


def test_few_cards_are_open_and_only_of_what_can_be_asked_for() -> None:
    for state in (with_children(), without_income(with_children())):
        shown = page(state)
        cards = [card for group in shown.groups for card in group.cards]
        assert shown.open_cards <= {card.id for card in cards if card.act}
        assert 0 < len(shown.open_cards) <= OPEN_SURE


def test_cards_to_act_on_stand_in_order_of_what_they_are_worth() -> None:
    shown = page(without_income(with_children()))
    for group in shown.groups:
        worth = [card.worth for card in group.cards if card.act]
        assert worth == sorted(worth, reverse=True)
    assert any(card.worth > 0 for group in shown.groups for card in group.cards)


def test_people_with_the_same_reasons_read_them_once() -> None:
    shown = page(with_children())
    entitled = next(group for group in shown.groups if group.id == Group.ENTITLED.value)
    basic = next(card for card in entitled.cards if card.right_id == "groeipakket_basisbedrag")
    assert [person.names for person in basic.people] == ["Noor, Sam en Lou"]
    assert basic.about == "voor Noor, Sam en Lou"
    assert basic.people[0].several
    assert len(basic.people[0].outcomes) == 1


@pytest.mark.parametrize("visitor", [Visit.alone, large_family], ids=["alone", "family"])
def test_each_right_is_one_fold_with_a_way_to_its_page(client: Client, visitor: Callable[[Visit], object]) -> None:
    visit = Visit(client)
    visitor(visit)
    shown = visit.send("result")
    folds = shown.html.count('<details class="card right folded')
    pages = [link for link in shown.links if link.startswith("/rechten/") and link != "/rechten/"]
    assert folds == len(pages) > 5
    assert all(client.get(link).status_code == 200 for link in set(pages))
    opened = shown.html.split('<details class="card right folded')[1:]
    assert sum(" open>" in fold.split(">", 1)[0] + ">" for fold in opened) <= OPEN_SURE


def test_without_anything_sure_the_first_thing_is_the_questions(client: Client) -> None:
    visit = Visit(client)
    visit.alone()
    shown = visit.send("result")
    assert "Doe dit eerst" not in shown.text or "Dit heb je waarschijnlijk" in shown.text
    assert "continue" in shown.buttons
