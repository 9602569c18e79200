"""The arguments of every sub-command, and who runs it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import date
from typing import NoReturn

from rechten import __version__
from rechten.cli import batch, population, reform, sql, takeup
from rechten.cli.problems import InputProblem, tell

PLUGINS = "rechten.commands"
Add = Callable[["argparse._SubParsersAction[Parser]"], None]  # noqa: SLF001 (argparse has no public name for it)


class _Help(argparse.HelpFormatter):
    """Help in Dutch."""

    def add_usage(self, usage, actions, groups, prefix=None):  # type: ignore[no-untyped-def]
        """The usage line."""
        super().add_usage(usage, actions, groups, "gebruik: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """A parser that speaks Dutch and leaves with 2."""

    def __init__(self, **more: object) -> None:
        super().__init__(formatter_class=_Help, add_help=False, allow_abbrev=False, **more)  # type: ignore[arg-type]
        self.options = self.add_argument_group("opties")
        self.options.add_argument("-h", "--help", action="help", help="toont deze uitleg")

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and how it should be."""
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: {_in_dutch(message)}\n")


def _in_dutch(message: str) -> str:
    for english, dutch in (
        ("the following arguments are required", "dit ontbreekt"),
        ("unrecognized arguments", "dit kennen we niet"),
        ("expected one argument", "hier hoort een waarde achter"),
        ("invalid choice", "dit bestaat niet"),
        ("choose from", "kies uit"),
        ("ambiguous option", "dit kan verschillende dingen zijn"),
        ("argument ", "bij "),
    ):
        message = message.replace(english, dutch)
    return message


def run(argv: list[str]) -> int:
    """Parse, run, and turn every problem of the input into lines on stderr and the code 2."""
    parser = Parser(prog="rechten", description="Sociale rechten berekenen en uitleggen. Werkt zonder internet.")
    parser.options.add_argument("--version", action="version", version=f"rechten {__version__}", help="de versie")
    commands = parser.add_subparsers(title="opdrachten", metavar="OPDRACHT", dest="command", parser_class=Parser)
    _add_own(commands)
    word = next((argument for argument in argv if not argument.startswith("-")), "")
    if word not in commands.choices:
        _add_plugins(commands)
    try:
        if word and word not in commands.choices:
            raise InputProblem.near(f"De opdracht '{word}' bestaat niet.", word, list(commands.choices))
        arguments = parser.parse_args(argv)
        if not word:
            parser.print_help()
            return 0
        return int(arguments.run(arguments))
    except InputProblem as problem:
        tell(problem)
        return 2
    except SystemExit as leave:  # argparse leaves by itself for --help and wrong arguments
        return leave.code if isinstance(leave.code, int) else 0


