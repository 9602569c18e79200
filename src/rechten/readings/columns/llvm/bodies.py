"""What operations become inside one loop body: for one person, one group of lanes (numbers) or one piece (truth)."""

from __future__ import annotations

import struct
from typing import Final

from attrs import frozen

from rechten.readings.columns.llvm.division import Division, division
from rechten.readings.columns.llvm.layout import Layout
from rechten.readings.columns.llvm.schedule import Schedule
from rechten.readings.columns.llvm.text import Text, Value, splat
from rechten.readings.columns.program import INT32, Op, Program, Shape

_BITS: Final = {Shape.SMALL: 32, Shape.LARGE: 64}
_LOGIC: Final = {"and": "and", "or": "or", "xor": "xor"}
_COMPARE: Final = {"le": "sle", "lt": "slt", "eq": "eq"}
_PLAIN: Final = {"add": "add", "sub": "sub"}
_FIGURE_BYTES = 8
#: 2^52 as a double: a whole number below it, put in its last bits, is that number as a double, less 2^52.
_MAGIC_BITS, _MAGIC = 0x4330000000000000, float(2**52)


@frozen(eq=False)
class Making:
    """All that is known while code is written. ``figures``: the place of each uniform value that is read by lanes.

    ``narrow``: numbers that are in memory as 32 bits, as in ``Layout.pointer``.
    """

    program: Program
    schedule: Schedule
    layout: Layout
    figures: dict[int, int]
    narrow: frozenset[tuple[str, int]]


class Words:
    """Truth and relations of one person or pair, a whole piece at a time.

    ``frames``: for own and for shared values, the address where places are counted from.
    """

    def __init__(self, text: Text, making: Making, truth: dict[bool, Value], pairs: dict[bool, Value]) -> None:
        self._text, self._making, self._truth, self._pairs = text, making, truth, pairs
        self._kind = f"<{making.layout.machine.words} x i64>"
        self._align = making.layout.machine.align(Shape.TRUTH)
        self.known: dict[int, Value] = {}

    def get(self, at: int) -> Value:
        """The value of an operation, from memory when it was not made here."""
        if at not in self.known:
            self.known[at] = self._read(at)
        return self.known[at]

    def _read(self, at: int) -> Value:
        op, words = self._making.program.ops[at], self._making.layout.machine.words
        if op.uniform:
            if op.code == "const":
                return splat("i64", -1 if op.value else 0)
            address = self._text.at("%figures", self._making.figures[at] * _FIGURE_BYTES)
            return self._text.spread(words, "i64", self._text.load("i64", address, 8))
        base = (self._pairs if op.shape is Shape.RELATION else self._truth)[self._making.schedule.shared[at]]
        return self._text.load(self._kind, self._text.at(base, self._making.layout.places[at]), self._align)

    def make(self, at: int, same: Value = "") -> None:
        """One operation on whole words. ``same``: for ``self``, all ones where the two of the pair are one person."""
        op, kind = self._making.program.ops[at], self._kind
        match op.code:
            case "and" | "or" | "xor":
                value = self._text.put(f"{_LOGIC[op.code]} {kind} {self.get(op.args[0])}, {self.get(op.args[1])}")
            case "keep":
                value = self._text.put(f"and {kind} {self.get(op.args[0])}, {self.get(op.args[1])}")
            case "not":
                value = self._flipped(self.get(op.args[0]))
            case "andnot":
                value = self._text.put(f"and {kind} {self.get(op.args[0])}, {self._flipped(self.get(op.args[1]))}")
            case "self":
                value = same
            case "everyone":
                value = splat("i64", -1)
            case _:
                raise ValueError(f"no operation on words: {op.code}")
        self.known[at] = value
        self.keep(at)

    def keep(self, at: int) -> None:
        """To memory, when a later step reads it."""
        if at in self._making.schedule.born:
            relation = self._making.program.ops[at].shape is Shape.RELATION
            base = (self._pairs if relation else self._truth)[self._making.schedule.shared[at]]
            address = self._text.at(base, self._making.layout.places[at])
            self._text.store(self._kind, self.known[at], address, self._align)

    def _flipped(self, value: Value) -> Value:
        return self._text.put(f"xor {self._kind} {value}, {splat('i64', -1)}")


