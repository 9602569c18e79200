"""Reading *questions*: which facts still matter over all rights together, and which to ask next.

Worth of a question = Σ over rights of (euros a month that the answer is expected to settle × known non-take-up)
÷ burden of asking. What an answer settles is read from probes: the graph is read again with each likely answer.
Where no single answer settles anything (two facts are needed together), the open euros are shared out among the facts
that keep them open, at a discount. When no open right holds more than the floor, no question is left.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from rechten.graph.facts import FactSpec, Sensitivity
from rechten.graph.kinds import Unit
from rechten.graph.plan import RightSlot, number_kind
from rechten.household.case import Known, Silence
from rechten.household.knowledge import Bounds, Cell, FactCell
from rechten.readings.bounds import Evaluation
from rechten.readings.causes import OpenFact
from rechten.readings.verdict import Reader, few_values

#: What must be at stake, in cents a month, for a question to be worth a person's time.
FLOOR = 100
#: How many questions are weighed by probing: the others come later, and are weighed then.
MOST_WEIGHED = 16
#: Discount on facts that settle nothing alone.
TOGETHER = 0.2
#: Share of non-take-up that is assumed for a right of which none is known.
USUAL_NON_TAKE_UP = 0.3


@frozen
class Question:
    """A cell to ask, its worth in cents a month for the effort, and the rights it matters for."""

    cell: Cell
    worth: float
    rights: tuple[str, ...]
    sensitivity: Sensitivity

    @property
    def is_last(self) -> bool:
        """Residence, health and relationships are asked after everything else."""
        return self.sensitivity is not Sensitivity.ORDINARY


@frozen
class Target:
    """One right for one person, with the value it could have."""

    slot: RightSlot
    person: int


def read_questions(reader: Reader, targets: Iterable[Target]) -> tuple[Question, ...]:
    """All questions worth asking, best first; sensitive ones after all others.

    Sensitive questions are weighed by probing only when no other is left: until then their place is last anyway. Of
    many questions only the most promising are weighed.
    """
    stakes = _stakes(reader, targets)
    ordinary = [cell for cell in stakes if sensitivity(reader.evaluation, cell) is Sensitivity.ORDINARY]
    likely = sorted(ordinary or stakes, key=lambda cell: -_share(stakes[cell]) / burden(reader.evaluation, cell))
    weighed = frozenset(likely[:MOST_WEIGHED])
    found = []
    for cell, stake in stakes.items():
        settled = _settled(reader, cell, stake) if cell in weighed else 0.0
        potential = TOGETHER * sum(wide * _need(target) for target, wide, _ in stake)
        if max(settled, potential) < FLOOR:
            continue
        worth = max(settled, _share(stake)) / burden(reader.evaluation, cell)
        rights = tuple(sorted({target.slot.right.id for target, _, _ in stake}))
        found.append(Question(cell, worth, rights, sensitivity(reader.evaluation, cell)))
    return tuple(sorted(found, key=lambda q: (q.is_last, -q.worth, str(q.cell))))


#: For a cell: the rights it keeps open, each with the euros open and the number of cells that keep it open.
_Stake = list[tuple[Target, float, int]]


def _stakes(reader: Reader, targets: Iterable[Target]) -> dict[Cell, _Stake]:
    found: dict[Cell, _Stake] = {}
    for target in targets:
        wide = _open_now(reader, target)
        if wide > 0:
            cells = _askable(reader, _open_cells(reader, target))
            for cell in cells:
                found.setdefault(cell, []).append((target, wide, len(cells)))
    return found


def _share(stake: _Stake) -> float:
    """The euros that a cell keeps open together with others, at a discount."""
    return TOGETHER * sum(wide * _need(target) / cells for target, wide, cells in stake)


def _settled(reader: Reader, cell: Cell, stake: _Stake) -> float:
    """The euros that an answer is expected to settle."""
    return sum(
        weight * _need(target) * max(0.0, wide - openness(probed, target))
        for weight, probed in likely_answers(reader, cell)
        for target, wide, _ in stake
    )


def openness(evaluation: Evaluation, target: Target) -> float:
    """Cents a month between the least and the most that this right can bring this person."""
    slot, person = target.slot, target.person
    if slot.held is not None and evaluation.rows[slot.held][person] == (1, 1):
        return 0.0
    return _spread(evaluation, target, evaluation.rows[slot.verdict][person])


def _open_now(reader: Reader, target: Target) -> float:
    """Openness before any answer; a verdict that splitting settles is not open, and not worth a question."""
    if openness(reader.evaluation, target) <= 0:
        return 0.0
    return _spread(reader.evaluation, target, reader.tight(target.slot.verdict, target.person))


def _spread(evaluation: Evaluation, target: Target, verdict: Bounds) -> float:
    least, most = month_value(evaluation, target.slot, target.person)
    return (most if verdict[1] else 0.0) - (least if verdict[0] else 0.0)


def month_value(evaluation: Evaluation, slot: RightSlot, person: int) -> tuple[float, float]:
    """What the right brings, in cents a month; its weight where it has no amount."""
    if slot.amount is None:
        return (slot.right.weight * 100.0,) * 2
    kind = number_kind(evaluation.plan, slot.amount)
    months = 1 if kind.unit is Unit.EURO_MONTH else 12
    low, high = evaluation.rows[slot.amount][person]
    return (low * 100 / kind.per / months, high * 100 / kind.per / months)


def likely_answers(reader: Reader, cell: Cell) -> list[tuple[float, Evaluation]]:
    """The evaluation under each likely answer, with its chance."""
    values = few_values(reader.evaluation, cell)
    if not isinstance(cell, FactCell):
        return [(1 / len(values), probed) for probed in reader.splits(cell)]
    spec = reader.evaluation.plan.vocabulary[cell.fact]
    weights = {probe.value: probe.weight for probe in spec.probes}
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


def burden(evaluation: Evaluation, cell: Cell) -> float:
    """The effort of answering; a tie or a home is a plain question."""
    return evaluation.plan.vocabulary[cell.fact].burden if isinstance(cell, FactCell) else 1.0


def sensitivity(evaluation: Evaluation, cell: Cell) -> Sensitivity:
    """How near to the skin the question comes; ties and homes are about relationships."""
    if isinstance(cell, FactCell):
        return evaluation.plan.vocabulary[cell.fact].sensitivity
    return Sensitivity.RELATIONSHIP


def _need(target: Target) -> float:
    known = target.slot.right.non_take_up
    return USUAL_NON_TAKE_UP if known is None else (known.low + known.high) / 2


def _open_cells(reader: Reader, target: Target) -> dict[Cell, None]:
    indices = [target.slot.verdict]
    if target.slot.amount is not None:
        indices.append(target.slot.amount)
    found: dict[Cell, None] = {}
    for index in indices:
        for cause in reader.causes(index, target.person):
            if isinstance(cause, OpenFact):
                found[cause.cell] = None
    return found


def _askable(reader: Reader, cells: dict[Cell, None]) -> list[Cell]:
    """Cells that may be asked now: not refused or unanswered before, and behind no closed or open gate."""
    found: dict[Cell, None] = {}
    todo, seen = list(cells), set(cells)
    while todo:
        cell = todo.pop()
        gate = reader.evaluation.plan.gates.get(cell.fact) if isinstance(cell, FactCell) else None
        if gate is not None and isinstance(cell, FactCell):
            row = reader.evaluation.rows[gate][_person_at(reader, cell)]
            if row == (0, 0):
                continue
            if row == (0, 1):
                first = {
                    cause.cell: None
                    for cause in reader.walk.causes(gate, _person_at(reader, cell))
                    if isinstance(cause, OpenFact)
                }
                todo.extend(c for c in first if c not in seen)
                seen |= first.keys()
                if any(_silence(reader, c) is None for c in first):
                    continue
        if _silence(reader, cell) is None:
            found[cell] = None
    return list(found)


def _person_at(reader: Reader, cell: FactCell) -> int:
    """The person through whom a cell is reached: the person itself, or the first who may live in the dwelling."""
    if not cell.fact.startswith("dwelling."):
        return cell.about
    homes = reader.evaluation.inputs.knowledge.homes
    return next((person for person, (_, possible) in enumerate(homes) if possible >> cell.about & 1), 0)


def _silence(reader: Reader, cell: Cell) -> Silence | None:
    return reader.evaluation.inputs.knowledge.silence(cell)
