"""Conformance vectors for a reader of the graph in another language: python -m tools.make_vectors.

Each file in ``tests/vectors`` holds plans as data and cases: for every input node (fact, month sum, figure, day, tie,
home) its row, a pair of bounds a person; and the rows that a right reader finds for all nodes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from rechten.graph import nodes as n
from rechten.graph.law import Law
from rechten.graph.plan import Plan
from rechten.household.case import CaseFile
from rechten.household.knowledge import Knowledge
from rechten.readings.bounds import evaluate
from rechten.readings.data import graph_hash, plan_data
from tests.fictional.edges import EDGES, edges_plan
from tests.fictional.examples import EXAMPLES
from tests.fictional.law import lyonie

FOLDER = Path(__file__).parents[1] / "tests" / "vectors"
FORMAT = "rechten.vectors/1"
#: Node types whose rows come from the case and the figures, not from other rows.
INPUTS = (n.Fact, n.MonthSum, n.Param, n.RequestDate, n.Tied, n.SameDwelling)


def vectors() -> dict[str, str]:
    """File name → content."""
    law, edges = lyonie(), edges_plan()
    of_lyonie = ((name, law.plan(case.date), case) for name, case in EXAMPLES.items())
    return {
        "lyonie.json": _text(_file(of_lyonie, law)),
        "edges.json": _text(_file(((name, edges, case) for name, case in EDGES.items()), None)),
    }


def _file(cases: Iterable[tuple[str, Plan, CaseFile]], law: Law | None) -> dict[str, Any]:
    plans: dict[str, Any] = {}
    found = []
    for name, plan, case in cases:
        key = graph_hash(plan)
        plans.setdefault(key, plan_data(plan))
        figures = {} if law is None else law.figures(case.date, case.law_date)
        rows = evaluate(plan, Knowledge(case, plan.vocabulary), figures).rows
        inputs = {str(i): rows[i] for i, node in enumerate(plan.nodes) if isinstance(node, INPUTS)}
        found.append({"name": name, "plan": key, "persons": len(case.persons), "inputs": inputs, "rows": rows})
    return {"format": FORMAT, "plans": plans, "cases": found}


def _text(data: dict[str, Any]) -> str:
    """One case a line, so that a change shows as a small difference."""
    plans = ",\n".join(f"{json.dumps(key)}: {_line(plan)}" for key, plan in data["plans"].items())
    cases = ",\n".join(_line(case) for case in data["cases"])
    return f'{{"format": {json.dumps(data["format"])},\n"plans": {{\n{plans}\n}},\n"cases": [\n{cases}\n]}}\n'


def _line(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def main() -> None:
    """Write the files."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in vectors().items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
