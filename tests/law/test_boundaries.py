"""Limits, generated: just below, at and just above every threshold of every right.

For each condition and each number or day that it hangs on, a complete case is sought in which the condition turns
when only that fact changes. Bisection finds the turning point. There the comparison that turned must treat the limit
itself as the sentence of the condition says ("lager dan" leaves it out, "niet hoger dan" takes it in), and an age must
turn on the birthday itself. No case and no limit is listed by hand.
"""

import random
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import islice

import pytest
from attrs import evolve, frozen

from rechten.graph import nodes as n
from rechten.graph.facts import FactSpec, Subject
from rechten.graph.kinds import DATE, Choice, Date, Number
from rechten.graph.nodes import Node, Relation
from rechten.graph.rights import Condition, Right, conditions
from rechten.household.case import Answer, CaseFile, Dwelling, Known, Person, Resident, Tie
from rechten.household.knowledge import FactCell, Knowledge
from rechten.law.belgium import BELGIUM
from rechten.readings.bounds import Evaluation, evaluate

#: Dates with figures that are certain, each for some of the rights; and 29 February.
DATES = (
    date(2024, 6, 3),
    date(2024, 11, 4),
    date(2025, 3, 3),
    date(2026, 2, 2),
    date(2022, 6, 1),
    date(2024, 2, 29),
)
TODAY = date(2026, 11, 24)
#: Turning points that are checked for each condition, fact and date.
EACH = 2
TRIES = 60
INCLUDES = re.compile(
    r"\bniet (?:hoger|meer|lager|ouder) dan\b|\bhoogstens\b|\bminstens\b|\bof (?:ouder|meer|minder|langer)\b|\bna \d+ "
    r"\w+",
    re.IGNORECASE,
)
EXCLUDES = re.compile(r"\b(?:lager|minder|hoger|meer|jonger|ouder|langer) dan\b", re.IGNORECASE)


@frozen
class Limit:
    """A condition (node ``index``) that turns for person ``who`` when a fact about ``about`` passes ``below``."""

    condition: Condition
    spec: FactSpec
    about: int
    who: int
    below: int
    index: int
    evaluation: Evaluation

    @property
    def on(self) -> date:
        return self.evaluation.inputs.knowledge.case.date

    def probe(self, value: int) -> Evaluation:
        return self.evaluation.probe(FactCell(self.spec.id, self.about), (value, value))

    def state(self, value: int) -> bool | None:
        return settled(self.probe(value).at(self.index, self.who))


def below(root: Node | Relation, *, gates: bool = True) -> Iterator[Node | Relation]:
    """All parts of a rule; without ``gates`` not what a fact is asked behind, for that is no limit of the law."""
    todo: list[Node | Relation] = [root]
    seen: set[Node | Relation] = set()
    while todo:
        node = todo.pop()
        if node not in seen:
            seen.add(node)
            yield node
            todo.extend(n.children(node) if gates or not is_gated(node) else [node.branches[0][1]])  # type: ignore[union-attr]


def is_gated(node: Node | Relation) -> bool:
    """The case that stands for a fact behind its gate."""
    if not isinstance(node, n.Case) or not isinstance(fact := node.branches[0][1], n.Fact):
        return False
    gate = BELGIUM.vocabulary[fact.id].gate
    return gate is not None and gate.node == node.branches[0][0]


def measured_facts(condition: Condition) -> list[str]:
    """Numbers and days that some comparison of the condition hangs on."""
    found: dict[str, None] = {}
    for part in below(condition.expr.node, gates=False):
        if isinstance(part, n.Compare):
            for leaf in below(part):
                if isinstance(leaf, n.Fact) and isinstance(leaf.kind, Number | Date):
                    found[leaf.id] = None
    return sorted(found)


CONDITIONS = [
    pytest.param(right, condition, id=condition.id)
    for right in BELGIUM.rights.values()
    for condition in conditions(right)
    if measured_facts(condition)
]


# --- complete cases


BY_ID = {condition.id: condition for right in BELGIUM.rights.values() for condition in conditions(right)}


def complete_case(on: date, seed: int) -> CaseFile:
    """A case in which every fact of everyone is known: one to four persons, likely answers, some unlikely ones."""
    chance = random.Random(seed)  # noqa: S311 - the same cases every time
    adults = ["a"] if chance.random() < 0.5 else ["a", "b"]
    children = ["c", "d"][: chance.choice((0, 1, 1, 2))]
    kind = chance.choice(("married", "factual_partner", "parent", "sibling", "none"))
    ties = [Tie(kind, "a", "b")] if "b" in adults and kind in BELGIUM.ties else []
    ties += [Tie("parent", "a", child) for child in children]
    people = tuple(Person(id, known_facts(chance, Subject.PERSON, on, id in adults)) for id in (*adults, *children))
    home = Dwelling(
        "h", tuple(Resident(person.id) for person in people), known_facts(chance, Subject.DWELLING, on, True)
    )
    return CaseFile(on, TODAY, people, tuple(ties), (home,), known_facts(chance, Subject.CASE, on, True))


