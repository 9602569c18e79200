"""Each point of a curve is the full reading at that amount; the places where rights come and go are found."""

from __future__ import annotations

from hypothesis import given

from rechten.household.case import CaseFile, Known
from rechten.household.knowledge import FactCell, with_answer
from rechten.readings.answer import read
from rechten.readings.budget import read_budget
from rechten.readings.compare import counts, month_of
from rechten.readings.curve import EXACT, Holding, read_curve
from tests.fictional.cases import partial_cases
from tests.fictional.examples import EXAMPLES
from tests.fictional.facts import FACTS
from tests.fictional.purse import purse_of
from tests.properties.common import examples, the_law

STEPS = (0, 30_000, 100_000, 250_000, 600_000, 900_000)


def without_bread(case: CaseFile) -> CaseFile:
    """Nobody reports to receive anything: then a curve takes nothing away by itself."""
    for i in range(len(case.persons)):
        case = with_answer(case, FACTS, FactCell("person.gets_bread", i), Known(0, 0))
    return case


@examples(0.5)
@given(partial_cases(most=2))
def test_each_point_is_a_full_reading(case: CaseFile) -> None:
    case = without_bread(case)
    if not case.persons:
        return
    curve = read_curve(read(the_law(), case), purse_of(the_law()), 0, steps=STEPS)
    for point in curve.points:
        works = int(point.value > 0)
        then = with_answer(case, FACTS, FactCell("person.works", 0), Known(works, works))
        then = with_answer(then, FACTS, FactCell("person.wage", 0), Known(point.value, point.value))
        answer = read(the_law(), then)
        assert point.holdings == {Holding(r.right.id, r.person) for r in answer.results if counts(r)}
        assert point.rights == month_of(answer, answer.results, purse_of(the_law()))
        assert point.most == read_budget(answer, purse_of(the_law())).most


@examples(0.5)
@given(partial_cases(most=2))
def test_places_are_where_something_comes_or_goes(case: CaseFile) -> None:
    if not case.persons:
        return
    curve = read_curve(read(the_law(), case), purse_of(the_law()), 0, steps=STEPS)
    assert [point.value for point in curve.points] == sorted({point.value for point in curve.points})
    assert {point.value for point in curve.points} >= set(STEPS)
    for place in curve.thresholds:
        assert 0 < place.after.value - place.before.value <= EXACT
        assert place.gained or place.lost or place.fall
    places = {(place.before.value, place.after.value) for place in curve.thresholds}
    for left, right in zip(curve.points, curve.points[1:], strict=False):
        if left.holdings != right.holdings:
            assert (left.value, right.value) in places, "a right came or went in silence"


def test_a_threshold_is_found_to_the_euro() -> None:
    """Ada loses her bread money where her yearly means reach the yearly base."""
    case = EXAMPLES["alone, all known"]
    for fact, value in (("person.gets_bread", 0), ("person.profit", 0)):
        case = with_answer(case, FACTS, FactCell(fact, 0), Known(value, value))
    case = with_answer(case, FACTS, FactCell("person.sick_days", 0), Known(0, 0))
    case = with_answer(case, FACTS, FactCell("case.flood", 0), Known(0, 0))
    curve = read_curve(read(the_law(), case), purse_of(the_law()), 0)
    place = next(t for t in curve.thresholds if Holding("bread", 0) in t.lost)
    for point, expected in ((place.before, True), (place.after, False)):
        then = with_answer(case, FACTS, FactCell("person.wage", 0), Known(point.value, point.value))
        found = next(r for r in read(the_law(), then).of("bread") if r.person == 0)
        assert counts(found) is expected
    assert Holding("bread", 0) in curve.moving


def test_an_income_told_month_by_month_varies_as_a_whole() -> None:
    case = EXAMPLES["wages by month"]
    curve = read_curve(read(the_law(), case), purse_of(the_law()), 0, steps=STEPS)
    assert [point.income for point in curve.points if point.value in STEPS] == [(value, value) for value in STEPS]
