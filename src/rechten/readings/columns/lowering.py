"""From a plan to a program: each node as operations on its two bounds, as ``readings.bounds`` defines them.

What is the same for everyone (figures, and what is computed from figures alone) is read once by the scalar reading and
enters as uniform numbers. So another figure needs no other program, as long as it leaves the same values open.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from rechten.graph import nodes as n
from rechten.graph.facts import Subject
from rechten.graph.kinds import Bool, Choice
from rechten.graph.plan import Plan, RightSlot
from rechten.graph.ranges import MOST_MEMBERS, Range, ranges_of
from rechten.readings.columns import numbers
from rechten.readings.columns.causes import CauseWalk
from rechten.readings.columns.fixed import Fixed
from rechten.readings.columns.program import Builder, Input, Program
from rechten.readings.columns.values import Causes, Codes, Number, Related, Truth, Value, choose, is_open


@frozen
class Openness:
    """What may be open: the leaves of the plan of which a block may not know everything, and fixed nodes."""

    leaves: frozenset[int]
    fixed: frozenset[int]


@frozen(eq=False)
class Lowered:
    """The program for some rights; ``amounts``: the rights of which it gives an amount."""

    program: Program
    rights: tuple[str, ...]
    amounts: frozenset[str]


def lower(plan: Plan, rights: Iterable[str], fixed: Fixed, openness: Openness) -> Lowered:
    """The program that reads these rights."""
    lowering = _Lowering(plan, fixed, openness)
    outputs: dict[str, int] = {}
    slots = [plan.rights[right] for right in rights]
    for slot in slots:
        outputs |= lowering.right(slot)
    program = lowering.b.finish(outputs)
    return Lowered(program, tuple(s.right.id for s in slots), frozenset(s.right.id for s in slots if s.amount))


class _Lowering:
    def __init__(self, plan: Plan, fixed: Fixed, openness: Openness) -> None:
        self.b = Builder()
        self._plan, self._fixed, self._openness = plan, fixed, openness
        self._ranges: list[Range] = ranges_of(plan.nodes, plan.children, plan.vocabulary, plan.parameters)
        self._values: dict[int, Value] = {}
        self._walk = CauseWalk(self.b, plan, self.value, self._leaf_causes, fixed)

    def right(self, slot: RightSlot) -> dict[str, int]:
        """The outputs of one right, by name: see ``reading``."""
        b, name = self.b, slot.right.id
        verdict = self._truth(slot.verdict)
        causes = self._walk.causes(slot.verdict)
        open_ = b.differ(verdict.low, verdict.high)
        askable = b.either(causes.asked, causes.other)
        found = {
            f"{name} bit0": b.both(open_, b.either(causes.lacking, askable)),
            f"{name} bit1": b.both(open_, b.either(causes.lacking, b.negate(askable))),
            f"{name} bit2": b.negate(verdict.high),
            f"{name} concerned": b.all_of(*(self._truth(at).high for at in slot.selecting)),
            f"{name} held": b.no if slot.held is None else self._truth(slot.held).low,
        }
        for i, requirement in enumerate(slot.requirements):
            met = self._truth(requirement.index)
            found[f"{name} failed {i}"] = b.negate(met.high)
            found[f"{name} open {i}"] = b.differ(met.low, met.high)
        if slot.amount is not None and isinstance(amount := self.value(slot.amount), Number):
            found[f"{name} low"], found[f"{name} high"] = amount.low, amount.high
        return found

    def value(self, index: int) -> Value:
        """The bounds of a node, lowered once."""
        if index not in self._values:
            self._values[index] = self._of_figures(index) if self._fixed.is_fixed(index) else self._read(index)
        return self._values[index]

    def _truth(self, index: int) -> Truth:
        value = self.value(index)
        if not isinstance(value, Truth):
            raise TypeError(f"node {index} is no truth")
        return value

    def _related(self, index: int) -> Related:
        value = self.value(index)
        if not isinstance(value, Related):
            raise TypeError(f"node {index} is no relation")
        return value

    def _number(self, index: int) -> Number:
        value = self.value(index)
        if not isinstance(value, Number):
            raise TypeError(f"node {index} is no number")
        return value

    def _of_figures(self, index: int) -> Value:
        node, b, open_ = self._plan.nodes[index], self.b, index in self._openness.fixed
        match getattr(node, "kind", None):
            case Bool():
                low = b.uniform_truth(index, 0)
                return Truth(low, b.uniform_truth(index, 1) if open_ else low)
            case Choice(codes=codes):
                mask = self._fixed.bounds(index)[0]  # a choice of the rule's own text: no figure changes it
                return Codes(tuple(b.yes if mask >> i & 1 else b.no for i in range(len(codes))), closed=not open_)
        if isinstance(node, n.Const):
            return Number(b.const(node.value), b.const(node.value))
        reach = self._ranges[index]
        low = b.uniform(index, 0, reach)
        return Number(low, b.uniform(index, 1, reach) if open_ else low)

    def _read(self, index: int) -> Value:
        node, kids, b = self._plan.nodes[index], self._plan.children[index], self.b
        match node:
            case n.Fact() | n.MonthSum():
                return self._fact(index, node)
            case n.Compare():
                return numbers.compare(b, node.op, self._number(kids[0]), self._number(kids[1]))
            case n.OneOf():
                return self._one_of(node, self.value(kids[0]))
            case n.AllOf():
                parts = [self._truth(kid) for kid in kids]
                return Truth(b.all_of(*(p.low for p in parts)), b.all_of(*(p.high for p in parts)))
            case n.AnyOf():
                parts = [self._truth(kid) for kid in kids]
                return Truth(b.any_of(*(p.low for p in parts)), b.any_of(*(p.high for p in parts)))
            case n.Not():
                item = self._truth(kids[0])
                return Truth(b.negate(item.high), b.negate(item.low))
            case n.ExceptWhen():
                base, when, then = kids
                return choose(b, self._truth(when), self.value(then), self.value(base))
            case n.Case():
                found = self.value(kids[-1])
                for at in range(len(kids) - 3, -1, -2):
                    found = choose(b, self._truth(kids[at]), self.value(kids[at + 1]), found)
                return found
            case n.Members():
                return self._members(node, self._related(kids[0]), self.value(kids[1]), self._ranges[kids[1]])
            case n.Self() | n.Everyone():
                whole = b.self_only() if isinstance(node, n.Self) else b.everyone()
                return Related(whole, whole)
            case n.Tied() | n.SameDwelling():
                return self._tied(index)
            case n.Union() | n.Intersection() | n.Difference() | n.Composed() | n.Where():
                return self._relation(node, self._related(kids[0]), kids[1])
            case _:
                return numbers.arithmetic(b, node, [self._number(kid) for kid in kids])

    def _fact(self, index: int, node: n.Fact | n.MonthSum) -> Value:
        b, open_ = self.b, index in self._openness.leaves
        match node.kind:
            case Bool():
                low = b.input_truth(Input(index, "low"))
                return Truth(low, b.input_truth(Input(index, "high")) if open_ else low)
            case Choice(codes=codes):
                planes = tuple(b.input_truth(Input(index, "low", part)) for part in range(len(codes)))
                return Codes(planes, closed=not open_)
        low = b.input_number(Input(index, "low"), self._ranges[index])
        return Number(low, b.input_number(Input(index, "high"), self._ranges[index]) if open_ else low)

    def _tied(self, index: int) -> Related:
        certain = self.b.input_relation(Input(index, "low"))
        open_ = index in self._openness.leaves
        return Related(certain, self.b.input_relation(Input(index, "high")) if open_ else certain)

    def _one_of(self, node: n.OneOf, item: Value) -> Truth:
        if not isinstance(item, Codes) or not isinstance(node.item.kind, Choice):
            raise TypeError("OneOf looks at a choice")
        b, codes = self.b, node.item.kind.codes
        wanted = b.any_of(*(p for p, code in zip(item.planes, codes, strict=True) if code in node.codes))
        if item.closed:
            return Truth(wanted, wanted)
        return Truth(
            b.negate(b.any_of(*(p for p, code in zip(item.planes, codes, strict=True) if code not in node.codes))),
            wanted,
        )

    def _members(self, node: n.Members, relation: Related, item: Value, reach: Range) -> Value:
        b, (certain, possible) = self.b, (relation.certain, relation.possible)
        match node.op, item:
            case "any", Truth():
                return Truth(b.any_among(certain, item.low), b.any_among(possible, item.high))
            case "all", Truth():
                return Truth(
                    b.negate(b.any_among(possible, b.negate(item.low))),
                    b.negate(b.any_among(certain, b.negate(item.high))),
                )
            case _, Truth():
                low, high = b.count_among(certain, item.low, MOST_MEMBERS), item.high
                return Number(low, b.count_among(possible, high, MOST_MEMBERS))
            case _, Number():
                return self._sum(certain, possible, item, reach)
        raise TypeError(f"no {node.op} over {type(item).__name__}")

    def _sum(self, certain: int, possible: int, item: Number, reach: Range) -> Number:
        """Who only may belong can add what is above zero to the high end, and what is below zero to the low end."""
        b, most, nothing = self.b, MOST_MEMBERS, self.b.const(0)
        if certain == possible:
            return Number(b.sum_among(certain, item.low, most), b.sum_among(certain, item.high, most))
        doubtful = b.but_not(possible, certain)
        if reach[0] >= 0:
            return Number(b.sum_among(certain, item.low, most), b.sum_among(possible, item.high, most))
        low = b.add(b.sum_among(certain, item.low, most), b.sum_among(doubtful, b.least(nothing, item.low), most))
        high = b.add(b.sum_among(certain, item.high, most), b.sum_among(doubtful, b.most(nothing, item.high), most))
        return Number(low, high)

    def _relation(
        self, node: n.Union | n.Intersection | n.Difference | n.Composed | n.Where, first: Related, other: int
    ) -> Related:
        b = self.b
        if isinstance(node, n.Where):
            test = self._truth(other)
            return Related(b.keep(first.certain, test.low), b.keep(first.possible, test.high))
        second = self._related(other)
        if isinstance(node, n.Difference):
            return Related(b.but_not(first.certain, second.possible), b.but_not(first.possible, second.certain))
        joins = {n.Union: b.either, n.Intersection: b.both, n.Composed: b.compose}
        join = joins[type(node)]
        return Related(join(first.certain, second.certain), join(first.possible, second.possible))

    def _leaf_causes(self, index: int) -> Causes:
        """What leaves a fact or a tie open. A fact that a professional judges is nothing to ask or to compute."""
        b, node, no = self.b, self._plan.nodes[index], self.b.no
        if index not in self._openness.leaves:
            return Causes(no, no, no)
        if isinstance(node, n.Tied | n.SameDwelling):
            return Causes(b.input_truth(Input(index, "asked")), no, no)
        if not isinstance(node, n.Fact | n.MonthSum):
            raise TypeError(f"node {index} is no leaf")
        spec, open_ = self._plan.vocabulary[node.id], is_open(b, self.value(index))
        if spec.judged_by:
            return Causes(no, no, no)
        if spec.subject is Subject.PERSON and not spec.axis:
            return Causes(open_, no, no)
        lacking = b.both(open_, b.input_truth(Input(index, "lacking")))
        return Causes(b.both(open_, b.input_truth(Input(index, "asked"))), lacking, lacking)


def leaves_of(plan: Plan, rights: Iterable[str]) -> frozenset[int]:
    """The leaves that a block must hold to read some rights."""
    slots = [plan.rights[right] for right in rights]
    waiting = [at for slot in slots for at in _roots(slot)]
    seen = set(waiting)
    while waiting:
        for kid in plan.children[waiting.pop()]:
            if kid not in seen:
                seen.add(kid)
                waiting.append(kid)
    wanted = n.Fact | n.MonthSum | n.Tied | n.SameDwelling
    return frozenset(index for index in seen if isinstance(plan.nodes[index], wanted))


def _roots(slot: RightSlot) -> list[int]:
    ends = [at for at in (slot.amount, slot.held) if at is not None]
    return [slot.verdict, *ends, *(r.index for r in slot.requirements), *slot.selecting]
