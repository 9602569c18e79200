"""Two cases side by side: what is said to differ differs, and the same case differs in nothing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rechten.household.case import CaseFile, Known
from rechten.household.knowledge import FactCell, with_answer
from rechten.readings.answer import read
from rechten.readings.compare import Turn, compare, counts
from rechten.readings.verdict import Outcome
from tests.fictional.cases import partial_cases, point
from tests.fictional.examples import EXAMPLES
from tests.fictional.facts import FACTS
from tests.fictional.purse import purse_of
from tests.properties.common import examples, the_law


@examples(1)
@given(partial_cases())
def test_the_same_case_differs_in_nothing(case: CaseFile) -> None:
    found = compare(the_law(), case, case, purse_of(the_law()))
    assert found.differences == ()
    assert found.month_before == found.month_after
    assert found.month_change[0] <= 0 <= found.month_change[1]


@examples(1)
@given(partial_cases(most=3), st.data())
def test_what_turns_is_so_in_both_readings(case: CaseFile, data: st.DataObject) -> None:
    if not case.persons:
        return
    spec = data.draw(st.sampled_from([s for s in FACTS if s.subject.value == "person" and not s.axis]))
    value = data.draw(point(spec))
    then = with_answer(case, FACTS, FactCell(spec.id, 0), Known(value, value))
    found = compare(the_law(), case, then, purse_of(the_law()))
    told = {(d.right.id, d.person) for d in found.differences}
    for one, other in zip(found.before.results, found.after.results, strict=True):
        assert one.right.id == other.right.id
        if counts(one) != counts(other):
            assert (one.right.id, one.person) in told
    for difference in found.differences:
        match difference.turn:
            case Turn.GAINED:
                assert counts(difference.after)
                assert not counts(difference.before)
            case Turn.LOST:
                assert counts(difference.before)
                assert not counts(difference.after)
            case Turn.MORE | Turn.LESS:
                old, new = difference.before.verdict.amount, difference.after.verdict.amount
                assert old is not None
                assert new is not None
                assert (new > old) == (difference.turn is Turn.MORE)


@examples(0.5)
@given(partial_cases(most=3))
def test_both_ways_say_the_same(case: CaseFile) -> None:
    """Without rights that are received, gaining one way is losing the other way."""
    for i in range(len(case.persons)):
        case = with_answer(case, FACTS, FactCell("person.gets_bread", i), Known(0, 0))
    if not case.persons:
        return
    then = with_answer(case, FACTS, FactCell("person.works", 0), Known(0, 0))
    there = compare(the_law(), case, then, purse_of(the_law()))
    back = compare(the_law(), then, case, purse_of(the_law()))
    turned = {Turn.GAINED: Turn.LOST, Turn.LOST: Turn.GAINED, Turn.MORE: Turn.LESS, Turn.LESS: Turn.MORE}
    assert {(d.right.id, d.person, turned.get(d.turn, d.turn)) for d in there.differences} == {
        (d.right.id, d.person, d.turn) for d in back.differences
    }
    assert there.month_before == back.month_after


def test_what_is_received_goes_when_the_right_goes() -> None:
    """Ada gets bread money; with a great wage she would not have it, so it goes."""
    case = EXAMPLES["alone, all known"]
    for fact in ("person.gets_bread", "person.works"):
        case = with_answer(case, FACTS, FactCell(fact, 0), Known(1, 1))
    case = with_answer(case, FACTS, FactCell("person.wage", 0), Known(0, 0))
    case = with_answer(case, FACTS, FactCell("person.profit", 0), Known(0, 0))
    case = with_answer(case, FACTS, FactCell("case.flood", 0), Known(0, 0))
    assert next(r for r in read(the_law(), case).of("bread") if r.person == 0).outcome is not Outcome.NOT_ENTITLED
    rich = with_answer(case, FACTS, FactCell("person.wage", 0), Known(900_000, 900_000))
    found = compare(the_law(), case, rich, purse_of(the_law()))
    assert ("bread", 0, Turn.LOST) in {(d.right.id, d.person, d.turn) for d in found.differences}
    assert not found.after.of("bread")[0].held
