"""Reading *verdict*: one of five outcomes for a right and a person, never merged, with every open cause beside it.

Precedence: a required condition that certainly fails → not entitled; else a part that is not computed; else facts that
are still open (or a figure that is only last known and could turn the answer); else a judgement; else entitled.
A part that is not computed counts only where it is certain to play a part: behind a branch whose test is still open,
the open test comes first.
"""

from __future__ import annotations

from enum import Enum
from functools import cached_property

from attrs import frozen

from rechten.graph import nodes as n
from rechten.graph.kinds import BOOL, Choice
from rechten.graph.leaves import Leaf
from rechten.graph.plan import RightSlot
from rechten.household.knowledge import Bounds, Cell, FactCell
from rechten.readings.basis import BasisWalk
from rechten.readings.bounds import Evaluation, leaf_of
from rechten.readings.causes import Cause, Judgement, NoFigure, NotEncoded, OpenFact, OpenWalk
from rechten.readings.kernels import all_bounds, any_bounds

#: A choice with more open codes than this is not split.
MOST_CODES = 8
#: With more open facts than this a value is not split: while so much is unknown, no single fact settles it.
MOST_SPLITS = 8
#: The same for an amount: there a split only makes a range narrower.
MOST_AMOUNT_SPLITS = 3


class Outcome(Enum):
    """What can be said of a right for a person."""

    ENTITLED = "entitled"
    DEPENDS = "depends"
    HUMAN = "human"
    NOT_COMPUTED = "not_computed"
    NOT_ENTITLED = "not_entitled"


@frozen
class Verdict:
    """The outcome, the causes that leave it open, and what leaves its amount open."""

    outcome: Outcome
    causes: tuple[Cause, ...]
    amount_causes: tuple[Cause, ...]
    amount: Bounds | None


class Reader:
    """One evaluation, with the walks and probes that several readings share."""

    def __init__(self, evaluation: Evaluation) -> None:
        self.evaluation = evaluation
        self.walk = OpenWalk(evaluation)
        self.bases = BasisWalk(evaluation)
        self._tight: dict[tuple[int, int], Bounds] = {}
        self._probes: dict[Cell, list[Evaluation]] = {}

    @cached_property
    def open_leaves(self) -> frozenset[Leaf]:
        """The leaves of which something is open for somebody."""
        return frozenset(
            leaf
            for leaf, indices in self.evaluation.plan.readers.items()
            if any(self._is_open(index) for index in indices)
        )

    def _is_open(self, index: int) -> bool:
        node = self.evaluation.plan.nodes[index]
        row = self.evaluation.rows[index]
        if isinstance(getattr(node, "kind", None), Choice):
            return any(mask & (mask - 1) for mask, _ in row)
        return any(low != high for low, high in row)

    def splits(self, cell: Cell) -> list[Evaluation]:
        """The evaluation under each value of a fact with few values; empty for amounts and days."""
        if cell not in self._probes:
            self._probes[cell] = [self.evaluation.probe(cell, value) for value in few_values(self.evaluation, cell)]
        return self._probes[cell]

    def tight(self, index: int, person: int) -> Bounds:
        """Bounds of a value, made narrower by splitting on each single open fact that has few values."""
        low, high = self.evaluation.rows[index][person]
        if low == high:
            return (low, high)
        if (index, person) not in self._tight:
            self._tight[index, person] = self._split(index, person, low, high)
        return self._tight[index, person]

    def causes(self, index: int, person: int) -> dict[Cause, bool]:
        """Causes as of the walk, without those of parts that splitting settles."""
        if (bounds := self.tight(index, person))[0] == bounds[1]:
            return {}
        if not isinstance(self.evaluation.plan.nodes[index], n.AllOf | n.AnyOf):
            return self.walk.causes(index, person)
        found: dict[Cause, bool] = {}
        for kid in self.evaluation.plan.children[index]:
            for cause, firm in self.causes(kid, person).items():
                found[cause] = found.get(cause, False) or firm
        return found

    def _split(self, index: int, person: int, low: int, high: int) -> Bounds:
        plan = self.evaluation.plan
        node, kids = plan.nodes[index], plan.children[index]
        if isinstance(node, n.AllOf | n.AnyOf):  # parts that each settle by a fact of their own settle the whole
            join = all_bounds if isinstance(node, n.AllOf) else any_bounds
            low, high = join([self.tight(kid, person) for kid in kids])
            if low == high:
                return (low, high)
        # Only what is read more than once can make bounds wider than they need be.
        if plan.repeated[index].isdisjoint(self.open_leaves):
            return (low, high)
        causes = self.walk.causes(index, person)
        cells = [c.cell for c in causes if isinstance(c, OpenFact) and leaf_of(c.cell) in plan.repeated[index]]
        if len(cells) > (MOST_SPLITS if getattr(node, "kind", None) == BOOL else MOST_AMOUNT_SPLITS):
            return (low, high)
        for cell in cells:
            if splits := self.splits(cell):
                low = max(low, min(split.rows[index][person][0] for split in splits))
                high = min(high, max(split.rows[index][person][1] for split in splits))
                if low == high:
                    break
        return (low, high)


def few_values(evaluation: Evaluation, cell: Cell) -> list[Bounds | bool]:
    """All values an open cell can take, when they are few."""
    if not isinstance(cell, FactCell):
        return [False, True]
    spec = evaluation.plan.vocabulary[cell.fact]
    if spec.judged_by or spec.axis:
        return []
    if spec.options:
        answer = evaluation.inputs.knowledge.answer(cell)
        mask = getattr(answer, "low", spec.all_codes)
        codes = [1 << i for i in range(len(spec.options)) if mask >> i & 1]
        return [(code, code) for code in codes] if len(codes) <= MOST_CODES else []
    return [(0, 0), (1, 1)] if (spec.low, spec.high) == (0, 1) else []


def read_verdict(reader: Reader, slot: RightSlot, person: int) -> Verdict:
    """The outcome of a right for a person."""
    low, high = reader.tight(slot.verdict, person)
    if high == 0:
        return Verdict(Outcome.NOT_ENTITLED, (), (), None)
    amount = None if slot.amount is None else reader.tight(slot.amount, person)
    amount_causes = () if slot.amount is None else tuple(reader.causes(slot.amount, person))
    if low == 1:
        return Verdict(Outcome.ENTITLED, (), amount_causes, amount)
    causes = reader.causes(slot.verdict, person)
    if any(isinstance(cause, NotEncoded | NoFigure) and firm for cause, firm in causes.items()):
        outcome = Outcome.NOT_COMPUTED
    elif all(isinstance(cause, Judgement) for cause in causes):
        outcome = Outcome.HUMAN
    else:
        outcome = Outcome.DEPENDS
    return Verdict(outcome, tuple(causes), amount_causes, amount)
