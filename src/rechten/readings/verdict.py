"""Reading *verdict*: one of five outcomes for a right and a person, never merged, with every open cause beside it.

Precedence: a required condition that certainly fails → not entitled; else a part that is not computed; else facts that
are still open (or a figure that is only last known and could turn the answer); else a judgement; else entitled.
A part that is not computed counts only where it is certain to play a part: behind a branch whose test is still open,
the open test comes first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from functools import cached_property
from typing import overload

from attrs import frozen

from rechten.graph import nodes as n
from rechten.graph.kinds import BOOL, Choice
from rechten.graph.leaves import Leaf
from rechten.graph.plan import RightSlot
from rechten.household.knowledge import Bounds, Cell, FactCell
from rechten.readings.basis import BasisWalk
from rechten.readings.bounds import Evaluation
from rechten.readings.causes import NOTHING, Cause, Found, OpenWalk
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
    causes: Sequence[Cause]
    amount_causes: Sequence[Cause]
    amount: Bounds | None


class Told(Sequence[Cause]):
    """Causes, written out when first looked at: of most verdicts nobody looks."""

    def __init__(self, tell: Callable[[], Iterable[Cause]]) -> None:
        self._tell = tell

    @cached_property
    def _all(self) -> tuple[Cause, ...]:
        return tuple(self._tell())

    @overload
    def __getitem__(self, at: int) -> Cause: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Cause, ...]: ...
    def __getitem__(self, at: int | slice) -> Cause | tuple[Cause, ...]:
        return self._all[at]

    def __len__(self) -> int:
        return len(self._all)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._all == tuple(other)

    def __hash__(self) -> int:
        return hash(self._all)

    def __repr__(self) -> str:
        return repr(self._all)


class Reader:
    """One evaluation, with the walks and probes that several readings share.

    ``split``: False leaves every value as the bounds have it, as the columns reading does.
    """

    def __init__(self, evaluation: Evaluation, *, split: bool = True) -> None:
        self.evaluation = evaluation
        self._splitting = split
        self.walk = OpenWalk(evaluation)
        self.bases = BasisWalk(evaluation)
        self._rows = evaluation.rows
        #: For each person the first of whom the same is known: what is found for that one holds for both.
        self.alike = evaluation.alike
        self._tight: dict[tuple[int, int], Bounds] = {}
        self._masks: dict[tuple[int, int], Found] = {}
        self._probes: dict[Cell, list[Evaluation]] = {}

    @cached_property
    def open_leaves(self) -> frozenset[Leaf]:
        """The leaves of which something is open for somebody."""
        return frozenset(
            leaf
            for leaf, indices in self.evaluation.plan.readers.items()
            if any(self._is_open(index) for index in indices)
        )

    @cached_property
    def _narrowing(self) -> int:
        """The mask of nodes that may become narrower by splitting on what is open."""
        mask = 0
        for leaf in self.open_leaves:
            mask |= self.evaluation.narrowed_by(leaf)
        return mask

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
        low, high = self._rows[index][person]
        if low == high or not self._splitting:
            return (low, high)
        person = self.alike[person]
        if (index, person) not in self._tight:
            self._tight[index, person] = self._split(index, person, low, high)
        return self._tight[index, person]

    def causes(self, index: int, person: int) -> dict[Cause, bool]:
        """Causes as of the walk, without those of parts that splitting settles."""
        return self.walk.told(self.masks(index, person))

    def masks(self, index: int, person: int) -> Found:
        """The same as ``causes``, as the masks of the walk."""
        found = self._masks.get((index, person))
        if found is None:
            found = self._masks[index, person] = self._find(index, person)
        return found

    def open_cells(self, indices: Iterable[int], person: int) -> list[Cell]:
        """The open facts, ties and homes that leave at least one of these values open."""
        found = 0
        for index in indices:
            found |= self.masks(index, person)[0]
        return self.walk.cells(found)

    def _find(self, index: int, person: int) -> Found:
        if (bounds := self.tight(index, person))[0] == bounds[1]:
            return NOTHING
        if not isinstance(self.evaluation.plan.nodes[index], n.AllOf | n.AnyOf):
            return self.walk.masks(index, person)
        parts = [self.masks(kid, person) for kid in self.evaluation.plan.children[index]]
        if isinstance(self.evaluation.plan.nodes[index], n.AnyOf):
            return self.walk.of_ways(parts)
        found = firm = 0
        for part in parts:
            found |= part[0]
            firm |= part[1]
        return (found, firm)

    def _split(self, index: int, person: int, low: int, high: int) -> Bounds:
        plan = self.evaluation.plan
        node, kids = plan.nodes[index], plan.children[index]
        if isinstance(node, n.AllOf | n.AnyOf):  # parts that each settle by a fact of their own settle the whole
            join = all_bounds if isinstance(node, n.AllOf) else any_bounds
            low, high = join([self.tight(kid, person) for kid in kids])
            if low == high:
                return (low, high)
        # Most values no split can make narrower: then nobody need look for the facts to split on.
        if not self._narrowing >> index & 1:
            return (low, high)
        found, _ = self.walk.masks(index, person)
        most = MOST_SPLITS if getattr(node, "kind", None) == BOOL else MOST_AMOUNT_SPLITS
        narrowing = found & self.walk.about(self.evaluation.narrowing(index))
        if not narrowing or (found & self.walk.feeding(plan.repeated[index])).bit_count() > most:
            return (low, high)
        for cell in self.walk.cells(narrowing):
            low, high = self._narrowed(cell, index, person, low, high)
            if low == high:
                break
        return (low, high)

    def _narrowed(self, cell: Cell, index: int, person: int, low: int, high: int) -> Bounds:
        """The bounds that hold under each value of a cell; as they were as soon as its values together reach as far."""
        least, most = high, low
        for split in self.splits(cell):
            a, b = split.at(index, person)
            least, most = min(least, a), max(most, b)
            if least <= low and most >= high:
                return (low, high)
        return (max(low, least), min(high, most)) if self.splits(cell) else (low, high)


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
    amount, amount_causes = None, _told(reader, slot.amount, person)
    if slot.amount is not None:
        amount = reader.tight(slot.amount, person)
    if low == 1:
        return Verdict(Outcome.ENTITLED, (), amount_causes, amount)
    found, firm = reader.masks(slot.verdict, reader.alike[person])
    if firm & reader.walk.lacking:
        outcome = Outcome.NOT_COMPUTED
    elif not found & ~reader.walk.judged:
        outcome = Outcome.HUMAN
    else:
        outcome = Outcome.DEPENDS
    return Verdict(outcome, _told(reader, slot.verdict, person), amount_causes, amount)


def _told(reader: Reader, index: int | None, person: int) -> Sequence[Cause]:
    return () if index is None else Told(lambda: reader.causes(index, person))
