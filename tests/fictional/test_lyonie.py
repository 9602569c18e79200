"""Lyonië uses all that the engine has, so that no part of the engine goes untested."""

from datetime import date
from typing import get_args

from rechten.graph import nodes as n
from rechten.graph.facts import Sensitivity, Subject
from rechten.graph.kinds import Bool, Choice, Date, Number, Unit
from rechten.graph.rights import Alternatives, Condition, conditions
from tests.fictional.law import lyonie

LAW = lyonie()
DAYS = [date(2024, 1, 1), date(2025, 3, 1), date(2026, 3, 1), date(2031, 1, 1)]
NODES = [node for day in DAYS for node in LAW.plan(day).nodes]
VALUES = [node for node in NODES if isinstance(node, get_args(n.Node))]


def test_every_node_and_relation_is_used() -> None:
    assert {type(node) for node in NODES} == {*get_args(n.Node), *get_args(n.Relation)}
    assert {*get_args(n.Relation)} == {*n.RELATION_TYPES}


def test_every_kind_and_unit_is_used() -> None:
    assert {type(node.kind) for node in VALUES} == {Bool, Choice, Date, Number}
    assert {node.kind.unit for node in VALUES if isinstance(node.kind, Number)} == {*Unit}


def test_every_way_of_a_node_is_used() -> None:
    def ways(node_type: type, name: str) -> set[str]:
        return {getattr(node, name) for node in NODES if isinstance(node, node_type)}

    assert ways(n.Compare, "op") == {"<", "<=", "=="}
    assert ways(n.Scale, "mode") == {"marginal", "step"}
    assert ways(n.Round, "mode") == {"down", "up", "half_up"}
    assert ways(n.Members, "op") == {"any", "all", "count", "sum"}
    assert ways(n.StartOf, "period") == {"month", "quarter", "year", "school_year"}
    assert ways(n.Tied, "direction") == {"out", "in", "both"}


def test_every_sort_of_fact_is_used() -> None:
    used = [LAW.vocabulary[node.id] for node in NODES if isinstance(node, n.Fact)]
    assert {spec.subject for spec in used} == {*Subject}
    assert {spec.sensitivity for spec in used} == {*Sensitivity} - {Sensitivity.RELATIONSHIP}  # those are ties
    assert any(spec.axis for spec in used)
    assert any(spec.gate is not None for spec in used)
    assert any(spec.judged_by for spec in used)
    assert any(spec.grants for spec in used)


def test_every_state_of_a_figure_is_used() -> None:
    figures = [(day, LAW.figures(day, day)) for day in DAYS]
    states = {"none" if f is None else "stale" if f.stale else "fresh" for _, found in figures for f in found.values()}
    assert states == {"none", "stale", "fresh"}
    drifted = [f for _, found in figures for f in found.values() if f is not None and f.low != f.high]
    assert {f.parameter.drift > 10_000 for f in drifted} == {True, False}
    assert LAW.figures(date(2025, 2, 1), date(2025, 2, 1)) != LAW.figures(date(2025, 2, 1), date(2025, 4, 1))


def test_every_sort_of_condition_is_used() -> None:
    found = [condition for right in LAW.rights.values() for condition in conditions(right)]
    assert any(c.valid_from for c in found)
    assert any(c.valid_until for c in found)
    assert any(c.selects for c in found)
    requirements = {type(r) for right in LAW.rights.values() for r in right.requires}
    assert requirements == {Condition, Alternatives}
    assert len({id(LAW.plan(day)) for day in DAYS}) == 3  # before, during and after roof.good
