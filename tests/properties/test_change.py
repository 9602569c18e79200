"""Acts that open a right do so; nobody is told to change what is no act; nothing larger than needed is proposed."""

from __future__ import annotations

import pytest
from hypothesis import given

from rechten.graph.errors import RuleError
from rechten.graph.facts import Change, Sensitivity, Vocabulary
from rechten.graph.kinds import Unit
from rechten.household.case import CaseFile, Known, Origin
from rechten.household.knowledge import FactCell, Knowledge, with_answer
from rechten.readings.answer import read
from rechten.readings.change import Proposal, papers, proposals
from rechten.readings.compare import rank
from rechten.readings.reasons import State
from rechten.readings.verdict import Outcome
from tests.fictional.cases import partial_cases
from tests.fictional.examples import EXAMPLES
from tests.fictional.facts import FACTS
from tests.fictional.purse import purse_of
from tests.properties.common import examples, the_law

ACTS = {
    "person.gets_bread": Change("yes", "Vraag broodgeld."),
    "person.status": Change("citizen", "Vraag papieren."),
    "dwelling.damp": Change("no", "Laat de muren drogen."),
    "person.works": Change("no", "Alleen in deze proef.", (("person.hours", 0),)),
}


def after(case: CaseFile, proposal: Proposal) -> CaseFile:
    """The case once the acts are done."""
    for step in proposal.steps:
        case = with_answer(case, FACTS, step.cell, Known(step.value, step.value))
        for fact, value in ACTS[step.cell.fact].brings:
            case = with_answer(case, FACTS, FactCell(fact, step.cell.about), Known(value, value))
    return case


@examples(1)
@given(partial_cases(most=3))
def test_an_act_does_what_it_promises(case: CaseFile) -> None:
    answer = read(the_law(), case)
    for proposal in proposals(answer, purse_of(the_law()), acts=ACTS):
        then = read(the_law(), after(case, proposal))
        before = {(r.right.id, r.person): r for r in answer.results}
        now = {(r.right.id, r.person): r for r in then.results}
        assert proposal.opens
        for effect in proposal.opens:
            key = (effect.right, effect.person)
            assert now[key].verdict == effect.after
            assert rank(effect.after.outcome) > rank(before[key].outcome)
            assert not before[key].held
        for effect in proposal.loses:
            assert rank(now[effect.right, effect.person].outcome) < rank(effect.before)
        told = {(e.right, e.person) for e in (*proposal.opens, *proposal.loses)}
        for key, result in now.items():
            grants = {FACTS[step.cell.fact].grants for step in proposal.steps}
            worse = rank(result.outcome) < rank(before[key].outcome)
            if worse and result.concerned and before[key].concerned and not before[key].held and key[0] not in grants:
                assert key in told, f"{key} is lost in silence"


@examples(1)
@given(partial_cases(most=3))
def test_only_marked_facts_that_were_told_otherwise(case: CaseFile) -> None:
    knowledge = Knowledge(case, FACTS)
    for proposal in proposals(read(the_law(), case), acts=ACTS):
        assert 1 <= len(proposal.steps) <= 2
        for step in proposal.steps:
            assert step.cell.fact in ACTS
            told = knowledge.answer(step.cell)
            assert isinstance(told, Known)
            spec = FACTS[step.cell.fact]
            assert not told.low & step.value if spec.options else told.low == told.high != step.value


@examples(1)
@given(partial_cases(most=2))
def test_two_acts_only_for_what_neither_opens_alone(case: CaseFile) -> None:
    found = proposals(read(the_law(), case), acts=ACTS)
    alone = {(e.right, e.person) for p in found if len(p.steps) == 1 for e in p.opens}
    for proposal in found:
        if len(proposal.steps) == 2:
            assert {(e.right, e.person) for e in proposal.opens} - alone


def test_the_law_of_lyonie_marks_nothing_so_nothing_is_proposed() -> None:
    for case in EXAMPLES.values():
        assert proposals(read(the_law(), case)) == ()


def test_an_act_is_found() -> None:
    """Ada is not a citizen of Lyonië: who asks for papers comes nearer to a right."""
    case = with_answer(EXAMPLES["alone, all known"], FACTS, FactCell("dwelling.damp", 0), Known(1, 1))
    found = proposals(read(the_law(), case), purse_of(the_law()), acts=ACTS)
    dry = next(p for p in found if p.steps[0].cell.fact == "dwelling.damp")
    assert [(e.right, e.person, e.before) for e in dry.opens] == [("roof", 0, Outcome.NOT_ENTITLED)]
    assert dry.month[1] > 0


@examples(0.5)
@given(partial_cases(most=2))
def test_a_paper_serves_a_right_within_reach(case: CaseFile) -> None:
    answer = read(the_law(), case)
    results = {(r.right.id, r.person): r for r in answer.results}
    for paper in papers(answer):
        for key in paper.rights:
            result = results[key]
            assert result.outcome in (Outcome.ENTITLED, Outcome.HUMAN, Outcome.DEPENDS)
            reasons = [r for r in result.reasons if paper.text in r.condition.proof and r.decisive]
            assert any(
                r.state is State.OPEN or r.origin is None or r.origin.strength < Origin.DOCUMENT.strength
                for r in reasons
            )


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ({"sensitivity": Sensitivity.HEALTH}, "no acts"),
        ({"sensitivity": Sensitivity.RELATIONSHIP}, "no acts"),
        ({"sensitivity": Sensitivity.RESIDENCE}, "no acts"),
        ({"judged_by": "de Koning"}, "no acts"),
        ({"category": "work"}, "no acts"),
        ({"change": Change("perhaps", "Vraag het.")}, "one of its answers"),
        ({"change": Change("yes", "")}, "what one does"),
    ],
)
def test_what_is_no_act_cannot_be_marked(more: dict[str, object], says: str) -> None:
    with pytest.raises(RuleError, match=says):
        Vocabulary().truth("person.x", **{"change": Change("yes", "Vraag het."), **more})  # type: ignore[arg-type]


def test_an_amount_is_no_act() -> None:
    with pytest.raises(RuleError, match="one of its answers"):
        Vocabulary().amount("person.x", Unit.EURO_MONTH, high=10, change=Change("yes", "Vraag het."))
