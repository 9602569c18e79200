"""Arrays of a block as compiled code reads and writes them: checked, then handed over as a table of addresses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any
from weakref import WeakKeyDictionary

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from rechten.readings.columns.llvm.module import RECORD, Signature
from rechten.readings.columns.planes import WORD, Block, Numbers
from rechten.readings.columns.program import Program, Shape

Array = NDArray[Any]
_NUMBERS = (Shape.SMALL, Shape.LARGE)
_WHOLE = (np.dtype(np.int64), np.dtype(np.int32))
_WORD_BYTES = 8


@frozen(eq=False)
class Read:
    """One end of a leaf as a program reads it; ``parts``: places of inputs, with the part of a choice each reads.

    ``numbers``: whether it holds numbers; ``axes``: of what is read (a choice has one more).
    """

    node: int
    end: str
    parts: tuple[tuple[int, int], ...]
    numbers: bool
    axes: int


@frozen(eq=False)
class Uses:
    """What a program reads and gives. ``outputs``: each operation that it gives; ``uniform``: those that are the same
    for everyone.
    """

    reads: tuple[Read, ...]
    outputs: Mapping[int, Shape]
    uniform: tuple[int, ...]


_USES: WeakKeyDictionary[Program, Uses] = WeakKeyDictionary()


def uses_of(program: Program) -> Uses:
    """Found once for a program: its list of operations is long."""
    if program not in _USES:
        ops = program.ops
        parts: dict[tuple[int, str, Shape], list[tuple[int, int]]] = defaultdict(list)
        for op in ops:
            if op.code == "input":
                source = program.inputs[op.value]
                parts[source.node, source.end, op.shape].append((op.value, source.part))
        reads = tuple(
            Read(node, end, tuple(places), shape in _NUMBERS, 3 if shape is Shape.RELATION else 2)
            for (node, end, shape), places in parts.items()
        )
        outputs = {at: ops[at].shape for at in sorted(set(program.outputs.values()))}
        _USES[program] = Uses(reads, outputs, tuple(at for at in outputs if ops[at].uniform))
    return _USES[program]


def forms(size: int, words: int) -> Mapping[Shape, tuple[int, ...]]:
    """What shape an array must have."""
    numbers = (size, words * WORD)
    return {
        Shape.TRUTH: (size, words),
        Shape.RELATION: (size, size, words),
        Shape.SMALL: numbers,
        Shape.LARGE: numbers,
    }


@frozen(eq=False)
class Inputs:
    """The table of what is read, how it looks, and the arrays it points into."""

    table: Numbers
    signature: Signature
    kept: Sequence[Array]


def inputs_of(program: Program, block: Block) -> Inputs:
    """What the program reads. Raises ValueError for a block that lacks a column or holds another shape."""
    table: list[tuple[int, ...]] = [(0,) * RECORD] * len(program.inputs)
    size, words = block.size, block.words
    truth, numbers, relation = (size, words), (size, words * WORD), (size, size, words)
    shared: list[int] = []
    narrow: list[int] = []
    kept = []
    for read in uses_of(program).reads:
        array = _column(read, block, numbers if read.numbers else truth if read.axes == len(truth) else relation)
        kept.append(array)
        first, strides = array.__array_interface__["data"][0], array.strides
        choice = strides[0] if len(strides) > read.axes else 0
        step, other = strides[-2], 0
        if read.axes == len(relation):
            step, other = strides[:2]
        wide = array.itemsize * WORD if read.numbers else _WORD_BYTES
        for place, part in read.parts:
            table[place] = (first + part * choice, step, other, wide)
        if step == 0:
            shared += [place for place, _ in read.parts]
        if array.itemsize < _WORD_BYTES:
            narrow += [place for place, _ in read.parts]
    signature = Signature(frozenset(shared), frozenset(narrow))
    return Inputs(np.array(table, np.int64).reshape(-1, RECORD), signature, kept)


def _column(read: Read, block: Block, form: tuple[int, ...]) -> Array:
    column = block.columns.get(read.node)
    if column is None:
        raise ValueError(f"the block has no column for node {read.node}")
    array: Array | None = getattr(column, read.end)
    if array is None:
        raise ValueError(f"the column of node {read.node} lacks '{read.end}'")
    if array.shape[-read.axes :] != form or not (read.numbers or array.dtype == np.uint64):
        told = f"'{read.end}' of node {read.node} is {array.dtype}{list(array.shape)}"
        raise ValueError(f"{told}, and not {list(form)}" + ("" if read.numbers else " of uint64"))
    if read.numbers and array.dtype not in _WHOLE:
        array = array.astype(np.int64)
    return array if array.strides[-1] == array.itemsize else np.ascontiguousarray(array)


@frozen(eq=False)
class Outputs:
    """Memory for what a program gives for blocks of one size and number of words, to write to time after time.

    ``by_operation`` and the table that code reads; what is the same for everyone is not among it. ``shared``: the
    operations of which there is one row for all persons; ``narrow``: whether numbers are in 32 bits where they can.
    """

    size: int
    words: int
    shared: frozenset[int]
    narrow: bool
    by_operation: Mapping[int, Array]
    table: Numbers


@frozen(eq=False)
class Group:
    """Operations whose values are parts of one array; ``places``: theirs in the table of outputs."""

    shape: Shape
    shared: bool
    ats: tuple[int, ...]
    places: NDArray[np.int64]


def groups_of(program: Program, made: Sequence[tuple[int, bool]]) -> tuple[Group, ...]:
    """The operations that code writes, each with whether all persons of a case have the same, in groups of one look."""
    shapes = uses_of(program).outputs
    found: dict[tuple[Shape, bool], list[int]] = defaultdict(list)
    places = {at: place for place, (at, _) in enumerate(made)}
    for at, shared in made:
        found[shapes[at], shared].append(at)
    return tuple(Group(*key, tuple(ats), np.array([places[at] for at in ats])) for key, ats in found.items())


def new_outputs(groups: Sequence[Group], size: int, words: int, *, narrow: bool = False) -> Outputs:
    """Memory for all groups; where all persons of a case have the same, there is one row for all."""
    form = forms(size, words)
    found: dict[int, Array] = {}
    table = np.zeros((sum(len(group.ats) for group in groups), RECORD), np.int64)
    for group in groups:
        count, whole = len(group.ats), form[group.shape]
        kind = np.dtype(np.uint64 if group.shape is Shape.TRUTH else _kind(group.shape, narrow=narrow))
        memory: Array = np.empty((count, 1 if group.shared else size, whole[1]), kind)
        first = memory.__array_interface__["data"][0]
        table[group.places, 0] = first + np.arange(count) * memory.strides[0]
        table[group.places, 1] = 0 if group.shared else memory.strides[1]
        table[group.places, 3] = kind.itemsize * (1 if group.shape is Shape.TRUTH else WORD)
        found.update(zip(group.ats, np.broadcast_to(memory, (count, *whole)) if group.shared else memory, strict=True))
    shared = frozenset(at for group in groups if group.shared for at in group.ats)
    return Outputs(size, words, shared, narrow, found, table)


def _kind(shape: Shape, *, narrow: bool) -> type[np.int32 | np.int64]:
    return np.int32 if narrow and shape is Shape.SMALL else np.int64


def narrowed(program: Program) -> frozenset[int]:
    """The operations of which the numbers are sure to fit in 32 bits."""
    uses = uses_of(program)
    return frozenset(at for at, shape in uses.outputs.items() if shape is Shape.SMALL) - frozenset(uses.uniform)


def uniform(program: Program, block: Block, figures: Mapping[int, np.int64]) -> dict[int, Array]:
    """The outputs that are the same for everyone, one value in memory each."""
    uses, form = uses_of(program), forms(block.size, block.words)
    found: dict[int, Array] = {}
    for at in uses.uniform:
        shape = uses.outputs[at]
        found[at] = np.broadcast_to(figures[at].view(np.uint64) if shape is Shape.TRUTH else figures[at], form[shape])
    return found
