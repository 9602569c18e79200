"""The population as tables (Parquet), in the format that ``rechten batch`` reads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.typing import NDArray

from rechten.graph.facts import FactSpec, Subject
from rechten.graph.kinds import BOOL, DATE, Choice, Number
from rechten.population.crowd import FAMILIES, Crowd
from rechten.population.draws import Truths
from rechten.population.receipts import granted_by

#: The ordinal of 1 January 1970, where Arrow begins to count.
_EPOCH = 719163
Blank = Mapping[str, Truths]
Tables = dict[str, pa.RecordBatch]


class Folder:
    """Writes tables a block at a time; one group of rows a block, so that memory does not grow with the size."""

    def __init__(self, path: Path, metadata: Mapping[str, str]) -> None:
        self.path = path
        self._metadata = {key.encode(): value.encode() for key, value in metadata.items()}
        self._writers: dict[str, pq.ParquetWriter] = {}

    def __enter__(self) -> Self:
        self.path.mkdir(parents=True, exist_ok=True)
        return self

    def __exit__(self, kind: type[BaseException] | None, _: BaseException | None, __: TracebackType | None) -> None:
        for writer in self._writers.values():
            writer.close()

    def write(self, tables: Tables) -> None:
        """Add rows to each table; the first rows fix its columns."""
        for name, rows in tables.items():
            schema = rows.schema.with_metadata(self._metadata)
            if name not in self._writers:
                # Statistics of the case alone: nobody looks for rows by another column, and they cost a fifth.
                self._writers[name] = pq.ParquetWriter(
                    self.path / f"{name}.parquet",
                    schema,
                    compression="zstd",
                    compression_level=1,
                    write_statistics=["case"],
                )
            self._writers[name].write_batch(rows.replace_schema_metadata(self._metadata))


def tables_of(crowd: Crowd, start: int, blank: Blank, facts: Iterable[FactSpec]) -> Tables:
    """The tables of one block; cases are numbered from ``start``. ``blank``: for each fact, where it is left out."""
    wanted = list(facts)
    number = np.arange(start, start + crowd.cases)
    homes = pa.array(crowd.housed[crowd.first[:-1]])
    home = {"case": pa.array(number), "dwelling": pa.array(np.ones(crowd.cases, np.int64))}
    cases = {
        "case": pa.array(number),
        "area": _coded(crowd.area, list(crowd.margins["areas.shares"].values)),
        "family_type": _coded(crowd.family, list(FAMILIES)),
    }
    who = _who(crowd, number)
    return {
        "cases": _rows(cases | _facts(crowd, Subject.CASE, blank, wanted)),
        "persons": _rows(who | _facts(crowd, Subject.PERSON, blank, wanted)),
        "ties": _ties(crowd, number, blank),
        "dwellings": _rows(home | _facts(crowd, Subject.DWELLING, blank, wanted)).filter(homes),
        "residents": _residents(crowd, number, blank),
    }


def rights_of(crowd: Crowd, start: int) -> pa.RecordBatch:
    """For each person and right: whether the law gives it (``R__entitled``), whether the person has it (``R__has``)."""
    columns = _who(crowd, np.arange(start, start + crowd.cases))
    for right, entitled in crowd.entitled.items():
        columns[f"{right}__entitled"] = pa.array(entitled)
        columns[f"{right}__has"] = pa.array(has(crowd, right))
    return _rows(columns)


def has(crowd: Crowd, right: str) -> Truths:
    """Who has a right; one that a home has, everybody in it has."""
    found = np.zeros(crowd.persons, np.bool_)
    for spec in granted_by(right):
        values = crowd.facts[spec.id]
        found |= values if spec.subject is Subject.PERSON else crowd.of_case(values) & crowd.housed
    return found


def column_name(spec: FactSpec) -> str:
    """The column of a fact: its name; for money in cents ``name__cents``."""
    money = isinstance(spec.kind, Number) and spec.kind.unit.is_money
    return f"{spec.name}__cents" if money else spec.name


def _rows(columns: Mapping[str, pa.Array]) -> pa.RecordBatch:
    return pa.record_batch(dict(columns))


def _who(crowd: Crowd, number: NDArray[np.int64]) -> dict[str, pa.Array]:
    return {"case": pa.array(number[crowd.case_of]), "person": pa.array(crowd.place + 1)}


def _residents(crowd: Crowd, number: NDArray[np.int64], blank: Blank) -> pa.RecordBatch:
    doubtful = blank.get("residents", np.zeros(crowd.persons, np.bool_))
    rows = _rows(_who(crowd, number) | {"certain": pa.array(~doubtful)}).filter(pa.array(crowd.housed))
    home = pa.array(np.ones(rows.num_rows, np.int64))
    return _rows({"case": rows["case"], "dwelling": home, "person": rows["person"], "certain": rows["certain"]})


def _ties(crowd: Crowd, number: NDArray[np.int64], blank: Blank) -> pa.RecordBatch:
    kinds = list(crowd.ties)
    one, other = (np.concatenate([pair[end] for pair in crowd.ties.values()]) for end in (0, 1))
    kind = np.repeat(np.arange(len(kinds)), [len(pair[0]) for pair in crowd.ties.values()])
    certain = ~blank.get("ties", np.zeros(len(one), np.bool_))
    order = np.argsort(crowd.case_of[one], kind="stable")
    one, other = one[order], other[order]
    return _rows(
        {
            "case": pa.array(number[crowd.case_of[one]]),
            "kind": _coded(kind[order], kinds),
            "from": pa.array(crowd.place[one] + 1),
            "to": pa.array(crowd.place[other] + 1),
            "certain": pa.array(certain[order]),
        }
    )


def _facts(crowd: Crowd, subject: Subject, blank: Blank, facts: list[FactSpec]) -> dict[str, pa.Array]:
    return {
        column_name(spec): _column(spec, crowd.facts[spec.id], blank.get(spec.id))
        for spec in facts
        if spec.subject is subject
    }


def _column(spec: FactSpec, values: NDArray[Any], blank: Truths | None) -> pa.Array:
    if spec.kind == BOOL:
        return pa.array(values, mask=blank)
    if isinstance(spec.kind, Choice):
        return _coded(values, list(spec.kind.codes), blank)
    if spec.kind == DATE:
        return pa.array((values - _EPOCH).astype(np.int32), pa.date32(), mask=blank)
    return pa.array(values, mask=blank)


def _coded(places: NDArray[Any], codes: list[str], blank: Truths | None = None) -> pa.Array:
    return pa.DictionaryArray.from_arrays(pa.array(places.astype(np.int8), mask=blank), pa.array(codes))
