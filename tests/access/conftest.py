"""Shared by the tests of the gate."""

from pathlib import Path

import pytest
from pytest_django import Settings


@pytest.fixture
def master_file(settings: Settings, tmp_path: Path) -> Path:
    """A master key of its own for the test, not made yet."""
    settings.MASTER_KEYS = []
    settings.MASTER_KEY_FILE = tmp_path / "master-key"
    return tmp_path / "master-key"
