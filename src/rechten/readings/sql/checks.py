"""A query that looks for what cannot be right in the tables, before the law is read.

The law is read all the same: what a fact cannot be counts as unknown, and who is not in the case is tied to nobody. But
a table with such rows is not what one thinks it is.
"""

from __future__ import annotations

from collections.abc import Iterable

from rechten.graph.plan import Plan
from rechten.graph.ranges import MOST_MEMBERS
from rechten.readings.sql import facts
from rechten.readings.sql.query import Query
from rechten.readings.sql.steps import quoted, text_of
from rechten.readings.sql.tables import TABLE_OF, Tables


def checks(plan: Plan, query: Query, tables: Tables, ties: Iterable[str]) -> str:
    """A query that gives a row for each thing that is wrong: ``what``, how many ``rows``, and one ``example`` (a case).

    It looks at what ``query`` reads. ``ties``: the kinds of tie of the law. No row: nothing was found.
    """
    found = [*_keys(tables), *_bonds(tables, ties), *_facts(plan, query, tables)]
    return " UNION ALL\n".join(found) + "\nORDER BY what"


def _found(what: str, source: str) -> str:
    """``source``: a select that gives the case (``c``) of each wrong row."""
    return (
        f"SELECT {text_of(what)} AS what, COUNT(*) AS rows, MIN(CAST(c AS TEXT)) AS example FROM ({source}) AS w "
        "HAVING COUNT(*) > 0"
    )


def _keys(tables: Tables) -> list[str]:
    """Rows that name nobody, or the same twice, or somebody who is nowhere."""
    persons = tables.sources["persons"]
    found = [
        *_named(tables, "persons", ("case", "person")),
        _found(
            f"persons: meer dan {MOST_MEMBERS} personen in een dossier",
            f'SELECT "case" AS c FROM {persons} GROUP BY "case" HAVING COUNT(*) > {MOST_MEMBERS}',
        ),
    ]
    if tables.there("cases"):
        found += _named(tables, "cases", ("case",))
        found.append(_orphans(tables, "persons", ("case",), "cases", ("case",), "het dossier"))
    if tables.there("dwellings"):
        found += _named(tables, "dwellings", ("case", "dwelling"))
    return found


def _named(tables: Tables, table: str, keys: tuple[str, ...]) -> list[str]:
    source, names = tables.sources[table], ", ".join(quoted(key) for key in keys)
    nobody = " OR ".join(f"{quoted(key)} IS NULL" for key in keys)
    return [
        _found(
            f"{table}: dezelfde {' en '.join(keys)} staat er meer dan eens",
            f'SELECT "case" AS c FROM {source} GROUP BY {names} HAVING COUNT(*) > 1',
        ),
        _found(f"{table}: {' of '.join(keys)} is leeg", f'SELECT "case" AS c FROM {source} WHERE {nobody}'),
    ]


def _orphans(tables: Tables, table: str, keys: tuple[str, ...], other: str, theirs: tuple[str, ...], what: str) -> str:
    """Rows that name what the other table does not have."""
    same = " AND ".join(f"b.{quoted(b)} = a.{quoted(a)}" for a, b in zip(keys, theirs, strict=True))
    source = f"{tables.sources[table]} AS a WHERE NOT EXISTS (SELECT 1 FROM {tables.sources[other]} AS b WHERE {same})"
    return _found(f"{table}: {what} ({keys[-1]}) staat niet in {other}", f'SELECT a."case" AS c FROM {source}')


def _bonds(tables: Tables, ties: Iterable[str]) -> list[str]:
    found = []
    who = ("case", "person")
    if tables.there("ties"):
        found += [_orphans(tables, "ties", ("case", end), "persons", who, "de persoon") for end in ("from", "to")]
        kinds = ", ".join(text_of(kind) for kind in ties)
        unknown = f"kind IS NULL OR CAST(kind AS TEXT) NOT IN ({kinds})"
        found.append(
            _found(
                "ties: deze soort band (kind) bestaat niet",
                f'SELECT "case" AS c FROM {tables.sources["ties"]} WHERE {unknown}',
            )
        )
    if tables.there("residents"):
        found.append(_orphans(tables, "residents", who, "persons", who, "de persoon"))
        if tables.there("dwellings"):
            keys = ("case", "dwelling")
            found.append(_orphans(tables, "residents", keys, "dwellings", keys, "de woning"))
    return found


def _facts(plan: Plan, query: Query, tables: Tables) -> list[str]:
    """Cells that hold what the fact cannot be."""
    found = []
    for id, place in query.facts.items():
        if place is None:
            continue
        spec = plan.vocabulary[id]
        wrong = facts.is_impossible(spec, place, "")
        if wrong != "FALSE":
            table = TABLE_OF[spec.subject]
            source = f'SELECT "case" AS c FROM {tables.sources[table]} WHERE {wrong}'
            found.append(_found(f"{table}.{place.columns[0]}: dit kan niet; het telt als onbekend", source))
    return found
