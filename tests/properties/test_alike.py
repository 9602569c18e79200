"""Persons of whom the same is known are read once; what is found is what reading each of them gives."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from rechten.household.case import CaseFile, Dwelling, Known, Tie
from rechten.household.knowledge import FactCell
from rechten.readings.bounds import Evaluation
from rechten.readings.questions import Target, read_questions
from rechten.readings.verdict import Reader, read_verdict
from tests.fictional.cases import partial_cases, put
from tests.fictional.examples import EXAMPLES
from tests.properties.common import evaluated, examples


def with_a_twin(case: CaseFile, of: int) -> CaseFile:
    """The case with one person more, of whom the same is known as of this one."""
    me = case.persons[of].id
    born = evolve(case.persons[of], id="twin")

    def moved(tie: Tie) -> Tie:
        source, target = ("twin" if end == me else end for end in (tie.source, tie.target))
        return evolve(tie, source=source, target=target)

    ties = (*case.ties, *(moved(tie) for tie in case.ties if me in {tie.source, tie.target}))

    def shared(home: Dwelling) -> Dwelling:
        theirs = tuple(evolve(r, person="twin") for r in home.residents if r.person == me)
        return evolve(home, residents=(*home.residents, *theirs))

    homes = tuple(shared(home) for home in case.dwellings)
    return evolve(case, persons=(*case.persons, born), ties=ties, dwellings=homes)


def one_by_one(evaluation: Evaluation) -> Reader:
    """A reader that takes nobody for another."""
    reader = Reader(evaluation)
    reader.alike = tuple(range(evaluation.inputs.knowledge.size))
    return reader


@examples(2)
@given(partial_cases(most=2), st.data())
def test_who_is_alike_gets_the_answer_of_the_other(case: CaseFile, data: st.DataObject) -> None:
    case = with_a_twin(case, data.draw(st.integers(0, len(case.persons) - 1)))
    evaluation = evaluated(case)
    reader, plain = Reader(evaluation), one_by_one(evaluation)
    assert reader.alike[-1] < len(case.persons) - 1
    targets = []
    for slot in evaluation.plan.rights.values():
        for person in range(len(case.persons)):
            targets.append(Target(slot, person))
            first, second = read_verdict(reader, slot, person), read_verdict(plain, slot, person)
            assert (first.outcome, first.amount) == (second.outcome, second.amount)
            assert set(first.causes) == set(second.causes)
            assert set(first.amount_causes) == set(second.amount_causes)
    found, expected = read_questions(reader, targets), read_questions(plain, targets)
    worths = {question.cell: question.worth for question in expected}
    assert {question.cell for question in found} == set(worths)
    for question in found:
        assert question.worth == pytest.approx(worths[question.cell])


@pytest.mark.parametrize("name", sorted(name for name, case in EXAMPLES.items() if case.persons))
def test_one_fact_that_only_one_of_them_has_makes_them_differ(name: str) -> None:
    case = with_a_twin(EXAMPLES[name], 0)
    assert Reader(evaluated(case)).alike[-1] == 0
    case = put(case, FactCell("person.savings", 0), Known(12_345, 12_345))
    assert Reader(evaluated(case)).alike[-1] == len(case.persons) - 1


def test_who_is_tied_to_someone_else_is_not_alike() -> None:
    """Of a mutual tie it does not matter who is at which end; of another it does."""
    case = EXAMPLES["nothing known"]
    me = case.persons[0].id
    couple = with_a_twin(evolve(case, persons=case.persons[:1], ties=(), dwellings=()), 0)
    for kind, alike in (("partner", 0), ("parent", 1)):
        assert Reader(evaluated(evolve(couple, ties=(Tie(kind, me, "twin"),)))).alike[1] == alike
