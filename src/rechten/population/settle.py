"""Every fact of the law gets a value, and is kept only where its question makes sense.

Steps before this one give the facts that margins or other facts say something about. What is left is drawn by what the
vocabulary of the law itself holds likely. Then the gate of each fact is read: where it does not hold, the fact takes
what the rules take it for. Facts are settled in the order in which the law declares them, so a gate reads settled
facts.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import numpy as np

from rechten.graph.facts import FactSpec, Subject
from rechten.graph.kinds import Bool, Choice, Number
from rechten.graph.nodes import Fact, under
from rechten.law.facts import FACTS
from rechten.population.crowd import Crowd, Facts
from rechten.population.draws import Truths
from rechten.population.gates import GateReader


def settle(crowd: Crowd, changed: Iterable[str] = ()) -> None:
    """Draw what no step gave, and make facts agree with their gates: all facts, or what hangs on those ``changed``."""
    reader = GateReader(crowd)
    wanted = hanging_on(frozenset(changed)) if changed else None
    for spec in FACTS:
        if wanted is None or spec.id in wanted:
            _settle_one(crowd, reader, spec)


def _settle_one(crowd: Crowd, reader: GateReader, spec: FactSpec) -> None:
    if spec.id not in crowd.drawn:
        crowd.set(spec.id, _likely(crowd, spec))
    applies = _applies(crowd, reader, spec)
    drawn = crowd.drawn[spec.id]
    if isinstance(spec.kind, Number):
        drawn = np.clip(drawn, spec.low, spec.high)
    facts = drawn if spec.gate is None else np.where(applies, drawn, _neutral(spec, drawn))
    crowd.facts[spec.id] = facts.astype(drawn.dtype, copy=False)
    crowd.applies[spec.id] = applies


@cache
def hanging_on(changed: frozenset[str]) -> frozenset[str]:
    """These facts, and all whose gates read them, or read one of those."""
    found = set(changed)
    for spec in FACTS:
        if spec.gate is not None and any(isinstance(node, Fact) and node.id in found for node in under(spec.gate.node)):
            found.add(spec.id)
    return frozenset(found)


def askable() -> list[FactSpec]:
    """The facts that a person can be asked for; what a professional judges is not among them."""
    return [spec for spec in FACTS if not spec.judged_by]


def _applies(crowd: Crowd, reader: GateReader, spec: FactSpec) -> Truths:
    if spec.gate is None:
        return np.ones(crowd.count(spec.subject), np.bool_)
    holds = reader.value(spec.gate.node)
    # What is asked about a home is asked of who lives in it: all read the same facts of the home.
    return holds if spec.subject is Subject.PERSON else holds[crowd.first[:-1]]


def _likely(crowd: Crowd, spec: FactSpec) -> Facts:
    """What the vocabulary holds likely; for an open norm, how often the judge says yes."""
    size = crowd.count(spec.subject)
    if isinstance(spec.kind, Bool):
        chance = crowd.margins.one("judged.yes") if spec.judged_by else spec.probes[1].weight
        return crowd.draws.happens(spec.id, chance, size)
    if not spec.probes:
        raise ValueError(
            f"nothing says what '{spec.id}' may be: give it in a step of the population, or make it likely"
        )
    place = crowd.draws.pick(spec.id, {str(probe.value): probe.weight for probe in spec.probes}, size)
    if isinstance(spec.kind, Choice):
        return place
    return np.array([probe.value for probe in spec.probes])[place]


def _neutral(spec: FactSpec, drawn: Facts) -> Facts:
    """What the rules take a fact for where its gate does not hold; a day stays as it is."""
    if isinstance(spec.kind, Choice):
        return np.full(len(drawn), spec.kind.codes.index(spec.otherwise))
    if isinstance(spec.kind, Bool):
        return np.full(len(drawn), spec.otherwise == "yes")
    return np.zeros(len(drawn), np.int64) if isinstance(spec.kind, Number) else drawn
