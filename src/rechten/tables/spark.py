"""The law over a population that is spread over many machines, with Spark: each partition is computed where it is.

``answers`` takes a frame with a row a case (see ``nested``) and gives a frame with a row a person, with the columns of
``rechten batch``. ``cases`` makes such a frame from the five tables. Spark comes with ``pip install 'rechten[spark]'``
and needs Java; every machine needs ``rechten`` itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from importlib import import_module
from itertools import chain
from typing import TYPE_CHECKING

import pyarrow as pa
from attrs import frozen

from rechten.graph.law import Law
from rechten.readings.columns.reading import Backend
from rechten.tables.nested import LISTS, Rows, answers_schema
from rechten.tables.running import Question

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

#: Where the law stands: a module and a name in it. A law travels as these words; each machine loads its own copy.
BELGIUM = "rechten.law.belgium:BELGIUM"


@frozen
class Asked:
    """What is asked, in a form that travels: see ``running.Question``. ``rights`` None: all of them."""

    day: date
    law_day: date | None = None
    rights: tuple[str, ...] | None = None
    law: str = BELGIUM
    backend: Backend = "auto"

    def question(self) -> Question:
        """The question itself, with the law of this machine."""
        law = _law(self.law)
        rights = tuple(law.plan(self.day).rights) if self.rights is None else self.rights
        return Question(law, self.day, self.law_day or self.day, rights, self.backend)


@cache
def _law(place: str) -> Law:
    module, _, name = place.partition(":")
    found = getattr(import_module(module), name)
    if not isinstance(found, Law):
        raise TypeError(f"'{place}' is no law")
    return found


def answers(rows: DataFrame, asked: Asked) -> DataFrame:
    """What the law says of everybody in a frame with a row a case.

    Raises TableProblem at once for names and types that are wrong. A cell that is wrong fails the job, and says which.
    """
    from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema

    schema, question = to_arrow_schema(rows.schema), asked.question()
    Rows(question, schema)

    def compute(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return in_partition(batches, asked)

    return rows.mapInArrow(compute, from_arrow_schema(answers_schema(question, schema)))


def in_partition(batches: Iterable[pa.RecordBatch], asked: Asked) -> Iterator[pa.RecordBatch]:
    """What one machine does with its rows."""
    waiting = iter(batches)
    first = next(waiting, None)
    if first is not None:
        yield from Rows(asked.question(), first.schema).batches(chain([first], waiting))


def cases(tables: Mapping[str, DataFrame]) -> DataFrame:
    """A row a case, from frames of the tables ``cases`` and ``persons``, and where there are, of the other three."""
    from pyspark.sql import functions as f

    rows = tables["cases"]
    for name in LISTS:
        if name in tables:
            columns = [column for column in tables[name].columns if column != "case"]
            lists = tables[name].groupBy("case").agg(f.collect_list(f.struct(*columns)).alias(name))
            rows = rows.join(lists, "case", "left")
    return rows
