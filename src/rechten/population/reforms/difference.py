"""What a change of figures makes of a right, as an expression of its own: the law differentiated.

Reading a right before and after, and subtracting, is too wide where facts are open: "0 to 900 before, 0 to 990 after"
does not say that nobody loses. What is unknown is the same in both. So for every node that hangs on a changed figure
two expressions are made, one at most and one at least what it gains, in which all that does not change has fallen away;
and for every truth when exactly it turns. They are read over the population as any rule is.

For every way in which the open facts turn out, low ≤ after − before ≤ high.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Any

from attrs import evolve, frozen

from rechten.graph import nodes as n
from rechten.graph.errors import RuleError
from rechten.graph.expressions import Expr, always
from rechten.graph.kinds import BOOL, Kind, Number
from rechten.graph.law import Law
from rechten.graph.parameters import Figure
from rechten.graph.plan import Plan, RightSlot, build_plan
from rechten.graph.ranges import Range, ranges_of
from rechten.graph.rights import Act, Amount, Condition, Decider, Right

#: What stands behind the id of a figure as it is after the change.
AFTER = "'"
LOW, HIGH, TURNS = "low", "high", "turns"
Figures = Mapping[str, Figure | None]


@frozen(eq=False)
class Difference:
    """The plan of the differences of some rights. Of right R it holds ``R:low``, ``R:high`` (where R has an amount that
    changes) and ``R:turns`` (two requirements: it opens, it closes; where the verdict can change).
    """

    plan: Plan

    def has(self, right: str, part: str) -> bool:
        """Whether there is such a part; without it nothing changes there."""
        return f"{right}:{part}" in self.plan.rights


def difference_plan(plan: Plan, law: Law, rights: tuple[str, ...], figures: frozenset[str]) -> Difference | None:
    """The plan of what changes in these rights when these figures do.

    None when the difference cannot be written within the numbers that are exact; then only before and after remain.
    """
    ranges = dict(zip(plan.nodes, ranges_of(plan.nodes, plan.children, plan.vocabulary, plan.parameters), strict=True))
    maker = _Maker(figures, ranges)
    made: list[Right] = []
    for right in rights:
        made += _rights(maker, plan, plan.rights[right])
    primed = {id + AFTER: evolve(law.parameters[id], id=id + AFTER) for id in figures}
    try:
        return Difference(build_plan(made, plan.vocabulary, {**law.parameters, **primed}, date.max))
    except RuleError:
        return None


def both_figures(before: Figures, after: Figures, figures: frozenset[str]) -> Figures:
    """The figures that a plan of differences reads."""
    return {**before, **{id + AFTER: after.get(id) for id in figures}}


def _rights(maker: _Maker, plan: Plan, slot: RightSlot) -> list[Right]:
    verdict = plan.nodes[slot.verdict]
    made = []
    if not isinstance(verdict, n.RELATION_TYPES) and maker.touched(verdict):
        turns = (maker.rise(verdict), maker.fall(verdict))
        made.append(_right(f"{slot.right.id}:{TURNS}", turns))
    if slot.amount is not None:
        amount = plan.nodes[slot.amount]
        if not isinstance(amount, n.RELATION_TYPES) and maker.touched(amount):
            none_below = n.Max(amount.kind, (amount, n.Const(amount.kind, 0)))
            for part, expression in ((LOW, maker.low(none_below)), (HIGH, maker.high(none_below))):
                made.append(_right(f"{slot.right.id}:{part}", (always().node,), expression))
    return made


def _right(id: str, requires: tuple[n.Node, ...], amount: n.Node | None = None) -> Right:
    conditions = tuple(Condition(f"{id}.{i}", Expr(node), article="", says="") for i, node in enumerate(requires))
    act = Act("", "", (), (), (), "", "", "")
    value = None if amount is None else Amount(Expr(amount), "", "")
    return Right(id, "", "", "", "", conditions, Decider("", ""), act, (), "", amount=value)


class _Maker:
    """Makes the expressions, each once."""

    def __init__(self, figures: frozenset[str], ranges: Mapping[n.Node | n.Relation, Range]) -> None:
        self._figures, self._ranges = figures, ranges
        self._touched: dict[n.Node | n.Relation, bool] = {}
        self._after: dict[n.Node | n.Relation, n.Node | n.Relation] = {}
        self._ends: dict[tuple[n.Node, bool], n.Node] = {}
        self.low = partial(self._end, high=False)
        self.high = partial(self._end, high=True)

    def touched(self, node: n.Node | n.Relation) -> bool:
        """Whether it hangs on a figure that changes."""
        if node not in self._touched:
            own = isinstance(node, n.Param) and node.id in self._figures
            self._touched[node] = own or any(self.touched(child) for child in n.children(node))
        return self._touched[node]

    def after(self, node: n.Node) -> n.Node:
        """The same with the figures after the change."""
        found = self._copied(node)
        assert not isinstance(found, n.RELATION_TYPES)  # noqa: S101 (a copy is of the same type)
        return found

    def _copied(self, node: n.Node | n.Relation) -> n.Node | n.Relation:
        if not self.touched(node):
            return node
        if node not in self._after:
            self._after[node] = _copy(node, self._copied)
        return self._after[node]

    # truth: exactly when it turns

    def rise(self, node: n.Node) -> n.Node:
        """It did not hold, and does after the change."""
        if not self.touched(node):
            return n.Const(BOOL, 0)
        match node:
            case n.Not():
                return self.fall(node.item)
            case n.AllOf():
                return n.AllOf(BOOL, (self._some(node.items, up=True), *(self.after(item) for item in node.items)))
            case n.AnyOf():
                none = (n.Not(BOOL, item) for item in node.items)
                return n.AllOf(BOOL, (self._some(node.items, up=True), *none))
            case n.Members(op="any") if not self.touched(node.relation):
                rising = n.Members(BOOL, "any", node.relation, self.rise(node.item))
                return n.AllOf(BOOL, (rising, n.Not(BOOL, node)))
        return n.AllOf(BOOL, (n.Not(BOOL, node), self.after(node), *self._moved(node, up=True)))

    def fall(self, node: n.Node) -> n.Node:
        """It held, and does no longer."""
        if not self.touched(node):
            return n.Const(BOOL, 0)
        match node:
            case n.Not():
                return self.rise(node.item)
            case n.AllOf():
                return n.AllOf(BOOL, (self._some(node.items, up=False), *node.items))
            case n.AnyOf():
                none = (n.Not(BOOL, self.after(item)) for item in node.items)
                return n.AllOf(BOOL, (self._some(node.items, up=False), *none))
            case n.Members(op="any") if not self.touched(node.relation):
                falling = n.Members(BOOL, "any", node.relation, self.fall(node.item))
                return n.AllOf(BOOL, (falling, n.Not(BOOL, self.after(node))))
        return n.AllOf(BOOL, (node, n.Not(BOOL, self.after(node)), *self._moved(node, up=False)))

    def _moved(self, node: n.Node, *, up: bool) -> tuple[n.Node, ...]:
        """For a comparison: what must be so when it turns. One side must have moved towards, or past, the other."""
        if not isinstance(node, n.Compare) or not isinstance(node.left.kind, Number):
            return ()
        kind, nothing = node.left.kind, n.Const(node.left.kind, 0)
        least = n.Sub(kind, self.low(node.left), self.high(node.right))
        most = n.Sub(kind, self.high(node.left), self.low(node.right))
        down, upward = n.Compare(BOOL, "<", least, nothing), n.Compare(BOOL, "<", nothing, most)
        if node.op == "==":
            return (n.AnyOf(BOOL, (down, upward)),)
        return (down,) if up else (upward,)

    def _some(self, items: tuple[n.Node, ...], *, up: bool) -> n.Node:
        turns = [self.rise(item) if up else self.fall(item) for item in items if self.touched(item)]
        return turns[0] if len(turns) == 1 else n.AnyOf(BOOL, tuple(turns))

    # numbers: at most and at least what they gain

    def _end(self, node: n.Node, *, high: bool) -> n.Node:
        if not self.touched(node):
            return n.Const(node.kind, 0)
        key = (node, high)
        if key not in self._ends:
            self._ends[key] = self._made(node, high=high)
        return self._ends[key]

    def _made(self, node: n.Node, *, high: bool) -> n.Node:
        end, other = (self.high, self.low) if high else (self.low, self.high)
        match node:
            case n.Add():
                return n.Add(node.kind, tuple(end(item) for item in node.items))
            case n.Sub():
                return n.Sub(node.kind, end(node.left), other(node.right))
            case n.Rescale() | n.Convert() if node.factor >= 0:
                return evolve(node, item=end(node.item))
            case n.Mul():
                one = self._times(node.kind, node.left, self.after(node.right), high=high)
                two = self._times(node.kind, node.right, node.left, high=high)
                return n.Add(node.kind, (one, two))
            case n.Min() | n.Max():
                ends = tuple(dict.fromkeys(end(item) for item in node.items))
                return ends[0] if len(ends) == 1 else (n.Max if high else n.Min)(node.kind, ends)
            case n.Round():
                return evolve(node, mode="up" if high else "down", item=end(node.item))
            case n.Case():
                return self._case(node.kind, node.branches, node.otherwise, high=high)
            case n.ExceptWhen():
                return self._case(node.kind, ((node.when, node.then),), node.base, high=high)
            case n.Members(op="sum") if not self.touched(node.relation):
                return evolve(node, item=end(node.item))
            case n.Members(op="count") if not self.touched(node.relation):
                more, less = evolve(node, item=self.rise(node.item)), evolve(node, item=self.fall(node.item))
                return n.Sub(node.kind, more, less)
        return n.Sub(node.kind, self.after(node), node)

    def _times(self, kind: Kind, changing: n.Node, by: n.Node, *, high: bool) -> n.Node:
        """What a product gains by one of its two parts."""
        if not self.touched(changing):
            return n.Const(kind, 0)
        low, high_ = n.Mul(kind, self.low(changing), by), n.Mul(kind, self.high(changing), by)
        reach = self._ranges.get(by)
        if reach is not None and reach[0] >= 0:
            return high_ if high else low
        return (n.Max if high else n.Min)(kind, (low, high_))

    def _case(
        self, kind: Kind, branches: tuple[tuple[n.Node, n.Node], ...], otherwise: n.Node, *, high: bool
    ) -> n.Node:
        """What a choice gains: what its branch gains, or the step to the other where the test turns."""
        end = self.high if high else self.low
        test, value = branches[0]
        rest: n.Node = n.Case(kind, branches[1:], otherwise) if branches[1:] else otherwise
        stays, goes = end(value), end(rest)
        if not self.touched(test):
            return stays if stays == goes else n.Case(kind, ((test, stays),), goes)
        # From one branch to the other: how far they lie apart after the change, and what the old one gained by it.
        risen = n.Add(kind, (apart(kind, self.after(value), self.after(rest)), goes))
        fallen = n.Add(kind, (apart(kind, self.after(rest), self.after(value)), stays))
        turned = ((self.rise(test), risen), (self.fall(test), fallen))
        return n.Case(kind, (*turned, (self.after(test), stays)), goes)


def apart(kind: Kind, one: n.Node, other: n.Node) -> n.Node:
    """One less other, with what stands in both left out where the shape of the rule shows it."""
    if one == other:
        return n.Const(kind, 0)
    match one, other:
        case ((n.Max() | n.Min()), _):
            return evolve(one, kind=kind, items=tuple(apart(kind, item, other) for item in one.items))
        case _, n.Max():
            return n.Min(kind, tuple(apart(kind, one, item) for item in other.items))
        case _, n.Min():
            return n.Max(kind, tuple(apart(kind, one, item) for item in other.items))
        case n.Sub(), _ if _shares(one.left, other):
            return n.Sub(kind, apart(kind, one.left, other), one.right)
        case _, n.Sub() if _shares(other.left, one):
            return n.Add(kind, (apart(kind, one, other.left), other.right))
        case n.Add(), _ if other in one.items:
            rest = list(one.items)
            rest.remove(other)
            return rest[0] if len(rest) == 1 else n.Add(kind, tuple(rest))
    return n.Sub(kind, one, other)


def _shares(node: n.Node, other: n.Node) -> bool:
    """Whether the other stands in a node in such a place that it falls away."""
    return node == other or (isinstance(node, n.Add) and other in node.items)


def _copy(node: n.Node | n.Relation, copied: Callable[[Any], Any]) -> n.Node | n.Relation:
    """The node with other children."""
    match node:
        case n.Param():
            return evolve(node, id=node.id + AFTER)
        case n.Compare() | n.Sub() | n.Mul() | n.Union() | n.Intersection() | n.Difference():
            return evolve(node, left=copied(node.left), right=copied(node.right))
        case n.OneOf() | n.Not() | n.Rescale() | n.Convert() | n.Round() | n.AddMonths() | n.StartOf():
            return evolve(node, item=copied(node.item))
        case n.AllOf() | n.AnyOf() | n.Add() | n.Min() | n.Max():
            return evolve(node, items=tuple(copied(item) for item in node.items))
        case n.ExceptWhen():
            return evolve(node, base=copied(node.base), when=copied(node.when), then=copied(node.then))
        case n.Case():
            branches = tuple((copied(test), copied(value)) for test, value in node.branches)
            return evolve(node, branches=branches, otherwise=copied(node.otherwise))
        case n.Scale():
            thresholds, values = (tuple(copied(x) for x in part) for part in (node.thresholds, node.values))
            return evolve(node, item=copied(node.item), thresholds=thresholds, values=values)
        case n.AgeOn():
            return evolve(node, birth=copied(node.birth), on=copied(node.on))
        case n.MonthsBetween():
            return evolve(node, start=copied(node.start), end=copied(node.end))
        case n.Members():
            return evolve(node, relation=copied(node.relation), item=copied(node.item))
        case n.Tied() | n.SameDwelling():
            return evolve(node, at=copied(node.at))
        case n.Composed():
            return evolve(node, first=copied(node.first), second=copied(node.second))
        case n.Where():
            return evolve(node, relation=copied(node.relation), test=copied(node.test))
    return node
