"""Until when: always within the agreement, and always something to choose."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from totjerecht.access.conversation import until

# Two years, with both nights on which the clock changes.
MOMENTS = st.integers(0, 2 * 365 * 24 * 60).map(
    lambda minutes: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


@given(MOMENTS, st.integers(1, 366))
def test_every_choice_lies_within_the_agreement(now: datetime, longest: int) -> None:
    found = until.choices(longest, now)
    assert all(now < option.expires <= now + timedelta(days=longest) for option in found)
    assert [option.expires for option in found] == sorted(option.expires for option in found)
    assert until.usual(found) in {option.code for option in found}
    assert len({option.code for option in found}) == len(found)


@given(MOMENTS)
def test_a_month_is_filled_in_wherever_it_is_possible(now: datetime) -> None:
    assert until.usual(until.choices(30, now)) == "month"
    assert until.usual(until.choices(29, now)) == "week"
    assert until.usual(until.choices(3, now)) == until.ALL


def test_an_afternoon_ends_when_the_counters_close() -> None:
    morning = datetime(2026, 6, 1, 7, tzinfo=UTC)  # nine in the morning in Brussels
    first = until.choices(180, morning)[0]
    assert (first.code, first.words, first.last) == ("afternoon", "vandaag", "vandaag om 18 uur")
    assert first.expires == datetime(2026, 6, 1, 16, tzinfo=UTC)
    assert until.choices(180, morning + timedelta(hours=5))[0].words == "vanmiddag"
    assert until.choices(180, morning + timedelta(hours=10))[0].code == "evening"
    assert until.choices(180, morning + timedelta(hours=14, minutes=30))[0].code == "week"
