"""The columns reading gives, to the cent, what the scalar reading gives without splits: for every right and person."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence
from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.cases import generated
from rechten.graph.facts import Subject
from rechten.graph.law import Law
from rechten.household.case import Answer, CaseFile, Known, Resident
from rechten.household.knowledge import FactCell, with_answer
from rechten.law.belgium import BELGIUM
from rechten.readings.bounds import Evaluation
from rechten.readings.columns import OUTCOMES, read
from rechten.readings.columns.planes import unpack
from rechten.readings.columns.reading import Backend
from rechten.readings.verdict import Outcome, Reader, read_verdict
from tests.columns.blocks import block_of, evaluated
from tests.fictional.cases import partial_cases
from tests.properties.common import examples, the_law

BACKENDS: tuple[Backend, ...] = ("numpy", "llvm")


def assert_same(law: Law, evaluations: Sequence[Evaluation], backend: Backend) -> None:
    case = evaluations[0].inputs.knowledge.case
    plan, figures = law.plan(case.date), law.figures(case.date, case.law_date)
    block = block_of(plan, evaluations)
    answers = read(plan, figures, case.date, block, backend=backend)
    for lane, evaluation in enumerate(evaluations):
        reader = Reader(evaluation, split=False)
        for slot in plan.rights.values():
            mine = answers.rights[slot.right.id]
            for person in range(block.size):
                where = (slot.right.id, lane, person)
                verdict = read_verdict(reader, slot, person)
                assert OUTCOMES[mine.outcome[person, lane]] is verdict.outcome, where
                if mine.low is not None and mine.high is not None and verdict.outcome is not Outcome.NOT_ENTITLED:
                    assert verdict.amount == (mine.low[person, lane], mine.high[person, lane]), where
                for i, requirement in enumerate(slot.requirements):
                    low, high = evaluation.rows[requirement.index][person]
                    assert bool(unpack(mine.failed[i], block.lanes)[person, lane]) is (high == 0), (where, i)
                    assert bool(unpack(mine.open[i], block.lanes)[person, lane]) is (low != high), (where, i)
                about = all(evaluation.rows[index][person][1] for index in slot.selecting)
                assert bool(unpack(mine.concerned, block.lanes)[person, lane]) is about, where
                held = slot.held is not None and evaluation.rows[slot.held][person] == (1, 1)
                assert bool(unpack(mine.held, block.lanes)[person, lane]) is held, where


def by_size(law: Law, cases: Sequence[CaseFile]) -> list[list[Evaluation]]:
    """Cases of one size and one date together."""
    found: dict[tuple[object, ...], list[Evaluation]] = defaultdict(list)
    for case in cases:
        if case.persons:
            found[len(case.persons), case.date, case.law_date].append(evaluated(law, case))
    return list(found.values())


@pytest.mark.parametrize("backend", BACKENDS)
@examples(2)
@given(st.lists(partial_cases(), min_size=1, max_size=4))
def test_any_case_of_a_law_with_every_node(backend: Backend, cases: list[CaseFile]) -> None:
    for evaluations in by_size(the_law(), cases):
        assert_same(the_law(), evaluations, backend)


#: Beside figures that stand, a day on which most are only last known, and one before many rights began.
DAYS = (date(2026, 11, 30), date(2025, 3, 1))


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("unknown", [0.0, 0.3, 0.9])
@pytest.mark.parametrize("backend", BACKENDS)
def test_the_law_of_belgium(backend: Backend, unknown: float, day: date) -> None:
    for evaluations in by_size(BELGIUM, [belgian(number, day, unknown) for number in range(24)]):
        assert_same(BELGIUM, evaluations, backend)


@pytest.mark.slow
@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize("unknown", [0.0, 0.1, 0.3, 0.6, 1.0])
def test_the_law_of_belgium_at_length(backend: Backend, unknown: float) -> None:
    for evaluations in by_size(BELGIUM, [belgian(number, DAYS[0], unknown) for number in range(500)]):
        assert_same(BELGIUM, evaluations, backend)


def belgian(number: int, day: date, unknown: float) -> CaseFile:
    """An invented case of which a share of the facts, of the ties and of the stays is not known."""
    hidden, luck = generated(number, 7, day, BELGIUM.vocabulary), random.Random(number)  # noqa: S311 (invented cases)
    case = hidden.start
    for cell, answer in hidden.answers.items():
        if isinstance(cell, FactCell) and luck.random() >= unknown:
            case = with_answer(case, BELGIUM.vocabulary, cell, answer)
    for cell, answer in judged(case, luck, unknown):
        case = with_answer(case, BELGIUM.vocabulary, cell, answer)
    ties = tuple(evolve(tie, certain=luck.random() >= unknown / 2) for tie in case.ties)
    homes = tuple(evolve(home, residents=_perhaps(home.residents, luck, unknown)) for home in case.dwellings)
    return evolve(case, ties=ties, dwellings=homes)


def judged(case: CaseFile, luck: random.Random, unknown: float) -> list[tuple[FactCell, Answer]]:
    """Now and then a professional has judged."""
    facts = [spec for spec in BELGIUM.vocabulary if spec.judged_by and spec.subject is Subject.PERSON]
    cells = [FactCell(spec.id, person) for spec in facts for person in range(len(case.persons))]
    return [(cell, _any_answer(cell, luck)) for cell in cells if luck.random() >= max(unknown, 0.5)]


def _any_answer(cell: FactCell, luck: random.Random) -> Known:
    spec = BELGIUM.vocabulary[cell.fact]
    value = 1 << luck.randrange(len(spec.options)) if spec.options else luck.randint(spec.low, spec.high)
    return Known(value, value)


def _perhaps(residents: tuple[Resident, ...], luck: random.Random, unknown: float) -> tuple[Resident, ...]:
    return tuple(evolve(one, certain=luck.random() >= unknown / 4) for one in residents)
