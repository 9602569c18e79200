"""``proactive``: lists to reach people before they ask, and which rights leave no judgement."""

from __future__ import annotations

import getpass
from argparse import Namespace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from rechten import words
from rechten.cli.layout import line, paragraph, title
from rechten.cli.problems import InputProblem
from rechten.cli.sources import load_law, today
from rechten.words.questions import plain_question

if TYPE_CHECKING:
    from rechten.graph.law import Law
    from rechten.population.proactive.judgement import Freedom, Reason

EXTRA = "pip install 'rechten[lists]'"
_WHY = {
    "open_norm": "iemand oordeelt: {about}",
    "hearing": "er is eerst een gesprek of een onderzoek: {about}",
    "not_encoded": "dit rekenen we niet uit: {about}",
    "no_figure": "er is geen cijfer voor deze dag: {about}",
    "last_known": "het cijfer is alleen het laatst gekende: {about}",
    "advice_first": "praat eerst met de persoon: {about}",
    "nobody": "niemand beslist, er is niets te tekenen: {about}",
}


def run(arguments: Namespace) -> int:
    """One of the four things that the command does."""
    if arguments.list:
        return show_list(arguments.date)
    try:
        from rechten.cli import proactive_lists as lists
    except ImportError as error:
        raise InputProblem(f"Hiervoor is '{error.name}' nodig. Installeer het met: {EXTRA}") from None

    if arguments.new_key:
        return lists.make_key(Path(arguments.new_key))
    if arguments.read:
        if not arguments.purpose or not arguments.trusted:
            raise InputProblem("Om een lijst te openen geef je ook --purpose (waarvoor) en --trusted (wiens sleutels).")
        return lists.read_list(Path(arguments.read), arguments.purpose, Path(arguments.trusted), arguments.by)
    needed = {name: getattr(arguments, name) for name in ("batch", "right", "basis", "out", "key")}
    if lacking := [name for name, value in needed.items() if not value]:
        told = ", ".join("MAP" if name == "batch" else f"--{name}" for name in lacking)
        raise InputProblem(
            f"Dit ontbreekt: {told}.",
            "Een lijst maak je zo: rechten proactive MAP --right RECHT \\",
            "  --basis BESTAND --key BESTAND --out BESTAND. Meer: rechten proactive --help",
        )

    def path(value: str | None) -> Path | None:
        return Path(value) if value else None

    return lists.make_list(
        lists.Asked(
            Path(arguments.batch),
            arguments.right,
            Path(arguments.basis),
            Path(arguments.out),
            Path(arguments.key),
            arguments.by or getpass.getuser(),
            _command(arguments),
            path(arguments.tables),
            path(arguments.ids),
            path(arguments.opt_outs),
            path(arguments.truth),
            arguments.certain_only,
        )
    )


def _command(arguments: Namespace) -> str:
    """How it was asked, with names of files only: paths may tell who works where."""
    files = ("basis", "tables", "ids", "opt_outs", "truth", "out")
    given = [(name.replace("_", "-"), value) for name in files if (value := getattr(arguments, name))]
    parts = [f"--{name} {Path(value).name}" for name, value in given]
    only = ["--certain-only"] if arguments.certain_only else []
    return " ".join(["rechten proactive", Path(arguments.batch).name, f"--right {arguments.right}", *parts, *only])


def show_list(on: date | None) -> int:
    """Which rights leave no judgement, and of the others why not."""
    from rechten.population.proactive.judgement import all_freedoms

    law, day = load_law(), on or today()
    found = all_freedoms(law, day, day)
    free = [one for one in found if one.none_left]
    title("Waar de wet geen oordeel laat")
    paragraph(
        f"Regels en cijfers van {words.day(day)}. Elke voorwaarde en elk bedrag wordt berekend, niets hangt af van een "
        "oordeel of een gesprek. Of een dienst mag toekennen wat niemand vroeg, moet de wet zelf zeggen."
    )
    for one in free:
        right = law.rights[one.right]
        paragraph(f"{right.name} ({right.id}). {right.decides.says}", 0, "• ")
    line()
    title("Waar iemand moet kijken: alleen een lijst voor mensen")
    for one in found:
        if not one.none_left:
            _show_reasons(law, one)
    line()
    line(f"{len(free)} van de {len(found)} rechten laten geen oordeel.")
    return 0


def _show_reasons(law: Law, free: Freedom) -> None:
    paragraph(f"{law.rights[free.right].name} ({free.right}): {_reason_text(law, free.reasons[0])}", 0, "• ")
    if len(free.reasons) > 1:
        paragraph(f"en nog {len(free.reasons) - 1}", 2)


def _reason_text(law: Law, reason: Reason) -> str:
    about = reason.about
    if reason.fact:
        about = f"{about}. {plain_question(law.vocabulary[reason.fact])}"
    elif about in law.parameters:
        about = law.parameters[about].says
    return _WHY[reason.why.value].format(about=about)
