"""One person, opened at once: exactly what the filter gives, one line in the log, and nothing kept for a next time."""

from __future__ import annotations

import itertools
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.models import Q
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.access import world
from totjerecht.access import chain, consents, policy, relationships
from totjerecht.access.choices import Action, Category, Channel, Purpose
from totjerecht.access.context import AccessContext
from totjerecht.access.database import role
from totjerecht.access.emergency import opening as emergency
from totjerecht.access.gate import MOST, PageOf, act, read, read_person
from totjerecht.access.keys.erasing import erase_key
from totjerecht.access.keys.keyring import ERASED
from totjerecht.access.models import Event, EventSubject, Use, VoiceEnding
from totjerecht.access.models.relationship import Part
from totjerecht.accounts.models import Mandate, Organisation, User
from totjerecht.accounts.service import Seat
from totjerecht.people.models import Entry, Person, Reach

pytestmark = pytest.mark.django_db(databases=["default", "keys"])
SEE = (Action.SEE,)
#: What each of the three tables is asked, apart and together.
PARTS = (PageOf(Person, ("name", "alias")), PageOf(Reach, ("phone",)), PageOf(Entry, ("text", "written_by__function")))
ALL = frozenset(Category)


@pytest.fixture
def worker() -> Seat:
    return world.seat(world.organisation(kind="ocmw"))


def apart(ctx: AccessContext, subject: UUID) -> list[list[dict[str, Any]]]:
    """The three tables through the filter, one by one."""
    return [list(read(ctx, part.model, part.fields, where=Q(subject=subject)).rows) for part in PARTS]


def together(ctx: AccessContext, subject: UUID) -> list[list[dict[str, Any]]]:
    return [list(page.rows) for page in read_person(ctx, subject, *PARTS).pages]


def whom(worker: Seat) -> dict[str, tuple[Seat | AccessContext, UUID, dict[Purpose, frozenset[Category]]]]:
    """Who × whom → for which purpose what is seen; for any other purpose nothing."""
    ocmw, caw = Organisation.objects.get(id=worker.organisation), world.organisation()
    committee, colleague, helper = world.seat(ocmw, "committee"), world.seat(ocmw), world.seat(ocmw)
    partner, reception, volunteer = world.seat(caw), world.seat(caw, "reception"), world.seat(caw, "volunteer")
    elsewhere = world.seat(user=User.objects.get(id=worker.user))
    own, other = world.person(worker), world.person(colleague)
    there = world.ctx(worker)
    relationships.assign_other(there, own, committee.user, Part.COMMITTEE)
    version = world.agreement(worker.organisation, caw.id)
    asked = {Category.IDENTITY: SEE, Category.DEBTS: tuple(Action)}
    world.consent(there, own, version, caw.id, asked)
    world.consent(there, own, version, caw.id, {Category.INCOME: SEE}, purpose=Purpose.GUIDANCE)
    emergency.open_now(world.ctx(helper), own, "Gevaar voor haar kinderen, vannacht.")
    granted = {Purpose.RIGHTS: frozenset(asked), Purpose.GUIDANCE: frozenset({Category.INCOME})}
    return {
        "worker": (worker, own, {Purpose.AID: ALL}),
        "worker, somebody of a colleague": (worker, other, {}),
        "worker, nobody": (worker, uuid4(), {}),
        "worker elsewhere": (elsewhere, own, {}),
        "committee": (committee, own, {Purpose.AID: ALL - {Category.CONTACT, Category.HEALTH}}),
        "colleague": (colleague, own, {}),
        "in an emergency": (helper, own, {Purpose.EMERGENCY: ALL}),
        "invited": (partner, own, granted),
        "reception of who is invited": (reception, own, {Purpose.RIGHTS: frozenset({Category.IDENTITY})}),
        "volunteer of who is invited": (volunteer, own, {}),
        "stranger": (world.seat(), own, {}),
        "herself": (world.voice(worker, own), own, {Purpose.OWN: ALL}),
        "herself, another": (world.voice(worker, own), other, {}),
        "who speaks for her": (
            world.voice(worker, own, Category.RIGHTS),
            own,
            {Purpose.OWN: frozenset({Category.RIGHTS})},
        ),
    }


