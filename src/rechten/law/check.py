"""What needs care in a law: figures that grow old, sources that lack, values that look wrong.

Nothing here judges a case. It reads the figures and rights as they were written, for whoever keeps the law up to date.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from enum import IntEnum
from itertools import pairwise

from attrs import frozen

from rechten.graph import nodes as n
from rechten.graph.kinds import Bool, Number
from rechten.graph.law import Law
from rechten.graph.parameters import DatedValue, Parameter, Source, figure_at
from rechten.graph.rights import Right, conditions
from rechten.law.index import strays

#: A review date within this many days is told beforehand.
SOON = timedelta(days=60)
#: A figure that moves by more than one part in so many (25 %) from one value to the next may be a slip of the pen.
JUMP = 4
_YEAR = re.compile(r"(?<!\d)(19|20)\d\d(?!\d)")


class Severity(IntEnum):
    """How much care something needs, the most urgent first."""

    URGENT = 1
    LOOK = 2
    KNOW = 3


class Sort(IntEnum):
    """What was found, in the order in which it is told."""

    PAST_REVIEW = 1
    NO_SOURCE = 2
    RIGHT_NO_SOURCE = 3
    REVIEW_SOON = 4
    OFF_INDEX = 5
    JUMP = 6
    UNREAD = 7
    GAP = 8
    INFERRED = 9
    NO_SOURCE_DATE = 10
    RIGHT_NO_SOURCE_DATE = 11
    RIGHT_NO_NON_TAKE_UP = 12

    @property
    def severity(self) -> Severity:
        """How urgent this sort is: a wrong answer today, a possible mistake, or something to know."""
        if self <= Sort.RIGHT_NO_SOURCE:
            return Severity.URGENT
        return Severity.LOOK if self <= Sort.UNREAD else Severity.KNOW


@frozen
class Finding:
    """One thing that needs care: in which file, of which figure or right (``id``).

    ``values`` are the values of the figure it is about, oldest first: for a jump, a gap and a move off the index the
    two around it. ``kind`` tells how to read their numbers; None for a right. ``sources`` are those of a right.
    """

    sort: Sort
    file: str
    id: str
    kind: Number | Bool | None = None
    values: tuple[DatedValue, ...] = ()
    sources: tuple[Source, ...] = ()


def findings(law: Law, on: date) -> tuple[Finding, ...]:
    """All that needs care in a law on a day, the most urgent first. Overlaps are refused where figures are loaded."""
    read = _read(law)
    found: list[Finding] = []
    for parameter in law.parameters.values():
        found += _of_figure(parameter, on)
        if parameter.id not in read:
            found.append(_about(parameter, Sort.UNREAD))
    for right in law.rights.values():
        found += _of_right(right)
    return tuple(sorted(found, key=lambda finding: (finding.sort, finding.file, finding.id)))


def _about(parameter: Parameter, sort: Sort, *values: DatedValue) -> Finding:
    return Finding(sort, parameter.law_file, parameter.id, parameter.kind, values)


def _of_figure(parameter: Parameter, on: date) -> Iterator[Finding]:
    figure = figure_at(parameter, on, date.max)
    last = parameter.values[-1]
    # An older value past its review is a gap in the history: a newer figure is there already.
    if figure is not None and figure.dated is last and last.review_by is not None:
        if figure.stale:
            yield _about(parameter, Sort.PAST_REVIEW, last)
        elif last.review_by - on <= SOON:
            yield _about(parameter, Sort.REVIEW_SOON, last)
    for sort, wanted in _OF_VALUES:
        if values := tuple(value for value in parameter.values if wanted(value)):
            yield _about(parameter, sort, *values)
    for earlier, later in pairwise(parameter.values):
        if earlier.review_by is not None and earlier.review_by < later.start:
            yield _about(parameter, Sort.GAP, earlier, later)
        moved = abs(later.value - earlier.value)
        if isinstance(parameter.kind, Number) and moved * JUMP > abs(earlier.value):
            yield _about(parameter, Sort.JUMP, earlier, later)

    for earlier, later in strays(parameter):
        yield _about(parameter, Sort.OFF_INDEX, earlier, later)


def _has_address(source: Source) -> bool:
    return source.url.startswith(("https://", "http://"))


def _has_date(source: Source) -> bool:
    return bool(_YEAR.search(source.as_of))


_OF_VALUES: tuple[tuple[Sort, Callable[[DatedValue], bool]], ...] = (
    (Sort.NO_SOURCE, lambda value: not _has_address(value.source)),
    (Sort.INFERRED, lambda value: value.inferred),
    (Sort.NO_SOURCE_DATE, lambda value: not _has_date(value.source)),
)


def _of_right(right: Right) -> Iterator[Finding]:
    written = conditions(right)
    file = written[0].written.rpartition(":")[0] if written else ""
    if not any(map(_has_address, right.sources)):
        yield Finding(Sort.RIGHT_NO_SOURCE, file, right.id)
    if undated := tuple(source for source in right.sources if not _has_date(source)):
        yield Finding(Sort.RIGHT_NO_SOURCE_DATE, file, right.id, sources=undated)
    if right.non_take_up is None or not _has_address(right.non_take_up.source):
        yield Finding(Sort.RIGHT_NO_NON_TAKE_UP, file, right.id)


def _read(law: Law) -> set[str]:
    """The figures that a right reads (on any date) or shows, that a provision shows, or that a fact's gate reads."""
    roots: list[n.Node] = [spec.gate.node for spec in law.vocabulary if spec.gate is not None]
    shown = {figure for provision in law.provisions.values() for figure in provision.shows}
    for right in law.rights.values():
        roots += [condition.expr.node for condition in conditions(right)]
        roots += [right.amount.expr.node] if right.amount is not None else []
        roots += [right.held.node] if right.held is not None else []
        shown |= set(right.shows)
    return shown | {node.id for node in n.under(*roots) if isinstance(node, n.Param)}
