"""A program for one day and one set of figures: what is the same for everyone becomes a number in the text.

The columns reading keeps figures outside its program, so that one program serves every day. A query is written for one
day, and with the figures filled in much of it is known beforehand.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from rechten.graph.ranges import MOST_MEMBERS
from rechten.readings.columns.program import Builder, Op, Program, Shape


def folded(program: Program, uniforms: Sequence[int]) -> Program:
    """The same program with these figures in it. ``uniforms``: in the order of ``Program.uniforms``."""
    folding = _Folding(program, uniforms)
    places = folding.places()
    return folding.b.finish({name: places[at] for name, at in program.outputs.items()})


class _Folding:
    def __init__(self, program: Program, uniforms: Sequence[int]) -> None:
        self.b = Builder()
        self._program, self._uniforms = program, uniforms

    def places(self) -> list[int]:
        """For each operation its place in the new program."""
        found: list[int] = []
        for op in self._program.ops:
            at = self._place(op, [found[arg] for arg in op.args])
            found.append(self._known(at, op) if op.shape in (Shape.SMALL, Shape.LARGE) else at)
        return found

    def _known(self, at: int, op: Op) -> int:
        """A number that can be only one is that number; else what was known of its reach stays known."""
        if self.b.ops[at].code == "const":
            return at
        at = self.b.within(at, op.low, op.high)
        low, high = self.b.reach(at)
        return self.b.const(low) if low == high else at

    def _place(self, op: Op, args: list[int]) -> int:
        b = self.b
        match op.code:
            case "const" | "uniform":
                number = op.value if op.code == "const" else int(self._uniforms[op.value])
                return b.truth(value=bool(number)) if op.shape is Shape.TRUTH else b.const(number)
            case "input":
                return self._input(op)
            case "floordiv":
                return b.floordiv(args[0], op.value)
            case "widen" | "narrow":
                return args[0]  # the new operations fit themselves
            case "count_of":
                return b.count_among(args[0], args[1], MOST_MEMBERS)
            case "sum_of":
                return b.sum_among(args[0], args[1], MOST_MEMBERS)
            case "le" | "lt" | "eq":
                return b.compare(op.code, *args)
        return int(_methods(b)[op.code](*args))

    def _input(self, op: Op) -> int:
        source = self._program.inputs[op.value]
        match op.shape:
            case Shape.TRUTH:
                return self.b.input_truth(source)
            case Shape.RELATION:
                return self.b.input_relation(source)
        return self.b.input_number(source, (op.low, op.high))


def _methods(b: Builder) -> Mapping[str, Callable[..., Any]]:
    return {
        "not": b.negate,
        "and": b.both,
        "or": b.either,
        "xor": b.differ,
        "andnot": b.but_not,
        "select": b.select,
        "add": b.add,
        "sub": b.sub,
        "mul": b.mul,
        "min": b.least,
        "max": b.most,
        "self": b.self_only,
        "everyone": b.everyone,
        "rel_any": b.rel_any,
        "any_of": b.any_among,
        "keep": b.keep,
        "compose": b.compose,
    }
