"""Leaving out: of a small number, whoever sees all that is shown cannot even tell that it is small."""

from itertools import combinations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.core.small_numbers.attacker import Attacker, under
from tests.core.small_numbers.tables import (
    COLUMNS,
    FIVE,
    LONG,
    ROWS,
    SHAPES,
    THIRD,
    TREE,
    WIDE,
    counted,
    inner,
    shown,
    table,
    true_counts,
)  # fmt: skip
from totjerecht.core.small_numbers import (
    Division,
    Hidden,
    Impossible,
    Place,
    Published,
    Rules,
    Shown,
    Table,
    Zeros,
    guarded,
)

SHOWING_ZEROS = evolve(FIVE, zeros=Zeros.SHOWN)


@given(of=counted())
def test_every_small_number_can_be_anything_from_nobody_to_the_minimum(of: Table) -> None:
    published = guarded(of, FIVE)
    attacker = Attacker(published)
    for place, count in true_counts(of).items():
        if count < 5:
            assert attacker.values(0, place, 5) == {0, 1, 2, 3, 4, 5}, place


@given(of=counted())
def test_where_zeros_are_shown_the_others_can_be_anything_else(of: Table) -> None:
    published = guarded(of, SHOWING_ZEROS)
    attacker = Attacker(published, zeros_shown=True)
    for place, count in true_counts(of).items():
        if count == 0:
            assert published.cells[place] == Shown(0)
        elif count < 5:
            people = sum(1 for one in under(of.divisions, place) if of.counts[one])
            assert attacker.values(0, place, 5) == set(range(people, 6)), place


@given(of=counted(), data=st.data())
def test_cells_that_can_hold_nobody_are_known_to_all(of: Table, data: st.DataObject) -> None:
    empty = data.draw(st.sets(st.sampled_from(inner(of.divisions)), max_size=3))
    of = evolve(of, counts={**of.counts, **dict.fromkeys(empty, 0)}, impossible=frozenset(empty))
    published = guarded(of, FIVE)
    attacker = Attacker(published)
    for place, count in true_counts(of).items():
        if empty.issuperset(under(of.divisions, place)):
            assert published.cells[place] == Impossible()
        elif count < 5:
            assert attacker.values(0, place, 5) == {0, 1, 2, 3, 4, 5}, place


@given(of=counted())
def test_what_is_shown_is_true_and_never_small(of: Table) -> None:
    true = true_counts(of)
    published = guarded(of, FIVE)
    assert set(published.cells) == set(true)
    for place, cell in published.cells.items():
        assert isinstance(cell, Hidden) or cell == Shown(true[place])
        assert isinstance(cell, Hidden) or true[place] >= 5


@given(of=counted())
def test_no_sum_of_hidden_cells_that_can_be_computed_is_small(of: Table) -> None:
    """Two small cells beside each other: their sum is a group too."""
    published = guarded(of, FIVE)
    hidden = [place for place in inner(of.divisions) if isinstance(published.cells[place], Hidden)]
    attacker = Attacker(published)
    for one, other in combinations(hidden, 2):
        both = attacker.of(0, one) | attacker.of(0, other)
        whole = of.counts[one] + of.counts[other]
        if 0 < whole < 5:
            assert any(attacker.can_be(both, value) for value in range(8) if value != whole)


@pytest.mark.parametrize("divisions", SHAPES)
def test_a_table_without_small_numbers_is_shown_whole(divisions: tuple) -> None:  # type: ignore[type-arg]
    published = guarded(table(divisions, dict.fromkeys(inner(divisions), 10)), Rules())
    assert published.hidden is None
    assert len(shown(published)) == len(published.cells)


@pytest.mark.parametrize("divisions", SHAPES)
def test_a_table_of_nobody_shows_nothing(divisions: tuple) -> None:  # type: ignore[type-arg]
    assert not shown(guarded(table(divisions, {}), Rules()))
    assert set(shown(guarded(table(divisions, {}), Rules(zeros=Zeros.SHOWN))).values()) == {0}


def safe(published: Published, small: set[Place]) -> bool:
    attacker = Attacker(published)
    return all(attacker.can_be(attacker.of(0, place), value) for place in small for value in (5, 0))


def fewest(of: Table) -> int:
    """How many cells must be hidden at least, by trying every choice."""
    true = true_counts(of)
    small = {place for place, count in true.items() if count < 5}
    others = [place for place in true if place not in small]
    whole = guarded(of, FIVE)
    reason = Hidden(5, "mensen", None, beside_others=False)
    for extra in range(len(others) + 1):
        for chosen in combinations(others, extra):
            hidden = small | set(chosen)
            cells = {place: reason if place in hidden else Shown(count) for place, count in true.items()}
            if safe(evolve(whole, cells=cells), small):
                return len(hidden)
    raise AssertionError


def test_hardly_more_is_hidden_than_must_be() -> None:
    """Every choice of other cells is tried in small tables: the fewest possible, or one more."""
    numbers = [7, 9, 3, 12, 2, 6, 11, 5, 8, 4, 1, 10, 0, 13, 6, 9]
    found = least = 0
    for start in range(8):
        for divisions in ((LONG,), (TREE,), (ROWS, COLUMNS)):
            cells = inner(divisions)
            of = table(divisions, {place: numbers[(start * 3 + i * 5) % 16] for i, place in enumerate(cells)})
            hidden = len(true_counts(of)) - len(shown(guarded(of, FIVE)))
            assert hidden <= fewest(of) + 1
            found, least = found + hidden, least + fewest(of)
    assert found <= least * 1.05


def test_one_small_cell_costs_three_others_in_rows_and_columns() -> None:
    of = table((ROWS, WIDE), {**dict.fromkeys(inner((ROWS, WIDE)), 40), ("a", "jong"): 3})
    published = guarded(of, Rules())
    assert len(published.cells) - len(shown(published)) == 4
    assert isinstance(published.cells["a", "jong"], Hidden)
    assert all(isinstance(published.cells[place], Shown) for place in published.cells if "stad" in place)


def test_a_ward_is_not_found_through_its_district() -> None:
    of = table((TREE,), {("a",): 3, ("b",): 40, ("c",): 40, ("d",): 40})
    published = guarded(of, Rules())
    assert set(shown(published)) == {("stad",), ("noord",), ("zuid",), ("c",), ("d",)}


def test_everyone_in_one_column_tells_nothing_about_each_of_them() -> None:
    """14 people in one cell and nobody beside it: shown, that tells of each of the row what the column says."""
    of = table((ROWS, COLUMNS), {**dict.fromkeys(inner((ROWS, COLUMNS)), 30), ("a", "jong"): 14, ("a", "oud"): 0})
    published = guarded(of, Rules())
    assert isinstance(published.cells["a", "jong"], Hidden)


def test_a_large_table_stays_useful() -> None:
    rows, columns = (
        Division.of(name, [f"{name}{i}" for i in range(size)]) for name, size in (("Rij", 50), ("Kolom", 20))
    )
    counts = {place: 3 if i % 97 == 0 else 25 + i % 60 for i, place in enumerate(inner((rows, columns)))}
    published = guarded(table((rows, columns), counts), Rules())
    small = sum(1 for count in counts.values() if count < 10)
    assert len(published.cells) - len(shown(published)) <= 4 * small


def test_three_divisions() -> None:
    cells = inner((ROWS, COLUMNS, THIRD))
    published = guarded(table((ROWS, COLUMNS, THIRD), {**dict.fromkeys(cells, 40), cells[0]: 1}), Rules())
    assert len(published.cells) - len(shown(published)) == 8
