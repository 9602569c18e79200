"""The same cases through this project and through openfisca-core: equal to the cent, and how long each takes.

Run: benchmarks/peers/openfisca/setup.sh, then .venv/bin/python -m benchmarks.peers.openfisca.run [--cases N] [--seed S]

Ends with 1 when one result of one right for one person differs, after printing each difference.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from attrs import frozen

from benchmarks.peers.openfisca.four import DAY, RIGHTS, four_rights, full_case, peer_case, with_gaps
from rechten.casefile import dump_case

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
PEER = HERE / ".venv" / "bin" / "python"
#: Share of the facts that is left out to see what each says of a case that is not complete.
GAPS = 0.25
#: Up to how many cases one simulation of the peer is tried with.
MOST = 200_000

Results = list[dict[str, list[list[Any]]]]


@frozen
class Difference:
    """One right of one person in one case, by both."""

    case: int
    person: int
    right: str
    ours: tuple[bool, int]
    theirs: tuple[bool, int]

    def __str__(self) -> str:
        return f"case {self.case}, person {self.person}, {self.right}: ours {self.ours}, openfisca {self.theirs}"


def worker(python: Path | str, module: str, data: object, **environment: str) -> Any:
    """What a worker says of the cases. Its own messages go to our standard error."""
    done = subprocess.run(
        [str(python), "-m", f"benchmarks.peers.openfisca.{module}"],
        input=json.dumps(data),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, **environment},
    )
    return json.loads(done.stdout)


def definite(outcome: str, low: int, high: int) -> tuple[bool, int]:
    """Entitled or not, with the amount in cents a month. Raises ValueError where our answer leaves something open."""
    if outcome not in ("entitled", "not_entitled"):
        raise ValueError(f"a full case has an open answer: {outcome}")
    if outcome == "entitled" and low != high:
        raise ValueError(f"a full case has an open amount: {low} to {high} cents")
    return (outcome == "entitled", low if outcome == "entitled" else 0)


def differences(ours: Results, theirs: Results) -> list[Difference]:
    """Every result that is not the same."""
    return [
        Difference(number, person, right, definite(*us), (them[0], them[1]))
        for number, (our_case, their_case) in enumerate(zip(ours, theirs, strict=True))
        for right in RIGHTS.values()
        for person, (us, them) in enumerate(zip(our_case[right], their_case[right], strict=True))
        if definite(*us) != (them[0], them[1])
    ]


def gaps(truth: Results, ours: Results, theirs: Results) -> Counter[str]:
    """How both do on cases with facts left out, against the answer with all facts."""
    found: Counter[str] = Counter()
    for full, our_case, their_case in zip(truth, ours, theirs, strict=True):
        for right in RIGHTS.values():
            for true, us, them in zip(full[right], our_case[right], their_case[right], strict=True):
                yes, cents = definite(*true)
                found["all"] += 1
                found["openfisca differs"] += (them[0], them[1]) != (yes, cents)
                found["openfisca says no to a right"] += yes and not them[0]
                found["openfisca says yes without a right"] += them[0] and not yes
                outcome, low, high = us
                if outcome == "depends":
                    found["ours open"] += 1
                    found["ours wrong"] += yes and not low <= cents <= high
                else:
                    found["ours settled"] += 1
                    inside = not yes or low <= cents <= high
                    found["ours wrong"] += (outcome == "entitled") != yes or not inside
    return found


def cases_of(count: int, seed: int) -> tuple[dict[str, Any], dict[str, Any]]:
    """The cases for both: ours and the peer's, full and with gaps."""
    law = four_rights()
    full = [full_case(number, seed, law) for number in range(count)]
    partly = [with_gaps(case, number, seed, GAPS, law) for number, case in enumerate(full)]
    ours = {name: [json.dumps(dump_case(case, law)) for case in cases] for name, cases in _named(full, partly)}
    theirs = {name: [json.dumps(peer_case(case, law)) for case in cases] for name, cases in _named(full, partly)}
    return ours, theirs


def _named(full: list[Any], partly: list[Any]) -> tuple[tuple[str, list[Any]], ...]:
    return (("full", full), ("gaps", partly))


def row(name: str, *values: str) -> None:
    """One line of a table, in the way of Markdown."""
    print("| " + " | ".join((name, *values)) + " |")


def head(*names: str) -> None:
    """The head of a table."""
    row(*names)
    row(*["---"] * len(names))


