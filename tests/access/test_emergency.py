"""The emergency opening: at once, all that follows, and that nothing of what follows can be left out."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction
from django.db.models import Q
from django.utils import timezone

from tests.access import world
from totjerecht.access.choices import Channel, Purpose
from totjerecht.access.emergency import opening
from totjerecht.access.emergency.calendar import next_working_day, working_days_after
from totjerecht.access.gate import NotThere, act, read
from totjerecht.access.models import Emergency, EventSubject, Review
from totjerecht.accounts.models import Organisation
from totjerecht.people.models import Entry

pytestmark = pytest.mark.django_db(databases=["default", "keys"])
DANGER = "Ze belde dat haar ex met een mes voor de deur staat."


def test_it_opens_at_once_for_a_day_and_for_one_worker_only() -> None:
    subject = world.person(world.seat(world.organisation(kind="ocmw")))
    helper = world.seat()
    there = world.ctx(helper, Purpose.EMERGENCY)
    assert not read(there, Entry, ["text"], where=Q(subject=subject)).rows
    opened = opening.open_now(world.ctx(helper), subject, DANGER)
    assert len(read(there, Entry, ["text"], where=Q(subject=subject)).rows) == 9
    colleague = world.seat(Organisation.objects.get(id=helper.organisation))
    assert not read(world.ctx(colleague, Purpose.EMERGENCY), Entry, ["text"]).rows
    row = Emergency.objects.get(id=opened)
    assert row.until - row.opened_at == timedelta(days=1)
    assert "mes" not in bytes(row.reason).decode("latin-1")
    kinds = list(EventSubject.objects.filter(subject=subject).order_by("seq").values_list("event__kind", flat=True))
    assert kinds[-2:] == ["emergency", "read"]


def test_it_closes_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    subject = world.person(world.seat(world.organisation(kind="ocmw")))
    helper = world.seat()
    opening.open_now(world.ctx(helper), subject, DANGER)
    later = timezone.now() + timedelta(hours=24, seconds=1)
    monkeypatch.setattr("totjerecht.access.database.rule.timezone.now", lambda: later)
    assert not read(world.ctx(helper, Purpose.EMERGENCY), Entry, ["text"]).rows


@pytest.mark.parametrize("function", ["volunteer", "office", "reception", "privacy_officer", "committee"])
def test_not_for_every_function(function: str) -> None:
    subject = world.person(world.seat(world.organisation(kind="ocmw")))
    with pytest.raises(opening.Refused):
        opening.open_now(world.ctx(world.seat(function=function)), subject, DANGER)
    with pytest.raises(opening.Refused):
        opening.open_now(world.ctx(world.seat()), subject, "gevaar")


def test_a_second_person_reviews() -> None:
    subject = world.person(world.seat(world.organisation(kind="ocmw")))
    helper = world.seat(function="team_leader")
    where = Organisation.objects.get(id=helper.organisation)
    leader, outsider = world.seat(where, "team_leader"), world.seat(function="team_leader")
    opened = opening.open_now(world.ctx(helper), subject, DANGER)
    assert list(opening.to_review(world.ctx(leader)).values_list("id", flat=True)) == [opened]
    for nobody in (helper, outsider, world.seat(where)):
        assert not opening.to_review(world.ctx(nobody)).exists()
        with pytest.raises(NotThere):
            opening.review(world.ctx(nobody), opened, justified=True, remark="")
    assert opening.for_review(world.ctx(leader), opened).reason == DANGER
    with pytest.raises(opening.Refused):
        opening.review(world.ctx(leader), opened, justified=False, remark=" ")
    opening.review(world.ctx(leader), opened, justified=True, remark="")
    with pytest.raises(NotThere):
        opening.review(world.ctx(leader), opened, justified=True, remark="")


def test_the_database_refuses_a_review_by_oneself() -> None:
    subject = world.person(world.seat(world.organisation(kind="ocmw")))
    helper = world.seat(function="team_leader")
    opened = opening.open_now(world.ctx(helper), subject, DANGER)
    with act(world.ctx(helper)) as doing:
        doing.about(subject)
        with pytest.raises(DatabaseError, match="by the one who opened"), transaction.atomic():
            Review.objects.create(emergency_id=opened, reviewer_id=helper.mandate, justified=True)


def test_telling_waits_only_for_danger_and_a_while() -> None:
    subject = world.person(world.seat(world.organisation(kind="ocmw")))
    helper = world.seat()
    there, today = world.ctx(helper), timezone.localdate()
    opened = opening.open_now(there, subject, DANGER)
    assert [row.id for row in opening.to_tell(there)] == [opened]
    for until, reason in (
        (today, DANGER),
        (today + timedelta(days=31), DANGER),
        (today + timedelta(days=5), "liever niet"),
    ):
        with pytest.raises(opening.Refused):
            opening.wait(there, opened, until, reason)
    opening.wait(there, opened, today + timedelta(days=5), "Als haar ex dit leest, weet hij waar ze is.")
    assert not opening.to_tell(there).exists()
    assert opening.waits(Emergency.objects.all()) == {opened}
    opening.told(there, opened, Channel.COUNTER)
    assert not opening.waits(Emergency.objects.all())


def test_a_wait_that_is_over_asks_again(monkeypatch: pytest.MonkeyPatch) -> None:
    subject = world.person(world.seat(world.organisation(kind="ocmw")))
    there, today = world.ctx(world.seat()), timezone.localdate()
    opened = opening.open_now(there, subject, DANGER)
    opening.wait(there, opened, today + timedelta(days=5), "Als haar ex dit leest, weet hij waar ze is.")
    monkeypatch.setattr("totjerecht.access.emergency.opening.timezone.localdate", lambda *_: today + timedelta(days=5))
    assert [row.id for row in opening.to_tell(there)] == [opened]


@pytest.mark.parametrize(
    ("day", "after", "count"),
    [
        (date(2026, 11, 27), date(2026, 11, 30), 1),  # a Friday
        (date(2026, 12, 24), date(2026, 12, 28), 1),  # Christmas on a Friday
        (date(2026, 4, 3), date(2026, 4, 7), 1),  # Easter Monday
        (date(2026, 12, 31), date(2027, 1, 6), 3),
    ],
)
def test_working_days(day: date, after: date, count: int) -> None:
    assert working_days_after(day, count) == after
    assert next_working_day(day) == working_days_after(day, 1)
