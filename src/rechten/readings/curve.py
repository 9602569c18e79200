"""Reading *curve*: what a household has a month for each amount of one income, and where a right comes or goes.

The case is read once; each point of the curve reads again only what hangs on that income. Between two points where a
right comes or goes, or where the total falls, the place is looked for to the euro.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from itertools import pairwise

from attrs import field, frozen

from rechten.graph.plan import RightSlot
from rechten.graph.purse import Purse
from rechten.household.case import Silence
from rechten.household.knowledge import Bounds, FactCell, Knowledge, with_answer
from rechten.readings.answer import Answer
from rechten.readings.bounds import Evaluation, evaluate
from rechten.readings.budget import COUNTED, Gain, Groups, groups_of, income_lines, month_cents, summed
from rechten.readings.compare import received_cells
from rechten.readings.verdict import Outcome, Reader, Verdict, read_verdict

#: The usual steps: 0 to 4,000 euros by 100, in cents.
STEPS = tuple(range(0, 400_001, 10_000))
#: Places are looked for to this many cents.
EXACT = 100


@frozen
class Holding:
    """A right that one person has at a point: probably, or if the office agrees after a talk."""

    right: str
    person: int


@frozen
class Point:
    """The household at one amount, in cents a month.

    ``income``: all told incomes with this one; ``rights``: the monthly amounts of what is had; ``holdings``: those
    rights, also the ones without an amount; ``most``: the highest total, with what is not clear yet at its highest.
    """

    value: int
    income: Bounds
    rights: Bounds
    holdings: frozenset[Holding]
    most: int

    @property
    def total(self) -> Bounds:
        """Incomes and rights together."""
        return (self.income[0] + self.rights[0], self.income[1] + self.rights[1])


@frozen
class Threshold:
    """Between two amounts at most a euro apart (or one step, when it could not be found closer) rights come or go."""

    before: Point
    after: Point

    @property
    def gained(self) -> frozenset[Holding]:
        """What one has from here on."""
        return self.after.holdings - self.before.holdings

    @property
    def lost(self) -> frozenset[Holding]:
        """What one no longer has from here on."""
        return self.before.holdings - self.after.holdings

    @property
    def fall(self) -> int:
        """By how many cents the least total falls here; 0 when it does not fall."""
        return max(0, self.before.total[0] - self.after.total[0])


@frozen
class Curve:
    """All points by amount, and where rights come or go or the total falls."""

    cell: FactCell
    points: tuple[Point, ...]
    thresholds: tuple[Threshold, ...]
    unknown: tuple[FactCell, ...]

    @cached_property
    def moving(self) -> frozenset[Holding]:
        """Rights that are not the same all along."""
        everywhere = frozenset.intersection(*(point.holdings for point in self.points))
        return frozenset().union(*(point.holdings for point in self.points)) - everywhere


def read_curve(
    answer: Answer,
    purse: Purse,
    person: int,
    *,
    steps: Iterable[int] = STEPS,
    scope: frozenset[int] | None = None,
) -> Curve:
    """The curve of the earned income of ``person`` for the persons ``scope`` (default: everybody).

    ``steps`` are amounts in cents within the bounds of the fact. Other incomes stay as they are (``Purse.still``).
    """
    persons = frozenset(range(answer.knowledge.size)) if scope is None else scope
    walk = _Walk(answer, purse, FactCell(purse.earned, person), persons)
    found = [walk.at(value) for value in sorted(set(steps))]
    points = {point.value: point for point in found}
    thresholds: list[Threshold] = []
    for left, right in pairwise(found):
        for threshold in walk.between(left, right):
            thresholds.append(threshold)
            points |= {threshold.before.value: threshold.before, threshold.after.value: threshold.after}
    return Curve(walk.cell, tuple(points[v] for v in sorted(points)), tuple(thresholds), walk.unknown)


#: What goes with an amount: facts that follow from having the income, and what is no longer received.
_Around = tuple[tuple[FactCell, int], ...]


@frozen(eq=False)
class _Walk:
    answer: Answer
    purse: Purse
    cell: FactCell
    persons: frozenset[int]
    _seen: dict[int, Point] = field(factory=dict)
    _read: dict[tuple[str, int, _Around], Verdict] = field(factory=dict)

    @cached_property
    def base(self) -> Evaluation:
        """The case as it is told; of an income told month by month, all months are free to vary."""
        knowledge = self.answer.knowledge
        if isinstance(knowledge.answer(self.cell), tuple):
            free = with_answer(knowledge.case, knowledge.vocabulary, self.cell, Silence.DONT_KNOW)
            knowledge = Knowledge(free, knowledge.vocabulary)
        return evaluate(self.answer.plan, knowledge, self.answer.figures)

    @cached_property
    def purse_base(self) -> Evaluation:
        """The relations and gates of the purse, for the same case."""
        return evaluate(self.purse.plan, self.answer.knowledge, self.answer.figures)

    @cached_property
    def groups(self) -> Groups:
        """With whom amounts are one; the income of a person does not change that."""
        return groups_of(self.purse_base, self.purse)

    @cached_property
    def _told(self) -> dict[tuple[str, int], Verdict]:
        return {(r.right.id, r.person): r.verdict for r in self.answer.results}

    @cached_property
    def _about(self) -> dict[tuple[str, int], bool]:
        return {(r.right.id, r.person): r.concerned for r in self.answer.results}

    @cached_property
    def unknown(self) -> tuple[FactCell, ...]:
        """Incomes of the household that nobody told: they are in no point."""
        return tuple(
            line.cell
            for person in sorted(self.persons)
            for line in income_lines(self.purse_base, self.purse, person)
            if line.bounds is None and line.cell != self.cell
        )

    @cached_property
    def _others(self) -> Bounds:
        lines = [line for p in self.persons for line in income_lines(self.purse_base, self.purse, p)]
        known = [line.bounds for line in lines if line.bounds is not None and line.cell != self.cell]
        return (sum(low for low, _ in known), sum(high for _, high in known))

    def between(self, left: Point, right: Point) -> list[Threshold]:
        """The places between two points where rights come or go, or where the total falls."""
        if left.holdings == right.holdings and left.total[0] <= right.total[0]:
            return []
        if right.value - left.value <= EXACT:
            return [Threshold(left, right)]
        half = (left.value + right.value) // 2
        whole = half - half % EXACT
        middle = self.at(whole if whole > left.value else half)
        return [*self.between(left, middle), *self.between(middle, right)]

    def at(self, value: int) -> Point:
        """The household with this amount."""
        if value not in self._seen:
            self._seen[value] = self._at(value)
        return self._seen[value]

    def _at(self, value: int) -> Point:
        there, around = self.base, [(FactCell(fact, self.cell.about), int(value > 0)) for fact in self.purse.follows]
        for cell, now in around:
            there = there.probe(cell, (now, now))
        there = there.probe(self.cell, (value, value))
        for cell in self._lost(there):
            there = there.probe(cell, (0, 0))
            around.append((cell, 0))
        reader, holdings = Reader(there), set()
        gains: list[Gain] = []
        unclear: list[Gain] = []
        for slot in there.plan.rights.values():
            for person in sorted(self.persons):
                if not self._concerned(there, slot, person):
                    continue
                held = slot.held is not None and there.at(slot.held, person) == (1, 1)
                verdict = self._verdict(reader, slot, person, tuple(around))
                counted = held or verdict.outcome in COUNTED
                if counted:
                    holdings.add(Holding(slot.right.id, person))
                elif verdict.outcome is Outcome.NOT_ENTITLED:
                    continue
                within = held and slot.right.id in self.purse.within
                bounds = month_cents(verdict, slot.right.amount.expr.kind) if slot.right.amount else None
                if bounds is not None and not within:
                    (gains if counted else unclear).append(Gain(slot.right.id, person, bounds))
        income = (self._others[0] + value, self._others[1] + value)
        most = income[1] + summed([*gains, *unclear], self.groups, self.purse)[1]
        return Point(value, income, summed(gains, self.groups, self.purse), frozenset(holdings), most)

    def _concerned(self, there: Evaluation, slot: RightSlot, person: int) -> bool:
        """Whether the right is about the person: told in the answer, unless the income has a say in that."""
        if all(there.at(i, person) == self.base.at(i, person) for i in slot.selecting):
            return self._about[slot.right.id, person]
        return all(there.at(i, person)[1] for i in slot.selecting)

    def _verdict(self, reader: Reader, slot: RightSlot, person: int, around: _Around) -> Verdict:
        """The verdict at a point: as the answer tells it for a right that hangs on nothing that varies, and read once
        for one that hangs only on what goes with having the income.
        """
        places = (slot.verdict,) if slot.amount is None else (slot.verdict, slot.amount)
        below = frozenset().union(*(reader.evaluation.plan.leaves[index] for index in places))
        if ("fact", self.cell.fact) in below:
            return read_verdict(reader, slot, person)
        felt = tuple((cell, now) for cell, now in around if ("fact", cell.fact) in below)
        if not felt:
            return self._told[slot.right.id, person]
        key = (slot.right.id, person, felt)
        if key not in self._read:
            self._read[key] = read_verdict(reader, slot, person)
        return self._read[key]

    def _lost(self, there: Evaluation) -> list[FactCell]:
        """What is reported as received and no longer is one's right."""
        knowledge, reader = self.answer.knowledge, Reader(there)
        lost: dict[FactCell, None] = {}
        for slot in there.plan.rights.values():
            for person in range(knowledge.size):
                if slot.held is None or there.at(slot.held, person) != (1, 1):
                    continue
                before = self._told[slot.right.id, person].outcome
                if before is not Outcome.NOT_ENTITLED and not reader.tight(slot.verdict, person)[1]:
                    lost |= dict.fromkeys(received_cells(knowledge, slot.right.id, person))
        return list(lost)
