"""The tables of ``benchmarks.questions``: what an interview took, and how the orders compare."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from attrs import frozen


@frozen
class Run:
    """Questions and pages until the stop, questions until all verdicts are settled, how many were not, euros open."""

    stop: int
    pages: int
    settled: int
    left_open: int
    open_early: tuple[float, ...]


@frozen
class Row:
    """One case: a run for every order, and the length of the whole form."""

    runs: dict[str, Run]
    whole: int


def p95(values: list[int]) -> int:
    """The nearest rank: 95 % of the cases take this many or fewer."""
    return sorted(values)[ceil(0.95 * len(values)) - 1]


def mean(values: Sequence[float]) -> float:
    """The mean of at least one value."""
    return sum(values) / len(values)


def table(title: str, rows: list[Row], early: tuple[int, ...]) -> None:
    """Print the figures of a group of cases; "ours worse": the share of cases in which worth asks more than this."""
    fields = mean([row.whole for row in rows])
    print(f"\n**{len(rows)} cases: {title} (the whole form has {fields:.1f} fields on average)**\n")
    each = ["mean", "p95", "saving", "ours worse"]
    heads = ["order", *each, "pages: mean", "p95", "saving", "ours worse", "settled: mean", *each[1:]]
    heads += ["open at the stop", *(f"euros open after {count}" for count in early)]
    print(f"| {' | '.join(heads)} |\n|{' --- |' * len(heads)}")
    for name in ("worth", "mention", "decides", "form"):
        parts = [name]
        for count in ("stop", "pages", "settled"):
            values, ours, form = ([getattr(row.runs[o], count) for row in rows] for o in (name, "worth", "form"))
            worse = "" if name == "worth" else f"{mean([a > b for a, b in zip(ours, values, strict=True)]):.0%}"
            parts += [f"{mean(values):.1f}", str(p95(values)), f"{1 - mean(values) / mean(form):.0%}", worse]
        parts.append(f"{mean([row.runs[name].left_open for row in rows]):.2f}")
        parts += [f"{mean([row.runs[name].open_early[i] for row in rows]):.0%}" for i in range(len(early))]
        print(f"| {' | '.join(parts)} |")
