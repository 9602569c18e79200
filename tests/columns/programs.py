"""Any program over all operations, and a block for it: numbers lie within the reach that the program claims."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from attrs import frozen
from hypothesis import strategies as st

from rechten.readings.columns.planes import WORD, Block, Column, Numbers, Words
from rechten.readings.columns.program import INT32, Builder, Input, Program

MOST = 2**53
#: How large numbers of 32 and of 64 bits may be.
_SMALL, _LARGE = (3, 300, 70_000, 3_000_000, INT32), (2**33, 2**40, 2**50, MOST)
_CODES = ("le", "lt", "eq")


@frozen(eq=False)
class Drawn:
    program: Program
    block: Block
    uniforms: Numbers


class Drawing:
    """A program that grows by one operation at a time, from values that are there already."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw, self.b = draw, Builder()
        b = self.b
        self.truths = [b.no, b.yes, *(b.input_truth(Input(0, "low", part)) for part in range(2))]
        self.truths += [b.input_truth(Input(1, "low")), b.uniform_truth(0, 0), b.uniform_truth(1, 0)]
        self.relations = [b.self_only(), b.everyone(), b.input_relation(Input(2, "low"))]
        self.relations.append(b.input_relation(Input(2, "high")))
        self.reach = {3: self._reach(_SMALL), 4: self._reach(_SMALL), 5: self._reach(_LARGE), 6: self._reach(_LARGE)}
        self.figures = [self._reach(_SMALL[:2]), self._reach(_SMALL), self._reach(_LARGE)]
        self.numbers = [b.input_number(Input(node, "low"), reach) for node, reach in self.reach.items()]
        self.numbers += [b.uniform(place + 2, 0, reach) for place, reach in enumerate(self.figures)]
        self.numbers += [b.const(value) for value in (0, 1, 7, -3, 100_000)]

    def _reach(self, sizes: tuple[int, ...]) -> tuple[int, int]:
        size = self.draw(st.sampled_from(sizes))
        ends = sorted(self.draw(st.tuples(*[st.integers(-size, size)] * 2)))
        return (ends[0], ends[1]) if self.draw(st.booleans()) else (0, max(1, abs(ends[1])))

    def truth(self) -> int:
        return self.draw(st.sampled_from(self.truths[-12:]))

    def relation(self) -> int:
        return self.draw(st.sampled_from(self.relations[-6:]))

    def number(self) -> int:
        return self.draw(st.sampled_from(self.numbers[-14:]))

    def grow(self) -> None:
        b = self.b
        match self.draw(st.sampled_from(("truth", "truth", *["number"] * 5, "relation", "members"))):
            case "truth":
                self.truths.append(self._truth())
            case "number":
                self._add_number(self._number())
            case "relation":
                self.relations.append(self._relation())
            case _:
                match self.draw(st.sampled_from(("any_of", "rel_any", "count_of", "sum_of"))):
                    case "any_of":
                        self.truths.append(b.any_among(self.relation(), self.truth()))
                    case "rel_any":
                        self.truths.append(b.rel_any(self.relation()))
                    case "count_of":
                        self.numbers.append(b.count_among(self.relation(), self.truth(), 64))
                    case _:
                        self._add_number(lambda: b.sum_among(self.relation(), self.number(), 64))

    def _truth(self) -> int:
        b = self.b
        match self.draw(st.sampled_from(("both", "either", "differ", "but_not", "negate", "compare", "compare"))):
            case "compare":
                return b.compare(self.draw(st.sampled_from(_CODES)), self.number(), self.number())
            case "negate":
                return b.negate(self.truth())
            case name:
                found: int = getattr(b, name)(self.truth(), self.truth())
                return found

    def _relation(self) -> int:
        b = self.b
        match self.draw(st.sampled_from(("both", "either", "differ", "but_not", "negate", "keep", "compose"))):
            case "keep":
                return b.keep(self.relation(), self.truth())
            case "compose":
                return b.compose(self.relation(), self.relation())
            case "negate":
                return b.negate(self.relation())
            case "differ":
                one, other = self.relation(), self.relation()
                return one if one == other else b.differ(one, other)
            case name:
                found: int = getattr(b, name)(self.relation(), self.relation())
                return found

    def _number(self) -> Callable[[], int]:
        b = self.b
        match self.draw(st.sampled_from(("add", "sub", "mul", "least", "most", "select", "floordiv", "floordiv"))):
            case "select":
                return lambda: b.select(self.truth(), self.number(), self.number())
            case "floordiv":
                divisors = st.sampled_from([2, 3, 5, 7, 64, 100, 365, 1460, 36_524, 146_097, 12_345_678])
                return lambda: b.floordiv(self.number(), self.draw(divisors))
            case name:
                return lambda: getattr(b, name)(self.number(), self.number())

    def _add_number(self, make: Callable[[], int]) -> None:
        """A number that could leave what is exact is made, but never read."""
        at = make()
        if self.b.reach(at)[0] >= -MOST and self.b.reach(at)[1] <= MOST:
            self.numbers.append(at)


@st.composite
def drawn_programs(draw: st.DrawFn) -> Drawn:
    """A program of up to some forty operations, all its values wanted, and a block of a few hundred cases at most."""
    drawing = Drawing(draw)
    for _ in range(draw(st.integers(1, 40))):
        drawing.grow()
    wanted = [*drawing.truths, *drawing.numbers]
    program = drawing.b.finish({f"{place} of {at}": at for place, at in enumerate(wanted)})
    luck = np.random.default_rng(draw(st.integers(0, 2**32)))
    size, lanes = draw(st.integers(1, 5)), draw(st.sampled_from([1, 63, 64, 130, 256, 300, 520]))
    words = (lanes + WORD - 1) // WORD

    def whole(array: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
        """One row for all persons, now and then."""
        return np.broadcast_to(array[:1], array.shape) if draw(st.booleans()) else array

    def bits(*shape: int) -> Words:
        one: Words = luck.integers(0, 2**64, shape, np.uint64)
        found: Words = one & luck.integers(0, 2**64, shape, np.uint64)
        return found

    choice = bits(2, size, words)
    columns = {0: Column(choice, choice)}
    truth, ties = whole(bits(size, words)), whole(bits(size, size, words))
    columns |= {1: Column(truth, truth), 2: Column(ties, whole(ties | bits(size, size, words)))}
    for node, (low, high) in drawing.reach.items():
        numbers = luck.integers(min(low, 0), max(high, 0) + 1, (size, words * WORD))
        numbers[:, luck.integers(0, 6, words * WORD) == 0] = low
        numbers[:, luck.integers(0, 6, words * WORD) == 0] = high
        kept = numbers.astype(np.int32) if max(abs(low), abs(high)) <= INT32 and draw(st.booleans()) else numbers
        columns[node] = Column(whole(kept), kept)
    figures = {0: draw(st.integers(0, 1)), 1: draw(st.integers(0, 1))}
    figures |= {place + 2: draw(st.integers(*reach)) for place, reach in enumerate(drawing.figures)}
    uniforms = np.array([figures[node] for node, _ in program.uniforms], np.int64)
    return Drawn(program, Block(size, np.arange(lanes, dtype=np.int64), columns), uniforms)
