"""Compiled code as something to call."""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Callable
from weakref import WeakKeyDictionary

import llvmlite.binding as llvm
import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from rechten.readings.columns.llvm.arrays import Group, groups_of
from rechten.readings.columns.llvm.cache import Compiled, compiled, target
from rechten.readings.columns.llvm.module import Signature
from rechten.readings.columns.program import Program

_LINE = 64
_NUMBER, _POINTER = ctypes.c_int64, ctypes.c_void_p
_RUN = ctypes.CFUNCTYPE(None, _NUMBER, _POINTER, _POINTER, _POINTER, _NUMBER, _NUMBER, _POINTER)
_FIGURES = ctypes.CFUNCTYPE(None, _POINTER, _POINTER)
Table = NDArray[np.int64]


@frozen(eq=False)
class Kernel:
    """The code of a program, ready to be called from any thread; ``groups``: what it writes."""

    compiled: Compiled
    groups: tuple[Group, ...]
    _engine: llvm.ExecutionEngine  # holds the memory of the code
    _run: Callable[..., None]
    _figures: Callable[..., None]

    @property
    def shared(self) -> frozenset[int]:
        """The operations that it writes in one row for all persons."""
        return frozenset(at for group in self.groups if group.shared for at in group.ats)

    def figures(self, given: Table) -> Table:
        """What is the same for everyone, from the uniform numbers of the program: int64, as ``Compiled.figures``."""
        given = np.ascontiguousarray(given, np.int64)
        made = np.zeros(len(self.compiled.figures), np.int64)
        self._figures(given.ctypes.data, made.ctypes.data)
        return made

    def run(self, size: int, figures: Table, inputs: Table, outputs: Table, first: int, last: int) -> None:
        """The words from ``first`` up to ``last`` of a block, in memory of its own; tables as ``module`` has them."""
        scratch = np.empty(self.compiled.scratch(size) + _LINE, np.uint8)
        start = -(-scratch.ctypes.data // _LINE) * _LINE
        self._run(size, figures.ctypes.data, inputs.ctypes.data, outputs.ctypes.data, first, last, start)


_KERNELS: WeakKeyDictionary[Program, dict[Signature, Kernel]] = WeakKeyDictionary()
_LOCK = threading.Lock()


def kernel_for(program: Program, signature: Signature) -> Kernel:
    """The code of a program for arrays of some look, loaded once in a process."""
    with _LOCK:
        kept = _KERNELS.setdefault(program, {})
        if signature not in kept:
            kept[signature] = load(program, compiled(program, signature))
        return kept[signature]


def load(program: Program, found: Compiled) -> Kernel:
    """Code ready to be called."""
    engine = llvm.create_mcjit_compiler(llvm.parse_assembly(""), target())
    engine.add_object_file(llvm.ObjectFileRef.from_data(found.code))
    engine.finalize_object()
    run, figures = (engine.get_function_address(name) for name in ("run", "figures"))
    return Kernel(found, groups_of(program, found.outputs), engine, _RUN(run), _FIGURES(figures))
