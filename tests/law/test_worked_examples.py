"""Every worked example that stands beside a right, as its own test.

A file ``<right>.cases.yaml`` is a list of ``{name, source, note, case, expect}``: ``case`` in the format of case files,
``expect`` what the answer says of one person: outcome, amount in euros (one, or lowest and highest), conditions.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from rechten import law
from rechten.casefile import load_text, parse_case
from rechten.graph.kinds import Number
from rechten.graph.rights import conditions
from rechten.law.belgium import BELGIUM
from rechten.readings.answer import Answer, Result, read

LAW_FOLDER = Path(law.__file__).parent
FILES = sorted(LAW_FOLDER.rglob("*.cases.yaml"))
KEYS = {"name", "source", "note", "case", "expect"}
EXPECT_KEYS = {"person", "outcome", "amount", "conditions"}
FEWEST = 5


def examples(file: Path) -> list[dict[str, Any]]:
    """The examples of one file, refused when their form is not as described above."""
    found = load_text(file.read_text(encoding="utf-8"))
    assert isinstance(found, list)
    for example in found:
        assert set(example) <= KEYS, f"{file.name}: {set(example) - KEYS}"
        assert KEYS - {"note"} <= set(example), f"{file.name}: {example.get('name')}"
        assert set(example["source"]) == {"url", "what", "as_of"}, f"{file.name}: {example['name']}"
        assert example["expect"], f"{file.name}: {example['name']} expects nothing"
        for expected in example["expect"]:
            assert {"person", "outcome"} <= set(expected) <= EXPECT_KEYS, f"{file.name}: {example['name']}"
    return found


def right_of(file: Path) -> str:
    """The id of the right that stands in the module beside a file of examples."""
    module = file.with_name(file.name.replace(".cases.yaml", ".py")).read_text(encoding="utf-8")
    found = [id for id in BELGIUM.rights if f'id="{id}"' in module]
    assert len(found) == 1, f"{file.name} stands beside no single right"
    return found[0]


EXAMPLES = [
    pytest.param(right_of(file), example, id=f"{file.stem.removesuffix('.cases')}: {example['name']}")
    for file in FILES
    for example in examples(file)
]


@pytest.mark.parametrize(("right", "example"), EXAMPLES)
def test_worked_example(right: str, example: Mapping[str, Any]) -> None:
    case = parse_case(example["case"], BELGIUM, default_date=date.min)
    assert case.date.isoformat() == example["case"]["date"]
    answer = read(BELGIUM, case)
    for expected in example["expect"]:
        person = case.index(expected["person"])
        result = next(r for r in answer.of(right) if r.person == person)
        assert result.outcome.value == expected["outcome"], told(result)
        if "amount" in expected:
            assert amount_of(answer, result) == bounds_in(expected["amount"]), told(result)
        states = {reason.condition.id: reason.state.value for reason in result.reasons}
        for condition, state in expected.get("conditions", {}).items():
            assert states.get(condition) == state, (condition, told(result))


def test_every_right_has_enough_examples() -> None:
    counted = {right_of(file): len(examples(file)) for file in FILES}
    assert {id: counted.get(id, 0) for id in BELGIUM.rights if counted.get(id, 0) < FEWEST} == {}


def test_examples_name_existing_conditions() -> None:
    for file in FILES:
        known = {c.id for c in conditions(BELGIUM.rights[right_of(file)])}
        for example in examples(file):
            for expected in example["expect"]:
                assert set(expected.get("conditions", {})) <= known, example["name"]


def test_names_are_unique() -> None:
    for file in FILES:
        names = [example["name"] for example in examples(file)]
        assert len(names) == len(set(names)), file.name


def bounds_in(amount: object) -> tuple[Decimal, Decimal]:
    """An expected amount as its lowest and highest euros."""
    if isinstance(amount, list):
        low, high = amount
        return (Decimal(str(low)), Decimal(str(high)))
    return (Decimal(str(amount)),) * 2


def amount_of(answer: Answer, result: Result) -> tuple[Decimal, Decimal] | None:
    """The amount of a result in euros."""
    slot = answer.plan.rights[result.right.id]
    if slot.amount is None or result.verdict.amount is None:
        return None
    kind = answer.plan.nodes[slot.amount].kind  # type: ignore[union-attr]
    assert isinstance(kind, Number)
    low, high = result.verdict.amount
    return (Decimal(low) / kind.per, Decimal(high) / kind.per)


def told(result: Result) -> str:
    """What the answer says, for the message of a failing test."""
    states = {reason.condition.id: reason.state.value for reason in result.reasons}
    return f"{result.outcome} {result.verdict.amount} {states} {result.verdict.causes[:8]}"
