"""Amounts: of few people, or mostly of one, they are hidden; and what is shown tells nobody's own amount."""

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.core.small_numbers.attacker import Attacker, under
from tests.core.small_numbers.tables import COLUMNS, FIVE, LONG, ROWS, TREE, inner, table, true_counts
from totjerecht.core.small_numbers import (
    Amount,
    Hidden,
    Ledger,
    Place,
    Published,
    Refused,
    Rules,
    Shown,
    Table,
    Zeros,
    guarded,
)


def example(people: int, largest: int, total: int = 60_000) -> Published:
    amounts: dict[Place, Amount] = {(name,): Amount(60_000, 2_000) for name in "bcde"}
    return guarded(
        table(
            (LONG,),
            {**dict.fromkeys(inner((LONG,)), 60), ("a",): people},
            amounts={**amounts, ("a",): Amount(total, largest)},
        ),
        Rules(),
    )


def test_many_people_who_share() -> None:
    assert example(60, 2_000).cells["a",] == Shown(60, 60_000)


def test_one_who_has_more_than_half() -> None:
    assert example(60, 30_000).cells["a",] == Shown(60, 60_000)
    hidden = example(60, 30_001).cells["a",]
    assert isinstance(hidden, Hidden)
    assert hidden.reason == (
        "minder dan 10 mensen, of voor meer dan 50 % van één van hen, of een getal waarmee je zoiets kan uitrekenen"
    )


def test_few_people() -> None:
    assert isinstance(example(9, 10_000).cells["a",], Hidden)


def test_nothing_for_all_of_them_tells_about_each() -> None:
    assert isinstance(example(60, 0, 0).cells["a",], Hidden)


@st.composite
def with_money(draw: st.DrawFn) -> Table:
    divisions = draw(st.sampled_from(((LONG,), (TREE,), (ROWS, COLUMNS))))
    counts = {place: draw(st.one_of(st.integers(0, 4), st.integers(5, 9))) for place in inner(divisions)}
    amounts = {}
    for place, people in counts.items():
        each = draw(st.lists(st.integers(0, 3), min_size=people, max_size=people))
        if each and draw(st.integers(0, 3)) == 0:
            each[0] += 9
        amounts[place] = Amount(sum(each), max(each, default=0))
    return table(divisions, counts, amounts=amounts)


def as_counts(published: Published) -> Published:
    """The amounts alone, for an attacker who looks at numbers."""
    cells = {p: Shown(c.amount or 0) if isinstance(c, Shown) else c for p, c in published.cells.items()}
    return evolve(published, cells=cells)


def telling(of: Table) -> dict[tuple[str, ...], int]:
    """Amounts of few, or mostly of one, or nothing at all for any of them; computed the simple way."""
    assert of.amounts is not None
    found = {}
    for place, people in true_counts(of).items():
        amounts = [of.amounts[one] for one in under(of.divisions, place)]
        total, largest = sum(one.total for one in amounts), max(one.largest for one in amounts)
        if people < 5 or not total or largest * 2 > total:
            found[place] = total
    return found


@given(of=with_money())
def test_a_telling_amount_can_be_half_as_much_and_one_and_a_half_times(of: Table) -> None:
    published = guarded(of, FIVE)
    attacker = Attacker(as_counts(published))
    for place, total in telling(of).items():
        assert isinstance(published.cells[place], Hidden)
        unknown = attacker.of(0, place)
        assert attacker.can_be(unknown, total + max(-(-total // 2), 1))
        assert attacker.can_be(unknown, total - -(-total // 2))


@given(of=with_money())
def test_the_numbers_of_people_are_as_safe_as_without_amounts(of: Table) -> None:
    attacker = Attacker(guarded(of, FIVE))
    for place, count in true_counts(of).items():
        assert count >= 5 or attacker.values(0, place, 5) == {0, 1, 2, 3, 4, 5}


@given(of=with_money(), fewer=st.data())
def test_the_amount_of_a_few_who_left_is_not_seen(of: Table, fewer: st.DataObject) -> None:
    assert of.amounts is not None
    counts, amounts = dict(of.counts), dict(of.amounts)
    for place in fewer.draw(st.sets(st.sampled_from(sorted(counts)), max_size=2)):
        if counts[place]:  # the one who has most leaves
            counts[place] -= 1
            left = amounts[place].total - amounts[place].largest
            amounts[place] = Amount(left, min(amounts[place].largest, left))
    less = evolve(of, counts=counts, amounts=amounts)
    first, ledger = Ledger().publish(of, FIVE)
    try:
        second, _ = ledger.publish(less, FIVE)
    except Refused:
        return
    attacker = Attacker(as_counts(second), as_counts(first))
    before, after = true_counts(of), true_counts(less)
    money = [
        true_counts(evolve(one, counts={p: a.total for p, a in (one.amounts or {}).items()})) for one in (of, less)
    ]
    for place in before:
        if 0 < before[place] - after[place] < 5:
            apart = attacker.of(1, place) - attacker.of(0, place)
            gone = money[0][place] - money[1][place]
            assert attacker.can_be(apart, gone + max(-(-gone // 2), 1))
            assert attacker.can_be(apart, gone - -(-gone // 2))


def test_where_zeros_are_shown_nothing_for_all_is_shown() -> None:
    amounts = {(name,): Amount(60_000, 2_000) for name in "bcde"}
    of = table((LONG,), dict.fromkeys(inner((LONG,)), 60), amounts=amounts)
    assert guarded(of, Rules(zeros=Zeros.SHOWN)).cells["a",] == Shown(60, 0)
