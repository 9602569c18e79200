"""Groups held against a plain count; answers that contradict themselves are refused."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechten.population.proactive.batch import BatchProblem, Rows
from rechten.population.proactive.groups import MOST_OPEN, Group, grouped
from tests.population.proactive.town import DEPENDS, ENTITLED, HUMAN, NOT_COMPUTED, NOT_ENTITLED, Row, row

REQUIREMENTS = 5


@st.composite
def answers(draw: st.DrawFn) -> Row:
    """One row as a batch could write it."""
    failed = draw(st.integers(0, 2**REQUIREMENTS - 1))
    open_ = draw(st.integers(0, 2**REQUIREMENTS - 1)) & ~failed
    if failed:
        outcome = NOT_ENTITLED
    elif open_:
        outcome = draw(st.sampled_from([DEPENDS, HUMAN, NOT_COMPUTED]))
    else:
        outcome = ENTITLED
    low = draw(st.integers(0, 1000))
    more = {"concerned": draw(st.booleans()), "held": draw(st.booleans()), "low": low}
    return row(1, "x", outcome, failed=failed, open=open_, **more, high=low + draw(st.integers(0, 1)))


def block(rows: list[Row]) -> Rows:
    def of(name: str, kind: type) -> np.ndarray:
        return np.array([one[name] for one in rows], kind)

    people = np.array([f"p{i}" for i in range(len(rows))], object)
    return Rows(
        np.array(["1"] * len(rows), object),
        people,
        of("outcome", np.int8),
        of("failed", np.uint32),
        of("open", np.uint32),
        of("concerned", np.bool_),
        of("held", np.bool_),
        of("low", np.int64),
        of("high", np.int64),
    )


@given(st.lists(answers(), max_size=40), st.booleans(), st.integers(1, 4))
def test_groups_and_counts_are_those_of_a_plain_count(rows: list[Row], sure: bool, cut: int) -> None:
    blocks = [block(rows[:cut]), block(rows[cut:])]
    found = grouped(blocks, REQUIREMENTS, sure_amount=sure)
    about = [one for one in rows if one["concerned"] and not one["held"]]
    certain = [one for one in about if one["outcome"] == ENTITLED]
    unsure = [one for one in certain if sure and one["low"] != one["high"]]
    probable = [one for one in about if one["outcome"] in {DEPENDS, HUMAN} and one["open"].bit_count() <= MOST_OPEN]
    groups = [one.group for one in found.persons]
    assert groups.count(Group.CERTAIN) == len(certain) - len(unsure)
    assert groups.count(Group.PROBABLE) == len(probable)
    assert sum(one.open for one in found.persons) == sum(one["open"] for one in probable)
    tally = found.tally
    assert tally.seen == sum(one["concerned"] for one in rows)
    parts = tally.held + tally.not_entitled + tally.too_open + tally.not_computed + tally.amount_open
    assert parts + len(found.persons) == tally.seen


@pytest.mark.parametrize(
    "wrong",
    [
        row(1, "a", ENTITLED, open=1),
        row(1, "a", ENTITLED, failed=1),
        row(1, "a", DEPENDS, failed=1, open=2),
        row(1, "a", NOT_ENTITLED, failed=1 << REQUIREMENTS),
    ],
)
def test_answers_that_contradict_themselves_are_refused(wrong: Row) -> None:
    with pytest.raises(BatchProblem):
        grouped([block([wrong])], REQUIREMENTS, sure_amount=False)