def _add_own(commands: argparse._SubParsersAction[Parser]) -> None:
    for name, says, function in (
        ("facts", "alle feiten die een dossier kan hebben", _facts),
        ("rights", "alle rechten die we kennen", _rights),
    ):
        parser = commands.add_parser(name, help=says, description=says.capitalize())
        parser.options.add_argument("--json", action="store_true", help="als JSON")
        parser.set_defaults(run=function)
    says = "JSON Schema van een dossier, voor je tekstverwerker"
    commands.add_parser("schema", help=says, description=says).set_defaults(run=_schema)
    scan, _ = _with_file(commands, "scan", "welke rechten heeft wie in dit dossier", _scan)
    scan.options.add_argument("--receipt", action="store_true", help="als bewijs (JSON met controlegetallen)")
    ask, _ = _with_file(commands, "ask", "wat vraag je best eerst nog", _ask)
    for asking in (scan, ask):
        says = "hoe vaak elk antwoord voorkomt (van 'rechten takeup --priors'): bepaalt de volgorde van de vragen"
        asking.options.add_argument("--priors", metavar="BESTAND", help=says)
    _, given = _with_file(commands, "explain", "alle voorwaarden van een recht, een voor een", _explain)
    given.add_argument("right", metavar="RECHT", help="zie 'rechten rights'")
    compared, _ = _with_file(commands, "diff", "hetzelfde dossier op twee dagen: wat is anders, en waardoor", _diff)
    compared.options.add_argument("--from", dest="start", type=_day, metavar="DAG", required=True, help="de eerste dag")
    compared.options.add_argument("--to", dest="end", type=_day, metavar="DAG", required=True, help="de tweede dag")
    later, _ = _with_file(
        commands, "ahead", "welke rechten later opengaan of stoppen, als er verder niets verandert", _ahead
    )
    later.options.add_argument("--months", type=_months, metavar="AANTAL", help="zoveel maanden ver (1 tot 120)")
    says = "de regels als graaf in JSON, voor andere programma's"
    graph = commands.add_parser("graph", help=says, description=says)
    graph.options.add_argument("--date", type=_day, metavar="DAG", help="de regels van deze dag (jaar-maand-dag)")
    graph.set_defaults(run=_graph)
    says = "de rechten als publieke diensten in JSON-LD (CPSV-AP), voor andere catalogi"
    export = commands.add_parser("export", help=says, description=says)
    export.options.add_argument("--date", type=_day, metavar="DAG", help="de regels van deze dag (jaar-maand-dag)")
    export.set_defaults(run=_export)
    says = "alles over een recht: in klare taal en voor juristen"
    wording = commands.add_parser("words", help=says, description=f"{says.capitalize()}.")
    wording.add_argument_group("argumenten").add_argument("right", metavar="RECHT", help="zie 'rechten rights'")
    wording.options.add_argument("--date", type=_day, metavar="DAG", help="de regels van deze dag (jaar-maand-dag)")
    wording.options.add_argument("--resident", action="store_true", help="alleen het deel in klare taal")
    wording.options.add_argument("--jurist", action="store_true", help="alleen het deel voor juristen")
    wording.options.add_argument("--json", action="store_true", help="als JSON")
    wording.set_defaults(run=_words)
    batch.add(commands, _day)
    population.add(commands, _day)
    reform.add(commands, _day)
    takeup.add(commands)
    sql.add(commands, _day)
    _add_law(commands)
    _add_proactive(commands)


def _add_proactive(commands: argparse._SubParsersAction[Parser]) -> None:
    """Lists to reach people before they ask."""
    says = "lijsten om mensen hun recht te geven of te helpen vragen, en welke rechten geen oordeel laten"
    parser = commands.add_parser("proactive", help=says, description=f"{says.capitalize()}.")
    given = parser.add_argument_group("argumenten")
    given.add_argument("batch", metavar="MAP", nargs="?", help="antwoorden van 'rechten batch'")
    options = parser.options
    options.add_argument(
        "--list", action="store_true", help="bij welke rechten laat de wet geen oordeel, en waarom niet"
    )
    options.add_argument("--right", metavar="RECHT", default="", help="voor welk recht; zie 'rechten rights'")
    for name, meaning in (
        ("--basis", "bestand met doel, grond, beraadslaging, DPIA en geldigheid"),
        ("--out", "waar de lijst komt"),
        ("--key", "sleutel om de lijst te verzegelen; maak er een met --new-key"),
        ("--tables", "map met de tabellen van de batch: dan staat erbij welk feit onbekend is"),
        ("--ids", "bestand met case, person, id en eventueel area: onder welk nummer de dienst iemand kent"),
        ("--opt-outs", "bestand met wie niet op een lijst wil staan, een nummer per regel"),
        ("--truth", "map met wat echt waar is: dan wordt nagemeten hoe juist de lijst is"),
        ("--new-key", "maakt een nieuwe sleutel in dit bestand"),
        ("--read", "opent deze lijst, voor het doel van --purpose"),
        ("--trusted", "bestand met de publieke sleutels van wie je lijsten aanneemt"),
    ):
        options.add_argument(name, metavar="PAD", help=meaning)
    options.add_argument("--certain-only", action="store_true", help="alleen wie zeker recht heeft")
    options.add_argument("--purpose", metavar="DOEL", default="", help="toekennen, informeren of helpen")
    options.add_argument("--by", metavar="NAAM", default="", help="wie dit doet, voor het protocol")
    options.add_argument("--date", type=_day, metavar="DAG", help="bij --list: regels en cijfers van deze dag")
    parser.set_defaults(run=_proactive)


