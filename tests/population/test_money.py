"""The money of a household in columns is the money of the same household in the scalar reading."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rechten.graph.kinds import Unit
from rechten.graph.plan import number_kind
from rechten.household.case import CaseFile
from rechten.household.knowledge import Knowledge
from rechten.population.reforms.circles import ties_of
from rechten.population.reforms.money import Money, TakeUp, Year, amount_place
from rechten.readings.answer import read
from rechten.readings.bounds import evaluate
from rechten.readings.budget import groups_of
from rechten.readings.compare import month_of
from tests.fictional.cases import completed, full_cases, partial_cases
from tests.fictional.purse import purse_of
from tests.population.common import on, people_of
from tests.properties.common import examples, the_law


def yearly(cases: list[CaseFile], *, held_counts: bool = True) -> tuple[Year, list[CaseFile]]:
    law = the_law()
    people, cases = people_of(law, purse_of(law), cases)
    money = Money(people)
    slots = people.plan.rights
    kinds = {r: number_kind(people.plan, amount_place(slots[r])) for r in slots if r in money.amounts}
    rights = [right for right, kind in kinds.items() if kind.unit is Unit.EURO_MONTH]
    answers = people.read(law.figures(people.day, people.day), tuple(rights))
    total = Year(np.zeros(people.households, np.int64), np.zeros(people.households, np.int64))
    for pot in money.pots(rights):
        total += money.year(pot, answers, TakeUp.ALL, held_counts=held_counts)
    return total, cases


@examples(0.5)
@given(st.lists(full_cases(), min_size=1, max_size=4))
def test_who_is_fully_known_has_the_months_of_the_scalar_reading(cases: list[CaseFile]) -> None:
    cases = on(cases[0], cases)
    total, cases = yearly(cases)
    for at, case in enumerate(cases):
        answer = read(the_law(), case, ask_for=frozenset())
        low, high = month_of(answer, answer.results, purse_of(the_law()))
        assert (total.low[at], total.high[at]) == (low * 12, high * 12) or (
            total.low[at] <= low * 12 <= high * 12 <= total.high[at]
        )
        if low == high and all(r.outcome.value in {"entitled", "not_entitled", "human"} for r in answer.results):
            assert total.low[at] == total.high[at] == low * 12


@examples(0.5)
@given(partial_cases(), st.data())
def test_what_turns_out_lies_inside(case: CaseFile, data: st.DataObject) -> None:
    case = on(case, [case])[0]
    wide, _ = yearly([case], held_counts=False)
    narrow, _ = yearly([on(case, [data.draw(completed(case))])[0]], held_counts=False)
    assert wide.low[0] <= narrow.low[0] <= narrow.high[0] <= wide.high[0]


@examples(0.5)
@given(st.lists(partial_cases(), min_size=1, max_size=3))
def test_ties_are_those_of_the_scalar_reading(cases: list[CaseFile]) -> None:
    law = the_law()
    purse = purse_of(law)
    people, cases = people_of(law, purse, on(cases[0], cases))
    found = ties_of(people, purse.together["roof"])
    at = 0
    for block, (sure, maybe) in zip(people.blocks, found, strict=True):
        for lane in range(block.lanes):
            case = cases[at]
            at += 1
            there = evaluate(purse.plan, Knowledge(case, law.vocabulary), law.figures(case.date, case.law_date))
            for person, (certain, possible) in enumerate(groups_of(there, purse)["roof"]):
                for other in range(block.size):
                    assert bool(sure[person, other, lane]) is bool(certain >> other & 1)
                    assert bool(maybe[person, other, lane]) is bool(possible >> other & 1)
