"""``sql``: rights as one query, for data that may not leave its database."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from rechten.cli.layout import as_json as print_json
from rechten.cli.layout import line, paragraph, title
from rechten.cli.problems import InputProblem
from rechten.cli.sources import load_law, today

if TYPE_CHECKING:
    from rechten.cli.parser import Parser
    from rechten.graph.law import Law
    from rechten.readings.sql.tables import Tables

_TYPES = (".parquet", ".csv")
EXTRA = "pip install 'rechten[sql]'"


def add(commands: argparse._SubParsersAction[Parser], day: Callable[[str], date]) -> None:
    """The sub-command and its options; ``day`` reads a date."""
    says = "rechten als vraag in SQL, voor gegevens die hun databank niet mogen verlaten"
    parser = commands.add_parser("sql", help=says, description=f"{says.capitalize()}. Alles staat in docs/sql.md.")
    given = parser.add_argument_group("argumenten")
    given.add_argument("rights", metavar="RECHT", nargs="*", help="zie 'rechten sql --list'; een of meer")
    options = parser.options
    options.add_argument("--list", action="store_true", help="welke rechten een vraag juist kan stellen")
    options.add_argument("--all", action="store_true", help="alle rechten samen (een heel lange vraag)")
    options.add_argument(
        "--dialect", choices=("duckdb", "postgresql"), default="duckdb", help="voor welke databank (duckdb)"
    )
    options.add_argument("--date", type=day, metavar="DAG", help="vraag dit voor deze dag (jaar-maand-dag)")
    options.add_argument("--law-date", type=day, metavar="DAG", help="met de wet zoals gekend op deze dag")
    options.add_argument(
        "--plain", action="store_true", help="alleen ja, nee of leeg (nog niet zeker): korter en sneller"
    )
    options.add_argument("--columns", metavar="BESTAND", help="de kolommen die er zijn; andere feiten zijn onbekend")
    options.add_argument("--tables", metavar="MAP", help="lees deze map met .parquet of .csv (alleen duckdb)")
    options.add_argument("--schema", metavar="NAAM", default="", help="de tabellen staan in dit schema")
    options.add_argument("--check", action="store_true", help="een vraag die zoekt wat er niet kan in de tabellen")
    options.add_argument("--columns-query", action="store_true", help="een vraag die de kolommen geeft, voor --columns")
    options.add_argument("--json", action="store_true", help="met --list: als JSON")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """The whole command. 0: it is printed; 2: something in the input is wrong."""
    try:
        import numpy  # noqa: F401 (only to see that it is there)
        import sqlglot  # noqa: F401
    except ImportError as error:
        raise InputProblem(f"Hiervoor is '{error.name}' nodig. Installeer het met: {EXTRA}") from None
    law, day = load_law(), arguments.date or today()
    known_on = arguments.law_date or day
    if arguments.list:
        return _show_list(law, day, known_on, as_json=arguments.json)
    if arguments.columns_query:
        from rechten.readings.sql.tables import columns_query

        line(columns_query(arguments.schema))
        return 0
    rights = _rights(law, day, arguments)
    tables = _tables(arguments)
    from rechten.cli.sql_head import head
    from rechten.readings.sql import in_dialect, query
    from rechten.readings.sql.checks import checks
    from rechten.readings.sql.dialects import BEFORE

    plan, figures = law.plan(day), law.figures(day, known_on)
    found = query(plan, figures, day, rights, tables=tables, plain=arguments.plain)
    text = checks(plan, found, tables, law.ties) if arguments.check else found.text
    for comment in head(law, found, known_on, arguments.dialect, check=arguments.check):
        line(f"-- {comment}".rstrip())
    if before := BEFORE[arguments.dialect]:
        line(before)
    line(in_dialect(text, arguments.dialect) + ";")
    return 0


def _rights(law: Law, day: date, arguments: argparse.Namespace) -> tuple[str, ...]:
    known = list(law.plan(day).rights)
    if arguments.all:
        return tuple(known)
    if not arguments.rights:
        raise InputProblem("Welk recht? Noem er een of meer, of zie 'rechten sql --list'.")
    for right in arguments.rights:
        if right not in known:
            raise InputProblem.near(f"Het recht '{right}' bestaat niet.", right, known)
    return tuple(dict.fromkeys(arguments.rights))


# --- the tables -------------------------------------------------------------------------------------------------------


def _tables(arguments: argparse.Namespace) -> Tables:
    from rechten.readings.sql.steps import quoted
    from rechten.readings.sql.tables import TABLES, Tables

    if arguments.tables and arguments.dialect != "duckdb":
        raise InputProblem("--tables is alleen voor duckdb: een andere databank leest zelf geen bestanden.")
    if arguments.tables and (arguments.columns or arguments.schema):
        raise InputProblem("--tables kijkt zelf welke kolommen er zijn. Laat --columns en --schema weg.")
    if arguments.tables:
        return _folder(Path(arguments.tables))
    sources = {table: f"{quoted(arguments.schema)}.{table}" for table in TABLES} if arguments.schema else {}
    return Tables(_listed(arguments.columns) if arguments.columns else None, sources)


def _listed(file: str) -> Mapping[str, Mapping[str, str]]:
    from rechten.readings.sql.tables import columns_listed

    try:
        text = Path(file).read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "het is geen tekst"
        raise InputProblem(f"'{file}' kunnen we niet lezen: {reason}.") from None
    try:
        found = columns_listed(text.splitlines())
    except ValueError as error:
        says = "Elke regel is tabel.kolom soort, zoals 'rechten sql --columns-query' ze geeft."
        raise InputProblem(f"'{file}' is geen lijst van kolommen ({error}).", says) from None
    if "persons" not in found:
        raise InputProblem(f"In '{file}' staat geen tabel persons. Zonder personen is er niets te vragen.")
    return found


def _folder(folder: Path) -> Tables:
    """The tables in the files of a folder, with the columns that DuckDB finds there."""
    from rechten.readings.sql.steps import text_of
    from rechten.readings.sql.tables import TABLES, Tables

    try:
        import duckdb
    except ImportError:
        raise InputProblem(f"Hiervoor is 'duckdb' nodig. Installeer het met: {EXTRA}") from None
    files = {
        table: folder / f"{table}{end}" for table in TABLES for end in _TYPES if (folder / f"{table}{end}").is_file()
    }
    if "persons" not in files:
        raise InputProblem(f"In '{folder}' staat geen persons.parquet of persons.csv.")
    sources = {table: f"read_{file.suffix[1:]}({text_of(str(file))})" for table, file in files.items()}
    columns = {}
    with duckdb.connect() as connection:
        for table, source in sources.items():
            try:
                rows = connection.execute(f"DESCRIBE SELECT * FROM {source}").fetchall()  # noqa: S608 - a file of whoever asks
            except duckdb.Error as error:
                raise InputProblem(f"'{files[table]}' kunnen we niet lezen: {str(error).splitlines()[0]}") from None
            columns[table] = {row[0]: row[1] for row in rows}
    return Tables(columns, sources)


# --- the list ---------------------------------------------------------------------------------------------------------


def _show_list(law: Law, day: date, known_on: date, *, as_json: bool) -> int:
    from rechten.readings.sql.exact import held

    found = held(law.plan(day), law.figures(day, known_on), day)
    if as_json:
        keys = ("right", "exact", "judged", "not_encoded", "stale")
        print_json([{key: getattr(one, key) for key in keys} for one in found])
        return 0
    title("Rechten als vraag")
    exact = sum(one.exact for one in found)
    paragraph(
        f"{exact} van de {len(found)} rechten kan een vraag juist stellen: ze zegt dan over iedereen hetzelfde als de "
        "scan, tot op de cent. Wat onbekend is, blijft onbekend."
    )
    for one in found:
        line()
        line(f"  {one.right}{'' if one.exact else ' (kan niet als vraag)'}")
        paragraph(law.rights[one.right].name, 4)
        if one.judged:
            paragraph("een mens oordeelt over: " + ", ".join(one.judged), 4, "• ")
        for reason in one.not_encoded:
            paragraph(f"niet berekend: {reason}", 4, "• ")
        if one.stale:
            paragraph("laatst gekend of geen cijfer: " + ", ".join(one.stale), 4, "• ")
    line()
    paragraph("De vraag zelf: rechten sql RECHT --dialect duckdb of postgresql")
    return 0
