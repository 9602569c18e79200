"""Why a value is open, and what a settled value rests on: two walks down the graph for one person.

Only what can still matter is followed: the open parts of a sum, the branches that may apply, the members that may
belong. So a fact that is not listed here cannot change the value.
"""

from __future__ import annotations

from attrs import frozen

from rechten.graph import nodes as n
from rechten.graph.facts import Subject
from rechten.graph.kinds import Choice
from rechten.household.knowledge import Cell, FactCell, HomeCell, TieCell
from rechten.readings.bounds import Evaluation
from rechten.readings.kernels_relations import members


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


class OpenWalk:
    """Collects the causes that leave a value open for a person."""

    def __init__(self, evaluation: Evaluation) -> None:
        self._e = evaluation
        self._seen: dict[tuple[int, int], dict[Cause, bool]] = {}

    def causes(self, index: int, person: int) -> dict[Cause, bool]:
        """Cause → whether it is certain to play a part. Empty when the value is settled."""
        key = (index, person)
        if key not in self._seen:
            self._seen[key] = {}
            self._seen[key] = self._find(index, person)
        return self._seen[key]

    def _open(self, index: int, person: int) -> bool:
        low, high = self._e.rows[index][person]
        node = self._e.plan.nodes[index]
        if isinstance(getattr(node, "kind", None), Choice):
            return low & (low - 1) != 0
        return low != high

    def _merge(self, parts: list[tuple[int, int, bool]]) -> dict[Cause, bool]:
        found: dict[Cause, bool] = {}
        for index, person, firm in parts:
            for cause, sure in self.causes(index, person).items():
                found[cause] = found.get(cause, False) or (sure and firm)
        return found

    def _find(self, index: int, person: int) -> dict[Cause, bool]:
        node, kids = self._e.plan.nodes[index], self._e.plan.children[index]
        match node:
            case n.Fact() | n.MonthSum():
                return self._fact(node, index, person)
            case n.Param():
                if self._e.inputs.figures.get(node.id) is None:
                    return {NoFigure(node.id): True}
                return {LastKnown(node.id): True} if self._open(index, person) else {}
            case n.NotComputed():
                return {NotEncoded(node.reason): True} if self._open(index, person) else {}
            case n.Tied():
                return self._ties(node, person, self._e.rows[kids[0]][person][0])
            case n.SameDwelling():
                return self._homes(person, self._e.rows[kids[0]][person][0])
            case n.Self() | n.Everyone() | n.Const() | n.RequestDate():
                return {}
            case n.Composed():
                _, possible = self._e.rows[kids[0]][person]
                return self._merge([(kids[0], person, True), *((kids[1], m, True) for m in members(possible))])
            case n.Where():
                certain, possible = self._e.rows[kids[0]][person]
                tests = [(kids[1], m, bool(certain >> m & 1)) for m in members(possible)]
                return self._merge([(kids[0], person, True), *tests])
            case n.Union() | n.Intersection() | n.Difference():
                return self._merge([(kid, person, True) for kid in kids]) if self._open(index, person) else {}
        if not self._open(index, person):
            return {}
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
            case n.OneOf():
                return self.causes(kids[0], person)
            case _:
                return self._merge([(kid, person, True) for kid in kids])

    def _fact(self, node: n.Fact | n.MonthSum, index: int, person: int) -> dict[Cause, bool]:
        spec = self._e.plan.vocabulary[node.id]
        if not self._open(index, person):
            return {}
        if spec.judged_by:
            return {Judgement(spec.id, person, spec.judged_by): True}
        knowledge = self._e.inputs.knowledge
        cells = [cell for cell in knowledge.cells(node.id, person) if knowledge.is_open(cell)]
        found: dict[Cause, bool] = {OpenFact(cell): True for cell in cells}
        if spec.subject is Subject.DWELLING:
            found |= self._homes(person, knowledge.day, own=True)
        # No home, or two homes of which each fact is known: nothing that we can ask tells which one the rule means.
        return found or {NotEncoded(f"we weten niet in welke woning dit speelt ({spec.name})"): True}

    def _ties(self, node: n.Tied, person: int, day: int) -> dict[Cause, bool]:
        case = self._e.inputs.knowledge.case
        me = case.persons[person].id
        found: dict[Cause, bool] = {}
        for position, tie in enumerate(case.ties):
            mine = (tie.source == me and node.direction != "in") or (tie.target == me and node.direction != "out")
            if tie.kind == node.tie and mine and not tie.certain and tie.span.covers(day):
                found[OpenFact(TieCell(tie.kind, position))] = True
        return found

    def _homes(self, person: int, day: int, *, own: bool = False) -> dict[Cause, bool]:
        """Doubtful residents of the dwellings that may be the person's on a day; ``own``: only the person's own stay."""
        case = self._e.inputs.knowledge.case
        found: dict[Cause, bool] = {}
        me = case.persons[person].id
        for d, dwelling in enumerate(case.dwellings):
            if any(resident.person == me and resident.span.covers(day) for resident in dwelling.residents):
                for position, resident in enumerate(dwelling.residents):
                    mine = resident.person == me or not own
                    if mine and not resident.certain and resident.span.covers(day):
                        found[OpenFact(HomeCell(d, position))] = True
        return found

    def _branches(self, branches: list[tuple[int, int]], otherwise: int, person: int) -> dict[Cause, bool]:
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

    def _members(self, node: n.Members, relation: int, item: int, person: int) -> dict[Cause, bool]:
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


