"""Ties and homes as steps of a query: who is certainly and possibly tied to whom, and where a doubt can be asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from attrs import frozen

from rechten.readings.sql.steps import Step, day_of, made, quoted, text_of
from rechten.readings.sql.tables import Tables


@frozen
class TieLeaf:
    """A tie that the program looks at: its node, kind, direction, and the day (an ordinal)."""

    node: int
    kind: str
    direction: Literal["out", "in", "both"]
    day: int

    @property
    def holds(self) -> str:
        """What a row of ``bonds`` must be, to be such a tie."""
        way = {"out": " AND forth", "in": " AND NOT forth", "both": ""}[self.direction]
        return f"kind = {text_of(self.kind)}{way} AND {_covers(self.day)}"


@frozen
class Roof:
    """That persons live under one roof on a day (an ordinal)."""

    node: int
    day: int


def _covers(day: int, before: str = "") -> str:
    on = day_of(day)
    since, until = before + "since", before + "until"
    return f"({since} IS NULL OR {since} <= {on}) AND ({until} IS NULL OR {on} < {until})"


def _span(tables: Tables, table: str) -> str:
    """Since, until and certain of a table of ties or stays, where it has them."""
    since, until = (
        f"CAST({quoted(name)} AS DATE)" if tables.has(table, name) else "CAST(NULL AS DATE)"
        for name in ("since", "until")
    )
    sure = "COALESCE(certain, TRUE)" if tables.has(table, "certain") else "TRUE"
    return f"{since} AS since, {until} AS until, {sure} AS sure"


def ties_of(tables: Tables, ties: Sequence[TieLeaf]) -> list[Step]:
    """``tied``: a row for two persons; ``tie_doubts``: a row for a person."""
    ends = ('"from" AS p, "to" AS o', '"to" AS p, "from" AS o')
    kinds = ", ".join(text_of(kind) for kind in sorted({tie.kind for tie in ties}))
    ways = [
        f'SELECT "case" AS c, {end}, CAST(kind AS TEXT) AS kind, {way} AS forth, {_span(tables, "ties")} '
        f"FROM {tables.sources['ties']} WHERE CAST(kind AS TEXT) IN ({kinds})"
        for end, way in zip(ends, ("TRUE", "FALSE"), strict=True)
    ]
    found = {}
    for tie in ties:
        found[f"t{tie.node}l"] = f"BOOL_OR({tie.holds} AND sure)"
        found[f"t{tie.node}h"] = f"BOOL_OR({tie.holds})"
    doubts = {f"a{tie.node}": f"BOOL_OR({tie.holds} AND NOT sure)" for tie in ties}
    return [
        Step("bonds", " UNION ALL ".join(ways)),
        Step("tied", f"SELECT c, p, o{made(found)} FROM bonds GROUP BY c, p, o"),
        Step("tie_doubts", f"SELECT c, p{made(doubts)} FROM bonds GROUP BY c, p"),
    ]


def stays_on(tables: Tables, name: str, day: int) -> Step:
    """Who lives in which dwelling on a day: certainly or perhaps, and whether any stay of it is in doubt."""
    columns, source = (
        f'"case" AS c, dwelling AS d, person AS p, {_span(tables, "residents")}',
        tables.sources["residents"],
    )
    found = {"sure": "BOOL_OR(sure)", "doubt": "BOOL_OR(NOT sure)"}
    return Step(
        name,
        f"SELECT c, d, p{made(found)} FROM (SELECT {columns} FROM {source}) AS r WHERE {_covers(day)} GROUP BY c, d, p",
    )


def roofs_of(tables: Tables, roof: Roof) -> list[Step]:
    """``roof``: a row for two persons who may live together; ``roof_doubts``: a row for a person."""
    at, stays = roof.node, f"stays{roof.node}"
    join = f"FROM {stays} AS a JOIN {stays} AS b ON b.c = a.c AND b.d = a.d"
    found = {f"t{at}l": "BOOL_OR(a.sure AND b.sure)", f"t{at}h": "TRUE"}
    return [
        stays_on(tables, stays, roof.day),
        Step(f"roof{at}", f"SELECT a.c, a.p, b.p AS o{made(found)} {join} WHERE a.p <> b.p GROUP BY a.c, a.p, b.p"),
        Step(f"roof_doubts{at}", f"SELECT a.c, a.p, BOOL_OR(b.doubt) AS a{at} {join} GROUP BY a.c, a.p"),
    ]
