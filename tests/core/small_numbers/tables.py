"""Tables for the tests: small enough to try everything, and every shape that the library knows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import product
from typing import Any

from hypothesis import strategies as st

from totjerecht.core.small_numbers import Amount, Division, Part, Place, Published, Rules, Shown, Table

DAY = date(2026, 3, 1)
FIVE = Rules(minimum=5)

ROWS = Division.of("Plaats", ["a", "b", "c"], "stad")
COLUMNS = Division.of("Leeftijd", ["jong", "oud"], "alle")
WIDE = Division.of("Leeftijd", ["jong", "midden", "oud"], "alle")
THIRD = Division.of("Woning", ["huis", "kamer"], "elke")
TREE = Division("Plaats", (Part("noord", (Part("a"), Part("b"))), Part("zuid", (Part("c"), Part("d")))), "stad")
LONG = Division.of("Plaats", ["a", "b", "c", "d", "e"], "stad")

#: Parts of one part each: a district that is one ward, a division that divides nothing.
NARROW = Division("Plaats", (Part("noord", (Part("a"),)), Part("zuid", (Part("c"), Part("d")))), "stad")
SINGLE = Division.of("Jaar", ["2026"], "alle jaren")

SHAPES: tuple[tuple[Division, ...], ...] = (
    (LONG,),
    (TREE,),
    (ROWS, COLUMNS),
    (ROWS, WIDE),
    (TREE, COLUMNS),
    (ROWS, COLUMNS, THIRD),
    (NARROW, COLUMNS),
    (ROWS, SINGLE),
)


def inner(divisions: tuple[Division, ...]) -> list[Place]:
    return list(product(*(sorted(division.innermost) for division in divisions)))


def table(
    divisions: tuple[Division, ...],
    counts: Mapping[Any, int],
    *,
    population: str = "alle open dossiers",
    source: str = "dossiers",
    day: date = DAY,
    impossible: frozenset[Place] = frozenset(),
    amounts: Mapping[Any, Amount] | None = None,
) -> Table:
    return Table(
        "Mensen",
        source,
        population,
        day,
        divisions,
        counts,
        impossible,
        amounts=amounts,
        amount_of="leefloon" if amounts is not None else "",
    )


@st.composite
def counted(draw: st.DrawFn, shapes: tuple[tuple[Division, ...], ...] = SHAPES, most: int = 14) -> Table:
    """A table in which small, empty and large cells all happen."""
    divisions = draw(st.sampled_from(shapes))
    number = st.one_of(st.integers(0, 4), st.integers(5, most))
    return table(divisions, {place: draw(number) for place in inner(divisions)})


def true_counts(of: Table) -> dict[Place, int]:
    """Every cell and margin, added up the simple way."""
    found: dict[Place, int] = {}
    every = [[(division.total, frozenset(division.innermost))] for division in of.divisions]
    for names, division in zip(every, of.divisions, strict=True):
        names += [(p.name, Division("", p.parts or (p,)).innermost) for p, _ in division.walk()]
    for nodes in product(*every):
        place = tuple(name for name, _ in nodes)
        found[place] = sum(of.counts.get(one, 0) for one in product(*(within for _, within in nodes)))
    return found


def shown(published: Published) -> dict[Place, int]:
    return {place: cell.count for place, cell in published.cells.items() if isinstance(cell, Shown)}
