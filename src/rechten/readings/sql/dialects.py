"""A query in the words of another database."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from sqlglot import exp, parse_one

Dialect = Literal["duckdb", "postgresql"]
#: What to say to a database before a query. PostgreSQL would compile these long expressions first, for minutes.
BEFORE: Mapping[Dialect, str] = {"duckdb": "", "postgresql": "SET jit = off;"}


def in_dialect(text: str, dialect: Dialect) -> str:
    """A query in the dialect of DuckDB, as this database takes it."""
    if dialect == "duckdb":
        return text
    tree = parse_one(text, read="duckdb")
    # PostgreSQL divides whole numbers by "/"; sqlglot would write DIV, which is slower and gives no whole number.
    for node in list(tree.find_all(exp.IntDiv)):
        node.replace(exp.Div(this=node.this, expression=node.expression, typed=True, safe=False))
    return tree.sql("postgres", pretty=True)
