"""The cells of a table with all its margins, as numbers, and the exchanges that leave sums as they are.

A cell is one node of each division (the total, a district, a neighbourhood). Its number is the sum of the nodes'
offsets. An *exchange* moves people so that few cells change: in each division along one *leg*, from an innermost part
to another one, or from a part to outside the table. In a table of rows and columns, a leg in both gives the well-known
rectangle: one more here, one less beside it, one less under it, one more across; rows, columns and total stay.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from math import prod

from attrs import frozen

from totjerecht.core.small_numbers.tables import Division, Place


@frozen
class Leg:
    """``touched``: offsets of the nodes that change. ``gains``, ``loses``: those of the innermost parts (-1: none)."""

    touched: tuple[int, ...]
    gains: int
    loses: int


@frozen
class Node:
    """One node of a division. ``offset``: its share in a cell's number; ``leaves``: those of innermost parts in it."""

    name: str
    depth: int
    offset: int
    leaves: tuple[int, ...]


class Axis:
    """One division as nodes; the first is the total."""

    def __init__(self, division: Division, stride: int) -> None:
        self.division = division
        self.stride = stride
        parts = [(division.total, 0, False), *((p.name, depth, not p.parts) for p, depth in division.walk())]
        paths: list[tuple[int, ...]] = []
        for i, (_, depth, _) in enumerate(parts):
            paths.append((*(paths[-1][:depth] if paths else ()), i * stride))
        leaves = [paths[i] for i, (_, _, innermost) in enumerate(parts) if innermost]
        self.nodes = tuple(
            Node(name, depth, i * stride, tuple(leaf[-1] for leaf in leaves if i * stride in leaf))
            for i, (name, depth, _) in enumerate(parts)
        )
        self.by_name = {node.name: node for node in self.nodes}
        self.paths = {path[-1]: path for path in leaves}
        self._legs: dict[int, tuple[Leg, ...]] = {}

    def innermost(self, offset: int) -> bool:
        """Whether the node is not divided further."""
        return offset in self.paths

    def legs(self, offset: int) -> tuple[Leg, ...]:
        """The legs that bring one more into the node: first from outside (it needs nobody), then what changes least."""
        if offset not in self._legs:
            self._legs[offset] = tuple(sorted(self._into(offset), key=lambda leg: (leg.loses >= 0, len(leg.touched))))
        return self._legs[offset]

    def _into(self, offset: int) -> Iterator[Leg]:
        inside = {leaf for leaf, path in self.paths.items() if offset in path}
        for gains in inside:
            to = self.paths[gains]
            for loses, path in self.paths.items():
                if loses not in inside:
                    # Above where both ways meet nothing changes.
                    yield Leg(tuple(set(to) ^ set(path)), gains, loses)
            yield Leg(to, gains, -1)


class Shape:
    """All cells of a table with these divisions."""

    def __init__(self, divisions: Sequence[Division]) -> None:
        sizes = [1 + sum(1 for _ in division.walk()) for division in divisions]
        self.axes = tuple(Axis(division, prod(sizes[i + 1 :])) for i, division in enumerate(divisions))
        self.size = prod(sizes)
        self.places: tuple[Place, ...] = tuple(
            tuple(node.name for node in nodes) for nodes in product(*(axis.nodes for axis in self.axes))
        )
        self.margins = tuple(
            sum(node.leaves != (node.offset,) for node in nodes)
            for nodes in product(*(axis.nodes for axis in self.axes))
        )
        self.offsets: tuple[tuple[int, ...], ...] = tuple(product(*([n.offset for n in a.nodes] for a in self.axes)))

    def cell(self, place: Place) -> int:
        """The number of the cell with these names."""
        return sum(axis.by_name[name].offset for axis, name in zip(self.axes, place, strict=True))

    def innermost(self, cell: int) -> list[int]:
        """The innermost cells that a cell is the sum of."""
        leaves = (a.nodes[o // a.stride].leaves for a, o in zip(self.axes, self.offsets[cell], strict=True))
        return [sum(offsets) for offsets in product(*leaves)]

    def above(self, cell: int) -> list[int]:
        """The cells that an innermost cell counts in, itself among them."""
        return [sum(o) for o in product(*(a.paths[at] for a, at in zip(self.axes, self.offsets[cell], strict=True)))]

    def summed(self, values: dict[int, int]) -> list[int]:
        """Every cell, from values of innermost cells."""
        found = [0] * self.size
        for cell, value in values.items():
            for other in self.above(cell):
                found[other] += value
        return found

    def groups(self) -> dict[frozenset[tuple[str, str]], int]:
        """Each cell by the group it counts: (division, part) without totals. Tables share a group by these words."""
        names = [axis.division.name for axis in self.axes]
        found: dict[frozenset[tuple[str, str]], int] = {}
        for cell, (place, offsets) in enumerate(zip(self.places, self.offsets, strict=True)):
            found[frozenset((n, p) for n, p, o in zip(names, place, offsets, strict=True) if o)] = cell
        return found
