"""A probe (read again only what hangs on one cell) is the same as reading all of the learnt case again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rechten.household.case import CaseFile
from rechten.household.knowledge import Bounds, FactCell, Knowledge, learned
from rechten.readings.bounds import evaluate
from tests.fictional.cases import open_cells, partial_cases, point, put
from tests.fictional.facts import FACTS
from tests.properties.common import evaluated, examples, figures_of


@examples(2)
@given(partial_cases(), st.data())
def test_a_probe_is_a_full_reading(case: CaseFile, data: st.DataObject) -> None:
    base = evaluated(case)
    before = [row.copy() for row in base.rows]
    cells = [open_.cell for open_ in open_cells(case)]
    for cell in data.draw(st.lists(st.sampled_from(cells), min_size=1, max_size=6)) if cells else []:
        value: Bounds | bool
        if isinstance(cell, FactCell):
            picked = data.draw(point(FACTS[cell.fact]))
            value = (picked, picked)
        else:
            value = data.draw(st.booleans())
        probed = base.probe(cell, value)
        after = learned(case, FACTS, cell, value)
        full = evaluate(base.plan, Knowledge(after, FACTS), figures_of(case))
        different = [i for i in range(len(full.rows)) if probed.rows[i] != full.rows[i]]
        assert not different, [(i, base.plan.nodes[i], probed.rows[i], full.rows[i]) for i in different[:3]]
        if not isinstance(cell, FactCell):  # the same by a way of learning that the engine does not know
            assert evaluated(put(case, cell, bool(value))).rows == full.rows
        second = data.draw(st.sampled_from(cells))
        if not isinstance(second, FactCell):
            twice = learned(after, FACTS, second, True)
            assert (
                probed.probe(second, True).rows == evaluate(base.plan, Knowledge(twice, FACTS), figures_of(case)).rows
            )
    assert base.rows == before, "a probe must leave the evaluation it starts from alone"


@examples(2)
@given(partial_cases(), st.data())
def test_single_values_of_a_probe_are_those_of_a_full_reading(case: CaseFile, data: st.DataObject) -> None:
    """Whatever is asked first: a value asked later finds what was left waiting."""
    base = evaluated(case)
    if not (cells := [open_.cell for open_ in open_cells(case)]):
        return
    cell = data.draw(st.sampled_from(cells))
    value = data.draw(st.booleans())
    if isinstance(cell, FactCell):
        picked = data.draw(point(FACTS[cell.fact]))
        probed, after = base.probe(cell, (picked, picked)), learned(case, FACTS, cell, (picked, picked))
    else:
        probed, after = base.probe(cell, value), learned(case, FACTS, cell, value)
    full = evaluate(base.plan, Knowledge(after, FACTS), figures_of(case)).rows
    for index in data.draw(st.lists(st.integers(0, len(full) - 1), max_size=12)):
        for person in range(len(case.persons)):
            assert probed.at(index, person) == full[index][person], (index, base.plan.nodes[index])
    assert probed.rows == full
    if isinstance(cell, FactCell):
        assert probed.inputs.knowledge.answer(cell) == Knowledge(after, FACTS).answer(cell)
