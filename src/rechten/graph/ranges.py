"""Proof, when the graph is built, that no number can leave the range in which integers are exact everywhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from rechten.graph import nodes as n
from rechten.graph.kinds import SAFE_INTEGER, Bool, Number, Unit
from rechten.graph.parameters import Parameter

if TYPE_CHECKING:
    from rechten.graph.facts import Vocabulary

#: Persons in one unit, for the worst sum.
MOST_MEMBERS = 64
Range = tuple[int, int]


def unknown_figure(kind: Number | Bool) -> Range:
    """The widest a figure can be when the law gives none for a date: EUR 1,000,000, a rate of 1, 150 of a count."""
    if isinstance(kind, Bool):
        return (0, 1)
    if kind.unit.is_money:
        return (0, 1_000_000 * kind.per)
    return (0, kind.per) if kind.unit is Unit.RATE else (0, 150 * kind.per)


def figure_range(parameter: Parameter) -> Range:
    """The least and the most that a figure can be on any date, as the proof below reckons with."""
    low, high = unknown_figure(parameter.kind)
    values = [v.value for v in parameter.values]
    drifted = [v * parameter.drift // 10_000 for v in values]
    return (min([low, *values, *drifted]), max([high, *values, *drifted]))


def check_ranges(
    nodes: Sequence[n.Node | n.Relation],
    children: Sequence[tuple[int, ...]],
    vocabulary: Vocabulary,
    parameters: Mapping[str, Parameter],
) -> tuple[n.Node | n.Relation, str] | None:
    """The first node whose numerator could pass 2^53, and what to do about it; None when all are safe."""
    ranges: list[Range] = []
    for node, kids in zip(nodes, children, strict=True):
        found = _range(node, [ranges[kid] for kid in kids], vocabulary, parameters)
        if max(abs(found[0]), abs(found[1])) > SAFE_INTEGER:
            return (node, f"{type(node).__name__} can reach {found}: past 2^53; round earlier or narrow a fact")
        ranges.append(found)
    return None


def ranges_of(
    nodes: Sequence[n.Node | n.Relation],
    children: Sequence[tuple[int, ...]],
    vocabulary: Vocabulary,
    parameters: Mapping[str, Parameter],
) -> list[Range]:
    """For each node the least and the most that its numerator can be in any case."""
    ranges: list[Range] = []
    for node, kids in zip(nodes, children, strict=True):
        ranges.append(_range(node, [ranges[kid] for kid in kids], vocabulary, parameters))
    return ranges


def _range(
    node: n.Node | n.Relation, kids: list[Range], vocabulary: Vocabulary, parameters: Mapping[str, Parameter]
) -> Range:
    match node:
        case n.Fact():
            spec = vocabulary[node.id]
            return (spec.low, spec.high)
        case n.MonthSum():
            spec, months = vocabulary[node.id], node.last - node.first + 1
            return (min(0, spec.low * months), spec.high * months)
        case n.Param():
            return figure_range(parameters[node.id])
        case n.Const():
            return (node.value, node.value)
        case n.NotComputed():
            return (node.low, node.high)
        case n.Add():
            return (sum(k[0] for k in kids), sum(k[1] for k in kids))
        case n.Sub():
            return (kids[0][0] - kids[1][1], kids[0][1] - kids[1][0])
        case n.Mul():
            ends = [a * b for a in kids[0] for b in kids[1]]
            return (min(ends), max(ends))
        case n.Rescale() | n.Convert():
            return (kids[0][0] * node.factor, kids[0][1] * node.factor)
        case n.Members() if node.op in {"sum", "count"}:
            return (min(0, kids[1][0]) * MOST_MEMBERS, max(0, kids[1][1]) * MOST_MEMBERS)
        case n.Scale() if node.mode == "marginal":
            split = 1 + len(node.thresholds)
            slices = [max(0, kids[0][1] - threshold[0]) for threshold in kids[1:split]]
            most = sum(width * max(abs(end) for end in kid) for width, kid in zip(slices, kids[split:], strict=True))
            return (-most, most)
        case n.Scale():
            return _hull(kids[1 + len(node.thresholds) :])
        case n.Min():
            return (min(k[0] for k in kids), min(k[1] for k in kids))
        case n.Max():
            return (max(k[0] for k in kids), max(k[1] for k in kids))
        case n.Case():
            return _hull([*kids[1::2], kids[-1]])
        case n.ExceptWhen():
            return _hull([kids[0], kids[2]])
        case n.Round():
            return (kids[0][0] // node.divisor, kids[0][1] // node.divisor + 1)
        case n.AgeOn() | n.MonthsBetween():
            return (-120_000, 120_000)  # every month from year 1 until year 9999
        case n.AddMonths() | n.StartOf() | n.RequestDate():
            return (1, 3_652_059)
        case _:
            return (0, 1)


def _hull(ranges: list[Range]) -> Range:
    return (min(r[0] for r in ranges), max(r[1] for r in ranges))
