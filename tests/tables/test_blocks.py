"""Blocks made for all persons at once hold, cell by cell, what the scalar reading knows of each case."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

import numpy as np
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from rechten.graph.law import Law
from rechten.graph.plan import Plan
from rechten.household.case import CaseFile
from rechten.law.belgium import BELGIUM
from rechten.readings.columns import Block, Column
from rechten.readings.columns.planes import WORD
from rechten.tables.blocks import blocks_of, every_leaf
from rechten.tables.table import table_of_cases
from tests.columns.blocks import block_of, evaluated
from tests.columns.test_parity import belgian
from tests.fictional.cases import DAYS, partial_cases
from tests.properties.common import examples, the_law


def assert_same(law: Law, cases: Sequence[CaseFile]) -> None:
    """The cases share their dates."""
    plan = law.plan(cases[0].date)
    _, blocks = blocks_of(table_of_cases(law, cases), plan, cases[0].date, law.ties)
    assert sorted(row for block in blocks for row in block.rows.tolist()) == list(range(len(cases)))
    for block in blocks:
        mine = [cases[row] for row in block.rows]
        assert {len(case.persons) for case in mine} == {block.size}
        expected = block_of(plan, [evaluated(law, case) for case in mine])
        for leaf, column in expected.columns.items():
            assert_same_column(plan, leaf, block, column)


def assert_same_column(plan: Plan, leaf: int, block: Block, expected: Column) -> None:
    found = block.columns[leaf]
    for end in ("low", "high", "asked", "lacking"):
        mine, theirs = getattr(found, end), getattr(expected, end)
        where = (plan.nodes[leaf], end)
        assert (mine is None) == (theirs is None), where
        if theirs is not None:
            assert (mine.dtype, mine.shape) == (theirs.dtype, theirs.shape), where
            assert np.array_equal(_without_padding(mine, block), _without_padding(theirs, block)), where


def _without_padding(array: NDArray[Any], block: Block) -> NDArray[Any]:
    """Numbers may hold anything in the padding; truth may not."""
    return array[..., : block.lanes] if array.shape[-1] == block.words * WORD else array


@examples(1)
@given(st.lists(partial_cases(most=4), min_size=1, max_size=6), st.sampled_from(DAYS))
def test_the_cells_of_a_law_with_every_node(cases: list[CaseFile], day: date) -> None:
    assert_same(the_law(), [evolve(case, date=day) for case in cases if case.persons])


@pytest.mark.parametrize("unknown", [0.0, 0.3, 0.9])
def test_the_cells_of_the_law_of_belgium(unknown: float) -> None:
    day = date(2026, 11, 30)
    assert_same(BELGIUM, [belgian(number, day, unknown) for number in range(30)])


def test_more_cases_of_a_size_than_fit_in_a_word() -> None:
    day = date(2026, 11, 30)
    by_size: dict[int, list[CaseFile]] = defaultdict(list)
    for number in range(5):
        case = belgian(number, day, 0.5)
        by_size[len(case.persons)].append(case)
    assert_same(BELGIUM, [case for cases in by_size.values() for case in (cases * 66)[:66]])


def test_every_leaf_has_a_column_even_of_a_table_that_holds_nothing() -> None:
    day = date(2026, 11, 30)
    case = evolve(belgian(3, day, 1.0), ties=(), dwellings=(), facts={})
    case = evolve(case, persons=tuple(evolve(person, facts={}) for person in case.persons))
    plan = BELGIUM.plan(day)
    _, blocks = blocks_of(table_of_cases(BELGIUM, [case]), plan, day, BELGIUM.ties)
    assert set(blocks[0].columns) == set(every_leaf(plan))
    assert_same(BELGIUM, [case])
