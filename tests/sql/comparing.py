"""What the scalar reading says, in the columns of a query."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rechten.graph.law import Law
from rechten.graph.plan import RightSlot
from rechten.household.case import CaseFile
from rechten.household.knowledge import Knowledge
from rechten.readings.bounds import evaluate
from rechten.readings.sql.query import OUTCOMES
from rechten.readings.verdict import Outcome, Reader, read_verdict

#: Case and person → column → value.
Rows = dict[tuple[int, str], dict[str, Any]]


def readers_of(law: Law, cases: Sequence[CaseFile]) -> list[Reader]:
    """The scalar reading of each case, without splits."""
    plan = law.plan(cases[0].date)
    figures = law.figures(cases[0].date, cases[0].law_date)
    return [Reader(evaluate(plan, Knowledge(case, law.vocabulary), figures), split=False) for case in cases]


def expected(readers: Sequence[Reader], rights: Iterable[str], *, plain: bool = False) -> Rows:
    """The rows that a query must give."""
    found: Rows = {}
    rights = list(rights)
    for number, reader in enumerate(readers):
        case = reader.evaluation.inputs.knowledge.case
        for place, person in enumerate(case.persons):
            row: dict[str, Any] = {}
            for right in rights:
                columns = _columns(reader, reader.evaluation.plan.rights[right], place, plain)
                row |= {f"{right}__{name}": value for name, value in columns.items()}
            found[number, person.id] = row
    return found


def _columns(reader: Reader, slot: RightSlot, person: int, plain: bool) -> Mapping[str, Any]:
    rows = reader.evaluation.rows
    verdict = read_verdict(reader, slot, person)
    known = verdict.outcome in (Outcome.ENTITLED, Outcome.NOT_ENTITLED)
    amount = (None, None) if verdict.amount is None else verdict.amount
    bounds = [rows[requirement.index][person] for requirement in slot.requirements]
    found: dict[str, Any] = {"outcome": OUTCOMES.index(verdict.outcome) if known or not plain else None}
    if slot.amount is not None:
        found |= {"low": amount[0], "high": amount[1]}
    return found | {
        "failed": sum(1 << i for i, (_, high) in enumerate(bounds) if not high),
        "open": sum(1 << i for i, (low, high) in enumerate(bounds) if low != high),
        "concerned": all(rows[index][person][1] for index in slot.selecting),
        "held": slot.held is not None and rows[slot.held][person] == (1, 1),
    }


def given_rows(names: Sequence[str], rows: Iterable[Sequence[Any]]) -> Rows:
    """What a query gave, in the same form."""
    found: Rows = {}
    for row in rows:
        key = (row[0], row[1])
        assert key not in found, f"{key} comes twice"
        found[key] = dict(zip(names[2:], row[2:], strict=True))
    return found


def differences(mine: Rows, theirs: Rows) -> list[str]:
    """Where two readings differ, told so that a failing test can be read."""
    assert mine.keys() == theirs.keys()
    return [
        f"case {key[0]} {key[1]}: {column} is {value}, must be {theirs[key][column]}"
        for key, row in mine.items()
        for column, value in row.items()
        if value != theirs[key][column]
    ]
