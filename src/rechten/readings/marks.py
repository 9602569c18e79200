"""Sets of things as masks: walks over the graph join sets at every node, and an "or" of integers does that cheapest."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from typing import Generic, TypeVar

Thing = TypeVar("Thing", bound=Hashable)


class Marks(Generic[Thing]):
    """Gives each thing a bit, in the order in which things are first met."""

    def __init__(self) -> None:
        self._bits: dict[Thing, int] = {}
        self._things: list[Thing] = []

    def mask(self, things: Iterable[Thing]) -> int:
        """The mask of these things."""
        found = 0
        for thing in things:
            bit = self._bits.get(thing)
            if bit is None:
                bit = self._bits[thing] = 1 << len(self._things)
                self._things.append(thing)
            found |= bit
        return found

    def after(self, known: int) -> list[Thing]:
        """The things met after the first ``known`` ones."""
        return self._things[known:]

    def of(self, mask: int) -> Iterator[tuple[Thing, int]]:
        """The things in a mask, each with its bit."""
        while mask:
            bit = mask & -mask
            yield self._things[bit.bit_length() - 1], bit
            mask ^= bit
