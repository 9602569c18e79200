"""Two tables, three, or two with other divisions: together they tell no more of few people than each alone may."""

import json
from datetime import date
from itertools import product

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.core.small_numbers.attacker import Attacker, Sum, solvable, under
from tests.core.small_numbers.tables import (
    COLUMNS,
    FIVE,
    LONG,
    ROWS,
    THIRD,
    TREE,
    WIDE,
    inner,
    shown,
    table,
    true_counts,
)
from totjerecht.core.small_numbers import (
    Amount,
    Division,
    Hidden,
    Ledger,
    Method,
    Place,
    Published,
    Refused,
    Rules,
    Shown,
    Table,
    Zeros,
    from_data,
    guarded,
    to_data,
)  # fmt: skip

PAIRS = ((LONG,), (TREE,), (ROWS, COLUMNS))
SECRET = b"sixteen or more bytes"
ROUNDING = Rules(method=Method.ROUND, secret=SECRET)


@st.composite
def chains(draw: st.DrawFn, length: int) -> list[Table]:
    """Tables of which each lies within the next, such as those who stayed in a group that only shrinks."""
    divisions = draw(st.sampled_from(PAIRS))
    more = st.one_of(st.just(0), st.integers(0, 4), st.integers(5, 12))
    counts = dict.fromkeys(inner(divisions), 0)
    found = []
    for i in range(length):
        counts = {place: count + draw(more) for place, count in counts.items()}
        found.append(table(divisions, counts, day=date(2026, 1 + i, 1)))
    return found


def published_in(order: list[int], tables: list[Table], rules: Rules = FIVE) -> list[Published] | None:
    """The tables as published one after the other; None when one was refused."""
    ledger, found = Ledger(), {}
    try:
        for i in order:
            found[i], ledger = ledger.publish(tables[i], rules)
    except Refused:
        return None
    return [found[i] for i in range(len(tables))]


def holds_against(attacker: Attacker, tables: list[Table]) -> None:
    everything = {0, 1, 2, 3, 4, 5}
    true = [true_counts(one) for one in tables]
    for i, counts in enumerate(true):
        for place, count in counts.items():
            if count < 5:
                assert attacker.values(i, place, 5) == everything, (i, place)
            if i and 0 < count - true[i - 1][place] < 5:
                assert attacker.differences(i, place, 5) == everything, (i, place)


@given(tables=chains(2), order=st.permutations([0, 1]))
def test_a_table_within_another(tables: list[Table], order: list[int]) -> None:
    published = published_in(order, tables)
    if published is not None:
        holds_against(Attacker(*published), tables)


@given(tables=chains(2), order=st.permutations([0, 1]))
def test_a_table_within_another_where_zeros_are_shown(tables: list[Table], order: list[int]) -> None:
    published = published_in(order, tables, evolve(FIVE, zeros=Zeros.SHOWN))
    if published is None:
        return
    attacker = Attacker(*published, zeros_shown=True)
    less, more = map(true_counts, tables)
    for place in less:
        parts = [(tables[0].counts[one], tables[1].counts[one]) for one in under(tables[0].divisions, place)]
        for i, count in enumerate((less[place], more[place])):
            if 0 < count < 5:
                assert attacker.values(i, place, 5) == set(range(sum(one[i] > 0 for one in parts), 6)), (i, place)
        if 0 < more[place] - less[place] < 5:
            came = sum(before == 0 < after for before, after in parts)
            assert attacker.differences(1, place, 5) == set(range(came, 6)), place


@given(tables=chains(3), order=st.permutations([0, 1, 2]))
def test_three_tables_within_each_other(tables: list[Table], order: list[int]) -> None:
    published = published_in(order, tables)
    if published is not None:
        holds_against(Attacker(*published), tables)


@given(tables=chains(2))
def test_the_first_of_two_can_always_be_published(tables: list[Table]) -> None:
    """And is then what it would be on its own."""
    assert Ledger().publish(tables[0], FIVE)[0] == guarded(tables[0], FIVE)


@given(
    first=st.lists(st.integers(0, 14), min_size=6, max_size=6),
    second=st.lists(st.integers(0, 14), min_size=6, max_size=6),
)
def test_another_day_shows_no_number_that_changed_by_a_few(first: list[int], second: list[int]) -> None:
    cells = inner((ROWS, COLUMNS))
    tables = [table((ROWS, COLUMNS), dict(zip(cells, numbers, strict=True))) for numbers in (first, second)]
    published = published_in([0, 1], tables)
    if published is not None:
        before, after = map(shown, published)
        assert not [p for p in before.keys() & after.keys() if 0 < abs(before[p] - after[p]) < 5]
        for one, of in zip(published, tables, strict=True):
            attacker = Attacker(one)
            for place, count in true_counts(of).items():
                assert count >= 5 or attacker.values(0, place, 5) == {0, 1, 2, 3, 4, 5}


