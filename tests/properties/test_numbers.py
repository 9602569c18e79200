"""Days and rounding are defined everywhere and never turn back; no float comes near money; no number can overflow."""

from __future__ import annotations

import math
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechten.graph.errors import RuleError
from rechten.graph.expressions import Expr, case, count, marginal_scale, no_money, rate, rounded, total
from rechten.graph.facts import Vocabulary
from rechten.graph.kinds import SAFE_INTEGER, Number, Unit
from rechten.graph.law import Law
from rechten.graph.nodes import Const
from rechten.graph.parameters import DatedValue, Parameter, Source
from rechten.graph.rights import Act, Amount, Condition, Decider, Right
from rechten.household.case import CaseFile, Known, Person
from rechten.readings import days
from rechten.readings.answer import read
from rechten.readings.kernels_numbers import marginal, round_to
from tests.fictional.cases import partial_cases
from tests.properties.common import evaluated, examples

ORDINALS = st.integers(1, date.max.toordinal())
PERIODS = ["month", "quarter", "year", "school_year"]
MODES = ["down", "up", "half_up"]


def ordinal(year: int, month: int, day: int) -> int:
    return date(year, month, day).toordinal()


# --- days -------------------------------------------------------------------------------------------------------------


@examples(5)
@given(ORDINALS, ORDINALS, ORDINALS, st.integers(-200_000, 200_000))
def test_no_reading_of_days_turns_back(a: int, b: int, other: int, months: int) -> None:
    early, late = sorted((a, b))
    assert days.age_on(early, other) >= days.age_on(late, other)
    assert days.age_on(other, early) <= days.age_on(other, late)
    assert days.months_between(early, other) >= days.months_between(late, other)
    assert days.months_between(other, early) <= days.months_between(other, late)
    assert days.add_months(early, months) <= days.add_months(late, months)
    for period in PERIODS:
        assert days.start_of(early, period) <= days.start_of(late, period) <= late


@examples(5)
@given(st.integers(ordinal(1900, 1, 1), ordinal(2150, 12, 31)), st.integers(-600, 600))
def test_adding_months_keeps_the_day_or_takes_the_last(day: int, months: int) -> None:
    before, after = date.fromordinal(day), date.fromordinal(days.add_months(day, months))
    assert (after.year * 12 + after.month) - (before.year * 12 + before.month) == months
    next_day = date.fromordinal(after.toordinal() + 1)
    assert after.day == before.day or (after.day < before.day and next_day.day == 1)
    if months >= 0 and after.day == before.day:
        assert days.months_between(day, after.toordinal()) == months


@pytest.mark.parametrize(
    ("on", "years"),
    [((2024, 2, 28), 23), ((2024, 2, 29), 24), ((2025, 2, 28), 24), ((2025, 3, 1), 25), ((2000, 2, 29), 0)],
)
def test_who_is_born_on_29_february(on: tuple[int, int, int], years: int) -> None:
    assert days.age_on(ordinal(2000, 2, 29), ordinal(*on)) == years


def test_a_birth_to_come_has_an_age_below_zero() -> None:
    assert days.age_on(ordinal(2025, 6, 2), ordinal(2025, 6, 1)) == -1


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ((2025, 1, 31), (2025, 2, 28), 0),
        ((2025, 1, 28), (2025, 2, 28), 1),
        ((2024, 2, 29), (2025, 2, 28), 11),
        ((2025, 3, 31), (2025, 3, 31), 0),
        ((2025, 3, 31), (2025, 3, 30), -1),
        ((2025, 3, 31), (2025, 2, 28), -2),
    ],
)
def test_whole_months(start: tuple[int, int, int], end: tuple[int, int, int], months: int) -> None:
    assert days.months_between(ordinal(*start), ordinal(*end)) == months


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        ((2024, 1, 31), 1, (2024, 2, 29)),
        ((2025, 1, 31), 1, (2025, 2, 28)),
        ((2024, 2, 29), 12, (2025, 2, 28)),
        ((2024, 2, 29), 48, (2028, 2, 29)),
        ((2025, 3, 31), -1, (2025, 2, 28)),
        ((2025, 12, 31), 2, (2026, 2, 28)),
    ],
)
def test_month_ends(day: tuple[int, int, int], months: int, expected: tuple[int, int, int]) -> None:
    assert days.add_months(ordinal(*day), months) == ordinal(*expected)


@pytest.mark.parametrize(
    ("period", "expected"),
    [("month", (2024, 2, 1)), ("quarter", (2024, 1, 1)), ("year", (2024, 1, 1)), ("school_year", (2023, 9, 1))],
)
def test_starts(period: str, expected: tuple[int, int, int]) -> None:
    assert days.start_of(ordinal(2024, 2, 29), period) == ordinal(*expected)


# --- rounding and money -----------------------------------------------------------------------------------------------


