"""The whole answer to a case: every right for every person, and what to ask next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from attrs import field, frozen

from rechten.graph.facts import Subject
from rechten.graph.kinds import Choice
from rechten.graph.law import Law
from rechten.graph.parameters import Figure
from rechten.graph.plan import Plan, RightSlot
from rechten.graph.rights import Consequence, Right
from rechten.household.case import CaseFile, Known, Origin
from rechten.household.knowledge import FactCell, Knowledge
from rechten.readings.basis import Basis
from rechten.readings.bounds import evaluate
from rechten.readings.days import age_on
from rechten.readings.kernels import Figures
from rechten.readings.priors import Priors
from rechten.readings.questions import Question, Target, read_questions
from rechten.readings.reasons import Reason, State, read_reasons, state_of, weakest
from rechten.readings.verdict import Outcome, Reader, Verdict, read_verdict


@frozen(eq=False)
class Result:
    """What we can say of one right for one person.

    ``concerned`` is False when the right is certainly not about this person (a child benefit for an adult).
    ``held``: the person already gets it. Reasons, basis and what it follows from are read when first looked at.
    """

    right: Right
    person: int
    verdict: Verdict
    concerned: bool
    held: bool
    _reader: Reader = field(repr=False)
    _slot: RightSlot = field(repr=False)

    @property
    def outcome(self) -> Outcome:
        """The outcome of the verdict."""
        return self.verdict.outcome

    @cached_property
    def reasons(self) -> tuple[Reason, ...]:
        """Every condition of the right, as it stands for the person."""
        return read_reasons(self._reader, self._slot, self.person)

    @cached_property
    def follows(self) -> tuple[str, ...]:
        """Rights that, once granted, would open this one; those that would make it sure, when there are any."""
        return tuple(right for right, sure in self._opened_by.items() if sure or not self.follows_surely)

    @cached_property
    def follows_surely(self) -> bool:
        """Whether ``follows`` makes the right sure. If not, it only makes it possible: more must be known then."""
        return not self._opened_by or any(self._opened_by.values())

    @cached_property
    def _opened_by(self) -> dict[str, bool]:
        return _opened_by(self._reader, self._slot, self.person, self.verdict) if self.concerned else {}

    @property
    def consequences(self) -> tuple[Consequence, ...]:
        """What asking may set off, without what certainly does not concern the person."""
        return tuple(item for item in self.right.act.consequences if not self._spared(item))

    def _spared(self, consequence: Consequence) -> bool:
        if (unless := consequence.unless) is None:
            return False
        knowledge = self._reader.evaluation.inputs.knowledge
        kind = knowledge.vocabulary[unless.fact].kind
        told = knowledge.answer(FactCell(unless.fact, self.person))
        if not isinstance(told, Known):
            return False
        if isinstance(kind, Choice):
            return {code for bit, code in enumerate(kind.codes) if told.low >> bit & 1} <= set(unless.codes)
        on = knowledge.case.date.toordinal()
        oldest, youngest = age_on(told.low, on), age_on(told.high, on)
        below, from_age = unless.below, unless.from_age
        return (below is not None and oldest < below) or (from_age is not None and youngest >= from_age)

    @cached_property
    def basis(self) -> Basis:
        """The facts and figures that the outcome and the amount rest on."""
        return _basis(self._reader, self._slot, self.person)

    @cached_property
    def origin(self) -> Origin | None:
        """The weakest origin among those facts."""
        return weakest(self._reader, self.basis)


@frozen
class Answer:
    """All results, all questions worth asking, and the material to explain them."""

    case: CaseFile
    plan: Plan
    knowledge: Knowledge
    figures: Figures
    results: tuple[Result, ...]
    questions: Sequence[Question]

    def figure(self, parameter: str) -> Figure | None:
        """The figure of a parameter as it stood for this answer."""
        return self.figures.get(parameter)

    def of(self, right_id: str) -> tuple[Result, ...]:
        """The results of one right, a person each."""
        return tuple(result for result in self.results if result.right.id == right_id)


def consequences_of(results: Iterable[Result]) -> tuple[Consequence, ...]:
    """What asking one right may set off for at least one of the persons, in the order of the law."""
    results = list(results)
    concerning = {item for result in results for item in result.consequences}
    return tuple(item for item in (results[0].right.act.consequences if results else ()) if item in concerning)


def read(
    law: Law,
    case: CaseFile,
    *,
    ask_for: frozenset[int] | None = None,
    figures: Figures | None = None,
    priors: Priors | None = None,
) -> Answer:
    """Read all rights of ``law`` for ``case``. Pure: same case, same law, same answer.

    Questions are asked for the rights of the persons ``ask_for`` (default: everyone). ``figures``: other figures than
    those of the law (a reform that is tried). ``priors``: how likely each answer is, counted in a population.
    """
    plan = law.plan(case.date)
    figures = law.figures(case.date, case.law_date) if figures is None else figures
    knowledge = Knowledge(case, law.vocabulary)
    reader = Reader(evaluate(plan, knowledge, figures))
    results = [_result(reader, slot, person) for slot in plan.rights.values() for person in range(knowledge.size)]

    def wanted(result: Result) -> bool:
        return not result.held and result.concerned and (ask_for is None or result.person in ask_for)

    targets = [Target(plan.rights[r.right.id], r.person) for r in results if wanted(r)]
    return Answer(case, plan, knowledge, figures, tuple(results), read_questions(reader, targets, priors))


def _result(reader: Reader, slot: RightSlot, person: int) -> Result:
    verdict = read_verdict(reader, slot, person)
    concerned = all(reader.tight(index, person)[1] for index in slot.selecting)
    held = slot.held is not None and reader.evaluation.rows[slot.held][person] == (1, 1)
    return Result(slot.right, person, verdict, concerned, held, reader, slot)


def _basis(reader: Reader, slot: RightSlot, person: int) -> Basis:
    parts = [reader.bases.basis(slot.verdict, person)]
    if slot.amount is not None and state_of(reader, slot.verdict, person) is not State.FAILED:
        parts.append(reader.bases.basis(slot.amount, person))
    cells = dict.fromkeys(cell for part in parts for cell in part.cells)
    return Basis(tuple(cells), tuple(dict.fromkeys(figure for part in parts for figure in part.figures)))


def _opened_by(reader: Reader, slot: RightSlot, person: int, verdict: Verdict) -> dict[str, bool]:
    """Rights whose receipt would open this one, and whether it is sure then: the fact that reports them is taken as
    true. What is not certainly closed now must become sure; what is certainly closed may also become possible.
    """
    found: dict[str, bool] = {}
    if verdict.outcome is Outcome.ENTITLED:
        return found
    evaluation = reader.evaluation
    for other in evaluation.plan.rights.values():
        if other.right.id == slot.right.id or other.held is None or slot.right.id not in other.right.opens:
            continue
        for spec in evaluation.plan.vocabulary:
            if spec.grants == other.right.id and spec.subject is Subject.PERSON:
                for someone in range(evaluation.inputs.knowledge.size):
                    sure, possible = evaluation.probe(FactCell(spec.id, someone), (1, 1)).at(slot.verdict, person)
                    opens = possible if verdict.outcome is Outcome.NOT_ENTITLED else sure
                    if opens and reader.tight(other.verdict, someone)[1]:
                        found[other.right.id] = found.get(other.right.id, False) or sure == 1
    return found
