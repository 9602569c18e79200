"""Figures of the law: dated, sourced, and honest about their age."""

from __future__ import annotations

from datetime import date
from enum import Enum

from attrs import frozen

from rechten.graph.kinds import Bool, Number


@frozen
class Source:
    """Where a figure or rule was read: address, what it is, the date of that page, a short quote of the figure."""

    url: str
    what: str = ""
    as_of: str = ""
    quote: str = ""


@frozen
class DatedValue:
    """A figure in force from ``start``; ``value`` is the numerator (cents for money).

    Past ``review_by`` without a newer figure it is the *last known* one. ``published``: the day from which the
    figure could be known (default ``start``); a reading as of an earlier law date does not see it.
    ``inferred``: the source does not print the start date. ``leap``: why the figure moved otherwise than its index.
    """

    start: date
    value: int
    source: Source
    review_by: date | None = None
    published: date | None = None
    inferred: bool = False
    note: str = ""
    leap: str = ""


class Rhythm(Enum):
    """When an index moves a figure: in steps when prices pass a mark, or once a year."""

    STEPS = "steps"
    YEARLY = "yearly"


@frozen
class IndexRule:
    """How a figure must move by law: by ``rate`` (over 10,000) a step or a year. ``article`` says where that stands."""

    rhythm: Rhythm
    rate: int
    article: str


@frozen
class Parameter:
    """One figure in time, oldest first. ``drift``: by what factor (over 10,000) it may have moved once it is stale.

    ``index``: the rule by which the law moves it, where there is one; published values are checked against it.
    """

    id: str
    kind: Number | Bool
    says: str
    article: str
    values: tuple[DatedValue, ...]
    drift: int = 10_000
    drift_why: str = ""
    law_file: str = ""
    index: IndexRule | None = None


@frozen
class Figure:
    """A parameter as it stands on a date: the bounds of its value, and whether it is only the last known one."""

    parameter: Parameter
    dated: DatedValue
    low: int
    high: int
    stale: bool


def figure_at(parameter: Parameter, on: date, known_on: date) -> Figure | None:
    """The figure in force ``on``, as one could know it on ``known_on``; None when there is no figure at all.

    A stale figure lies between the last known one and the next one that was found; with no next one, up to the drift.
    """
    known = [v for v in parameter.values if (v.published or v.start) <= known_on]
    usable = [v for v in known if v.start <= on]
    if not usable:
        return None
    dated = usable[-1]
    stale = dated.review_by is not None and on >= dated.review_by
    if not stale:
        moved = dated.value
    elif usable[-1] is not known[-1]:
        moved = known[len(usable)].value
    else:
        moved = dated.value * parameter.drift // 10_000
    return Figure(parameter, dated, min(dated.value, moved), max(dated.value, moved), stale)
