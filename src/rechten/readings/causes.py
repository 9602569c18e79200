"""Why a value is open: a walk down the graph for one person.

Only what can still matter is followed: the open parts of a sum, the branches that may apply, the members that may
belong. So a fact that is not listed here cannot change the value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache

from attrs import frozen

from rechten.graph import nodes as n
from rechten.graph.facts import Subject
from rechten.graph.kinds import Choice
from rechten.graph.leaves import Leaf
from rechten.household.knowledge import Cell, FactCell, HomeCell, TieCell
from rechten.readings.bounds import Evaluation, leaf_of
from rechten.readings.kernels_relations import members
from rechten.readings.marks import Marks


@frozen(cache_hash=True)
class OpenFact:
    """A fact (or tie, or residence) that we could still learn."""

    cell: Cell


@lru_cache(maxsize=2**14)
def open_fact(fact: str, about: int) -> OpenFact:
    """The same object each time, so that its hash is computed once."""
    return OpenFact(FactCell(fact, about))


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
Found = tuple[int, int]
NOTHING: Found = (0, 0)
_NO_LEAF: Leaf = ("", "")


class OpenWalk:
    """Collects the causes that leave a value open for a person. What was found of a node and person is kept."""

    def __init__(self, evaluation: Evaluation) -> None:
        self._e = evaluation
        self._rows, self._nodes, self._children = evaluation.rows, evaluation.plan.nodes, evaluation.plan.children
        self._parts = evaluation.doubtful_parts
        self._size = evaluation.inputs.knowledge.size
        self._marks: Marks[Cause] = Marks()
        self._seen: dict[int, Found] = {}
        self._told: dict[Found, dict[Cause, bool]] = {}
        #: Among the causes found so far, as masks: open facts, judgements, and what the law or this version lacks.
        self.askable = 0
        self.judged = 0
        self.lacking = 0
        self._leaves: list[Leaf] = []
        self._about: dict[Leaf, int] = {}
        self._feeding: dict[frozenset[Leaf], tuple[int, int]] = {}
        # One way for each type of node; those that are not named go the plain way.
        self._walks: Mapping[type, Callable[[int, int], Found]] = {
            n.Fact: self._fact,
            n.MonthSum: self._fact,
            n.Param: self._figure,
            n.NotComputed: self._not_computed,
            **dict.fromkeys((n.Const, n.RequestDate, n.Self, n.Everyone), lambda _index, _person: NOTHING),
            n.Tied: self._tied,
            n.SameDwelling: self._same_dwelling,
            n.Composed: self._composed,
            n.Where: self._where,
            n.Case: self._case,
            n.ExceptWhen: self._except_when,
            n.Members: self._members,
            n.Max: self._max,
            n.Min: self._min,
            n.AnyOf: self._any_of,
        }

    def causes(self, index: int, person: int) -> dict[Cause, bool]:
        """Cause → whether it is certain to play a part. Empty when the value is settled."""
        return self.told(self.masks(index, person))

    def told(self, masks: Found) -> dict[Cause, bool]:
        """Masks of causes written out, in the order of the law: cause → whether it is certain to play a part."""
        if masks not in self._told:
            found, firm = masks
            told = sorted(self._marks.of(found), key=lambda met: self.place(met[0]))
            self._told[masks] = {cause: bool(firm & bit) for cause, bit in told}
        return self._told[masks]

    def place(self, cause: Cause) -> tuple[int, int | str, int]:
        """Where a cause stands among others: in the order of the law, not in that of what was looked at before."""
        match cause:
            case OpenFact(cell=FactCell(fact=fact, about=about)):
                return (0, self._specs[fact], about)
            case OpenFact(cell=TieCell(kind=kind, position=position)):
                return (1, kind, position)
            case OpenFact(cell=HomeCell(dwelling=dwelling, position=position)):
                return (2, dwelling, position)
            case Judgement(fact=fact, about=about):
                return (3, self._specs[fact], about)
            case NotEncoded(reason=reason):
                return (4, reason, 0)
            case NoFigure(parameter=parameter):
                return (5, parameter, 0)
            case LastKnown(parameter=parameter):
                return (6, parameter, 0)
        raise TypeError(cause)

    @cached_property
    def _specs(self) -> dict[str, int]:
        return {id: place for place, id in enumerate(self._e.plan.vocabulary.specs)}

    def cells(self, found: int) -> list[Cell]:
        """The cells of the open facts in a mask of causes."""
        return [cause.cell for cause, _ in self._marks.of(found & self.askable) if isinstance(cause, OpenFact)]

    def mask(self, cells: Iterable[Cell]) -> int:
        """The open facts about these cells, as a mask of causes."""
        return self._all([OpenFact(cell) for cell in cells])[0]

    def feeding(self, leaves: frozenset[Leaf]) -> int:
        """The causes found so far whose cell feeds one of these leaves, as a mask."""
        known, mask = self._feeding.get(leaves, (0, 0))
        if known < len(self._leaves):
            for at in range(known, len(self._leaves)):
                if self._leaves[at] in leaves:
                    mask |= 1 << at
            self._feeding[leaves] = (len(self._leaves), mask)
        return mask

    def about(self, leaves: Iterable[Leaf]) -> int:
        """The same for a few leaves."""
        mask = 0
        for leaf in leaves:
            mask |= self._about.get(leaf, 0)
        return mask

    def masks(self, index: int, person: int) -> Found:
        """The same as ``causes``, as masks: quick to join and to compare."""
        key = index * self._size + person
        found = self._seen.get(key)
        if found is None:
            walk = self._walks.get(type(self._nodes[index]))
            found = self._seen[key] = walk(index, person) if walk else self._plain(index, person)
        return found

    def _all(self, causes: Sequence[Cause]) -> Found:
        found = self._marks.mask(causes)
        for cause in self._marks.after(len(self._leaves)):
            bit = 1 << len(self._leaves)
            leaf = leaf_of(cause.cell) if isinstance(cause, OpenFact) else _NO_LEAF
            self._leaves.append(leaf)
            self._about[leaf] = self._about.get(leaf, 0) | bit
            if isinstance(cause, OpenFact):
                self.askable |= bit
            elif isinstance(cause, Judgement):
                self.judged |= bit
            elif not isinstance(cause, LastKnown):
                self.lacking |= bit
        return (found, found)

    def _open(self, index: int, person: int) -> bool:
        low, high = self._rows[index][person]
        if isinstance(getattr(self._nodes[index], "kind", None), Choice):
            return low & (low - 1) != 0
        return low != high

    def _merge(self, parts: Iterable[tuple[int, int, bool]]) -> Found:
        found = firm = 0
        seen, size = self._seen, self._size
        for index, person, sure in parts:
            part, part_firm = seen.get(index * size + person) or self.masks(index, person)
            found |= part
            if sure:
                firm |= part_firm
        return (found, firm)

    def _plain(self, index: int, person: int) -> Found:
        """All parts, for the same person, when the value is open."""
        low, high = self._rows[index][person]
        if low == high:
            return NOTHING
        found = firm = 0
        seen, size = self._seen, self._size
        for kid in self._parts[index]:
            part = seen.get(kid * size + person) or self.masks(kid, person)
            found |= part[0]
            firm |= part[1]
        return (found, firm)

    def _figure(self, index: int, person: int) -> Found:
        node = self._nodes[index]
        if not isinstance(node, n.Param):
            return NOTHING
        if self._e.inputs.figures.get(node.id) is None:
            return self._all([NoFigure(node.id)])
        return self._all([LastKnown(node.id)]) if self._open(index, person) else NOTHING

    def _not_computed(self, index: int, person: int) -> Found:
        node = self._nodes[index]
        if not isinstance(node, n.NotComputed) or not self._open(index, person):
            return NOTHING
        return self._all([NotEncoded(node.reason)])

    def _tied(self, index: int, person: int) -> Found:
        node, (at,) = self._nodes[index], self._children[index]
        return self._all(self._ties(node, person, self._rows[at][person][0])) if isinstance(node, n.Tied) else NOTHING

    def _same_dwelling(self, index: int, person: int) -> Found:
        (at,) = self._children[index]
        return self._all(self._homes(person, self._rows[at][person][0]))

    def _composed(self, index: int, person: int) -> Found:
        first, second = self._children[index]
        _, possible = self._rows[first][person]
        return self._merge([(first, person, True), *((second, m, True) for m in members(possible))])

    def _where(self, index: int, person: int) -> Found:
        relation, test = self._children[index]
        certain, possible = self._rows[relation][person]
        tests = [(test, m, bool(certain >> m & 1)) for m in members(possible)]
        return self._merge([(relation, person, True), *tests])

    def _max(self, index: int, person: int) -> Found:
        low, high = self._rows[index][person]
        kids = self._children[index] if low != high else ()
        return self._merge([(kid, person, True) for kid in kids if self._rows[kid][person][1] > low])

    def _min(self, index: int, person: int) -> Found:
        low, high = self._rows[index][person]
        kids = self._children[index] if low != high else ()
        return self._merge([(kid, person, True) for kid in kids if self._rows[kid][person][0] < high])

    def _any_of(self, index: int, person: int) -> Found:
        low, high = self._rows[index][person]
        if low == high:
            return NOTHING
        return self.of_ways([self.masks(kid, person) for kid in self._children[index]])

    def of_ways(self, parts: Sequence[Found]) -> Found:
        """The causes of several ways, of which one is enough.

        A way that we do not compute is not sure to play a part while an answer may open another way.
        """
        ways_askable = sum(1 for found, _ in parts if found & self.askable)
        found = firm = 0
        for part, part_firm in parts:
            others_askable = ways_askable - (1 if part & self.askable else 0)
            found |= part
            firm |= part_firm & self.askable if others_askable else part_firm
        return (found, firm)

    def _case(self, index: int, person: int) -> Found:
        if not self._open(index, person):
            return NOTHING
        kids, rows, parts, sure = self._children[index], self._rows, [], True
        for at in range(0, len(kids) - 1, 2):
            low, high = rows[kids[at]][person]
            if high:
                parts.append((kids[at], person, sure))
                parts.append((kids[at + 1], person, sure and low == 1))
                if low:
                    return self._merge(parts)
                sure = False
        return self._merge([*parts, (kids[-1], person, sure)])

    def _except_when(self, index: int, person: int) -> Found:
        if not self._open(index, person):
            return NOTHING
        base, when, then = self._children[index]
        low, high = self._rows[when][person]
        parts = [(when, person, True), (then, person, low == 1)] if high else []
        return self._merge(parts if low else [*parts, (base, person, not high)])

    def _members(self, index: int, person: int) -> Found:
        low, high = self._rows[index][person]
        node, (relation, item) = self._nodes[index], self._children[index]
        if low == high or not isinstance(node, n.Members):
            return NOTHING
        certain, possible = self._rows[relation][person]
        idle = (1, 1) if node.op == "all" else (0, 0)
        parts, doubtful = [], False
        for m in members(possible):
            if self._rows[item][m] == idle:
                continue
            belongs = bool(certain >> m & 1)
            doubtful = doubtful or not belongs
            parts.append((item, m, belongs))
        if doubtful:
            parts.append((relation, person, True))
        return self._merge(parts)

    def _fact(self, index: int, person: int) -> Found:
        node = self._nodes[index]
        if not isinstance(node, n.Fact | n.MonthSum) or not self._open(index, person):
            return NOTHING
        spec = self._e.plan.vocabulary[node.id]
        if spec.judged_by:
            return self._all([Judgement(spec.id, person, spec.judged_by)])
        if spec.subject is Subject.PERSON and not spec.axis:
            return self._all([open_fact(node.id, person)])
        knowledge = self._e.inputs.knowledge
        open_: list[Cause] = [OpenFact(cell) for cell in knowledge.cells(node.id, person) if knowledge.is_open(cell)]
        if spec.subject is Subject.DWELLING:
            open_.extend(self._homes(person, knowledge.day, own=True))
        # No home, or two homes of which each fact is known: nothing that we can ask tells which one the rule means.
        return self._all(open_ or [NotEncoded("dit gaat over een woning, en we weten niet welke")])

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
