"""Which tables a query reads, and in which column of them a fact stands.

The tables are those of ``rechten.tables``: cases, persons, ties, dwellings, residents. Without a list of columns a
query expects all that its rights need, money in whole cents. With one it takes what is there; the rest is unknown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from attrs import field, frozen

from rechten.graph.facts import FactSpec, Subject
from rechten.graph.kinds import Date, Number
from rechten.readings.sql.steps import text_of

TABLES = ("cases", "persons", "ties", "dwellings", "residents")
TABLE_OF: Mapping[Subject, str] = {Subject.PERSON: "persons", Subject.DWELLING: "dwellings", Subject.CASE: "cases"}
#: Columns that name things; the others hold facts.
KEYS: Mapping[str, tuple[str, ...]] = {
    "cases": ("case",),
    "persons": ("case", "person"),
    "ties": ("case", "kind", "from", "to", "since", "until", "certain"),
    "dwellings": ("case", "dwelling"),
    "residents": ("case", "dwelling", "person", "since", "until", "certain"),
}
#: Those among them that a table may lack.
OPTIONAL = ("since", "until", "certain")


@frozen
class Place:
    """Where a fact stands: one column, or two with its lowest and highest value.

    ``cents``: money in whole cents, else in euros. ``monthly``: a list, the month of the request first.
    """

    table: str
    columns: tuple[str, ...]
    cents: bool
    monthly: bool


def _plain(names: Mapping[str, str]) -> Mapping[str, str]:
    return MappingProxyType({table: names.get(table, table) for table in TABLES})


@frozen
class Tables:
    """The tables of one database.

    ``columns``: for each table its columns with their types, as the database names those; None when nothing is known
    of them. ``sources``: how a table is called in the query, where that is not its own name (a view, a file).
    """

    columns: Mapping[str, Mapping[str, str]] | None = None
    sources: Mapping[str, str] = field(factory=dict, converter=_plain)

    def there(self, table: str) -> bool:
        """Whether the table is there; where nothing is known it is taken to be."""
        return self.columns is None or table in self.columns

    def has(self, table: str, column: str) -> bool:
        """Whether the table has this column."""
        return self.columns is None or column in self.columns.get(table, {})

    def place(self, spec: FactSpec) -> Place | None:
        """Where a fact stands; None when no column holds it."""
        table = TABLE_OF[spec.subject]
        names = (spec.name, *(alias.split(".", 1)[1] for alias in spec.aliases))
        for name in names:
            for columns, cents in _forms(spec, name):
                if all(self.has(table, column) for column in columns):
                    return Place(table, columns, cents, self._monthly(spec, table, columns[0]))
        return None

    def _monthly(self, spec: FactSpec, table: str, column: str) -> bool:
        """A fact with a month axis is a list, unless the type of its column says that it is one number for all."""
        if not spec.axis or self.columns is None:
            return spec.axis
        kind = self.columns[table][column].upper()
        return kind.endswith("[]") or kind.startswith(("ARRAY", "LIST"))


def _forms(spec: FactSpec, name: str) -> Iterable[tuple[tuple[str, ...], bool]]:
    """The columns that may hold a fact, the best first, with whether they count cents."""
    if isinstance(spec.kind, Number) and spec.kind.unit.is_money:
        yield (f"{name}__cents",), True
        yield (f"{name}__low__cents", f"{name}__high__cents"), True
    yield (name,), False
    if isinstance(spec.kind, Number | Date):
        yield (f"{name}__low", f"{name}__high"), False


def columns_listed(lines: Iterable[str]) -> dict[str, dict[str, str]]:
    """Columns from lines "table.column type", as the query of ``columns_query`` gives them.

    Raises ValueError for a line that says something else; lines about other tables are left out.
    """
    found: dict[str, dict[str, str]] = {}
    for number, raw in enumerate(lines, 1):
        line = raw.strip().strip('"')
        if not line:
            continue
        name, _, kind = line.partition(" ")
        table, dot, column = name.partition(".")
        if not (dot and table and column):
            raise ValueError(f"line {number}: '{line}' is no table.column")
        if table in TABLES:
            found.setdefault(table, {})[column] = kind.strip()
    return found


def columns_query(schema: str = "") -> str:
    """A query, for any database, that lists the columns of the tables as ``columns_listed`` reads them."""
    wanted = ", ".join(f"'{table}'" for table in TABLES)
    where = f" AND table_schema = {text_of(schema)}" if schema else ""
    return (
        "SELECT table_name || '.' || column_name || ' ' || data_type FROM information_schema.columns "
        f"WHERE table_name IN ({wanted}){where} ORDER BY 1;"
    )
