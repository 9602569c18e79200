"""Shared by the tests of the API."""

from collections.abc import Iterator

import pytest

from totjerecht.api.edge import buckets


@pytest.fixture(autouse=True)
def _fresh_buckets() -> Iterator[None]:
    """Each test starts as a client that asked nothing yet."""
    buckets.clear()
    yield
    buckets.clear()