def known_facts(chance: random.Random, subject: Subject, on: date, grown: bool) -> dict[str, Answer]:
    """Each fact is drawn by itself, so that a new fact elsewhere in the law changes none of the others."""
    start = chance.random()
    values = {
        spec.name: likely(random.Random(f"{start} {spec.id}"), spec, on, grown)  # noqa: S311
        for spec in BELGIUM.vocabulary
        if spec.subject is subject
    }
    return {name: Known(value, value) for name, value in values.items()}


def likely(chance: random.Random, spec: FactSpec, on: date, grown: bool) -> int:
    if isinstance(spec.kind, Date):
        youngest, oldest = (18, 70) if grown else (0, 24)
        return on.toordinal() - round(365.25 * chance.uniform(youngest, oldest))
    values = [probe.value for probe in spec.probes]
    weights = [probe.weight + 0.2 for probe in spec.probes]
    if isinstance(spec.kind, Choice):
        return chance.choices(values, weights)[0]
    return chance.choices(values, weights)[0] if values else chance.randint(spec.low, spec.high)


# --- turning points


def settled(bounds: tuple[int, int]) -> bool | None:
    """Yes or no; None when a part is not computed or a figure is uncertain."""
    return bool(bounds[0]) if bounds[0] == bounds[1] else None


@cache
def complete_evaluations(on: date) -> list[Evaluation]:
    plan, figures = BELGIUM.plan(on), BELGIUM.figures(on, TODAY)
    return [evaluate(plan, Knowledge(complete_case(on, seed), BELGIUM.vocabulary), figures) for seed in range(TRIES)]


def node_of(condition: Condition, on: date) -> int:
    slots = [c for slot in BELGIUM.plan(on).rights.values() for r in slot.requirements for c in r.conditions]
    return next(slot.index for slot in slots if slot.condition.id == condition.id)


@cache
def limits(condition_id: str, fact: str) -> list[Limit]:
    """Turning points of a condition over one fact, a few for each date."""
    condition = BY_ID[condition_id]
    spec, found = BELGIUM.vocabulary[fact], []
    for on in DATES:
        if condition.in_force(on):
            turns = (t for evaluation in complete_evaluations(on) for t in turning_points(evaluation, condition, spec))
            found += list(islice(turns, EACH))
    return found


def turning_points(evaluation: Evaluation, condition: Condition, spec: FactSpec) -> Iterator[Limit]:
    case = evaluation.inputs.knowledge.case
    index = node_of(condition, case.date)
    low, high = ends(spec, case.date)
    for about in range(len(case.persons) if spec.subject is Subject.PERSON else 1):
        cell = FactCell(spec.id, about)
        least, most = evaluation.probe(cell, (low, low)), evaluation.probe(cell, (high, high))
        for who in range(len(case.persons)):
            first, last = settled(least.at(index, who)), settled(most.at(index, who))
            if first == last:
                continue
            limit = Limit(condition, spec, about, who, low, index, evaluation)
            under, over = low, high
            while over - under > 1:
                middle = (under + over) // 2
                under, over = (middle, over) if limit.state(middle) == first else (under, middle)
            yield evolve(limit, below=under)


def ends(spec: FactSpec, on: date) -> tuple[int, int]:
    """What the fact may be; for a birth date, the last 123 years."""
    return (on.toordinal() - 45_000, on.toordinal()) if isinstance(spec.kind, Date) else (spec.low, spec.high)


def turned(limit: Limit, *, gates: bool) -> list[tuple[int, int]]:
    """Comparisons (index, person) under the condition that turned between the two sides of the limit."""
    before, after = limit.probe(limit.below), limit.probe(limit.below + 1)
    plan, under, todo = limit.evaluation.plan, set(), [limit.index]
    while todo:
        index = todo.pop()
        if index not in under:
            under.add(index)
            kids = plan.children[index]
            todo.extend(kids if gates or not is_gated(plan.nodes[index]) else kids[1:2])
    return [
        (index, person)
        for index in sorted(under)
        if isinstance(plan.nodes[index], n.Compare)
        for person in range(limit.evaluation.inputs.knowledge.size)
        if before.rows[index][person] != after.rows[index][person]
    ]


