"""The whole way: a population written out, read back as tables, and the law over it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pyarrow.parquet as pq
import pytest
from numpy.typing import NDArray

from rechten.cli import main
from rechten.law.belgium import BELGIUM
from rechten.population.make import make_population
from rechten.population.synthetic import DAY, Recipe
from rechten.readings.columns import OUTCOMES
from rechten.readings.verdict import Outcome

ENTITLED, NOT = OUTCOMES.index(Outcome.ENTITLED), OUTCOMES.index(Outcome.NOT_ENTITLED)


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A population, and the law over what is told and over the truth."""
    place = tmp_path_factory.mktemp("batch")
    make_population(Recipe(400, 31), place / "people", cores=1)
    for source, out in (("people", "told"), ("people/truth", "true")):
        given = ["batch", str(place / source), "--out", str(place / out), "--date", DAY.isoformat()]
        assert main([*given, "--backend", "numpy", "--cores", "1"]) == 0
    return place


def column(place: Path, name: str) -> NDArray[Any]:
    found: NDArray[Any] = pq.read_table(place, columns=[name])[name].to_numpy(zero_copy_only=False)
    return found


def test_batch_says_of_the_truth_what_the_truth_says(read: Path) -> None:
    rights = read / "people" / "truth" / "rights.parquet"
    for right in BELGIUM.plan(DAY).rights:
        outcome = column(read / "true" / "answers.parquet", f"{right}__outcome")
        entitled = column(rights, f"{right}__entitled")
        assert entitled[outcome == ENTITLED].all(), right
        assert not entitled[outcome == NOT].any(), right
        held = column(read / "true" / "answers.parquet", f"{right}__held")
        assert np.array_equal(held, column(rights, f"{right}__has")), right


def test_what_batch_is_sure_of_is_true_whatever_was_left_out(read: Path) -> None:
    """Soundness over a whole population: with a third unknown, nothing certain is wrong."""
    sure = 0
    for right in BELGIUM.plan(DAY).rights:
        told = column(read / "told" / "answers.parquet", f"{right}__outcome")
        true = column(read / "true" / "answers.parquet", f"{right}__outcome")
        assert not ((told == ENTITLED) & (true == NOT)).any(), right
        assert not ((told == NOT) & (true == ENTITLED)).any(), right
        sure += int(np.isin(told, [ENTITLED, NOT]).sum())
    assert sure > 0


def test_batch_carries_on_that_they_are_invented(read: Path) -> None:
    found = read / "told" / "answers.parquet"
    file = next(iter(sorted(found.glob("*.parquet")))) if found.is_dir() else found
    assert pq.read_schema(file).metadata[b"totjerecht.invented"] == b"yes"
