"""Why a value is open: a walk down the graph for one person.

Only what can still matter is followed: the open parts of a sum, the branches that may apply, the members that may
belong. So a fact that is not listed here cannot change the value.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from rechten.graph import nodes as n
from rechten.graph.facts import Subject
from rechten.graph.kinds import Choice
from rechten.household.knowledge import Cell, HomeCell, TieCell
from rechten.readings.bounds import Evaluation
from rechten.readings.kernels_relations import members
from rechten.readings.marks import Marks


@frozen(cache_hash=True)
class OpenFact:
    """A fact (or tie, or residence) that we could still learn."""

    cell: Cell


@frozen(cache_hash=True)
class Judgement:
    """An open norm: ``who`` judges it, after hearing the person."""

    fact: str
    about: int
    who: str


@frozen(cache_hash=True)
class LastKnown:
    """The figure of this parameter is past its review date."""

    parameter: str


@frozen(cache_hash=True)
class NoFigure:
    """The law gives no figure of this parameter for the date."""

    parameter: str


@frozen(cache_hash=True)
class NotEncoded:
    """A part of the law that this version does not compute."""

    reason: str


Cause = OpenFact | Judgement | LastKnown | NoFigure | NotEncoded

#: The causes found, and those among them that are certain to play a part, as masks.
_Found = tuple[int, int]
_NOTHING: _Found = (0, 0)


class OpenWalk:
    """Collects the causes that leave a value open for a person."""

    def __init__(self, evaluation: Evaluation) -> None:
        self._e = evaluation
        self._marks: Marks[Cause] = Marks()
        self._seen: dict[tuple[int, int], _Found] = {}
        self._askable = 0
        self._told: dict[_Found, dict[Cause, bool]] = {}

    def causes(self, index: int, person: int) -> dict[Cause, bool]:
        """Cause → whether it is certain to play a part. Empty when the value is settled."""
        masks = self._masks(index, person)
        if masks not in self._told:
            found, firm = masks
            self._told[masks] = {cause: bool(firm & bit) for cause, bit in self._marks.of(found)}
        return self._told[masks]

    def _masks(self, index: int, person: int) -> _Found:
        key = (index, person)
        if key not in self._seen:
            self._seen[key] = self._find(index, person)
        return self._seen[key]

    def _all(self, causes: Sequence[Cause]) -> _Found:
        found = self._marks.mask(causes)
        if any(isinstance(cause, OpenFact) for cause in causes):
            self._askable |= found
        return (found, found)

    def _open(self, index: int, person: int) -> bool:
        low, high = self._e.rows[index][person]
        node = self._e.plan.nodes[index]
        if isinstance(getattr(node, "kind", None), Choice):
            return low & (low - 1) != 0
        return low != high

    def _merge(self, parts: Iterable[tuple[int, int, bool]]) -> _Found:
        found = firm = 0
        for index, person, sure in parts:
            part, part_firm = self._masks(index, person)
            found |= part
            if sure:
                firm |= part_firm
        return (found, firm)

    def _find(self, index: int, person: int) -> _Found:
        node, kids = self._e.plan.nodes[index], self._e.plan.children[index]
        match node:
            case n.Fact() | n.MonthSum():
                return self._fact(node, index, person)
            case n.Param():
                if self._e.inputs.figures.get(node.id) is None:
                    return self._all([NoFigure(node.id)])
                return self._all([LastKnown(node.id)]) if self._open(index, person) else _NOTHING
            case n.NotComputed():
                return self._all([NotEncoded(node.reason)]) if self._open(index, person) else _NOTHING
            case n.Tied():
                return self._all(self._ties(node, person, self._e.rows[kids[0]][person][0]))
            case n.SameDwelling():
                return self._all(self._homes(person, self._e.rows[kids[0]][person][0]))
            case n.Self() | n.Everyone() | n.Const() | n.RequestDate():
                return _NOTHING
            case n.Composed():
                _, possible = self._e.rows[kids[0]][person]
                return self._merge([(kids[0], person, True), *((kids[1], m, True) for m in members(possible))])
            case n.Where():
                certain, possible = self._e.rows[kids[0]][person]
                tests = [(kids[1], m, bool(certain >> m & 1)) for m in members(possible)]
                return self._merge([(kids[0], person, True), *tests])
            case n.Union() | n.Intersection() | n.Difference():
                return self._merge([(kid, person, True) for kid in kids]) if self._open(index, person) else _NOTHING
        if not self._open(index, person):
            return _NOTHING
        match node:
            case n.Case():
                return self._branches(list(zip(kids[:-1:2], kids[1::2], strict=True)), kids[-1], person)
            case n.ExceptWhen():
                return self._branches([(kids[1], kids[2])], kids[0], person)
            case n.Members():
                return self._members(node, kids[0], kids[1], person)
            case n.Max():
                low = self._e.rows[index][person][0]
                return self._merge([(k, person, True) for k in kids if self._e.rows[k][person][1] > low])
            case n.Min():
                high = self._e.rows[index][person][1]
                return self._merge([(k, person, True) for k in kids if self._e.rows[k][person][0] < high])
            case n.AnyOf():
                return self._any_of(kids, person)
            case n.OneOf():
                return self._masks(kids[0], person)
            case _:
                return self._merge([(kid, person, True) for kid in kids])

    def _any_of(self, kids: tuple[int, ...], person: int) -> _Found:
        """A way that we do not compute is not sure to play a part while an answer may open another way."""
        parts = [self._masks(kid, person) for kid in kids]
        found = firm = 0
        for position, (part, part_firm) in enumerate(parts):
            others_askable = any(other & self._askable for at, (other, _) in enumerate(parts) if at != position)
            found |= part
            firm |= part_firm & self._askable if others_askable else part_firm
        return (found, firm)

    def _fact(self, node: n.Fact | n.MonthSum, index: int, person: int) -> _Found:
        spec = self._e.plan.vocabulary[node.id]
        if not self._open(index, person):
            return _NOTHING
        if spec.judged_by:
            return self._all([Judgement(spec.id, person, spec.judged_by)])
        knowledge = self._e.inputs.knowledge
        found: list[Cause] = [OpenFact(cell) for cell in knowledge.cells(node.id, person) if knowledge.is_open(cell)]
        if spec.subject is Subject.DWELLING:
            found.extend(self._homes(person, knowledge.day, own=True))
        # No home, or two homes of which each fact is known: nothing that we can ask tells which one the rule means.
        return self._all(found or [NotEncoded("dit gaat over een woning, en we weten niet welke")])

    def _ties(self, node: n.Tied, person: int, day: int) -> list[Cause]:
        case = self._e.inputs.knowledge.case
        me = case.persons[person].id
        found: list[Cause] = []
        for position, tie in enumerate(case.ties):
            mine = (tie.source == me and node.direction != "in") or (tie.target == me and node.direction != "out")
            if tie.kind == node.tie and mine and not tie.certain and tie.span.covers(day):
                found.append(OpenFact(TieCell(tie.kind, position)))
        return found

    def _homes(self, person: int, day: int, *, own: bool = False) -> list[Cause]:
        """Doubtful stays in the dwellings that may be the person's on a day; ``own``: only those of the person."""
        case = self._e.inputs.knowledge.case
        found: list[Cause] = []
        me = case.persons[person].id
        for d, dwelling in enumerate(case.dwellings):
            if any(resident.person == me and resident.span.covers(day) for resident in dwelling.residents):
                for position, resident in enumerate(dwelling.residents):
                    mine = resident.person == me or not own
                    if mine and not resident.certain and resident.span.covers(day):
                        found.append(OpenFact(HomeCell(d, position)))
        return found

    def _branches(self, branches: list[tuple[int, int]], otherwise: int, person: int) -> _Found:
        parts, sure = [], True
        for test, value in branches:
            low, high = self._e.rows[test][person]
            if not high:
                continue
            parts.append((test, person, sure))
            parts.append((value, person, sure and bool(low)))
            if low:
                break
            sure = False
        else:
            parts.append((otherwise, person, sure))
        return self._merge(parts)

    def _members(self, node: n.Members, relation: int, item: int, person: int) -> _Found:
        certain, possible = self._e.rows[relation][person]
        idle = {"any": (0, 0), "all": (1, 1)}.get(node.op, (0, 0))
        parts, doubtful = [], False
        for m in members(possible):
            if self._e.rows[item][m] == idle:
                continue
            belongs = bool(certain >> m & 1)
            doubtful = doubtful or not belongs
            parts.append((item, m, belongs))
        if doubtful:
            parts.append((relation, person, True))
        return self._merge(parts)
