"""The notions of household, family and address: each with its article, and other circles from one roster."""

from __future__ import annotations

import re
from datetime import date

import pytest

from rechten.casefile import parse_case
from rechten.graph.errors import RuleError
from rechten.graph.notions import Notion
from rechten.household.case import CaseFile
from rechten.household.knowledge import Knowledge
from rechten.law import units
from rechten.law.belgium import BELGIUM, build_belgium
from rechten.readings.answer import read
from rechten.readings.who_counts import Circle, Place, circles, who_counts
from tests.law.test_about_the_law import FORMAL, LABELS, MOST_WORDS, SENTENCE_END

NOTIONS = list(BELGIUM.notions.values())
TODAY = date(2026, 11, 24)
WANTED = {"shared_housekeeping", "register", "kin", "dependants", "first_of_january", "dwelling", "actual_family"}

#: A mother, her child who lives half of the time with the father, her own mother, and a housemate who shares the costs.
HOME = """
format: rechten-case/1
date: 2026-11-24
persons:
  - {id: mia, facts: {birth_date: 1988-02-19, shares_household: true, homeless: false}}
  - {id: kind, facts: {birth_date: 2018-05-06, time_here: half, domiciled_here: false, homeless: false}}
  - {id: vader, facts: {birth_date: 1986-01-01, homeless: false}}
  - {id: oma, facts: {birth_date: 1958-03-03, shares_household: false, homeless: false}}
  - {id: maat, facts: {birth_date: 1990-07-07, shares_household: true, homeless: false}}
ties:
  - {kind: parent, from: mia, to: kind}
  - {kind: parent, from: vader, to: kind}
  - {kind: parent, from: oma, to: mia}
  - {kind: dependant, from: vader, to: kind}
dwellings:
  - id: thuis
    residents: [{person: mia}, {person: kind}, {person: oma}, {person: maat, since: 2026-03-01}]
  - id: elders
    residents: [{person: vader}]
"""


def parsed(text: str) -> CaseFile:
    return parse_case(text, BELGIUM, default_date=TODAY)


def seen(case: CaseFile, person: str) -> dict[str, Circle]:
    found = circles(
        BELGIUM,
        Knowledge(case, BELGIUM.vocabulary),
        BELGIUM.figures(case.date, case.law_date),
        [case.index(person)],
    )
    return {circle.notion.id: circle for circle in found}


def names(case: CaseFile, circle: Circle, place: Place) -> set[str]:
    return {case.persons[person].id for person in circle.of(place)}


def test_the_seven_notions_are_there_and_each_is_used() -> None:
    assert BELGIUM.notions.keys() >= WANTED
    assert len({notion.name for notion in NOTIONS}) == len(NOTIONS)
    assert all(BELGIUM.notion_users(TODAY)[notion.id] for notion in NOTIONS), "no right uses this notion"


@pytest.mark.parametrize("notion", NOTIONS, ids=lambda notion: notion.id)
def test_a_notion_says_who_counts_in_plain_words(notion: Notion) -> None:
    assert re.search(r"\b(art\.|boek) ?\d", notion.article)
    for text in (notion.name, notion.says, notion.gap):
        assert not FORMAL.search(text)
        assert not LABELS.search(text)
        assert all(len(sentence.split()) <= MOST_WORDS for sentence in SENTENCE_END.split(text))
    assert notion.says.endswith(".")


def test_the_facts_of_a_notion_exist() -> None:
    for notion in NOTIONS:
        assert all(BELGIUM.vocabulary.find(fact) for fact in notion.facts)


def test_which_rights_use_a_notion_is_read_from_the_rules() -> None:
    users = BELGIUM.notion_users(TODAY)
    assert users["first_of_january"] == ("maximumfactuur",)
    assert {"leefloon", "juridische_tweedelijnsbijstand"} <= set(users["shared_housekeeping"])
    assert "verhoogde_tegemoetkoming" in users["kin"], "through the housemates who count as a partner"
    assert {"groeipakket_sociale_toeslag", "schooltoeslag"} <= set(users["actual_family"])
    assert {"sociaal_tarief_energie", "huursubsidie"} <= set(users["dwelling"])
    assert users["igo_household"] == ("inkomensgarantie_ouderen",)


