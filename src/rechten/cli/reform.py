"""``reform``: what other figures in the law would do to a population."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from rechten.cli.layout import line, paragraph, title
from rechten.cli.problems import InputProblem, tell
from rechten.cli.sources import load_law, today

if TYPE_CHECKING:
    from rechten.cli.parser import Parser
    from rechten.graph.law import Law
    from rechten.population.reforms.drawing import Drawing
    from rechten.population.reforms.effects import Effects
    from rechten.population.reforms.figures import Figures
    from rechten.population.reforms.files import Reform
    from rechten.population.reforms.people import People
    from rechten.population.reforms.poverty import PovertyLine
    from rechten.population.reforms.tables import Sheet

EXTRA = "pip install 'rechten[fast]'"
#: More than two reforms do not stand side by side.
MOST = 2


def add(commands: argparse._SubParsersAction[Parser], day: Callable[[str], date]) -> None:
    """The sub-command and its options; ``day`` reads a date."""
    says = "wat andere cijfers in de wet zouden doen: wie wint, wie verliest, wat het kost"
    parser = commands.add_parser(
        "reform", help=says, description=f"{says.capitalize()}. Alles staat in docs/hervormingen.md."
    )
    given = parser.add_argument_group("argumenten")
    given.add_argument("files", metavar="BESTAND", nargs="+", help="een hervorming in YAML; of twee, naast elkaar")
    options = parser.options
    options.add_argument("--population", metavar="MAP", required=True, help="map met tabellen, zoals voor 'batch'")
    options.add_argument("--out", metavar="MAP", help="nieuwe map voor tabellen (CSV), tekeningen (SVG) en JSON")
    options.add_argument("--date", type=day, metavar="DAG", help="met de wet van deze dag (jaar-maand-dag)")
    options.add_argument("--by", metavar="KOLOM", default="", help="kolom van cases die de wijk zegt (anders: area)")
    options.add_argument(
        "--take-up",
        choices=("all", "held"),
        default="all",
        help="wie telt: iedereen met recht (all), of alleen wie het nu al krijgt (held)",
    )
    options.add_argument("--cliffs", action="store_true", help="ook inkomensvallen van drie verzonnen gezinnen")
    options.add_argument(
        "--backend", choices=("auto", "llvm", "numpy"), default="auto", help="waarmee er gerekend wordt"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """The whole command. 0: done; 1: the results cannot be written; 2: something in the input is wrong."""
    try:
        import numpy  # noqa: F401 (only to see that it is there)
        import pyarrow  # noqa: F401
    except ImportError as error:
        raise InputProblem(f"Hiervoor is '{error.name}' nodig. Installeer het met: {EXTRA}") from None
    from rechten.population.reforms.writing import OutputError
    from rechten.tables.problems import TableProblem

    if len(arguments.files) > MOST:
        raise InputProblem("Geef één hervorming, of twee om naast elkaar te zetten.")
    if arguments.out and Path(arguments.out).exists():
        raise InputProblem(f"'{arguments.out}' bestaat al. Kies een andere map, of ruim deze eerst op.")
    law = load_law()
    reforms = _reforms(arguments.files, law)
    try:
        people = _people(arguments, law)
        return _show(arguments, reforms, people)
    except TableProblem as problem:
        raise InputProblem(*problem.lines) from None
    except OutputError as problem:
        tell(InputProblem(str(problem)))
        return 1


def _reforms(files: list[str], law: Law) -> list[Reform]:
    """The reforms; what is wrong in any of them is told at once."""
    from rechten.population.reforms.files import ReformErrors, load_reform

    found, lines = [], []
    for file in files:
        try:
            found.append(load_reform(Path(file), law))
        except ReformErrors as errors:
            lines += [f"In '{file}':", *(f"  {error}" for error in errors.errors)]
        except OSError as error:
            lines.append(f"'{file}' kunnen we niet lezen: {error.strerror}.")
    if lines:
        raise InputProblem(*lines)
    return found


def _people(arguments: argparse.Namespace, law: Law) -> People:
    from rechten.law.budget import PURSE
    from rechten.population.reforms.loading import load_people

    day = arguments.date or today()
    return load_people(Path(arguments.population), law, PURSE, day, area=arguments.by, backend=arguments.backend)


def _show(arguments: argparse.Namespace, reforms: list[Reform], people: People) -> int:
    from rechten.population.reforms.bench import Bench
    from rechten.population.reforms.effects import effects
    from rechten.population.reforms.money import TakeUp
    from rechten.population.reforms.poverty import PovertyLine
    from rechten.population.reforms.tables import does_not_say, sheets
    from rechten.population.reforms.writing import Ground

    bench, ground = Bench(people), Ground.of(people)
    try:
        line_of_poverty = PovertyLine.load(people.day)
    except LookupError:
        raise InputProblem(f"Voor {people.day} kennen we geen armoededrempel. Kies een latere dag.") from None
    found = [effects(bench, reform, TakeUp(arguments.take_up), line_of_poverty) for reform in reforms]
    _tell_people(people)
    for one in found:
        line()
        title(one.reform.title)
        for notice in one.notices:
            paragraph(notice, 0, "Let op: ")
        for sheet in sheets(one, people.law, line_of_poverty):
            _table(sheet)
        line()
        paragraph("Wat dit cijfer niet zegt:")
        for text in does_not_say(one, invented=people.invented):
            paragraph(text, 2, "- ")
    if len(found) == MOST:
        _compare(found)
    if arguments.cliffs:
        _cliffs(people, bench.figures, reforms)
    line()
    for name, value in (("bevolking", ground.population), ("wet", ground.law), ("cijfers", ground.figures)):
        line(f"{name:12}{value}")
    for one in found:
        line(f"{'hervorming':12}{one.reform.hash}")
    if arguments.out:
        _write(Path(arguments.out), found, people, line_of_poverty)
    return 0


def _tell_people(people: People) -> None:
    many, who = (f"{value:,}".replace(",", ".") for value in (people.households, people.persons))
    if people.invented:
        paragraph(f"VERZONNEN MENSEN: {many} huishoudens, {who} mensen die niet bestaan.")
    else:
        paragraph(
            f"{many} huishoudens, {who} mensen. Kleine getallen staan hier zoals ze zijn: deel geen tabel zonder ze te "
            "beschermen."
        )


def _table(sheet: Sheet) -> None:
    """A table that fits the screen: each row a line of its name, and its cells below."""
    line()
    paragraph(sheet.caption)
    for row in sheet.rows:
        cells = [f"{name.lower()} {cell.text}" for name, cell in zip(sheet.columns[1:], row[1:], strict=True)]
        paragraph(f"{row[0].text}: {', '.join(cells)}", 2, "- ")
    if sheet.note:
        paragraph(sheet.note, 2)


def _compare(found: list[Effects]) -> None:
    from rechten.population.reforms.effects import By
    from rechten.population.reforms.tables import compared, compared_totals

    line()
    title("Naast elkaar")
    one, other = found
    _table(compared_totals(one, other))
    for by in By:
        if len(one.groups[by]) > 1:
            _table(compared(one, other, by))


def _cliffs(people: People, figures: Figures, reforms: list[Reform]) -> None:
    from rechten.law.budget import PURSE
    from rechten.population.reforms.cliffs import FAMILIES, read_cliffs
    from rechten.population.reforms.figures import apply

    for reform in reforms:
        line()
        title(f"Inkomensvallen: {reform.title}")
        after = apply(reform, figures, people.law.parameters, people.day).figures
        for key in FAMILIES:
            cliffs = read_cliffs(key, people.law, PURSE, people.day, figures, after)
            paragraph(f"{cliffs.family}. {cliffs.says}", 0, "- ")


def _write(out: Path, found: list[Effects], people: People, poverty_line: PovertyLine) -> None:
    from attrs import evolve

    from rechten.population.reforms.charts import drawings
    from rechten.population.reforms.effects import By
    from rechten.population.reforms.tables import compared, compared_totals, sheets
    from rechten.population.reforms.writing import Ground, result_data, write_folder

    ground = Ground.of(people)
    written: list[Sheet] = []
    drawn: list[Drawing] = []
    results: list[dict[str, object]] = []
    for number, one in enumerate(found, 1):
        prefix = f"{number}-" if len(found) > 1 else ""
        written += [evolve(sheet, id=f"{prefix}{sheet.id}") for sheet in sheets(one, people.law, poverty_line)]
        drawn += drawings(one, prefix and f"hervorming-{prefix}")
        results.append(result_data(one, ground, people.law, poverty_line))
    if len(found) == MOST:
        one, other = found
        divided = [by for by in By if len(one.groups[by]) > 1]
        written += [compared_totals(one, other), *(compared(one, other, by) for by in divided)]
    write_folder(out, results, written, drawn)
    paragraph(f"Alles staat in {out}.")
