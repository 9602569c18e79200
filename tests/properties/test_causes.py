"""What is listed as a cause is all that can still move a value; every condition is told, once, as it stands."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechten.graph.expressions import any_of, not_computed
from rechten.graph.facts import Vocabulary
from rechten.graph.kinds import BOOL, Choice
from rechten.graph.law import Law
from rechten.graph.rights import Condition, Right, conditions
from rechten.household.case import Answer, CaseFile, Known, Person
from rechten.household.knowledge import Knowledge
from rechten.readings.bounds import Evaluation, evaluate
from rechten.readings.causes import Judgement, LastKnown, NoFigure, NotEncoded, OpenFact
from rechten.readings.reasons import State, read_reasons
from rechten.readings.verdict import Outcome, Reader, read_verdict
from tests.fictional.cases import completed, completions, open_cells, partial_cases, put
from tests.fictional.common import ACT, BREAD_HOUSE, SOURCE
from tests.fictional.facts import FACTS
from tests.properties.common import evaluated, examples


def is_open(evaluation: Evaluation, index: int, person: int) -> bool:
    low, high = evaluation.rows[index][person]
    if isinstance(getattr(evaluation.plan.nodes[index], "kind", None), Choice):
        return low.bit_count() > 1
    return low != high


@examples(2)
@given(partial_cases(), st.data())
def test_what_is_no_cause_cannot_move_a_value(case: CaseFile, data: st.DataObject) -> None:
    before = evaluated(case)
    walk = Reader(before).walk
    if not (cells := open_cells(case)):
        return
    for open_ in data.draw(st.lists(st.sampled_from(cells), min_size=1, max_size=4)):
        cell = open_.cell
        after = evaluated(put(case, cell, data.draw(completions(open_))))
        for index, node in enumerate(before.plan.nodes):
            if not hasattr(node, "kind"):
                continue
            for person in range(len(case.persons)):
                causes = walk.causes(index, person)
                listed = OpenFact(cell) in causes
                if hasattr(cell, "fact") and FACTS[cell.fact].judged_by:
                    listed = listed or Judgement(cell.fact, person, FACTS[cell.fact].judged_by) in causes
                    listed = listed or any(isinstance(cause, Judgement) for cause in causes)
                if not listed:
                    assert after.rows[index][person] == before.rows[index][person], (index, node, person, cell, causes)


@examples(2)
@given(partial_cases())
def test_an_open_value_has_a_cause_and_a_settled_one_none(case: CaseFile) -> None:
    evaluation = evaluated(case)
    walk = Reader(evaluation).walk
    for index, node in enumerate(evaluation.plan.nodes):
        if hasattr(node, "kind"):
            for person in range(len(case.persons)):
                causes = walk.causes(index, person)
                # A figure that the law does not give stays worth telling, even where its unknown value moves nothing.
                moving = {cause for cause in causes if not isinstance(cause, NoFigure)}
                if is_open(evaluation, index, person):
                    assert causes, (index, node, person)
                else:
                    assert not moving, (index, node, person, causes)


@examples(2)
@given(partial_cases(), st.data())
def test_causes_that_are_settled_leave_nothing_open(case: CaseFile, data: st.DataObject) -> None:
    """Learning all open facts and judgements leaves only what nobody can answer, and no cause that could be asked."""
    full = evaluated(data.draw(completed(case)))
    walk = Reader(full).walk
    for index, node in enumerate(full.plan.nodes):
        if hasattr(node, "kind"):
            for person in range(len(case.persons)):
                for cause in walk.causes(index, person):
                    assert isinstance(cause, LastKnown | NoFigure | NotEncoded), (index, node, person, cause)


@examples(2)
@given(partial_cases())
def test_every_condition_is_told_once_as_it_stands(case: CaseFile) -> None:
    evaluation = evaluated(case)
    reader = Reader(evaluation)
    for slot in evaluation.plan.rights.values():
        in_force = Counter(c.id for c in conditions(slot.right) if c.in_force(case.date))
        for person in range(len(case.persons)):
            reasons = read_reasons(reader, slot, person)
            assert Counter(reason.condition.id for reason in reasons) == in_force
            indices = {c.condition.id: c.index for r in slot.requirements for c in r.conditions}
            for reason in reasons:
                row, tight = (
                    evaluation.rows[indices[reason.condition.id]][person],
                    reader.tight(indices[reason.condition.id], person),
                )
                expected = State.OPEN if tight == (0, 1) else State.PASSED if tight == (1, 1) else State.FAILED
                assert reason.state is expected
                if row == (1, 1):
                    assert reason.state is State.PASSED
                if row == (0, 0):
                    assert reason.state is State.FAILED
                assert bool(reason.causes) == (reason.state is State.OPEN)


@examples(2)
@given(partial_cases())
def test_the_outcome_follows_from_the_conditions(case: CaseFile) -> None:
    """Precedence: failed → not entitled; else not computed; else open facts; else a judgement; else entitled."""
    evaluation = evaluated(case)
    reader = Reader(evaluation)
    for slot in evaluation.plan.rights.values():
        for person in range(len(case.persons)):
            verdict = read_verdict(reader, slot, person)
            states = [reason.state for reason in read_reasons(reader, slot, person) if not reason.route]
            only_plain = all(not c.route for r in slot.requirements for c in r.conditions)
            if State.FAILED in states:
                assert verdict.outcome is Outcome.NOT_ENTITLED
            elif only_plain and all(state is State.PASSED for state in states):
                assert verdict.outcome is Outcome.ENTITLED
            kinds = {type(cause) for cause in verdict.causes}
            match verdict.outcome:
                case Outcome.HUMAN:
                    assert kinds == {Judgement}
                case Outcome.NOT_COMPUTED:
                    assert kinds & {NotEncoded, NoFigure}
                case Outcome.DEPENDS:
                    assert kinds & {OpenFact, LastKnown}
                case Outcome.ENTITLED | Outcome.NOT_ENTITLED:
                    assert not kinds


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        ({}, Outcome.DEPENDS),
        ({"rich": Known(1, 1)}, Outcome.ENTITLED),
        ({"rich": Known(0, 0)}, Outcome.NOT_COMPUTED),
    ],
    ids=["may be asked", "opens it", "closes it"],
)
def test_a_way_that_is_not_computed_waits_for_a_way_that_can_be_asked(
    told: dict[str, Answer], outcome: Outcome
) -> None:
    """Also where the ways are the whole condition, and the condition is the whole right."""
    day, facts = date(2025, 1, 1), Vocabulary()
    ways = any_of(not_computed(BOOL, "een weg die we niet berekenen"), facts.truth("person.rich"))
    law = Law("klein", facts, {})
    condition = Condition("right.ways", ways, "art. 1", "Eén weg is genoeg.")
    law.add(Right("right", "Recht", "crown", "income", "", (condition,), BREAD_HOUSE, ACT, (SOURCE,), "certain"))
    plan = law.plan(day)
    case = CaseFile(day, day, (Person("a", told),))
    reader = Reader(evaluate(plan, Knowledge(case, facts), law.figures(day, day)))
    assert read_verdict(reader, plan.rights["right"], 0).outcome is outcome
