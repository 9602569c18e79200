"""How long it takes to guard a table of 50 rows and 20 columns: alone, with amounts, and as second and fourth table;
in seconds of processor time.

Run: .venv/bin/python -m benchmarks.small_numbers
"""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date
from itertools import product
from time import process_time

from totjerecht.core.small_numbers import Amount, Division, Hidden, Ledger, Rules, Table

DIVISIONS = (Division.of("Rij", [f"r{i}" for i in range(50)]), Division.of("Kolom", [f"k{i}" for i in range(20)]))
KINDS: dict[str, Callable[[random.Random], int]] = {
    "no small numbers": lambda draw: draw.randint(10, 200),
    "one cell in 50 small": lambda draw: 1 if draw.random() < 0.02 else draw.randint(20, 200),
    "one cell in 3 small": lambda draw: draw.choice([1, 4, 20, 50, 100, 200]),
    "mostly small (mean 20)": lambda draw: int(draw.expovariate(1 / 20)),
    "9 of 10 empty, the rest 30": lambda draw: 30 if draw.random() < 0.1 else 0,
    "9 of 10 empty, the rest 1": lambda draw: int(draw.random() < 0.1),
}


def made(counts: dict[tuple[str, ...], int], month: int, *, money: bool) -> Table:
    amounts = {place: Amount(count * 100_000, min(count, 1) * 150_000) for place, count in counts.items() if count > 1}
    return Table(
        "Proef", "proef", "iedereen", date(2026, month, 1), DIVISIONS, counts,
        amounts=amounts if money else None, amount_of="leefloon" if money else "",
    )  # fmt: skip


def main() -> None:
    places = list(product(*([part.name for part in division.parts] for division in DIVISIONS)))
    print(f"{'table':<30}{'small':>7}{'hidden':>8}{'alone':>9}{'amounts':>9}{'2nd':>9}{'4th':>9}")
    for name, kind in KINDS.items():
        draw = random.Random(1)
        counts = {place: kind(draw) for place in places}
        small = sum(1 for count in counts.values() if count < 10)
        seconds = []
        ledger = Ledger()
        start = process_time()
        first, ledger = ledger.publish(made(counts, 1, money=False), Rules())
        seconds.append(process_time() - start)
        start = process_time()
        Ledger().publish(made(counts, 1, money=True), Rules())
        seconds.append(process_time() - start)
        for month in (2, 3, 4):
            counts = {p: max(0, n + draw.choice([0, 0, 0, draw.randint(-15, 15)])) for p, n in counts.items()}
            start = process_time()
            _, ledger = ledger.publish(made(counts, month, money=False), Rules())
            seconds.append(process_time() - start)
        hidden = sum(isinstance(cell, Hidden) for cell in first.cells.values())
        alone, money, second, _, fourth = (f"{one:.2f} s" for one in seconds)
        print(f"{name:<30}{small:>7}{hidden:>8}{alone:>9}{money:>9}{second:>9}{fourth:>9}", flush=True)


if __name__ == "__main__":
    main()
