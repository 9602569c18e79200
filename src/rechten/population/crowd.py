"""The people of one block while they are being made: flat arrays, one element a person, a case or a home.

Persons stand in the order of their cases. Each case has one home, in the place of the case; who has no home lives in
none. Facts are held whole: truth as bool, a choice as the place of its code, a day as its ordinal, money in cents.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any

import numpy as np
from attrs import define, field
from numpy.typing import NDArray

from rechten.graph.facts import FactSpec, Subject
from rechten.graph.kinds import Bool, Choice
from rechten.law.facts import FACTS
from rechten.population.draws import Draws, Truths, Whole
from rechten.population.margins import Margins

#: What a person is in the household.
REFERENCE, PARTNER, CHILD, OTHER = range(4)
#: The family types, in the words of the margins.
FAMILIES = (
    "single",
    "couple_married",
    "couple_married_children",
    "couple_unmarried",
    "couple_unmarried_children",
    "lone_parent",
    "other",
)
Facts = NDArray[Any]


@define(eq=False, slots=False)
class Crowd:
    """Everybody of a block. ``day`` is the day that the population stands for, as an ordinal.

    ``case_of``: the case of each person. ``place``: 0 for the first person of a case, then 1, … ``ties``: for each kind
    the persons at its two ends. ``drawn``: what chance gave a fact. ``facts``: what is true, once facts are settled:
    as drawn where the gate of the fact holds. ``applies``: where it does. ``entitled``: who is entitled to each right.
    """

    margins: Margins
    draws: Draws
    day: int
    area: Whole
    family: Whole
    case_of: Whole
    place: Whole
    role: Whole
    age: Whole
    facts: dict[str, Facts] = field(factory=dict)
    drawn: dict[str, Facts] = field(factory=dict)
    applies: dict[str, Truths] = field(factory=dict)
    entitled: dict[str, Truths] = field(factory=dict)
    ties: dict[str, tuple[Whole, Whole]] = field(factory=dict)
    housed: Truths = field(factory=lambda: np.zeros(0, np.bool_))
    #: What steps need of one another and no fact tells.
    notes: dict[str, Facts] = field(factory=dict)

    @property
    def cases(self) -> int:
        """How many cases."""
        return len(self.family)

    @property
    def persons(self) -> int:
        """How many persons."""
        return len(self.case_of)

    @cached_property
    def first(self) -> Whole:
        """The first person of each case, and one element more: the number of persons."""
        return np.searchsorted(self.case_of, np.arange(self.cases + 1))

    @cached_property
    def size(self) -> Whole:
        """Persons in each case."""
        return np.diff(self.first)

    def count(self, subject: Subject) -> int:
        """How many persons, homes or cases a fact of this subject has a value for."""
        return self.persons if subject is Subject.PERSON else self.cases

    def set(self, fact_id: str, values: Facts) -> None:
        """Give a fact to everybody, in the form in which facts are held."""
        spec = FACTS[fact_id]
        if len(values) != self.count(spec.subject):
            raise ValueError(f"{fact_id} needs a value for each {spec.subject.value}")
        self.drawn[fact_id] = self.facts[fact_id] = values.astype(holding(spec), copy=False)

    def code(self, fact_id: str, code: str) -> int:
        """The place of a code of a choice."""
        return [name for name, _ in FACTS[fact_id].options].index(code)

    def is_code(self, fact_id: str, *codes: str) -> Truths:
        """For whom a choice is one of these codes."""
        return np.isin(self.facts[fact_id], [self.code(fact_id, code) for code in codes])

    # from a case to its persons and back

    def of_case(self, values: Facts) -> Facts:
        """A value of each case, for each of its persons."""
        return values[self.case_of]

    def any_of_case(self, truths: Truths) -> Truths:
        """Whether somebody of the case …"""
        return np.logical_or.reduceat(truths, self.first[:-1])

    def sum_of_case(self, numbers: Facts) -> Facts:
        """The sum over the persons of each case."""
        return np.add.reduceat(numbers, self.first[:-1])

    @cached_property
    def couples(self) -> Whole:
        """The partner of each person, or -1."""
        found = np.full(self.persons, -1, np.int64)
        for kind in ("married", "legal_cohabitant", "factual_partner"):
            if kind in self.ties:
                a, b = self.ties[kind]
                found[a], found[b] = b, a
        return found

    def of_partner(self, values: Facts, otherwise: Any) -> Facts:
        """The value of each person's partner; ``otherwise`` where there is none."""
        return np.where(self.couples >= 0, values[self.couples], otherwise)


def holding(spec: FactSpec) -> type[np.generic]:
    """The type in which a fact is held."""
    if isinstance(spec.kind, Bool):
        return np.bool_
    return np.int8 if isinstance(spec.kind, Choice) else np.int64
