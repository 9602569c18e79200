"""Invented full cases: a household by seed, and an answer to every fact that may be asked.

Values are drawn by the probes of each fact (the likely answers with their weights), each fact on its own; amounts are
then moved up to 30 % up or down, so that no order knows the true value beforehand. Who lives in a home is not homeless;
place and papers are the same for most of a family. These are no real people and no sample of a city.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import date

from attrs import evolve, frozen

from rechten.graph.facts import FactSpec, Subject, Vocabulary
from rechten.household.case import Answer, CaseFile, Dwelling, Known, Person, Resident, Silence, Tie
from rechten.household.knowledge import Cell, FactCell, Knowledge

#: Kinds of household with their share: alone, couple, one parent, two parents, with an old parent, sharing a home.
HOUSEHOLDS = {"alone": 0.3, "couple": 0.15, "one parent": 0.2, "two parents": 0.2, "old parent": 0.05, "sharing": 0.1}
#: Share of those who live alone that has no home.
NO_HOME = 0.1
#: Share of a family that has the same papers as the first of them.
SAME_PAPERS = 0.9
#: How far an amount may lie from a probe.
SPREAD = 0.3


@frozen
class Hidden:
    """What is known beforehand (who there is, ties and homes), and what will be answered."""

    name: str
    start: CaseFile
    answers: Mapping[Cell, Answer]

    def answer(self, cell: Cell) -> Answer:
        """The answer to a fact; that a doubtful tie or stay is asked about does not occur in these cases."""
        return self.answers[cell]


def generated(number: int, seed: int, day: date, vocabulary: Vocabulary) -> Hidden:
    """The case of this number: the same for a seed, however many are made."""
    luck = random.Random(f"{seed}/{number}")
    ages, ties = _household(luck)
    persons = tuple(Person(f"p{i}") for i in range(len(ages)))
    no_home = len(ages) == 1 and luck.random() < NO_HOME
    homes = () if no_home else (Dwelling("thuis", tuple(Resident(person.id) for person in persons)),)
    start = CaseFile(day, day, persons, tuple(Tie(k, f"p{a}", f"p{b}") for k, a, b in ties), homes)
    answers = drawn(start, vocabulary, luck)
    for i, age in enumerate(ages):
        born = day.toordinal() - int((age + luck.random()) * 365.2425)
        answers[FactCell("person.birth_date", i)] = Known(born, born)
        answers[FactCell("person.homeless", i)] = Known(int(no_home), int(no_home))
    return Hidden(f"generated {number}", start, answers)


def from_example(name: str, case: CaseFile, vocabulary: Vocabulary) -> Hidden:
    """The people of an example: what it tells is answered so, what it refuses is refused, the rest is drawn."""
    luck = random.Random(name)
    persons = tuple(evolve(person, facts={}) for person in case.persons)
    homes = tuple(evolve(home, facts={}) for home in case.dwellings)
    start = evolve(case, persons=persons, dwellings=homes)
    answers, told = drawn(start, vocabulary, luck), Knowledge(case, vocabulary)
    for cell in answers:
        if isinstance(cell, FactCell) and (said := told.answer(cell)) is not None:
            answers[cell] = _point(vocabulary[cell.fact], said, luck)
    return Hidden(name, start, answers)


def fact_cells(case: CaseFile, vocabulary: Vocabulary) -> list[FactCell]:
    """Every fact that may be asked, in the order of declaration, about everyone or every home in turn."""
    many = {Subject.PERSON: len(case.persons), Subject.DWELLING: len(case.dwellings), Subject.CASE: 1}
    return [FactCell(spec.id, i) for spec in vocabulary if not spec.judged_by for i in range(many[spec.subject])]


def drawn(case: CaseFile, vocabulary: Vocabulary, luck: random.Random) -> dict[Cell, Answer]:
    """A likely answer to every fact."""
    answers: dict[Cell, Answer] = {}
    for cell in fact_cells(case, vocabulary):
        first = answers.get(FactCell(cell.fact, 0))
        same = {"person.lives_in": 1.0, "person.stay": SAME_PAPERS}.get(cell.fact, 0.0)
        if first is not None and luck.random() < same:
            answers[cell] = first
        else:
            value = _value(vocabulary[cell.fact], case.date, luck)
            answers[cell] = Known(value, value)
    return answers


def _value(spec: FactSpec, day: date, luck: random.Random) -> int:
    if spec.kind.tag == "date":  # a lease and the like: in the last ten years
        return day.toordinal() - luck.randrange(3653)
    if not spec.probes:
        return luck.randint(spec.low, spec.high)
    value = luck.choices([p.value for p in spec.probes], [p.weight for p in spec.probes])[0]
    if spec.options or (spec.low, spec.high) == (0, 1):
        return value
    moved = round(value * luck.uniform(1 - SPREAD, 1 + SPREAD))
    return min(max(moved, spec.low), spec.high)


def _point(spec: FactSpec, said: Answer, luck: random.Random) -> Answer:
    """One value within what was told: who gives bounds is taken to give a value when asked for it."""
    if not isinstance(said, Known):
        return said if isinstance(said, Silence) else Silence.DONT_KNOW
    if spec.options:
        codes = [1 << i for i in range(len(spec.options)) if said.low >> i & 1]
        value = luck.choice(codes)
    else:
        value = luck.randint(said.low, said.high)
    return Known(value, value, said.origin)


def _household(luck: random.Random) -> tuple[list[int], list[tuple[str, int, int]]]:
    """Ages, and ties as (kind, from, to); one to five people."""
    kind = luck.choices(list(HOUSEHOLDS), list(HOUSEHOLDS.values()))[0]
    if kind == "alone":
        return [luck.randint(18, 92)], []
    if kind == "sharing":
        return [luck.randint(18, 45) for _ in range(luck.randint(2, 4))], []
    if kind == "old parent":
        age = luck.randint(35, 62)
        return [age, age + luck.randint(22, 32)], [("parent", 1, 0)]
    couple = luck.choices(["married", "legal_cohabitant", "factual_partner"], [0.6, 0.2, 0.2])[0]
    age = luck.randint(20, 88) if kind == "couple" else luck.randint(22, 58)
    ages = [age] if kind == "one parent" else [age, max(18, age + luck.randint(-6, 6))]
    ties = [] if kind == "one parent" else [(couple, 0, 1)]
    if kind != "couple":
        for child in range(len(ages), len(ages) + luck.choices([1, 2, 3], [0.45, 0.4, 0.15])[0]):
            ages.append(luck.randint(max(0, age - 45), min(24, age - 18)))
            ties.append(("parent", 0, child))
            if kind == "two parents" and luck.random() < 0.8:  # else of an earlier relation
                ties.append(("parent", 1, child))
    return ages, ties
