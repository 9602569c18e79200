"""A crowd as a table in memory, to read the law over it without writing it out first."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from rechten.graph.facts import AXIS_MONTHS, Subject
from rechten.graph.kinds import Bool, Choice
from rechten.law.facts import FACTS
from rechten.law.units import TIES
from rechten.population.crowd import Crowd
from rechten.population.draws import Truths, Whole
from rechten.tables.table import ALWAYS, NEVER, FactColumn, Stays, Table, Ties, array_type


def table_of(crowd: Crowd) -> Table:
    """Everything that is true of a crowd: all facts known, all ties and stays certain."""
    housed = np.flatnonzero(crowd.housed[crowd.first[:-1]])
    residents = np.flatnonzero(crowd.housed)
    number = np.full(crowd.cases, -1, np.int64)
    number[housed] = np.arange(len(housed))
    stays = Stays(number[crowd.case_of[residents]], residents, *_always(len(residents)))
    facts = {spec.id: _column(crowd, spec.id, housed) for spec in FACTS if spec.id in crowd.facts}
    numbers = pa.array(np.arange(crowd.cases))
    return Table(numbers, pa.array(crowd.place + 1), crowd.first.astype(np.int64), housed, facts, _ties(crowd), stays)


def _column(crowd: Crowd, fact_id: str, housed: Whole) -> FactColumn:
    spec, values = FACTS[fact_id], crowd.facts[fact_id]
    if spec.subject is Subject.DWELLING:
        values = values[housed]
    if isinstance(spec.kind, Choice):
        values = np.left_shift(1, values.astype(np.int64))
    elif isinstance(spec.kind, Bool):
        values = values.view(np.uint8)
    values = np.ascontiguousarray(values, array_type(spec))
    if spec.axis:
        values = np.repeat(values[:, None], AXIS_MONTHS, axis=1)
    return FactColumn(values, values)


def _ties(crowd: Crowd) -> Ties:
    kinds = list(TIES)
    sources = np.concatenate([pair[0] for pair in crowd.ties.values()])
    targets = np.concatenate([pair[1] for pair in crowd.ties.values()])
    kind = np.repeat([kinds.index(name) for name in crowd.ties], [len(pair[0]) for pair in crowd.ties.values()])
    return Ties(kind, sources, targets, *_always(len(sources)))


def _always(size: int) -> tuple[Whole, Whole, Truths]:
    return np.full(size, ALWAYS), np.full(size, NEVER), np.ones(size, np.bool_)
