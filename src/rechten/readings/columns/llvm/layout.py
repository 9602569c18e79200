"""Where each value stands in memory while a piece of a block is computed.

A piece is ``Machine.words`` words of lanes of all persons of their cases. Each person has a *frame*, and there is one
for what all persons of a case share:

* pointers to the numbers of that person that are read and written;
* truth: a place is as many words as the piece has;
* numbers: for each group of ``Machine.lanes`` lanes all its numbers together, so that the loop over groups walks
  through memory in one direction and a place is at a fixed distance.

Each pair of persons has a frame of relations. A place is used again when its value is no longer read.
"""

from __future__ import annotations

from collections import defaultdict

from attrs import frozen

from rechten.readings.columns.llvm.schedule import Schedule
from rechten.readings.columns.program import Program, Shape

#: Words of lanes in one piece.
PIECE = 4
_LINE = 64
_ALIGNED = 32
_POINTER = 8


@frozen
class Machine:
    """What code is written for: ``words`` of truth in a piece, ``lanes`` of numbers in a group (a part of a word)."""

    words: int = PIECE
    lanes: int = 8

    @property
    def groups(self) -> int:
        """Groups of lanes in a whole piece."""
        return self.words * 64 // self.lanes

    def width(self, shape: Shape) -> int:
        """Bytes of one place."""
        match shape:
            case Shape.TRUTH | Shape.RELATION:
                return self.words * 8
            case Shape.SMALL:
                return self.lanes * 4
            case Shape.LARGE:
                return self.lanes * 8

    def align(self, shape: Shape) -> int:
        """What the address of a place is a multiple of."""
        return min(self.width(shape), _ALIGNED)


@frozen(eq=False)
class Layout:
    """Places in bytes. ``places``: of each value that is kept, from the start of its part of a frame.

    ``truth``, ``numbers``: where these parts start; ``group``: bytes of the numbers of one group; ``frame``: bytes of a
    frame; by kind of frame, that of a person and the shared one. ``pairs``: bytes of a frame of relations, the same.
    ``pointer``: of each number that is read or written, where its pointer stands.
    """

    machine: Machine
    places: dict[int, int]
    truth: int
    numbers: dict[bool, int]
    group: dict[bool, int]
    frame: dict[bool, int]
    pairs: dict[bool, int]
    pointer: dict[tuple[str, int], int]

    def scratch(self, size: int) -> int:
        """Bytes that one thread needs for cases of a size."""
        persons = size * self.frame[False] + self.frame[True]
        return persons + size * size * self.pairs[False] + size * self.pairs[True] + _LINE


def lay_out(program: Program, schedule: Schedule, machine: Machine, pointers: list[tuple[str, int]]) -> Layout:
    """A place for every value that outlives its step."""
    tops: dict[tuple[Shape, bool], int] = defaultdict(int)
    free: dict[tuple[Shape, bool], list[int]] = defaultdict(list)
    order: dict[int, int] = {}
    ending: dict[int, list[int]] = defaultdict(list)
    starting: dict[int, list[int]] = defaultdict(list)
    for at, step in schedule.born.items():
        starting[step].append(at)
        ending[schedule.dies[at]].append(at)
    for step in range(-1, len(schedule.steps) + 1):
        for at in sorted(starting[step]):
            key = (program.ops[at].shape, schedule.shared[at])
            if free[key]:
                order[at] = free[key].pop()
            else:
                order[at], tops[key] = tops[key], tops[key] + 1
        for at in ending[step]:
            free[program.ops[at].shape, schedule.shared[at]].append(order[at])
    return _layout(program, schedule, machine, pointers, tops, order)


def _layout(
    program: Program,
    schedule: Schedule,
    machine: Machine,
    pointers: list[tuple[str, int]],
    tops: dict[tuple[Shape, bool], int],
    order: dict[int, int],
) -> Layout:
    truth = _lines(len(pointers) * _POINTER)
    small = {whole: tops[Shape.SMALL, whole] * machine.width(Shape.SMALL) for whole in (False, True)}
    group = {whole: small[whole] + tops[Shape.LARGE, whole] * machine.width(Shape.LARGE) for whole in (False, True)}
    numbers = {whole: _lines(truth + tops[Shape.TRUTH, whole] * machine.width(Shape.TRUTH)) for whole in (False, True)}
    places = {}
    for at, place in order.items():
        shape, whole = program.ops[at].shape, schedule.shared[at]
        places[at] = place * machine.width(shape) + (small[whole] if shape is Shape.LARGE else 0)
    frame = {whole: _lines(numbers[whole] + machine.groups * group[whole]) for whole in (False, True)}
    pairs = {whole: _lines(tops[Shape.RELATION, whole] * machine.width(Shape.RELATION)) for whole in (False, True)}
    pointer = {source: place * _POINTER for place, source in enumerate(pointers)}
    return Layout(machine, places, truth, numbers, group, frame, pairs, pointer)


def _lines(size: int) -> int:
    return (size + _LINE - 1) // _LINE * _LINE
