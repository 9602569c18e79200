"""A plan without rights: arithmetic at its edges, one value a person. For the conformance vectors."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Literal

from rechten.graph import nodes as n
from rechten.graph.expressions import (
    Expr,
    add_months,
    age,
    count,
    largest,
    marginal_scale,
    months_between,
    rate,
    request_date,
    rounded,
    smallest,
    start_of,
    step_scale,
)
from rechten.graph.facts import Vocabulary
from rechten.graph.kinds import Unit
from rechten.graph.plan import Plan, assemble
from rechten.household.case import CaseFile, Known, Person

FACTS = Vocabulary()
x = FACTS.amount("person.x", Unit.EURO_YEAR, low=-10_000, high=10_000)
y = FACTS.amount("person.y", Unit.EURO_YEAR, low=-10_000, high=10_000)
k = FACTS.number("person.k", Unit.COUNT, low=-5, high=5)
day = FACTS.date("person.day")

MODES: tuple[Literal["down", "up", "half_up"], ...] = ("down", "up", "half_up")
PERIODS: tuple[Literal["month", "quarter", "year", "school_year"], ...] = ("month", "quarter", "year", "school_year")
RULES: list[Expr] = [
    *(rounded(x / 7, mode, "een proef") for mode in MODES),
    *(rounded(x / 2, mode, "een proef", per=1) for mode in MODES),
    rounded(x * Fraction(1, 3) - y * Fraction(2, 5), "half_up", "een proef"),
    x * k,
    smallest(x, y),
    largest(x, y, x - y),
    marginal_scale(x, [y, y + x], [rate(Fraction(1, 4)), rate(Fraction(-1, 4))]),
    step_scale(k, [count(-2), count(0), count(3)], [x, y, x + y]),
    (x < y) | ~(x <= y) | (x == y),
    age(day),
    age(day, add_months(request_date(), 12)),
    months_between(day),
    months_between(request_date(), day),
    *(add_months(day, months) for months in (-13, -1, 1, 12, 13, 48)),
    *(start_of(day, period) for period in PERIODS),
]


def edges_plan() -> Plan:
    """All rules above, each part once."""
    nodes: list[n.Node | n.Relation] = []
    index: dict[n.Node | n.Relation, int] = {}

    def place(node: n.Node | n.Relation) -> int:
        for child in n.children(node):
            place(child)
        if node not in index:
            index[node] = len(nodes)
            nodes.append(node)
        return index[node]

    for rule in RULES:
        place(rule.node)
    children = [tuple(index[child] for child in n.children(node)) for node in nodes]
    return assemble(nodes, children, {}, {}, FACTS, {})


_AMOUNTS = [(-1, 0), (0, -1), (1, 1), (-50, 50), (50, -50), (-350, 351), (351, -350), (-1_000_000, 1_000_000), (349, 7)]
_DAYS = [
    date(2000, 2, 29), date(2001, 2, 28), date(1999, 12, 31), date(2004, 1, 31), date(2007, 3, 1), date(2008, 8, 31),
    date(2008, 9, 1), date(2023, 2, 28), date(2024, 3, 1),
]  # fmt: skip


def _known(low: int, high: int | None = None) -> Known:
    return Known(low, low if high is None else high)


_SURE = tuple(
    Person(f"p{i}", {"x": _known(a), "y": _known(b), "k": _known(i - 4), "day": _known(day.toordinal())})
    for i, ((a, b), day) in enumerate(zip(_AMOUNTS, _DAYS, strict=True))
)
_UNSURE = tuple(
    Person(
        f"p{i}",
        {
            "x": _known(min(a, b), max(a, b)),
            "y": _known(-i, i * 100),
            "k": _known(-i // 2, i // 2),
            "day": _known(day.toordinal() - i, day.toordinal() + 31 * i),
        },
    )
    for i, ((a, b), day) in enumerate(zip(_AMOUNTS, _DAYS, strict=True))
)
EDGES = {
    f"{name}, {on}": CaseFile(on, on, persons)
    for name, persons in (("points", _SURE), ("intervals", _UNSURE))
    for on in (date(2023, 2, 28), date(2024, 2, 29), date(2023, 3, 1))
}