def _add_law(commands: argparse._SubParsersAction[Parser]) -> None:
    """What keeps the law up to date: commands of a command."""
    says = "de wet onderhouden: wat nazicht vraagt, en wat er nog niet in staat"
    law = commands.add_parser("law", help=says, description=f"{says.capitalize()}.")
    parts = law.add_subparsers(title="opdrachten", metavar="OPDRACHT", dest="part", required=True, parser_class=Parser)
    says = "cijfers en rechten die nazicht vragen, het dringendste eerst"
    check = parts.add_parser("check", help=says, description=f"{says.capitalize()}.")
    check.options.add_argument("--on", type=_day, metavar="DAG", help="nazicht op deze dag (jaar-maand-dag)")
    check.options.add_argument("--strict", action="store_true", help="code 1 als er iets nu te doen is")
    check.options.add_argument("--json", action="store_true", help="als JSON")
    check.set_defaults(run=_law_check)
    says = "wat er van de wet al geschreven is, en wat nog niet"
    coverage = parts.add_parser("coverage", help=says, description=f"{says.capitalize()}.")
    coverage.options.add_argument("--json", action="store_true", help="als JSON")
    coverage.set_defaults(run=_law_coverage)
    _add_enter(parts)


def _add_enter(parts: argparse._SubParsersAction[Parser]) -> None:
    says = "een nieuw cijfer opnemen, met zijn bron; toont wat het verandert in de voorbeelden"
    enter = parts.add_parser("enter", help=says, description=f"{says.capitalize()}.")
    enter.add_argument_group("argumenten").add_argument("figure", metavar="CIJFER", help="zoals leefloon.cat1_year")
    for name, meaning, needed in (
        ("--value", "de waarde, met een punt voor de cijfers na de komma", True),
        ("--url", "het adres van de bron", True),
        ("--what", "wat die bron is, zoals 'brochure'", True),
        ("--as-of", "de datum van die bron", True),
        ("--quote", "de woorden uit de bron waarin het cijfer staat", True),
        ("--leap", "waarom het niet de gewone index volgt", False),
    ):
        enter.options.add_argument(name, required=needed, default="", metavar="TEKST", help=meaning)
    enter.options.add_argument("--from", dest="start", type=_day, metavar="DAG", required=True, help="vanaf wanneer")
    enter.options.add_argument("--review-by", type=_day, metavar="DAG", help="vanaf dan is het niet meer zeker")
    enter.options.add_argument(
        "--examples", metavar="MAP", default="examples", help="map met dossiers om mee te rekenen"
    )
    enter.options.add_argument("--try", dest="try_only", action="store_true", help="alleen proberen, niets bewaren")
    enter.set_defaults(run=_law_enter)


def _with_file(
    commands: argparse._SubParsersAction[Parser], name: str, says: str, function: Callable[[argparse.Namespace], int]
) -> tuple[Parser, argparse._ArgumentGroup]:
    parser = commands.add_parser(name, help=says, description=f"{says.capitalize()}.")
    given = parser.add_argument_group("argumenten")
    given.add_argument("file", metavar="BESTAND", help="dossier in JSON of YAML; - leest wat binnenkomt")
    parser.options.add_argument("--date", type=_day, metavar="DAG", help="vraag dit voor deze dag (jaar-maand-dag)")
    parser.options.add_argument("--law-date", type=_day, metavar="DAG", help="met de wet zoals gekend op deze dag")
    parser.options.add_argument("--json", action="store_true", help="als JSON")
    parser.set_defaults(run=function)
    return parser, given


def _day(text: str) -> date:
    from rechten.casefile.errors import Reporter
    from rechten.casefile.values import read_day

    out = Reporter()
    found = read_day(text, "", out)
    if found is None:
        raise argparse.ArgumentTypeError(str(out.errors[0]))
    return found


