"""``batch``: the law over a whole population that stands in tables."""

from __future__ import annotations

import argparse
import shutil
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rechten.cli.layout import line, paragraph, title
from rechten.cli.problems import InputProblem, tell
from rechten.cli.sources import load_law, today

if TYPE_CHECKING:
    from rechten.cli.parser import Parser
    from rechten.graph.law import Law
    from rechten.tables.checking import Checked
    from rechten.tables.format import Folder
    from rechten.tables.memory import Share
    from rechten.tables.problems import Problems
    from rechten.tables.running import Question
    from rechten.tables.summary import Summary
    from rechten.tables.workplace import Workplace

#: Megabytes that a run may take when nothing else is said.
MEMORY = 1500
EXTRA = "pip install 'rechten[fast]'"


def add(commands: argparse._SubParsersAction[Parser], day: Callable[[str], date]) -> None:
    """The sub-command and its options; ``day`` reads a date."""
    says = "de wet over een hele bevolking: van tabellen naar uitkomsten, redenen en bedragen"
    parser = commands.add_parser("batch", help=says, description=f"{says.capitalize()}. Alles staat in docs/batch.md.")
    given = parser.add_argument_group("argumenten")
    given.add_argument("source", metavar="MAP", help="map met cases.parquet en persons.parquet (of .arrow, .csv)")
    options = parser.options
    options.add_argument("--out", metavar="MAP", required=True, help="map voor de uitkomsten")
    options.add_argument("--date", type=day, metavar="DAG", help="vraag dit voor deze dag (jaar-maand-dag)")
    options.add_argument("--law-date", type=day, metavar="DAG", help="met de wet zoals gekend op deze dag")
    options.add_argument("--rights", metavar="RECHT,RECHT", help="alleen deze rechten; zie 'rechten rights'")
    options.add_argument("--skip-bad", action="store_true", help="laat dossiers met fouten weg, en reken de rest")
    options.add_argument("--sort", action="store_true", help="zet de rijen eerst in de volgorde van de dossiers")
    options.add_argument(
        "--memory", type=int, default=MEMORY, metavar="MB", help=f"hoogstens zoveel geheugen ({MEMORY})"
    )
    options.add_argument("--cores", type=int, metavar="AANTAL", help="zoveel processoren (gewoonlijk alle)")
    options.add_argument(
        "--backend", choices=("auto", "llvm", "numpy"), default="auto", help="waarmee er gerekend wordt"
    )
    how = options.add_mutually_exclusive_group()
    how.add_argument("--resume", action="store_true", help="alleen verdergaan met wat afgebroken werd")
    how.add_argument("--fresh", action="store_true", help="opnieuw beginnen; wat er staat, verdwijnt")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """The whole command. 0: all is written; 1: it cannot be written; 2: something in the input is wrong."""
    try:
        import numpy  # noqa: F401 (only to see that it is there)
        import pyarrow  # noqa: F401
    except ImportError as error:
        raise InputProblem(f"Hiervoor is '{error.name}' nodig. Installeer het met: {EXTRA}") from None
    from rechten.tables.problems import TableProblem
    from rechten.tables.workplace import CannotWrite

    try:
        return _Batch(arguments).run()
    except TableProblem as problem:
        raise InputProblem(*problem.lines) from None
    except CannotWrite as problem:
        tell(InputProblem(*problem.lines))
        return 1
    except KeyboardInterrupt:
        tell(InputProblem("Gestopt. Wat klaar is, blijft bewaard: dezelfde opdracht gaat verder waar ze was."))
        return 130


