"""Reading *opens*: which right opens which, from the law itself.

An arrow stands where a right names another that follows from it, and where a condition of a right reads whether
somebody already gets another. So the picture cannot fall behind the rules.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from rechten.graph import nodes as n
from rechten.graph.law import Law
from rechten.graph.rights import Condition, Opening, Right, conditions
from rechten.readings.answer import Answer
from rechten.readings.verdict import Outcome


@frozen
class Arrow:
    """From a right to one that it opens. ``conditions``: those of the target that read whether one has the source.

    ``opening``: by which day the law looks and from when, where the law's author wrote that down.
    """

    source: str
    target: str
    conditions: tuple[Condition, ...] = ()
    opening: Opening | None = None


def arrows(law: Law, on: date) -> tuple[Arrow, ...]:
    """All arrows of the law as it stands on a day, by source and then target, in the order of the law."""
    found: dict[tuple[str, str], list[Condition]] = {
        (right.id, target): [] for right in law.rights.values() for target in right.opens if target in law.rights
    }
    for right in law.rights.values():
        for condition in conditions(right):
            if condition.in_force(on):
                for source in _read_by(law, condition):
                    if source in law.rights and source != right.id:
                        found.setdefault((source, right.id), []).append(condition)
        for opening in right.openings:
            found.setdefault((opening.by, right.id), [])
    place = {id: i for i, id in enumerate(law.rights)}
    ordered = sorted(found, key=lambda ends: (place[ends[0]], place[ends[1]]))
    return tuple(
        Arrow(source, target, tuple(found[source, target]), _opening(law.rights[target], source))
        for source, target in ordered
    )


def arrows_of(law: Law, answer: Answer, persons: frozenset[int]) -> tuple[Arrow, ...]:
    """The arrows between rights that these persons get, or may get by what was told."""
    possible = {
        result.right.id
        for result in answer.results
        if result.person in persons
        and result.concerned
        and (result.held or result.outcome is not Outcome.NOT_ENTITLED or result.follows)
    }
    return tuple(
        arrow for arrow in arrows(law, answer.case.date) if arrow.source in possible and arrow.target in possible
    )


def _read_by(law: Law, condition: Condition) -> Iterator[str]:
    """The rights whose receipt a condition reads."""
    for node in n.under(condition.expr.node):
        if isinstance(node, n.Fact | n.MonthSum) and (grants := law.vocabulary[node.id].grants):
            yield grants


def _opening(right: Right, source: str) -> Opening | None:
    return next((opening for opening in right.openings if opening.by == source), None)