@pytest.mark.parametrize(("right", "condition"), CONDITIONS)
def test_condition_turns_exactly_at_its_limits(right: Right, condition: Condition) -> None:
    found = [limit for fact in measured_facts(condition) for limit in limits(condition.id, fact)]
    assert found, "no complete case was found in which this condition turns on a number or a day"
    for limit in found:
        if limit.spec.low < limit.below < limit.spec.high - 1:
            around = [limit.state(limit.below + step) for step in (-1, 0, 1, 2)]
            assert (around[0], around[2]) == (around[1], around[3]), around
            assert around[1] != around[2]
        assert turned(limit, gates=True), "the condition turned, but no comparison did"
        for index, person in turned(limit, gates=False):
            check_comparison(limit, index, person)


@pytest.mark.parametrize("right", BELGIUM.rights.values(), ids=lambda right: right.id)
def test_every_number_and_day_can_turn_the_right(right: Right) -> None:
    """No number or day stands in a right without a limit that the test above has reached."""
    measured = {fact for condition in conditions(right) for fact in measured_facts(condition)}
    reached = {fact for c in conditions(right) for fact in measured_facts(c) if limits(c.id, fact)}
    assert measured - reached == set()


def check_comparison(limit: Limit, index: int, person: int) -> None:
    """The comparison treats its limit as its operator says, and the operator is the one of the sentence."""
    plan = limit.evaluation.plan
    node, (left, right) = plan.nodes[index], plan.children[index]
    assert isinstance(node, n.Compare)
    if any(isinstance(plan.nodes[side], n.AgeOn) for side in (left, right)):
        check_birthday(limit)
        return
    sides = []
    for value in (limit.below, limit.below + 1):
        rows = limit.probe(value).rows
        (a, a_high), (b, b_high) = rows[left][person], rows[right][person]
        if (a, b) != (a_high, b_high):
            return  # a figure that is only the last known one: there is no exact limit to check
        holds = a < b if node.op == "<" else a <= b if node.op == "<=" else a == b
        assert rows[index][person] == (int(holds), int(holds))
        sides.append((a, b))
    said = operator_of_the_sentence(limit.condition)
    if any(a == b for a, b in sides) and said and any(isinstance(part, n.Param) for part in below(node)):
        assert node.op == said, limit.condition.says


def check_birthday(limit: Limit) -> None:
    """Who is born on the last day has turned an age by the day of the request; who is born a day later has not yet."""
    born, later = date.fromordinal(limit.below), date.fromordinal(limit.below + 1)
    ages = (limit.on.year - born.year, limit.on.year - born.year - 1)
    turned = [age for age in ages if birthday(born, age) <= limit.on < birthday(later, age)]
    assert turned, f"{born}, asked on {limit.on}"
    said = [int(age) for age in re.findall(r"(\d+) jaar", limit.condition.says)]
    assert not said or set(said) & set(turned), f"turns at {turned}, but says: {limit.condition.says}"


def birthday(born: date, age: int) -> date:
    """The day on which someone turns an age; 1 March where 29 February does not come."""
    try:
        return born.replace(year=born.year + age)
    except ValueError:
        return date(born.year + age, 3, 1)


def operator_of_the_sentence(condition: Condition) -> str:
    """What the sentence says of the limit itself; empty when it speaks of no limit."""
    if INCLUDES.search(condition.says):
        return "<="
    return "<" if EXCLUDES.search(condition.says) else ""


def test_a_condition_without_a_sentence_for_failing_never_fails() -> None:
    """Either a human judges it, or the part of the law that would make it fail is not computed."""
    silent = [c for right in BELGIUM.rights.values() for c in conditions(right) if not c.fails]
    for on in DATES:
        asked = [judged_or_open(evaluation) for evaluation in complete_evaluations(on)]
        for condition in (condition for condition in silent if condition.in_force(on)):
            index = node_of(condition, on)
            assert all((0, 0) not in evaluation.rows[index] for evaluation in asked), condition.id


def judged_or_open(evaluation: Evaluation) -> Evaluation:
    """The same case, with open norms not judged: no case file knows what a professional will say."""
    knowledge = evaluation.inputs.knowledge
    judged = {spec.name for spec in BELGIUM.vocabulary if spec.judged_by}
    people = tuple(
        evolve(person, facts={name: known for name, known in person.facts.items() if name not in judged})
        for person in knowledge.case.persons
    )
    case = evolve(knowledge.case, persons=people)
    return evaluate(evaluation.plan, Knowledge(case, BELGIUM.vocabulary), evaluation.inputs.figures)


def test_the_sentences_of_limits_are_understood() -> None:
    """A condition on money compares with the law's limit in words that this test can read."""
    silent = [
        condition.id
        for right in BELGIUM.rights.values()
        for condition in conditions(right)
        if condition.fails
        and any(BELGIUM.vocabulary[f].kind != DATE for f in measured_facts(condition))
        and any(isinstance(part, n.Param) for part in below(condition.expr.node))
        and not operator_of_the_sentence(condition)
    ]
    assert silent == []
