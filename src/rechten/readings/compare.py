"""Reading *compare*: two cases side by side, "what if". What is gained, lost or changed for each right and person."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from attrs import frozen

from rechten.graph.law import Law
from rechten.graph.purse import Purse
from rechten.graph.rights import Right
from rechten.household.case import CaseFile, Known
from rechten.household.knowledge import Bounds, FactCell, Knowledge, with_answer
from rechten.readings.answer import Answer, Result, read
from rechten.readings.bounds import evaluate
from rechten.readings.budget import COUNTED, Gain, groups_of, month_cents, summed
from rechten.readings.verdict import Outcome


class Turn(Enum):
    """What became of a right for a person."""

    GAINED = "gained"
    LOST = "lost"
    MORE = "more"
    LESS = "less"
    CHANGED = "changed"


#: Outcomes from far to near. What we do not compute may as well be a right as what is not clear.
_RANK = {
    Outcome.NOT_ENTITLED: 0,
    Outcome.NOT_COMPUTED: 1,
    Outcome.DEPENDS: 1,
    Outcome.HUMAN: 2,
    Outcome.ENTITLED: 3,
}


@frozen
class Difference:
    """One right for one person (``person`` and ``results`` by the first case) that is not the same in both."""

    right: Right
    person: int
    turn: Turn
    before: Result
    after: Result


@frozen
class Comparison:
    """Both readings, what differs, and the monthly amounts of all that counts in each, in cents."""

    before: Answer
    after: Answer
    differences: tuple[Difference, ...]
    month_before: Bounds
    month_after: Bounds

    @property
    def month_change(self) -> Bounds:
        """Least and most that the amounts change a month."""
        (low, high), (new_low, new_high) = self.month_before, self.month_after
        return (new_low - high, new_high - low)


def rank(outcome: Outcome) -> int:
    """How near a right is: 0 for not seen, 3 for probably entitled."""
    return _RANK[outcome]


def compare(
    law: Law, before: CaseFile, after: CaseFile, purse: Purse, scope: frozenset[str] | None = None
) -> Comparison:
    """Two cases about the same people (by id; ``scope``: only these).

    Who gets a right now, and would not have it by the second case, is taken to lose it there: what follows from it is
    lost too.
    """
    first = read(law, before, ask_for=frozenset())
    second = _without_lost(law, first, read(law, after, ask_for=frozenset()))
    ids = {person.id for person in before.persons} & {person.id for person in after.persons}
    ids = ids if scope is None else ids & scope
    kept = {(r.right.id, after.persons[r.person].id): r for r in second.results}
    pairs = [
        (result, kept[result.right.id, id])
        for result in first.results
        if (id := before.persons[result.person].id) in ids
    ]
    differences = [
        Difference(one.right, one.person, turn, one, other) for one, other in pairs if (turn := _turn(one, other))
    ]
    return Comparison(
        first,
        second,
        tuple(differences),
        month_of(first, (one for one, _ in pairs), purse),
        month_of(second, (other for _, other in pairs), purse),
    )


def month_of(answer: Answer, results: Iterable[Result], purse: Purse) -> Bounds:
    """The monthly amounts, in cents, of what one gets, has or may be granted after a talk."""
    groups = groups_of(evaluate(purse.plan, answer.knowledge, answer.figures), purse)
    gains = []
    for result in results:
        if counts(result) and result.right.amount is not None:
            bounds = month_cents(result.verdict, result.right.amount.expr.kind)
            if bounds is not None and not (result.held and result.right.id in purse.within):
                gains.append(Gain(result.right.id, result.person, bounds))
    return summed(gains, groups, purse)


def counts(result: Result) -> bool:
    """Whether a right counts as had: one gets it, has it, or has it if the office agrees after a talk."""
    return result.concerned and (result.held or result.outcome in COUNTED)


def _without_lost(law: Law, first: Answer, second: Answer) -> Answer:
    """The second reading, after taking away what is reported as received and no longer is one's right."""
    ids = {person.id: i for i, person in enumerate(first.case.persons)}
    before = {(r.right.id, r.person): r.outcome for r in first.results}
    case = second.case
    for result in second.results:
        was = before.get((result.right.id, ids.get(case.persons[result.person].id, -1)))
        if result.held and result.outcome is Outcome.NOT_ENTITLED and was is not Outcome.NOT_ENTITLED:
            for cell in received_cells(second.knowledge, result.right.id, result.person):
                case = with_answer(case, law.vocabulary, cell, Known(0, 0))
    return second if case is second.case else read(law, case, ask_for=frozenset())


def received_cells(knowledge: Knowledge, right: str, person: int) -> list[FactCell]:
    """The facts, told as true, by which this person reports to get a right."""
    return [
        cell
        for spec in knowledge.vocabulary
        if spec.grants == right
        for cell in knowledge.cells(spec.id, person)
        if isinstance(told := knowledge.answer(cell), Known) and told.low == 1
    ]


def _turn(one: Result, other: Result) -> Turn | None:
    if not (one.concerned or other.concerned):
        return None
    had, has = counts(one), counts(other)
    if had != has:
        return Turn.GAINED if has else Turn.LOST
    old, new = one.verdict.amount, other.verdict.amount
    if one.outcome is other.outcome and old is not None and new is not None and old != new:
        if new[0] >= old[0] and new[1] >= old[1]:
            return Turn.MORE
        return Turn.LESS if new[0] <= old[0] and new[1] <= old[1] else Turn.CHANGED
    return None if (one.outcome, one.held) == (other.outcome, other.held) else Turn.CHANGED
