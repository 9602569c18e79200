"""What a plan becomes for columns: a list of primitive operations, each over all persons of a block at once.

The list knows no law, no unknowns and no units of assessment: those are lowered to it (``lowering``). So what runs it
(``run_numpy``, ``run_llvm``) is short, and each runs the same list. An operation is named by its place in the list, and
equal operations are one: a value of which both bounds are the same operation is known to be closed.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import Literal

from attrs import frozen

INT32 = 2**31 - 1
Range = tuple[int, int]
_TRUTH: Range = (0, 1)


class Shape(Enum):
    """What one operation gives, for a block of K persons a case and W words of lanes.

    TRUTH uint64[K, W], a bit a lane; RELATION uint64[K, K, W]; SMALL int32[K, 64 W]; LARGE int64[K, 64 W]. Uniform
    operations (see ``Op.uniform``) give one value for all.
    """

    TRUTH = "truth"
    RELATION = "relation"
    SMALL = "small"
    LARGE = "large"


Code = Literal[
    "input",  # value: place in Program.inputs
    "uniform",  # value: place in Program.uniforms; a number, or for TRUTH: not zero is yes
    "const",  # value: the number; for TRUTH 0 or 1
    "and", "or", "xor", "andnot", "not",  # TRUTH or RELATION; andnot is a and not b
    "le", "lt", "eq",  # two numbers of one shape -> TRUTH
    "select",  # TRUTH, number, number -> number
    "add", "sub", "mul", "min", "max",  # two numbers of the shape of the result
    "floordiv",  # number by value > 0, rounded down, also below zero
    "widen", "narrow",  # SMALL -> LARGE and back; what is narrowed is known to fit
    "self", "everyone",  # RELATION: each person alone, all persons
    "rel_any",  # RELATION -> TRUTH: somebody is among those of k
    "any_of",  # RELATION, TRUTH -> TRUTH: it holds for somebody among those of k
    "count_of",  # RELATION, TRUTH -> SMALL: for how many
    "sum_of",  # RELATION, number -> number of the same shape: added up over those of k
    "keep",  # RELATION, TRUTH -> RELATION: those among them for whom it holds
    "compose",  # RELATION, RELATION -> RELATION: those of those of k
]  # fmt: skip


@frozen(cache_hash=True)
class Op:
    """One operation. ``args``: places of what it reads. ``uniform``: the same for all persons of a run.

    ``low``/``high``: between which values a number can lie, whatever the input.
    """

    code: Code
    shape: Shape
    args: tuple[int, ...] = ()
    value: int = 0
    low: int = 0
    high: int = 1
    uniform: bool = False


@frozen
class Input:
    """What an ``input`` operation reads: the bounds of a leaf of the plan. ``part``: for a choice, the code."""

    node: int
    end: Literal["low", "high", "asked", "lacking"]
    part: int = 0


@frozen(eq=False)
class Program:
    """Operations in order, each after what it reads; what they read from a block and from the figures; what is wanted.

    ``uniforms``: for each uniform number the node of the plan and the end (0 low, 1 high) it is taken from.
    """

    ops: tuple[Op, ...]
    inputs: tuple[Input, ...]
    uniforms: tuple[tuple[int, int], ...]
    outputs: Mapping[str, int] = MappingProxyType({})


class Builder:
    """Makes a program: each method gives the place of an operation, an earlier one where that says the same."""

    def __init__(self) -> None:
        self.ops: list[Op] = []
        self._places: dict[Op, int] = {}
        self.inputs: dict[Input, int] = {}
        self.uniforms: dict[tuple[int, int], int] = {}
        self.no = self.truth(value=False)
        self.yes = self.truth(value=True)

    def _put(self, op: Op) -> int:
        at = self._places.get(op)
        if at is None:
            at = self._places[op] = len(self.ops)
            self.ops.append(op)
        return at

    # what is read

    def truth(self, *, value: bool) -> int:
        """Yes or no for everyone."""
        return self._put(Op("const", Shape.TRUTH, value=int(value), uniform=True))

    def const(self, value: int) -> int:
        """One number for everyone."""
        return self._put(Op("const", _shape((value, value)), (), value, value, value, uniform=True))

    def input_truth(self, source: Input) -> int:
        """A truth of a leaf."""
        return self._put(Op("input", Shape.TRUTH, value=self._input(source)))

    def input_relation(self, source: Input) -> int:
        """One end of a relation."""
        return self._put(Op("input", Shape.RELATION, value=self._input(source)))

    def input_number(self, source: Input, reach: Range) -> int:
        """One end of a number. Padding is zero, so zero is always within reach."""
        low, high = min(0, reach[0]), max(0, reach[1])
        return self._put(Op("input", _shape((low, high)), (), self._input(source), low, high))

    def uniform(self, node: int, end: int, reach: Range) -> int:
        """A number that is computed from figures alone."""
        place = self.uniforms.setdefault((node, end), len(self.uniforms))
        return self._put(Op("uniform", _shape(reach), (), place, *reach, uniform=True))

    def uniform_truth(self, node: int, end: int) -> int:
        """The same, for a truth."""
        place = self.uniforms.setdefault((node, end), len(self.uniforms))
        return self._put(Op("uniform", Shape.TRUTH, value=place, uniform=True))

    def _input(self, source: Input) -> int:
        return self.inputs.setdefault(source, len(self.inputs))

    # truth and relations

    def both(self, a: int, b: int) -> int:
        """And."""
        if a == b or b == self.yes:
            return a
        if a == self.yes:
            return b
        return self.no if self.no in (a, b) else self._pair("and", a, b)

    def either(self, a: int, b: int) -> int:
        """Or."""
        if a == b or b == self.no:
            return a
        if a == self.no:
            return b
        return self.yes if self.yes in (a, b) else self._pair("or", a, b)

    def all_of(self, *items: int) -> int:
        """All of some truths."""
        found = self.yes
        for item in items:
            found = self.both(found, item)
        return found

    def any_of(self, *items: int) -> int:
        """At least one of some truths."""
        found = self.no
        for item in items:
            found = self.either(found, item)
        return found

    def negate(self, a: int) -> int:
        """Not."""
        if a in (self.no, self.yes):
            return self.yes if a == self.no else self.no
        op = self.ops[a]
        return op.args[0] if op.code == "not" else self._put(Op("not", op.shape, (a,), uniform=op.uniform))

    def but_not(self, a: int, b: int) -> int:
        """A and not b."""
        if a == b or a == self.no or b == self.yes:
            return self.no if self.ops[a].shape is Shape.TRUTH else self._none(a)
        if b == self.no:
            return a
        return self.negate(b) if a == self.yes else self._put(self._op("andnot", a, b))

    def differ(self, a: int, b: int) -> int:
        """Either and not both: where two bounds leave something open."""
        if a == b:
            return self.no
        if b == self.no:
            return a
        return b if a == self.no else self._pair("xor", a, b)

    def mux(self, test: int, a: int, b: int) -> int:
        """``a`` where the test holds, else ``b``; truths."""
        return self.either(self.both(test, a), self.but_not(b, test))

    def _none(self, relation: int) -> int:
        return self._put(Op("xor", Shape.RELATION, (relation, relation)))

    def _pair(self, code: Literal["and", "or", "xor"], a: int, b: int) -> int:
        return self._put(self._op(code, min(a, b), max(a, b)))

    def _op(self, code: Code, a: int, b: int) -> Op:
        return Op(code, self.ops[a].shape, (a, b), uniform=self.ops[a].uniform and self.ops[b].uniform)

    # numbers

    def reach(self, a: int) -> Range:
        """Between which values an operation's number lies."""
        return (self.ops[a].low, self.ops[a].high)

    def within(self, a: int, low: int, high: int) -> int:
        """The same number, of which we know that it lies within bounds (they must hold)."""
        op = self.ops[a]
        if op.low >= low and op.high <= high:
            return a
        self.ops[a] = Op(op.code, op.shape, op.args, op.value, max(op.low, low), min(op.high, high), op.uniform)
        return self._fitted(a)

    def compare(self, code: Literal["le", "lt", "eq"], a: int, b: int) -> int:
        """A comparison of two numbers, answered at once where their reach tells."""
        (a_low, a_high), (b_low, b_high) = self.reach(a), self.reach(b)
        if code == "le" and (a == b or a_high <= b_low):
            return self.yes
        if code == "lt" and (a == b or a_low >= b_high):
            return self.no
        if code == "eq" and a == b:
            return self.yes
        if (code == "le" and a_low > b_high) or (code == "eq" and (a_low > b_high or b_low > a_high)):
            return self.no
        if code == "lt" and a_high < b_low:
            return self.yes
        a, b = self._alike(a, b)
        return self._put(Op(code, Shape.TRUTH, (a, b), uniform=self.ops[a].uniform and self.ops[b].uniform))

    def select(self, test: int, a: int, b: int) -> int:
        """``a`` where the test holds, else ``b``; numbers."""
        if a == b or test == self.yes:
            return a
        if test == self.no:
            return b
        (a_low, a_high), (b_low, b_high) = self.reach(a), self.reach(b)
        reach = (min(a_low, b_low), max(a_high, b_high))
        a, b = self._as(a, _shape(reach)), self._as(b, _shape(reach))
        uniform = all(self.ops[at].uniform for at in (test, a, b))
        return self._put(Op("select", _shape(reach), (test, a, b), 0, *reach, uniform=uniform))

    def add(self, a: int, b: int) -> int:
        """The sum."""
        if self._is(b, 0):
            return a
        if self._is(a, 0):
            return b
        (a_low, a_high), (b_low, b_high) = self.reach(a), self.reach(b)
        return self._number("add", min(a, b), max(a, b), (a_low + b_low, a_high + b_high))

    def sub(self, a: int, b: int) -> int:
        """The difference."""
        if self._is(b, 0):
            return a
        if a == b:
            return self.const(0)
        (a_low, a_high), (b_low, b_high) = self.reach(a), self.reach(b)
        return self._number("sub", a, b, (a_low - b_high, a_high - b_low))

    def mul(self, a: int, b: int) -> int:
        """The product."""
        if self._is(b, 1):
            return a
        if self._is(a, 1):
            return b
        if self._is(a, 0) or self._is(b, 0):
            return self.const(0)
        ends = [x * y for x in self.reach(a) for y in self.reach(b)]
        return self._number("mul", min(a, b), max(a, b), (min(ends), max(ends)))

    def least(self, a: int, b: int) -> int:
        """The lower of two."""
        (a_low, a_high), (b_low, b_high) = self.reach(a), self.reach(b)
        if a == b or a_high <= b_low:
            return a
        if b_high <= a_low:
            return b
        return self._number("min", min(a, b), max(a, b), (min(a_low, b_low), min(a_high, b_high)))

    def most(self, a: int, b: int) -> int:
        """The higher of two."""
        (a_low, a_high), (b_low, b_high) = self.reach(a), self.reach(b)
        if a == b or a_low >= b_high:
            return a
        if b_low >= a_high:
            return b
        return self._number("max", min(a, b), max(a, b), (max(a_low, b_low), max(a_high, b_high)))

    def floordiv(self, a: int, divisor: int) -> int:
        """Divided and rounded down."""
        if divisor == 1:
            return a
        op = self.ops[a]
        reach = (op.low // divisor, op.high // divisor)
        if reach[0] == reach[1]:
            return self.const(reach[0])
        at = self._put(Op("floordiv", op.shape, (a,), divisor, *reach, uniform=op.uniform))
        return self._fitted(at)

    def as_number(self, a: int) -> int:
        """A truth as 1 or 0."""
        return self.select(a, self.const(1), self.const(0))

    def _is(self, a: int, value: int) -> bool:
        return self.ops[a].code == "const" and self.ops[a].value == value

    def _number(self, code: Code, a: int, b: int, reach: Range) -> int:
        """Computed in the widest shape that is read or written, and narrowed when that is more than needed."""
        uniform = self.ops[a].uniform and self.ops[b].uniform
        shapes = (_shape(reach), self.ops[a].shape, self.ops[b].shape)
        shape = Shape.LARGE if Shape.LARGE in shapes else Shape.SMALL
        a, b = self._as(a, shape), self._as(b, shape)
        return self._fitted(self._put(Op(code, shape, (a, b), 0, *reach, uniform=uniform)))

    def _fitted(self, a: int) -> int:
        return self._as(a, _shape(self.reach(a)))

    def _alike(self, a: int, b: int) -> tuple[int, int]:
        shape = Shape.LARGE if Shape.LARGE in (self.ops[a].shape, self.ops[b].shape) else Shape.SMALL
        return self._as(a, shape), self._as(b, shape)

    def _as(self, a: int, shape: Shape) -> int:
        op = self.ops[a]
        if op.shape is shape:
            return a
        if op.code == "const":
            return self._put(Op("const", shape, (), op.value, op.low, op.high, uniform=True))
        code: Code = "widen" if shape is Shape.LARGE else "narrow"
        if op.code == "widen" and code == "narrow":
            return op.args[0]
        return self._put(Op(code, shape, (a,), 0, op.low, op.high, uniform=op.uniform))

    # relations

    def self_only(self) -> int:
        """Each person alone."""
        return self._put(Op("self", Shape.RELATION))

    def everyone(self) -> int:
        """All persons of the case."""
        return self._put(Op("everyone", Shape.RELATION))

    def rel_any(self, relation: int) -> int:
        """Whether there is anybody."""
        return self._put(Op("rel_any", Shape.TRUTH, (relation,)))

    def any_among(self, relation: int, test: int) -> int:
        """Whether it holds for somebody among them."""
        if test in (self.no, self.yes):
            return self.no if test == self.no else self.rel_any(relation)
        return self._put(Op("any_of", Shape.TRUTH, (relation, test)))

    def count_among(self, relation: int, test: int, most: int) -> int:
        """For how many among them it holds."""
        if test == self.no:
            return self.const(0)
        return self._put(Op("count_of", Shape.SMALL, (relation, test), 0, 0, most))

    def sum_among(self, relation: int, number: int, most: int) -> int:
        """The number added up over them; ``most``: how many they can be."""
        low, high = self.reach(number)
        if (low, high) == (0, 0):
            return self.const(0)
        reach = (min(0, low) * most, max(0, high) * most)
        number = self._as(number, _shape(reach))
        return self._put(Op("sum_of", _shape(reach), (relation, number), 0, *reach))

    def keep(self, relation: int, test: int) -> int:
        """Those among them for whom it holds."""
        return relation if test == self.yes else self._put(Op("keep", Shape.RELATION, (relation, test)))

    def compose(self, first: int, second: int) -> int:
        """Those of those."""
        return self._put(Op("compose", Shape.RELATION, (first, second)))

    # done

    def finish(self, outputs: Mapping[str, int]) -> Program:
        """The program that gives these outputs, without what none of them needs."""
        used = [False] * len(self.ops)
        for at in outputs.values():
            used[at] = True
        for at in range(len(self.ops) - 1, -1, -1):
            if used[at]:
                for arg in self.ops[at].args:
                    used[arg] = True
        places = {at: place for place, at in enumerate(at for at, wanted in enumerate(used) if wanted)}
        inputs, uniforms = list(self.inputs), list(self.uniforms)
        ops = []
        for at in places:
            op = self.ops[at]
            ops.append(Op(op.code, op.shape, tuple(places[a] for a in op.args), op.value, op.low, op.high, op.uniform))
        return Program(
            tuple(ops), tuple(inputs), tuple(uniforms), MappingProxyType({k: places[v] for k, v in outputs.items()})
        )


def _shape(reach: Range) -> Shape:
    return Shape.SMALL if reach[0] >= -INT32 and reach[1] <= INT32 else Shape.LARGE