def test_who_whom_what_and_for_which_purpose(worker: Seat) -> None:
    for name, (who, subject, expected) in whom(worker).items():
        for purpose in Purpose:
            ctx = world.ctx(who, purpose) if isinstance(who, Seat) else who.for_purpose(purpose)
            sees = expected.get(purpose, frozenset())
            opening = read_person(ctx, subject, *PARTS)
            assert opening.sees == sees, (name, purpose)
            assert (purpose in policy.purposes(ctx, Action.SEE, subject)) == bool(sees)
            person, reach, entries = (list(page.rows) for page in opening.pages)
            assert {row["category"] for row in person} == sees & {Category.IDENTITY}, (name, purpose)
            assert {row["category"] for row in reach} == sees & {Category.CONTACT}, (name, purpose)
            assert {row["category"] for row in entries} == sees, (name, purpose)
            assert [person, reach, entries] == apart(ctx, subject), (name, purpose)


def closing(worker: Seat, partner: Seat, subject: UUID, given: UUID) -> dict[str, Any]:
    """The ways in which what the partner sees ends."""
    there = world.ctx(worker)
    grant = policy.decide(world.ctx(partner, Purpose.RIGHTS), subject).leaning[Category.INCOME]

    def ended() -> None:
        invited = relationships.current(subject).get(kind="invited")
        relationships.end(world.voice(worker, subject), subject, invited.id, Channel.COUNTER, by_person=True)

    return {
        "the whole": lambda: consents.withdraw(there, subject, given, Channel.PHONE),
        "one grant": lambda: consents.withdraw(there, subject, given, Channel.SMS, list(grant)),
        "the end of the relationship": ended,
        "the end of the mandate": lambda: Mandate.objects.filter(id=partner.mandate).update(ends=timezone.localdate()),
        "a user who may not log in": lambda: User.objects.filter(id=partner.user).update(is_active=False),
        "an organisation that stops": lambda: Organisation.objects.filter(id=partner.organisation).update(active=False),
    }


@pytest.mark.parametrize(
    "how",
    [
        "the whole",
        "one grant",
        "the end of the relationship",
        "the end of the mandate",
        "a user who may not log in",
        "an organisation that stops",
    ],
)
def test_what_ends_between_two_openings_is_closed(worker: Seat, how: str) -> None:
    partner = world.seat()
    subject = world.person(worker)
    version = world.agreement(worker.organisation, partner.organisation)
    given = world.consent(world.ctx(worker), subject, version, partner.organisation, {Category.INCOME: SEE})
    ctx = world.ctx(partner, Purpose.RIGHTS)
    assert [len(rows) for rows in together(ctx, subject)] == [0, 0, 1]
    closing(worker, partner, subject, given)[how]()
    opening = read_person(ctx, subject, *PARTS)
    assert (opening.sees, opening.writes) == (frozenset(), frozenset())
    assert [list(page.rows) for page in opening.pages] == [[], [], []]
    assert policy.purposes(ctx, Action.SEE, subject) == []


def test_a_voice_that_ended_opens_nothing(worker: Seat) -> None:
    subject = world.person(worker)
    herself = world.voice(worker, subject)
    assert all(together(herself, subject))
    with act(world.ctx(worker)) as doing:
        doing.about(subject)
        VoiceEnding.objects.create(voice_id=herself.actor, why="lost")
    assert together(herself, subject) == [[], [], []]


def lines(subject: UUID) -> list[Event]:
    links = EventSubject.objects.filter(subject=subject).order_by("seq").select_related("event")
    return [link.event for link in links]


def test_it_is_one_line_that_tells_which_tables_and_one_use_of_each_grant(worker: Seat) -> None:
    partner = world.seat()
    subject = world.person(worker)
    version = world.agreement(worker.organisation, partner.organisation)
    kinds = {Category.IDENTITY: SEE, Category.DEBTS: SEE, Category.INCOME: SEE}
    world.consent(world.ctx(worker), subject, version, partner.organisation, kinds)
    before = len(lines(subject))
    ctx = world.ctx(partner, Purpose.RIGHTS)
    opening = read_person(ctx, subject, *PARTS)
    (event,) = lines(subject)[before:]
    assert {page.event for page in opening.pages} == {event.id}
    assert event.what == {
        "parts": {"people.person": ["alias", "name"], "people.entry": ["text", "written_by__function"]},
        "categories": ["debts", "identity", "income"],
        "rows": 4,
    }
    leaned = policy.decide(ctx, subject).leaning
    assert sorted(Use.objects.filter(event=event).values_list("grant", flat=True)) == sorted(
        itertools.chain.from_iterable(leaned.values())
    )
    read_person(ctx, subject, PageOf(Entry, ["text"], Q(category=Category.DEBTS)))
    last = lines(subject)[-1]
    assert last.what["categories"] == ["debts"]
    assert set(Use.objects.filter(event=last).values_list("grant", flat=True)) == leaned[Category.DEBTS], (
        "only of what was read"
    )


