"""A table with its sums, what is small in it, and what was shown of it."""

from __future__ import annotations

from attrs import frozen

from totjerecht.core.small_numbers.exchange import Goal, Layer
from totjerecht.core.small_numbers.rules import Rules, Zeros
from totjerecht.core.small_numbers.shape import Shape
from totjerecht.core.small_numbers.tables import Table


@frozen(eq=False)
class Release:
    """One table, counted through. All lists have a number per cell of ``shape``.

    counts, amounts, largest: people, cents together, cents of the one who has most. possible: innermost cells that
    can hold somebody. hidden: 1 where nothing was shown (empty until that is decided).
    """

    table: Table
    rules: Rules
    shape: Shape
    counts: list[int]
    amounts: list[int] | None
    largest: list[int]
    possible: list[int]
    hidden: bytes = b""
    mark: str = ""

    @classmethod
    def of(cls, table: Table, rules: Rules) -> Release:
        """The table counted through; ``table`` and ``rules`` have been checked."""
        shape = Shape(table.divisions)
        counts = shape.summed({shape.cell(place): value for place, value in table.counts.items()})
        amounts, largest = None, [0] * shape.size
        if table.amounts is not None:
            amounts = shape.summed({shape.cell(place): amount.total for place, amount in table.amounts.items()})
            for place, amount in table.amounts.items():
                for cell in shape.above(shape.cell(place)):
                    largest[cell] = max(largest[cell], amount.largest)
        everywhere = {cell for cell in range(shape.size) if shape.innermost(cell) == [cell]}
        impossible = {shape.cell(place) for place in table.impossible}
        possible = shape.summed(dict.fromkeys(everywhere - impossible, 1))
        return cls(table, rules, shape, counts, amounts, largest, possible)

    def open(self, cell: int) -> bool:
        """Whether the cell shows something whatever it holds: it cannot hold anybody, or is an empty cell that may."""
        return not self.possible[cell] or (self.rules.zeros is Zeros.SHOWN and not self.counts[cell])

    def small(self, cell: int) -> bool:
        """Whether too few people stand in the cell."""
        return self.counts[cell] < self.rules.minimum and not self.open(cell)

    def telling(self, cell: int) -> bool:
        """Whether the amount tells too much about one person: of few, mostly of one, or nothing for all of them."""
        if self.amounts is None or self.open(cell):
            return False
        nothing = not self.amounts[cell] and self.rules.zeros is Zeros.HIDDEN
        return self.small(cell) or nothing or self.largest[cell] * 100 > self.amounts[cell] * self.rules.dominance

    def sure(self, cell: int) -> int:
        """What everyone knows that the cell holds at least: where empty cells are shown, the others hold somebody."""
        if self.rules.zeros is Zeros.HIDDEN:
            return 0
        return sum(1 for inner in self.shape.innermost(cell) if self.counts[inner])

    def repeats(self, other: Release) -> bool:
        """Whether the other is this table once more: all that it may show was shown."""
        mine, theirs = self.table, other.table
        return (
            self.rules == other.rules
            and mine.divisions == theirs.divisions
            and mine.impossible == theirs.impossible
            and (mine.population, mine.day, mine.amount_of) == (theirs.population, theirs.day, theirs.amount_of)
            and (self.counts, self.amounts, self.largest) == (other.counts, other.amounts, other.largest)
        )

    def layer(self) -> Layer:
        """What the search for exchanges works with."""
        floors = [min(self.sure(cell), 1) for cell in range(self.shape.size)]
        hidden = bytearray(self.hidden) or bytearray(self.shape.size)
        return Layer((self.counts, self.amounts), floors, hidden)

    def goals(self, layer: int) -> list[Goal]:
        """What must stay possible for each small cell of this table, which is that layer."""
        found: list[Goal] = []
        for cell in range(self.shape.size):
            count = self.counts[cell]
            if self.small(cell):
                found.append(Goal(0, cell, layer, -1, count - self.sure(cell), self.rules.minimum - count))
            if self.amounts is not None and self.telling(cell):
                width = self.width(self.amounts[cell])
                found.append(Goal(1, cell, layer, -1, min(width, self.amounts[cell]), width))
        return found

    def width(self, amount: int) -> int:
        """How far, in cents, a hidden amount must be able to be off: a part of itself, and what one person has here."""
        assert self.amounts is not None  # noqa: S101 (asked for amounts only)
        average = -(-self.amounts[0] // max(self.counts[0], 1))
        return max(-(-abs(amount) * self.rules.spread // 100), average, 1)
