"""Reading *columns*: every right for every person of a block, with the same bounds as the scalar reading.

A program is made once for each set of rights and of what may be open, and then run for any block, day and figures. The
outcome is that of ``readings.verdict`` without its splits: never wrong, now and then "depends" where trying each answer
to one question would settle it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from importlib.util import find_spec
from typing import Any, Literal
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from rechten.graph.plan import Plan
from rechten.readings.columns.answers import Answers, answers_of
from rechten.readings.columns.fixed import Fixed
from rechten.readings.columns.lowering import Lowered, Openness, leaves_of, lower
from rechten.readings.columns.planes import Block, Numbers
from rechten.readings.columns.program import Program
from rechten.readings.columns.run_numpy import run as run_numpy
from rechten.readings.kernels import Figures

Backend = Literal["auto", "llvm", "numpy"]
Run = Callable[[Program, Block, Numbers], dict[str, NDArray[Any]]]
_Key = tuple[tuple[str, ...], Openness]
_LOWERED: WeakKeyDictionary[Plan, dict[_Key, Lowered]] = WeakKeyDictionary()
_FIXED: WeakKeyDictionary[Plan, tuple[Figures, date, Fixed]] = WeakKeyDictionary()


def read(
    plan: Plan,
    figures: Figures,
    day: date,
    block: Block,
    rights: Iterable[str] | None = None,
    backend: Backend = "auto",
) -> Answers:
    """Some rights (default: all) for everybody in a block, asked for ``day`` with these figures of the law.

    Raises KeyError for a right that the plan does not hold, ValueError for a block that lacks a column.
    """
    wanted = tuple(plan.rights if rights is None else rights)
    fixed = _fixed(plan, figures, day)
    lowered = lowered_for(plan, wanted, fixed, open_leaves(plan, wanted, block))
    found = runner(backend)(lowered.program, block, fixed.uniforms(lowered.program))
    return answers_of(plan, wanted, block, day, found)


def _fixed(plan: Plan, figures: Figures, day: date) -> Fixed:
    """What is the same for everyone, kept for the next block of the same run."""
    kept = _FIXED.get(plan)
    if kept is None or kept[0] is not figures or kept[1] != day:
        kept = _FIXED[plan] = (figures, day, Fixed(plan, figures, day))
    return kept[2]


def lowered_for(plan: Plan, rights: tuple[str, ...], fixed: Fixed, leaves: frozenset[int]) -> Lowered:
    """The program for these rights, made once for what may be open."""
    kept = _LOWERED.setdefault(plan, {})
    openness = Openness(leaves, fixed.open_nodes())
    if (rights, openness) not in kept:
        kept[rights, openness] = lower(plan, rights, fixed, openness)
    return kept[rights, openness]


def open_leaves(plan: Plan, rights: Iterable[str], block: Block) -> frozenset[int]:
    """All leaves when something in the block is open, none when all is known: so there are two programs, no more."""
    leaves = leaves_of(plan, rights)
    if lacking := sorted(leaves - block.columns.keys()):
        raise ValueError(f"the block has no column for nodes {lacking[:5]}")
    return leaves if any(_is_open(block, leaf) for leaf in leaves) else frozenset()


def _is_open(block: Block, leaf: int) -> bool:
    column = block.columns[leaf]
    if column.asked is not None and column.asked.any():
        return True
    if column.low is not column.high:
        return not np.array_equal(column.low, column.high)
    if column.low.dtype == np.uint64 and column.low.ndim == 3 and column.asked is None:  # a choice
        one = np.zeros_like(column.low[0])
        for plane in column.low:
            if (one & plane).any():
                return True
            one |= plane
    return False


def runner(backend: Backend) -> Run:
    """What runs programs. "auto": LLVM where the library is there."""
    if backend == "numpy" or (backend == "auto" and find_spec("llvmlite") is None):
        return run_numpy
    from rechten.readings.columns.run_llvm import run as run_llvm  # only where the library is there

    return run_llvm
