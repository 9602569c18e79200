"""Reforms: what one does is what the law itself would do with other figures."""

from __future__ import annotations

from datetime import date

import numpy as np
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from rechten.graph.law import Law
from rechten.graph.parameters import DatedValue, Source
from rechten.household.case import CaseFile
from rechten.population.reforms.bench import Bench
from rechten.population.reforms.effects import By, effects
from rechten.population.reforms.figures import apply, touched_rights
from rechten.population.reforms.files import Change, Reform, Way
from rechten.population.reforms.money import TakeUp
from rechten.population.reforms.poverty import PovertyLine
from rechten.readings.answer import read
from rechten.readings.compare import month_of
from tests.fictional.cases import completed, full_cases, partial_cases
from tests.fictional.law import lyonie
from tests.fictional.purse import purse_of
from tests.population.common import on, people_of
from tests.properties.common import examples, the_law

#: Figures of rights that come every month, with values on both sides of what they are.
MONTHLY = {"bread.base": (0, 60_000, 140_000), "bread.free_year": (0, 500_000), "roof.first": (0, 90_000)}


@st.composite
def reforms(draw: st.DrawFn) -> Reform:
    ids = draw(st.lists(st.sampled_from(sorted(MONTHLY)), min_size=1, max_size=3, unique=True))
    return Reform("proef", tuple(Change(id, Way.VALUE, draw(st.sampled_from(MONTHLY[id]))) for id in ids))


def law_with(reform: Reform) -> Law:
    """The same law, with the figures of a reform written into it."""
    law = lyonie()
    for change in reform.changes:
        value = DatedValue(date(1900, 1, 1), change.amount, Source("https://lyonie.example"))
        law.parameters[change.figure] = evolve(law.parameters[change.figure], values=(value,))
    return law


@examples(0.5)
@given(st.lists(full_cases(), min_size=1, max_size=3), reforms())
def test_a_household_changes_as_the_changed_law_says(cases: list[CaseFile], reform: Reform) -> None:
    law, changed = the_law(), law_with(reform)
    people, cases = people_of(law, purse_of(law), on(cases[0], cases))
    found = effects(Bench(people), reform, line=PovertyLine.load(date(2026, 1, 1)))
    sure = 0
    for case in cases:
        was = month_of(one := read(law, case, ask_for=frozenset()), one.results, purse_of(law))
        now = month_of(two := read(changed, case, ask_for=frozenset()), two.results, purse_of(changed))
        if was[0] != was[1] or now[0] != now[1]:
            return
        sure += 12 * (now[0] - was[0])
    assert found.cost.low <= sure <= found.cost.high
    if found.all.unclear == 0 and found.cost.is_sure:
        assert found.cost.low == sure
    assert found.all.gain + found.all.lose + found.all.same + found.all.unclear == len(cases)
    for by in By:
        assert sum(group.households for group in found.groups[by]) == len(cases)
        assert sum(group.change.low for group in found.groups[by]) == found.cost.low
        assert sum(group.change.high for group in found.groups[by]) == found.cost.high


@examples(0.5)
@given(partial_cases(), reforms(), st.data())
def test_what_turns_out_lies_within_the_range(case: CaseFile, reform: Reform, data: st.DataObject) -> None:
    law = the_law()
    line = PovertyLine.load(date(2026, 1, 1))
    case = on(case, [case])[0]
    full = on(case, [data.draw(completed(case))])[0]
    wide = effects(Bench(people_of(law, purse_of(law), [case])[0]), reform, line=line)
    narrow = effects(Bench(people_of(law, purse_of(law), [full])[0]), reform, line=line)
    assert wide.cost.low <= narrow.cost.low <= narrow.cost.high <= wide.cost.high
    assert not (wide.all.gain and narrow.all.lose)
    assert not (wide.all.lose and narrow.all.gain)
    for one, other in zip(wide.rights, narrow.rights, strict=True):
        assert one.sure_before <= other.sure_before + other.maybe_before
        assert not (one.opened and other.closed)


def test_the_law_as_it_is_changes_nothing() -> None:
    law = the_law()
    from tests.fictional.examples import EXAMPLES

    cases = on(EXAMPLES["alone, all known"], [EXAMPLES["alone, all known"]])
    people, _ = people_of(law, purse_of(law), cases)
    found = effects(Bench(people), Reform("niets"), line=PovertyLine.load(date(2026, 1, 1)))
    assert (found.all.gain, found.all.lose, found.all.unclear) == (0, 0, 0)
    assert found.rights == ()
    assert found.before == found.after


def test_only_rights_that_hang_on_the_figure_are_read_again() -> None:
    law = the_law()
    plan = law.plan(date(2025, 6, 1))
    assert touched_rights(plan, frozenset({"roof.first"})) == ("roof",)
    assert "bread" in touched_rights(plan, frozenset({"bread.base"}))


def test_each_way_to_change_a_figure() -> None:
    law, day = the_law(), date(2025, 6, 1)
    figures = law.figures(day, day)

    def after(way: Way, amount: int, start: date | None = None) -> tuple[int, int]:
        reform = Reform("proef", (Change("bread.base", way, amount, start),))
        figure = apply(reform, figures, law.parameters, day).figures["bread.base"]
        assert figure is not None
        return figure.low, figure.high

    before = figures["bread.base"]
    assert before is not None
    assert after(Way.VALUE, 100_000) == (100_000, 100_000)
    assert after(Way.ADD, 500) == (before.low + 500, before.high + 500)
    assert after(Way.FACTOR, 11_000) == ((95_055 * 11 + 5) // 10,) * 2
    assert after(Way.VALUE, 100_000, date(2025, 7, 1)) == (before.low, before.high)


def test_a_change_that_does_not_count_yet_is_told() -> None:
    law, day = the_law(), date(2025, 6, 1)
    reform = Reform("later", (Change("bread.base", Way.VALUE, 1, date(2030, 1, 1)),))
    applied = apply(reform, law.figures(day, day), law.parameters, day)
    assert applied.moved == ()
    assert "2030-01-01" in applied.notices[0]


def test_who_does_not_get_a_right_has_no_part_in_a_reform_of_what_people_get() -> None:
    law = the_law()
    from tests.fictional.examples import EXAMPLES

    case = EXAMPLES["alone, all known"]
    people, _ = people_of(law, purse_of(law), [case])
    reform = Reform("meer", (Change("roof.first", Way.VALUE, 40_000),))
    line = PovertyLine.load(date(2026, 1, 1))
    everybody = effects(Bench(people), reform, TakeUp.ALL, line)
    assert everybody.cost.low != 0
    assert effects(Bench(people), reform, TakeUp.HELD, line).cost.low == 0


def test_deciles_hold_as_many_households_each() -> None:
    law = the_law()
    from tests.fictional.examples import EXAMPLES

    case = EXAMPLES["alone, all known"]
    people, _ = people_of(law, purse_of(law), [case] * 40)
    deciles = Bench(people).deciles(TakeUp.ALL)
    assert np.bincount(deciles).tolist() == [4] * 10
