"""A table of cases in memory: what is known of many cases, a column a fact.

Cases, persons, dwellings, ties and stays are rows; each of the latter four hangs on a case and stands in the order of
the cases. Bounds are integers as everywhere else: cents for money, the ordinal of a day, the mask of codes of a choice.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa
from attrs import frozen
from numpy.typing import NDArray

from rechten.graph.facts import AXIS_MONTHS, FactSpec, Subject
from rechten.graph.kinds import Choice, Number
from rechten.graph.law import Law
from rechten.household.case import Answer, CaseFile, Span
from rechten.household.knowledge import MOST_PERSONS, bounds, month_bounds, unknown

Places = NDArray[np.int64]
Truths = NDArray[np.bool_]
#: Days before and after all others: where a span is open.
ALWAYS, NEVER = -(2**40), 2**40


@frozen(eq=False)
class FactColumn:
    """Bounds of one fact, a row for each person, dwelling or case; with a month axis: [rows, months].

    Truth: uint8, 0 or 1. Choice: the mask of codes that are possible, in the smallest unsigned type, twice the same
    array. Number or day: int64. When all is known ``low`` and ``high`` are the same array.
    """

    low: NDArray[Any]
    high: NDArray[Any]


@frozen(eq=False)
class Ties:
    """Ties between persons. ``kind``: place in the ties of the law; ``source``, ``target``: rows of persons.

    From the day ``since`` (an ordinal) until the day before ``until``; ``certain`` False: it may or may not hold.
    """

    kind: NDArray[np.int64]
    source: Places
    target: Places
    since: NDArray[np.int64]
    until: NDArray[np.int64]
    certain: Truths

    def on(self, day: int) -> Truths:
        """Which ties are there on a day."""
        found: Truths = (self.since <= day) & (day < self.until)
        return found


@frozen(eq=False)
class Stays:
    """Who lives where: rows of dwellings and of persons, with days and certainty as for ties."""

    dwelling: Places
    person: Places
    since: NDArray[np.int64]
    until: NDArray[np.int64]
    certain: Truths

    def on(self, day: int) -> Truths:
        """Which stays are there on a day."""
        found: Truths = (self.since <= day) & (day < self.until)
        return found


@frozen(eq=False)
class Table:
    """Many cases. ``offsets``: where the persons of each case begin, and the end; int64[cases + 1].

    ``dwellings``: for each dwelling the place of its case. ``facts``: by id; one that is not there is unknown for all.
    """

    cases: pa.Array
    persons: pa.Array
    offsets: Places
    dwellings: Places
    facts: Mapping[str, FactColumn]
    ties: Ties
    stays: Stays

    @property
    def sizes(self) -> Places:
        """How many persons each case has."""
        return np.diff(self.offsets)


def choice_type(codes: int) -> type[np.unsignedinteger[Any]]:
    """The smallest type that holds a mask of so many codes."""
    for bits, kind in ((8, np.uint8), (16, np.uint16), (32, np.uint32)):
        if codes <= bits:
            return kind
    return np.uint64


def array_type(spec: FactSpec) -> type[np.generic]:
    """The type of the arrays of a fact's column."""
    if isinstance(spec.kind, Choice):
        return choice_type(len(spec.kind.codes))
    return np.int64 if isinstance(spec.kind, Number) or spec.kind.tag == "date" else np.uint8


def column_of(spec: FactSpec, answers: Sequence[Answer | None]) -> FactColumn:
    """A column from answers, one a row."""
    if spec.axis:
        months = np.array([month_bounds(spec, answer) for answer in answers], np.int64).reshape(-1, AXIS_MONTHS, 2)
        return FactColumn(np.ascontiguousarray(months[..., 0]), np.ascontiguousarray(months[..., 1]))
    pairs = [bounds(spec, answer) for answer in answers]
    low = np.array([pair[0] for pair in pairs], array_type(spec))
    if isinstance(spec.kind, Choice):
        return FactColumn(low, low)
    high = np.array([pair[1] for pair in pairs], array_type(spec))
    return FactColumn(low, low if np.array_equal(low, high) else high)


def nothing_known(spec: FactSpec, rows: int) -> FactColumn:
    """The column of a fact of which nothing is known."""
    low, high = unknown(spec)
    shape = (rows, AXIS_MONTHS) if spec.axis else (rows,)
    first = np.full(shape, low, array_type(spec))
    return FactColumn(first, first if isinstance(spec.kind, Choice) else np.full(shape, high, array_type(spec)))


def is_open(spec: FactSpec, column: FactColumn) -> Truths:
    """Where a fact is still to be learnt."""
    low, high = column.low, column.high
    found: Truths = (low & (low - low.dtype.type(1))) != 0 if isinstance(spec.kind, Choice) else low != high
    return found


def table_of_cases(law: Law, cases: Sequence[CaseFile]) -> Table:
    """The table of cases that stand in memory: for tests, and to read one case as a population of one.

    The dates of the cases play no part: a table is read for one day. Raises ValueError for an empty case, or one with
    more persons than a case can have.
    """
    sizes = [len(case.persons) for case in cases]
    if any(not 0 < size <= MOST_PERSONS for size in sizes):
        raise ValueError(f"a case has 1 to {MOST_PERSONS} persons")
    starts = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)
    homes = [(place, home) for place, case in enumerate(cases) for home in case.dwellings]
    return Table(
        pa.array([str(place) for place in range(len(cases))], pa.string()),
        pa.array([person.id for case in cases for person in case.persons], pa.string()),
        starts,
        np.array([place for place, _ in homes], np.int64),
        dict(_facts(law, cases)),
        _ties(law, cases, starts),
        _stays(cases, starts),
    )


def _facts(law: Law, cases: Sequence[CaseFile]) -> Iterable[tuple[str, FactColumn]]:
    holders = {
        Subject.PERSON: [person.facts for case in cases for person in case.persons],
        Subject.DWELLING: [home.facts for case in cases for home in case.dwellings],
        Subject.CASE: [case.facts for case in cases],
    }
    for spec in law.vocabulary:
        answers = [facts.get(spec.name) for facts in holders[spec.subject]]
        if any(answer is not None for answer in answers):
            yield spec.id, column_of(spec, answers)


def _ties(law: Law, cases: Sequence[CaseFile], starts: Places) -> Ties:
    kinds = {kind: place for place, kind in enumerate(law.ties)}
    rows = [
        (kinds[tie.kind], start + case.index(tie.source), start + case.index(tie.target), *_days(tie.span), tie.certain)
        for case, start in zip(cases, starts.tolist(), strict=False)
        for tie in case.ties
    ]
    kind, source, target, since, until, certain = _columns(rows, 6)
    return Ties(kind, source, target, since, until, certain.astype(np.bool_))


def _stays(cases: Sequence[CaseFile], starts: Places) -> Stays:
    rows, number = [], 0
    for case, start in zip(cases, starts.tolist(), strict=False):
        for home in case.dwellings:
            rows += [(number, start + case.index(one.person), *_days(one.span), one.certain) for one in home.residents]
            number += 1
    dwelling, person, since, until, certain = _columns(rows, 5)
    return Stays(dwelling, person, since, until, certain.astype(np.bool_))


def _days(span: Span) -> tuple[int, int]:
    def ordinal(day: date | None, otherwise: int) -> int:
        return otherwise if day is None else day.toordinal()

    return ordinal(span.since, ALWAYS), ordinal(span.until, NEVER)


def _columns(rows: Sequence[tuple[int, ...]], count: int) -> list[NDArray[np.int64]]:
    return [np.ascontiguousarray(column) for column in np.array(rows, np.int64).reshape(-1, count).T]
