"""One day for all tests of this room; the helper that prints is stopped after them."""

from collections.abc import Iterator
from datetime import date

import pytest

from totjerecht.paper import printing

TODAY = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """Figures and contacts grow old, and then say so: what these tests read on paper is of one day."""
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_: TODAY)


@pytest.fixture(scope="package", autouse=True)
def press_is_closed() -> Iterator[None]:
    yield
    printing.THE_PRESS.close()
