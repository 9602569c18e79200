"""Reading *change*: the smallest acts that open a right, and the papers that turn what is said into proof.

Only facts that a law marks with a ``Change`` are tried: what a person can ask or register for. Whom one lives with,
work, stay and health never carry that mark (``graph.facts`` checks it), so nobody is told to part, move or work less.
An act counts only where the fact was told to be otherwise: what nobody told is a question, not advice.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations

from attrs import frozen

from rechten.graph.facts import Change, FactSpec
from rechten.graph.kinds import Choice
from rechten.graph.purse import Purse
from rechten.household.case import Known, Origin
from rechten.household.knowledge import Bounds, FactCell
from rechten.readings.answer import Answer, Result
from rechten.readings.bounds import evaluate
from rechten.readings.budget import Gain, groups_of, month_cents, summed
from rechten.readings.compare import counts, rank
from rechten.readings.reasons import State
from rechten.readings.verdict import Outcome, Reader, Verdict, read_verdict

#: More acts than this are not tried in pairs.
MOST_ACTS = 12
#: Outcomes in which a right can be asked for with hope.
_OPEN = frozenset({Outcome.ENTITLED, Outcome.HUMAN, Outcome.DEPENDS})


@frozen
class Step:
    """One act: the fact that it makes so, for whom, and how it is done."""

    cell: FactCell
    value: int
    how: str


@frozen
class Effect:
    """What becomes of one right for one person."""

    right: str
    person: int
    before: Outcome
    after: Verdict


@frozen
class Proposal:
    """One act, or two that only work together: what it opens, what is lost on the way, and cents a month gained."""

    steps: tuple[Step, ...]
    opens: tuple[Effect, ...]
    loses: tuple[Effect, ...]
    month: Bounds


@frozen
class Paper:
    """A piece of evidence and the rights for which it settles what is only said (``open``: what nobody told yet).

    ``brought`` is False for what an office sees or hears without it.
    """

    text: str
    rights: tuple[tuple[str, int], ...]
    open: bool
    brought: bool


def proposals(
    answer: Answer,
    purse: Purse | None = None,
    scope: frozenset[int] | None = None,
    acts: Mapping[str, Change] | None = None,
) -> tuple[Proposal, ...]:
    """Acts for the persons ``scope`` (default: everybody), those that bring most first.

    ``acts`` stands for the marks of the law. Without a purse no euros are counted.
    """
    persons = frozenset(range(answer.knowledge.size)) if scope is None else scope
    trial = _Trial(answer, purse, persons, acts)
    steps = trial.steps()
    found = [proposal for step in steps if (proposal := trial.of((step,)))]
    done = {(effect.right, effect.person) for proposal in found for effect in proposal.opens}
    if len(steps) <= MOST_ACTS:
        for pair in combinations(steps, 2):
            proposal = trial.of(pair)
            if proposal and any((e.right, e.person) not in done for e in proposal.opens):
                found.append(proposal)
    return tuple(sorted(found, key=lambda p: (len(p.steps), -p.month[1], -len(p.opens))))


class _Trial:
    def __init__(
        self, answer: Answer, purse: Purse | None, persons: frozenset[int], acts: Mapping[str, Change] | None
    ) -> None:
        self.answer, self.purse, self.persons = answer, purse, persons
        self.base = evaluate(answer.plan, answer.knowledge, answer.figures)
        marks = {spec.id: spec.change for spec in answer.plan.vocabulary} if acts is None else acts
        self.acts = {fact: change for fact, change in marks.items() if change is not None}
        self.results = {(r.right.id, r.person): r for r in answer.results}

    def steps(self) -> list[Step]:
        """Every act that is not done yet, for whoever told so."""
        found: dict[FactCell, Step] = {}
        for fact, change in self.acts.items():
            spec, value = self.answer.plan.vocabulary[fact], self._wanted(fact, change)
            for person in sorted(self.persons):
                for cell in self.answer.knowledge.cells(fact, person):
                    told = self.answer.knowledge.answer(cell)
                    if isinstance(told, Known) and _otherwise(spec, told, value) and self._may_be_granted(spec, person):
                        found.setdefault(cell, Step(cell, value, change.how))
        return list(found.values())

    def _wanted(self, fact: str, change: Change) -> int:
        kind = self.answer.plan.vocabulary[fact].kind
        return 1 << kind.codes.index(change.wanted) if isinstance(kind, Choice) else int(change.wanted == "yes")

    def _may_be_granted(self, spec: FactSpec, person: int) -> bool:
        """Of a fact that reports a right: whether that right may be had. One cannot act oneself into a refusal."""
        granted = self.results.get((spec.grants, person)) if spec.grants else None
        return granted is None or (granted.concerned and granted.outcome in _OPEN)

    def of(self, steps: tuple[Step, ...]) -> Proposal | None:
        """What comes of these acts; None when they open nothing."""
        there = self.base
        for step in steps:
            there = there.probe(step.cell, (step.value, step.value))
            change = self.acts[step.cell.fact]
            for fact, value in change.brings:
                there = there.probe(FactCell(fact, step.cell.about), (value, value))
        reader = Reader(there)
        # A right opens neither itself nor the same right of somebody else: that is no way to it.
        granted = {self.answer.plan.vocabulary[step.cell.fact].grants for step in steps}
        opens, loses = [], []
        changed = {fact for step in steps for fact in (step.cell.fact, *dict(self.acts[step.cell.fact].brings))}
        for result in self._touched(changed):
            key = (result.right.id, result.person)
            if key[0] in granted or not result.concerned or result.held:
                continue
            verdict = read_verdict(reader, self.answer.plan.rights[result.right.id], result.person)
            effect = Effect(*key, result.outcome, verdict)
            before, after = rank(result.outcome), rank(verdict.outcome)
            if after > before and verdict.outcome in _OPEN:
                opens.append(effect)
            elif after < before:
                loses.append(effect)
        return Proposal(steps, tuple(opens), tuple(loses), self._month(opens, loses)) if opens else None

    def _touched(self, facts: set[str]) -> Iterable[Result]:
        """The results that hang on one of these facts."""
        plan = self.answer.plan
        for result in self.answer.results:
            leaves = plan.leaves[plan.rights[result.right.id].verdict]
            if result.person in self.persons and any(("fact", fact) in leaves for fact in facts):
                yield result

    def _month(self, opens: list[Effect], loses: list[Effect]) -> Bounds:
        """Cents a month that come with what opens, less what goes with what is lost."""
        if self.purse is None:
            return (0, 0)
        groups = groups_of(evaluate(self.purse.plan, self.answer.knowledge, self.answer.figures), self.purse)

        def gains(effects: list[tuple[Effect, Verdict]]) -> list[Gain]:
            found = []
            for effect, verdict in effects:
                amount = self.answer.plan.rights[effect.right].right.amount
                bounds = month_cents(verdict, amount.expr.kind) if amount else None
                if bounds is not None:
                    sure = verdict.outcome is Outcome.ENTITLED
                    found.append(Gain(effect.right, effect.person, (bounds[0] if sure else 0, bounds[1])))
            return found

        won = summed(gains([(e, e.after) for e in opens]), groups, self.purse)
        gone = [e for e in loses if counts(self.results[e.right, e.person])]
        lost = summed(gains([(e, self.results[e.right, e.person].verdict) for e in gone]), groups, self.purse)
        return (won[0] - lost[1], won[1] - lost[0])


def _otherwise(spec: FactSpec, told: Known, value: int) -> bool:
    """Whether what was told leaves no room for this value."""
    return not told.low & value if spec.options else not told.low <= value <= told.high


def papers(answer: Answer, scope: frozenset[int] | None = None) -> tuple[Paper, ...]:
    """The evidence that still has to be shown for rights within reach, what serves most rights first."""
    found: dict[tuple[str, bool], dict[tuple[str, int], bool]] = {}
    for result in answer.results:
        within = result.concerned and not result.held and result.outcome in _OPEN
        if not within or (scope is not None and result.person not in scope):
            continue
        for reason in result.reasons:
            proven = reason.origin is not None and reason.origin.strength >= Origin.DOCUMENT.strength
            if not reason.decisive or reason.state is State.FAILED or (reason.state is State.PASSED and proven):
                continue
            condition = reason.condition
            for paper in [*((t, True) for t in condition.proof), *((t, False) for t in condition.found_by_office)]:
                uses = found.setdefault(paper, {})
                key = (result.right.id, result.person)
                uses[key] = uses.get(key, False) or reason.state is State.OPEN
    made = [Paper(text, tuple(uses), any(uses.values()), brought) for (text, brought), uses in found.items()]
    return tuple(sorted(made, key=lambda paper: (-len({right for right, _ in paper.rights}), paper.text)))
