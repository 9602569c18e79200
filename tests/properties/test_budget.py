"""The month of a household: nothing is counted twice, and nothing unknown counts as nothing in silence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechten.graph.errors import RuleError
from rechten.graph.purse import Purse
from rechten.household.case import CaseFile, Dwelling, Known, Person, Resident
from rechten.household.knowledge import FactCell, Knowledge, with_answer
from rechten.readings.answer import read
from rechten.readings.budget import Gain, read_budget, summed
from tests.fictional.cases import completed, partial_cases
from tests.fictional.examples import EXAMPLES
from tests.fictional.facts import FACTS
from tests.fictional.purse import purse_of
from tests.properties.common import examples, the_law


@examples(1)
@given(partial_cases())
def test_each_level_holds_the_one_below(case: CaseFile) -> None:
    budget = read_budget(read(the_law(), case), purse_of(the_law()))
    for low, high in (budget.now, budget.soon, budget.perhaps, budget.rent):
        assert low <= high
    assert budget.now[0] <= budget.soon[0] <= budget.perhaps[0]
    assert budget.now[1] <= budget.soon[1] <= budget.perhaps[1] <= budget.most
    left = budget.after_rent(budget.now)
    assert left[0] <= left[1]


@examples(1)
@given(partial_cases())
def test_what_is_not_told_is_listed(case: CaseFile) -> None:
    knowledge = Knowledge(case, FACTS)
    budget = read_budget(read(the_law(), case), purse_of(the_law()))
    for line in (*budget.incomes, *budget.rents):
        told = knowledge.answer(line.cell)
        told = told[0] if isinstance(told, tuple) and told else told
        assert (line.bounds is None) == (not isinstance(told, Known))
        assert (line.cell in budget.unknown) == (line.bounds is None)


@examples(0.5)
@given(partial_cases(most=3), st.data())
def test_what_turns_out_lies_between_least_and_most(case: CaseFile, data: st.DataObject) -> None:
    """Where all incomes and rents are told, the budget of the full case lies within that of the partial one."""
    before = read_budget(read(the_law(), case), purse_of(the_law()))
    if before.unknown:
        return
    after = read_budget(read(the_law(), data.draw(completed(case))), purse_of(the_law()))
    assert after.perhaps[1] <= before.most or after.held != before.held
    assert before.rent[0] <= after.rent[0]
    assert after.rent[1] <= before.rent[1]


def test_one_amount_for_a_home_counts_once() -> None:
    case = EXAMPLES["alone, all known"]
    day = case.date
    home = Dwelling("house", (Resident("ada"), Resident("bo")), case.dwellings[0].facts)
    two = CaseFile(day, day, (*case.persons, Person("bo", case.persons[0].facts)), (), (home,), case.facts)
    both = read(the_law(), two)
    roofs = [r for r in both.of("roof") if r.verdict.amount]
    assert len(roofs) == 2
    amount = roofs[0].verdict.amount
    assert amount is not None
    gains = [Gain("roof", person, amount) for person in (0, 1)]
    together = {"roof": [(0b10, 0b10), (0b01, 0b01)]}
    assert summed(gains, together, purse_of(the_law())) == amount
    perhaps = {"roof": [(0, 0b10), (0, 0b01)]}
    assert summed(gains, perhaps, purse_of(the_law())) == (amount[0], 2 * amount[1])
    assert summed(gains, {}, purse_of(the_law())) == (2 * amount[0], 2 * amount[1])
    apart = Purse(the_law(), incomes=("person.wage",), rents=("dwelling.rent",), earned="person.wage")
    once, twice = read_budget(both, purse_of(the_law())), read_budget(both, apart)
    assert twice.soon[0] - once.soon[0] == amount[0] > 0


def test_of_rights_that_take_each_others_place_the_largest_counts() -> None:
    gains = [Gain("bread", 0, (100, 300)), Gain("pension", 0, (200, 250)), Gain("cradle", 0, (7, 7))]
    assert summed(gains, {}, purse_of(the_law())) == (207, 307)
    assert summed([Gain("bread", 0, (100, 300)), Gain("pension", 1, (200, 250))], {}, purse_of(the_law())) == (300, 550)


def test_a_wage_behind_a_closed_gate_is_left_out() -> None:
    case = with_answer(EXAMPLES["alone, all known"], FACTS, FactCell("person.works", 0), Known(0, 0))
    assert read_budget(read(the_law(), case), purse_of(the_law())).incomes == ()


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"incomes": ("person.savings",), "earned": "person.savings"}, "no money a month"),
        ({"rents": ("person.wage",)}, "about a dwelling"),
        ({"instead": (("bread", "nothing"),)}, "does not have"),
        ({"earned": "person.profit"}, "not among its incomes"),
    ],
)
def test_a_purse_that_cannot_be(wrong: dict[str, object], says: str) -> None:
    right = {"incomes": ("person.wage",), "rents": ("dwelling.rent",), "earned": "person.wage"}
    with pytest.raises(RuleError, match=says):
        Purse(the_law(), **{**right, **wrong})  # type: ignore[arg-type]
