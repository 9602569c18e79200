"""A table as the room counted it: divisions, the number of people in each innermost cell, perhaps an amount.

The room gives innermost cells only. Every margin (a district, a total) is the sum of cells, made here, so that a margin
can never say something else than its cells. Each person stands in one innermost cell: who counts in two of them
("which obstacles did you meet?") needs a table per answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from attrs import field, frozen

#: The place of a cell: one name per division. An innermost cell names innermost parts only.
Place = tuple[str, ...]


@frozen
class Part:
    """A part of a division; ``parts``: what it is divided in itself (a district in neighbourhoods)."""

    name: str
    parts: tuple[Part, ...] = ()


@frozen
class Division:
    """One way to divide the people of a table. ``total``: what all parts together are called ("stad", "alle").

    All names within a division are different: a cell is found by them. Divisions with the same ``name`` mean the same
    in all tables of one source.
    """

    name: str
    parts: tuple[Part, ...]
    total: str = "Totaal"

    @classmethod
    def of(cls, name: str, parts: Iterable[str], total: str = "Totaal") -> Division:
        """A division in parts that are not divided further."""
        return cls(name, tuple(Part(part) for part in parts), total)

    def walk(self) -> Iterator[tuple[Part, int]]:
        """Every part with its depth (1 = right below the total), each before its own parts."""

        def down(parts: tuple[Part, ...], depth: int) -> Iterator[tuple[Part, int]]:
            for part in parts:
                yield part, depth
                yield from down(part.parts, depth + 1)

        return down(self.parts, 1)

    @property
    def innermost(self) -> frozenset[str]:
        """The names of parts that are not divided further."""
        return frozenset(part.name for part, _ in self.walk() if not part.parts)


@frozen
class Amount:
    """What the people of one innermost cell have together, and what the one with most has; in cents."""

    total: int
    largest: int


def _own(counts: Mapping[Place, int]) -> dict[Place, int]:
    """A copy: who made the table may go on with what it was made of."""
    return dict(counts)


def _own_if_any(amounts: Mapping[Place, Amount] | None) -> dict[Place, Amount] | None:
    return None if amounts is None else dict(amounts)


@frozen
class Table:
    """One table, not yet safe to show.

    title: what is counted, as a caption. source: what it is counted from ("signalen", "dossiers van het OCMW"); tables
    of one source are held against each other. population: who was counted ("open dossiers", "open dossiers van
    vrouwen"); the same words for the same people on another day. day: the day that it was counted for. counts: people
    per innermost cell; a cell that is not named counts 0. impossible: innermost cells that cannot hold anybody, as
    everyone can know (a child with a pension). counted: the word for what is counted. amounts: money per innermost
    cell, ``amount_of`` says what; the people of a cell are then those who contribute. does_not_say: what this count
    cannot tell by its nature, in plain Dutch sentences; general limits are added.
    """

    title: str
    source: str
    population: str
    day: date
    divisions: tuple[Division, ...]
    counts: Mapping[Place, int] = field(converter=_own)
    impossible: frozenset[Place] = frozenset()
    counted: str = "mensen"
    amounts: Mapping[Place, Amount] | None = field(default=None, converter=_own_if_any)
    amount_of: str = ""
    does_not_say: tuple[str, ...] = ()
