"""Whether a question makes sense is what the scalar reading says, for every fact and everybody."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechten.graph import nodes as n
from rechten.graph.facts import Subject
from rechten.graph.kinds import BOOL, DATE
from rechten.household.knowledge import Knowledge
from rechten.law.belgium import BELGIUM
from rechten.law.facts import FACTS
from rechten.population.gates import GateReader, NotForGates, add_months, years_between
from rechten.readings import days as scalar
from rechten.readings.bounds import evaluate
from tests.population.people import cases_of, small


@pytest.mark.parametrize("region", ["antwerp", "flanders"])
def test_gates_are_those_of_the_law(region: str) -> None:
    crowd = small(region)
    for number, case in enumerate(cases_of(crowd)[:150]):
        plan = BELGIUM.plan(case.date)
        evaluation = evaluate(plan, Knowledge(case, BELGIUM.vocabulary), BELGIUM.figures(case.date, case.law_date))
        first = int(crowd.first[number])
        for fact, index in plan.gates.items():
            low = [bounds[0] for bounds in evaluation.rows[index]]
            high = [bounds[1] for bounds in evaluation.rows[index]]
            if not crowd.housed[first] and low != high:
                continue  # a gate about a home that nobody has: open for the scalar reading, and asked of nobody
            found = crowd.applies[fact]
            if FACTS[fact].subject is Subject.PERSON:
                assert found[first : first + len(low)].tolist() == [bool(value) for value in low], (fact, number)
            else:
                assert bool(found[number]) == bool(low[0]), (fact, number)


def test_where_a_question_makes_no_sense_the_fact_is_what_rules_take_it_for() -> None:
    crowd = small()
    for spec in FACTS:
        if spec.gate is None or spec.kind.tag == "date":
            continue
        outside = crowd.facts[spec.id][~crowd.applies[spec.id]]
        if spec.options:
            expected = [code for code, _ in spec.options].index(spec.otherwise)
        else:
            expected = int(spec.otherwise == "yes")
        assert (outside == expected).all(), spec.id


def test_an_expression_that_no_gate_holds_is_refused() -> None:
    with pytest.raises(NotForGates):
        GateReader(small()).value(n.Param(BOOL, "leefloon.cat1_year"))


@given(st.lists(st.integers(693596, 785268), min_size=1, max_size=50), st.integers(-400, 1200))
def test_months_and_years_are_those_of_the_scalar_reading(days: list[int], months: int) -> None:
    ordinals, last = np.array(days), max(days)
    assert add_months(ordinals, months).tolist() == [scalar.add_months(day, months) for day in days]
    assert years_between(ordinals, np.full(len(days), last)).tolist() == [scalar.age_on(day, last) for day in days]


def test_relations_may_be_composed() -> None:
    """The partner's children, by pairs and one by one."""
    crowd = small("flanders")
    on = n.RequestDate(DATE)
    partners, children = n.Tied("married", "both", on), n.Tied("parent", "out", on)
    found = GateReader(crowd).value(n.Members(BOOL, "any", n.Composed(partners, children), n.Const(BOOL, 1)))
    married, parents = crowd.ties["married"], crowd.ties["parent"]
    couples = {(int(a), int(b)) for a, b in zip(*married, strict=True)}
    couples |= {(b, a) for a, b in couples}
    with_child = {int(a) for a in parents[0]}
    assert np.flatnonzero(found).tolist() == sorted({a for a, b in couples if b in with_child})
