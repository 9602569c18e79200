"""Whatever the unknown turns out to be, the full answer lies inside the answer that was given."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rechten.household.case import CaseFile
from rechten.readings.bounds import Evaluation
from rechten.readings.verdict import Outcome, Reader, read_verdict
from tests.fictional.cases import Open, completed, completions, open_cells, partial_cases, put
from tests.properties.common import evaluated, examples, inside, rows_outside

SETTLED = {Outcome.ENTITLED, Outcome.NOT_ENTITLED}


def assert_answers_inside(narrow: Evaluation, wide: Evaluation) -> None:
    """Verdicts and amounts, split or not, of one evaluation lie within those of another."""
    plan, sharp, blunt = narrow.plan, Reader(narrow), Reader(wide)
    for slot in plan.rights.values():
        conditions = [c.index for r in slot.requirements for c in r.conditions]
        conditions += [r.index for r in slot.requirements]
        for person in range(narrow.inputs.knowledge.size):
            for index in [slot.verdict, *conditions, *([] if slot.amount is None else [slot.amount])]:
                before, after = blunt.tight(index, person), sharp.tight(index, person)
                assert inside(plan, index, after, before), (slot.right.id, index, person, after, before)
                assert inside(plan, index, before, wide.rows[index][person])
            first, then = read_verdict(blunt, slot, person), read_verdict(sharp, slot, person)
            if first.outcome in SETTLED:
                assert then.outcome is first.outcome, (slot.right.id, person)
            if first.outcome is Outcome.ENTITLED and first.amount is not None:
                assert then.amount is not None
                assert first.amount[0] <= then.amount[0] <= then.amount[1] <= first.amount[1]


@examples(3)
@given(partial_cases(), st.data())
def test_every_completion_lies_inside(case: CaseFile, data: st.DataObject) -> None:
    partial = evaluated(case)
    for _ in range(2):
        full = evaluated(data.draw(completed(case)))
        assert not rows_outside(partial.plan, full.rows, partial.rows)
        assert_answers_inside(full, partial)


@examples(2)
@given(partial_cases(), st.data())
def test_learning_more_never_widens(case: CaseFile, data: st.DataObject) -> None:
    wide = evaluated(case)
    for _ in range(3):
        if not (cells := open_cells(case)):
            return
        open_ = data.draw(st.sampled_from(cells))
        case = put(case, open_.cell, data.draw(completions(open_)))
        narrow = evaluated(case)
        assert not rows_outside(wide.plan, narrow.rows, wide.rows)
        assert_answers_inside(narrow, wide)
        wide = narrow


@examples(2)
@given(partial_cases(silent=False), st.data())
def test_saying_nothing_is_no_answer(case: CaseFile, data: st.DataObject) -> None:
    """A silence leaves every row as if the fact had never been asked."""
    from rechten.household.case import Silence

    for open_ in open_cells(case):
        answers = open_.bounds
        if not answers or any(b != answers[0] for b in answers) or not _unasked(case, open_):
            continue
        silent = put(case, open_.cell, data.draw(st.sampled_from(Silence)))
        assert evaluated(silent).rows == evaluated(case).rows
        return


def _unasked(case: CaseFile, open_: Open) -> bool:
    from rechten.household.knowledge import FactCell, Knowledge
    from tests.fictional.facts import FACTS

    return isinstance(open_.cell, FactCell) and Knowledge(case, FACTS).answer(open_.cell) is None
