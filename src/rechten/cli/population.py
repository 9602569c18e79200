"""``population``: an invented population as a folder of tables."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from rechten.cli.layout import line, paragraph
from rechten.cli.problems import InputProblem

if TYPE_CHECKING:
    from rechten.cli.parser import Parser
    from rechten.population.measure import Comparison

MOST_HOUSEHOLDS = 20_000_000
REGIONS = {"antwerp": "de stad Antwerpen", "flanders": "Vlaanderen"}
EXTRA = "pip install 'rechten[fast]'"


def add(commands: argparse._SubParsersAction[Parser], day: Callable[[str], date]) -> None:
    """The sub-command and its options; ``day`` reads a date."""
    says = "een verzonnen bevolking maken, om de wet over veel mensen te proberen"
    parser = commands.add_parser(
        "population", help=says, description=f"{says.capitalize()}. Alles staat in docs/population.md."
    )
    options = parser.options
    options.add_argument("--size", type=households, metavar="AANTAL", required=True, help="zoveel huishoudens")
    options.add_argument("--seed", type=seed, metavar="GETAL", required=True, help="waar het toeval begint")
    options.add_argument("--out", metavar="MAP", required=True, help="een map die nog niet bestaat of leeg is")
    options.add_argument("--region", choices=tuple(REGIONS), default="antwerp", help="de stad (gewoon), of Vlaanderen")
    known = options.add_mutually_exclusive_group()
    known.add_argument(
        "--unknown", type=share, metavar="DEEL", default=0.3, help="het deel van de feiten dat we niet weten (0.3)"
    )
    known.add_argument("--full", action="store_true", help="alles is gekend")
    options.add_argument("--date", type=day, metavar="DAG", help="de dag waarvoor de mensen verzonnen zijn")
    options.add_argument("--cores", type=cores, metavar="AANTAL", help="zoveel processoren (gewoonlijk alle)")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Make it, and say how near it came; the first line says that nobody in it exists."""
    out = Path(arguments.out)
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise InputProblem(f"In '{out}' staat al iets. Kies een map die nog niet bestaat, of die leeg is.")
    try:
        from rechten.population.make import make_population
        from rechten.population.synthetic import DAY, Recipe
    except ImportError as error:
        raise InputProblem(f"Hiervoor is '{error.name}' nodig. Installeer het met: {EXTRA}") from None
    unknown = 0.0 if arguments.full else arguments.unknown
    recipe = Recipe(arguments.size, arguments.seed, arguments.region, unknown, arguments.date or DAY)
    line("VERZONNEN MENSEN: niemand in deze bestanden bestaat.")
    sys.stdout.flush()
    found = make_population(recipe, out, arguments.cores, _progress)
    line()
    number = f"{recipe.size:,}".replace(",", ".")
    paragraph(
        f"{number} huishoudens in {REGIONS[recipe.region]}, op {recipe.day.isoformat()}. Ze staan in {out}; wat "
        f"werkelijk waar is, staat apart in {out / 'truth'}."
    )
    if unknown:
        paragraph(f"Van wat te vragen is, is {unknown:.0%} weggelaten.".replace("%", " %"))
    _tell_margins(found)
    return 0


def _tell_margins(found: list[Comparison]) -> None:
    far = [comparison for comparison in found if not comparison.near]
    line()
    paragraph(f"{len(found) - len(far)} van {len(found)} gepubliceerde cijfers komen uit (margins.json).")
    for comparison in far:
        name = f" ({comparison.name})" if comparison.name else ""
        told = f"gepubliceerd {comparison.published:g}, hier {comparison.made:.4g}"
        paragraph(f"{comparison.margin.says}{name}: {told}.", 2, "- ")


def _progress(done: int, of: int) -> None:
    """How far we are, on a terminal only."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{done * 100 // of:3d} %" + ("\n" if done == of else ""))
        sys.stderr.flush()


def households(text: str) -> int:
    """A number of households."""
    if not text.isdecimal() or not 1 <= int(text) <= MOST_HOUSEHOLDS:
        raise argparse.ArgumentTypeError(f"schrijf een getal van 1 tot {MOST_HOUSEHOLDS}")
    return int(text)


def seed(text: str) -> int:
    """The number that chance starts from."""
    if not text.isdecimal() or int(text) >= 2**63:
        raise argparse.ArgumentTypeError("schrijf een geheel getal vanaf 0")
    return int(text)


def cores(text: str) -> int:
    """A number of processors."""
    if not text.isdecimal() or not 1 <= int(text) <= 256:
        raise argparse.ArgumentTypeError("schrijf een getal van 1 tot 256")
    return int(text)


def share(text: str) -> float:
    """A part from 0 to 1."""
    try:
        found = float(text.replace(",", "."))
    except ValueError:
        found = -1.0
    if not 0 <= found <= 1:
        raise argparse.ArgumentTypeError("schrijf een deel van 0 tot 1, zoals 0.3")
    return found