@frozen
class Basis:
    """What a value rests on: the known cells and the figures that were read."""

    cells: tuple[FactCell, ...]
    figures: tuple[str, ...]


class BasisWalk:
    """Collects the facts and figures behind a value.

    Of an "or" that holds only what makes it hold; of an "and" that fails only what makes it fail.
    """

    def __init__(self, evaluation: Evaluation) -> None:
        self._e = evaluation
        self._seen: dict[tuple[int, int], dict[FactCell | str, None]] = {}

    def basis(self, index: int, person: int) -> Basis:
        """The basis of a value for a person, in the order of the rule."""
        found = self._find(index, person)
        cells = tuple(leaf for leaf in found if isinstance(leaf, FactCell))
        return Basis(cells, tuple(leaf for leaf in found if isinstance(leaf, str)))

    def _find(self, index: int, person: int) -> dict[FactCell | str, None]:
        key = (index, person)
        found = self._seen.get(key)
        if found is not None:
            return found
        found = {}
        node = self._e.plan.nodes[index]
        if isinstance(node, n.Fact | n.MonthSum):
            found = dict.fromkeys(self._e.inputs.knowledge.cells(node.id, person))
        elif isinstance(node, n.Param):
            found = {node.id: None}
        elif self._e.plan.leaves[index]:
            for kid, someone in _below(self._e, node, self._e.plan.children[index], index, person):
                found.update(self._find(kid, someone))
        self._seen[key] = found
        return found


def _below(
    evaluation: Evaluation, node: n.Node | n.Relation, kids: tuple[int, ...], index: int, person: int
) -> list[tuple[int, int]]:
    rows = evaluation.rows
    match node:
        case n.AnyOf() if rows[index][person] == (1, 1):
            return [(kid, person) for kid in kids if rows[kid][person] == (1, 1)]
        case n.AllOf() if rows[index][person] == (0, 0):
            return [(kid, person) for kid in kids if rows[kid][person] == (0, 0)]
        case n.Case():
            found = []
            for test, value in zip(kids[:-1:2], kids[1::2], strict=True):
                found.append((test, person))
                if rows[test][person][1]:
                    found.append((value, person))
                if rows[test][person][0]:
                    return found
            return [*found, (kids[-1], person)]
        case n.ExceptWhen():
            base, when, then = kids
            low, high = rows[when][person]
            return [(when, person), *([(then, person)] if high else []), *([] if low else [(base, person)])]
        case n.Members():
            everyone = members(rows[kids[0]][person][1])
            if node.op == "any" and rows[index][person] == (1, 1):
                everyone = [m for m in everyone if rows[kids[1]][m] == (1, 1)]
            return [(kids[0], person), *((kids[1], m) for m in everyone)]
        case n.Composed():
            return [(kids[0], person), *((kids[1], m) for m in members(rows[kids[0]][person][1]))]
        case n.Where():
            return [(kids[0], person), *((kids[1], m) for m in members(rows[kids[0]][person][1]))]
        case _:
            return [(kid, person) for kid in kids]
