"""What people answer, counted in a population: the chances by which questions are put in order.

A vocabulary tells for each fact how likely each answer is taken to be (``FactSpec.probes``). Priors take the place of
that where a population was counted, by age where that was enough people. Without priors everything is as it was.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from rechten.graph.facts import FactSpec, Probe, Subject
from rechten.household.case import Known
from rechten.household.knowledge import FactCell, Knowledge
from rechten.readings.days import age_on

#: Ages from which a stratum begins, in whole years, youngest first.
AGES = (0, 18, 25, 45, 65, 80)
#: The stratum of everybody together.
ALL = "all"
_BIRTH = "person.birth_date"


def stratum_of(age: int) -> str:
    """The name of the stratum of an age: "25-44", "80+"."""
    start = max((first for first in AGES if first <= age), default=AGES[0])
    later = [first for first in AGES if first > start]
    return f"{start}-{later[0] - 1}" if later else f"{start}+"


@frozen(eq=False)
class Priors:
    """For each fact, by stratum, the answers and how likely each is (they add up to 1)."""

    facts: Mapping[str, Mapping[str, tuple[Probe, ...]]]

    def of(self, spec: FactSpec, stratum: str = ALL) -> tuple[Probe, ...]:
        """The likely answers to a fact; those of the vocabulary where nothing was counted."""
        counted = self.facts.get(spec.id, {})
        return counted.get(stratum) or counted.get(ALL) or spec.probes

    def at(self, knowledge: Knowledge, cell: FactCell) -> tuple[Probe, ...]:
        """The likely answers for one cell, by the age of whom it is about when that is known."""
        spec = knowledge.vocabulary[cell.fact]
        if spec.subject is not Subject.PERSON or _BIRTH not in knowledge.vocabulary.specs:
            return self.of(spec)
        told = knowledge.answer(FactCell(_BIRTH, cell.about))
        if not isinstance(told, Known):
            return self.of(spec)
        youngest, oldest = (stratum_of(age_on(day, knowledge.day)) for day in (told.high, told.low))
        return self.of(spec, youngest if youngest == oldest else ALL)