def _months(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 120:
        raise argparse.ArgumentTypeError("schrijf een getal van 1 tot 120")
    return int(text)


def _add_plugins(commands: argparse._SubParsersAction[Parser]) -> None:
    """Sub-commands of other distributions. One that does not load is reported and left out."""
    from importlib.metadata import entry_points

    for entry in entry_points(group=PLUGINS):
        try:
            add: Add = entry.load()
            add(commands)
        except Exception as error:  # noqa: BLE001 - whatever an extension does, the command itself must work
            sys.stderr.write(f"rechten: de uitbreiding '{entry.name}' werkt niet ({type(error).__name__}: {error})\n")


# --- sub-commands, each imported when it runs -------------------------------------------------------------------------


def _facts(arguments: argparse.Namespace) -> int:
    from rechten.cli import lists

    return lists.show_facts(as_json=arguments.json)


def _rights(arguments: argparse.Namespace) -> int:
    from rechten.cli import lists

    return lists.show_rights(as_json=arguments.json)


def _schema(_: argparse.Namespace) -> int:
    from rechten.cli import lists

    return lists.show_schema()


def _graph(arguments: argparse.Namespace) -> int:
    from rechten.cli import lists

    return lists.show_graph(arguments.date)


def _export(arguments: argparse.Namespace) -> int:
    from rechten.cli.export import show_public_services

    return show_public_services(arguments.date)


def _words(arguments: argparse.Namespace) -> int:
    from rechten.cli.wording import show_words

    return show_words(
        arguments.right,
        arguments.date,
        resident=arguments.resident,
        jurist=arguments.jurist,
        as_json=arguments.json,
    )


def _law_check(arguments: argparse.Namespace) -> int:
    from rechten.cli import maintaining

    return maintaining.show_check(arguments.on, as_json=arguments.json, strict=arguments.strict)


def _law_coverage(arguments: argparse.Namespace) -> int:
    from rechten.cli import maintaining

    return maintaining.show_coverage(as_json=arguments.json)


def _law_enter(arguments: argparse.Namespace) -> int:
    from pathlib import Path

    from rechten.cli import entering
    from rechten.law.enter import NewValue

    new = NewValue(
        arguments.start,
        arguments.value,
        arguments.url,
        arguments.what,
        arguments.as_of,
        arguments.quote,
        arguments.review_by,
        arguments.leap,
    )
    folder = Path(arguments.examples)
    return entering.enter(arguments.figure, new, folder if folder.is_dir() else None, try_only=arguments.try_only)


def _proactive(arguments: argparse.Namespace) -> int:
    from rechten.cli import proactive

    return proactive.run(arguments)


def _scan(arguments: argparse.Namespace) -> int:
    from rechten.cli import answers

    given = answers.Given(arguments.file, arguments.date, arguments.law_date, arguments.priors)
    if arguments.receipt:
        return answers.show_receipt(given)
    return answers.show_scan(given, as_json=arguments.json)


def _ask(arguments: argparse.Namespace) -> int:
    from rechten.cli import answers

    given = answers.Given(arguments.file, arguments.date, arguments.law_date, arguments.priors)
    return answers.show_questions(given, arguments.json)


def _diff(arguments: argparse.Namespace) -> int:
    from rechten.cli import time
    from rechten.cli.answers import Given

    given = Given(arguments.file, arguments.date, arguments.law_date)
    return time.show_diff(given, arguments.start, arguments.end, as_json=arguments.json)


def _ahead(arguments: argparse.Namespace) -> int:
    from rechten.cli import time
    from rechten.cli.answers import Given

    given = Given(arguments.file, arguments.date, arguments.law_date)
    return time.show_ahead(given, arguments.months, as_json=arguments.json)


def _explain(arguments: argparse.Namespace) -> int:
    from rechten.cli import explaining
    from rechten.cli.answers import Given

    given = Given(arguments.file, arguments.date, arguments.law_date)
    return explaining.show_right(given, arguments.right, as_json=arguments.json)
