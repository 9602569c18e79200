"""Whether somebody has a right already: to be asked before we say "vraag dit aan"."""

from __future__ import annotations

from collections.abc import Iterator

from rechten.graph.facts import Subject
from rechten.household.knowledge import FactCell
from rechten.readings.answer import Answer
from rechten.readings.bounds import evaluate
from rechten.readings.questions import Question
from rechten.readings.verdict import Outcome


def held_questions(answer: Answer, scope: frozenset[int], worth: float) -> Iterator[Question]:
    """A question for each right with an amount that is sure for somebody, of whom nobody told whether it comes already.

    For the readings such a right is settled: the answer changes no euro. For people it is the difference between an
    errand and none. ``worth``: the weight that these questions get.
    """
    plan, knowledge = answer.plan, answer.knowledge
    facts = {spec.grants: spec for spec in plan.vocabulary if spec.grants and spec.subject is Subject.PERSON}
    evaluation = evaluate(plan, knowledge, answer.figures)
    for result in answer.results:
        spec = facts.get(result.right.id)
        sure = result.concerned and not result.held and result.outcome is Outcome.ENTITLED
        if spec is None or result.right.amount is None or not sure or result.person not in scope:
            continue
        cell, gate = FactCell(spec.id, result.person), plan.gates.get(spec.id)
        behind = gate is not None and evaluation.at(gate, result.person) != (1, 1)
        if not behind and knowledge.is_open(cell) and knowledge.silence(cell) is None:
            yield Question(cell, worth, (result.right.id,), spec.sensitivity)