@examples(5)
@given(st.integers(-(2**60), 2**60), st.integers(1, 10_000))
def test_rounding_is_exact_on_both_sides_of_zero(value: int, divisor: int) -> None:
    exact = Fraction(value, divisor)
    assert round_to(value, divisor, "down") == math.floor(exact)
    assert round_to(value, divisor, "up") == math.ceil(exact)
    assert round_to(value, divisor, "half_up") == math.floor(exact + Fraction(1, 2))
    for mode in MODES:
        assert round_to(value, divisor, mode) <= round_to(value + 1, divisor, mode)
        assert round_to(value * divisor, divisor, mode) == value


@pytest.mark.parametrize(("value", "expected"), [(-3, -1), (-1, 0), (1, 1), (3, 2), (-2, -1)])
def test_a_half_goes_to_the_larger_number(value: int, expected: int) -> None:
    assert round_to(value, 2, "half_up") == expected


@examples(5)
@given(
    st.lists(st.tuples(st.integers(-500, 500), st.integers(-500, 500)), min_size=3, max_size=3),
    st.lists(st.tuples(st.integers(-9, 9), st.integers(-9, 9)), min_size=2, max_size=2),
    st.data(),
)
def test_brackets_hold_even_where_they_cross(
    numbers: list[tuple[int, int]], rates: list[tuple[int, int]], data: st.DataObject
) -> None:
    """Thresholds need not be known, nor in order, nor above zero."""
    ranges = [(min(pair), max(pair)) for pair in numbers + rates]
    low, high = marginal(ranges[0], ranges[1:3], ranges[3:])
    item, first, second, a, b = (data.draw(st.integers(*pair)) for pair in ranges)
    exact = a * max(0, min(item, second) - first) + b * max(0, item - second)
    assert low <= exact <= high


@examples(1)
@given(partial_cases())
def test_every_row_is_whole_numbers_within_range(case: CaseFile) -> None:
    for row in evaluated(case).rows:
        for low, high in row:
            assert type(low) is type(high) is int
            assert max(abs(low), abs(high)) <= SAFE_INTEGER


# --- no overflow ------------------------------------------------------------------------------------------------------


def a_law(make: object) -> Law:
    """A law of one right, whose amount is made from a large fact by ``make``."""
    facts = Vocabulary()
    fortune = facts.amount("person.fortune", Unit.EURO, low=-1_000_000_000, high=1_000_000_000)
    law = Law("klein", facts, {})
    expr = make(fortune)  # type: ignore[operator]
    fine = Condition("right.fine", fortune >= 0, "art. 1", "Je hebt geen schuld.")
    law.add(
        Right(
            "right", "Recht", "crown", "income", "",
            (fine,), Decider("", ""), Act("", "", (), (), (), "", "", ""), (), "certain",
            amount=Amount(expr, "art. 2", ""),
        )
    )  # fmt: skip
    return law


@pytest.mark.parametrize(
    "make",
    [
        lambda x: x * 100_000,
        lambda x: x / 9_999_991 + x / 9_999_973,
        lambda x: total(*[x * 1_000] * 100),
        lambda x: case((x > 0, x), otherwise=no_money(Unit.EURO)) * -100_000,
        lambda x: marginal_scale(x, [x], [rate(Fraction(99_999, 100_000))]),
        lambda x: rounded(x / 1_000_000 * 1_000_000, "down", "art. 2"),
    ],
)
def test_a_rule_that_could_overflow_is_no_rule(make: object) -> None:
    with pytest.raises(RuleError, match=r"^test_numbers\.py:\d+: .*2\^53.*(round|narrow)"):
        a_law(make).plan(date(2025, 1, 1))


def test_a_large_but_safe_rule_is_fine_at_its_ends() -> None:
    law = a_law(lambda x: x * 90_000)
    for cents in (100_000_000_000, 0):
        people = (Person("ada", {"fortune": Known(cents, cents)}),)
        (result,) = read(law, CaseFile(date(2025, 1, 1), date(2025, 1, 1), people)).results
        assert result.verdict.amount == (cents * 90_000, cents * 90_000)


def test_the_range_of_brackets_counts_from_the_lowest_threshold() -> None:
    """With a threshold far below zero the slice is larger than the amount itself."""
    far = Expr(Const(Number(Unit.EURO, 100), -(10**14)))
    with pytest.raises(RuleError, match=r"2\^53"):
        a_law(lambda x: marginal_scale(x, [far], [rate(Fraction(100))])).plan(date(2025, 1, 1))


def test_a_figure_past_all_reason_is_caught() -> None:
    facts = Vocabulary()
    rich = facts.truth("person.rich")
    law = Law("klein", facts, {})
    huge = DatedValue(date(2025, 1, 1), 2**52, Source("x"))
    law.add_parameters([Parameter("huge", Number(Unit.EURO, 100), "", "", (huge,))])
    law.add(
        Right(
            "right", "Recht", "crown", "income", "",
            (Condition("right.rich", rich, "art. 1", ""),), Decider("", ""), Act("", "", (), (), (), "", "", ""), (),
            "certain", amount=Amount(law.param("huge") * count(3), "art. 2", ""),
        )
    )  # fmt: skip
    with pytest.raises(RuleError, match=r"2\^53"):
        law.plan(date(2025, 1, 1))
