"""Who counts stays so whatever is still told, and who does not count never will."""

from __future__ import annotations

from datetime import date
from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from rechten.graph.law import Law
from rechten.graph.notions import Notion
from rechten.household.case import CaseFile
from rechten.household.knowledge import Knowledge
from rechten.readings.who_counts import Circle, Place, circles
from tests.fictional import units as u
from tests.fictional.cases import completed, partial_cases
from tests.fictional.law import lyonie
from tests.properties.common import examples

RELATIONS = ("table", "housemates", "housemates_then", "relatives", "grown_relatives", "strangers", "former_partner")


@cache
def law_with_notions() -> Law:
    law = lyonie()
    for name in RELATIONS:
        law.notion(Notion(name, name, getattr(u, name), "Wie telt.", "art. 1"))
    return law


def read(case: CaseFile) -> tuple[Circle, ...]:
    law = law_with_notions()
    knowledge = Knowledge(case, law.vocabulary)
    return circles(law, knowledge, law.figures(case.date, case.law_date), range(knowledge.size))


@examples(2)
@given(partial_cases(), st.data())
def test_a_place_that_is_sure_stays(case: CaseFile, data: st.DataObject) -> None:
    before, after = read(case), read(data.draw(completed(case)))
    for then, now in zip(before, after, strict=True):
        assert (then.notion, then.person) == (now.notion, now.person)
        for place, later in zip(then.places, now.places, strict=True):
            assert place is Place.PERHAPS or place is later
            assert later is not Place.PERHAPS, "nothing of these circles is left to an office"


@examples(1)
@given(partial_cases())
def test_everybody_has_one_place_in_every_circle(case: CaseFile) -> None:
    found = read(case)
    size = len(case.persons)
    assert len(found) == len(RELATIONS) * size
    for circle in found:
        assert sorted(person for place in Place for person in circle.of(place)) == list(range(size))
        if circle.notion.id == "table":
            assert circle.places[circle.person] is Place.COUNTS
        else:
            assert circle.places[circle.person] is Place.NOT


def test_which_rights_use_a_notion() -> None:
    law = law_with_notions()
    users = law.notion_users(date(2025, 1, 1))
    assert "bread" in users["table"]
    assert all(set(rights) <= law.rights.keys() for rights in users.values())
