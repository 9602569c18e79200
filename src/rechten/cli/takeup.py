"""``takeup``: who is reached and who is not, from the answers of a batch."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from rechten.cli.layout import line, paragraph, title
from rechten.cli.problems import InputProblem, tell
from rechten.cli.sources import load_law

if TYPE_CHECKING:
    from rechten.cli.parser import Parser
    from rechten.graph.law import Law
    from rechten.population.reforms.people import People
    from rechten.population.reforms.tables import Sheet
    from rechten.population.takeup.counting import Areas, Counted

EXTRA = "pip install 'rechten[fast]'"
#: So many rights are shown by area when none is named: those with most people who do not get them.
MOST_AREAS = 3
#: More rows than this of a table stay in the file.
MOST_ROWS = 25


def add(commands: argparse._SubParsersAction[Parser]) -> None:
    """The sub-command and its options."""
    says = "wie bereikt wordt en wie niet: verwacht tegenover bereikt, en wat mensen tegenhoudt"
    parser = commands.add_parser(
        "takeup", help=says, description=f"{says.capitalize()}. Alles staat in docs/hervormingen.md."
    )
    parser.add_argument_group("argumenten").add_argument(
        "batch", metavar="UITKOMSTEN", help="map die 'rechten batch' schreef"
    )
    options = parser.options
    options.add_argument("--population", metavar="MAP", help="de tabellen van die mensen: voor wijken en feiten")
    options.add_argument("--by", metavar="KOLOM", default="", help="kolom van cases die de wijk zegt (anders: area)")
    options.add_argument("--right", metavar="RECHT", action="append", default=[], help="toon dit recht per wijk")
    options.add_argument("--truth", metavar="MAP", help="map met wat werkelijk waar is (van 'rechten population')")
    options.add_argument("--facts", action="store_true", help="ook welk onbekend feit het meest zou uitmaken")
    options.add_argument("--priors", metavar="BESTAND", help="schrijf hoe vaak elk antwoord voorkomt")
    options.add_argument("--out", metavar="MAP", help="nieuwe map voor de tabellen (CSV)")
    options.add_argument("--backend", choices=("auto", "llvm", "numpy"), default="auto", help="waarmee we rekenen")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """The whole command. 0: done; 1: something cannot be written; 2: something in the input is wrong."""
    try:
        import numpy  # noqa: F401 (only to see that it is there)
        import pyarrow  # noqa: F401
    except ImportError as error:
        raise InputProblem(f"Hiervoor is '{error.name}' nodig. Installeer het met: {EXTRA}") from None
    from rechten.population.reforms.writing import OutputError
    from rechten.tables.problems import TableProblem

    if not arguments.population and (wants := _wants(arguments)):
        raise InputProblem(f"Voor {wants} zijn de tabellen zelf nodig: geef ook --population MAP.")
    if arguments.out and Path(arguments.out).exists():
        raise InputProblem(f"'{arguments.out}' bestaat al. Kies een andere map, of ruim deze eerst op.")
    try:
        return _show(arguments, load_law())
    except TableProblem as problem:
        raise InputProblem(*problem.lines) from None
    except OutputError as problem:
        tell(InputProblem(str(problem)))
        return 1


def _wants(arguments: argparse.Namespace) -> str:
    asked = (
        ("--facts", arguments.facts),
        ("--priors", arguments.priors),
        ("--by", arguments.by),
        ("--right", arguments.right),
    )
    return " en ".join(name for name, given in asked if given)


def _show(arguments: argparse.Namespace, law: Law) -> int:
    from rechten.population.reforms.writing import write_folder
    from rechten.population.takeup import tables
    from rechten.population.takeup.counting import count_batch
    from rechten.population.takeup.truth import check_batch

    batch = Path(arguments.batch)
    counted = count_batch(batch, _areas(arguments, law))
    _tell_people(counted)
    sheets = [tables.reach_sheet(counted), tables.conditions_sheet(counted)]
    sheets += [tables.area_sheet(counted, right) for right in _chosen(arguments, counted)]
    if arguments.truth:
        sheets.append(
            tables.truth_sheet(check_batch(batch, Path(arguments.truth), tuple(counted.rights)), counted.names)
        )
    people = _people(arguments, law, batch) if arguments.facts or arguments.priors else None
    if people is not None and arguments.facts:
        sheets.append(_facts(people, law, counted))
    for sheet in sheets:
        _table(sheet)
    line()
    paragraph("Wat deze cijfers niet zeggen:")
    for text in tables.NEVER_SAYS:
        paragraph(text, 2, "- ")
    if people is not None and arguments.priors:
        _write_priors(Path(arguments.priors), people, law)
    if arguments.out:
        write_folder(Path(arguments.out), [{"invented": counted.invented, "persons": counted.persons}], sheets, [])
        paragraph(f"Alles staat in {arguments.out}.")
    return 0


def _tell_people(counted: Counted) -> None:
    many = f"{counted.persons:,}".replace(",", ".")
    if counted.invented:
        paragraph(f"VERZONNEN MENSEN: {many} mensen die niet bestaan.")
    else:
        paragraph(f"{many} mensen. Kleine getallen staan hier zoals ze zijn: deel geen tabel zonder ze te beschermen.")


def _areas(arguments: argparse.Namespace, law: Law) -> Areas:
    from rechten.population.reforms.loading import areas_of_folder
    from rechten.population.takeup.counting import Areas

    if not arguments.population:
        return Areas.none()
    cases, areas = areas_of_folder(Path(arguments.population), law, arguments.by)
    return Areas(cases, areas)


def _chosen(arguments: argparse.Namespace, counted: Counted) -> list[str]:
    """The rights to show by area."""
    for right in arguments.right:
        if right not in counted.rights:
            raise InputProblem.near(f"Het recht '{right}' staat niet in deze uitkomsten.", right, list(counted.rights))
    if len(counted.areas) < 2:
        return []

    def missed(right: str) -> int:
        found = counted.rights[right]
        return found.total("entitled") + found.total("after_talk") - found.total("reached")

    return arguments.right or sorted(counted.rights, key=missed, reverse=True)[:MOST_AREAS]


def _people(arguments: argparse.Namespace, law: Law, batch: Path) -> People:
    from datetime import date

    from rechten.law.budget import PURSE
    from rechten.population.reforms.loading import load_people
    from rechten.population.takeup.counting import read_schema

    schema = read_schema(batch)
    day = date.fromisoformat(str(schema["date"]))
    plan = law.plan(day)
    rights = [right for right in schema["rights"] if right in plan.rights]
    return load_people(
        Path(arguments.population), law, PURSE, day, area=arguments.by, rights=rights, backend=arguments.backend
    )


def _facts(people: People, law: Law, counted: Counted) -> Sheet:
    from rechten.population.takeup import tables
    from rechten.population.takeup.settling import settling

    rights = [right for right in counted.rights if right in people.plan.rights]
    found = settling(people, law.figures(people.day, people.day), rights)
    return tables.facts_sheet(found[:MOST_ROWS], law, people.persons)


def _write_priors(path: Path, people: People, law: Law) -> None:
    from rechten.population.reforms.writing import OutputError
    from rechten.population.takeup.priors import count_priors, write_priors

    try:
        write_priors(path, count_priors(people, law.figures(people.day, people.day)), people)
    except OSError as error:
        raise OutputError(f"'{path}' kunnen we niet schrijven: {error.strerror}.") from None
    paragraph(f"Hoe vaak elk antwoord voorkomt, staat in {path}. Gebruik het met: rechten ask DOSSIER --priors {path}")


def _table(sheet: Sheet) -> None:
    line()
    title(sheet.caption)
    for row in sheet.rows[:MOST_ROWS]:
        cells = [f"{name.lower()} {cell.text}" for name, cell in zip(sheet.columns[1:], row[1:], strict=True)]
        paragraph(f"{row[0].text}: {'; '.join(cells)}", 0, "- ")
    if len(sheet.rows) > MOST_ROWS:
        paragraph(f"En {len(sheet.rows) - MOST_ROWS} rijen meer; met --out staan ze allemaal in een bestand.")
    if sheet.note:
        paragraph(sheet.note)
