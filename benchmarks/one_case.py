"""How long one case takes: import, first answer, and every reading once the law is warm.

Run: .venv/bin/python -m benchmarks.one_case [--rounds N]

Each line is the median and the best of N rounds in milliseconds of processor time: other work on the machine does not
count, save that it crowds the caches. "Answer" is all verdicts and amounts with the first question weighed: what a page
of the scan needs. The questions after it are weighed when someone looks at them; the last line has them all. The goal
printed beside it is the project's for a whole case of 18 rights; the ratio is the median over that goal.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median

from rechten.casefile import parse_case
from rechten.household.case import CaseFile, Dwelling, Person, Resident, Tie
from rechten.household.knowledge import Knowledge
from rechten.law.belgium import BELGIUM
from rechten.readings.answer import read
from rechten.readings.bounds import evaluate
from rechten.readings.questions import Target, read_questions
from rechten.readings.reasons import read_reasons
from rechten.readings.verdict import Reader, read_verdict

GOAL_MS = 40.0
EXAMPLES = Path(__file__).parent.parent / "examples"


def family_of_four(day: date) -> CaseFile:
    """Two parents and two children of whom nothing else is known: the hardest case for the next question."""
    persons = tuple(Person(name) for name in ("ouder1", "ouder2", "kind1", "kind2"))
    ties = (
        Tie("married", "ouder1", "ouder2"),
        *(Tie("parent", parent, child) for parent in ("ouder1", "ouder2") for child in ("kind1", "kind2")),
    )
    home = Dwelling("thuis", tuple(Resident(person.id) for person in persons))
    return CaseFile(day, day, persons, ties, (home,))


def milliseconds(work: Callable[[], object], rounds: int) -> tuple[float, float]:
    """Median and best processor time of one call."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        times.append((time.process_time() - start) * 1000)
    return median(times), min(times)


def readings(case: CaseFile) -> dict[str, Callable[[], object]]:
    """Each reading on its own, over an evaluation that is made anew where the reading is that evaluation."""
    plan, figures = BELGIUM.plan(case.date), BELGIUM.figures(case.date, case.law_date)
    knowledge = Knowledge(case, BELGIUM.vocabulary)
    pairs = [(slot, person) for slot in plan.rights.values() for person in range(knowledge.size)]

    def fresh() -> Reader:
        return Reader(evaluate(plan, knowledge, figures))

    return {
        "bounds": lambda: evaluate(plan, knowledge, figures),
        "bounds + verdict": lambda: [read_verdict(reader, s, p) for reader in (fresh(),) for s, p in pairs],
        "bounds + reasons": lambda: [read_reasons(reader, s, p) for reader in (fresh(),) for s, p in pairs],
        "bounds + next question": lambda: read_questions(fresh(), [Target(s, p) for s, p in pairs])[:1],
        "answer": lambda: read(BELGIUM, case).questions[:1],
        "answer + all questions": lambda: tuple(read(BELGIUM, case).questions),
    }


def import_seconds() -> float:
    """Importing the law in a new Python."""
    code = "import time; t = time.perf_counter(); import rechten.law.belgium; print(time.perf_counter() - t)"
    runs = [
        float(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout) for _ in range(3)
    ]
    return min(runs)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=30)
    rounds = parser.parse_args().rounds
    day = date(2026, 11, 24)
    print(f"import of rechten with the law: {import_seconds() * 1000:.0f} ms")
    print(
        f"rules: {len(BELGIUM.rights)} rights, {len(BELGIUM.plan(day).nodes)} nodes, {len(BELGIUM.parameters)} figures"
    )
    cases = {
        path.stem: parse_case(path.read_text("utf-8"), BELGIUM, default_date=day) for path in EXAMPLES.glob("*.yaml")
    }
    cases["family of four, nothing known"] = family_of_four(day)
    for name, case in sorted(cases.items()):
        print(f"\n{name} ({len(case.persons)} persons)")
        for reading, work in readings(case).items():
            middle, best = milliseconds(work, rounds)
            against = f"   {middle / GOAL_MS:5.2f} x the goal of {GOAL_MS:.0f} ms" if reading == "answer" else ""
            print(f"  {reading:24} median {middle:7.2f} ms   best {best:7.2f} ms{against}")


if __name__ == "__main__":
    main()
