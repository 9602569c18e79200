"""The whole law of Belgium over an invented population: what it costs to compile, and to read, known and unknown."""

from __future__ import annotations

import time
from collections.abc import Sequence

import numpy as np
from attrs import evolve, frozen

from benchmarks.population_scale import clocked
from rechten.graph.facts import FactSpec
from rechten.graph.kinds import Choice
from rechten.household.knowledge import unknown
from rechten.law.belgium import BELGIUM
from rechten.population.synthetic import DAY, Recipe, blocks, make_block
from rechten.population.tabled import table_of
from rechten.readings.columns import run_llvm, run_numpy
from rechten.readings.columns.fixed import Fixed
from rechten.readings.columns.llvm.arrays import inputs_of
from rechten.readings.columns.llvm.cache import compile_program, compiled
from rechten.readings.columns.llvm.kernel import Kernel, load
from rechten.readings.columns.lowering import leaves_of
from rechten.readings.columns.planes import Block
from rechten.readings.columns.program import Program
from rechten.readings.columns.reading import lowered_for
from rechten.tables.blocks import blocks_of
from rechten.tables.table import FactColumn, Table

UNKNOWN = 0.3
_ALWAYS = ("person.birth_date", "person.lives_in")


@frozen(eq=False)
class Reading:
    """A program, the blocks it reads, and the uniform numbers."""

    name: str
    program: Program
    blocks: Sequence[Block]
    uniforms: np.ndarray[tuple[int], np.dtype[np.int64]]


def blanked(table: Table, share: float, seed: int) -> Table:
    """The table with this share of the cells unknown (days of birth and who lives where stay known)."""
    luck = np.random.default_rng(seed)
    facts = {}
    for id, column in table.facts.items():
        facts[id] = column if id in _ALWAYS else _blank(BELGIUM.vocabulary[id], column, luck, share)
    return evolve(table, facts=facts)


def _blank(spec: FactSpec, column: FactColumn, luck: np.random.Generator, share: float) -> FactColumn:
    gone = luck.random(column.low.shape) < share
    low, high = (np.where(gone, end, old) for end, old in zip(unknown(spec), (column.low, column.high), strict=True))
    low, high = low.astype(column.low.dtype), high.astype(column.high.dtype)
    return FactColumn(low, low) if isinstance(spec.kind, Choice) else FactColumn(low, high)


def readings(households: int, seed: int) -> tuple[list[Reading], int]:
    """With all known and with part unknown; and how many persons there are."""
    recipe = Recipe(households, seed, unknown=0.0)
    plan, figures = BELGIUM.plan(DAY), BELGIUM.figures(DAY, DAY)
    fixed, rights = Fixed(plan, figures, DAY), tuple(plan.rights)
    leaves = leaves_of(plan, rights)
    tables = [table_of(make_block(recipe, number)) for number in blocks(recipe)]
    found = []
    for name, open_, given in (
        ("all known", frozenset[int](), tables),
        (f"{UNKNOWN:.0%} unknown", leaves, [blanked(table, UNKNOWN, seed) for table in tables]),
    ):
        program = lowered_for(plan, rights, fixed, open_).program
        parts = [block for table in given for block in blocks_of(table, plan, DAY, BELGIUM.ties, sorted(leaves))[1]]
        found.append(Reading(name, program, parts, fixed.uniforms(program)))
    return found, sum(len(table.persons) for table in tables)


def compile_times(reading: Reading) -> tuple[float, float, float, Kernel]:
    """Seconds to compile (clock, processor), and to load what is kept; and the code."""
    signature = inputs_of(reading.program, reading.blocks[0]).signature
    compiled(reading.program, signature)  # kept from here on
    wall, core = time.perf_counter(), time.process_time()
    compile_program(reading.program, signature)
    wall, core = time.perf_counter() - wall, time.process_time() - core
    start = time.perf_counter()
    kernel = load(reading.program, compiled(reading.program, signature))
    return wall, core, time.perf_counter() - start, kernel


def reading_times(reading: Reading) -> tuple[float, float, float]:
    """Seconds for all blocks on all cores, on one core (processor), and how many times as long NumPy takes."""
    memory = [run_llvm.allocate(reading.program, block) for block in reading.blocks]

    def run(threads: int | None) -> None:
        for block, outputs in zip(reading.blocks, memory, strict=True):
            run_llvm.run(reading.program, block, reading.uniforms, outputs, threads)

    run(None)
    wall, core = clocked(lambda: run(None), 5)[0], clocked(lambda: run(1), 5)[1]
    small = min(reading.blocks, key=lambda block: abs(block.lanes - 2_000))
    slow = clocked(lambda: run_numpy.run(reading.program, small, reading.uniforms), 1)[1]
    quick = clocked(lambda: run_llvm.run(reading.program, small, reading.uniforms, threads=1), 3)[1]
    return wall, core, slow / quick


def show_law(households: int, seed: int) -> None:
    """Compiling and reading, side by side."""
    both, persons = readings(households, seed)
    print(f"\n### The whole law: {len(BELGIUM.rights)} rights, {households:,} households, {persons:,} persons\n")
    print(
        "| | operations | compile s (processor) | load kept code ms | code MB | ms, all cores | core-ns a household "
        "| core-ns an operation a household | NumPy reading / this |"
    )
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    cores = []
    for reading in both:
        wall, core, load_, kernel = compile_times(reading)
        each, ours, ratio = reading_times(reading)
        operations = len(reading.program.ops)
        cores.append(ours)
        print(
            f"| {reading.name} | {operations:,} | {wall:.1f} ({core:.1f}) | {load_ * 1000:.0f} "
            f"| {len(kernel.compiled.code) / 1e6:.2f} | {each * 1000:,.0f} | {ours / households * 1e9:,.0f} "
            f"| {ours / households / operations * 1e9:.3f} | {ratio:.0f} |"
        )
    print(f"\nUnknown over known: {cores[1] / cores[0]:.2f} (processor time).")
