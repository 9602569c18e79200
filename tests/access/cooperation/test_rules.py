"""What a draft must hold: each limit with its article, all problems at once, whatever was typed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.http import QueryDict
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from tests.access.cooperation import helpers
from totjerecht.access.cooperation import drafts, rules
from totjerecht.access.cooperation.limits import latest_review
from totjerecht.access.cooperation.questions import ELEVEN, HANDLING
from totjerecht.accounts.models import Mandate, Organisation
from totjerecht.accounts.service import Seat

pytestmark = pytest.mark.django_db


def problems(*parties: Seat, **changed: Any) -> dict[str, str]:
    _, found = rules.check(helpers.typed(*parties, **changed), parties[0], None)
    return {problem.field: problem.message for problem in found}


@pytest.fixture
def two() -> tuple[Seat, Seat]:
    return helpers.administrator("ocmw"), helpers.administrator("caw")


def test_a_good_draft_has_no_problems(two: tuple[Seat, Seat]) -> None:
    content, found = rules.check(helpers.typed(*two), two[0], None)
    assert not found
    assert content is not None
    assert content.parties == {seat.organisation: True for seat in two}
    assert content.terms == frozenset(helpers.SOME)


def test_working_group_5_asks_eleven_questions() -> None:
    assert len(ELEVEN) == 11


def test_an_empty_draft_tells_all_at_once(two: tuple[Seat, Seat]) -> None:
    _, found = rules.check({}, two[0], None)
    fields = {problem.field for problem in found}
    assert fields == {
        *("title", "party", "exchanges", "term", "basis", "longest_days", "starts", "review_on", "wall"),
        *(f"q.{code}" for code in ELEVEN),
        *(f"h.{code}" for code in HANDLING),
    }


@pytest.mark.parametrize("kind", ["city", "health", "shelter", "association", "youth"])
def test_only_core_partners_exchange_on_the_basis_of_the_decree(two: tuple[Seat, Seat], kind: str) -> None:
    other = helpers.administrator(kind)
    assert "art. 11 §2" in problems(*two, other)["exchanges"]
    along = [str(seat.organisation) for seat in two]
    assert not problems(*two, other, exchanges=along), "it may work along without data"
    assert not problems(*two, other, basis="other", basis_article="art. 6.1.a en 9.2.a AVG")


def test_a_landlord_never_receives(two: tuple[Seat, Seat]) -> None:
    landlord = helpers.administrator("housing")
    found = problems(*two, landlord, basis="other", basis_article="art. 6.1.a AVG")
    assert "verhuurder" in found["exchanges"]
    assert "art. 352" in found["exchanges"]


def test_another_basis_is_named_with_its_article(two: tuple[Seat, Seat]) -> None:
    assert set(problems(*two, basis="other")) == {"basis_article"}
    assert set(problems(*two, basis="iets")) == {"basis"}


@pytest.mark.parametrize("kind", ["police", "justice"])
def test_the_wall(two: tuple[Seat, Seat], kind: str) -> None:
    outside = helpers.administrator(kind)
    found = problems(*two, outside, basis="other", basis_article="art. 6.1.a AVG")
    assert "Politie" in found["party"]
    assert set(problems(*two, wall="")) == {"wall"}


@pytest.mark.parametrize("function", ["office", "volunteer"])
def test_where_nobody_is_bound_by_secrecy_nothing_is_received(two: tuple[Seat, Seat], function: str) -> None:
    loose = helpers.administrator("caw", function)
    assert "beroepsgeheim" in problems(*two, loose)["exchanges"]
    helpers.seated(Organisation.objects.get(id=loose.organisation))
    assert not problems(*two, loose)
    Mandate.objects.filter(organisation=loose.organisation).exclude(id=loose.mandate).update(ends=timezone.localdate())
    assert "exchanges" in problems(*two, loose)


def test_parties(two: tuple[Seat, Seat]) -> None:
    third = helpers.administrator("health_fund")
    without_own = [str(two[1].organisation), str(third.organisation)]
    assert "eigen organisatie" in problems(*two, party=without_own, exchanges=without_own)["party"]
    alone = [str(two[0].organisation)]
    assert {"party", "exchanges"} == set(problems(*two, party=alone, exchanges=alone))
    Organisation.objects.filter(id=two[1].organisation).update(active=False)
    assert "party" in problems(*two), "who no longer takes part is no party"


def test_a_discreet_service_is_not_named_in_a_public_text(two: tuple[Seat, Seat]) -> None:
    quiet = helpers.administrator("shelter", name="Vluchthuis Zonneveer", discreet=True)
    sharing = [str(seat.organisation) for seat in two]
    found = problems(*two, quiet, exchanges=sharing, q__roles="Het vluchthuis zonneveer vangt op.")
    assert "noemen we" in found["q.roles"]
    assert not problems(*two, quiet, exchanges=sharing)


def test_days(two: tuple[Seat, Seat]) -> None:
    today = timezone.localdate()
    last = latest_review(today)
    assert not problems(*two, review_on=last.isoformat())
    assert "2 jaar" in problems(*two, review_on=(last + timedelta(days=1)).isoformat())["review_on"]
    assert "review_on" in problems(*two, review_on=today.isoformat())
    assert "review_on" in problems(*two, review_on="")
    assert "starts" in problems(*two, starts=(today - timedelta(days=1)).isoformat())
    assert "starts" in problems(*two, starts="0001-01-01")


@given(st.dates(date(2020, 1, 1), date(2100, 1, 1)))
def test_the_last_day_of_review_is_two_years_on(starts: date) -> None:
    last = latest_review(starts)
    assert last.year == starts.year + 2
    assert 730 <= (last - starts).days <= 732, "never later than the trigger allows"


@pytest.mark.parametrize("days", ["0", "367", "-1", "", "tien", "1.5", "٣", "9" * 30])
def test_the_longest_duration(two: tuple[Seat, Seat], days: str) -> None:
    assert set(problems(*two, longest_days=days)) == {"longest_days"}


@pytest.mark.parametrize("term", ["aid:income:see", "own:income:see", "rights:income:erase", "rights", "", "a:b:c:d"])
def test_terms_that_do_not_exist(two: tuple[Seat, Seat], term: str) -> None:
    assert set(problems(*two, term=[term])) == {"term"}


def test_whatever_is_typed_gives_an_answer_and_is_kept(two: tuple[Seat, Seat]) -> None:
    names = [*drafts.TEXTS, *drafts.LISTS, "saved", "vreemd"]
    texts = st.text(max_size=30) | st.sampled_from([str(two[1].organisation), "rights:income:see", "yes", "2027-02-30"])

    @given(st.lists(st.tuples(st.sampled_from(names), texts), max_size=20))
    def holds(pairs: list[tuple[str, str]]) -> None:
        form = QueryDict(mutable=True)
        for name, value in pairs:
            form.appendlist(name, value)
        draft = drafts.start(two[0])
        kept = drafts.typed_in(form)
        drafts.save(two[0], draft.id, kept, 0)
        again = drafts.find(two[0], draft.id)
        assert again.typed == kept
        for name in drafts.TEXTS:
            assert kept[name] == form.get(name, "").replace("\x00", "").replace("\r\n", "\n")
        content, found = rules.check(again.typed, two[0], None)
        assert (content is None) == bool(found)

    holds()
