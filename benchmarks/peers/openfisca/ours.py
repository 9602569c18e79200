"""The project's side of the comparison: reads cases as JSON, writes results and times as JSON."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

_START = time.perf_counter()

from benchmarks.peers.openfisca.four import DAY, RIGHTS, four_rights  # noqa: E402 - the import is measured
from rechten.casefile import parse_case  # noqa: E402
from rechten.graph.law import Law  # noqa: E402
from rechten.household.case import CaseFile  # noqa: E402
from rechten.household.knowledge import Knowledge  # noqa: E402
from rechten.law.belgium import BELGIUM  # noqa: E402
from rechten.readings.answer import read  # noqa: E402
from rechten.readings.bounds import evaluate  # noqa: E402
from rechten.readings.verdict import Outcome, Reader, read_verdict  # noqa: E402

WARM = 20


def megabytes() -> float:
    """The most memory that this program held so far (the usual call also counts the program that started it)."""
    status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines())
    return int(status["VmHWM"].split()[0]) / 1024


def results(law: Law, case: CaseFile) -> dict[str, list[list[object]]]:
    """Of every right and person: the outcome, and the lowest and highest amount in cents a month."""
    reader = Reader(evaluate(law.plan(case.date), Knowledge(case, law.vocabulary), law.figures(case.date, case.date)))
    found: dict[str, list[list[object]]] = {}
    for right, peer in RIGHTS.items():
        slot = reader.evaluation.plan.rights[right]
        verdicts = [read_verdict(reader, slot, person) for person in range(len(case.persons))]
        found[peer] = [[verdict.outcome.value, *(verdict.amount or (0, 0))] for verdict in verdicts]
        for verdict in verdicts:
            if verdict.outcome in (Outcome.HUMAN, Outcome.NOT_COMPUTED):
                raise ValueError(f"{right} is not definite: {verdict.causes}")
    return found


def each(texts: list[str], work: Callable[[str], object]) -> float:
    """Seconds of the processor a case: others may use the machine too."""
    for text in texts[:WARM]:
        work(text)
    start = time.process_time()
    for text in texts:
        work(text)
    return (time.process_time() - start) / len(texts)


def main() -> None:
    """The results of every case, and what each way to read it costs."""
    law = four_rights()
    law.plan(DAY)
    loaded, after_import = time.perf_counter() - _START, megabytes()
    data = json.load(sys.stdin)
    full = data["full"]

    def values(text: str) -> None:
        case = parse_case(json.loads(text), law, default_date=DAY)
        evaluate(law.plan(case.date), Knowledge(case, law.vocabulary), law.figures(case.date, case.law_date))

    def answer(text: str) -> None:
        read(law, parse_case(json.loads(text), law, default_date=DAY))

    seconds = {
        "parse": each(full, lambda text: parse_case(json.loads(text), law, default_date=DAY)),
        "values": each(full, values),
        "answer": each(full, answer),
        "all": each(full, lambda text: read(BELGIUM, parse_case(json.loads(text), BELGIUM, default_date=DAY))),
        "gaps": each(data["gaps"], answer),
    }
    memory = megabytes()
    cases = {
        name: [results(law, parse_case(json.loads(text), law, default_date=DAY)) for text in data[name]]
        for name in ("full", "gaps")
    }
    json.dump(
        {
            "import": loaded,
            "memory_import": after_import,
            "memory": memory,
            "seconds": seconds,
            "cases": cases,
            "rights": len(BELGIUM.rights),
        },
        sys.stdout,
    )


if __name__ == "__main__":
    main()
