"""What leaves a value open, lowered: for every node the three answers that the outcome of a right needs.

``readings.causes`` walks down the graph for one person and names each cause. Here the same walk is made for everybody
at once, and only tells apart what the outcome tells apart: something to ask, something else, a judgement alone, and
whether a part that is not computed is certain to play a part. Each way of walking stands there under the same name.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rechten.graph import nodes as n
from rechten.graph.plan import Plan
from rechten.readings.columns.fixed import Fixed
from rechten.readings.columns.program import Builder
from rechten.readings.columns.values import Causes, Number, Related, Truth, Value, is_open


class CauseWalk:
    """The causes of each node, lowered when first asked for."""

    def __init__(
        self,
        b: Builder,
        plan: Plan,
        value: Callable[[int], Value],
        leaf: Callable[[int], Causes],
        fixed: Fixed,
    ) -> None:
        self._b, self._plan, self._value, self._leaf, self._fixed = b, plan, value, leaf, fixed
        self._none = Causes(b.no, b.no, b.no)
        self._found: dict[int, Causes] = {}

    def causes(self, index: int) -> Causes:
        """What leaves a node open."""
        if index not in self._found:
            self._found[index] = self._of_figures(index) if self._fixed.is_fixed(index) else self._read(index)
        return self._found[index]

    def _of_figures(self, index: int) -> Causes:
        b = self._b
        if len(set(self._fixed.bounds(index))) == 1:
            return self._none
        asked, other, lacking = (b.yes if part else b.no for part in self._fixed.causes(index))
        return Causes(asked, other, lacking)

    def _read(self, index: int) -> Causes:
        node, kids = self._plan.nodes[index], self._plan.children[index]
        match node:
            case n.Fact() | n.MonthSum() | n.Tied() | n.SameDwelling():
                return self._leaf(index)
            case n.Self() | n.Everyone():
                return self._none
            case n.Composed():
                return self._composed(*kids)
            case n.Where():
                return self._where(*kids)
        if (open_ := is_open(self._b, self._value(index))) == self._b.no:
            return self._none
        match node:
            case n.Case():
                return self._case(open_, kids)
            case n.ExceptWhen():
                return self._except_when(open_, *kids)
            case n.Members():
                return self._members(open_, node, *kids)
            case n.Max() | n.Min():
                return self._outermost(open_, index, kids, isinstance(node, n.Max))
            case n.AnyOf():
                return self._any_of(open_, kids)
        return self._plain(open_, kids)

    def _plain(self, open_: int, kids: Sequence[int]) -> Causes:
        found = self._none
        for kid in kids:
            found = self._join(found, self.causes(kid))
        return self._where_so(open_, found)

    def _join(self, a: Causes, c: Causes) -> Causes:
        b = self._b
        return Causes(b.either(a.asked, c.asked), b.either(a.other, c.other), b.either(a.lacking, c.lacking))

    def _where_so(self, test: int, causes: Causes, sure: int | None = None) -> Causes:
        """The causes where a test holds; what is not computed is certain to play a part where ``sure`` holds too."""
        b = self._b
        lacking = causes.lacking if sure is None else b.both(causes.lacking, sure)
        return Causes(b.both(test, causes.asked), b.both(test, causes.other), b.both(test, lacking))

    def _any_of(self, open_: int, kids: Sequence[int]) -> Causes:
        """What is not computed counts for a way only while no other way can be asked for."""
        b, parts = self._b, [self.causes(kid) for kid in kids]
        before = [b.no]
        for part in parts:
            before.append(b.either(before[-1], part.asked))
        after, lacking, other = b.no, b.no, b.no
        for place in range(len(parts) - 1, -1, -1):
            alone = b.negate(b.either(before[place], after))
            lacking = b.either(lacking, b.both(parts[place].lacking, alone))
            other = b.either(other, parts[place].other)
            after = b.either(after, parts[place].asked)
        return self._where_so(open_, Causes(after, other, lacking))

    def _case(self, open_: int, kids: Sequence[int]) -> Causes:
        b, found, reached, sure = self._b, self._none, open_, self._b.yes
        for at in range(0, len(kids) - 1, 2):
            test = self._truth(kids[at])
            here = b.both(reached, test.high)
            found = self._join(found, self._where_so(here, self.causes(kids[at]), sure))
            found = self._join(found, self._where_so(here, self.causes(kids[at + 1]), b.both(sure, test.low)))
            reached, sure = b.but_not(reached, test.low), b.but_not(sure, test.high)
        return self._join(found, self._where_so(reached, self.causes(kids[-1]), sure))

    def _except_when(self, open_: int, base: int, when: int, then: int) -> Causes:
        b, test = self._b, self._truth(when)
        here = b.both(open_, test.high)
        found = self._where_so(here, self.causes(when))
        found = self._join(found, self._where_so(here, self.causes(then), test.low))
        return self._join(found, self._where_so(b.but_not(open_, test.low), self.causes(base), b.negate(test.high)))

    def _outermost(self, open_: int, index: int, kids: Sequence[int], most: bool) -> Causes:
        """The items that can still be the outermost."""
        b, whole, found = self._b, self._number(index), self._none
        for kid in kids:
            item = self._number(kid)
            may = b.compare("lt", whole.low, item.high) if most else b.compare("lt", item.low, whole.high)
            found = self._join(found, self._where_so(may, self.causes(kid)))
        return self._where_so(open_, found)

    def _members(self, open_: int, node: n.Members, relation: int, item: int) -> Causes:
        b, among, causes = self._b, self._related(relation), self.causes(item)
        live = self._live(node, self._value(item))
        doubtful = b.but_not(among.possible, among.certain)
        doubt = b.no if among.certain == among.possible else b.any_among(doubtful, live)
        found = Causes(
            b.any_among(among.possible, b.both(live, causes.asked)),
            b.any_among(among.possible, b.both(live, causes.other)),
            b.any_among(among.certain, b.both(live, causes.lacking)),
        )
        return self._where_so(open_, self._join(found, self._where_so(doubt, self.causes(relation))))

    def _live(self, node: n.Members, item: Value) -> int:
        """Where an item is not what changes nothing."""
        b = self._b
        match item:
            case Truth():
                return b.negate(item.low) if node.op == "all" else item.high
            case Number():
                nothing = b.const(0)
                idle = b.both(b.compare("eq", item.low, nothing), b.compare("eq", item.high, nothing))
                return b.negate(idle)
        raise TypeError(f"no members' {type(item).__name__}")

    def _where(self, relation: int, test: int) -> Causes:
        return self._through(relation, test, certain=self._related(relation).certain)

    def _composed(self, first: int, second: int) -> Causes:
        return self._through(first, second, certain=self._related(first).possible)

    def _through(self, relation: int, item: int, certain: int) -> Causes:
        b, possible, causes = self._b, self._related(relation).possible, self.causes(item)
        found = Causes(
            b.any_among(possible, causes.asked),
            b.any_among(possible, causes.other),
            b.any_among(certain, causes.lacking),
        )
        return self._join(self.causes(relation), found)

    def _truth(self, index: int) -> Truth:
        value = self._value(index)
        if not isinstance(value, Truth):
            raise TypeError(f"node {index} is no truth")
        return value

    def _number(self, index: int) -> Number:
        value = self._value(index)
        if not isinstance(value, Number):
            raise TypeError(f"node {index} is no number")
        return value

    def _related(self, index: int) -> Related:
        value = self._value(index)
        if not isinstance(value, Related):
            raise TypeError(f"node {index} is no relation")
        return value
