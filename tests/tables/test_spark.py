"""The law in the partitions of Spark says what it says of the same tables on one machine."""

from __future__ import annotations

import os
import subprocess
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from rechten.law.belgium import BELGIUM
from rechten.tables.workplace import ANSWERS
from tests.tables.folders import write_folder
from tests.tables.test_nested import DAY, RIGHTS, by_person, tables
from tests.tables.test_running import question, whole_run

ROOT = Path(__file__).parents[2]
PYTHON = os.environ.get("TOTJERECHT_SPARK_PYTHON", "")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not PYTHON, reason="./test --long installs Spark for this, in .venv-spark"),
]


def in_spark(source: Path, out: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [PYTHON, "-m", "tests.tables.spark_here", str(source), str(out), DAY.isoformat(), *RIGHTS],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_spark_says_what_a_batch_says(tmp_path: Path) -> None:
    source = write_folder(tmp_path / "in", tables(100), group=10)
    batch = whole_run(question(BELGIUM, DAY, RIGHTS), source, tmp_path / "out")
    done = in_spark(source, tmp_path / "answers.parquet")
    assert done.returncode == 0, done.stderr[-3000:]
    assert by_person(pq.read_table(tmp_path / "answers.parquet")) == by_person(pq.read_table(batch / ANSWERS))


def test_a_cell_that_is_wrong_fails_the_job_and_says_which(tmp_path: Path) -> None:
    found = tables(20)
    born = found["persons"].column("birth_date").to_pylist()
    place = found["persons"].column_names.index("birth_date")
    wrong = pa.array([date(1700, 1, 1), *born[1:]], pa.date32())
    found["persons"] = found["persons"].set_column(place, "birth_date", wrong)
    done = in_spark(write_folder(tmp_path / "in", found), tmp_path / "answers.parquet")
    assert done.returncode != 0
    assert "persons, kolom 'birth_date': een cel" in done.stderr
    assert not (tmp_path / "answers.parquet").exists()
