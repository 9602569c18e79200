"""Runs a program with NumPy: one call an operation, over pieces of a block that stay near the processor.

It needs nothing but NumPy and shows what each operation means; ``run_llvm`` does the same, faster.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rechten.readings.columns.planes import WORD, Block, Numbers, Words, pack, unpack
from rechten.readings.columns.program import Op, Program, Shape

Array = NDArray[Any]
#: Persons (of all cases together) read at once.
_PIECE = 16_384
_ALL = np.uint64(2**64 - 1)
_TYPES = {Shape.SMALL: np.int32, Shape.LARGE: np.int64}


def run(program: Program, block: Block, uniforms: Numbers) -> dict[str, Array]:
    """The outputs by name: truth uint64[size, words], numbers int64[size, 64 words]."""
    found: dict[str, Array] = {}
    for name, at in program.outputs.items():
        truth = program.ops[at].shape is Shape.TRUTH
        shape = (block.size, block.words if truth else block.words * WORD)
        found[name] = np.empty(shape, np.uint64 if truth else np.int64)
    step = max(1, _PIECE // (WORD * max(1, block.size)))
    runner = _Runner(program, block.size, uniforms)
    for start in range(0, block.words, step):
        piece = slice(start, min(start + step, block.words))
        lanes = slice(piece.start * WORD, piece.stop * WORD)
        for name, values in runner.run(_inputs(program, block, piece, lanes), piece.stop - piece.start).items():
            truth = program.ops[program.outputs[name]].shape is Shape.TRUTH
            found[name][:, piece if truth else lanes] = values
    return found


def _inputs(program: Program, block: Block, words: slice, lanes: slice) -> list[Array]:
    """What the program reads of one piece of a block."""
    shapes = {op.value: op.shape for op in program.ops if op.code == "input"}
    found: list[Array] = []
    for place, source in enumerate(program.inputs):
        if place not in shapes:  # an input that turned out not to be needed
            found.append(np.empty(0))
            continue
        column = block.columns[source.node]
        array = getattr(column, source.end)
        if array is None:
            raise ValueError(f"the column of node {source.node} lacks '{source.end}'")
        if shapes[place] in _TYPES:
            found.append(array[..., lanes].astype(_TYPES[shapes[place]], copy=False))
        else:
            found.append(
                (array[source.part] if array.ndim == 3 and shapes[place] is Shape.TRUTH else array)[..., words]
            )
    return found


class _Runner:
    """One program for cases of one size."""

    def __init__(self, program: Program, size: int, uniforms: Numbers) -> None:
        self._program, self._size, self._uniforms = program, size, uniforms
        last: dict[int, int] = {at: len(program.ops) for at in program.outputs.values()}
        for at in range(len(program.ops) - 1, -1, -1):
            for arg in program.ops[at].args:
                last.setdefault(arg, at)
        #: After each operation, the values that nothing reads any more.
        self._done: list[list[int]] = [[] for _ in program.ops]
        for arg, at in last.items():
            if at < len(program.ops):
                self._done[at].append(arg)

    def run(self, inputs: list[Array], words: int) -> Mapping[str, Array]:
        """The outputs for one piece."""
        values: list[Array | None] = [None] * len(self._program.ops)
        for at, op in enumerate(self._program.ops):
            values[at] = self._value(op, [values[arg] for arg in op.args], inputs, words)
            for arg in self._done[at]:
                values[arg] = None
        outputs = {name: values[at] for name, at in self._program.outputs.items()}
        return {name: value for name, value in outputs.items() if value is not None}

    def _value(self, op: Op, args: list[Any], inputs: list[Array], words: int) -> Array:
        match op.code:
            case "input":
                return inputs[op.value]
            case "const" | "uniform":
                number = op.value if op.code == "const" else int(self._uniforms[op.value])
                return _uniform(op.shape, number)
            case "not":
                return np.asarray(~args[0])
            case "self":
                mine = np.zeros((self._size, self._size, words), np.uint64)
                mine[np.arange(self._size), np.arange(self._size)] = _ALL
                return mine
            case "everyone":
                return np.full((self._size, self._size, words), _ALL)
            case "le" | "lt" | "eq":
                return _packed(_COMPARE[op.code](*args))
            case "select":
                test, a, b = args
                lanes = words * WORD
                truth = test != 0 if test.ndim == 0 else unpack(test, lanes)
                return np.asarray(np.where(truth, a, b))
            case "floordiv":
                return np.asarray(args[0] // _TYPES[op.shape](op.value))
            case "widen" | "narrow":
                return np.asarray(args[0].astype(_TYPES[op.shape]))
            case "and" | "or" | "xor" | "andnot" | "add" | "sub" | "mul" | "min" | "max":
                return np.asarray(_PAIRS[op.code](*args))
            case _:
                return self._among(op, args[0], args[1] if len(args) > 1 else None, words)

    def _among(self, op: Op, relation: Words, item: Any, words: int) -> Array:
        """What looks at other persons of the case."""
        match op.code:
            case "rel_any":
                return np.asarray(np.bitwise_or.reduce(relation, axis=1))
            case "any_of":
                return np.asarray(np.bitwise_or.reduce(relation & item, axis=1))
            case "keep":
                return np.asarray(relation & item)
            case "compose":
                found = np.zeros_like(relation)
                for member in range(self._size):
                    found |= relation[:, member, None] & item[None, member]
                return found
            case "count_of":
                return np.asarray(unpack(relation & item, words * WORD).sum(axis=1, dtype=np.int32))
        total = np.zeros((self._size, words * WORD), _TYPES[op.shape])
        for member in range(self._size):
            amount = item if item.ndim == 0 else item[member]
            total += np.where(unpack(np.ascontiguousarray(relation[:, member]), words * WORD), amount, 0)
        return total


def _uniform(shape: Shape, number: int) -> Array:
    if shape is Shape.TRUTH:
        return np.asarray(_ALL if number else np.uint64(0))
    return np.asarray(number, _TYPES[shape])


def _packed(truth: Array) -> Array:
    if truth.ndim == 0:
        return _uniform(Shape.TRUTH, int(truth))
    return pack(truth)


_COMPARE: Mapping[str, Callable[[Array, Array], Any]] = {"le": np.less_equal, "lt": np.less, "eq": np.equal}
_PAIRS: Mapping[str, Callable[[Array, Array], Any]] = {
    "and": np.bitwise_and,
    "or": np.bitwise_or,
    "xor": np.bitwise_xor,
    "andnot": lambda a, b: a & ~b,
    "add": np.add,
    "sub": np.subtract,
    "mul": np.multiply,
    "min": np.minimum,
    "max": np.maximum,
}
