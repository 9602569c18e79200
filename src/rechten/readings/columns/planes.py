"""What a column of values looks like in memory: cases of one size side by side, truth as bits.

A block holds ``lanes`` cases that each have ``size`` persons. Lanes are padded to whole words of 64. Truth takes one
bit a lane: bit ``i % 64`` of word ``i // 64`` is lane ``i``. So one operation on a word decides for 64 cases at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

#: Lanes in one word of truth.
WORD = 64
Words = NDArray[np.uint64]
Numbers = NDArray[np.int64]


@frozen(eq=False)
class Column:
    """What is known of one leaf of the plan, for every person of a block.

    ``low`` and ``high``, by the kind of the leaf: truth uint64[size, words]; choice uint64[codes, size, words], a plane
    a code that is still possible, the same array twice; number or day int64[size, lanes padded]; relation
    uint64[size, size, words], where ``[k, j]`` says that ``j`` is among those of ``k`` (certain, possible).
    ``asked``: where an open value has something behind it that one could ask; ``lacking``: where it has not. Both
    uint64[size, words]; None for a fact of a person, where they follow from its being open.
    """

    low: NDArray[Any]
    high: NDArray[Any]
    asked: Words | None = None
    lacking: Words | None = None


@frozen(eq=False)
class Block:
    """Cases of ``size`` persons each. ``rows``: for each lane the position of its case in the table it came from.

    ``columns``: by index of the leaf in the plan; all leaves of the types Fact, MonthSum, Tied and SameDwelling.
    """

    size: int
    rows: NDArray[np.int64]
    columns: Mapping[int, Column]

    @property
    def lanes(self) -> int:
        """How many cases there are, padding left out."""
        return len(self.rows)

    @property
    def words(self) -> int:
        """Words in a row of truth."""
        return (self.lanes + WORD - 1) // WORD


def pack(truth: NDArray[np.bool_]) -> Words:
    """Truths [..., lanes] as words [..., words]; what is beyond the lanes is zero."""
    lanes = truth.shape[-1]
    whole = (lanes + WORD - 1) // WORD * WORD
    if whole != lanes:
        truth = np.concatenate([truth, np.zeros((*truth.shape[:-1], whole - lanes), np.bool_)], axis=-1)
    return np.ascontiguousarray(np.packbits(truth, axis=-1, bitorder="little")).view(np.uint64)


def unpack(words: Words, lanes: int) -> NDArray[np.bool_]:
    """The inverse of ``pack``."""
    return np.unpackbits(np.ascontiguousarray(words).view(np.uint8), axis=-1, bitorder="little")[..., :lanes].view(
        np.bool_
    )
