"""Reading *bounds*: for every node and person the lowest and highest value that what we know allows.

A truth value lies within (0, 1); a number is a numerator over its kind's denominator; a choice is the mask of codes
still possible; a relation is, for every person, the mask of certain and of possible others. With all facts known each
pair is one point, so this is the exact evaluator too. Sound: whatever the unknown facts turn out to be, the full
answer lies inside. Not always tight: a fact that occurs twice is read twice (``verdict`` splits on single facts).
"""

from __future__ import annotations

from heapq import heappop, heappush
from weakref import WeakKeyDictionary

from rechten.graph import nodes as n
from rechten.graph.facts import Subject
from rechten.graph.leaves import Leaf
from rechten.graph.plan import Plan
from rechten.household.knowledge import Bounds, Cell, FactCell, HomeCell, Knowledge, TieCell
from rechten.readings.kernels import Figures, Inputs, Kernel, Row, choosing_kernel, leaf_kernel, truth_kernel
from rechten.readings.kernels_numbers import day_kernel, number_kernel
from rechten.readings.kernels_relations import member_kernel, members, relation_kernel


class Evaluation:
    """All rows of a plan for one case. ``probe`` reads again only what hangs on one changed cell."""

    __slots__ = ("inputs", "kernels", "plan", "rows", "through")

    def __init__(
        self, plan: Plan, kernels: list[Kernel], through: frozenset[int], inputs: Inputs, rows: list[Row]
    ) -> None:
        self.plan, self.kernels, self.through, self.inputs, self.rows = plan, kernels, through, inputs, rows

    def probe(self, cell: Cell, value: Bounds | bool) -> Evaluation:
        """The evaluation if this cell had this value: only what changes is read again, person by person."""
        inputs = Inputs(self.inputs.knowledge.learn(cell, value), self.inputs.figures)
        rows, plan = self.rows.copy(), self.plan
        todo = _Queue()
        for index in plan.readers.get(leaf_of(cell), ()):
            todo.add(index, self._readers_mask(cell))
        while todo.heap:
            index, own, through = todo.pop()
            persons = own | _reached_through(rows[plan.children[index][0]], through) if through else own
            changed = self._read_again(rows, inputs, index, persons)
            if changed:
                for parent in plan.parents[index]:
                    kids = plan.children[parent]
                    if parent in self.through and kids[1] == index:
                        todo.add(parent, changed if kids[0] == index else 0, changed)
                    else:
                        todo.add(parent, changed)
        return Evaluation(plan, self.kernels, self.through, inputs, rows)

    def _readers_mask(self, cell: Cell) -> int:
        """The persons whose value of a cell's leaf may change."""
        if isinstance(cell, FactCell) and self.plan.vocabulary[cell.fact].subject is Subject.PERSON:
            return 1 << cell.about
        return (1 << self.inputs.knowledge.size) - 1

    def _read_again(self, rows: list[Row], inputs: Inputs, index: int, persons: int) -> int:
        """Read a node again for some persons; the mask of those whose value changed."""
        changed, row, kernel = 0, rows[index], self.kernels[index]
        for person in members(persons):
            value = kernel(rows, inputs, person)
            if value != row[person]:
                if not changed:
                    row = rows[index] = row.copy()
                row[person] = value
                changed |= 1 << person
        return changed


class _Queue:
    """Nodes to read again, lowest first, with the persons for whom: directly, or through changed members."""

    __slots__ = ("heap", "own", "through")

    def __init__(self) -> None:
        self.heap: list[int] = []
        self.own: dict[int, int] = {}
        self.through: dict[int, int] = {}

    def add(self, index: int, own: int, through: int = 0) -> None:
        if index in self.own:
            self.own[index] |= own
            self.through[index] |= through
        else:
            self.own[index], self.through[index] = own, through
            heappush(self.heap, index)

    def pop(self) -> tuple[int, int, int]:
        index = heappop(self.heap)
        return index, self.own.pop(index), self.through.pop(index)


def _reached_through(relation: Row, changed: int) -> int:
    """The persons who may have one of the changed persons as a member."""
    found = 0
    for person, (_, possible) in enumerate(relation):
        if possible & changed:
            found |= 1 << person
    return found


def leaf_of(cell: Cell) -> Leaf:
    """The leaf of the plan that a cell feeds."""
    match cell:
        case FactCell():
            return ("fact", cell.fact)
        case TieCell():
            return ("tie", cell.kind)
        case HomeCell():
            return ("home", "")


def evaluate(plan: Plan, knowledge: Knowledge, figures: Figures) -> Evaluation:
    """Read the whole plan for a case."""
    kernels, through = kernels_of(plan)
    inputs, persons = Inputs(knowledge, figures), range(knowledge.size)
    rows: list[Row] = []
    for kernel in kernels:
        rows.append([kernel(rows, inputs, person) for person in persons])
    return Evaluation(plan, kernels, through, inputs, rows)


_KERNELS: WeakKeyDictionary[Plan, tuple[list[Kernel], frozenset[int]]] = WeakKeyDictionary()


def kernels_of(plan: Plan) -> tuple[list[Kernel], frozenset[int]]:
    """One function a node, and the nodes that read their second child through members; kept as long as the plan is."""
    if plan not in _KERNELS:
        kernels = [_kernel(node, kids, plan) for node, kids in zip(plan.nodes, plan.children, strict=True)]
        through = frozenset(
            i for i, node in enumerate(plan.nodes) if isinstance(node, n.Members | n.Composed | n.Where)
        )
        _KERNELS[plan] = (kernels, through)
    return _KERNELS[plan]


def _kernel(node: n.Node | n.Relation, kids: tuple[int, ...], plan: Plan) -> Kernel:
    match node:
        case n.Fact() | n.MonthSum() | n.Param() | n.Const() | n.RequestDate() | n.NotComputed():
            return leaf_kernel(node, plan)
        case n.Compare() | n.OneOf() | n.AllOf() | n.AnyOf() | n.Not():
            return truth_kernel(node, kids)
        case n.Case() | n.ExceptWhen():
            return choosing_kernel(node, kids)
        case n.AgeOn() | n.MonthsBetween() | n.AddMonths() | n.StartOf():
            return day_kernel(node, kids)
        case n.Add() | n.Sub() | n.Mul() | n.Min() | n.Max() | n.Rescale() | n.Convert() | n.Round() | n.Scale():
            return number_kernel(node, kids)
        case n.Members():
            return member_kernel(node, kids)
        case n.Self() | n.Everyone() | n.Tied() | n.SameDwelling():
            return relation_kernel(node, kids)
        case n.Union() | n.Intersection() | n.Difference() | n.Composed() | n.Where():
            return relation_kernel(node, kids)
