"""Requests at the same moment, on the database at hand."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

from tests.accounts.two_at_once import SCENES

ROOT = Path(__file__).parents[2]


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite: the test below, on a file")
@pytest.mark.parametrize("scene", SCENES)
def test_on_this_database(scene: str) -> None:
    SCENES[scene]()


@pytest.mark.skipif(connection.vendor != "sqlite", reason="for SQLite")
def test_on_a_file(tmp_path: Path) -> None:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("TOTJERECHT_", "DJANGO_"))}
    path = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    done = subprocess.run(
        [sys.executable, "-m", "tests.accounts.two_at_once", *SCENES],
        env=kept | {"TOTJERECHT_VAR": str(tmp_path), "TOTJERECHT_HTTPS": "0", "PYTHONPATH": path},
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
