"""A town that is small enough for tests; the same one for all of them."""

from collections.abc import Iterator

import pytest
from attrs import evolve

from totjerecht.policy_lab.reforms import results, town


@pytest.fixture(autouse=True, scope="session")
def small_town() -> Iterator[None]:
    """Nothing is read until a test asks for it."""
    before = town.RECIPE
    town.RECIPE = evolve(before, size=250)
    town._made.clear()
    results.tried.cache_clear()
    yield
    town.RECIPE = before
    town._made.clear()
    results.tried.cache_clear()
