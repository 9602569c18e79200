"""Reading *bounds*: for every node and person the lowest and highest value that what we know allows.

A truth value lies within (0, 1); a number is a numerator over its kind's denominator; a choice is the mask of codes
still possible; a relation is, for every person, the mask of certain and of possible others. With all facts known each
pair is one point, so this is the exact evaluator too. Sound: whatever the unknown facts turn out to be, the full
answer lies inside. Not always tight: a fact that occurs twice is read twice (``verdict`` splits on single facts).
"""

from __future__ import annotations

from weakref import WeakKeyDictionary

from rechten.graph import nodes as n
from rechten.graph.plan import Leaf, Plan
from rechten.household.knowledge import Bounds, Cell, FactCell, HomeCell, Knowledge, TieCell
from rechten.readings.kernels import Figures, Inputs, Kernel, Row, choosing_kernel, leaf_kernel, truth_kernel
from rechten.readings.kernels_numbers import day_kernel, number_kernel
from rechten.readings.kernels_relations import member_kernel, relation_kernel


class Evaluation:
    """All rows of a plan for one case. ``probe`` reads again only what hangs on one changed cell."""

    __slots__ = ("inputs", "kernels", "plan", "rows")

    def __init__(self, plan: Plan, kernels: list[Kernel], inputs: Inputs, rows: list[Row]) -> None:
        self.plan, self.kernels, self.inputs, self.rows = plan, kernels, inputs, rows

    def probe(self, cell: Cell, value: Bounds | bool) -> Evaluation:
        """The evaluation if this cell had this value."""
        inputs = Inputs(self.inputs.knowledge.learn(cell, value), self.inputs.figures)
        rows = self.rows.copy()
        changed: set[int] = set()
        children, kernels = self.plan.children, self.kernels
        for index in self.plan.dependents.get(leaf_of(cell), ()):
            kids = children[index]
            # Leaves, and relations that read the case itself, are always read again.
            if kids and changed.isdisjoint(kids) and not _reads_case(self.plan.nodes[index]):
                continue
            row = kernels[index](rows, inputs)
            if row != rows[index]:
                rows[index] = row
                changed.add(index)
        return Evaluation(self.plan, kernels, inputs, rows)


def _reads_case(node: n.Node | n.Relation) -> bool:
    return isinstance(node, n.Tied | n.SameDwelling)


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
    kernels, inputs = kernels_of(plan), Inputs(knowledge, figures)
    rows: list[Row] = []
    for kernel in kernels:
        rows.append(kernel(rows, inputs))
    return Evaluation(plan, kernels, inputs, rows)


_KERNELS: WeakKeyDictionary[Plan, list[Kernel]] = WeakKeyDictionary()


def kernels_of(plan: Plan) -> list[Kernel]:
    """One function a node; made at the first reading of a plan and kept as long as the plan is."""
    if plan not in _KERNELS:
        _KERNELS[plan] = [_kernel(node, kids, plan) for node, kids in zip(plan.nodes, plan.children, strict=True)]
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