class Lanes:
    """Numbers of one person, a group of lanes at a time; ``frames``: the frame of the person and the shared one."""

    def __init__(self, text: Text, making: Making, frames: dict[bool, Value], group: Value) -> None:
        self._text, self._making, self._frames, self._group = text, making, frames, group
        self._lanes = making.layout.machine.lanes
        self.known: dict[int, Value] = {}
        layout = making.layout
        bits = {w: text.at(frame, layout.truth) for w, frame in frames.items()}
        offset = text.times(group, self._lanes // 8)
        self._bits = {w: text.at(base, offset) for w, base in bits.items()}
        self._numbers = {}
        for whole, frame in frames.items():
            part = text.at(frame, layout.numbers[whole])
            self._numbers[whole] = text.at(part, text.times(group, layout.group[whole]))

    def kind(self, shape: Shape) -> str:
        """The type of a group of numbers; of truth, a bit each."""
        return f"<{self._lanes} x i{_BITS.get(shape, 1)}>"

    def get(self, at: int) -> Value:
        """The value of an operation: made here, or read, or made again when it is inline."""
        if at not in self.known:
            op = self._making.program.ops[at]
            self.known[at] = self._figure(at, op) if op.uniform else self._read(at, op)
        return self.known[at]

    def _figure(self, at: int, op: Op) -> Value:
        if op.code == "const":
            if op.shape is Shape.TRUTH:
                return splat("i1", op.value)
            return splat(f"i{_BITS[op.shape]}", op.value)
        address = self._text.at("%figures", self._making.figures[at] * _FIGURE_BYTES)
        bits = 32 if op.shape is Shape.TRUTH else _BITS[op.shape]
        value = self._text.spread(self._lanes, f"i{bits}", self._text.load(f"i{bits}", address, 8))
        if op.shape is Shape.TRUTH:
            return self._text.put(f"icmp slt <{self._lanes} x i32> {value}, zeroinitializer")
        return value

    def _read(self, at: int, op: Op) -> Value:
        if op.code == "widen":
            return self._text.put(f"sext {self.kind(Shape.SMALL)} {self.get(op.args[0])} to {self.kind(Shape.LARGE)}")
        if op.code == "input" and op.shape is not Shape.TRUTH:
            return self._input(at, op)
        whole = self._making.schedule.shared[at]
        if op.shape is Shape.TRUTH:
            return self.mask_at(self._text.at(self._bits[whole], self._making.layout.places[at]))
        address = self._text.at(self._numbers[whole], self._making.layout.places[at])
        return self._text.load(self.kind(op.shape), address, self._making.layout.machine.align(op.shape))

    def mask_at(self, address: Value) -> Value:
        """The bits of a group as truth in lanes."""
        bits = self._text.load(f"i{self._lanes}", address, 1)
        return self._text.put(f"bitcast i{self._lanes} {bits} to <{self._lanes} x i1>")

    def _input(self, at: int, op: Op) -> Value:
        source = ("in", op.value)
        stored = Shape.SMALL if source in self._making.narrow else Shape.LARGE
        address = self._outside(source, self._making.schedule.shared[at], stored)
        value = self._text.load(self.kind(stored), address, _BITS[stored] // 8)
        return self._resized(value, stored, op.shape)

    def _outside(self, source: tuple[str, int], shared: bool, stored: Shape) -> Value:
        pointer = self._text.at(self._frames[shared], self._making.layout.pointer[source])
        start = self._text.load("ptr", pointer, 8)
        return self._text.at(start, self._text.times(self._group, self._making.layout.machine.width(stored)))

    def _resized(self, value: Value, have: Shape, want: Shape) -> Value:
        if have is want:
            return value
        how = "trunc" if want is Shape.SMALL else "sext"
        return self._text.put(f"{how} {self.kind(have)} {value} to {self.kind(want)}")

    def output(self, at: int) -> None:
        """A number to where it is wanted."""
        op, source = self._making.program.ops[at], ("out", at)
        stored = Shape.SMALL if source in self._making.narrow else Shape.LARGE
        address = self._outside(source, self._making.schedule.shared[at], stored)
        value = self._resized(self.get(at), op.shape, stored)
        self._text.store(self.kind(stored), value, address, _BITS[stored] // 8)

    def keep(self, at: int) -> None:
        """To memory, when a later step reads it."""
        if at not in self._making.schedule.born:
            return
        op, whole, place = (
            self._making.program.ops[at],
            self._making.schedule.shared[at],
            self._making.layout.places[at],
        )
        if op.shape is Shape.TRUTH:
            bits = self._text.put(f"bitcast {self.kind(op.shape)} {self.known[at]} to i{self._lanes}")
            self._text.store(f"i{self._lanes}", bits, self._text.at(self._bits[whole], place), 1)
        else:
            address = self._text.at(self._numbers[whole], place)
            self._text.store(self.kind(op.shape), self.known[at], address, self._making.layout.machine.align(op.shape))

    def make(self, at: int) -> None:
        """One operation on numbers."""
        op = self._making.program.ops[at]
        self.known[at] = self._made(op)
        self.keep(at)

    def _made(self, op: Op) -> Value:
        put, kind = self._text.put, self.kind(op.shape)
        match op.code:
            case "add" | "sub":
                return put(f"{_PLAIN[op.code]} {kind} {self.get(op.args[0])}, {self.get(op.args[1])}")
            case "mul":
                return self._product(op)
            case "min" | "max":
                x, y = (f"{kind} {self.get(arg)}" for arg in op.args)
                name = f"@llvm.s{op.code}.v{self._lanes}i{_BITS[op.shape]}"
                return put(f"call {kind} {name}({x}, {y})")
            case "le" | "lt" | "eq":
                numbers = self.kind(self._making.program.ops[op.args[0]].shape)
                return put(f"icmp {_COMPARE[op.code]} {numbers} {self.get(op.args[0])}, {self.get(op.args[1])}")
            case "select":
                test, x, y = (self.get(arg) for arg in op.args)
                return put(f"select {self.kind(Shape.TRUTH)} {test}, {kind} {x}, {kind} {y}")
            case "narrow":
                return put(f"trunc {self.kind(Shape.LARGE)} {self.get(op.args[0])} to {kind}")
            case "floordiv":
                reach = self._making.program.ops[op.args[0]]
                way = division(op.value, reach.low, reach.high, _BITS[op.shape])
                return self._divided(self.get(op.args[0]), way, op.shape)
            case _:
                raise ValueError(f"no operation on numbers: {op.code}")

    def _product(self, op: Op) -> Value:
        """Processors have no product of 64 by 64 bits for lanes, but one of 32 by 32: said when that is enough."""
        kind, values = self.kind(op.shape), [self.get(arg) for arg in op.args]
        if op.shape is Shape.LARGE:
            reaches = [(self._making.program.ops[arg].low, self._making.program.ops[arg].high) for arg in op.args]
            if all(low >= 0 and high < 1 << 32 for low, high in reaches):
                values = [self._text.put(f"and {kind} {v}, {splat('i64', (1 << 32) - 1)}") for v in values]
            elif all(low >= -INT32 and high <= INT32 for low, high in reaches):
                values = [self._resized(self._resized(v, op.shape, Shape.SMALL), Shape.SMALL, op.shape) for v in values]
        return self._text.put(f"mul {kind} {values[0]}, {values[1]}")

    def _divided(self, value: Value, way: Division, shape: Shape) -> Value:
        put, kind = self._text.put, self.kind(shape)

        def constant(number: int) -> Value:
            return splat(f"i{_BITS[shape]}", number)

        if way.way == "shift":
            return put(f"ashr {kind} {value}, {constant(way.shift)}")
        if way.way == "slow":
            quotient = put(f"sdiv {kind} {value}, {constant(way.divisor)}")
            rest = put(f"sub {kind} {value}, {put(f'mul {kind} {quotient}, {constant(way.divisor)}')}")
            return put(f"add {kind} {quotient}, {put(f'ashr {kind} {rest}, {constant(_BITS[shape] - 1)}')}")
        if way.way == "double":
            return self._divided_double(value, way)
        if way.quotient:
            value = put(f"add {kind} {value}, {constant(way.quotient * way.divisor)}")
        if way.way == "short":
            value = put(f"lshr {kind} {put(f'mul {kind} {value}, {constant(way.factor)}')}, {constant(way.shift)}")
        else:
            value = self._divided_long(value, way, shape)
        return put(f"sub {kind} {value}, {constant(way.quotient)}") if way.quotient else value

    def _divided_long(self, value: Value, way: Division, shape: Shape) -> Value:
        put, large = self._text.put, self.kind(Shape.LARGE)
        if way.before:
            value = put(f"lshr {self.kind(shape)} {value}, {splat(f'i{_BITS[shape]}', way.before)}")
        if shape is Shape.SMALL:
            value = put(f"zext {self.kind(shape)} {value} to {large}")
        else:
            value = put(f"and {large} {value}, {splat('i64', (1 << 32) - 1)}")
        product = put(f"mul {large} {value}, {splat('i64', way.factor)}")
        value = put(f"lshr {large} {product}, {splat('i64', way.shift)}")
        return put(f"trunc {large} {value} to {self.kind(shape)}") if shape is Shape.SMALL else value

    def _divided_double(self, value: Value, way: Division) -> Value:
        """The nearest whole number to (x + 1/2) / d - 1/2, which is x / d rounded down: it is never halfway.

        From 2^52 to 2^53 the last bit of a double counts for one: that is how whole numbers become doubles here, and
        how a double is rounded (from 1.5 times 2^52, for it can be a little below zero). The product with 1 / d is off
        by less than half a d-th, as long as x stays below 2^51.
        """
        put, kind, doubles = self._text.put, self.kind(Shape.LARGE), f"<{self._lanes} x double>"
        bits = put(f"add {kind} {value}, {splat('i64', _MAGIC_BITS + way.quotient * way.divisor)}")
        number = put(f"fsub {doubles} {put(f'bitcast {kind} {bits} to {doubles}')}, {_double(_MAGIC)}")
        middle = put(f"fadd {doubles} {number}, {_double((1 - way.divisor) / 2)}")
        middle = put(f"fmul {doubles} {middle}, {_double(1 / way.divisor)}")
        nearest = put(f"fadd {doubles} {middle}, {_double(1.5 * _MAGIC)}")
        bits = put(f"bitcast {doubles} {nearest} to {kind}")
        return put(f"sub {kind} {bits}, {splat('i64', _MAGIC_BITS + 2**51 + way.quotient)}")


def _double(number: float) -> Value:
    """A double in all lanes, to the bit."""
    return f"splat (double 0x{struct.pack('>d', number).hex().upper()})"
