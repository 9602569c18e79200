"""The helper that prints is stopped after the tests of this folder."""

from collections.abc import Iterator

import pytest

from totjerecht.core import printing


@pytest.fixture(scope="package", autouse=True)
def press_is_closed() -> Iterator[None]:
    yield
    printing.THE_PRESS.close()
