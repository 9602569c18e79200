"""Amounts and days as people type them."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from totjerecht.scan.numbers import TypingError, read_days, read_money, read_month, read_whole

FIRST, LAST = date(1900, 1, 1), date(2026, 11, 24)


@pytest.mark.parametrize(
    ("typed", "euros"),
    [
        ("1.234,56", "1234.56"),
        ("1234.56", "1234.56"),
        ("1 234", "1234"),
        ("1\u00a0234,5", "1234.5"),
        ("€ 1200", "1200"),
        ("1200 euro", "1200"),
        ("1200,-", "1200"),
        ("1.234", "1234"),
        ("1,234.56", "1234.56"),
        ("1'234,00", "1234"),
        ("0", "0"),
        ("850,50 per maand", "850.50"),
        ("12,5", "12.5"),
        ("١٢٠٠", "1200"),
        ("1.234.567,89", "1234567.89"),
        ("850.", "850"),
    ],
)
def test_an_amount_is_read_as_it_was_meant(typed: str, euros: str) -> None:
    assert read_money(typed) == Decimal(euros)


@pytest.mark.parametrize("typed", ["", "veel", "-5", "− 20", "1,234", "12,345,6", "1e5", "nan", "12 34", "€", "1..2"])
def test_what_is_no_amount_is_asked_again(typed: str) -> None:
    with pytest.raises(TypingError):
        read_money(typed)


def test_an_amount_that_can_be_read_two_ways_is_asked_back_with_both() -> None:
    with pytest.raises(TypingError, match=r"1\.200 euro bedoelt, of 1,20 euro"):
        read_money("1,200")


@given(st.decimals(min_value=0, max_value=10_000_000, places=2))
def test_every_amount_written_the_dutch_way_comes_back(amount: Decimal) -> None:
    dutch = f"{amount:,.2f}".replace(",", " ").replace(".", ",").replace(" ", ".")
    assert read_money(dutch) == amount
    assert read_money(f"{amount:.2f}") == amount


def refusal(read: Callable[[], object]) -> str | None:
    """Why something cannot be read; None when it can. Any other error than a refusal in words gets out."""
    try:
        read()
    except TypingError as error:
        return str(error)
    return None


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused_in_words(typed: str) -> None:
    for read in (read_money, read_whole, read_month):
        assert refusal(lambda read=read: read(typed)) != ""  # type: ignore[misc]


@given(st.text(max_size=10), st.text(max_size=10), st.text(max_size=10))
def test_any_three_texts_are_days_or_refused_in_words(day: str, month: str, year: str) -> None:
    assert refusal(lambda: read_days(day, month, year, first=FIRST, last=LAST)) != ""


@given(st.integers(1, 31), st.integers(1, 12), st.integers(1900, 2026))
def test_days_lie_within_the_bounds(day: int, month: int, year: int) -> None:
    for parts in ((str(day), str(month), str(year)), ("", str(month), str(year)), ("", "", str(year))):
        if refusal(lambda parts=parts: read_days(*parts, first=FIRST, last=LAST)) is None:  # type: ignore[misc]
            found = read_days(*parts, first=FIRST, last=LAST)
            assert found is not None
            assert FIRST.toordinal() <= found[0] <= found[1] <= LAST.toordinal()


@pytest.mark.parametrize(
    ("typed", "low", "high"),
    [
        (("27", "3", "1985"), date(1985, 3, 27), date(1985, 3, 27)),
        (("", "2", "2024"), date(2024, 2, 1), date(2024, 2, 29)),
        (("", "december", "1999"), date(1999, 12, 1), date(1999, 12, 31)),
        (("", "", "1985"), date(1985, 1, 1), date(1985, 12, 31)),
        (("", "", "2026"), date(2026, 1, 1), LAST),
        (("29", "feb", "2000"), date(2000, 2, 29), date(2000, 2, 29)),
    ],
)
def test_a_day_may_be_known_in_part(typed: tuple[str, str, str], low: date, high: date) -> None:
    assert read_days(*typed, first=FIRST, last=LAST) == (low.toordinal(), high.toordinal())


@pytest.mark.parametrize(
    "typed",
    [
        ("31", "2", "1990"),
        ("29", "2", "1999"),
        ("", "13", "1990"),
        ("5", "", "1990"),
        ("5", "5", ""),
        ("", "", "85"),
        ("", "", "0000"),
        ("", "", "2027"),
        ("25", "11", "2026"),
        ("", "", "1899"),
        ("0", "1", "1990"),
        ("", "jaar", "1990"),
    ],
)
def test_a_day_that_cannot_be_is_asked_again(typed: tuple[str, str, str]) -> None:
    with pytest.raises(TypingError):
        read_days(*typed, first=FIRST, last=LAST)


def test_no_day_at_all_is_no_error() -> None:
    assert read_days(" ", "", "", first=FIRST, last=LAST) is None
