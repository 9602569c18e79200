"""Rows of relations (for every person the mask of certain and of possible others) and readings over their members."""

from __future__ import annotations

from collections.abc import Iterable

from rechten.graph import nodes as n
from rechten.readings.kernels import Inputs, Kernel, Row, all_bounds, any_bounds


def relation_kernel(node: n.Node | n.Relation, kids: tuple[int, ...]) -> Kernel:
    """Who is related to whom."""
    match node:
        case n.Self():
            return lambda _, inputs: [(1 << p, 1 << p) for p in range(inputs.knowledge.size)]
        case n.Everyone():
            return lambda _, inputs: [((1 << inputs.knowledge.size) - 1,) * 2] * inputs.knowledge.size
        case n.Tied(tie=tie, direction=direction):
            (at,) = kids
            return lambda rows, inputs: inputs.knowledge.tied(tie, direction, rows[at][0][0]) if rows[at] else []
        case n.SameDwelling():
            (at,) = kids
            return lambda rows, inputs: inputs.knowledge.housemates(rows[at][0][0]) if rows[at] else []
        case n.Union():
            left, right = kids
            return lambda rows, _: [(a[0] | b[0], a[1] | b[1]) for a, b in zip(rows[left], rows[right], strict=True)]
        case n.Intersection():
            left, right = kids
            return lambda rows, _: [(a[0] & b[0], a[1] & b[1]) for a, b in zip(rows[left], rows[right], strict=True)]
        case n.Difference():
            left, right = kids
            return lambda rows, _: [(a[0] & ~b[1], a[1] & ~b[0]) for a, b in zip(rows[left], rows[right], strict=True)]
        case n.Composed():
            first, second = kids
            return lambda rows, _: [
                (_reach(certain, rows[second], 0), _reach(possible, rows[second], 1))
                for certain, possible in rows[first]
            ]
        case n.Where():
            relation, test = kids
            return lambda rows, _: [
                (_those(certain, rows[test], 0), _those(possible, rows[test], 1))
                for certain, possible in rows[relation]
            ]
    raise TypeError(f"no relation in {type(node).__name__}")


def members(mask: int) -> list[int]:
    """The persons in a mask."""
    found = []
    while mask:
        bit = mask & -mask
        found.append(bit.bit_length() - 1)
        mask ^= bit
    return found


def _reach(start: int, steps: Row, side: int) -> int:
    found = 0
    for person in members(start):
        found |= steps[person][side]
    return found


def _those(mask: int, tests: Row, side: int) -> int:
    found = 0
    for person in members(mask):
        if tests[person][side]:
            found |= 1 << person
    return found


def member_kernel(node: n.Members, kids: tuple[int, ...]) -> Kernel:
    """Any, all, count or sum over the members; one who only may belong can add, never take away."""
    relation, item = kids
    match node.op:
        case "any":
            return lambda rows, _: [
                any_bounds(_as_doubtful(certain, possible, rows[item], 0)) for certain, possible in rows[relation]
            ]
        case "all":
            return lambda rows, _: [
                all_bounds(_as_doubtful(certain, possible, rows[item], 1)) for certain, possible in rows[relation]
            ]
        case _:
            return _sums(relation, item)


def _as_doubtful(certain: int, possible: int, row: Row, idle: int) -> Iterable[tuple[int, int]]:
    """The members' truths; of a doubtful member also the truth that changes nothing (``idle``)."""
    for member in members(possible):
        low, high = row[member]
        yield (low, high) if certain >> member & 1 else (min(low, idle), max(high, idle))


def _sums(relation: int, item: int) -> Kernel:
    def sums(rows: list[Row], _: Inputs) -> Row:
        row, found = rows[item], []
        for certain, possible in rows[relation]:
            low = high = 0
            for member in members(possible):
                a, b = row[member]
                if certain >> member & 1:
                    low, high = low + a, high + b
                else:
                    low, high = low + min(0, a), high + max(0, b)
            found.append((low, high))
        return found

    return sums
