"""The law differentiated: for every way the open facts turn out, what it says of a change holds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rechten.household.case import CaseFile
from rechten.household.knowledge import Knowledge
from rechten.population.reforms.difference import HIGH, LOW, TURNS, both_figures, difference_plan
from rechten.population.reforms.figures import apply, differing, last_known, touched_rights
from rechten.population.reforms.files import Change, Reform, Way
from rechten.readings.bounds import evaluate
from tests.fictional.cases import completed, partial_cases
from tests.fictional.examples import EXAMPLES
from tests.properties.common import examples, the_law

#: Each figure of a right of Lyonië, with values on both sides of what it is.
VALUES = {
    "bread.base": (0, 60_000, 140_000),
    "bread.free_year": (0, 500_000),
    "roof.first": (0, 40_000, 90_000),
    "roof.second": (0, 120_000),
    "roof.low_rate": (0, 9_000),
    "roof.high_rate": (0, 9_000),
    "lamp.open": (0, 1),
    "lamp.once": (0, 90_000),
    "cradle.age": (3, 30),
    "lamp.price": (0, 90_000),
}


@st.composite
def reforms(draw: st.DrawFn) -> Reform:
    ids = draw(st.lists(st.sampled_from(sorted(VALUES)), min_size=1, max_size=3, unique=True))
    return Reform("proef", tuple(Change(id, Way.VALUE, draw(st.sampled_from(VALUES[id]))) for id in ids))


def test_every_figure_of_the_tests_is_read_by_some_right() -> None:
    law, day = the_law(), EXAMPLES["alone, all known"].date
    figures = frozenset(VALUES)
    assert set(touched_rights(law.plan(day), figures)) >= {"bread", "roof", "lamp", "cradle"}


@examples(2)
@given(partial_cases(), reforms(), st.data())
def test_what_turns_out_gains_no_more_and_no_less(case: CaseFile, reform: Reform, data: st.DataObject) -> None:
    law, plan = the_law(), the_law().plan(case.date)
    before = {id: last_known(figure) for id, figure in law.figures(case.date, case.law_date).items()}
    after = apply(reform, before, law.parameters, case.date).figures
    changed = differing(before, after)
    rights = touched_rights(plan, changed)
    found = difference_plan(plan, law, rights, changed)
    assert found is not None
    told = evaluate(found.plan, Knowledge(case, law.vocabulary), both_figures(before, after, changed))
    full = Knowledge(data.draw(completed(case)), law.vocabulary)
    was, now = evaluate(plan, full, before), evaluate(plan, full, after)
    for right in rights:
        slot = plan.rights[right]
        for person in range(full.size):
            _check_amount(found, told, slot.amount, was, now, right, person)
            if found.has(right, TURNS):
                rises, falls = (
                    told.rows[one.index][person] for one in found.plan.rights[f"{right}:{TURNS}"].requirements
                )
                a, b = was.rows[slot.verdict][person], now.rows[slot.verdict][person]
                if a[0] == a[1] and b[0] == b[1]:
                    assert rises[0] <= (not a[0] and b[0]) <= rises[1], (right, person)
                    assert falls[0] <= (a[0] and not b[0]) <= falls[1], (right, person)
            else:
                assert was.rows[slot.verdict][person] == now.rows[slot.verdict][person]


def _check_amount(found, told, amount, was, now, right, person) -> None:  # type: ignore[no-untyped-def]
    if amount is None:
        return
    a, b = was.rows[amount][person], now.rows[amount][person]
    if not found.has(right, LOW):
        assert a == b
        return
    low, high = (told.rows[found.plan.rights[f"{right}:{part}"].amount][person] for part in (LOW, HIGH))
    if a[0] == a[1] and b[0] == b[1]:
        gain = max(0, b[0]) - max(0, a[0])
        assert low[0] <= gain <= high[1], (right, person, low, high)
