"""Where the persons of a table land in blocks: cases of one size side by side, slot by slot.

All blocks of a table lie behind each other in one flat row of places, each person slot of a block padded to whole words
of 64. So a fact is laid out by one gather for all blocks at once, and a block is a view on a piece of the result.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from rechten.readings.columns.planes import WORD, Words
from rechten.tables.table import Places, Table


@frozen(eq=False)
class Piece:
    """One block: cases of ``size`` persons. ``rows``: their places in the table; ``start``: its first flat place.

    ``relation``: the first place of the block in the flat row of relations, which has size × size × lanes places.
    """

    size: int
    rows: Places
    start: int
    relation: int

    @property
    def words(self) -> int:
        """Words in a row of truth."""
        return (len(self.rows) + WORD - 1) // WORD

    @property
    def places(self) -> int:
        """How many flat places it takes."""
        return self.size * self.words * WORD

    def numbers(self, flat: NDArray[Any]) -> NDArray[Any]:
        """Its piece of a flat row: [size, lanes padded]."""
        return flat[self.start : self.start + self.places].reshape(self.size, -1)

    def truths(self, flat: Words) -> Words:
        """Its piece of a flat row of words: [size, words]."""
        first = self.start // WORD
        return flat[first : first + self.size * self.words].reshape(self.size, self.words)

    def pairs(self, flat: Words) -> Words:
        """Its piece of a flat row of relations: [size, size, words]."""
        first = self.relation // WORD
        return flat[first : first + self.size * self.size * self.words].reshape(self.size, self.size, self.words)


@frozen(eq=False)
class Layout:
    """The blocks of a table.

    ``person``, ``case``: for each flat place a row of persons and of cases (padding repeats one that is there);
    ``valid``: the places that are no padding, packed; ``place``: for each person row its flat place.
    ``pair``, ``step``: for persons a and b of one case ``pair[a] + step[b]`` is where the pair stands in a relation.
    """

    pieces: tuple[Piece, ...]
    person: Places
    case: Places
    valid: Words
    place: Places
    pair: Places
    step: Places
    pairs: int

    def packed(self, truths: NDArray[Any]) -> Words:
        """Truths of persons (0 is no, all else yes) as one flat row of words; padding is zero."""
        return packed(truths[self.person]) & self.valid


def layout_of(table: Table) -> Layout:
    """Cases grouped by size, within a size in the order of the table."""
    sizes = table.sizes
    pieces: list[Piece] = []
    person: list[Places] = []
    case: list[Places] = []
    place = np.zeros(len(table.persons), np.int64)
    pair, step = np.zeros_like(place), np.zeros_like(place)
    start = relation = 0
    for size in np.unique(sizes).tolist():
        rows = np.flatnonzero(sizes == size)
        piece = Piece(size, rows, start, relation)
        lanes = piece.words * WORD
        padded = np.concatenate([rows, np.full(lanes - len(rows), rows[-1], np.int64)])
        persons = table.offsets[padded] + np.arange(size)[:, None]
        lane, slot = np.arange(len(rows)), np.arange(size)[:, None]
        mine = persons[:, : len(rows)]
        place[mine] = start + slot * lanes + lane
        pair[mine] = relation + slot * (size * lanes) + lane
        step[mine] = slot * lanes
        pieces.append(piece)
        person.append(persons.ravel())
        case.append(np.tile(padded, size))
        start += piece.places
        relation += size * piece.places
    valid = np.zeros(start, np.uint8)
    valid[place] = 1
    none = [np.zeros(0, np.int64)]
    return Layout(
        tuple(pieces),
        np.concatenate(person or none),
        np.concatenate(case or none),
        packed(valid),
        place,
        pair,
        step,
        relation,
    )


def packed(truths: NDArray[Any]) -> Words:
    """A flat row of truths, whole words of it, as words."""
    return np.packbits(truths, bitorder="little").view(np.uint64)
