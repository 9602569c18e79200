"""The whole module: the functions of the steps, what they are handed, and the entry ``run`` that walks over the pieces.

``run(size, figures, inputs, outputs, first, last, scratch)``: cases of ``size`` persons; the words from ``first`` up to
``last``. ``inputs`` and ``outputs`` are tables of records of four whole numbers: the address, the distance in bytes to
the next person, that to the next of the two of a relation, and the bytes of a word of lanes.

``figures(given, made)``: computes what is the same for everyone from the uniform numbers that the program is given.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from attrs import frozen

from rechten.readings.columns.llvm.bodies import Making
from rechten.readings.columns.llvm.layout import Layout, Machine, lay_out
from rechten.readings.columns.llvm.loops import function
from rechten.readings.columns.llvm.schedule import Schedule, schedule
from rechten.readings.columns.llvm.text import Text, Value
from rechten.readings.columns.llvm.uniform import figures_function, figures_read
from rechten.readings.columns.program import Program, Shape

RECORD = 4
_RECORD_BYTES = RECORD * 8
_COPY_ARGUMENTS = (
    "ptr noalias %list",
    "i64 %count",
    "ptr noalias %table",
    "ptr %frames",
    "i64 %step",
    "i64 %size",
    "i64 %others",
    "i64 %first",
    "i64 %words",
)


@frozen
class Signature:
    """How the arrays of a run look. ``shared``: inputs (by place) that are the same for all persons of a case.

    ``narrow_inputs``/``narrow_outputs``: numbers that are arrays of 32 bits; outputs by operation.
    """

    shared: frozenset[int] = frozenset()
    narrow_inputs: frozenset[int] = frozenset()
    narrow_outputs: frozenset[int] = frozenset()


@frozen(eq=False)
class Written:
    """A module as text. ``outputs``: the operations whose values it writes, in the order of the table of outputs.

    ``figures``: the place of each uniform value among what ``figures`` makes.
    """

    text: str
    layout: Layout
    outputs: tuple[int, ...]
    figures: dict[int, int]
    shared: tuple[bool, ...]


def write(program: Program, signature: Signature, machine: Machine) -> Written:
    """The module of a program."""
    order = schedule(program, signature.shared)
    outputs = tuple(sorted({at for at in program.outputs.values() if not program.ops[at].uniform}))
    pointers = _pointers(program, outputs)
    layout = lay_out(program, order, machine, pointers)
    narrow = {("in", place) for place in signature.narrow_inputs} | {("out", at) for at in signature.narrow_outputs}
    figures = figures_read(program)
    making = Making(program, order, layout, figures, frozenset(narrow))
    names = [f"step{number}" for number in range(len(order.steps))]
    parts = [function(making, step, name) for step, name in zip(order.steps, names, strict=True)]
    driver = _Driver(program, order, layout, outputs)
    parts += [_copies("load_truth", machine, store=False), _copies("store_truth", machine, store=True), _points()]
    parts += [driver.run(names), figures_function(program, figures), _declared(machine)]
    return Written("\n".join((*driver.lists, *parts)), layout, outputs, figures, order.shared)


def _pointers(program: Program, outputs: Sequence[int]) -> list[tuple[str, int]]:
    numbers = (Shape.SMALL, Shape.LARGE)
    read = [op.value for op in program.ops if op.code == "input" and op.shape in numbers]
    return [("in", place) for place in sorted(set(read))] + [
        ("out", at) for at in outputs if program.ops[at].shape in numbers
    ]


def _declared(machine: Machine) -> str:
    lines = []
    for bits in (32, 64):
        kind = f"<{machine.lanes} x i{bits}>"
        lines += [f"declare {kind} @llvm.s{way}.v{machine.lanes}i{bits}({kind}, {kind})" for way in ("min", "max")]
    return "\n".join(lines) + "\n"


def _copies(name: str, machine: Machine, *, store: bool) -> str:
    """Truth between arrays and frames: for each in the list, for each person (of each pair); at the end word by word.

    An entry of the list is a place in the table and a place in the frame.
    """
    text = Text(name, _COPY_ARGUMENTS)
    whole, align = f"<{machine.words} x i64>", machine.align(Shape.TRUTH)

    def piece(outer: Value, inner: Value) -> None:
        if store:
            text.store(whole, text.load(whole, inner, align), outer, 8)
        else:
            text.store(whole, text.load(whole, outer, 8), inner, align)

    def words(outer: Value, inner: Value) -> None:
        def word(w: Value) -> None:
            offset = text.times(w, 8)
            source, target = (inner, outer) if store else (outer, inner)
            text.store("i64", text.load("i64", text.at(source, offset), 8), text.at(target, offset), 8)

        text.loop("%words", word)

    full = text.put(f"icmp eq i64 %words, {machine.words}")
    text.when(full, lambda: _each_entry(text, piece), lambda: _each_entry(text, words))
    return text.finish()


def _each_entry(text: Text, copy: Callable[[Value, Value], None]) -> None:
    """The copying for each entry of the list, with the addresses in the array and in the frame."""

    def entry(x: Value) -> None:
        address, strides = _record(text, "%list", x, "%table")
        inside = text.load("i64", text.at("%list", text.put(f"add i64 {text.times(x, 16)}, 8")), 8)
        start = text.at(address, text.times("%first", 8))

        def pair(k: Value, j: Value) -> None:
            far = text.put(
                f"add i64 {text.put(f'mul i64 {k}, {strides[0]}')}, {text.put(f'mul i64 {j}, {strides[1]}')}"
            )
            number = text.put(f"add i64 {text.put(f'mul i64 {k}, %others')}, {j}")
            inner = text.at(text.at("%frames", text.put(f"mul i64 {number}, %step")), inside)
            copy(text.at(start, far), inner)

        text.loop("%size", lambda k: text.loop("%others", lambda j: pair(k, j)))

    text.loop("%count", entry)


def _record(text: Text, chosen: Value, x: Value, table: Value) -> tuple[Value, list[Value]]:
    """The address and the other numbers of the record that an entry of a list (two whole numbers) points at."""
    place = text.load("i64", text.at(chosen, text.times(x, 16)), 8)
    record = text.at(table, text.times(place, _RECORD_BYTES))
    address = text.load("ptr", record, 8)
    return address, [text.load("i64", text.at(record, 8 * k), 8) for k in range(1, RECORD)]


def _points() -> str:
    """In each frame, the pointers to its numbers of this piece."""
    text = Text("point", _COPY_ARGUMENTS)

    def entry(x: Value) -> None:
        address, (stride, _, width) = _record(text, "%list", x, "%table")
        inside = text.load("i64", text.at("%list", text.put(f"add i64 {text.times(x, 16)}, 8")), 8)
        start = text.at(address, text.put(f"mul i64 {width}, %first"))

        def person(k: Value) -> None:
            here = text.at(start, text.put(f"mul i64 {k}, {stride}"))
            frame = text.at("%frames", text.put(f"mul i64 {k}, %step"))
            text.store("ptr", here, text.at(frame, inside), 8)

        text.loop("%size", person)

    text.loop("%count", entry)
    return text.finish()


class _Driver:
    """The entry, with the lists of what is copied into frames and out of them."""

    def __init__(self, program: Program, order: Schedule, layout: Layout, outputs: Sequence[int]) -> None:
        self._program, self._order, self._layout = program, order, layout
        self.lists: list[str] = []
        ops = program.ops
        read = [(at, op.value) for at, op in enumerate(ops) if op.code == "input" and at in order.born]
        written = [(at, place) for place, at in enumerate(outputs) if ops[at].shape is Shape.TRUTH]
        self._before = [
            *self._copy("load_truth", "%inputs", [x for x in read if ops[x[0]].shape is Shape.TRUTH]),
            *self._copy("load_truth", "%inputs", [x for x in read if ops[x[0]].shape is Shape.RELATION], pairs=True),
            *self._point("in", "%inputs", lambda place: place),
            *self._point("out", "%outputs", {at: place for place, at in enumerate(outputs)}.__getitem__),
        ]
        self._after = self._copy("store_truth", "%outputs", written)

    def _copy(self, name: str, table: str, items: Collection[tuple[int, int]], *, pairs: bool = False) -> list[str]:
        calls = []
        layout, shared = self._layout, self._order.shared
        for whole in (False, True):
            start = 0 if pairs else layout.truth
            chosen = [(place, start + layout.places[at]) for at, place in items if shared[at] is whole]
            if pairs:
                frames = "%wholepairs" if whole else "%pairs"
                step, size, others = layout.pairs[whole], "1" if whole else "%size", "%size"
            else:
                frames = "%whole" if whole else "%frames"
                step, size, others = layout.frame[whole], "1" if whole else "%size", "1"
            calls += self._call(name, table, chosen, frames, step, size, others)
        return calls

    def _point(self, way: str, table: str, place_of: Callable[[int], int]) -> list[str]:
        calls = []
        layout, shared = self._layout, self._order.shared
        inputs = {op.value: at for at, op in enumerate(self._program.ops) if op.code == "input"}
        for whole in (False, True):
            chosen = [
                (place_of(number), pointer)
                for (kind, number), pointer in layout.pointer.items()
                if kind == way and shared[inputs[number] if way == "in" else number] is whole
            ]
            frames = "%whole" if whole else "%frames"
            calls += self._call("point", table, chosen, frames, layout.frame[whole], "1" if whole else "%size", "1")
        return calls

    def _call(
        self, name: str, table: str, chosen: list[tuple[int, int]], frames: str, step: int, size: str, others: str
    ) -> list[str]:
        if not chosen:
            return []
        number = len(self.lists)
        flat = ", ".join(f"i64 {value}" for entry in chosen for value in entry)
        self.lists.append(f"@list{number} = internal constant [{2 * len(chosen)} x i64] [{flat}], align 8")
        given = f"ptr @list{number}, i64 {len(chosen)}, ptr {table}, ptr {frames}, i64 {step}, i64 {size}, i64 {others}"
        return [f"call void @{name}({given}, i64 %at, i64 %words)"]

    def run(self, names: Sequence[str]) -> str:
        """The loop over pieces."""
        layout, piece = self._layout, self._layout.machine.words
        groups = 64 // layout.machine.lanes
        steps = [
            f"call void @{name}(ptr %frames, ptr %whole, ptr %pairs, ptr %wholepairs, ptr %figures, i64 %size, "
            "i64 %groups)"
            for name in names
        ]
        body = "\n".join(f"  {line}" for line in (*self._before, *steps, *self._after))
        return f"""
define void @run(i64 %size, ptr %figures, ptr %inputs, ptr %outputs, i64 %from, i64 %to, ptr %frames) nounwind {{
entry:
  %persons = mul i64 %size, {layout.frame[False]}
  %whole = getelementptr i8, ptr %frames, i64 %persons
  %pairs = getelementptr i8, ptr %whole, i64 {layout.frame[True]}
  %square = mul i64 %size, %size
  %pairbytes = mul i64 %square, {layout.pairs[False]}
  %wholepairs = getelementptr i8, ptr %pairs, i64 %pairbytes
  br label %piece
piece:
  %at = phi i64 [ %from, %entry ], [ %next, %piece ]
  %next = add i64 %at, {piece}
  %left = sub i64 %to, %at
  %short = icmp ult i64 %left, {piece}
  %words = select i1 %short, i64 %left, i64 {piece}
  %groups = mul i64 %words, {groups}
{body}
  %again = icmp ult i64 %next, %to
  br i1 %again, label %piece, label %done
done:
  ret void
}}
"""
