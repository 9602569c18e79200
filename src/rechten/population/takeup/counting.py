"""Counts the answers of a batch by right and area: who has a right, who of them gets it, what keeps the others out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from attrs import define, frozen
from numpy.typing import NDArray

from rechten.readings.columns import OUTCOMES, Answers
from rechten.readings.columns.planes import unpack
from rechten.readings.verdict import Outcome
from rechten.tables.problems import TableProblem
from rechten.tables.workplace import ANSWERS, SCHEMA

_PLACE = {outcome: place for place, outcome in enumerate(OUTCOMES)}
#: What is counted of a right, in each area.
FIELDS = ("concerned", "entitled", "after_talk", "perhaps", "reached", "held_not_entitled")


@define(eq=False)
class RightCount:
    """One right. ``counts``: int64[areas, FIELDS]; ``failed``, ``alone``, ``rest_met``, ``open``: int64[areas,
    requirements]: certainly fails, is the only one that certainly fails, is the only one that is not certainly met,
    is open.

    ``entitled``: by the facts as they are known. ``after_talk``: a professional still judges. ``perhaps``: facts are
    missing. ``reached``: of those two first, who certainly gets it. ``held_not_entitled``: gets it, and by these facts
    it is not hers: the facts may be old, or the law is read wrongly.
    """

    counts: NDArray[np.int64]
    failed: NDArray[np.int64]
    alone: NDArray[np.int64]
    rest_met: NDArray[np.int64]
    open: NDArray[np.int64]

    @classmethod
    def none(cls, areas: int, requirements: int) -> RightCount:
        """Nothing counted."""
        return cls(
            np.zeros((areas, len(FIELDS)), np.int64),
            *(np.zeros((areas, requirements), np.int64) for _ in range(4)),
        )

    def total(self, field: str) -> int:
        """A field over all areas."""
        return int(self.counts[:, FIELDS.index(field)].sum())


@frozen
class Requirement:
    """A requirement of a right, as the batch tells it."""

    id: str
    says: str


@frozen(eq=False)
class Counted:
    """All rights of a batch. ``areas``: their names, the last for who lives in none that we know."""

    areas: tuple[str, ...]
    names: Mapping[str, str]
    requirements: Mapping[str, tuple[Requirement, ...]]
    rights: Mapping[str, RightCount]
    invented: bool
    persons: int


@frozen(eq=False)
class People:
    """Some persons of one right, flat: a row a person. ``failed``, ``open``: masks of requirements."""

    area: NDArray[np.int64]
    outcome: NDArray[np.int64]
    failed: NDArray[np.uint32]
    open: NDArray[np.uint32]
    concerned: NDArray[np.bool_]
    held: NDArray[np.bool_]


def count(into: RightCount, people: People) -> None:
    """Add some persons to the counts of a right."""
    areas = len(into.counts)
    about = people.concerned

    def by_area(which: NDArray[np.bool_]) -> NDArray[np.int64]:
        return np.bincount(people.area[which & about], minlength=areas)

    entitled, talk = (people.outcome == _PLACE[o] for o in (Outcome.ENTITLED, Outcome.HUMAN))
    excluded = people.outcome == _PLACE[Outcome.NOT_ENTITLED]
    found = (
        about,
        entitled,
        talk,
        ~(entitled | talk | excluded),
        (entitled | talk) & people.held,
        excluded & people.held,
    )
    for column, which in enumerate(found):
        into.counts[:, column] += by_area(which)
    unmet = people.failed | people.open
    for bit in range(into.failed.shape[1]):
        one = np.uint32(1 << bit)
        into.failed[:, bit] += by_area((people.failed & one) != 0)
        into.open[:, bit] += by_area((people.open & one) != 0)
        into.alone[:, bit] += by_area(people.failed == one)
        into.rest_met[:, bit] += by_area((people.failed == one) & (unmet == one))


class Areas:
    """Which area each case lies in."""

    def __init__(self, cases: pa.Array, areas: pa.Array) -> None:
        values = areas.dictionary_decode() if pa.types.is_dictionary(areas.type) else areas
        values = values.cast(pa.string())
        self.names = tuple(sorted(value for value in pc.unique(values).to_pylist() if value))
        self._cases = cases
        codes = pc.fill_null(pc.index_in(values, pa.array(self.names, pa.string())), len(self.names))
        self._codes = np.append(np.asarray(codes, np.int64), len(self.names))

    def of(self, cases: pa.Array) -> NDArray[np.int64]:
        """The place of the area of each of these cases; the last place for one that is not known."""
        at = pc.fill_null(pc.index_in(cases.cast(self._cases.type), self._cases), len(self._codes) - 1)
        return self._codes[np.asarray(at, np.int64)]

    @classmethod
    def none(cls) -> Areas:
        """No areas at all."""
        return cls(pa.array([], pa.string()), pa.array([], pa.string()))


def count_batch(folder: Path, areas: Areas, unknown: str = "wijk niet gekend") -> Counted:
    """The counts of what ``rechten batch`` wrote. Raises TableProblem when that is not there or not whole."""
    schema = read_schema(folder)
    requirements = {
        right: tuple(Requirement(one["id"], one["says"]) for one in told["requirements"])
        for right, told in schema["rights"].items()
    }
    names = (*areas.names, unknown) if areas.names else ("",)
    rights = {right: RightCount.none(len(names), len(told)) for right, told in requirements.items()}
    persons = 0
    for part in parts_of(folder):
        persons += part.num_rows
        area = areas.of(part.column("case").combine_chunks()) if areas.names else np.zeros(part.num_rows, np.int64)
        for right, found in rights.items():
            count(found, _people(part, right, area))
    told = {right: str(about["name"]) for right, about in schema["rights"].items()}
    return Counted(names, told, requirements, rights, bool(schema.get("invented")), persons)


def _people(part: pa.Table, right: str, area: NDArray[np.int64]) -> People:
    def column(name: str, kind: Any) -> NDArray[Any]:
        return np.asarray(part.column(f"{right}__{name}").to_numpy(), kind)

    return People(
        area,
        column("outcome", np.int64),
        column("failed", np.uint32),
        column("open", np.uint32),
        column("concerned", np.bool_),
        column("held", np.bool_),
    )


def read_schema(folder: Path) -> dict[str, Any]:
    """What a batch says of itself. Raises TableProblem."""
    try:
        found = json.loads((folder / SCHEMA).read_text(encoding="utf-8"))
    except OSError:
        raise TableProblem(
            f"In '{folder}' staan geen uitkomsten. Maak ze met: rechten batch … --out {folder}"
        ) from None
    except ValueError:
        raise TableProblem(f"'{folder / SCHEMA}' is geen leesbare JSON. Maak de uitkomsten opnieuw.") from None
    if not isinstance(found, dict) or found.get("format") != "rechten-answers/1":
        raise TableProblem(f"'{folder / SCHEMA}' zegt niet dat dit uitkomsten van 'rechten batch' zijn.")
    return found


def parts_of(folder: Path) -> Iterator[pa.Table]:
    """The parts of the answers, one after another. Raises TableProblem."""
    place = folder / ANSWERS
    files = sorted(place.glob("*.parquet")) if place.is_dir() else [place]
    for file in files:
        try:
            yield pq.read_table(file, partitioning=None)
        except (OSError, pa.ArrowInvalid) as error:
            raise TableProblem(f"'{file}' kunnen we niet lezen: {error}") from None


def count_answers(answers: Sequence[Answers], right: str, requirements: int) -> RightCount:
    """The counts of one right from answers in memory, without areas."""
    found = RightCount.none(1, requirements)
    for answer in answers:
        one, lanes = answer.rights[right], answer.block.lanes
        masks = []
        for words in (one.failed, one.open):
            mask = np.zeros((answer.block.size, lanes), np.uint32)
            for bit in range(requirements):
                mask |= unpack(words[bit], lanes).astype(np.uint32) << np.uint32(bit)
            masks.append(mask.ravel())
        outcome = one.outcome[:, :lanes].ravel().astype(np.int64)
        about, held = (unpack(words, lanes).ravel() for words in (one.concerned, one.held))
        count(found, People(np.zeros(outcome.size, np.int64), outcome, masks[0], masks[1], about, held))
    return found
