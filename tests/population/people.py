"""Small populations for tests, made once; and a crowd told as the cases that the scalar reading reads."""

from __future__ import annotations

from datetime import date
from functools import cache

from rechten.graph.facts import FactSpec, Subject
from rechten.graph.kinds import Choice
from rechten.household.case import Answer, CaseFile, Dwelling, Known, Person, Resident, Tie
from rechten.law.facts import FACTS
from rechten.population.crowd import Crowd
from rechten.population.synthetic import Recipe, make_block

SMALL = 400


@cache
def small(region: str = "antwerp", seed: int = 11) -> Crowd:
    """A few hundred households; tests may not change them."""
    return make_block(Recipe(SMALL, seed, region), 0)


def cases_of(crowd: Crowd) -> list[CaseFile]:
    """Everything that is true of each case."""
    day = date.fromordinal(crowd.day)
    return [_case(crowd, case, day) for case in range(crowd.cases)]


def _case(crowd: Crowd, case: int, day: date) -> CaseFile:
    first, last = int(crowd.first[case]), int(crowd.first[case + 1])
    persons = tuple(Person(f"p{row - first}", _facts(crowd, Subject.PERSON, row)) for row in range(first, last))
    ties = tuple(
        Tie(kind, f"p{a - first}", f"p{b - first}")
        for kind, (sources, targets) in crowd.ties.items()
        for a, b in zip(sources.tolist(), targets.tolist(), strict=True)
        if first <= a < last
    )
    homes: tuple[Dwelling, ...] = ()
    if crowd.housed[first]:
        here = tuple(Resident(person.id) for person in persons)
        homes = (Dwelling("home", here, _facts(crowd, Subject.DWELLING, case)),)
    return CaseFile(day, day, persons, ties, homes, _facts(crowd, Subject.CASE, case))


def _facts(crowd: Crowd, subject: Subject, row: int) -> dict[str, Answer]:
    return {spec.name: _known(spec, int(crowd.facts[spec.id][row])) for spec in FACTS if spec.subject is subject}


def _known(spec: FactSpec, held: int) -> Known:
    value = 1 << held if isinstance(spec.kind, Choice) else held
    return Known(value, value)
