"""From a moved slider to the picture: a reform over a population that stands in tables.

    python -m benchmarks.reforms FOLDER [backend]

``FOLDER`` as ``rechten population`` makes it. Printed: households, how long the first trial of each reform takes (it
makes the program), and the median of the next five, each with another value: reading, who gains and loses, drawings.
"""

from __future__ import annotations

import resource
import statistics
import sys
import time
from datetime import date
from importlib.resources import files
from pathlib import Path

from attrs import evolve

from rechten.law.belgium import BELGIUM
from rechten.law.budget import PURSE
from rechten.population.reforms.bench import Bench
from rechten.population.reforms.charts import drawings
from rechten.population.reforms.effects import effects
from rechten.population.reforms.files import Reform, parse_reform
from rechten.population.reforms.loading import load_people
from rechten.population.reforms.money import TakeUp

MOVES = 5
DAY = date(2026, 12, 1)


def moved(reform: Reform, step: int) -> Reform:
    """The slider a little further."""
    return evolve(reform, changes=tuple(evolve(change, amount=change.amount + step) for change in reform.changes))


def timed(bench: Bench, reform: Reform) -> float:
    start = time.perf_counter()
    drawings(effects(bench, reform))
    return time.perf_counter() - start


def main(folder: str, backend: str = "auto") -> None:
    start = time.perf_counter()
    people = load_people(Path(folder), BELGIUM, PURSE, DAY, backend=backend)  # type: ignore[arg-type]
    spent = time.perf_counter() - start
    print(f"{people.households:,} households, {people.persons:,} persons, loaded in {spent:.1f} s")
    bench = Bench(people)
    start = time.perf_counter()
    bench.deciles(TakeUp.ALL)
    print(f"all rights that bring money, once: {time.perf_counter() - start:.1f} s")
    examples = sorted((files("rechten.population.reforms") / "examples").iterdir(), key=lambda one: one.name)
    for file in examples:
        reform = parse_reform(file.read_bytes(), BELGIUM)
        first = timed(bench, reform)
        next_ = statistics.median(timed(bench, moved(reform, step)) for step in range(1, MOVES + 1))
        print(f"{file.name:40} first {first:6.2f} s   each move {next_ * 1000:7.0f} ms")
    print(f"most memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main(*sys.argv[1:])
