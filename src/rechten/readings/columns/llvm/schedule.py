"""In which order the operations of a program run, and which of them share one loop.

Operations of one kind that are ready together form a step. A step that is long is cut: what compiles a function takes
more than twice the time for twice the length. Some operations are *inline*: made again wherever they are read, because
that costs no more than to keep them.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Collection, Iterable
from enum import Enum

from attrs import frozen

from rechten.readings.columns.program import Op, Program, Shape


class Kind(Enum):
    """What loop an operation needs, in order of preference: cheap ones first, so that numbers wait for each other."""

    RELATION = "relation"  # each pair of persons
    COMPOSE = "compose"
    ANY = "any"  # rel_any, any_of
    TRUTH = "truth"  # each person, whole words
    SUM = "sum"  # sum_of, count_of
    NUMBER = "number"  # each person, lane by lane


_CHEAP = (Kind.RELATION, Kind.COMPOSE, Kind.ANY, Kind.TRUTH)
#: The most operations of one function.
_LONGEST = {
    Kind.RELATION: 150,
    Kind.COMPOSE: 1,
    Kind.ANY: 8,
    Kind.TRUTH: 100,
    Kind.SUM: 4,
    Kind.NUMBER: 50,
}
_BY_RELATION = (Kind.ANY, Kind.SUM)


@frozen
class Step:
    """Operations of one loop. ``shared``: the same for all persons of a case, so done once for a case.

    ``stores``: numbers that are written to the outputs here.
    """

    kind: Kind
    shared: bool
    ops: tuple[int, ...]
    stores: tuple[int, ...] = ()


@frozen(eq=False)
class Schedule:
    """All steps. ``shared``: for each operation whether it is the same for all persons of a case.

    ``born``/``dies``: for each value that outlives its step, the steps that make it (-1: before the first) and read it
    last.
    """

    steps: tuple[Step, ...]
    shared: tuple[bool, ...]
    born: dict[int, int]
    dies: dict[int, int]


def is_inline(op: Op) -> bool:
    """Whether an operation is made again wherever it is read."""
    return op.uniform or op.code == "widen" or (op.code == "input" and op.shape in (Shape.SMALL, Shape.LARGE))


def kind_of(op: Op) -> Kind:
    """The loop of an operation that is not inline."""
    match op.code:
        case "compose":
            return Kind.COMPOSE
        case "any_of" | "rel_any":
            return Kind.ANY
        case "count_of" | "sum_of":
            return Kind.SUM
        case "le" | "lt" | "eq":
            return Kind.NUMBER
    if op.shape is Shape.RELATION:
        return Kind.RELATION
    return Kind.TRUTH if op.shape is Shape.TRUTH else Kind.NUMBER


def schedule(program: Program, shared_inputs: Collection[int]) -> Schedule:
    """The steps of a program; ``shared_inputs``: places of inputs that are the same for all persons of a case."""
    shared = _shared(program, shared_inputs)
    steps = [part for step in _steps(program, shared) for part in _cut(program, step)]
    return _with_lives(program, _with_stores(program, steps, shared), shared)


def _shared(program: Program, inputs: Collection[int]) -> tuple[bool, ...]:
    found: list[bool] = []
    for op in program.ops:
        match op.code:
            case "input":
                found.append(op.value in inputs)
            case "self":
                found.append(False)
            case "any_of" | "count_of" | "sum_of" | "keep" | "compose":
                found.append(found[op.args[0]])
            case _:
                found.append(all(found[arg] for arg in op.args))
    return tuple(found)


def _inputs_of(program: Program, at: int) -> Iterable[int]:
    """What an operation reads, inline operations looked through."""
    for arg in program.ops[at].args:
        if is_inline(program.ops[arg]):
            yield from _inputs_of(program, arg)
        else:
            yield arg


def _waits(program: Program, at: int) -> bool:
    op = program.ops[at]
    return not is_inline(op) and op.code != "input"


def _steps(program: Program, shared: tuple[bool, ...]) -> Iterable[Step]:
    readers: dict[int, list[int]] = defaultdict(list)
    missing: dict[int, int] = {}
    ready: dict[tuple[Kind, bool], list[int]] = defaultdict(list)

    def offer(at: int) -> None:
        heapq.heappush(ready[kind_of(program.ops[at]), shared[at]], at)

    def release(at: int) -> None:
        for reader in readers[at]:
            missing[reader] -= 1
            if not missing[reader]:
                offer(reader)

    for at in range(len(program.ops)):
        if not _waits(program, at):
            continue
        reads = {arg for arg in _inputs_of(program, at) if _waits(program, arg)}
        missing[at] = len(reads)
        for arg in reads:
            readers[arg].append(at)
        if not reads:
            offer(at)
    while True:
        turn = _next_turn(ready)
        if turn is None:
            return
        done: list[int] = []
        # What goes through a relation is regrouped, so nothing in its step may read another of the step.
        if turn[0] in _BY_RELATION:
            done, ready[turn] = sorted(ready[turn]), []
            for at in done:
                release(at)
        while ready[turn] and turn[0] not in _BY_RELATION:
            done.append(heapq.heappop(ready[turn]))
            release(done[-1])
        yield Step(turn[0], turn[1], tuple(done))


def _next_turn(ready: dict[tuple[Kind, bool], list[int]]) -> tuple[Kind, bool] | None:
    for kind in Kind:
        for shared in (True, False):
            if ready.get((kind, shared)):
                return (kind, shared)
    return None


def _cut(program: Program, step: Step) -> Iterable[Step]:
    """A step in parts of a length that compiles well. Those that go through a relation are put with their relation."""
    most = _LONGEST[step.kind]
    if step.kind in _BY_RELATION:
        by_relation: dict[int, list[int]] = defaultdict(list)
        for at in step.ops:
            by_relation[program.ops[at].args[0]].append(at)
        groups = list(by_relation.values())
    else:
        groups = [list(step.ops)]
    for group in groups:
        for start in range(0, len(group), most):
            yield Step(step.kind, step.shared, tuple(group[start : start + most]))


def _with_stores(program: Program, steps: list[Step], shared: tuple[bool, ...]) -> tuple[Step, ...]:
    """Each number that is wanted is written where it is made; what no step of numbers makes, at the end."""
    numbers = {at for at in program.outputs.values() if program.ops[at].shape is not Shape.TRUTH}
    left = {at for at in numbers if not program.ops[at].uniform}
    found: list[Step] = []
    for step in steps:
        here = tuple(at for at in step.ops if at in left) if step.kind is Kind.NUMBER else ()
        left -= set(here)
        found.append(Step(step.kind, step.shared, step.ops, here))
    for whole in (True, False):
        rest = tuple(sorted(at for at in left if shared[at] is whole))
        if rest:
            found.append(Step(Kind.NUMBER, whole, (), rest))
    return tuple(found)


def _with_lives(program: Program, steps: tuple[Step, ...], shared: tuple[bool, ...]) -> Schedule:
    made = {at: number for number, step in enumerate(steps) for at in step.ops}
    born: dict[int, int] = {}
    dies: dict[int, int] = {}
    for number, step in enumerate(steps):
        stored = [
            arg for at in step.stores for arg in (_inputs_of(program, at) if is_inline(program.ops[at]) else [at])
        ]
        for arg in [arg for at in step.ops for arg in _inputs_of(program, at)] + stored:
            here = made.get(arg, -1)
            if here != number:
                born[arg], dies[arg] = here, number
    for at in program.outputs.values():
        if program.ops[at].shape is Shape.TRUTH and not program.ops[at].uniform:
            born[at], dies[at] = made.get(at, -1), len(steps)
    return Schedule(steps, shared, born, dies)
