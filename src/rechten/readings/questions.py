"""Reading *questions*: which facts still matter over all rights together, and which to ask next.

Worth of a question = Σ over rights of (euros a month that the answer is expected to settle × known non-take-up)
÷ effort of answering. What an answer settles is read from probes: the graph is read again with each likely answer.
Where no single answer settles anything (two facts are needed together), the open euros are shared out among the facts
that keep them open, at a discount, and less to a fact of which the answer is nearly sure. When no open right holds more
than the floor, no question is left.

A right that may not be about somebody at all is first asked whether it is. Questions about residence, health and
relationships cost more effort, by ``RELUCTANCE``: they come after ordinary ones, unless they settle that many times
more than any other question. Then one such question spares many others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from heapq import heapify, heappop, heapreplace
from math import sqrt
from typing import overload

from attrs import frozen

from rechten.graph.facts import FactSpec, Probe, Sensitivity, Subject
from rechten.graph.kinds import Unit
from rechten.graph.plan import RightSlot, number_kind
from rechten.household.case import Known
from rechten.household.knowledge import Bounds, Cell, FactCell, HomeCell
from rechten.readings.asking import Asking
from rechten.readings.bounds import Evaluation
from rechten.readings.priors import Priors
from rechten.readings.verdict import Reader, few_values

#: What must be at stake, in cents a month, for a question to be worth a person's time.
FLOOR = 100
#: How many times the effort of an ordinary question one near to the skin is taken to be.
RELUCTANCE = {
    Sensitivity.ORDINARY: 1.0,
    Sensitivity.RESIDENCE: 2.0,
    Sensitivity.RELATIONSHIP: 2.0,
    Sensitivity.HEALTH: 2.0,
}
#: The least chance, for a fact of which the answer is nearly sure, that it is another.
LEAST_DOUBT = 0.01
#: How many questions are weighed by probing: the others come later, and are weighed then.
MOST_WEIGHED = 16
#: Discount on facts that settle nothing alone.
TOGETHER = 0.2
#: Share of non-take-up that is assumed for a right of which none is known.
USUAL_NON_TAKE_UP = 0.3


@frozen
class Question:
    """A cell to ask, its worth in cents a month for the effort, and the rights it matters for.

    ``together``: the same fact about other persons or homes, as far as that is worth asking too, in the order of the
    case. A page may ask them all at once ("Voor wie geldt dit?"); each is also a question of its own in the list.
    """

    cell: Cell
    worth: float
    rights: tuple[str, ...]
    sensitivity: Sensitivity
    together: tuple[FactCell, ...] = ()


@frozen
class Target:
    """One right for one person, with the value it could have."""

    slot: RightSlot
    person: int


def read_questions(reader: Reader, targets: Iterable[Target], priors: Priors | None = None) -> Questions:
    """All questions worth asking, best first. Of many questions only the most promising are weighed by probing.

    ``priors``: how likely each answer is, counted in a population; None: as the vocabulary tells.
    """
    return Questions(reader, _stakes(reader, targets, priors), priors)


class Questions(Sequence[Question]):
    """Questions, best first. To weigh one is dear, so it waits until the order of what is asked for hangs on it.

    Of a cell that is not yet weighed we know the most that it can be worth: all that it keeps open. Each likely answer
    that is read brings that down. What is worth more than anything else can be comes first, whoever waits.
    """

    def __init__(self, reader: Reader, stakes: dict[Cell, _Stake], priors: Priors | None = None) -> None:
        self._reader, self._stakes, self._priors = reader, stakes, priors
        self._efforts = {cell: effort(reader.evaluation, cell) for cell in stakes}
        self._shares = {
            cell: _plain(_share(reader, cell, stake, priors) / self._efforts[cell]) for cell, stake in stakes.items()
        }
        weighed = sorted(stakes, key=lambda cell: -self._shares[cell])[:MOST_WEIGHED]
        self._weighings = {cell: _Weighing(reader, cell, stakes[cell], priors) for cell in weighed}
        for cell in weighed:  # what an answer about one child settles, the same answer about the other does
            if isinstance(cell, FactCell) and (twin := self._twin(cell)) in self._weighings:
                self._weighings[cell] = self._weighings[twin]
        # Those that wait: worth or the most it can be, first of all where it is not certain yet.
        self._queue = [self._entry(cell) for cell in stakes]
        heapify(self._queue)
        self._found: list[Question] = []
        self._worthwhile: dict[Cell, bool] = {}

    def _entry(self, cell: Cell) -> tuple[float, bool, str, Cell]:
        weighing = self._weighings.get(cell)
        worth = self._shares[cell]
        if weighing is None:
            return (-worth, True, _name(cell), cell)
        return (-max(_plain(weighing.most / self._efforts[cell]), worth), weighing.done, _name(cell), cell)

    def _twin(self, cell: FactCell) -> FactCell:
        """The same fact of the first person alike, when as much hangs on it; else the cell itself."""
        if self._reader.evaluation.plan.vocabulary[cell.fact].subject is not Subject.PERSON:
            return cell
        first = self._reader.alike[cell.about]
        twin, places = FactCell(cell.fact, first), {first: cell.about, cell.about: first}
        here = {(target.slot.right.id, target.person, wide) for target, wide, _ in self._stakes[cell]}
        there = self._stakes.get(twin, [])
        mirrored = {(target.slot.right.id, places.get(target.person, target.person), wide) for target, wide, _ in there}
        return twin if here == mirrored else cell

    def _find(self, count: int) -> None:
        """Find so many questions, if there are."""
        while self._queue and len(self._found) < count:
            worth, certain, _, cell = self._queue[0]
            if not certain:
                if worth == self._entry(cell)[0]:  # else it was weighed further as the twin of another
                    self._weighings[cell].go_on()
                heapreplace(self._queue, self._entry(cell))
                continue
            heappop(self._queue)
            if self._is_worthwhile(cell):
                rights = tuple(sorted({target.slot.right.id for target, _, _ in self._stakes[cell]}))
                near = sensitivity(self._reader.evaluation, cell)
                self._found.append(Question(cell, -worth, rights, near, self._together(cell)))

    def _is_worthwhile(self, cell: Cell) -> bool:
        """Whether enough is at stake, alone or together with other facts."""
        if cell not in self._worthwhile:
            weighing = self._weighings.get(cell)
            enough = TOGETHER * sum(wide * _need(target) for target, wide, _ in self._stakes[cell]) >= FLOOR
            while not enough and weighing is not None and not weighing.done and weighing.most >= FLOOR:
                weighing.go_on()
            self._worthwhile[cell] = enough or (weighing is not None and weighing.most >= FLOOR)
        return self._worthwhile[cell]

    def _together(self, cell: Cell) -> tuple[FactCell, ...]:
        """The other cells of the same fact that are worth asking."""
        if not isinstance(cell, FactCell):
            return ()
        same = (other for other in self._stakes if isinstance(other, FactCell) and other.fact == cell.fact)
        found = [other for other in same if other != cell and self._is_worthwhile(other)]
        return tuple(sorted(found, key=lambda other: other.about))

    @overload
    def __getitem__(self, at: int) -> Question: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Question, ...]: ...
    def __getitem__(self, at: int | slice) -> Question | tuple[Question, ...]:
        last = at.stop if isinstance(at, slice) else at + 1
        from_end = at.start is not None and at.start < 0 if isinstance(at, slice) else at < 0
        self._find(len(self._stakes) if last is None or last < 0 or from_end else last)
        return tuple(self._found[at]) if isinstance(at, slice) else self._found[at]

    def __bool__(self) -> bool:
        self._find(1)
        return bool(self._found)

    def __len__(self) -> int:
        return sum(1 for cell in self._stakes if self._is_worthwhile(cell))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))


def _plain(worth: float) -> float:
    """A worth without the noise of its last digits, which would put one behind the other that is worth the same."""
    return round(worth, 6)


class _Weighing:
    """What an answer to one cell is expected to settle, in cents a month, one likely answer after the other.

    ``most``: what it can be at most; when all likely answers are read (``done``) what it is.
    """

    def __init__(self, reader: Reader, cell: Cell, stake: _Stake, priors: Priors | None = None) -> None:
        self._reader, self._cell, self._priors = reader, cell, priors
        self._stake = [(target, wide, _need(target)) for target, wide, _ in stake]
        self._whole = self.most = sum(wide * need for _, wide, need in self._stake)
        self._settled, self._left = 0.0, 1.0
        self._answers: Iterator[tuple[float, Evaluation]] | None = None
        self.done = False

    def go_on(self) -> None:
        """Read the next likely answer."""
        if self.done:
            return
        if self._answers is None:
            self._answers = iter(likely_answers(self._reader, self._cell, self._priors))
        weight, probed = next(self._answers, (0.0, None))
        if probed is None:
            self.most, self.done = self._settled, True
            return
        for target, wide, need in self._stake:
            self._settled += weight * need * max(0.0, wide - openness(probed, target))
        self._left = max(0.0, self._left - weight)
        self.most = self._settled + self._left * self._whole


@lru_cache(maxsize=2**14)
def _name(cell: Cell) -> str:
    """What puts cells of the same worth in order."""
    return str(cell)


#: For a cell: the rights it keeps open, each with the euros open and the number of cells that keep it open.
_Stake = list[tuple[Target, float, int]]


def _stakes(reader: Reader, targets: Iterable[Target], priors: Priors | None = None) -> dict[Cell, _Stake]:
    found: dict[Cell, _Stake] = {}
    asking = Asking(reader)
    for target in targets:
        wide = _open_now(reader, target)
        if wide > 0:
            slot = target.slot
            indices = [slot.verdict] if slot.amount is None else [slot.verdict, slot.amount]
            # Whether the right is about this person comes first. It counts for little where that is not likely.
            first = asking.now(slot.selecting, target.person)
            cells = _homes_first(first or asking.now(indices, target.person))
            for cell in cells:
                chance = min(1.0, 2 * _doubt(reader.evaluation, cell, priors)) if first else 1.0
                found.setdefault(cell, []).append((target, wide * chance, len(cells)))
    return found


def _homes_first(cells: list[Cell]) -> list[Cell]:
    """Without facts of a home of which it is still to be asked whether somebody lives there."""
    doubtful = {cell.dwelling for cell in cells if isinstance(cell, HomeCell)}
    return [
        cell
        for cell in cells
        if not (isinstance(cell, FactCell) and cell.fact.startswith("dwelling.") and cell.about in doubtful)
    ]


def _share(reader: Reader, cell: Cell, stake: _Stake, priors: Priors | None = None) -> float:
    """The euros that a cell keeps open together with others, at a discount; less when the answer is nearly sure."""
    wide = sum(wide * _need(target) / cells for target, wide, cells in stake)
    return TOGETHER * wide * sqrt(_doubt(reader.evaluation, cell, priors))


def _doubt(evaluation: Evaluation, cell: Cell, priors: Priors | None = None) -> float:
    """The chance that the answer is not the likeliest; half where nothing is known of it."""
    probes = _probes(evaluation, cell, priors) if isinstance(cell, FactCell) else ()
    return max(LEAST_DOUBT, 1 - max(probe.weight for probe in probes)) if probes else 0.5


def _probes(evaluation: Evaluation, cell: FactCell, priors: Priors | None) -> tuple[Probe, ...]:
    """The likely answers: counted in a population, or as the vocabulary tells."""
    if priors is not None:
        return priors.at(evaluation.inputs.knowledge, cell)
    return evaluation.plan.vocabulary[cell.fact].probes


def openness(evaluation: Evaluation, target: Target) -> float:
    """Cents a month between the least and the most that this right can bring this person."""
    slot, person = target.slot, target.person
    if slot.held is not None and evaluation.at(slot.held, person) == (1, 1):
        return 0.0
    return _spread(evaluation, target, evaluation.at(slot.verdict, person))


def _open_now(reader: Reader, target: Target) -> float:
    """Openness before any answer; a verdict that splitting settles is not open, and not worth a question."""
    if openness(reader.evaluation, target) <= 0:
        return 0.0
    return _spread(reader.evaluation, target, reader.tight(target.slot.verdict, target.person))


def _spread(evaluation: Evaluation, target: Target, verdict: Bounds) -> float:
    if not verdict[1]:  # then the amount, the dearest part of the graph, need not be read
        return 0.0
    least, most = month_value(evaluation, target.slot, target.person)
    return most - (least if verdict[0] else 0.0)


def month_value(evaluation: Evaluation, slot: RightSlot, person: int) -> tuple[float, float]:
    """What the right brings, in cents a month, below nothing as nothing; its weight where it has no amount."""
    if slot.amount is None:
        return (slot.right.weight * 100.0,) * 2
    kind = number_kind(evaluation.plan, slot.amount)
    months = 1 if kind.unit is Unit.EURO_MONTH else 12
    low, high = evaluation.at(slot.amount, person)
    return (max(0.0, low * 100 / kind.per / months), max(0.0, high * 100 / kind.per / months))


def likely_answers(reader: Reader, cell: Cell, priors: Priors | None = None) -> list[tuple[float, Evaluation]]:
    """The evaluation under each likely answer, with its chance."""
    values = few_values(reader.evaluation, cell)
    if not isinstance(cell, FactCell):
        return [(1 / len(values), probed) for probed in reader.splits(cell)]
    spec = reader.evaluation.plan.vocabulary[cell.fact]
    weights = {probe.value: probe.weight for probe in _probes(reader.evaluation, cell, priors)}
    if values:
        chances = [weights.get(value[0], 0.0) for value in values if isinstance(value, tuple)]
        total = sum(chances) or 1.0
        return [(chance / total, probed) for chance, probed in zip(chances, reader.splits(cell), strict=True)]
    low, high = _known_bounds(reader, spec, cell)
    inside = [(value, weight) for value, weight in weights.items() if low <= value <= high]
    total = sum(weight for _, weight in inside)
    if not inside or not total:
        inside, total = [(low, 1.0), ((low + high) // 2, 1.0), (high, 1.0)], 3.0
    return [(weight / total, reader.evaluation.probe(cell, (value, value))) for value, weight in inside]


def _known_bounds(reader: Reader, spec: FactSpec, cell: FactCell) -> Bounds:
    answer = reader.evaluation.inputs.knowledge.answer(cell)
    return (answer.low, answer.high) if isinstance(answer, Known) else (spec.low, spec.high)


def effort(evaluation: Evaluation, cell: Cell) -> float:
    """The effort of answering, with our reluctance to ask; a tie or a home is a plain question."""
    burden = evaluation.plan.vocabulary[cell.fact].burden if isinstance(cell, FactCell) else 1.0
    return burden * RELUCTANCE[sensitivity(evaluation, cell)]


def sensitivity(evaluation: Evaluation, cell: Cell) -> Sensitivity:
    """How near to the skin the question comes; ties and homes are about relationships."""
    if isinstance(cell, FactCell):
        return evaluation.plan.vocabulary[cell.fact].sensitivity
    return Sensitivity.RELATIONSHIP


def _need(target: Target) -> float:
    known = target.slot.right.non_take_up
    return USUAL_NON_TAKE_UP if known is None else (known.low + known.high) / 2
