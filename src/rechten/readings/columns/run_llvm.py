"""Runs a program as machine code: the same results as ``run_numpy``, on all cores.

Arrays of a block are read as they are. A fact of the case can be one row that stands for all persons (rows at distance
zero, as ``numpy.broadcast_to`` makes them), and numbers can be int64 or int32. What a program gives alike for all
persons of a case comes out the same way: one row that stands for all.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from attrs import evolve

from rechten.readings.columns.llvm import arrays
from rechten.readings.columns.llvm.arrays import Array, Outputs
from rechten.readings.columns.llvm.kernel import Kernel, kernel_for
from rechten.readings.columns.llvm.layout import PIECE
from rechten.readings.columns.llvm.module import Signature
from rechten.readings.columns.planes import Block, Numbers
from rechten.readings.columns.program import Program

__all__ = ["Array", "Outputs", "allocate", "run"]

#: Less than this (operations times persons times words) is not worth a second thread.
_ALONE = 2_000_000
#: Parts for each thread: who is done first takes what is left.
_PARTS = 4
_Part = tuple[int, int]


def run(
    program: Program,
    block: Block,
    uniforms: Numbers,
    outputs: Outputs | None = None,
    threads: int | None = None,
) -> dict[str, Array]:
    """The outputs by name: truth uint64[size, words], numbers int64[size, 64 words]. Names can share an array.

    ``outputs``: memory to write to, from ``allocate``; default new memory. ``threads``: how many at most; default as
    many as we may use processors. Raises ValueError for a block that lacks a column, and for memory that does not fit.
    """
    inputs = arrays.inputs_of(program, block)
    kernel = _kernel(program, inputs.signature, narrow=outputs is not None and outputs.narrow)
    memory = outputs or arrays.new_outputs(kernel.groups, block.size, block.words)
    if (memory.size, memory.words) != (block.size, block.words) or memory.shared != kernel.shared:
        raise ValueError(f"the memory is for {memory.size} persons and {memory.words} words, or for other columns")
    figures = kernel.figures(uniforms)
    parts = _parts(len(program.ops) * block.size, block.words, threads or _processors())
    _on_threads(parts, lambda part: kernel.run(block.size, figures, inputs.table, memory.table, *part))
    found = dict(memory.by_operation)
    found |= arrays.uniform(program, block, dict(zip(kernel.compiled.figures, figures, strict=True)))
    return {name: found[at] for name, at in program.outputs.items()}


def allocate(program: Program, block: Block, *, narrow: bool = False) -> Outputs:
    """Memory for what a program gives for blocks of this size and length, to hand to ``run`` time after time.

    ``narrow``: int32 for numbers that are sure to fit.
    """
    kernel = _kernel(program, arrays.inputs_of(program, block).signature, narrow=narrow)
    return arrays.new_outputs(kernel.groups, block.size, block.words, narrow=narrow)


def _kernel(program: Program, signature: Signature, *, narrow: bool) -> Kernel:
    return kernel_for(program, evolve(signature, narrow_outputs=arrays.narrowed(program)) if narrow else signature)


def _parts(weight: int, words: int, threads: int) -> tuple[list[_Part], int]:
    """The words of a block in parts, for one thread or for several to take from; ``weight``: operations of a word."""
    if threads == 1 or weight * words < _ALONE:
        return [(0, words)], 1
    step = -(-words // (threads * _PARTS * PIECE)) * PIECE
    return [(first, min(first + step, words)) for first in range(0, words, step)], threads


def _processors() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on every system
        return os.cpu_count() or 1


def _on_threads(shared_out: tuple[list[_Part], int], work: Callable[[_Part], None]) -> None:
    parts, threads = shared_out
    if threads == 1:
        for part in parts:
            work(part)
        return
    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(work, parts))