def joint(tables: list[Published], divisions: tuple[Division, ...]) -> list[Sum]:
    """What is known of one population from tables with some of its divisions each."""
    sums = []
    for published in tables:
        own = {division.name: i for i, division in enumerate(published.divisions)}
        for place, cell in published.cells.items():
            if isinstance(cell, Shown):
                whole = tuple(place[own[d.name]] if d.name in own else d.total for d in divisions)
                sums.append((frozenset((0, one) for one in under(divisions, whole)), cell.count))
    return sums


def summed(counts: dict[Place, int], kept: tuple[int, ...]) -> dict[Place, int]:
    found: dict[Place, int] = {}
    for place, count in counts.items():
        short = tuple(place[i] for i in kept)
        found[short] = found.get(short, 0) + count
    return found


@given(numbers=st.lists(st.one_of(st.integers(0, 3), st.integers(3, 9)), min_size=12, max_size=12))
def test_tables_with_other_divisions_of_the_same_people(numbers: list[int]) -> None:
    divisions = (ROWS, COLUMNS, THIRD)
    counts = dict(zip(inner(divisions), numbers, strict=True))
    tables = [table((ROWS, COLUMNS), summed(counts, (0, 1))), table((ROWS, THIRD), summed(counts, (0, 2)))]
    published = published_in([0, 1], tables)
    if published is None:
        return
    sums = joint(published, divisions)
    for of in tables:
        own = {division.name: i for i, division in enumerate(of.divisions)}
        for place, count in true_counts(of).items():
            if count < 5:
                whole = tuple(place[own[d.name]] if d.name in own else d.total for d in divisions)
                unknown = frozenset((0, one) for one in under(divisions, whole))
                assert all(solvable([*sums, (unknown, value)]) for value in (0, 5)), place


LARGE = dict.fromkeys(inner((ROWS, COLUMNS)), 60)


def test_other_divisions_are_possible_where_nothing_small_is_shared() -> None:
    ledger = Ledger()
    _, ledger = ledger.publish(table((ROWS, COLUMNS), {**LARGE, ("a", "jong"): 3}), Rules())
    other = {("a", "huis"): 40, ("a", "kamer"): 23, **dict.fromkeys(product("bc", ("huis", "kamer")), 60)}
    published, _ = ledger.publish(table((ROWS, THIRD), other), Rules())
    assert published.hidden is None


def refused(ledger: Ledger, of: Table, rules: Rules | None = None) -> str:
    with pytest.raises(Refused) as caught:
        ledger.publish(of, rules or Rules())
    return caught.value.reason


def test_one_who_left_is_not_seen() -> None:
    """Everything shown, and then everyone but one person: only what does not tell of that one is shown."""
    _, ledger = Ledger().publish(table((ROWS, COLUMNS), LARGE), Rules())
    without_one = table((ROWS, COLUMNS), {**LARGE, ("a", "jong"): 59}, population="wie in april nog een dossier had")
    published, _ = ledger.publish(without_one, Rules())
    touched = {("a", "jong"), ("a", "alle"), ("stad", "jong"), ("stad", "alle")}
    assert not touched & shown(published).keys()
    assert ("b", "oud") in shown(published) or ("c", "oud") in shown(published)


def test_a_small_change_in_what_tables_with_other_divisions_share() -> None:
    _, ledger = Ledger().publish(table((ROWS, COLUMNS), LARGE), Rules())
    other = dict.fromkeys(inner((ROWS, THIRD)), 60)
    assert "uitrekenen" in refused(ledger, table((ROWS, THIRD), {**other, ("a", "huis"): 61}))


def test_a_ring_of_tables_is_refused() -> None:
    ledger = Ledger()
    for divisions in ((ROWS, COLUMNS), (ROWS, THIRD)):
        _, ledger = ledger.publish(table(divisions, dict.fromkeys(inner(divisions), 60)), Rules())
    assert "één tabel" in refused(ledger, table((COLUMNS, THIRD), dict.fromkeys(inner((COLUMNS, THIRD)), 90)))


@pytest.mark.parametrize("order", [(0, 1, 2), (1, 2, 0), (2, 0, 1)])
def test_all_and_then_two_parts_of_them(order: tuple[int, ...]) -> None:
    """All less women less men is who is neither."""
    tables = [
        table((LONG,), dict.fromkeys(inner((LONG,)), count), population=population)
        for population, count in (("iedereen", 103), ("vrouwen", 50), ("mannen", 50))
    ]
    ledger = Ledger()
    for i in order[:2]:
        _, ledger = ledger.publish(tables[i], Rules())
    assert "één tabel" in refused(ledger, tables[order[2]])


