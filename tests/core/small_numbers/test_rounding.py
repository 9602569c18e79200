"""Rounding: multiples that add up, never far off, right on average, and always the same for the same cell."""

from statistics import fmean

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.core.small_numbers.attacker import under
from tests.core.small_numbers.tables import COLUMNS, ROWS, counted, inner, table, true_counts
from totjerecht.core.small_numbers import Division, Impossible, Method, Published, Rounded, Rules, Table, guarded

RULES = Rules(minimum=5, method=Method.ROUND, secret=b"0123456789abcdef")


def numbers(published: Published) -> dict[tuple[str, ...], Rounded]:
    return {place: cell for place, cell in published.cells.items() if isinstance(cell, Rounded)}


@given(of=counted(most=40), secret=st.binary(min_size=16, max_size=16))
def test_numbers_are_multiples_that_add_up_and_hold_the_truth(of: Table, secret: bytes) -> None:
    found = numbers(guarded(of, evolve(RULES, secret=secret)))
    for place, count in true_counts(of).items():
        cell = found[place]
        assert cell.count % 5 == 0
        assert cell.low <= count <= cell.high
        assert cell.count == sum(found[one].count for one in under(of.divisions, place))
    assert all(abs(found[one].count - of.counts[one]) < 5 for one in inner(of.divisions))


@given(of=counted(most=40))
def test_each_number_within_its_bounds_explains_all_that_is_shown(of: Table) -> None:
    """Nothing in the margins, or in another cell, narrows what a cell can be."""
    found = numbers(guarded(of, RULES))
    cells = inner(of.divisions)
    for one in cells:
        for value in range(found[one].low, found[one].high + 1):
            guess = {**{cell: found[cell].count for cell in cells}, one: value}
            for place, cell in found.items():
                assert cell.low <= sum(guess[part] for part in under(of.divisions, place)) <= cell.high


@given(of=counted(), other=st.integers(0, 60))
def test_a_cell_is_rounded_alike_whatever_the_others_are(of: Table, other: int) -> None:
    """So there is no second draw to average, however often it is published."""
    one, *rest = inner(of.divisions)
    changed = evolve(of, counts={**dict.fromkeys(rest, other), one: of.counts[one]})
    assert guarded(of, RULES).cells[one] == guarded(changed, RULES).cells[one]


def test_right_on_average() -> None:
    """Over secrets; the bounds are five times the spread that chance gives to a mean of so many."""
    of = table((Division.of("x", [str(i) for i in range(12)]),), {(str(i),): i for i in range(12)})
    drawn = [numbers(guarded(of, evolve(RULES, secret=b"%016d" % i))) for i in range(2000)]
    for (name,), count in of.counts.items():
        assert abs(fmean(one[name,].count for one in drawn) - count) < 0.3


def test_a_number_that_is_a_multiple_stays() -> None:
    of = table((COLUMNS,), {("jong",): 35, ("oud",): 0})
    assert [cell.count for cell in numbers(guarded(of, RULES)).values()] == [35, 35, 0]


def test_nobody_and_a_few_look_alike() -> None:
    seen = {
        numbers(guarded(table((COLUMNS,), {("jong",): few}), evolve(RULES, secret=b"%016d" % i)))["jong",]
        for few in range(5)
        for i in range(20)
    }
    assert seen == {Rounded(0, 0, 4), Rounded(5, 1, 9)}


def test_cells_that_can_hold_nobody_are_not_rounded() -> None:
    of = table((ROWS, COLUMNS), {("b", "oud"): 7}, impossible=frozenset({("a", "jong")}))
    found = guarded(of, RULES)
    assert found.cells["a", "jong"] == Impossible()
    whole = found.cells["stad", "alle"]
    assert isinstance(whole, Rounded)
    assert whole.high - whole.count == 5 * 4


@pytest.mark.parametrize("base", [5, 7, 20])
def test_the_step_can_be_larger(base: int) -> None:
    found = numbers(guarded(table((COLUMNS,), {("jong",): 33, ("oud",): 61}), evolve(RULES, base=base)))
    assert all(cell.count % base == 0 for cell in found.values())
