"""A population in memory: its cases as blocks, and a row for each household with what tables divide it by.

A case counts as one household. Rows of households stand in the order of the blocks; nothing here holds a name.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import cached_property
from typing import TypeVar

import numpy as np
from attrs import field, frozen
from numpy.typing import NDArray

from rechten.graph import nodes as n
from rechten.graph.law import Law
from rechten.graph.plan import Plan
from rechten.graph.purse import Purse
from rechten.readings.columns.answers import Answers, answers_of
from rechten.readings.columns.fixed import Fixed
from rechten.readings.columns.planes import Block, Column
from rechten.readings.columns.reading import Backend, lowered_for, open_leaves, runner
from rechten.readings.columns.run_numpy import run as run_numpy
from rechten.readings.days import age_on
from rechten.readings.kernels import Figures

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

#: Ages in whole years: an adult, and who counts as a grown-up in the equivalence scale.
ADULT, GROWN = 18, 14
#: Kinds of household, by the ages of who lives there; the place in this list is the number in a column.
FAMILIES = (
    "alleenstaande",
    "één volwassene met kinderen",
    "twee volwassenen",
    "twee volwassenen met kinderen",
    "drie of meer volwassenen",
    "alleen minderjarigen",
    "leeftijd niet gekend",
)
UNKNOWN_AGE = len(FAMILIES) - 1
#: What one more person adds in the equivalence scale, in tenths: the first, a grown-up, a child.
FIRST, MORE, CHILD = 10, 5, 3

_T = TypeVar("_T")
_R = TypeVar("_R")


@frozen(eq=False)
class Areas:
    """In which area each household lives: places in ``names``, -1 where it is not known."""

    names: tuple[str, ...]
    of: NDArray[np.int32]


@frozen(eq=False)
class People:
    """The blocks of a population for one day and law. ``offsets``: the row of the first household of each block.

    ``hash`` tells which population it is; ``seed`` too, when it was invented (``invented``).
    """

    law: Law
    purse: Purse
    day: date
    blocks: tuple[Block, ...]
    areas: Areas
    hash: str
    invented: bool = False
    seed: int | None = None
    backend: Backend = "auto"
    _opened: dict[tuple[int, tuple[str, ...]], tuple[Plan, frozenset[int]]] = field(factory=dict)

    @cached_property
    def plan(self) -> Plan:
        """The rules in force on the day."""
        return self.law.plan(self.day)

    @cached_property
    def offsets(self) -> tuple[int, ...]:
        """The row of the first household of each block."""
        return tuple(int(x) for x in np.cumsum([0, *(block.lanes for block in self.blocks)])[:-1])

    @property
    def households(self) -> int:
        """How many households there are."""
        return sum(block.lanes for block in self.blocks)

    @property
    def persons(self) -> int:
        """How many persons there are."""
        return sum(block.lanes * block.size for block in self.blocks)

    @cached_property
    def sizes(self) -> NDArray[np.int32]:
        """Persons of each household."""
        return np.concatenate([np.full(b.lanes, b.size, np.int32) for b in self.blocks] or [np.zeros(0, np.int32)])

    @cached_property
    def families(self) -> NDArray[np.int8]:
        """For each household a place in ``FAMILIES``."""
        return np.concatenate(in_parallel(self._families, self.blocks) or [np.zeros(0, np.int8)])

    @cached_property
    def scales(self) -> NDArray[np.int32]:
        """The equivalence scale of each household in tenths; who has no known age counts as a grown-up."""
        return np.concatenate(in_parallel(self._scales, self.blocks) or [np.zeros(0, np.int32)])

    def read(self, figures: Figures, rights: Sequence[str]) -> list[Answers]:
        """Some rights for everybody."""
        return self._all(self.plan, figures, tuple(rights), self.blocks)

    def read_other(
        self, plan: Plan, figures: Figures, more: Sequence[tuple[Block, Mapping[int, Column]]]
    ) -> list[Answers]:
        """Blocks read with a small plan of our own, of which this law's plan holds all leaves but ``more``."""
        place = {node: index for index, node in enumerate(self.plan.nodes)}
        leaves = [
            (index, place[node])
            for index, node in enumerate(plan.nodes)
            if isinstance(node, n.Fact | n.MonthSum | n.Tied | n.SameDwelling) and node in place
        ]
        blocks = [
            Block(block.size, block.rows, {**{i: block.columns[other] for i, other in leaves}, **extra})
            for block, extra in more
        ]
        return self._all(plan, figures, tuple(plan.rights), blocks)

    def _all(self, plan: Plan, figures: Figures, rights: tuple[str, ...], blocks: Sequence[Block]) -> list[Answers]:
        """Every block by one program, so that what is the same for everyone is computed once."""
        fixed = Fixed(plan, figures, self.day)
        lowered = lowered_for(plan, rights, fixed, self._open(plan, rights, blocks))
        run, uniforms = runner(self.backend), fixed.uniforms(lowered.program)

        def one(block: Block) -> Answers:
            return answers_of(plan, rights, block, self.day, run(lowered.program, block, uniforms))

        # Machine code spreads one block over the cores by itself.
        return in_parallel(one, blocks) if run is run_numpy else [one(block) for block in blocks]

    def _open(self, plan: Plan, rights: tuple[str, ...], blocks: Sequence[Block]) -> frozenset[int]:
        """What may be open somewhere; looked at once for each plan, for the people stay the same."""
        key = (id(plan), rights)
        if key not in self._opened or self._opened[key][0] is not plan:
            found = in_parallel(lambda block: open_leaves(plan, rights, block), blocks)
            self._opened[key] = (plan, frozenset().union(*found))
        return self._opened[key][1]

    @cached_property
    def _births(self) -> int:
        spec = self.law.vocabulary["person.birth_date"]
        return self.plan.nodes.index(n.Fact(spec.kind, spec.id))

    def _older(self, block: Block, years: int) -> tuple[Flags, Flags]:
        """Who certainly is at least so old, and who may be."""
        last = last_birth(self.day, years)
        column = block.columns[self._births]
        return column.high[:, : block.lanes] <= last, column.low[:, : block.lanes] <= last

    def _families(self, block: Block) -> NDArray[np.int8]:
        sure, maybe = self._older(block, ADULT)
        adults, children = sure.sum(axis=0), block.size - maybe.sum(axis=0)
        found = np.where(adults == 0, 5, np.where(adults >= 3, 4, np.minimum(adults, 2) * 2 - 2 + (children > 0)))
        return np.where((sure != maybe).any(axis=0), UNKNOWN_AGE, found).astype(np.int8)

    def _scales(self, block: Block) -> NDArray[np.int32]:
        _, maybe = self._older(block, GROWN)
        grown = np.maximum(maybe.sum(axis=0), 1)
        return np.asarray(FIRST + (grown - 1) * MORE + (block.size - grown) * CHILD, np.int32)


def last_birth(day: date, years: int) -> int:
    """The last day of birth (an ordinal) of who is at least so old on a day."""
    on = day.toordinal()
    low, high = on - (years + 2) * 366, on
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if age_on(middle, on) >= years else (low, middle)
    return low


def in_parallel(function: Callable[[_T], _R], items: Iterable[_T]) -> list[_R]:
    """The results in the order of the items; arrays are worked on outside the lock of the interpreter."""
    items = list(items)
    if len(items) < 2:
        return [function(item) for item in items]
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        return list(pool.map(function, items))
