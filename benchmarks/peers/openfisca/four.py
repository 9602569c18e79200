"""The four rights, made comparable: full cases, a law in which everything has one answer, and the cases for the peer.

openfisca-core knows no unknown, no figure that may have moved and no part that is not computed. So here:

* every fact is told (``benchmarks.cases.generated``); what a professional judges is drawn too;
* a figure past its ``review_by`` counts as the last known one, without a margin;
* of what the project does not compute, a yes or no is "no" and an amount is its lowest (zero).

The day is the first of a month: the peer computes by month.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from datetime import date

from attrs import evolve, frozen

from benchmarks.cases import generated
from rechten.casefile import dump_case
from rechten.graph import nodes as n
from rechten.graph.facts import Subject
from rechten.graph.law import Law
from rechten.graph.plan import Plan, assemble
from rechten.household.case import Answer, CaseFile, Known
from rechten.household.knowledge import FactCell
from rechten.law.belgium import BELGIUM

DAY = date(2026, 11, 1)
#: Our right, and the peer's name of it.
RIGHTS = {
    "leefloon": "leefloon",
    "inkomensgarantie_ouderen": "igo",
    "groeipakket_basisbedrag": "groeipakket_basisbedrag",
    "groeipakket_sociale_toeslag": "groeipakket_sociale_toeslag",
}
#: Facts behind what goes on at home, which is "no" in every case: they are not told.
OUTSIDE = frozenset({"person.detention"})
#: How likely a professional judges yes.
JUDGED = {
    "person.willing_to_work": 0.95,
    "person.other_rights_used": 0.95,
    "person.relatives_income_counts": 0.5,
    "person.de_facto_family": 0.5,
}


class DefiniteLaw(Law):
    """A law in which nothing is left open but the facts."""

    def __init__(self, law: Law, rights: Iterable[str]) -> None:
        super().__init__(law.name, law.vocabulary, law.ties)
        self.add_parameters(
            evolve(parameter, values=tuple(evolve(value, review_by=None) for value in parameter.values))
            for parameter in law.parameters.values()
        )
        for right in rights:
            self.add(law.rights[right])
        self._definite: dict[Plan, Plan] = {}

    def plan(self, on: date) -> Plan:
        """The plan of that day, with the lowest value for each part that is not computed."""
        plan = super().plan(on)
        if plan not in self._definite:
            nodes = [n.Const(node.kind, node.low) if isinstance(node, n.NotComputed) else node for node in plan.nodes]
            self._definite[plan] = assemble(
                nodes, plan.children, plan.rights, plan.gates, plan.vocabulary, plan.parameters
            )
        return self._definite[plan]


def four_rights() -> DefiniteLaw:
    """The law of the comparison."""
    return DefiniteLaw(BELGIUM, RIGHTS)


def facts_read(law: Law) -> list[str]:
    """The facts that the rules of a law and their gates read, in the order of declaration."""
    read = {node.id for node in law.plan(DAY).nodes if isinstance(node, n.Fact)}
    return [spec.id for spec in law.vocabulary if spec.id in read]


def full_case(number: int, seed: int, law: Law) -> CaseFile:
    """Case ``number`` of ``generated``, with an answer to every fact that the four rights read."""
    hidden = generated(number, seed, DAY, law.vocabulary)
    luck = random.Random(f"judged {seed}/{number}")
    persons = []
    whole: dict[str, Answer] = {}
    for about, person in enumerate(hidden.start.persons):
        facts: dict[str, Answer] = {}
        for fact in facts_read(law):
            spec = law.vocabulary[fact]
            if spec.tick:  # nothing of what goes on at home: the peer knows no such rules
                whole[spec.name] = Known(0, 0)
                continue
            if fact in OUTSIDE:
                continue
            if spec.subject is not Subject.PERSON:
                raise ValueError(f"the peer's cases hold no {spec.subject.value}: '{fact}'")
            if spec.judged_by:
                facts[spec.name] = Known(*(int(luck.random() < JUDGED[fact]),) * 2)
            else:
                facts[spec.name] = hidden.answer(FactCell(fact, about))
        persons.append(evolve(person, facts=facts))
    return evolve(hidden.start, persons=tuple(persons), facts=whole)


def with_gaps(case: CaseFile, number: int, seed: int, share: float, law: Law) -> CaseFile:
    """The case with a share of its facts left out: not who was born when, and not what a professional judges."""
    luck = random.Random(f"gaps {seed}/{number}")
    keep = {"birth_date", *(spec.name for spec in law.vocabulary if spec.judged_by)}
    persons = (
        evolve(person, facts={k: v for k, v in person.facts.items() if k in keep or luck.random() >= share})
        for person in case.persons
    )
    return evolve(case, persons=tuple(persons))


@frozen
class _Family:
    parents: list[str]
    children: list[str]


def peer_case(case: CaseFile, law: Law) -> dict[str, object]:
    """The case as the JSON of openfisca's web API; facts carry their own name, without a period.

    Raises ValueError for a case that its groups cannot hold: a person in two families, or family elsewhere.
    """
    if len(case.persons) > 1 and [len(home.residents) for home in case.dwellings] != [len(case.persons)]:
        raise ValueError("the peer's families live under one roof, all of them")
    data = dump_case(case, law)
    told = data["persons"]
    if not isinstance(told, list):
        raise TypeError("a case has persons")
    persons: dict[str, dict[str, object]] = {person["id"]: dict(person["facts"]) for person in told}
    couples = {(tie.source, tie.target): tie.kind for tie in case.ties if tie.kind != "parent"}
    parents = [(tie.source, tie.target) for tie in case.ties if tie.kind == "parent"]
    families: list[_Family] = []
    for first in dict.fromkeys([a for a, _ in couples] + [a for a, _ in parents] + list(persons)):
        if any(first in (*family.parents, *family.children) for family in families):
            continue
        second = [b for a, b in couples if a == first]
        children = [child for parent, child in parents if parent == first]
        families.append(_Family([first, *second], children))
        for partner in (first, *second):
            persons[partner]["couple"] = couples[first, second[0]] if second else "none"
        for child in children:
            persons[child]["child_of_second"] = bool(second) and (second[0], child) in parents
    grouped = [who for family in families for who in (*family.parents, *family.children)]
    told_ties = len(couples) + len(parents)
    kept_ties = sum(
        len(f.parents) - 1 + len(f.children) + sum(bool(persons[c].get("child_of_second")) for c in f.children)
        for f in families
    )
    if sorted(grouped) != sorted(persons) or told_ties != kept_ties:
        raise ValueError(f"the peer's groups cannot hold the ties of this case: {case.ties}")
    return {
        "persons": persons,
        "households": {"home": {"residents": list(persons)}},
        "families": {
            f"family{i}": {"parents": family.parents, "children": family.children} for i, family in enumerate(families)
        },
    }