def show_times(us: dict[str, Any], them: dict[str, Any]) -> None:
    """Time a case, one at a time and all at once; what it costs to start; memory."""
    answer = us["seconds"]["answer"]
    print("\nProcessor time from a case as JSON to the four rights, warm, on one core; the ratio is to our answer.\n")
    head("what", "ms a case", "cases a second", "ratio")
    lines = [
        ("ours: only reading the JSON", us["seconds"]["parse"]),
        ("ours: every value of the four rights", us["seconds"]["values"]),
        ("ours: answer on the four rights", answer),
        (f"ours: answer on the four rights, {GAPS:.0%} of the facts unknown, with questions", us["seconds"]["gaps"]),
        (f"ours: answer on all {us['rights']} rights, with the questions of the others", us["seconds"]["all"]),
        ("openfisca: one case, from JSON as its web API", them["seconds"]["json"]),
        ("openfisca: one case, from arrays", them["seconds"]["arrays"]),
    ]
    for count, (build, calculate, _) in them["many"].items():
        lines.append(
            (f"openfisca: {int(count):,} cases at once, arrays made and computed", (build + calculate) / int(count))
        )
        lines.append((f"openfisca: {int(count):,} cases at once, only computed", calculate / int(count)))
    for name, seconds in lines:
        row(name, f"{seconds * 1000:.4f}", f"{1 / seconds:,.0f}", f"{seconds / answer:.3g}")
    print()
    head("start and memory", "ours", "openfisca")
    row("import and load the rules", f"{us['import'] * 1000:.0f} ms", f"{them['import'] * 1000:.0f} ms")
    row("memory after import", f"{us['memory_import']:.0f} MB", f"{them['memory_import']:.0f} MB")
    row("memory after one case at a time", f"{us['memory']:.0f} MB", f"{them['memory']:.0f} MB")
    for count, (_, _, memory) in them["many"].items():
        row(f"memory after {int(count):,} cases at once", "-", f"{memory:.0f} MB")


def show_gaps(found: Counter[str]) -> None:
    """What both say when a share of the facts is not known."""
    everything = found["all"]
    print(f"\nThe same cases with {GAPS:.0%} of the facts left out ({everything} answers):\n")
    head("what", "answers", "share")
    for name in (
        "openfisca differs",
        "openfisca says no to a right",
        "openfisca says yes without a right",
        "ours open",
        "ours settled",
        "ours wrong",
    ):
        row(name, str(found[name]), f"{found[name] / everything:.1%}")


def show_cannot() -> None:
    """What the table of times does not show."""
    print(
        "\nNot in the times, for openfisca-core has no such thing: an unknown (what is not told counts as the default,"
        "\nin silence), bounds, reasons by condition (there is a trace of variables, each with a reference to a law),"
        "\nthe next question, a figure that is only the last known one, money in exact cents, family as ties (a person"
        "\nis in one group of each kind)."
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare, print, and tell by the exit code whether all is equal."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=int, default=500, help="how many cases to generate (default 500)")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    if options.cases < 1:
        parser.error("at least one case")
    if not PEER.exists():
        parser.error("the peer has no environment yet: run benchmarks/peers/openfisca/setup.sh first")
    our_cases, their_cases = cases_of(options.cases, options.seed)
    many = [1, *(times for times in (20, MOST // options.cases) if times > 1)]
    request = {"rights": list(RIGHTS.values()), "month": f"{DAY:%Y-%m}", **their_cases}
    us = worker(sys.executable, "ours", our_cases)
    them = worker(PEER, "theirs", {**request, "timed": True, "many": many})
    narrow = worker(PEER, "theirs", {**request, "timed": False, "many": []}, BELGIUM_FOUR_FLOAT="32")

    truth = us["cases"]["full"]
    wrong = differences(truth, them["cases"]["full"]) + differences(truth, them["cases"]["single"])
    for difference in wrong:
        print(difference)
    persons = sum(len(case["igo"]) for case in truth)
    print(f"{options.cases} cases (seed {options.seed}), {persons} persons, {len(RIGHTS)} rights")
    print(f"differences: {len(wrong)}\n")
    head("right", "persons entitled", "different amounts")
    for right in RIGHTS.values():
        amounts = [definite(*result) for case in truth for result in case[right]]
        row(right, str(sum(yes for yes, _ in amounts)), str(len({cents for yes, cents in amounts if yes})))
    rounded = len(differences(truth, narrow["cases"]["full"]))
    print(f"\ndifferences with the 32 bits that openfisca-core itself gives a number: {rounded}")
    show_times(us, them)
    show_gaps(gaps(truth, us["cases"]["gaps"], them["cases"]["gaps"]))
    show_cannot()
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
