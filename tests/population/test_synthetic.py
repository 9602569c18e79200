"""The people: the same for a seed, and put together as people are."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rechten.graph.facts import Subject
from rechten.law.facts import FACTS
from rechten.population import synthetic
from rechten.population.blanks import ALWAYS_KNOWN, blank_cells, part_blank
from rechten.population.crowd import CHILD, FAMILIES, Crowd
from rechten.population.draws import Draws, by_group
from rechten.population.settle import askable
from rechten.population.synthetic import Recipe, blocks, first_case, make_block
from rechten.population.work import spread
from tests.population.people import small


def assert_same(one: Crowd, other: Crowd) -> None:
    assert one.facts.keys() == other.facts.keys()
    for name, values in one.facts.items():
        assert np.array_equal(values, other.facts[name]), name
    assert {kind: (a.tolist(), b.tolist()) for kind, (a, b) in one.ties.items()} == {
        kind: (a.tolist(), b.tolist()) for kind, (a, b) in other.ties.items()
    }
    assert np.array_equal(one.area, other.area)


def test_the_same_seed_gives_the_same_people() -> None:
    assert_same(make_block(Recipe(120, 5), 0), make_block(Recipe(120, 5), 0))


def test_another_seed_gives_others() -> None:
    one, other = make_block(Recipe(120, 5), 0), make_block(Recipe(120, 6), 0)
    assert one.facts["person.birth_date"].tolist() != other.facts["person.birth_date"].tolist()


def test_a_block_hangs_on_no_other_block(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(synthetic, "BLOCK", 100)
    recipe = Recipe(250, 5)
    assert [(number, first_case(number), make_block(recipe, number).cases) for number in blocks(recipe)] == [
        (0, 1, 100),
        (1, 101, 100),
        (2, 201, 50),
    ]
    assert_same(make_block(recipe, 1), make_block(Recipe(1000, 5), 1))


def test_every_fact_of_the_law_has_a_value() -> None:
    crowd = small()
    for spec in FACTS:
        values = crowd.facts[spec.id]
        assert len(values) == crowd.count(spec.subject), spec.id
        if not spec.options:
            assert spec.low <= values.min(), spec.id
            assert values.max() <= spec.high, spec.id


def test_ages_are_those_of_the_day() -> None:
    crowd = small()
    day = date.fromordinal(crowd.day)
    for born, age in zip(crowd.facts["person.birth_date"].tolist(), crowd.age.tolist(), strict=True):
        birth = date.fromordinal(born)
        assert day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day)) == age


@pytest.mark.parametrize("region", ["antwerp", "flanders"])
def test_families_are_tied_as_their_type_says(region: str) -> None:
    crowd = small(region)
    parents, children = crowd.ties["parent"]
    assert (crowd.age[parents] - crowd.age[children] >= 17).all()
    assert (crowd.case_of[parents] == crowd.case_of[children]).all()
    family = crowd.of_case(crowd.family)
    for kind, names in (
        ("married", {"couple_married", "couple_married_children"}),
        ("legal_cohabitant", {"couple_unmarried", "couple_unmarried_children"}),
        ("factual_partner", {"couple_unmarried", "couple_unmarried_children"}),
    ):
        for end in crowd.ties[kind]:
            assert {FAMILIES[place] for place in family[end]} <= names
    of_child = np.bincount(children[crowd.role[children] == CHILD], minlength=crowd.persons)[crowd.role == CHILD]
    lone = family[crowd.role == CHILD] == FAMILIES.index("lone_parent")
    assert (of_child[lone] == 1).all()
    assert (of_child[~lone] == 2).all()


def test_money_and_homes_hang_together() -> None:
    crowd = small("flanders", 3)
    facts = crowd.facts
    assert (facts["person.net_wage"][~facts["person.works"]] == 0).all()
    assert (facts["person.net_wage"][facts["person.works"]] > 0).mean() > 0.98
    assert (facts["person.net_benefit"][~facts["person.has_benefit"]] == 0).all()
    private, social = facts["dwelling.rents_privately"], facts["dwelling.social_housing"]
    assert not (private & social).any()
    asked = crowd.applies["dwelling.rent"]
    assert (facts["dwelling.rent"][asked] > 0).all()
    assert (facts["dwelling.rent"][~asked] == 0).all()
    assert (asked == (private | facts["dwelling.social_sublet"])).all()
    assert not (facts["person.owns_home"] & crowd.of_case(private | social)).any()
    assert not crowd.housed[facts["person.homeless"]].any()


def test_provinces_differ_in_income_as_published() -> None:
    crowd = make_block(Recipe(20_000, 8, "flanders"), 0)
    areas, published = list(crowd.margins["areas.shares"].values), crowd.margins["income.by_area"].values
    earners = (crowd.facts["person.taxable_month"] > 0) & (crowd.age >= 18)
    middle = {
        name: np.median(crowd.facts["person.taxable_month"][earners & (crowd.of_case(crowd.area) == place)])
        for place, name in enumerate(areas)
    }
    wanted = published["Vlaams-Brabant"] / published["Limburg"]
    assert middle["Vlaams-Brabant"] / middle["Limburg"] == pytest.approx(wanted, abs=0.06)


@settings(max_examples=12)
@given(st.integers(0, 2**63 - 1), st.sampled_from(["antwerp", "flanders"]), st.integers(1, 40))
def test_any_seed_gives_people(seed: int, region: str, size: int) -> None:
    crowd = make_block(Recipe(size, seed, region), 0)
    assert crowd.cases == size
    assert (crowd.size >= 1).all()


# --- what is left out


def test_the_asked_part_is_left_out_and_nothing_else() -> None:
    crowd = small()
    blank = blank_cells(crowd, 0.3)
    assert 0.28 < part_blank(crowd, blank) < 0.32
    for name, cells in blank.items():
        if name not in ("ties", "residents"):
            assert not (cells & ~crowd.applies[name]).any(), name
    assert not ALWAYS_KNOWN & blank.keys()
    assert not {spec.id for spec in FACTS if spec.judged_by} & blank.keys()
    assert blank["ties"].any()
    assert not blank["residents"][crowd.place == 0].any()


def test_when_all_is_known_nothing_is_left_out() -> None:
    assert blank_cells(small(), 0.0) == {}
    assert all(cells.all() for name, cells in blank_cells(small(), 1.0).items() if name == "case.debts")


# --- chance


@given(st.integers(0, 1000), st.integers(1, 500))
def test_a_stream_hangs_on_its_name_alone(seed: int, size: int) -> None:
    draws = Draws(seed, 3)
    before = draws.uniform("a", size)
    draws.normal("b", size)
    assert np.array_equal(before, draws.uniform("a", size))
    assert not np.array_equal(before, Draws(seed, 4).uniform("a", size))


@given(
    st.lists(st.floats(0, 10, allow_nan=False).filter(lambda x: x == 0 or x > 1e-3), min_size=1, max_size=30),
    st.floats(0, 1),
)
def test_spread_expects_the_total(weights: list[float], part: float) -> None:
    array = np.array(weights)
    total = part * np.count_nonzero(array) * 0.5
    chance = spread(array, total)
    assert ((chance >= 0) & (chance <= 1)).all()
    assert chance.sum() <= total + 1e-9
    assert (chance[array == 0] == 0).all()


def test_groups_hold_from_their_start() -> None:
    assert by_group({"0": 1.0, "18": 2.0, "65": 3.0}, np.array([0, 17, 18, 64, 65, 99])).tolist() == [1, 1, 2, 2, 3, 3]


def test_facts_that_nobody_may_be_asked_are_never_told() -> None:
    assert all(not spec.judged_by for spec in askable())
    assert {spec.subject for spec in askable()} == set(Subject)
