"""Compiled once for a program and a machine, then read from a file.

The file is named by a hash of all that the code follows from: the program, how its arrays look, the processor with
what it can do, the version of llvmlite, and ``VERSION`` of what writes the code. It holds a hash of itself, so a file
that was cut off is made anew; it is written aside and moved into place, so two writers do not meet.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import marshal
import os
import sys
import tempfile
from functools import cache
from operator import attrgetter
from pathlib import Path

import llvmlite
import llvmlite.binding as llvm
from attrs import frozen

from rechten.readings.columns.llvm.layout import Machine
from rechten.readings.columns.llvm.module import Signature, write
from rechten.readings.columns.program import Op, Program, Shape

#: One higher for each change in what is written for the same program.
VERSION = 2
#: Where compiled code is kept, when this is set.
FOLDER = "RECHTEN_CACHE"
_HASH_BYTES = 32
_PARTS = attrgetter("code", "args", "value", "low", "high", "uniform")
_SHAPES = {shape: place for place, shape in enumerate(Shape)}


def folder() -> Path:
    """Where compiled code is kept: RECHTEN_CACHE, or the usual place for what can be made again."""
    if told := os.environ.get(FOLDER):
        return Path(told)
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
        return (Path(base) if base else Path.home() / "AppData" / "Local") / "rechten" / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "rechten"
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "rechten"


@cache
def processor() -> tuple[str, str]:
    """The name of this processor and what it can do, as LLVM tells them."""
    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    return llvm.get_host_cpu_name(), llvm.get_host_cpu_features().flatten()


@cache
def machine() -> Machine:
    """What code is written for here."""
    wide = "+avx512bw" in processor()[1] and "+avx512vl" in processor()[1]
    return Machine(lanes=16 if wide else 8)


def key_of(program: Program, signature: Signature) -> str:
    """The name under which the code of a program is kept."""
    told = (
        VERSION,
        llvmlite.__version__,
        processor(),
        (machine().words, machine().lanes),
        sorted(signature.shared),
        sorted(signature.narrow_inputs),
        sorted(signature.narrow_outputs),
        sorted(program.outputs.values()),
        list(map(_PARTS, program.ops)),
        bytes(map(_shape, program.ops)),
    )
    return hashlib.sha256(marshal.dumps(told, 2)).hexdigest()


def _shape(op: Op) -> int:
    return _SHAPES[op.shape]


def target() -> llvm.TargetMachine:
    """The machine we run on, for the compiler."""
    name, features = processor()
    return llvm.Target.from_default_triple().create_target_machine(
        cpu=name, features=features, opt=2, reloc="pic", codemodel="small"
    )


@frozen
class Compiled:
    """The code of a program, and what one must know to call it.

    ``sizes``: bytes of a frame of a person, of the shared frame, and of frames of relations, the same two.
    ``outputs``: the operations that it writes, in the order of the table of outputs, each with whether it is the same
    for all persons of a case. ``figures``: the uniform values that it makes, in order.
    """

    code: bytes
    sizes: tuple[int, int, int, int]
    outputs: tuple[tuple[int, bool], ...]
    figures: tuple[int, ...]

    def scratch(self, size: int) -> int:
        """Bytes that one thread needs for cases of a size."""
        frame, whole, pairs, wholepairs = self.sizes
        return size * frame + whole + size * size * pairs + size * wholepairs


def compiled(program: Program, signature: Signature) -> Compiled:
    """The code of a program: kept from before, or made and kept."""
    path = folder() / f"{key_of(program, signature)}.code"
    found = _read(path)
    if found is None:
        found = compile_program(program, signature)
        _write(path, found)
    return found


def compile_program(program: Program, signature: Signature) -> Compiled:
    """The code of a program, made anew."""
    written = write(program, signature, machine())
    code = bytes(target().emit_object(llvm.parse_assembly(written.text)))
    layout = written.layout
    sizes = (layout.frame[False], layout.frame[True], layout.pairs[False], layout.pairs[True])
    return Compiled(code, sizes, tuple((at, written.shared[at]) for at in written.outputs), tuple(written.figures))


def _read(path: Path) -> Compiled | None:
    """What a file holds; None when there is none or it is not whole."""
    try:
        held = path.read_bytes()
    except OSError:
        return None
    rest = held[_HASH_BYTES:]
    if hashlib.sha256(rest).digest() != held[:_HASH_BYTES]:
        return None
    head, _, code = rest.partition(b"\n")
    sizes, outputs, figures = json.loads(head)
    return Compiled(code, tuple(sizes), tuple((at, shared) for at, shared in outputs), tuple(figures))


def _write(path: Path, found: Compiled) -> None:
    """Keeps code. A folder that cannot be written is no error: then the next process compiles again."""
    head = json.dumps([found.sizes, found.outputs, found.figures]).encode()
    rest = head + b"\n" + found.code
    with contextlib.suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, aside = tempfile.mkstemp(dir=path.parent, suffix=".part")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(hashlib.sha256(rest).digest() + rest)
            Path(aside).replace(path)
        except OSError:
            Path(aside).unlink(missing_ok=True)
            raise
