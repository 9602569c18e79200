"""What the gate costs: opening a person, the list of one's clients, and checking the log, in a large invented town.

Run: .venv/bin/python -m benchmarks.gate [--small] [--links N]
     pg_virtualenv -t env TOTJERECHT_DATABASE_URL=postgresql:///totjerecht .venv/bin/python -m benchmarks.gate

Server time of whole pages, from request to answer, with the log written. Then what the gate adds to reading: the same
tables and rows bare, as a program without gate or log would read them, and through the gate, taking turns. The database
is made for it and thrown away.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

GOAL_OPEN_MS, GOAL_LIST_MS, GOAL_COST, GOAL_CHECK_S = 120.0, 150.0, 1.25, 30.0
ROUNDS = 200


def milliseconds(work: Callable[[int], object], rounds: int = ROUNDS) -> tuple[float, float]:
    """Median and 95th percentile of the wall time of one call."""
    times = []
    for number in range(rounds):
        start = time.perf_counter()
        work(number)
        times.append((time.perf_counter() - start) * 1000)
    return median(times), sorted(times)[int(rounds * 0.95)]


def side_by_side(
    works: Sequence[Callable[[int], object]], prepare: Callable[[int], object], rounds: int = ROUNDS
) -> list[tuple[float, float]]:
    """The same of several works that take turns, so that whatever else this machine does is felt by all of them.

    ``prepare``: called with the place of a work in the list before each of its turns, outside of what is measured.
    """
    times: list[list[float]] = [[] for _ in works]
    for number in range(-1, rounds):
        for place, work in enumerate(works):
            prepare(place)
            start = time.perf_counter()
            work(number)
            if number >= 0:  # the first turn only warms up
                times[place].append((time.perf_counter() - start) * 1000)
    return [(median(taken), sorted(taken)[int(rounds * 0.95)]) for taken in times]


def line(what: str, value: str, goal: str, ratio: float) -> None:
    """One line of the table: the value, its goal, and value / goal."""
    print(f"{what:<46}{value:>22}{goal:>14}{ratio:>8.2f}", flush=True)


def main() -> int:
    """Prints the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--small", action="store_true", help="a hundredth of the size, to try the benchmark itself")
    options.add_argument("--links", type=int, default=1_000_000, help="links of the log to check")
    told = options.parse_args()
    folder = tempfile.TemporaryDirectory(prefix="totjerecht-gate-")
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "totjerecht.site.settings",
        "TOTJERECHT_VAR": folder.name,
        "TOTJERECHT_HTTPS": "0",
        "TOTJERECHT_HOSTS": "testserver",
    }
    if url := os.environ.get("TOTJERECHT_DATABASE_URL"):
        subprocess.run(["createdb", Path(url).name], check=True)
    import django

    django.setup()
    from benchmarks import gate_measure

    gate_measure.prepare()
    return gate_measure.run(small=told.small, links=told.links)


if __name__ == "__main__":
    sys.exit(main())
