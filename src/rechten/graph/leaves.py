"""What a node hangs on: the leaves below it, and those that it reads along more than one way."""

from __future__ import annotations

from collections.abc import Sequence

from rechten.graph import nodes as n
from rechten.graph.facts import Subject, Vocabulary

#: What a node may hang on: ("fact", id), ("tie", kind), ("home", ""), ("param", id).
Leaf = tuple[str, str]
#: How a leaf is read: along several ways, and through members.
_Ways = dict[Leaf, tuple[bool, bool]]


def leaves_below(
    nodes: Sequence[n.Node | n.Relation], children: Sequence[tuple[int, ...]], vocabulary: Vocabulary
) -> tuple[list[frozenset[Leaf]], list[frozenset[Leaf]]]:
    """For each node all leaves below it, and those among them that may be read more than once for one person.

    A leaf that is read once cannot make bounds wider than they need be; only the others are worth a split.
    """
    found: list[_Ways] = []
    for node, kids in zip(nodes, children, strict=True):
        ways: _Ways = {leaf: (leaf[0] in {"tie", "home"}, False) for leaf in _own(node, vocabulary)}
        for position, kid in enumerate(kids):
            through = position == 1 and isinstance(node, n.Members | n.Composed | n.Where)
            for leaf, (several, members) in found[kid].items():
                # Read for several members: the same cell comes back when it is not each member's own, or when the
                # members of members overlap.
                again = through and (members or not _personal(leaf, vocabulary))
                before = ways.get(leaf)
                ways[leaf] = (several or again or before is not None, members or through or bool(before and before[1]))
        found.append(ways)
    all_leaves = [frozenset(ways) for ways in found]
    return all_leaves, [frozenset(leaf for leaf, (several, _) in ways.items() if several) for ways in found]


def readers_of(nodes: Sequence[n.Node | n.Relation], vocabulary: Vocabulary) -> dict[Leaf, tuple[int, ...]]:
    """For each leaf the nodes that read it themselves."""
    found: dict[Leaf, list[int]] = {}
    for index, node in enumerate(nodes):
        for leaf in _own(node, vocabulary):
            found.setdefault(leaf, []).append(index)
    return {leaf: tuple(indices) for leaf, indices in found.items()}


def parents_of(children: Sequence[tuple[int, ...]]) -> tuple[tuple[int, ...], ...]:
    """For each node those that are made of it."""
    found: list[dict[int, None]] = [{} for _ in children]
    for index, kids in enumerate(children):
        for kid in kids:
            found[kid][index] = None
    return tuple(tuple(parents) for parents in found)


def _own(node: n.Node | n.Relation, vocabulary: Vocabulary) -> frozenset[Leaf]:
    match node:
        case n.Fact() if vocabulary[node.id].subject is Subject.DWELLING:  # hangs on who lives where, too
            return frozenset({("fact", node.id), ("home", "")})
        case n.Fact() | n.MonthSum():
            return frozenset({("fact", node.id)})
        case n.Param():
            return frozenset({("param", node.id)})
        case n.Tied():
            return frozenset({("tie", node.tie)})
        case n.SameDwelling():
            return frozenset({("home", "")})
    return frozenset()


def _personal(leaf: Leaf, vocabulary: Vocabulary) -> bool:
    return leaf[0] == "fact" and vocabulary[leaf[1]].subject is Subject.PERSON
