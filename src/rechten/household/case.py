"""A case: persons, ties and dwellings, with what is known of them.

The roster is closed (who exists is known); facts, ties and homes may be unknown.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from enum import Enum

from attrs import field, frozen


class Origin(Enum):
    """Where a fact comes from, weakest first."""

    EXPIRED = "expired"
    ASSUMED = "assumed"
    SAID = "said"
    DOCUMENT = "document"
    CERTIFIED = "certified"

    @property
    def strength(self) -> int:
        """The rank, weakest 0."""
        return _STRENGTH[self]


_STRENGTH = {origin: rank for rank, origin in enumerate(Origin)}


class Silence(Enum):
    """Why a fact is unknown although it was asked. ``DECLINED`` is never asked again."""

    DONT_KNOW = "dont_know"
    DECLINED = "declined"


@frozen
class Known:
    """What is known of one fact: bounds (for a choice: the mask of codes still possible, twice) and its origin."""

    low: int
    high: int
    origin: Origin = Origin.SAID


Answer = Known | Silence | tuple["Known | None", ...]
"""One answer: known, not given, or (for a fact with a month axis) one entry a month, the month of the request first."""


@frozen
class Person:
    """Someone in the case. ``label`` is how pages speak of the person; it needs no name."""

    id: str
    facts: Mapping[str, Answer] = field(factory=dict)
    label: str = ""


@frozen
class Span:
    """From ``since`` until the day before ``until``; None is open."""

    since: datetime.date | None = None
    until: datetime.date | None = None

    def covers(self, day: int) -> bool:
        """Whether the day (an ordinal) lies in the span."""
        return (self.since is None or self.since.toordinal() <= day) and (
            self.until is None or day < self.until.toordinal()
        )


@frozen
class Tie:
    """A tie from one person to another. ``certain`` is False when it may or may not hold."""

    kind: str
    source: str
    target: str
    span: Span = Span()
    certain: bool = True
    silence: Silence | None = None


@frozen
class Resident:
    """A person who lives in a dwelling, or (``certain`` False) perhaps does."""

    person: str
    span: Span = Span()
    certain: bool = True
    silence: Silence | None = None


@frozen
class Dwelling:
    """A home with its residents; ``facts`` by name as for a person."""

    id: str
    residents: tuple[Resident, ...]
    facts: Mapping[str, Answer] = field(factory=dict)


@frozen
class CaseFile:
    """What is asked: for which date, by which law, about whom.

    ``date`` is the day for which the right is asked; ``law_date`` the day as of which the law is known.
    """

    date: datetime.date
    law_date: datetime.date
    persons: tuple[Person, ...]
    ties: tuple[Tie, ...] = ()
    dwellings: tuple[Dwelling, ...] = ()
    facts: Mapping[str, Answer] = field(factory=dict)

    def index(self, person_id: str) -> int:
        """The position of a person; StopIteration when there is none."""
        return next(i for i, person in enumerate(self.persons) if person.id == person_id)
