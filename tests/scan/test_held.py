"""Before the result says "vraag dit aan", the scan asked whether it comes already: for each child, on one page."""

from attrs import evolve

from rechten.household.case import CaseFile, Silence
from rechten.household.knowledge import FactCell
from rechten.readings.verdict import Outcome
from tests.paper.scans import example
from totjerecht.scan import flow
from totjerecht.scan.law import the_law
from totjerecht.scan.state import ScanState

FACT = "receives_groeipakket"
CHILDREN = (1, 2)


def family(told: dict[int, Silence] | None = None) -> ScanState:
    """The single parent of the examples, of whose children nobody told whether the Groeipakket comes already."""
    case = example("alleenstaande-ouder").case
    persons = list(case.persons)
    for at in CHILDREN:
        facts = {name: given for name, given in persons[at].facts.items() if name != FACT}
        persons[at] = evolve(persons[at], facts=facts | ({FACT: told[at]} if told and at in told else {}))
    return ScanState(evolve(case, persons=tuple(persons)))


def cells(case: CaseFile) -> set[FactCell]:
    return {FactCell(f"person.{FACT}", at) for at in CHILDREN if FACT not in case.persons[at].facts}


def test_it_is_asked_for_each_child_on_one_page_before_the_result() -> None:
    state = family()
    reading = flow.read_scan(state, the_law())
    assert {r.outcome for r in reading.answer.of("groeipakket_basisbedrag") if r.concerned} == {Outcome.ENTITLED}
    asked = {question.cell for question in reading.questions[: reading.main]}
    assert cells(state.case) <= asked
    assert set(reading.together(FactCell(f"person.{FACT}", 1), the_law())) == cells(state.case)


def test_who_does_not_know_is_not_asked_again() -> None:
    reading = flow.read_scan(family({1: Silence.DONT_KNOW, 2: Silence.DECLINED}), the_law())
    assert not {q.cell for q in reading.questions} & {FactCell(f"person.{FACT}", at) for at in CHILDREN}


def test_it_is_asked_once() -> None:
    questions = [question.cell for question in flow.read_scan(family(), the_law()).questions]
    assert len(questions) == len(set(questions))


def test_a_right_of_somebody_for_whom_we_do_not_look_is_not_asked_about() -> None:
    reading = flow.read_scan(family(), the_law())
    assert {q.cell.about for q in reading.questions if isinstance(q.cell, FactCell)} <= reading.scope
