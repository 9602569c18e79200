"""Only what may be asked is asked, and only where the answer can matter; asking comes to an end."""

from __future__ import annotations

import random

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from rechten.graph.facts import Sensitivity, Vocabulary
from rechten.household.case import CaseFile, Known, Silence
from rechten.household.knowledge import Bounds, Cell, FactCell, Knowledge, TieCell, learned
from rechten.readings import questions
from rechten.readings.answer import Answer, read
from rechten.readings.bounds import Evaluation, evaluate
from rechten.readings.questions import FLOOR, MOST_WEIGHED, RELUCTANCE, TOGETHER, Target, effort, openness
from rechten.readings.verdict import Reader, few_values
from tests.fictional.cases import open_cells, partial_cases, point, put
from tests.fictional.examples import EXAMPLES
from tests.fictional.facts import FACTS
from tests.properties.common import examples, figures_of, the_law

#: More than there are cells in any generated case.
MOST_QUESTIONS = 200


def silence_in(case: CaseFile, cell: Cell) -> Silence | None:
    if isinstance(cell, FactCell):
        answer = Knowledge(case, FACTS).answer(cell)
        return answer if isinstance(answer, Silence) else None
    if isinstance(cell, TieCell):
        return case.ties[cell.position].silence
    return case.dwellings[cell.dwelling].residents[cell.position].silence


def silenced(case: CaseFile, cell: Cell, silence: Silence) -> CaseFile:
    if isinstance(cell, FactCell):
        return put(case, cell, silence)
    if isinstance(cell, TieCell):
        ties = [evolve(t, silence=silence) if i == cell.position else t for i, t in enumerate(case.ties)]
        return evolve(case, ties=tuple(ties))
    homes = list(case.dwellings)
    residents = [
        evolve(r, silence=silence) if i == cell.position else r for i, r in enumerate(homes[cell.dwelling].residents)
    ]
    homes[cell.dwelling] = evolve(homes[cell.dwelling], residents=tuple(residents))
    return evolve(case, dwellings=tuple(homes))


def assert_may_be_asked(case: CaseFile, answer: Answer) -> None:
    still_open = {open_.cell for open_ in open_cells(case)}
    rows = evaluate(answer.plan, answer.knowledge, answer.figures).rows
    for question in answer.questions:
        assert question.cell in still_open, f"{question.cell} is known already"
        assert silence_in(case, question.cell) is None, f"{question.cell} was asked before"
        assert question.worth > 0
        assert question.rights
        if isinstance(question.cell, FactCell):
            spec = FACTS[question.cell.fact]
            assert not spec.judged_by, f"{question.cell} is for {spec.judged_by} to judge"
            if spec.id in answer.plan.gates and spec.subject.value == "person":
                assert rows[answer.plan.gates[spec.id]][question.cell.about][1], f"{question.cell} makes no sense"
    worths = [question.worth for question in answer.questions]
    assert worths == sorted(worths, reverse=True)
    cells = [question.cell for question in answer.questions]
    for question in answer.questions:
        alike = [c for c in cells if isinstance(c, FactCell) and c != question.cell]
        fact = question.cell.fact if isinstance(question.cell, FactCell) else None
        assert set(question.together) == {c for c in alike if c.fact == fact}, "what may stand on one page"


@examples(2)
@given(partial_cases())
def test_only_what_may_be_asked_is_asked(case: CaseFile) -> None:
    assert_may_be_asked(case, read(the_law(), case))


@examples(1)
@given(partial_cases())
def test_a_sensitive_question_must_be_worth_several_ordinary_ones(case: CaseFile) -> None:
    """Were nothing near to the skin, those questions would be worth as many times more as we are reluctant to ask."""
    answer = read(the_law(), case)
    specs = {spec.id: evolve(spec, sensitivity=Sensitivity.ORDINARY) for spec in FACTS}
    plain = Vocabulary()
    plain.specs.update(specs)
    evaluation = evaluate(answer.plan, answer.knowledge, answer.figures)
    bare = evaluate(evolve(answer.plan, vocabulary=plain), Knowledge(case, plain), answer.figures)
    for question in answer.questions:
        if isinstance(question.cell, FactCell):
            reluctance = RELUCTANCE[FACTS[question.cell.fact].sensitivity]
            assert effort(evaluation, question.cell) == reluctance * effort(bare, question.cell)
            assert question.sensitivity is Sensitivity.ORDINARY or reluctance > 1


@examples(0.5)
@given(partial_cases(most=2), st.data())
def test_asking_comes_to_an_end(case: CaseFile, data: st.DataObject) -> None:
    """Any answer, also none: each cell is asked at most once, and then nothing worth asking is left."""
    asked: set[Cell] = set()
    for _ in range(MOST_QUESTIONS):
        answer = read(the_law(), case)
        assert_may_be_asked(case, answer)
        if not answer.questions:
            return
        cell = answer.questions[0].cell
        assert cell not in asked, f"{cell} is asked twice"
        asked.add(cell)
        if data.draw(st.integers(0, 3)) == 0:
            case = silenced(case, cell, data.draw(st.sampled_from(Silence)))
        elif isinstance(cell, FactCell):
            value = data.draw(point(FACTS[cell.fact]))
            case = learned(case, FACTS, cell, (value, value))
        else:
            case = learned(case, FACTS, cell, data.draw(st.booleans()))
    raise AssertionError("the questions do not end")


