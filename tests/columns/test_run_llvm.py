"""Machine code gives what NumPy gives, for any program; and its files are safe to lose."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechten.readings.columns import run_llvm, run_numpy
from rechten.readings.columns.llvm import cache
from rechten.readings.columns.llvm.division import division
from rechten.readings.columns.llvm.module import Signature
from rechten.readings.columns.planes import Block, Column
from rechten.readings.columns.program import INT32, Builder, Input, Program
from tests.columns.programs import Drawn, drawn_programs
from tests.properties.common import examples


@examples(0.5)
@given(drawn_programs())
def test_any_program(drawn: Drawn) -> None:
    wanted = run_numpy.run(drawn.program, drawn.block, drawn.uniforms)
    found = run_llvm.run(drawn.program, drawn.block, drawn.uniforms)
    assert found.keys() == wanted.keys()
    for name, array in wanted.items():
        assert np.array_equal(found[name], array), (name, drawn.program.ops[drawn.program.outputs[name]])


@st.composite
def divided(draw: st.DrawFn) -> tuple[int, int, int]:
    """A divisor, and between which values the number lies."""
    size = draw(st.sampled_from([10, 1_000, 150_000, 4_000_000, INT32, 2**33, 2**45, 2**51, 2**53]))
    low, high = sorted(draw(st.tuples(st.integers(-size, size), st.integers(-size, size))))
    divisor = draw(st.one_of(st.sampled_from([3, 4, 5, 12, 100, 153, 365, 400, 1_460, 146_097]), st.integers(2, INT32)))
    return (divisor, low if draw(st.booleans()) else 0, max(high, 1))


@examples(1)
@given(st.lists(divided(), min_size=1, max_size=12), st.integers(0, 2**32))
def test_division_rounds_down_at_every_edge(cases: list[tuple[int, int, int]], seed: int) -> None:
    b, luck, lanes = Builder(), np.random.default_rng(seed), 128
    columns, outputs = {}, {}
    for node, (divisor, low, high) in enumerate(cases):
        outputs[str(node)] = b.floordiv(b.input_number(Input(node, "low"), (low, high)), divisor)
        edges = luck.integers(low // divisor, high // divisor, lanes, endpoint=True) * divisor
        values = np.clip(edges + luck.integers(-1, 1, lanes, endpoint=True), low, high)
        values[:4] = (low, high, min(high, max(low, 0)), min(high, low + 1))
        columns[node] = Column(values[None], values[None])
    block = Block(1, np.arange(lanes, dtype=np.int64), columns)
    found = run_llvm.run(b.finish(outputs), block, np.empty(0, np.int64))
    for name, (divisor, low, high) in enumerate(cases):
        wanted = columns[name].low // divisor
        assert np.array_equal(found[str(name)], wanted), (divisor, low, high, division(divisor, low, high, 64).way)


def a_program() -> Program:
    b = Builder()
    age, income = b.input_number(Input(0, "low"), (0, 120)), b.input_number(Input(1, "low"), (0, 2**40))
    old = b.compare("le", b.const(65), age)
    total = b.sum_among(b.everyone(), income, 64)
    return b.finish(
        {
            "old": old,
            "years": b.add(age, b.const(1)),
            "total": total,
            "share": b.select(old, b.floordiv(total, 3), income),
        }
    )


def a_block(lanes: int = 600, size: int = 3) -> Block:
    luck = np.random.default_rng(1)
    ages, incomes = luck.integers(0, 120, (size, -(-lanes // 64) * 64)), luck.integers(0, 2**40, -(-lanes // 64) * 64)
    whole = np.broadcast_to(incomes, ages.shape)
    return Block(size, np.arange(lanes, dtype=np.int64), {0: Column(ages, ages), 1: Column(whole, whole)})


def test_memory_that_is_handed_in_is_written_to_and_shared_rows_stay_one_row() -> None:
    program, block, none = a_program(), a_block(), np.empty(0, np.int64)
    wanted = run_numpy.run(program, block, none)
    for narrow in (False, True):
        memory = run_llvm.allocate(program, block, narrow=narrow)
        found = run_llvm.run(program, block, none, memory)
        for name, at in program.outputs.items():
            assert np.array_equal(found[name], wanted[name])
            assert np.shares_memory(found[name], memory.by_operation[at])
        assert found["total"].strides[0] == 0  # everybody's income together: one row for all
        assert found["years"].dtype == (np.int32 if narrow else np.int64)


def test_memory_of_another_length_is_refused() -> None:
    program, memory = a_program(), run_llvm.allocate(a_program(), a_block(6_000))
    with pytest.raises(ValueError, match="94 words"):
        run_llvm.run(program, a_block(), np.empty(0, np.int64), memory)


def test_threads_change_nothing() -> None:
    program, block, none = a_program(), a_block(300_000), np.empty(0, np.int64)
    one, four = (run_llvm.run(program, block, none, threads=threads) for threads in (1, 4))
    assert all(np.array_equal(one[name], four[name]) for name in one)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda block: block.columns[0].low[:, :64], "node 0"),
        (lambda block: block.columns[0].low[:2], "node 0"),
        (lambda block: None, "lacks 'low'"),
    ],
)
def test_a_column_that_does_not_fit_is_named(change: Callable[[Block], np.ndarray[Any, Any]], told: str) -> None:
    block = a_block()
    columns = {**block.columns, 0: Column(change(block), change(block))}
    with pytest.raises(ValueError, match=told):
        run_llvm.run(a_program(), Block(block.size, block.rows, columns), np.empty(0, np.int64))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(cache.FOLDER, str(tmp_path / "kept"))
    return tmp_path / "kept"


def test_code_is_compiled_once_and_read_from_its_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = cache.compiled(a_program(), Signature())
    monkeypatch.setattr(cache, "compile_program", lambda *_: pytest.fail("compiled again"))
    assert cache.compiled(a_program(), Signature()) == first
    assert [file.suffix for file in folder.iterdir()] == [".code"]


def test_other_arrays_other_figures_or_another_processor_are_other_code(monkeypatch: pytest.MonkeyPatch) -> None:
    program = a_program()
    keys = {cache.key_of(program, Signature()), cache.key_of(program, Signature(shared=frozenset({1})))}
    monkeypatch.setattr(cache, "processor", lambda: ("other", ""))
    keys.add(cache.key_of(program, Signature()))
    assert len(keys) == 3
    assert cache.key_of(a_program(), Signature()) in keys  # the same program, made again


@pytest.mark.parametrize("harm", [lambda held: b"", lambda held: held[:50], lambda held: held[:-1] + b"x"])
def test_a_file_that_is_not_whole_is_made_anew(folder: Path, harm: Callable[[bytes], bytes]) -> None:
    first = cache.compiled(a_program(), Signature())
    (file,) = folder.iterdir()
    whole = file.read_bytes()
    file.write_bytes(harm(whole))
    assert cache.compiled(a_program(), Signature()) == first
    assert file.read_bytes() == whole


def test_many_writers_at_once_leave_one_whole_file(folder: Path) -> None:
    with ThreadPoolExecutor(6) as pool:
        found = list(pool.map(lambda _: cache.compiled(a_program(), Signature()), range(6)))
    assert all(each == found[0] for each in found)
    assert [file.suffix for file in folder.iterdir()] == [".code"]


def test_a_folder_that_cannot_be_written_only_costs_time(folder: Path) -> None:
    folder.write_text("this is a file")
    found = run_llvm.run(a_program(), a_block(), np.empty(0, np.int64))
    wanted = run_numpy.run(a_program(), a_block(), np.empty(0, np.int64))
    assert all(np.array_equal(found[name], wanted[name]) for name in wanted)
