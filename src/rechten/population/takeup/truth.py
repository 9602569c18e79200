"""The answers of a batch held against what is really so, where that was kept apart (an invented population)."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from attrs import frozen
from numpy.typing import NDArray

from rechten.population.takeup.counting import parts_of
from rechten.readings.columns import OUTCOMES
from rechten.readings.verdict import Outcome
from rechten.tables.problems import TableProblem

_FILE = "rights.parquet"


@frozen
class Checked:
    """One right against the truth, counted in persons.

    ``entitled``, ``has``: who really has it and who gets it; ``both``: who has it and gets it. ``said``: of whom the
    batch says so for certain, ``said_right``: rightly. ``missed``: really entitled and the batch says certainly not.
    ``perhaps``: really entitled, and the batch says perhaps or that a professional decides.
    """

    right: str
    entitled: int
    has: int
    both: int
    said: int
    said_right: int
    missed: int
    perhaps: int

    @property
    def precision(self) -> float | None:
        """Of whom the batch says that they are entitled, the part that is; None when it says so of nobody."""
        return self.said_right / self.said if self.said else None

    @property
    def take_up(self) -> float | None:
        """Of who really is entitled the part that gets it."""
        return self.both / self.entitled if self.entitled else None


def check_batch(folder: Path, truth: Path, rights: tuple[str, ...]) -> tuple[Checked, ...]:
    """The rights of a batch against the truth in a folder. Raises TableProblem when they are not of the same people."""
    file = truth / _FILE
    columns = ["case", "person", *(f"{right}__{part}" for right in rights for part in ("entitled", "has"))]
    try:
        there = set(pq.read_schema(file).names)
        told = pq.read_table(file, columns=[column for column in columns if column in there])
    except (OSError, pa.ArrowInvalid) as error:
        raise TableProblem(f"'{file}' kunnen we niet lezen: {error}") from None
    known = tuple(right for right in rights if f"{right}__entitled" in there)
    totals = {right: np.zeros(7, np.int64) for right in known}
    at = 0
    for part in parts_of(folder):
        here = told.slice(at, part.num_rows)
        at += part.num_rows
        same = here.num_rows == part.num_rows and all(
            here.column(name).cast(pa.string()).equals(part.column(name).cast(pa.string()))
            for name in ("case", "person")
        )
        if not same:
            raise TableProblem(
                f"De waarheid in '{truth}' gaat niet over dezelfde mensen, of niet in dezelfde volgorde."
            )
        for right in known:
            totals[right] += _counted(part, here, right)
    return tuple(Checked(right, *(int(value) for value in total)) for right, total in totals.items())


def _counted(part: pa.Table, truth: pa.Table, right: str) -> NDArray[np.int64]:
    entitled, has = (np.asarray(truth.column(f"{right}__{name}").to_numpy(), np.bool_) for name in ("entitled", "has"))
    outcome = part.column(f"{right}__outcome").to_numpy()
    said = outcome == OUTCOMES.index(Outcome.ENTITLED)
    never = outcome == OUTCOMES.index(Outcome.NOT_ENTITLED)
    flags = (entitled, has, entitled & has, said, said & entitled, never & entitled, ~said & ~never & entitled)
    return np.array([flag.sum() for flag in flags], np.int64)
