"""Days by arithmetic on columns are the days of the calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rechten.readings import days
from rechten.readings.columns import calendar, run_llvm, run_numpy
from rechten.readings.columns.planes import Block, Column
from rechten.readings.columns.program import Builder, Input, Program
from tests.properties.common import examples

LAST = date.max.toordinal()
ORDINALS = st.one_of(st.integers(1, LAST), st.integers(690_000, 780_000))
PERIODS: tuple[calendar.Period, ...] = ("month", "quarter", "year", "school_year")
MONTHS = (-400, -13, -12, -1, 1, 5, 12, 27)


def computed(pairs: list[tuple[int, int]], make: Callable[[Builder, int, int], dict[str, int]]) -> dict[str, list[int]]:
    """What a program gives for some pairs of days, by both ways to run it."""
    b = Builder()
    one, other = (b.input_number(Input(node, "low"), (1, LAST)) for node in (0, 1))
    program: Program = b.finish(make(b, one, other))
    values = np.ones((2, 1, 64 * -(-len(pairs) // 64)), np.int64)
    values[:, 0, : len(pairs)] = np.array(pairs).T
    block = Block(1, np.arange(len(pairs)), {node: Column(values[node], values[node]) for node in (0, 1)})
    none = np.empty(0, np.int64)
    found = [run(program, block, none) for run in (run_numpy.run, run_llvm.run)]
    assert all(np.array_equal(found[0][name], found[1][name]) for name in found[0])
    return {name: array[0, : len(pairs)].tolist() for name, array in found[0].items()}


def parts(b: Builder, day: int) -> dict[str, int]:
    civil = calendar.civil(b, day)
    again = calendar.ordinal(b, civil.year, civil.month, civil.day)
    return {"year": civil.year, "month": civil.month, "day": civil.day, "again": again}


def test_the_parts_of_every_day_of_four_centuries_and_the_ends() -> None:
    every = [*range(1, 1_500), *range(577_000, 577_000 + 146_500), *range(LAST - 1_500, LAST + 1)]
    found = computed([(day, 1) for day in every], lambda b, one, _: parts(b, one))
    wanted = [date.fromordinal(day) for day in every]
    assert found["year"] == [day.year for day in wanted]
    assert found["month"] == [day.month for day in wanted]
    assert found["day"] == [day.day for day in wanted]
    assert found["again"] == every


@examples(0.3)
@given(st.lists(st.tuples(ORDINALS, ORDINALS), min_size=1, max_size=60))
def test_ages_months_and_periods(pairs: list[tuple[int, int]]) -> None:
    def make(b: Builder, one: int, other: int) -> dict[str, int]:
        found = {"age": calendar.age_on(b, one, other), "between": calendar.months_between(b, one, other)}
        found |= {f"add {months}": calendar.add_months(b, one, months) for months in MONTHS}
        return found | {period: calendar.start_of(b, one, period) for period in PERIODS}

    found = computed(pairs, make)
    assert found["age"] == [days.age_on(one, other) for one, other in pairs]
    assert found["between"] == [days.months_between(one, other) for one, other in pairs]
    for months in MONTHS:
        assert found[f"add {months}"] == [days.add_months(one, months) for one, _ in pairs], months
    for period in PERIODS:
        assert found[period] == [days.start_of(one, period) for one, _ in pairs], period
