"""Where a split can make bounds narrower: known from the rules alone, before any case is read.

To split is to read a value under each value of one open cell and to join what is found. An end of the bounds stays as
it is when one of those readings *shows* it: gives the same end as the reading in which the cell is open. The lowest
value of a fact is shown where the fact is lowest, and so is all that hangs on that end alone, however often it is read.
Only what hangs on ends that different readings show ("a or not a", a test and the value beside it) may become narrower.

So of each end of each node we follow, for one leaf, its *source*: an end of the cell, or an end of a node below that
some reading shows, though we do not know which. What reads one source is shown along with it. Of several sources only
the outermost is shown for certain: by the reading that shows that one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rechten.graph import nodes as n
from rechten.graph.facts import Subject
from rechten.graph.kinds import Choice
from rechten.graph.leaves import Leaf
from rechten.graph.plan import Plan
from rechten.graph.ranges import Range

#: Sources are numbers above 0. Else an end hangs on no cell of the leaf, or on so much that a split may narrow it.
_NOTHING, _MIXED = 0, -1
#: The ends of the cell itself.
_LOW, _HIGH = 1, 2
#: Facts of the dwelling of whoever may live there: with no other sure home all are shown by "no", else all by "yes".
_HOME = 3
#: The sources of the lower and the upper end of a node. Of a choice, whose codes all readings show together, both are
#: those of its set of codes.
_Ends = tuple[int, int]


def narrowed_by(plan: Plan, ranges: Sequence[Range], leaf: Leaf, above: Iterable[int]) -> int:
    """The mask of nodes that may become narrower by splitting on a cell of this leaf.

    ``above``: the nodes that hang on the leaf, in the order of the plan. ``ranges``: what each node can be at all.
    """
    if not _splittable(plan, leaf):
        return 0
    follow = _Following(plan, ranges, leaf)
    mask = 0
    for index in above:
        if _MIXED in follow.read(index):
            mask |= 1 << index
    return mask


def _splittable(plan: Plan, leaf: Leaf) -> bool:
    """Whether a cell of this leaf may have few values."""
    kind, name = leaf
    if kind != "fact":
        return kind in {"tie", "home"}
    spec = plan.vocabulary[name]
    return not spec.judged_by and not spec.axis and (bool(spec.options) or (spec.low, spec.high) == (0, 1))


class _Following:
    def __init__(self, plan: Plan, ranges: Sequence[Range], leaf: Leaf) -> None:
        self._plan, self._ranges, self._leaf = plan, ranges, leaf
        self._ends: dict[int, _Ends] = {}
        # Nodes that may read a cell for several persons: a source that starts there is another for each person.
        self._shared: set[int] = set()
        kind, name = leaf
        spec = plan.vocabulary[name] if kind == "fact" else None
        self._personal = spec is not None and spec.subject is Subject.PERSON

    def read(self, index: int) -> _Ends:
        """What the ends of a node read; all nodes below it that hang on the leaf were read before."""
        node, kids = self._plan.nodes[index], self._plan.children[index]
        below = [self._ends.get(kid, (_NOTHING, _NOTHING)) for kid in kids]
        through = len(kids) == 2 and isinstance(node, n.Members | n.Composed | n.Where) and below[1] != (0, 0)
        if not self._personal or through or any(kid in self._shared for kid in kids):
            self._shared.add(index)
        self._ends[index] = found = self._read(index, node, below)
        return found

    def _read(self, index: int, node: n.Node | n.Relation, below: list[_Ends]) -> _Ends:
        lows, highs = [low for low, _ in below], [high for _, high in below]
        fresh = (2 * index + 4, 2 * index + 5)
        match node:
            case n.Fact() | n.MonthSum() | n.Tied() | n.SameDwelling():
                return self._leaf_ends(node, fresh, below)
            case n.OneOf():
                return fresh if below[0][0] not in {_NOTHING, _MIXED, _HOME} else below[0]
            case n.Not():
                return (highs[0], lows[0])
            case n.AllOf() | n.Min():
                return (_outermost(lows, fresh[0]), _one(highs))
            case n.AnyOf() | n.Max():
                return (_one(lows), _outermost(highs, fresh[1]))
            case n.Case() | n.ExceptWhen():
                return self._chosen(index, node, below, fresh)
            case n.Add() | n.Rescale() | n.Convert() | n.Round() | n.AddMonths() | n.StartOf():
                return (_one(lows), _one(highs))
            case n.Union() | n.Intersection():
                return (_one(lows), _one(highs))
            case n.Sub() | n.Difference():
                return (_one([lows[0], highs[1]]), _one([highs[0], lows[1]]))
            case n.Compare(op="<" | "<=") | n.AgeOn() | n.MonthsBetween():
                return (_one([highs[0], lows[1]]), _one([lows[0], highs[1]]))
            case n.Mul() if all(self._ranges[kid][0] >= 0 for kid in self._plan.children[index]):
                return (_one(lows), _one(highs))
            case n.Mul() if (0, 0) in below and _MIXED not in (*lows, *highs):
                return fresh  # an outermost product is one of an end of the factor that hangs on the cell
            case n.Members() | n.Composed() | n.Where():
                return self._of_members(index, node, below, fresh)
            case _ if any(_is_choice(self._plan.nodes[kid]) for kid in self._plan.children[index]):
                return (_MIXED, _MIXED)
            case _:
                return (_one([*lows, *highs]),) * 2

    def _chosen(self, index: int, node: n.Case | n.ExceptWhen, below: list[_Ends], fresh: _Ends) -> _Ends:
        order = list(range(len(below))) if isinstance(node, n.Case) else [1, 2, 0]  # as test, value, otherwise
        kids = [self._plan.children[index][at] for at in order]
        tests, values = [below[at] for at in order[:-1:2]], [below[at] for at in [*order[1::2], order[-1]]]
        lows, highs = [low for low, _ in values], [high for _, high in values]
        reading = [test for test in tests if test != (0, 0)]
        if not reading:
            low, high = (fresh[0], fresh[0]) if _is_choice(node) else fresh
            return (_outermost(lows, low), _outermost(highs, high))
        if len(tests) == 1 and not _is_choice(node):
            (low, high), value, otherwise = tests[0], self._ranges[kids[1]], self._ranges[kids[2]]
            if value[0] >= otherwise[1]:  # where the test holds it is never less
                return (_one([low, *lows]), _one([high, *highs]))
            if value[1] <= otherwise[0]:
                return (_one([high, *lows]), _one([low, *highs]))
        ends = [end for test in reading for end in test]
        if len(reading) == 1 and _MIXED not in ends and not any(lows) and not any(highs):
            # Whatever may apply while the test is open, applies under some answer.
            return (fresh[0], fresh[0]) if _is_choice(node) else fresh
        return (_one([*ends, *lows]), _one([*ends, *highs]))

    def _leaf_ends(self, node: n.Node | n.Relation, fresh: _Ends, below: list[_Ends]) -> _Ends:
        # The day on which we look for ties, and sums of months: not worth following.
        if any(ends != (0, 0) for ends in below) or isinstance(node, n.MonthSum):
            return (_MIXED, _MIXED)
        if self._leaf[0] == "home" and isinstance(node, n.Fact):
            return (_HOME, _HOME)
        return (fresh[0], fresh[0]) if _is_choice(node) else (_LOW, _HIGH)

    def _of_members(
        self, index: int, node: n.Members | n.Composed | n.Where, below: list[_Ends], fresh: _Ends
    ) -> _Ends:
        relation, item = below
        if item == (0, 0):
            return self._for_relation(index, node, relation)
        if relation != (0, 0):
            return (_one([*relation, *item]),) * 2 if self._same_for_all(index, item) else (_MIXED, _MIXED)
        if self._same_for_all(index, item):
            return item
        # Each member has a source of its own.
        if isinstance(node, n.Members) and node.op in {"any", "all"} and _MIXED not in item:
            return (_MIXED, fresh[1]) if node.op == "any" else (fresh[0], _MIXED)
        return (_MIXED, _MIXED)

    def _for_relation(self, index: int, node: n.Members | n.Composed | n.Where, relation: _Ends) -> _Ends:
        certain, possible = relation
        if not isinstance(node, n.Members) or node.op in {"any", "count"}:
            return relation
        if node.op == "all":
            return (possible, certain)
        if self._ranges[self._plan.children[index][1]][0] >= 0:
            return relation
        return (_one(relation),) * 2  # who is added may lessen the sum

    def _same_for_all(self, index: int, item: _Ends) -> bool:
        """Whether the sources that an item reads are one and the same for all members."""
        kid = self._plan.children[index][1]
        return kid not in self._shared or all(source in {_NOTHING, _LOW, _HIGH, _HOME} for source in item)


def _is_choice(node: n.Node | n.Relation) -> bool:
    return isinstance(getattr(node, "kind", None), Choice)


def _one(reads: Sequence[int]) -> int:
    """The source of an end that reads all these."""
    found = set(reads) - {_NOTHING}
    if not found:
        return _NOTHING
    return found.pop() if len(found) == 1 else _MIXED


def _outermost(reads: Sequence[int], fresh: int) -> int:
    """The source of a lower end that is the least of these, or of an upper end that is the most of them."""
    return fresh if (found := _one(reads)) == _MIXED and _MIXED not in reads else found