def test_what_gives_nothing_leaves_no_line(worker: Seat) -> None:
    subject = world.person(worker)
    before = len(lines(subject))
    nothing = read_person(world.ctx(worker), subject, PageOf(Entry, ["text"], Q(pk=uuid4())))
    assert [page.event for page in nothing.pages] == [None]
    assert read_person(world.ctx(worker), subject).pages == []
    read_person(world.ctx(world.seat()), subject, *PARTS)
    assert len(lines(subject)) == before


def test_without_a_line_nothing_is_given(worker: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk, a key that is lost: no log, no values."""

    def full(*_: object, **__: object) -> None:
        raise DatabaseError("database or disk is full")

    subject = world.person(worker)
    before = len(lines(subject))
    monkeypatch.setattr(chain, "write", full)
    with pytest.raises(DatabaseError), transaction.atomic():
        read_person(world.ctx(worker), subject, *PARTS)
    with pytest.raises(DatabaseError), transaction.atomic():
        read(world.ctx(worker), Person, ["name"])
    assert len(lines(subject)) == before


def test_pages_are_bounded_and_say_that_there_is_more(worker: Seat) -> None:
    subject = world.person(worker)
    for limit in (0, MOST + 1):
        with pytest.raises(ValueError, match="a page has"):
            PageOf(Entry, ["text"], limit=limit)
    ctx = world.ctx(worker)
    (first,) = read_person(ctx, subject, PageOf(Entry, ["text"], limit=4)).pages
    assert (len(first.rows), first.more) == (4, True)
    assert lines(subject)[-1].what["rows"] == 4
    (rest,) = read_person(ctx, subject, PageOf(Entry, ["text"], Q(pk__gt=first.rows[-1]["pk"]))).pages
    assert (len(rest.rows), rest.more) == (5, False)


def test_an_erased_person_reads_as_erased(worker: Seat) -> None:
    subject = world.person(worker)
    erase_key(subject)
    (person,), (reach,), entries = together(world.ctx(worker), subject)
    assert person["name"] is ERASED
    assert reach["phone"] is ERASED
    assert {row["text"] for row in entries} == {ERASED}


class TestQueries:
    """A bound on the number of questions, whatever there is to read."""

    def test_of_an_opening(self, worker: Seat) -> None:
        subject = world.person(worker)
        ctx = world.ctx(worker)
        together(ctx, subject)
        few = self.queries(lambda: together(ctx, subject))
        # A savepoint and its release; a decision; three tables; event, head, link, head; on PostgreSQL who acts, twice.
        assert few <= 2 + 1 + 3 + 4 + (2 if connection.vendor == "postgresql" else 0)
        with act(ctx) as doing:
            for _ in range(60):
                doing.create(Entry, subject, category="debts", text="regel", written_by_id=worker.mandate)
        assert self.queries(lambda: together(ctx, subject)) == few

    def test_of_what_may_be_seen(self, worker: Seat) -> None:
        subject = world.person(worker)
        ctx = world.ctx(worker)
        for ask in (
            lambda: policy.decide(ctx, subject),
            lambda: policy.categories(ctx, Action.WRITE, subject),
            lambda: policy.purposes(ctx, Action.SEE, subject),
            lambda: policy.purposes_with_people(ctx),
            lambda: policy.subjects(ctx, 50),
        ):
            assert self.queries(ask) == 1

    def queries(self, work: Any) -> int:
        with CaptureQueriesContext(connection) as caught:
            work()
        return len(caught)


@pytest.mark.skipif(connection.vendor != "postgresql", reason="row security is PostgreSQL's")
def test_row_security_stands_behind_a_decision_that_is_wrong(worker: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    """Were the decision to say yes to everybody, the second wall would still give nothing."""
    subject = world.person(worker)
    everything = policy.decide(world.ctx(worker), subject)
    assert everything.sees == ALL
    monkeypatch.setattr(policy, "decide", lambda *_: everything)
    assert role.weak(connection) == []
    assert together(world.ctx(world.seat()), subject) == [[], [], []]
    assert all(together(world.ctx(worker), subject))
