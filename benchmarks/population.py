"""A population: the same twenty rules by several engines, the whole law of Belgium, and what binds.

Run: benchmarks/peers/openfisca/setup.sh && benchmarks/peers/policyengine/setup.sh, then
.venv/bin/python -m benchmarks.population [--households N ...] [--rounds R] [--law N] [--seed S] [--engines NAME ...]

Every engine is a process that holds the same invented people in memory, in its own form; only evaluation is timed. In
each round each engine runs once, in another order, when the machine is quiet (waiting for that at most a few seconds).
Results must be equal to the cent, for every person and household: if not, the program says where and ends with 1.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np

from benchmarks.plot import Point, log_lines
from benchmarks.population_law import show_law
from benchmarks.population_scale import Cost, show_scale
from benchmarks.reference.memory import gigabytes_a_second
from benchmarks.reference.people import people
from benchmarks.reference.worker import busy_seconds

ROOT = Path(__file__).parent.parent
PEERS = {
    name: ROOT / "benchmarks" / "peers" / name / ".venv" / "bin" / "python" for name in ("openfisca", "policyengine")
}
ENGINES = (
    "ours",
    "ours on one core",
    "ours, 30 % unknown",
    "ours by NumPy",
    "numpy",
    "duckdb",
    "openfisca",
    "policyengine",
)
NAMES = {
    "numpy": "NumPy by hand",
    "duckdb": "DuckDB",
    "openfisca": "openfisca-core",
    "policyengine": "policyengine-core",
}
#: Bytes that must move, whatever the engine: facts read once and results written once, each in its smallest type.
PERSON_BYTES = (4 + 1 + 4 + 4 + 1 + 1 + 1) + (1 + 4 + 4)
HOUSEHOLD_BYTES = (4 + 1 + 1 + 4 + 4 + 1) + (4 + 1 + 4 + 1 + 4 + 4 + 4 + 4)
#: A run during which others took more than this part of a core is repeated, so many times at most.
OTHERS, REPEATS = 0.15, 3
QUIET_SECONDS = 0.2
#: Seconds to wait in all, for each number of households, until nobody else uses the machine.
PATIENCE = 60.0


class Worker:
    """An engine in its own process and environment."""

    def __init__(self, name: str, households: int, seed: int, threads: int) -> None:
        self.name, self.runs = name, list[dict[str, float]]()
        python = str(PEERS.get(name, sys.executable))
        command = [python, "-m", "benchmarks.reference.worker", name, str(households), str(seed), str(threads)]
        environment = {**os.environ, "PYTHONPATH": f"{ROOT}:{ROOT / 'src'}", "OMP_NUM_THREADS": str(threads)}
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environment
        )

    def read(self) -> dict[str, Any]:
        """The next line it says."""
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise SystemExit(f"{self.name} stopped: see what it printed above")
        found: dict[str, Any] = json.loads(line)
        return found

    def ask(self, word: str) -> dict[str, Any]:
        """What it answers."""
        assert self._process.stdin is not None
        self._process.stdin.write(word + "\n")
        self._process.stdin.flush()
        return self.read()

    def close(self) -> None:
        """Ends it."""
        assert self._process.stdin is not None
        self._process.stdin.write("quit\n")
        self._process.stdin.close()
        self._process.wait(30)


class Patience:
    """Waits until nobody else uses the processors; what it waits in vain, it waits less later."""

    def __init__(self) -> None:
        self.left = PATIENCE

    def wait(self) -> None:
        """Until it is quiet, or patience is at its end."""
        while self.left > 0:
            before = busy_seconds()
            time.sleep(QUIET_SECONDS)
            if busy_seconds() - before < 0.1 * QUIET_SECONDS:
                return
            self.left -= QUIET_SECONDS


def measure(
    names: Sequence[str], households: int, seed: int, rounds: int, threads: int
) -> tuple[list[Worker], list[float]]:
    """All engines over the same people; also what memory can do in the same minutes."""
    workers = []
    for name in names:
        workers.append(Worker(name, households, seed, threads))
        workers[-1].read()
    for worker in workers:
        worker.ask("run")  # warm: compiled, pages there
    luck, memory, patience = random.Random(seed), [gigabytes_a_second(threads)], Patience()
    for _ in range(rounds):
        luck.shuffle(workers)
        for worker in workers:
            worker.runs.append(_quiet_run(worker, patience))
        memory.append(gigabytes_a_second(threads))
    return sorted(workers, key=lambda worker: names.index(worker.name)), memory


def _quiet_run(worker: Worker, patience: Patience) -> dict[str, float]:
    tries: list[dict[str, float]] = []
    while len(tries) < REPEATS:
        patience.wait()
        tries.append(worker.ask("run"))
        if tries[-1]["others"] <= OTHERS or patience.left <= 0:
            break
    return min(tries, key=lambda run: run["others"])


def differences(workers: Sequence[Worker]) -> list[str]:
    """Where an engine gives another result than the first that computes with all known."""
    found, wanted = [], None
    with tempfile.TemporaryDirectory() as folder:
        for worker in workers:
            if "unknown" in worker.name:
                continue
            path = Path(folder) / "results.npz"
            worker.ask(f"results {path}")
            given = dict(np.load(path))
            wanted = wanted or given
            for name, values in wanted.items():
                if wrong := int(np.count_nonzero(values != given[name])):
                    place = int(np.argmax(values != given[name]))
                    found.append(f"{worker.name}, {name}: {wrong} differ, the first at {place}")
    return found


def row(*values: str) -> None:
    """One line of a table, in the way of Markdown."""
    print("| " + " | ".join(values) + " |")


def show(workers: Sequence[Worker], households: int, persons: int, memory: Sequence[float]) -> None:
    """Medians, ratios and shares."""
    speed = median(memory)
    bound = (persons * PERSON_BYTES + households * HOUSEHOLD_BYTES) / speed / 1e6
    times = {worker.name: median(run["wall"] for run in worker.runs) * 1000 for worker in workers}
    print(f"\n### {households:,} households, {persons:,} persons\n")
    others = median(run["others"] for worker in workers for run in worker.runs)
    print(
        f"Memory moves {speed:.0f} GB a second (copy or triad, the quickest): at least {bound:.1f} ms for these facts"
    )
    print(f"and results. Others took {others:.2f} of a core during the median run.\n")
    peers = [name for name in ("openfisca", "policyengine") if name in times]
    row(
        "engine",
        "median ms",
        "best ms",
        "processor ms",
        "households a second",
        "memory MB",
        "of the bound",
        *(f"{NAMES[n]} / this" for n in peers),
    )
    row(*["---"] * (7 + len(peers)))
    for worker in workers:
        ms = times[worker.name]
        best, cpu = (min(run[kind] for run in worker.runs) * 1000 for kind in ("wall", "cpu"))
        most = max(run["memory"] for run in worker.runs)
        ratios = [f"{times[name] / ms:.3g}" for name in peers]
        name = NAMES.get(worker.name, worker.name)
        row(
            name,
            f"{ms:,.1f}",
            f"{best:,.1f}",
            f"{cpu:,.1f}",
            f"{households / ms * 1000:,.0f}",
            f"{most:,.0f}",
            f"{bound / ms:.1%}",
            *ratios,
        )
    if {"ours", "ours, 30 % unknown"} <= times.keys():
        known, some = (next(w for w in workers if w.name == name) for name in ("ours", "ours, 30 % unknown"))
        ratio = min(r["cpu"] for r in some.runs) / min(r["cpu"] for r in known.runs)
        print(
            f"\n30 % of the cells unknown costs {times[some.name] / times[known.name]:.2f} times all known"
            f" (processor time: {ratio:.2f})."
        )


def draw(folder: Path, walls: Mapping[str, list[Point]], by_size: list[Cost], by_rules: list[Cost]) -> None:
    """Cost against households (with the peers), and against rules."""
    lines = {"ours": [(cost.households, cost.wall * 1000) for cost in by_size]}
    for name in ("duckdb", "numpy", "openfisca", "policyengine"):
        if len(walls.get(name, [])) > 1:
            lines[NAMES[name]] = walls[name]
    title = "Milliseconds for twenty rules, against households"
    (folder / "population-households.svg").write_text(log_lines(title, "households", "ms", lines), encoding="utf-8")
    rules = {"ours, 100,000 households": [(cost.rules, cost.wall * 1000) for cost in by_rules]}
    title = "Milliseconds for 100,000 households, against rules"
    (folder / "population-rules.svg").write_text(log_lines(title, "rules", "ms", rules), encoding="utf-8")


def main() -> None:
    """Everything, one table after another."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--households", type=int, nargs="*", default=[100_000, 1_000_000], help="one table for each")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--law", type=int, default=65_536, help="households for the whole law; 0 leaves it out")
    parser.add_argument(
        "--scale", action=argparse.BooleanOptionalAction, default=True, help="cost against size and rules"
    )
    parser.add_argument("--plots", type=Path, help="a folder for two drawings")
    parser.add_argument("--engines", nargs="*", default=list(ENGINES), choices=ENGINES)
    options = parser.parse_args()
    missing = [name for name in PEERS if name in options.engines and not PEERS[name].exists()]
    for name in missing:
        print(f"{NAMES[name]} is left out: run benchmarks/peers/{name}/setup.sh first")
    names = [name for name in options.engines if name not in missing]
    wrong: list[str] = []
    walls: dict[str, list[Point]] = {}
    for households in options.households:
        workers, memory = measure(names, households, options.seed, options.rounds, options.threads)
        show(workers, households, int(people(households, options.seed).start[-1]), memory)
        found = differences(workers)
        print("\nAll results are equal to the cent." if not found else "\n**Results differ.**")
        wrong += found
        for worker in workers:
            walls.setdefault(worker.name, []).append((households, median(run["wall"] for run in worker.runs) * 1000))
            worker.close()
    if options.scale:
        by_size, by_rules = show_scale(options.seed)
        if options.plots:
            draw(options.plots, walls, by_size, by_rules)
    if options.law:
        show_law(options.law, options.seed)
    for line in wrong:
        print(line, file=sys.stderr)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
