"""What is still to verify before somebody is sure: which condition, which fact, and how to check it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from attrs import frozen

from rechten.graph.facts import FactSpec
from rechten.graph.law import Law
from rechten.graph.plan import RequirementSlot, RightSlot
from rechten.graph.rights import Alternatives
from rechten.words.evidence import evidence
from rechten.words.questions import plain_question

#: How a tie or a home is named among facts: no fact has a colon in its name.
TIE, HOME = "tie:", "home:"
#: The id of what is to verify first: whether somebody gets it already.
HELD = "krijgt_het_al"


@frozen
class ToVerify:
    """A condition that may be open for somebody.

    ``facts``: the facts, ties and homes that it hangs on, by name. ``office``: what an office finds itself;
    ``bring``: what the person may bring; ``judges``: who judges, where a part of it is an open norm.
    """

    id: str
    says: str
    article: str
    facts: tuple[str, ...]
    office: tuple[str, ...]
    bring: tuple[str, ...]
    judges: tuple[str, ...]


def to_verify(law: Law, right: str, on: date) -> tuple[ToVerify, ...]:
    """Every requirement of a right in force on a day, in the order of the bits of a batch."""
    plan = law.plan(on)
    slot = plan.rights[right]
    return tuple(_one(law, slot, requirement, plan.leaves[requirement.index], on) for requirement in slot.requirements)


def held_already(law: Law, right: str, on: date) -> ToVerify:
    """Whether somebody gets a right already: no condition of it, but the first thing that an office looks up."""
    plan = law.plan(on)
    slot = plan.rights[right]
    leaves = () if slot.held is None else plan.leaves[slot.held]
    facts = tuple(sorted(name for kind, name in leaves if kind == "fact"))
    return ToVerify(HELD, "Je krijgt dit nog niet.", "", facts, (f"kijkt zelf na ({slot.right.decides.who})",), (), ())


def _one(
    law: Law, slot: RightSlot, requirement: RequirementSlot, leaves: Iterable[tuple[str, str]], on: date
) -> ToVerify:
    named = list(leaves)
    order = {id: place for place, id in enumerate(law.vocabulary.specs)}
    facts = sorted((name for kind, name in named if kind == "fact"), key=order.__getitem__)
    judged = [law.vocabulary[id] for id in facts if law.vocabulary[id].judged_by]
    ties = sorted(f"{TIE}{name}" for kind, name in named if kind == "tie")
    homes = [HOME] if ("home", "") in named else []
    conditions = [part.condition for part in requirement.conditions]
    office = dict.fromkeys(text for condition in conditions for text in condition.found_by_office)
    bring = dict.fromkeys(text for condition in conditions for text in condition.proof)
    if not office and not bring:  # the condition names no paper: then those of the right as a whole
        whole = evidence(slot.right, on)
        office, bring = dict.fromkeys(whole.fetched), dict.fromkeys((*whole.bring, *whole.may_be_asked))
    whole_requirement = requirement.requirement
    article = (
        whole_requirement.article
        if isinstance(whole_requirement, Alternatives)
        else "; ".join(dict.fromkeys(c.article for c in conditions))
    )
    return ToVerify(
        whole_requirement.id,
        whole_requirement.says,
        article,
        (*(id for id in facts if not law.vocabulary[id].judged_by), *ties, *homes),
        tuple(office),
        tuple(bring),
        tuple(dict.fromkeys(f"{spec.judged_by}: {plain_question(spec)}" for spec in judged)),
    )


def names(law: Law, ids: Iterable[str]) -> Mapping[str, str]:
    """How each fact, tie or home is told to a worker."""
    return {id: _name(law, id) for id in ids}


def _name(law: Law, id: str) -> str:
    if id == HOME:
        return "wie in welke woning woont"
    if id.startswith(TIE):
        return law.ties[id.removeprefix(TIE)].format(a="de ene", b="de andere")
    spec: FactSpec = law.vocabulary[id]
    return plain_question(spec)
