"""A plan as data reads like the plan itself; its hash is stable; the conformance vectors are current."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, cast

import pytest
from attrs import evolve
from hypothesis import given

from rechten.graph import nodes as n
from rechten.graph.facts import FactSpec
from rechten.graph.kinds import Number
from rechten.graph.law import Law
from rechten.graph.nodes import Const
from rechten.graph.plan import Plan, RightSlot
from rechten.household.case import CaseFile
from rechten.household.knowledge import Bounds, Knowledge
from rechten.readings.bounds import evaluate
from rechten.readings.data import DataError, canonical, graph_hash, load_plan, plan_data
from rechten.readings.kernels import Row
from rechten.readings.questions import Target, read_questions
from rechten.readings.reasons import read_reasons
from rechten.readings.verdict import Reader, read_verdict
from tests.fictional.cases import full_cases, partial_cases
from tests.fictional.law import lyonie
from tests.properties.common import examples, figures_of, the_law
from tools.make_vectors import FOLDER, INPUTS, vectors

ROOT = Path(__file__).parents[2]


@cache
def copy_of(plan: Plan) -> Plan:
    """Through text and back."""
    return load_plan(json.loads(json.dumps(plan_data(plan))))


def assert_same_readings(case: CaseFile) -> None:
    plan, figures = the_law().plan(case.date), figures_of(case)
    copy = copy_of(plan)
    original = Reader(evaluate(plan, Knowledge(case, plan.vocabulary), figures))
    copied = Reader(evaluate(copy, Knowledge(case, copy.vocabulary), figures))
    assert copied.evaluation.rows == original.evaluation.rows
    for id, slot in plan.rights.items():
        for person in range(len(case.persons)):
            other = copy.rights[id]
            assert read_verdict(copied, other, person) == read_verdict(original, slot, person)
            assert told(copied, other, person) == told(original, slot, person)
    targets = [(id, person) for id in plan.rights for person in range(len(case.persons))]
    asked = read_questions(original, [Target(plan.rights[id], person) for id, person in targets])
    assert read_questions(copied, [Target(copy.rights[id], person) for id, person in targets]) == asked


def told(reader: Reader, slot: RightSlot, person: int) -> list[tuple[object, ...]]:
    reasons = read_reasons(reader, slot, person)
    return [(r.condition, r.state, r.route, r.decisive, r.causes, r.basis, r.origin) for r in reasons]


@examples(1)
@given(full_cases())
def test_a_copy_reads_the_same_with_all_known(case: CaseFile) -> None:
    assert_same_readings(case)


@examples(1)
@given(partial_cases())
def test_a_copy_reads_the_same_with_part_known(case: CaseFile) -> None:
    assert_same_readings(case)


@pytest.mark.parametrize("day", [date(2024, 1, 1), date(2025, 6, 1), date(2026, 6, 1)])
def test_a_copy_is_the_same_plan(day: date) -> None:
    plan = the_law().plan(day)
    copy = copy_of(plan)
    assert copy.nodes == plan.nodes
    assert copy.children == plan.children
    assert copy.leaves == plan.leaves
    assert copy.gates == plan.gates
    assert copy.parameters == plan.parameters
    assert list(copy.vocabulary) == list(plan.vocabulary)
    assert plan_data(copy) == plan_data(plan)
    assert graph_hash(copy) == graph_hash(plan)


def test_arguments_stand_before_what_uses_them() -> None:
    for index, node in enumerate(plan_data(the_law().plan(date(2025, 6, 1)))["graph"]["nodes"]):
        assert all(argument < index for argument in node.get("args", ()))


def test_no_text_stands_in_the_graph() -> None:
    graph = canonical(plan_data(the_law().plan(date(2025, 6, 1)))["graph"])
    for text in ("Je bent 18 jaar of ouder", "art. ", "Broodgeld", "gunst van de Koning", "lyonie.example"):
        assert text not in graph


def test_the_hash_tells_rules_apart_and_nothing_else() -> None:
    law = lyonie()
    hashes = {graph_hash(law.plan(day)) for day in (date(2024, 1, 1), date(2025, 6, 1), date(2026, 6, 1))}
    assert len(hashes) == 3
    assert graph_hash(lyonie().plan(date(2025, 6, 1))) == graph_hash(law.plan(date(2025, 6, 1)))
    plan = law.plan(date(2025, 6, 1))
    right = plan.rights["bread"]
    renamed = evolve(plan, rights={**plan.rights, "bread": evolve(right, right=evolve(right.right, name="Anders"))})
    assert graph_hash(renamed) == graph_hash(plan)
    moved = {id: evolve(p, values=tuple(evolve(v, value=v.value + 1) for v in p.values)) for id, p in
             plan.parameters.items()}  # fmt: skip
    assert graph_hash(evolve(plan, parameters=moved)) == graph_hash(plan)
    position = next(i for i, node in enumerate(plan.nodes) if isinstance(node, Const) and isinstance(node.kind, Number))
    changed = list(plan.nodes)
    changed[position] = evolve(cast(Const, changed[position]), value=999)
    assert graph_hash(evolve(plan, nodes=tuple(changed))) != graph_hash(plan)


@pytest.mark.parametrize("seed", ["0", "1", "4711"])
def test_the_hash_is_the_same_in_every_process(seed: str) -> None:
    code = (
        "from datetime import date; from rechten.readings.data import graph_hash; "
        "from tests.fictional.law import lyonie; print(graph_hash(lyonie().plan(date(2025, 6, 1))))"
    )
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    found = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, check=True, capture_output=True, text=True
    )
    assert found.stdout.strip() == graph_hash(the_law().plan(date(2025, 6, 1)))


def test_another_format_is_refused() -> None:
    data = plan_data(the_law().plan(date(2025, 6, 1)))
    with pytest.raises(DataError, match=r"rechten\.plan/9"):
        load_plan({**data, "format": "rechten.plan/9"})


def test_an_integer_that_a_browser_cannot_hold_is_refused() -> None:
    plan = the_law().plan(date(2025, 6, 1))
    position = next(i for i, node in enumerate(plan.nodes) if isinstance(node, Const))
    nodes = list(plan.nodes)
    nodes[position] = evolve(cast(Const, nodes[position]), value=2**53 + 1)
    with pytest.raises(DataError, match="2\\^53"):
        plan_data(evolve(plan, nodes=tuple(nodes)))


@pytest.mark.parametrize("name", ["lyonie.json", "edges.json"])
def test_the_vectors_are_current(name: str) -> None:
    written = (FOLDER / name).read_text(encoding="utf-8")
    assert written == vectors()[name], "run: .venv/bin/python -m tools.make_vectors"


def test_no_vector_is_left_over() -> None:
    assert {file.name for file in FOLDER.iterdir()} == vectors().keys()


class FromRows:
    """Stands in for a case: answers with the input rows of a vector, and knows nothing else."""

    def __init__(self, plan: Plan, size: int, inputs: dict[str, Row]) -> None:
        self.size = size
        self.rows: dict[tuple[object, ...], Row] = {}
        self.day = 0
        self.figures: dict[str, Any] = {}
        for index, pairs in inputs.items():
            node, row = plan.nodes[int(index)], [(low, high) for low, high in pairs]
            assert isinstance(node, INPUTS)
            match node:
                case n.RequestDate():
                    self.day = row[0][0] if row else 0
                case n.Param():
                    low, high = row[0] if row else (0, 0)
                    self.figures[node.id] = type("Figure", (), {"low": low, "high": high})
            self.rows[_key(node, inputs, plan)] = row

    def value(self, spec: FactSpec, person: int) -> Bounds:
        return self.rows["Fact", spec.id][person]

    def months(self, id: str, first: int, last: int, person: int) -> Bounds:
        return self.rows["MonthSum", id, first, last][person]

    def tied(self, tie: str, direction: str, day: int) -> Row:
        return self.rows["Tied", tie, direction, day]

    def housemates(self, day: int) -> Row:
        return self.rows["SameDwelling", day]


def _key(node: Any, inputs: dict[str, Row], plan: Plan) -> tuple[object, ...]:
    match type(node).__name__:
        case "MonthSum":
            return ("MonthSum", node.id, node.first, node.last)
        case "Tied" | "SameDwelling" as name:
            own = (node.tie, node.direction) if name == "Tied" else ()
            return (name, *own, _day_of(node.at, inputs, plan))
        case name:
            return (name, getattr(node, "id", ""))


def _day_of(node: Any, inputs: dict[str, Row], plan: Plan) -> int:
    """The day of a relation, from the vector alone."""
    from rechten.readings import days

    match type(node).__name__:
        case "Const":
            return int(node.value)
        case "RequestDate":
            row = inputs[str(plan.nodes.index(node))]
            return row[0][0] if row else 0
        case "AddMonths":
            inner = _day_of(node.item, inputs, plan)
            return days.add_months(inner, node.months) if inner else 0
    raise AssertionError(node)


@pytest.mark.parametrize("name", ["lyonie.json", "edges.json"])
def test_a_vector_holds_all_that_a_reader_needs(name: str) -> None:
    """From the file alone, plan and input rows, come all rows: no node looks at anything else."""
    data = json.loads((FOLDER / name).read_text(encoding="utf-8"))
    plans = {key: load_plan(plan) for key, plan in data["plans"].items()}
    assert {key: graph_hash(plan) for key, plan in plans.items()} == {key: key for key in plans}
    for case in data["cases"]:
        plan = plans[case["plan"]]
        source = FromRows(plan, case["persons"], case["inputs"])
        rows = evaluate(plan, cast(Knowledge, source), source.figures).rows
        assert [[list(pair) for pair in row] for row in rows] == case["rows"], case["name"]


def test_a_law_without_rights_has_no_plan_to_fear() -> None:
    law = Law("leeg", the_law().vocabulary, {})
    copy = load_plan(plan_data(law.plan(date(2025, 6, 1))))
    assert copy.nodes == ()
