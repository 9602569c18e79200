"""The register of who works where, and the last administrator. Two at once: see test_two_at_once."""

from datetime import timedelta

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from tests.accounts.helpers import make_mandate, make_organisation, make_seat, make_user
from totjerecht.accounts import mandates, seats
from totjerecht.accounts.mandates import LastAdministratorError, NoSuchMandateError, NotAdministratorError
from totjerecht.accounts.models import Mandate, Organisation

pytestmark = pytest.mark.django_db


def test_an_ended_mandate_gives_nothing_from_that_moment() -> None:
    boss = make_seat(administrator=True)
    worker = make_seat(organisation=Organisation.objects.get(id=boss.organisation))
    mandates.end(boss, worker.mandate)
    assert seats.seats(worker.user) == []
    assert Mandate.objects.get(id=worker.mandate).ends == timezone.localdate()


@pytest.mark.parametrize(
    ("starts", "ends", "works"), [(0, None, True), (-5, 0, False), (-5, 1, True), (1, None, False)]
)
def test_a_mandate_runs_from_its_day_until_the_day_before_its_end(starts: int, ends: int | None, works: bool) -> None:
    today = timezone.localdate()
    end = None if ends is None else today + timedelta(days=ends)
    mandate = make_mandate(starts=today + timedelta(days=starts), ends=end)
    assert bool(seats.seats(mandate.user_id)) is works


def test_an_organisation_that_stopped_gives_no_seat() -> None:
    seat = make_seat()
    Organisation.objects.filter(id=seat.organisation).update(active=False)
    assert seats.seats(seat.user) == []


def test_the_register_tells_function_and_duty() -> None:
    house = make_organisation()
    make_seat(make_user("Bea Bos"), house, "volunteer")
    make_seat(make_user("An Aerts"), house, "social_worker", administrator=True)
    make_seat()  # elsewhere
    first, second = mandates.colleagues(house.id)
    assert (first.name, first.function_name, first.administrator) == ("An Aerts", "maatschappelijk werker", True)
    assert first.secrecy == "beroepsgeheim"
    assert "art. 352" in first.article
    assert (second.name, second.secrecy, second.article) == ("Bea Bos", "geen wettelijke geheimplicht", "")


def test_nobody_ends_a_mandate_of_another_organisation() -> None:
    boss, stranger = make_seat(administrator=True), make_seat()
    with pytest.raises(NoSuchMandateError):
        mandates.end(boss, stranger.mandate)
    assert seats.seats(stranger.user)


def test_who_is_no_administrator_any_more_ends_nothing() -> None:
    house = make_organisation()
    one, two, worker = (make_seat(organisation=house, administrator=n < 2) for n in range(3))
    mandates.end(two, one.mandate)
    with pytest.raises(NotAdministratorError):  # the seat was read before
        mandates.end(one, worker.mandate)


def test_one_who_leaves_on_a_known_day_is_not_enough() -> None:
    house = make_organisation()
    boss = make_seat(organisation=house, administrator=True)
    make_mandate(organisation=house, administrator=True, ends=timezone.localdate() + timedelta(days=3))
    with pytest.raises(LastAdministratorError):
        mandates.end(boss, boss.mandate)


class AlwaysOne(TestCase):
    """Whatever administrators do in whatever order."""

    @given(st.integers(1, 4), st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), st.booleans()), max_size=8))
    def test_an_organisation_is_never_without_an_administrator(
        self, number: int, steps: list[tuple[int, int, bool]]
    ) -> None:
        house = make_organisation()
        all_of_them = [make_seat(organisation=house, administrator=True) for _ in range(number)]
        for who, whom, ends in steps:
            seat, other = all_of_them[who % number], all_of_them[whom % number]
            try:
                if ends:
                    mandates.end(seat, other.mandate)
                else:
                    mandates.set_administrator(seat, other.mandate, administrator=False)
            except (LastAdministratorError, NotAdministratorError, NoSuchMandateError):
                pass
            assert any(colleague.administrator for colleague in mandates.colleagues(house.id))