def test_a_division_cannot_change_its_parts() -> None:
    _, ledger = Ledger().publish(table((COLUMNS,), {("jong",): 60, ("oud",): 60}), Rules())
    other = table((WIDE,), {("jong",): 30, ("midden",): 40, ("oud",): 50})
    assert "'Leeftijd'" in refused(ledger, other)


def test_another_source_is_another_matter() -> None:
    _, ledger = Ledger().publish(table((COLUMNS,), {("jong",): 60, ("oud",): 60}), Rules())
    published, _ = ledger.publish(table((WIDE,), {("jong",): 30, ("midden",): 40, ("oud",): 50}, source="x"), Rules())
    assert published.hidden is None


@given(tables=chains(1))
def test_the_same_table_again_shows_the_same(tables: list[Table]) -> None:
    first, ledger = Ledger().publish(tables[0], FIVE)
    again, same = ledger.publish(tables[0], FIVE)
    assert again == first
    assert same is ledger


@given(tables=chains(2))
def test_a_ledger_that_was_kept_is_the_same_ledger(tables: list[Table]) -> None:
    _, ledger = Ledger().publish(tables[1], FIVE)
    kept = from_data(json.loads(json.dumps(to_data(ledger))))
    assert to_data(kept) == to_data(ledger)
    outcomes: list[object] = []
    for one in (ledger, kept):
        try:
            outcomes.append(one.publish(tables[0], FIVE)[0])
        except Refused as refusal:
            outcomes.append(refusal.reason)
    assert outcomes[0] == outcomes[1]


def test_what_a_kept_ledger_holds() -> None:
    amounts = {("jong",): Amount(60_000, 1_000), ("oud",): Amount(60_000, 1_000)}
    of = table((COLUMNS,), {("jong",): 60, ("oud",): 60}, amounts=amounts)
    _, ledger = Ledger().publish(of, Rules(zeros=Zeros.SHOWN, secret=SECRET))
    _, ledger = ledger.publish(evolve(of, source="ander", amounts=None, amount_of=""), ROUNDING)
    data = json.dumps(to_data(ledger))
    assert SECRET.decode() not in data
    kept = from_data(json.loads(data))
    assert [one.table for one in kept.releases] == [one.table for one in ledger.releases]
    with pytest.raises(ValueError, match="version 2"):
        from_data({"version": 2, "releases": []})


def test_rounding_keeps_to_one_way() -> None:
    of = table((ROWS, COLUMNS), LARGE)
    _, ledger = Ledger().publish(of, ROUNDING)
    assert "manier" in refused(ledger, of)
    assert "geheim" in refused(ledger, of, evolve(ROUNDING, secret=b"another secret of bytes"))
    assert "geheim" in refused(ledger, of, evolve(ROUNDING, base=20))
    assert "één tabel" in refused(ledger, evolve(of, population="vrouwen"), ROUNDING)
    assert "één tabel" in refused(ledger, table((ROWS,), {("a",): 9}), ROUNDING)
    later = evolve(of, day=date(2026, 4, 1), counts={**LARGE, ("a", "jong"): 61})
    assert ledger.publish(later, ROUNDING)[0] == guarded(later, ROUNDING)


def test_the_reason_says_that_earlier_figures_count() -> None:
    of = table((COLUMNS,), {("jong",): 60, ("oud",): 3})
    first, ledger = Ledger().publish(of, Rules())
    second, _ = ledger.publish(evolve(of, day=date(2027, 1, 1), counts={("jong",): 160, ("oud",): 3}), Rules())
    assert isinstance(first.cells["oud",], Hidden)
    assert isinstance(second.cells["oud",], Hidden)
    assert "vroegere" not in first.cells["oud",].reason
    assert "vroegere" in second.cells["oud",].reason


def test_what_was_hidden_stays_hidden_while_it_hardly_changes() -> None:
    """Else who thinks that b stayed about the same, knows from the second table what the first one hid."""
    first, ledger = Ledger().publish(table((ROWS,), {("a",): 3, ("b",): 20, ("c",): 40}), Rules())
    later = table((ROWS,), {("a",): 4, ("b",): 25, ("c",): 24}, day=date(2026, 4, 1))
    second, _ = ledger.publish(later, Rules())
    assert set(shown(first)) == {("c",), ("stad",)}
    assert set(shown(guarded(later, Rules()))) == {("b",), ("stad",)}
    assert set(shown(second)) == {("c",), ("stad",)}


def test_a_total_that_another_table_shows_protects_nothing() -> None:
    """On its own, the table would hide its total; but the total stands in the table by age."""
    of = table((TREE,), {("a",): 3, ("c",): 50, ("d",): 50}, impossible=frozenset({("b",)}))
    assert ("stad",) not in shown(guarded(of, Rules()))
    _, ledger = Ledger().publish(table((COLUMNS,), {("jong",): 60, ("oud",): 43}), Rules())
    published, _ = ledger.publish(of, Rules())
    assert ("zuid",) not in shown(published)
