"""What the reference law costs us against the number of households, and against the number of rules."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median

from attrs import frozen

from benchmarks.reference.ours import Ours, rules
from benchmarks.reference.people import people
from rechten.readings.columns.llvm.cache import compile_program
from rechten.readings.columns.llvm.module import Signature

HOUSEHOLDS = (1_000, 10_000, 100_000, 1_000_000)
COPIES = (1, 2, 4, 8)
_ROUNDS = 9


@frozen
class Cost:
    """Of one size: rules, operations for lanes, seconds of the clock, and of the processor on one core."""

    households: int
    rules: int
    operations: int
    wall: float
    core: float
    compile: float


def clocked(work: Callable[[], object], rounds: int = _ROUNDS) -> tuple[float, float]:
    """Seconds of the clock (median) and of the processor (best)."""
    walls, cores = [], []
    for _ in range(rounds):
        wall, core = time.perf_counter(), time.process_time()
        work()
        walls.append(time.perf_counter() - wall)
        cores.append(time.process_time() - core)
    return median(walls), min(cores)


def cost(households: int, copies: int, seed: int, *, compiled: bool) -> Cost:
    """One point."""
    who = people(households, seed)
    whole, alone = (Ours(who, threads=threads, copies=copies) for threads in (None, 1))
    program = whole.lowered.program
    for each in (whole, alone):
        each.run()
    start = time.process_time()
    if compiled:
        compile_program(program, Signature())
    seconds = time.process_time() - start
    operations = sum(not op.uniform for op in program.ops)
    return Cost(households, 20 * copies, operations, clocked(whole.run)[0], clocked(alone.run)[1], seconds)


def costs(seed: int) -> tuple[list[Cost], list[Cost]]:
    """Against households, and against rules."""
    by_size = [cost(households, 1, seed, compiled=False) for households in HOUSEHOLDS]
    return by_size, [cost(100_000, copies, seed, compiled=True) for copies in COPIES]


def show_scale(seed: int) -> tuple[list[Cost], list[Cost]]:
    """Both tables."""
    by_size, by_rules = costs(seed)
    print("\n### Ours against the number of households (20 rules)\n")
    print("| households | ms, all cores | core-ns a household | households a second |\n| --- | --- | --- | --- |")
    for c in by_size:
        print(
            f"| {c.households:,} | {c.wall * 1000:,.2f} | {c.core / c.households * 1e9:,.0f} "
            f"| {c.households / c.wall:,.0f} |"
        )
    print(f"\n### Ours against the number of rules ({by_rules[0].households:,} households; copies, own figures)\n")
    print("| rules | nodes | operations | ms, all cores | core-ns an operation a household | compile, s of processor |")
    print("| --- | --- | --- | --- | --- | --- |")
    for c in by_rules:
        nodes = len(rules(c.rules // 20).plan.nodes)
        each = c.core / c.operations / c.households * 1e9
        print(f"| {c.rules} | {nodes:,} | {c.operations:,} | {c.wall * 1000:,.1f} | {each:.3f} | {c.compile:.2f} |")
    return by_size, by_rules