@examples(1)
@given(partial_cases(), st.data())
def test_the_order_is_that_of_worth_however_it_is_looked_at(case: CaseFile, data: st.DataObject) -> None:
    """Weighing waits until it is needed. One question at a time or all at once: the same, and none is missing."""
    whole = tuple(read(the_law(), case).questions)
    late = read(the_law(), case).questions
    assert bool(late) == bool(whole)
    for at in data.draw(st.lists(st.integers(0, len(whole) - 1), max_size=3)) if whole else []:
        assert late[at] == whole[at]
        assert late[: at + 1] == whole[: at + 1]
    assert len(late) == len(whole)
    assert late[-2:] == whole[-2:]
    assert tuple(late) == whole


@examples(1)
@given(partial_cases())
def test_worth_is_what_all_likely_answers_settle(case: CaseFile) -> None:
    """Each question weighed at once and to the end, as a slow reading would: the same worths, in the same order."""
    answer = read(the_law(), case)
    evaluation = evaluate(answer.plan, answer.knowledge, answer.figures)
    reader = Reader(evaluation)
    results = [result for result in answer.results if result.concerned and not result.held]
    stakes = questions._stakes(reader, [Target(answer.plan.rights[r.right.id], r.person) for r in results])
    shares = {cell: questions._share(reader, cell, stake) / effort(evaluation, cell) for cell, stake in stakes.items()}
    expected = {}
    for cell in sorted(stakes, key=lambda cell: -shares[cell])[:MOST_WEIGHED]:
        settled = sum(
            weight * questions._need(target) * max(0.0, wide - openness(probed, target))
            for weight, probed in questions.likely_answers(reader, cell)
            for target, wide, _ in stakes[cell]
        )
        together = TOGETHER * sum(wide * questions._need(target) for target, wide, _ in stakes[cell])
        if max(settled, together) >= FLOOR:
            expected[cell] = max(settled / effort(evaluation, cell), shares[cell])
    found = {question.cell: question.worth for question in answer.questions}
    for cell, worth in expected.items():
        assert found[cell] == pytest.approx(worth), cell


def seen(evaluation: Evaluation) -> list[list[Bounds]]:
    """What an answer can be seen by: verdicts, amounts, and whether another question makes sense."""
    plan = evaluation.plan
    shown = [slot.verdict for slot in plan.rights.values()]
    shown += [slot.amount for slot in plan.rights.values() if slot.amount is not None]
    shown += plan.gates.values()
    return [evaluation.rows[index] for index in shown]


def values_of(evaluation: Evaluation, cell: Cell, luck: random.Random) -> list[Bounds | bool]:
    if few := few_values(evaluation, cell):
        return few
    assert isinstance(cell, FactCell)
    spec = FACTS[cell.fact]
    inside = [probe.value for probe in spec.probes]
    found = [spec.low, spec.high, *inside, *(luck.randint(spec.low, spec.high) for _ in range(3))]
    return [(value, value) for value in found]


def finished(evaluation: Evaluation, case: CaseFile, keep: Cell, luck: random.Random) -> Evaluation:
    """All open cells but one settled at random."""
    for open_ in open_cells(case):
        if open_.cell != keep:
            evaluation = evaluation.probe(open_.cell, luck.choice(values_of(evaluation, open_.cell, luck)))
    return evaluation


@examples(0.5)
@given(partial_cases(most=2), st.integers(0, 2**32))
def test_the_first_question_can_change_something(case: CaseFile, seed: int) -> None:
    """At once, or once the facts are known that it works together with.

    Not for who certainly has two homes: nobody can tell which of them a rule means, so no answer need settle it.
    """
    answer = read(the_law(), case)
    assume(all(certain.bit_count() <= 1 for certain, _ in answer.knowledge.homes))
    if not answer.questions:
        return
    luck, cell = random.Random(seed), answer.questions[0].cell  # noqa: S311 - a search, no secret
    base = evaluate(answer.plan, answer.knowledge, answer.figures)
    settings = (base if i == 0 else finished(base, case, cell, luck) for i in range(400))
    for setting in settings:
        before = seen(setting)
        if any(seen(setting.probe(cell, value)) != before for value in values_of(setting, cell, luck)):
            return
    raise AssertionError(f"no answer to {cell} changes anything")


@examples(1)
@given(partial_cases())
def test_a_held_right_asks_nothing(case: CaseFile) -> None:
    """Who gets bread money is not asked about it for that right."""
    case = put(case, FactCell("person.gets_bread", 0), Known(1, 1))
    result = next(r for r in read(the_law(), case).of("bread") if r.person == 0)
    assert result.held


def test_reading_twice_gives_the_same() -> None:

    for case in EXAMPLES.values():
        first, second = read(the_law(), case), read(the_law(), case)
        assert first.questions == second.questions
        assert [r.verdict for r in first.results] == [r.verdict for r in second.results]
        assert figures_of(case) == first.figures


def test_one_answer_settles_all_months_that_were_open() -> None:
    """Months that were given stay; of a month of which bounds were given, the answer is kept within them."""
    given_months = (Known(5, 5), Known(100, 200), None)
    case = put(EXAMPLES["nothing known"], FactCell("person.wage", 0), given_months)
    cell = FactCell("person.wage", 0)
    after = Knowledge(learned(case, FACTS, cell, (900, 900)), FACTS)
    assert after.months("person.wage", 0, 2, 0) == (5 + 200 + 900, 5 + 200 + 900)
    assert not after.is_open(cell)
