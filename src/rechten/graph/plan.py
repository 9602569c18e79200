"""The graph of a body of law in topological order: every shared part once, ready for any reading."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import partial

from attrs import frozen

from rechten.graph import nodes as n
from rechten.graph.errors import RuleError
from rechten.graph.facts import Vocabulary
from rechten.graph.kinds import Number
from rechten.graph.leaves import Leaf, leaves_below, parents_of, readers_of
from rechten.graph.parameters import Parameter
from rechten.graph.ranges import check_ranges
from rechten.graph.rights import Alternatives, Condition, Requirement, Right, conditions, requirement_expr


@frozen
class ConditionSlot:
    """A condition and the index of its node; ``route`` is empty when it is required on its own."""

    condition: Condition
    index: int
    route: str


@frozen
class RequirementSlot:
    """One requirement and the node that says whether it is met."""

    requirement: Requirement
    index: int
    conditions: tuple[ConditionSlot, ...]


@frozen
class RightSlot:
    """Where the answers about one right stand in the plan."""

    right: Right
    verdict: int
    amount: int | None
    held: int | None
    requirements: tuple[RequirementSlot, ...]

    @property
    def selecting(self) -> tuple[int, ...]:
        """Nodes that tell whom the right is about."""
        return tuple(c.index for r in self.requirements for c in r.conditions if c.condition.selects)


@frozen(eq=False)
class Plan:
    """Nodes and relations, each after its children.

    ``leaves`` tells what each hangs on, ``repeated`` which of those it may read more than once for one person, and
    ``readers`` the nodes that read a leaf themselves.
    """

    nodes: tuple[n.Node | n.Relation, ...]
    children: tuple[tuple[int, ...], ...]
    parents: tuple[tuple[int, ...], ...]
    rights: Mapping[str, RightSlot]
    gates: Mapping[str, int]
    leaves: tuple[frozenset[Leaf], ...]
    repeated: tuple[frozenset[Leaf], ...]
    readers: Mapping[Leaf, tuple[int, ...]]
    vocabulary: Vocabulary
    parameters: Mapping[str, Parameter]


def number_kind(plan: Plan, index: int) -> Number:
    """The unit and denominator of a node that computes a number."""
    kind = getattr(plan.nodes[index], "kind", None)
    if not isinstance(kind, Number):
        raise TypeError(f"node {index} computes no number")
    return kind


class _Builder:
    def __init__(self) -> None:
        self.index: dict[n.Node | n.Relation, int] = {}
        self.nodes: list[n.Node | n.Relation] = []
        self.children: list[tuple[int, ...]] = []

    def place(self, node: n.Node | n.Relation) -> int:
        """The index of ``node``, placed after its children; equal parts share one index."""
        if node in self.index:
            return self.index[node]
        kids = tuple(self.place(child) for child in n.children(node))
        self.index[node] = len(self.nodes)
        self.nodes.append(node)
        self.children.append(kids)
        return self.index[node]


def build_plan(rights: Iterable[Right], vocabulary: Vocabulary, parameters: Mapping[str, Parameter], on: date) -> Plan:
    """Place every rule in force on a day. Raises RuleError where a rule uses an unknown fact or may overflow."""
    builder, rights = _Builder(), list(rights)
    slots = {right.id: _place_right(builder, right, on) for right in rights}
    return _finished(builder, rights, slots, vocabulary, parameters)


def build_units(relations: Iterable[n.Relation], vocabulary: Vocabulary, parameters: Mapping[str, Parameter]) -> Plan:
    """A plan of relations alone, without rights: to see who belongs to them."""
    builder = _Builder()
    for relation in relations:
        builder.place(relation)
    return _finished(builder, [], {}, vocabulary, parameters)


def _finished(
    builder: _Builder,
    rights: list[Right],
    slots: Mapping[str, RightSlot],
    vocabulary: Vocabulary,
    parameters: Mapping[str, Parameter],
) -> Plan:
    """The plan of all that was placed, with the gates of its facts."""
    gates: dict[str, int] = {}
    pending = True
    while pending:  # a gate may itself use facts that have gates
        used = {node.id for node in builder.nodes if isinstance(node, n.Fact | n.MonthSum)}
        pending = False
        for fact_id in sorted(used - gates.keys()):
            spec = vocabulary.specs.get(fact_id)
            if spec is None:
                where, line = _author(rights, partial(_reads, fact_id))
                raise RuleError(
                    f"{where} uses fact '{fact_id}', which is not declared in the vocabulary of this law", line
                )
            if spec.gate is not None:
                gates[fact_id] = builder.place(spec.gate.node)
                pending = True
    if wide := check_ranges(builder.nodes, builder.children, vocabulary, parameters):
        where, line = _author(rights, lambda node: node == wide[0])
        raise RuleError(f"{where}: {wide[1]}", line)
    return assemble(builder.nodes, builder.children, slots, gates, vocabulary, parameters)


def assemble(
    nodes: Sequence[n.Node | n.Relation],
    children: Sequence[tuple[int, ...]],
    rights: Mapping[str, RightSlot],
    gates: Mapping[str, int],
    vocabulary: Vocabulary,
    parameters: Mapping[str, Parameter],
) -> Plan:
    """A plan from nodes that stand in topological order, with what hangs on each leaf."""
    leaves, repeated = leaves_below(nodes, children, vocabulary)
    # Many nodes hang on the same leaves: kept once, a set is compared at a glance.
    same: dict[frozenset[Leaf], frozenset[Leaf]] = {}
    leaves, repeated = ([same.setdefault(one, one) for one in sets] for sets in (leaves, repeated))
    return Plan(
        tuple(nodes),
        tuple(children),
        parents_of(children),
        rights,
        gates,
        tuple(leaves),
        tuple(repeated),
        readers_of(nodes, vocabulary),
        vocabulary,
        parameters,
    )


def _author(rights: Iterable[Right], wanted: Callable[[n.Node | n.Relation], bool]) -> tuple[str, str]:
    """Which rule holds a wanted node, and the file and line where it was written."""
    for right in rights:
        for condition in conditions(right):
            if _holds(condition.expr.node, wanted):
                return f"condition '{condition.id}'", condition.written
        if right.amount is not None and _holds(right.amount.expr.node, wanted):
            return f"the amount of right '{right.id}'", conditions(right)[0].written
    return "a gate or the fact that one already gets a right", ""


def _reads(fact_id: str, node: n.Node | n.Relation) -> bool:
    return isinstance(node, n.Fact | n.MonthSum) and node.id == fact_id


def _holds(node: n.Node | n.Relation, wanted: Callable[[n.Node | n.Relation], bool]) -> bool:
    return any(wanted(found) for found in n.under(node))


def _place_right(builder: _Builder, right: Right, on: date) -> RightSlot:
    requirements, parts = [], []
    for requirement in right.requires:
        expr = requirement_expr(requirement, on)
        if expr is None:
            continue
        parts.append(expr.node)
        found: list[ConditionSlot] = []
        if isinstance(requirement, Alternatives):
            for route in requirement.routes:
                in_force = [c for c in route.conditions if c.in_force(on)]
                found.extend(ConditionSlot(c, builder.place(c.expr.node), route.id) for c in in_force)
        else:
            found.append(ConditionSlot(requirement, builder.place(requirement.expr.node), ""))
        requirements.append(RequirementSlot(requirement, builder.place(expr.node), tuple(found)))
    if not parts:
        raise RuleError(f"right '{right.id}' has no condition in force on {on}")
    verdict = builder.place(n.AllOf(parts[0].kind, tuple(parts)))
    amount = None if right.amount is None else builder.place(right.amount.expr.node)
    held = None if right.held is None else builder.place(right.held.node)
    return RightSlot(right, verdict, amount, held, tuple(requirements))
