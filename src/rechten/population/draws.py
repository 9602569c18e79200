"""Chance, in streams of its own for each block and each thing drawn.

A stream depends on the seed, the number of the block and the name of what is drawn, and on nothing else. So the same
seed gives the same people however many blocks are made at a time, and a fact that is added moves no other.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from zlib import crc32

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

Truths = NDArray[np.bool_]
Whole = NDArray[np.int64]
Reals = NDArray[np.float64]


@frozen
class Draws:
    """The streams of one block."""

    seed: int
    block: int

    def stream(self, name: str) -> np.random.Generator:
        """The stream of this name, from its start."""
        key = np.random.SeedSequence((self.seed, self.block, crc32(name.encode())))
        return np.random.Generator(np.random.SFC64(key))

    def uniform(self, name: str, size: int) -> Reals:
        """Numbers from 0 until 1."""
        return self.stream(name).random(size)

    def normal(self, name: str, size: int) -> Reals:
        """Standard normal numbers."""
        return self.stream(name).standard_normal(size)

    def happens(self, name: str, chance: Reals | float, size: int) -> Truths:
        """True with this chance, for each of ``size``."""
        return self.uniform(name, size) < chance

    def pick(self, name: str, shares: Mapping[str, float], size: int) -> Whole:
        """The place in ``shares`` of one of its names, for each of ``size``."""
        edges = np.cumsum(list(shares.values()))
        found: Whole = np.searchsorted(edges[:-1], self.uniform(name, size) * edges[-1], side="right")
        return found


def by_group(groups: Mapping[str, float], values: NDArray[Any]) -> Reals:
    """The number of the group that each value lies in; groups are named by where they begin."""
    starts = np.array([float(name) for name in groups])
    numbers = np.array(list(groups.values()))
    return numbers[np.clip(np.searchsorted(starts, values, side="right") - 1, 0, len(starts) - 1)]
