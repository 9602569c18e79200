"""The law that engines are compared with: ours by code equals NumPy by hand, and unknown facts never lie."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks.reference.by_numpy import ByNumPy
from benchmarks.reference.ours import Ours
from benchmarks.reference.people import Array, People, people


@pytest.fixture(scope="module")
def who() -> People:
    return people(3_000, 11)


@pytest.fixture(scope="module")
def wanted(who: People) -> dict[str, Array]:
    by_hand = ByNumPy(who)
    by_hand.run()
    return by_hand.results()


@pytest.mark.parametrize("copies", [1, 2])
def test_equal_to_the_cent(who: People, wanted: dict[str, Array], copies: int) -> None:
    ours = Ours(who, copies=copies)
    ours.run()
    found = ours.results()
    assert found.keys() == wanted.keys()
    for name, values in wanted.items():
        assert np.array_equal(found[name], values), name
        assert len(np.unique(values)) > 1, name  # the law tells people apart


def test_with_facts_unknown_the_truth_lies_inside(who: People, wanted: dict[str, Array]) -> None:
    ours = Ours(who, unknown=0.3)
    ours.run()
    for name, (low, high) in ours.bounds().items():
        assert ((low <= wanted[name]) & (wanted[name] <= high)).all(), name
        assert 0.01 < float(np.mean(low == high)) < 0.99, name
