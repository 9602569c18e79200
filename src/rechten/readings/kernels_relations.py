"""Bounds of relations (the mask of certain and of possible others) and of readings over their members."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from rechten.graph import nodes as n
from rechten.household.knowledge import Bounds
from rechten.readings.kernels import Function, Inputs, Kernel, Row, all_bounds, any_bounds


def relation_kernel(node: n.Node | n.Relation, kids: tuple[int, ...]) -> Kernel:
    """Who is related to a person."""
    match node:
        case n.Self():
            return lambda _, inputs, person: (1 << person, 1 << person)
        case n.Everyone():
            return lambda _, inputs, person: ((1 << inputs.knowledge.size) - 1,) * 2
        case n.Tied(tie=tie, direction=direction):
            (at,) = kids
            return lambda rows, inputs, person: inputs.knowledge.tied(tie, direction, rows[at][person][0])[person]
        case n.SameDwelling():
            (at,) = kids
            return lambda rows, inputs, person: inputs.knowledge.housemates(rows[at][person][0])[person]
        case n.Composed():
            return _composed(*kids)
        case n.Where():
            return _where(*kids)
    raise TypeError(f"no relation in {type(node).__name__}")


def set_function(node: n.Union | n.Intersection | n.Difference) -> Function:
    """Two relations joined, for each person."""
    match node:
        case n.Union():
            return lambda a, b: (a[0] | b[0], a[1] | b[1])
        case n.Intersection():
            return lambda a, b: (a[0] & b[0], a[1] & b[1])
        case n.Difference():
            return lambda a, b: (a[0] & ~b[1], a[1] & ~b[0])


def _composed(first: int, second: int) -> Kernel:
    def composed(rows: list[Row], _: Inputs, person: int) -> Bounds:
        certain, possible = rows[first][person]
        steps = rows[second]
        found_certain = found_possible = 0
        for member in members(possible):
            found_possible |= steps[member][1]
            if certain >> member & 1:
                found_certain |= steps[member][0]
        return (found_certain, found_possible)

    return composed


def _where(relation: int, test: int) -> Kernel:
    def where(rows: list[Row], _: Inputs, person: int) -> Bounds:
        certain, possible = rows[relation][person]
        tests = rows[test]
        for member in members(possible):
            low, high = tests[member]
            if not high:
                possible ^= 1 << member
            if not low:
                certain &= ~(1 << member)
        return (certain, possible)

    return where


@lru_cache(maxsize=4096)
def members(mask: int) -> tuple[int, ...]:
    """The persons in a mask."""
    return tuple(person for person in range(mask.bit_length()) if mask >> person & 1)


def member_kernel(node: n.Members, kids: tuple[int, ...]) -> Kernel:
    """Any, all, count or sum over the members; one who only may belong can add, never take away."""
    relation, item = kids
    match node.op:
        case "any":
            return lambda rows, _, person: any_bounds(_doubtful(rows[relation][person], rows[item], 0))
        case "all":
            return lambda rows, _, person: all_bounds(_doubtful(rows[relation][person], rows[item], 1))
        case _:
            return lambda rows, _, person: _sum(rows[relation][person], rows[item])


def _doubtful(masks: Bounds, row: Row, idle: int) -> Iterable[Bounds]:
    """The members' truths; of a doubtful member also the truth that changes nothing (``idle``)."""
    certain, possible = masks
    for member in members(possible):
        low, high = row[member]
        yield (low, high) if certain >> member & 1 else (min(low, idle), max(high, idle))


def _sum(masks: Bounds, row: Row) -> Bounds:
    certain, possible = masks
    low = high = 0
    for member in members(possible):
        a, b = row[member]
        if certain >> member & 1:
            low, high = low + a, high + b
        else:
            low, high = low + min(0, a), high + max(0, b)
    return (low, high)
