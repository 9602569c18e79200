"""What reads a plan, made once for each plan: a function a node, and which nodes to read again after a change."""

from __future__ import annotations

from collections.abc import Callable
from weakref import WeakKeyDictionary

from rechten.graph import nodes as n
from rechten.graph.leaves import Leaf
from rechten.graph.plan import Plan
from rechten.graph.ranges import ranges_of
from rechten.readings.kernels import Function, Inputs, Kernel, Row, choosing_function, leaf_kernel, truth_function
from rechten.readings.kernels_numbers import day_function, number_function
from rechten.readings.kernels_relations import member_kernel, relation_kernel, set_function
from rechten.readings.splitting import narrowed_by

#: A node for everyone at once: the rows below, the inputs.
Whole = Callable[[list[Row], Inputs], Row]

#: Nodes that read their second child for other persons than the one whose value they give.
_THROUGH = n.Members | n.Composed | n.Where
#: Leaves that may differ from person to person.
_PERSONAL = n.Fact | n.MonthSum | n.Self | n.Everyone | n.Tied | n.SameDwelling

#: Leaves of which the value may be open.
_DOUBTFUL = n.Fact | n.MonthSum | n.Param | n.NotComputed | n.Tied | n.SameDwelling


class Machine:
    """The functions of a plan, and the ways along which a change travels up in it."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.kernels: list[Kernel] = []
        self.wholes: list[Whole] = []
        #: For each node what it is made of, without what is the same in every case.
        self.doubtful: list[tuple[int, ...]] = []
        fixed: list[bool] = []
        sure: list[bool] = []
        for node, kids in zip(plan.nodes, plan.children, strict=True):
            fixed.append(not isinstance(node, _PERSONAL) and all(fixed[kid] for kid in kids))
            sure.append(not isinstance(node, _DOUBTFUL) and all(sure[kid] for kid in kids))
            self.doubtful.append(tuple(kid for kid in kids if not sure[kid]))
            kernel, whole = _made(node, kids, plan)
            self.kernels.append(kernel)
            self.wholes.append(_once(kernel) if fixed[-1] else whole)
        #: For each node those that read a person's value of it for that same person, and those that read it for others.
        self.plain: list[tuple[int, ...]] = []
        self.through: list[tuple[int, ...]] = []
        for index, parents in enumerate(plan.parents):
            reached = [p for p in parents if isinstance(plan.nodes[p], _THROUGH) and plan.children[p][1] == index]
            self.through.append(tuple(reached))
            self.plain.append(tuple(p for p in parents if p not in reached or plan.children[p][0] == index))
        #: For each node the mask of those that are made of it.
        self.above = [sum(1 << parent for parent in parents) for parents in plan.parents]
        ties = [node for node in plan.nodes if isinstance(node, n.Tied)]
        #: The kinds of tie of which no rule asks who is at which end.
        self.mutual = frozenset(node.tie for node in ties) - {node.tie for node in ties if node.direction != "both"}
        self._below = _masks_below(plan)
        self._above: dict[Leaf, int] = {}
        self._paths: dict[Leaf, Paths] = {}
        self._narrowed: dict[Leaf, int] = {}
        self._narrowing: dict[int, tuple[Leaf, ...]] = {}
        self._ranges = ranges_of(plan.nodes, plan.children, plan.vocabulary, plan.parameters)

    def paths(self, leaf: Leaf) -> Paths:
        """The ways along which a leaf reaches the nodes that hang on it."""
        if leaf not in self._paths:
            self._paths[leaf] = Paths(self._mask_above(leaf), self._below)
        return self._paths[leaf]

    def narrowed_by(self, leaf: Leaf) -> int:
        """The mask of nodes that may become narrower by splitting on a cell of a leaf."""
        if leaf not in self._narrowed:
            repeated = sum(1 << at for at, leaves in enumerate(self.plan.repeated) if leaf in leaves)
            self._narrowed[leaf] = repeated & narrowed_by(
                self.plan, self._ranges, leaf, _places(self.paths(leaf).above)
            )
        return self._narrowed[leaf]

    def narrowing(self, index: int) -> tuple[Leaf, ...]:
        """The leaves by which a node may become narrower."""
        if index not in self._narrowing:
            leaves = sorted(self.plan.repeated[index])
            self._narrowing[index] = tuple(leaf for leaf in leaves if self.narrowed_by(leaf) >> index & 1)
        return self._narrowing[index]

    def _mask_above(self, leaf: Leaf) -> int:
        if leaf not in self._above:
            self._above[leaf] = sum(1 << at for at, below in enumerate(self.plan.leaves) if leaf in below)
        return self._above[leaf]


class Paths(dict[int, int]):
    """For one leaf: of a node, the mask of nodes that it is made of and that hang on the leaf, itself included.

    ``Paths[index]`` are the nodes to read again for that value when the leaf changes; each is found when first wanted.
    ``above``: all nodes that hang on the leaf.
    """

    def __init__(self, above: int, below: list[int]) -> None:
        super().__init__()
        self.above, self._below = above, below

    def __missing__(self, index: int) -> int:
        found = self[index] = self.above & self._below[index]
        return found


def _masks_below(plan: Plan) -> list[int]:
    """For each node the mask of what it is made of, itself included."""
    found: list[int] = []
    for index, kids in enumerate(plan.children):
        mask = 1 << index
        for kid in kids:
            mask |= found[kid]
        found.append(mask)
    return found


def _places(mask: int) -> tuple[int, ...]:
    """The bits that are set, lowest first."""
    found = []
    while mask:
        lowest = mask & -mask
        found.append(lowest.bit_length() - 1)
        mask ^= lowest
    return tuple(found)


_MACHINES: WeakKeyDictionary[Plan, Machine] = WeakKeyDictionary()


def machine_of(plan: Plan) -> Machine:
    """The machine of a plan, kept as long as the plan is."""
    if plan not in _MACHINES:
        _MACHINES[plan] = Machine(plan)
    return _MACHINES[plan]


def _made(node: n.Node | n.Relation, kids: tuple[int, ...], plan: Plan) -> tuple[Kernel, Whole]:
    match node:
        case n.Fact() | n.MonthSum() | n.Param() | n.Const() | n.RequestDate() | n.NotComputed():
            return _for_each(leaf_kernel(node, plan))
        case n.Compare() | n.OneOf() | n.AllOf() | n.AnyOf() | n.Not():
            return _pointwise(truth_function(node), kids)
        case n.Case() | n.ExceptWhen():
            return _pointwise(choosing_function(node), kids)
        case n.AgeOn() | n.MonthsBetween() | n.AddMonths() | n.StartOf():
            return _pointwise(day_function(node), kids)
        case n.Add() | n.Sub() | n.Mul() | n.Min() | n.Max() | n.Rescale() | n.Convert() | n.Round() | n.Scale():
            return _pointwise(number_function(node), kids)
        case n.Union() | n.Intersection() | n.Difference():
            return _pointwise(set_function(node), kids)
        case n.Members():
            return _for_each(member_kernel(node, kids))
        case n.Self() | n.Everyone() | n.Tied() | n.SameDwelling() | n.Composed() | n.Where():
            return _for_each(relation_kernel(node, kids))


def _pointwise(function: Function, kids: tuple[int, ...]) -> tuple[Kernel, Whole]:
    match kids:
        case (a,):
            return (lambda rows, _, person: function(rows[a][person])), lambda rows, _: list(map(function, rows[a]))
        case (a, b):
            return (
                lambda rows, _, person: function(rows[a][person], rows[b][person]),
                lambda rows, _: list(map(function, rows[a], rows[b])),
            )
        case (a, b, c):
            return (
                lambda rows, _, person: function(rows[a][person], rows[b][person], rows[c][person]),
                lambda rows, _: list(map(function, rows[a], rows[b], rows[c])),
            )
        case _:
            return (
                lambda rows, _, person: function(*[rows[kid][person] for kid in kids]),
                lambda rows, _: list(map(function, *[rows[kid] for kid in kids])),
            )


def _for_each(kernel: Kernel) -> tuple[Kernel, Whole]:
    return kernel, lambda rows, inputs: [kernel(rows, inputs, person) for person in range(inputs.knowledge.size)]


def _once(kernel: Kernel) -> Whole:
    """For what is the same for everyone: figures, and what is computed from figures alone."""
    return lambda rows, inputs: [kernel(rows, inputs, 0)] * inputs.knowledge.size
