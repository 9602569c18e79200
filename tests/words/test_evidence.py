"""Papers in three lists: each paper in one of them, and what an office finds itself in the first."""

from datetime import date

import pytest
from attrs import evolve

from rechten.graph.rights import Condition, conditions
from rechten.law.belgium import BELGIUM
from rechten.words import evidence

DAY = date(2026, 11, 24)


@pytest.mark.parametrize("id", BELGIUM.rights)
def test_each_paper_stands_in_one_list(id: str) -> None:
    lists = evidence(BELGIUM.rights[id], DAY)
    every = [*lists.fetched, *lists.bring, *lists.may_be_asked]
    assert len(every) == len(set(every))


def test_what_the_office_sees_itself_is_never_asked_for() -> None:
    for right in BELGIUM.rights.values():
        found = {text for condition in conditions(right) for text in condition.found_by_office}
        lists = evidence(right, DAY)
        assert not found & {*lists.bring, *lists.may_be_asked}, right.id


def test_conditions_of_the_day_add_to_what_the_author_listed() -> None:
    right = BELGIUM.rights["referentieadres"]
    first, *rest = right.requires
    assert isinstance(first, Condition)
    added = evolve(
        first, found_by_office=("zeilregister",), proof=("vaarbewijs", "vaarbewijs"), valid_from=date(2025, 1, 1)
    )
    right = evolve(right, requires=(added, *rest))
    now, before = evidence(right, DAY), evidence(right, date(2024, 12, 31))
    assert now.fetched == (*right.act.fetched_by_office, "zeilregister")
    assert now.may_be_asked.count("vaarbewijs") == 1
    assert "zeilregister" not in before.fetched
    assert "vaarbewijs" not in before.may_be_asked
