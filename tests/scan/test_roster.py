"""Who lives with the visitor: the page understood, and the case it makes."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechten.household.case import CaseFile, Known, Silence, Tie
from tests.scan.test_state import TODAY, rosters
from totjerecht.scan import flow
from totjerecht.scan.law import the_law
from totjerecht.scan.roster import NEVER, TIES_OF, Housemate, Roster, case_of, relation_of, roster_of
from totjerecht.scan.roster_form import RELATIONS, RosterForm
from totjerecht.scan.state import MOST_PERSONS, pack, unpack


def born(year: int) -> Known:
    return Known(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal())


def made(roster: Roster, old: CaseFile | None = None) -> CaseFile:
    return case_of(roster, old, the_law(), TODAY)


def ties(case: CaseFile, kind: str) -> list[Tie]:
    return [tie for tie in case.ties if tie.kind == kind]


def test_the_page_offers_every_relation_once() -> None:
    offered = [code for _, options in RELATIONS for code, _ in options]
    assert sorted(offered) == sorted(TIES_OF)


@given(rosters())
def test_the_page_shows_what_was_told(roster: Roster) -> None:
    case = made(roster)
    again = roster_of(case)
    partner = roster.partner
    for told, shown in zip(roster.housemates, again.housemates, strict=True):
        expected = told.relation
        if told.relation == "stepchild" and partner is None:
            expected = "relative"
        assert shown.relation == expected
        assert (shown.id, shown.birth, shown.label) == (told.id, told.birth, told.label)
    assert again.birth == roster.birth
    assert again.home == roster.home


@given(rosters())
def test_a_page_sent_twice_changes_nothing(roster: Roster) -> None:
    case = made(roster)
    assert made(roster_of(case), case) == case


@given(rosters())
def test_everybody_lives_under_one_roof_or_the_visitor_is_without_home(roster: Roster) -> None:
    case = made(roster)
    if case.dwellings:
        assert [r.person for r in case.dwellings[0].residents] == [p.id for p in case.persons]
    else:
        assert roster.home == "none"
        assert len(case.persons) == 1


def test_a_child_of_both_has_two_parents() -> None:
    case = made(Roster(housemates=(Housemate("p1", "married"), Housemate("p2", "child", shared="yes"))))
    assert {(t.source, t.target, t.certain) for t in ties(case, "parent")} == {("ik", "p2", True), ("p1", "p2", True)}


@pytest.mark.parametrize(
    ("shared", "certain", "silence", "never"),
    [
        ("yes", True, None, False),
        ("no", True, None, True),
        ("unknown", False, Silence.DONT_KNOW, False),
        ("", False, None, False),
    ],
)
def test_whether_the_partner_is_a_parent_keeps_four_answers_apart(
    shared: str, certain: bool, silence: Silence | None, never: bool
) -> None:
    case = made(Roster(housemates=(Housemate("p1", "married"), Housemate("p2", "child", shared=shared))))
    tie = next(t for t in ties(case, "parent") if t.source == "p1")
    assert (tie.certain, tie.silence, tie.span == NEVER) == (certain, silence, never)
    assert roster_of(case).housemates[1].shared == shared


@pytest.mark.parametrize(("relation", "silence"), [("unknown", Silence.DONT_KNOW), ("declined", Silence.DECLINED)])
def test_an_unknown_relation_leaves_every_tie_open_and_is_not_asked_again(relation: str, silence: Silence) -> None:
    case = made(Roster(housemates=(Housemate("p1", relation),)))
    with_me = [tie for tie in case.ties if tie.kind != "dependant"]
    assert {tie.kind for tie in with_me} == {link[0] for link in TIES_OF.values() if link}
    assert all(not tie.certain and tie.silence is silence for tie in with_me)


def test_ties_between_housemates_stay_open_where_they_can_be() -> None:
    mates = (Housemate("p1", "parent", born(1955)), Housemate("p2", "sibling", born(1990)))
    case = made(Roster(born(1985), "own", mates))
    between = [t for t in case.ties if {t.source, t.target} == {"p1", "p2"}]
    assert [(t.kind, t.source, t.certain) for t in between] == [("parent", "p1", False)]


def test_two_small_children_are_no_couple_and_no_parents() -> None:
    mates = (Housemate("p1", "none", born(2018)), Housemate("p2", "none", born(2016)))
    assert not [t for t in made(Roster(housemates=mates)).ties if {t.source, t.target} == {"p1", "p2"}]


def test_answers_stay_with_who_stays() -> None:
    mates = (Housemate("p1", "none"), Housemate("p2", "child", born(2015)))
    law = the_law()
    state = flow.with_roster(None, Roster(born(1985), "own", mates), law, TODAY)
    cell = flow.cell_of("persons[2].facts.stay", state, law)
    assert cell is not None
    state = flow.record(state, cell, Known(1, 1), law)
    fewer = flow.with_roster(state, Roster(born(1985), "own", mates[1:]), law, TODAY)
    assert [p.id for p in fewer.case.persons] == ["ik", "p2"]
    assert fewer.case.persons[1].facts["stay"] == Known(1, 1)
    assert fewer.asked == ("persons[1].facts.stay",)


def test_a_tie_that_was_answered_is_kept_until_the_relation_changes() -> None:
    mates = (Housemate("p1", "parent", born(1955)), Housemate("p2", "sibling", born(1990)))
    roster, law = Roster(born(1985), "own", mates), the_law()
    state = flow.with_roster(None, roster, law, TODAY)
    place = next(i for i, t in enumerate(state.case.ties) if (t.source, t.target) == ("p1", "p2"))
    cell = flow.cell_of(f"ties[{place}].holds", state, law)
    assert cell is not None
    state = flow.record(state, cell, given=True, law=law)
    same = flow.with_roster(state, roster, law, TODAY)
    assert same == state
    other = flow.with_roster(state, Roster(born(1985), "own", (mates[0], Housemate("p2", "none"))), law, TODAY)
    assert not any(t.certain for t in other.case.ties if (t.source, t.target) == ("p1", "p2"))
    assert other.asked == ()


def test_who_stays_with_others_for_want_of_a_home_counts_as_without_home_with_partner_and_children() -> None:
    mates = (Housemate("p1", "married"), Housemate("p2", "child"), Housemate("p3", "none"))
    facts = [p.facts.get("homeless") for p in made(Roster(home="guest", housemates=mates)).persons]
    assert facts == [Known(1, 1), Known(1, 1), Known(1, 1), None]


@given(st.dictionaries(st.text(max_size=12), st.text(max_size=12), max_size=8))
def test_any_form_is_read(post: dict[str, str]) -> None:
    form = RosterForm.typed(post)
    assert form.understood(TODAY) is not None or form.errors


@given(st.lists(st.sampled_from(["p1", "p2", "p99", "p0", "x", "p100"]), max_size=30), st.sampled_from(["add", "go"]))
def test_people_on_the_page_are_few_and_different(ids: list[str], do: str) -> None:
    form = RosterForm.typed({"people": " ".join(ids)})
    if do == "add":
        form.add()
    shown = form.people.split()
    assert len(set(shown)) == len(shown) <= MOST_PERSONS - 1
    assert set(shown) <= {"p1", "p2", "p3", "p99"}


def test_the_page_can_be_full() -> None:
    form = RosterForm.empty()
    added = [form.add() for _ in range(MOST_PERSONS)]
    assert added.count(None) == 1
    assert form.full


@pytest.mark.parametrize(
    ("typed", "anchor"),
    [
        ({"ik_year": "85"}, "ik_year"),
        ({"ik_day": "31", "ik_month": "2", "ik_year": "1990"}, "ik_year"),
        ({"people": "p1"}, "p1_relation"),
        ({"people": "p1", "p1_relation": "ouders"}, "p1_relation"),
        ({"people": "p1", "p1_relation": "none", "p1_label": "x" * 31}, "p1_label"),
        ({"people": "p1", "p1_relation": "child", "p1_year": "1960", "ik_year": "1985"}, "p1_year"),
    ],
)
def test_what_cannot_be_is_told_at_its_field(typed: dict[str, str], anchor: str) -> None:
    form = RosterForm.typed(typed)
    assert form.understood(TODAY) is None
    assert [place for place, _ in form.errors] == [anchor]


def test_all_errors_come_at_once() -> None:
    form = RosterForm.typed({"ik_year": "85", "people": "p1 p2", "p1_year": "x"})
    assert form.understood(TODAY) is None
    assert [place for place, _ in form.errors] == ["ik_year", "p1_relation", "p1_year", "p2_relation"]


@pytest.mark.parametrize("relation", sorted(TIES_OF))
def test_each_relation_is_read_back(relation: str) -> None:
    mates = (Housemate("p1", "married"), Housemate("p2", relation))
    assert relation_of(made(Roster(housemates=mates)), "p2") == relation


@pytest.mark.parametrize("relation", ["unknown", "none", "relative", "child"])
def test_the_largest_household_still_fits_in_the_hidden_field(relation: str) -> None:
    mates = tuple(Housemate(f"p{i}", relation, None, "Ö" * 30) for i in range(1, MOST_PERSONS))
    state = flow.with_roster(None, Roster(None, "own", mates), the_law(), TODAY)
    assert unpack(pack(state, the_law()), the_law(), TODAY) == state
