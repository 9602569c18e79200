"""Somebody who wants to know. Sees only what is published, and tries every table of whole numbers that explains it.

Written apart from the library: it knows cells by their names, and no exchanges. Unknown numbers are what each innermost
cell of each table holds; where one table lies within another, the outer one holds what the inner one holds and more.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product

from totjerecht.core.small_numbers import Division, Hidden, Impossible, Part, Place, Published, Shown

#: An unknown number: which table (for nested tables: which layer around the one before it), which innermost cell.
Unknown = tuple[int, Place]
#: These unknown numbers together are this much.
Sum = tuple[frozenset[Unknown], int]


def leaves(part: Part | Division) -> list[str]:
    if not part.parts:
        return [part.name]
    return [name for one in part.parts for name in leaves(one)]


def nodes(division: Division) -> dict[str, list[str]]:
    """The innermost parts of every part and of the total."""
    found = {division.total: leaves(division)}

    def down(parts: Iterable[Part]) -> None:
        for part in parts:
            found[part.name] = leaves(part)
            down(part.parts)

    down(division.parts)
    return found


def under(divisions: Sequence[Division], place: Place) -> list[Place]:
    """The innermost cells that a cell is the sum of."""
    return list(product(*(nodes(division)[name] for division, name in zip(divisions, place, strict=True))))


class Attacker:
    """Knows published tables; ``nested``: each lies within the next. ``zeros_shown``: hidden cells hold somebody."""

    def __init__(self, *tables: Published, zeros_shown: bool = False) -> None:
        self.divisions = tables[0].divisions
        self.inner = under(self.divisions, tuple(division.total for division in self.divisions))
        self.sums: list[Sum] = []
        self.at_least: dict[Unknown, int] = {}
        for i, table in enumerate(tables):
            for place, cell in table.cells.items():
                if isinstance(cell, Shown):
                    self.sums.append((self.of(i, place), cell.count))
                elif isinstance(cell, Impossible):
                    self.sums.append((self.of(i, place), 0))
                elif isinstance(cell, Hidden) and zeros_shown and place in self.inner:
                    # Somebody is in it: where the table within shows nobody, that is one who came.
                    nobody_within = i == 0 or tables[i - 1].cells[place] == Shown(0)
                    self.at_least[i, place] = int(nobody_within)

    def of(self, table: int, place: Place) -> frozenset[Unknown]:
        """What a cell of a table is the sum of."""
        return frozenset((i, inner) for i in range(table + 1) for inner in under(self.divisions, place))

    def can_be(self, unknowns: frozenset[Unknown], value: int) -> bool:
        """Whether some tables explain all that is published, with this for the sum of these unknowns."""
        sums = []
        for parts, whole in [*self.sums, (unknowns, value)]:
            left = whole - sum(self.at_least.get(part, 0) for part in parts)
            if left < 0:
                return False
            sums.append((parts, left))
        return solvable(sums)

    def values(self, table: int, place: Place, most: int) -> set[int]:
        """What a cell can be, up to ``most``."""
        return {value for value in range(most + 1) if self.can_be(self.of(table, place), value)}

    def differences(self, table: int, place: Place, most: int) -> set[int]:
        """What the cell can have more in this table than in the one within it."""
        apart = self.of(table, place) - self.of(table - 1, place)
        return {value for value in range(most + 1) if self.can_be(apart, value)}


def solvable(sums: Iterable[Sum]) -> bool:
    """Whether whole numbers from 0 on exist with all these sums; by trying."""
    known: dict[frozenset[Unknown], int] = {}
    for parts, whole in sums:
        if whole < 0 or known.setdefault(parts, whole) != whole:
            return False
    if any(whole for parts, whole in known.items() if not parts):
        return False
    left = {parts: whole for parts, whole in known.items() if parts}
    if not left:
        return True
    # A sum within another one leaves the rest of it.
    for small in sorted(left, key=len):
        for large in sorted(left, key=len):
            if small < large:
                rest = {parts: whole for parts, whole in left.items() if parts != large}
                return solvable([*rest.items(), (large - small, left[large] - left[small])])
    smallest = min(left, key=lambda parts: (len(parts), left[parts]))
    one = min(smallest)
    most = min(whole for parts, whole in left.items() if one in parts)
    return any(
        solvable((parts - {one}, whole - value if one in parts else whole) for parts, whole in left.items())
        for value in range(most, -1, -1)
    )