def test_one_roster_gives_other_circles() -> None:
    case = parsed(HOME)
    mine = seen(case, "mia")
    assert names(case, mine["dwelling"], Place.COUNTS) == {"mia", "kind", "oma", "maat"}
    # The grandmother runs a household of her own, under the same roof.
    assert names(case, mine["shared_housekeeping"], Place.COUNTS) == {"mia", "kind", "maat"}
    # The child is registered with the father.
    assert names(case, mine["register"], Place.COUNTS) == {"mia", "oma", "maat"}
    # The housemate came in March.
    assert names(case, mine["first_of_january"], Place.COUNTS) == {"mia", "kind", "oma"}
    # No partner: the housemate is a matter for the payer, the grandmother never is.
    assert names(case, mine["actual_family"], Place.COUNTS) == {"mia"}
    assert names(case, mine["actual_family"], Place.PERHAPS) == {"maat"}
    assert names(case, mine["kin"], Place.COUNTS) == {"kind", "oma"}
    assert not names(case, mine["dependants"], Place.COUNTS)
    assert names(case, seen(case, "vader")["dependants"], Place.COUNTS) == {"kind"}
    # For the health fund a housemate who is no family counts as a partner; who is family does not.
    assert {"mia", "maat"} <= names(case, mine["health_fund_household"], Place.COUNTS)
    assert "oma" in names(case, mine["health_fund_household"], Place.NOT)
    # For the IGO of the grandmother her daughter and grandchild do not share the home, the housemate does.
    assert names(case, seen(case, "oma")["igo_household"], Place.COUNTS) == {"oma", "maat"}
    assert len({circle.places for circle in mine.values()}) >= 6


def test_a_child_belongs_to_the_household_of_the_parents_at_home() -> None:
    case = parsed(HOME)
    child, mother = seen(case, "kind"), seen(case, "mia")
    assert child["shared_housekeeping"].places == mother["shared_housekeeping"].places
    assert "maat" not in names(case, child["actual_family"], Place.COUNTS)
    assert "mia" in names(case, child["actual_family"], Place.COUNTS)


def test_a_person_with_an_address_elsewhere_is_not_in_the_register() -> None:
    guest = HOME.replace(
        "birth_date: 1990-07-07, shares_household: true, homeless: false",
        "birth_date: 1990-07-07, shares_household: true, homeless: true, registered_elsewhere: true",
    )
    case = parsed(guest)
    assert names(case, seen(case, "mia")["register"], Place.COUNTS) == {"mia", "oma"}
    assert names(case, seen(case, "maat")["register"], Place.COUNTS) == {"maat"}
    unknown = parsed(guest.replace(", registered_elsewhere: true", ""))
    assert "maat" in names(unknown, seen(unknown, "mia")["register"], Place.PERHAPS)


def test_the_first_of_january_is_that_of_the_year_of_the_request() -> None:
    case = parsed(HOME.replace("date: 2026-11-24", "date: 2027-02-01"))
    assert "maat" in names(case, seen(case, "mia")["first_of_january"], Place.COUNTS)


def test_own_place() -> None:
    """One counts in one's own household, never among one's own kin or dependants."""
    case = parsed(HOME)
    for person in case.persons:
        for circle in seen(case, person.id).values():
            own = circle.places[circle.person]
            assert own is (Place.NOT if circle.notion.id in {"kin", "dependants"} else Place.COUNTS)


def test_a_circle_carries_the_rights_that_use_it() -> None:
    answer = read(BELGIUM, parsed(HOME))
    for circle in who_counts(BELGIUM, answer, [0, 1]):
        assert circle.rights == BELGIUM.notion_users(TODAY)[circle.notion.id]


def test_a_notion_stands_once_and_names_its_unit() -> None:
    law = build_belgium()
    with pytest.raises(RuleError, match="stands twice"):
        law.notion(NOTIONS[0])
    assert law.units["wie het huishouden deelt"] is units.shared_housekeeping
    assert "iedereen in de woning" not in law.units, "its unit has a name already"
