"""With all known, the engine says what a naive reading of the docstrings says: for every node, for every person."""

from __future__ import annotations

from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from rechten.graph import nodes as n
from rechten.graph.facts import FactSpec, Subject
from rechten.graph.kinds import Number
from rechten.graph.plan import Plan
from rechten.graph.ranges import unknown_figure
from rechten.household.case import CaseFile, Dwelling
from rechten.household.knowledge import Bounds, Knowledge
from rechten.readings.bounds import evaluate
from rechten.readings.kernels import Figures
from tests.fictional.cases import full_cases, point
from tests.fictional.facts import FACTS
from tests.fictional.reference import Reference, Value, World, meaning
from tests.properties.common import examples, figures_of, the_law


def a_world(data: st.DataObject, case: CaseFile, figures: Figures) -> World:
    """Settles at random what a case cannot settle."""
    picked: dict[str, Value] = {}
    for id, parameter in the_law().parameters.items():
        figure = figures[id]
        low, high = unknown_figure(parameter.kind) if figure is None else (figure.low, figure.high)
        picked[id] = meaning(parameter.kind, data.draw(st.integers(low, high)))
    remembered: dict[tuple[object, str], Value] = {}

    def unencoded(node: n.NotComputed, person: str) -> Value:
        return remembered.setdefault((node, person), meaning(node.kind, data.draw(st.integers(node.low, node.high))))

    def homeless(spec: FactSpec, person: str) -> Value:
        return remembered.setdefault((spec.id, person), meaning(spec.kind, data.draw(point(spec))))

    def home(person: str, homes: list[Dwelling]) -> Dwelling:
        return homes[data.draw(st.integers(0, len(homes) - 1))] if len(homes) > 1 else homes[0]

    main: dict[str, Dwelling] = {}
    return World(case, FACTS, picked, unencoded, lambda p, h: main.setdefault(p, home(p, h)), homeless)


def loose(plan: Plan, knowledge: Knowledge, figures: Figures) -> set[int]:
    """Nodes whose value no case can tell: they hang on a stale figure, on law that is not encoded, or on which home."""
    found: set[int] = set()
    for index, node in enumerate(plan.nodes):
        match node:
            case n.NotComputed():
                own = node.low != node.high
            case n.Param():
                figure = figures[node.id]
                own = figure is None or figure.low != figure.high
            case n.Fact():
                dwelling = FACTS[node.id].subject is Subject.DWELLING
                own = dwelling and any((certain).bit_count() != 1 for certain, _ in knowledge.homes)
            case _:
                own = False
        if own or not found.isdisjoint(plan.children[index]):
            found.add(index)
    return found


def holds(node: n.Node, bounds: Bounds, value: Value) -> bool:
    """Whether the engine's bounds allow a value."""
    low, high = bounds
    if isinstance(value, str):
        return bool(low >> node.kind.codes.index(value) & 1)  # type: ignore[union-attr]
    return bool(meaning(node.kind, low) <= value <= meaning(node.kind, high))  # type: ignore[operator]


@examples(5)
@given(full_cases(), st.data())
def test_every_node_is_what_the_docstrings_say(case: CaseFile, data: st.DataObject) -> None:
    law = the_law()
    plan, figures, knowledge = law.plan(case.date), figures_of(case), Knowledge(case, law.vocabulary)
    rows = evaluate(plan, knowledge, figures).rows
    world = a_world(data, case, figures)
    reference, unsure = Reference(world), loose(plan, knowledge, figures)
    for index, node in enumerate(plan.nodes):
        assert len(rows[index]) == len(case.persons)
        for position, person in enumerate(case.persons):
            bounds = rows[index][position]
            if isinstance(node, get_args(n.Node)):
                value = reference.value(node, person.id)
                assert holds(node, bounds, value), (index, node, person.id, bounds, value)
                if index not in unsure:
                    exact = meaning(node.kind, bounds[0])
                    assert bounds[0] == bounds[1], (index, node, bounds)
                    assert exact == value
                if isinstance(node.kind, Number):
                    assert type(bounds[0]) is type(bounds[1]) is int
            elif isinstance(node, n.RELATION_TYPES):
                group = {case.persons.index(p) for p in case.persons if p.id in reference.group(node, person.id)}
                mask = sum(2**p for p in group)
                assert bounds[0] & ~mask == 0, (index, node, bounds, mask)
                assert mask & ~bounds[1] == 0, (index, node, bounds, mask)
                if index not in unsure:
                    assert bounds == (mask, mask)
