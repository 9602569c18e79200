"""One engine in a process of its own, that holds the people and runs when it is told to.

Reads a line: ``run`` (once, timed), ``results FILE`` (writes what it found), ``quit``. Answers each with JSON.
Runs in the environment of the engine, so it imports nothing but NumPy before it knows which.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.reference.people import people


def engine_of(name: str, households: int, seed: int, threads: int) -> Any:
    """An engine that is ready to run."""
    who = people(households, seed)
    match name:
        case "openfisca" | "policyengine":
            from benchmarks.reference.by_openfisca import ByOpenFisca

            return ByOpenFisca(who)
        case "numpy":
            from benchmarks.reference.by_numpy import ByNumPy

            return ByNumPy(who)
        case "duckdb":
            from benchmarks.reference.by_duckdb import ByDuckDB

            return ByDuckDB(who, threads)
        case _:
            from benchmarks.reference.ours import engine

            return engine(name, who, threads)


def busy_seconds() -> float:
    """Processor time of everything on this machine, this process too."""
    fields = [int(field) for field in Path("/proc/stat").read_text("ascii").split("\n", 1)[0].split()[1:9]]
    return (sum(fields) - fields[3] - fields[4]) / os.sysconf("SC_CLK_TCK")


def most_memory() -> float:
    """Megabytes held at most since ``forget_memory``."""
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024


def forget_memory() -> None:
    """Lets ``most_memory`` start from now, where the system allows it."""
    try:
        Path("/proc/self/clear_refs").write_text("5", "ascii")
    except OSError:
        return


def timed(engine: Any) -> dict[str, float]:
    """One run: seconds, processor seconds, part of a processor that others took meanwhile, megabytes at most."""
    if hasattr(engine, "prepare"):
        engine.prepare()
    forget_memory()
    others, mine, start = busy_seconds(), time.process_time(), time.perf_counter()
    engine.run()
    wall, mine, others = time.perf_counter() - start, time.process_time() - mine, busy_seconds() - others
    return {"wall": wall, "cpu": mine, "others": max(0.0, others - mine) / wall, "memory": most_memory()}


def save(results: Mapping[str, Any], path: str) -> None:
    """Every result as whole numbers, whatever type the engine gave it."""
    np.savez(path, **{name: np.asarray(values).astype(np.int64) for name, values in results.items()})


def main() -> None:
    """Answers until it is told to quit. What libraries print goes to standard error."""
    out = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    name, households, seed, threads = sys.argv[1], *(int(text) for text in sys.argv[2:5])
    engine = engine_of(name, households, seed, threads)
    print(json.dumps({"ready": True}), file=out, flush=True)
    for line in sys.stdin:
        word, _, rest = line.strip().partition(" ")
        if word == "quit":
            return
        told: dict[str, Any] = timed(engine) if word == "run" else {}
        if word == "results":
            save(engine.results(), rest)
        print(json.dumps(told), file=out, flush=True)


if __name__ == "__main__":
    main()
