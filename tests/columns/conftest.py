"""Compiled code of the tests stays with the tests."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True, scope="session")
def _cache_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> None:
    import os

    os.environ["RECHTEN_CACHE"] = str(tmp_path_factory.mktemp("cache"))