class _Batch:
    """One command: its law, what is asked, and the two folders."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        from rechten.tables import workplace
        from rechten.tables.running import cores

        self.given = arguments
        self.source, self.out = Path(arguments.source), Path(arguments.out)
        workplace.check_out(self.out, self.source)
        self.law = load_law()
        self.question = _question(self.law, arguments)
        self.place: Workplace = workplace.Workplace(self.out)
        for name, value in (("--memory", arguments.memory), ("--cores", arguments.cores)):
            if value is not None and value < 1:
                raise InputProblem(f"Bij {name} hoort een getal groter dan 0.")
        self.cores = arguments.cores or cores()
        self.start = time.monotonic()

    def run(self) -> int:
        from rechten.tables.format import open_folder
        from rechten.tables.problems import Problems
        from rechten.tables.running import made_from, writing

        share = self._share()
        problems = Problems()
        folder = open_folder(self.source, self.law, problems, self.question.facts)
        if problems.fatal:
            return self._refuse(problems)
        source = made_from(self.question, folder, skip_bad=self.given.skip_bad, chunk=share.cases)
        if self._is_finished(source):
            return 0
        self._may_go_on(source)
        with writing(self.out), self.place.held():
            return self._run(folder, share, source)

    def _run(self, folder: Folder, share: Share, source: dict[str, Any]) -> int:
        from rechten.tables.running import begin

        if not self._goes_on():
            if self.given.sort:
                folder = self._sorted(folder, source)
            checked = self._checked(folder.path, share)
            if not self._may_start(checked):
                return self._refuse(checked.problems)
            folder = checked.folder
            begin(self.place, checked, source)
        elif self.given.sort:
            folder = self._sorted(folder, source)
        return self._compute(folder, share, source)

    def _share(self) -> Share:
        from rechten.tables.memory import MB, bytes_a_person, share_out

        question = self.question
        plan = self.law.plan(question.day)
        each = bytes_a_person(plan, self.law.vocabulary, question.facts, question.rights)
        return share_out(self.given.memory * MB, self.cores, each)

    # what stands there already

    def _is_finished(self, source: dict[str, Any]) -> bool:
        from rechten.tables.workplace import differences

        before = None if self.given.fresh else self.place.finished
        if before is None:
            return False
        if different := differences(before, source):
            said = ", ".join(different)
            raise InputProblem(
                f"In '{self.out}' staan al andere uitkomsten. Anders is: {said}.",
                "Kies een andere map, of begin opnieuw met --fresh.",
            )
        paragraph(f"In '{self.out}' staan deze uitkomsten al. Met --fresh rekenen we ze opnieuw.")
        return True

    def _goes_on(self) -> bool:
        return not self.given.fresh and self.place.begun is not None

    def _may_go_on(self, source: dict[str, Any]) -> None:
        from rechten.tables.workplace import differences

        begun = self.place.begun
        if begun is None and self.given.resume:
            raise InputProblem(f"In '{self.out}' is niets dat afgebroken werd. Laat --resume weg.")
        if begun is None or self.given.fresh:
            return
        if different := differences(begun["made_from"], source):
            raise InputProblem(
                f"In '{self.out}' staat een begin van iets anders. Anders is: {', '.join(different)}.",
                "Kies een andere map, of begin opnieuw met --fresh.",
            )

    # checking

    def _sorted(self, folder: Folder, source: dict[str, Any]) -> Folder:
        from rechten.tables.format import open_folder
        from rechten.tables.problems import Problems
        from rechten.tables.sorting import sort_folder

        path = sort_folder(folder, self.place.sorted, source["files"])
        return open_folder(path, self.law, Problems(), self.question.facts)

    def _checked(self, path: Path, share: Share) -> Checked:
        from rechten.tables.checking import check_folder
        from rechten.tables.progress import Progress

        sys.stderr.write("We kijken de tabellen na.\n")
        progress = Progress("%", 100)
        try:
            return check_folder(
                path,
                self.law,
                facts=self.question.facts,
                most_cases=share.cases,
                tell=lambda part: progress.tell(int(part * 100)),
            )
        finally:
            progress.end()

    def _may_start(self, checked: Checked) -> bool:
        problems = checked.problems
        for notice in problems.notices:
            sys.stderr.write(f"{notice}\n")
        if not problems:
            return checked.usable
        if not (self.given.skip_bad and checked.usable):
            return False
        self._reject(problems)
        left_out = int(checked.index.bad.sum())
        sys.stderr.write(f"{left_out} van {len(checked.index.bad)} dossiers laten we weg.\n")
        return True

    def _refuse(self, problems: Problems) -> int:
        self._reject(problems)
        if not problems.fatal and not self.given.skip_bad:
            sys.stderr.write("Er is niets gerekend. Met --skip-bad rekenen we de dossiers zonder fouten.\n")
        else:
            sys.stderr.write("Er is niets gerekend.\n")
        return 2

    def _reject(self, problems: Problems) -> None:
        from rechten.tables.running import writing
        from rechten.tables.workplace import REJECTS

        tell(InputProblem(*problems.lines()))
        with writing(self.out):
            self.out.mkdir(parents=True, exist_ok=True)
            problems.write(self.out / REJECTS)
        sys.stderr.write(f"Alle plaatsen staan in '{self.out / REJECTS}'.\n")

    # computing

    def _compute(self, folder: Folder, share: Share, source: dict[str, Any]) -> int:
        from rechten.tables.progress import Progress
        from rechten.tables.running import Run

        run = Run(self.question, folder, self.place, source)
        parts, all_parts = run.parts
        if parts:
            sys.stderr.write(f"We gaan verder: {parts} van {all_parts} delen waren al klaar.\n")
        done, total = run.cases
        progress = Progress("dossiers", total, done)
        try:
            summary = run.run(share.threads, progress.tell)
        finally:
            progress.end()
        if self.place.sorted.exists():
            shutil.rmtree(self.place.sorted, ignore_errors=True)
        self._tell(summary, total - run.left_out)
        return 0

    def _tell(self, summary: Summary, cases: int) -> None:
        spent = time.monotonic() - self.start
        title("Uitkomsten")
        paragraph(f"{_many(cases)} dossiers in {spent:.1f} seconden. Personen voor wie het recht kan dienen:")
        line(f"{'':40}{'ja':>13}{'misschien':>13}{'nee':>13}")
        for right, counts in summary.items():
            yes, no = counts.outcomes[0], counts.outcomes[-1]
            maybe = sum(counts.outcomes) - yes - no
            line(f"{self.law.rights[right].name[:39]:40}{_many(yes):>13}{_many(maybe):>13}{_many(no):>13}")
        line()
        paragraph(f"Per persoon: {self.out / 'answers.parquet'} (een map met delen)")
        paragraph(f"Geteld, zonder personen: {self.out / 'summary.json'} en {self.out / 'reasons.csv'}")
        paragraph("Dit is een berekening, geen beslissing. Wat we niet weten, telt als misschien.")


def _question(law: Law, given: argparse.Namespace) -> Question:
    from rechten.casefile.parsing import FIRST_DATE, LAST_DATE
    from rechten.tables.running import Question

    day = given.date or today()
    if not FIRST_DATE <= day <= LAST_DATE:
        raise InputProblem(f"{day} kan niet. We rekenen van {FIRST_DATE.year} tot en met {LAST_DATE.year}.")
    known = list(law.plan(day).rights)
    rights = list(dict.fromkeys(name.strip() for name in given.rights.split(","))) if given.rights else known
    for right in rights:
        if right not in known:
            raise InputProblem.near(f"Het recht '{right}' bestaat niet.", right, known)
    ordered = tuple(right for right in known if right in rights)
    return Question(law, day, given.law_date or day, ordered, given.backend)


def _many(number: int) -> str:
    return f"{number:,}".replace(",", ".")
