"""What stands above a query: for when, by which law, what it reads, and what its columns mean."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rechten import __version__, words
from rechten.casefile.receipt import law_hash, parameters_hash
from rechten.graph.law import Law
from rechten.graph.plan import RightSlot, number_kind
from rechten.readings.data import graph_hash
from rechten.readings.sql import Query
from rechten.readings.sql.tables import TABLE_OF, columns_query

_NAMES = {"duckdb": "DuckDB", "postgresql": "PostgreSQL"}
_COLUMNS = (
    "RECHT__outcome    0 recht, 1 hangt af van wat nog niet geweten is, 2 een mens beslist,",
    "                  3 een deel van de wet is niet berekend, 4 geen recht",
    "RECHT__low, high  het laagste en hoogste bedrag, als het recht niet uitgesloten is",
    "RECHT__failed     voorwaarden die zeker niet voldaan zijn: een getal, een bit per voorwaarde",
    "RECHT__open       voorwaarden die nog niet zeker zijn: net zo",
    "RECHT__concerned  of het recht over deze persoon kan gaan",
    "RECHT__held       of de persoon het zeker al krijgt",
)
_PLAIN = (
    "RECHT__outcome    0 recht, 4 geen recht, leeg: nog niet zeker, of een mens beslist",
    *_COLUMNS[2:],
)


def head(law: Law, query: Query, known_on: date, dialect: str, *, check: bool) -> Iterator[str]:
    """The lines, without the mark of a comment."""
    plan = law.plan(query.day)
    what = "nazicht van de tabellen voor " if check else ""
    yield f"Tot je recht {__version__}: {what}{', '.join(query.rights)}, voor {_NAMES[dialect]}"
    yield f"Gevraagd voor {words.day(query.day)}, met de wet zoals gekend op {words.day(known_on)}: {law.name}"
    yield f"sha256 wet {law_hash(law)}"
    yield f"sha256 regels {graph_hash(plan)}"
    yield f"sha256 cijfers {parameters_hash(law)}"
    yield "Dit is een berekening, geen beslissing. Ze zegt niets meer dan wat er in de tabellen staat."
    yield ""
    if check:
        yield "Een rij per soort fout: wat, hoeveel rijen, en een dossier als voorbeeld. Geen rij: niets gevonden."
    else:
        yield "Een rij per persoon: case, person, en van elk recht"
        yield from (f"  {text}" for text in (_PLAIN if query.plain else _COLUMNS))
        for right in query.rights:
            yield ""
            yield from _right(plan.rights[right], _amount(law, query, right))
    yield ""
    yield from _facts(law, query)
    yield ""


def _amount(law: Law, query: Query, right: str) -> str:
    plan = law.plan(query.day)
    at = plan.rights[right].amount
    if at is None:
        return "geen bedrag"
    kind = number_kind(plan, at)
    per = "cent" if kind.per == 100 else f"euro, maal {kind.per}"
    return f"bedrag in {per} {words.unit_text(kind.unit)}".strip()


def _right(slot: RightSlot, amount: str) -> Iterator[str]:
    yield f"{slot.right.id}: {slot.right.name}; {amount}"
    for bit, requirement in enumerate(slot.requirements):
        says = " ".join(requirement.requirement.says.split())
        yield f"  {1 << bit:>5}  {says} ({requirement.requirement.article})"


def _facts(law: Law, query: Query) -> Iterator[str]:
    """What is read, and what no column holds."""
    yield "Leest (leeg is onbekend; bedragen in __cents zijn hele centen):"
    found: dict[str, list[str]] = {}
    for id, place in query.facts.items():
        if place is not None:
            found.setdefault(TABLE_OF[law.vocabulary[id].subject], []).extend(place.columns)
    for table, columns in found.items():
        yield f"  {table}: {', '.join(columns)}"
    if missing := [id for id, place in query.facts.items() if place is None]:
        yield f"Onbekend voor iedereen, want er is geen kolom: {', '.join(missing)}"
    yield f"Is een kolom er niet? Laat zien welke er zijn, met --columns. Deze vraag geeft ze: {columns_query()}"
