"""Reading and writing through the gate: who gets what, what stands in the log, and what is refused."""

from __future__ import annotations

import re
from uuid import UUID

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.models import Q

from tests.access import world
from totjerecht.access import consents, presence, relationships
from totjerecht.access.choices import Action, Category, Channel, Purpose
from totjerecht.access.context import AccessContext
from totjerecht.access.database.tables import APPEND_ONLY
from totjerecht.access.emergency import opening as emergency
from totjerecht.access.gate import NotThere, act, read, read_one
from totjerecht.access.guarded import GateClosed
from totjerecht.access.models import Event, EventSubject, Grant, History, Use, VoiceEnding
from totjerecht.accounts.models import User
from totjerecht.people.models import Entry, Person

pytestmark = pytest.mark.django_db(databases=["default", "keys"])
SEE = (Action.SEE,)


def seen(ctx: AccessContext, subject: UUID) -> set[str]:
    return {row["category"] for row in read(ctx, Entry, ["text"], where=Q(subject=subject)).rows}


def test_the_worker_of_a_statutory_file_reads_it_and_the_log_tells() -> None:
    worker = world.seat(world.organisation(kind="ocmw"))
    subject = world.person(worker)
    before = EventSubject.objects.filter(subject=subject).count()
    row = read_one(world.ctx(worker), Person, ["name"], Q(subject=subject))
    assert row["name"] == "Noor Voorbeeld"
    last = EventSubject.objects.filter(subject=subject).order_by("seq").last()
    assert last is not None
    assert (last.seq, last.event.kind, last.event.actor) == (before + 1, "read", worker.user)
    assert last.event.what["categories"] == ["identity"]


def test_nobody_else_reads_it() -> None:
    worker = world.seat(world.organisation(kind="ocmw"))
    subject = world.person(worker)
    events = Event.objects.count()
    colleague = world.seat(world.organisation())
    for other in (colleague, world.seat(function="volunteer"), world.seat(user=None)):
        for purpose in Purpose:
            assert not read(world.ctx(other, purpose), Entry, ["text"]).rows
            with pytest.raises(NotThere):
                read_one(world.ctx(other, purpose), Person, ["name"], Q(subject=subject))
    assert Event.objects.count() == events


def test_the_same_worker_in_another_seat_reads_nothing() -> None:
    worker = world.seat(world.organisation(kind="ocmw"))
    subject = world.person(worker)
    elsewhere = world.seat(user=User.objects.get(id=worker.user))
    assert not seen(world.ctx(elsewhere), subject)
    assert not seen(world.ctx(worker, Purpose.RIGHTS), subject), "another purpose is another question"


def test_a_consent_opens_what_it_says_until_it_is_withdrawn() -> None:
    worker = world.seat(world.organisation(kind="ocmw"))
    other = world.seat()
    subject = world.person(worker)
    version = world.agreement(worker.organisation, other.organisation)
    given = world.consent(
        world.ctx(worker),
        subject,
        version,
        other.organisation,
        {Category.INCOME: SEE, Category.DEBTS: SEE},
    )
    there = world.ctx(other, Purpose.RIGHTS)
    assert seen(there, subject) == {"income", "debts"}
    assert Use.objects.count() == 2
    debts = Grant.objects.get(consent=given, category="debts")
    consents.withdraw(world.ctx(worker), subject, given, Channel.PHONE, [debts.id])
    assert seen(there, subject) == {"income"}
    consents.withdraw(world.ctx(worker), subject, given, Channel.LETTER)
    assert not seen(there, subject)


def test_the_end_of_a_relationship_closes_all() -> None:
    worker, other = world.seat(world.organisation(kind="ocmw")), world.seat()
    subject = world.person(worker)
    version = world.agreement(worker.organisation, other.organisation)
    world.consent(world.ctx(worker), subject, version, other.organisation, {Category.INCOME: SEE})
    invited = relationships.current(subject).get(kind="invited")
    relationships.end(world.voice(worker, subject), subject, invited.id, Channel.COUNTER, by_person=True)
    assert not seen(world.ctx(other, Purpose.RIGHTS), subject)


def test_nothing_beyond_the_agreement() -> None:
    worker, other = world.seat(world.organisation(kind="ocmw")), world.seat()
    subject = world.person(worker)
    there = world.ctx(worker)
    version = world.agreement(worker.organisation, other.organisation, categories=[Category.INCOME], actions=SEE)
    for receiver, grants, days in (
        (other.organisation, {Category.HEALTH: SEE}, 30),
        (other.organisation, {Category.INCOME: tuple(Action)}, 30),
        (other.organisation, {Category.INCOME: SEE}, 181),
        (world.organisation().id, {Category.INCOME: SEE}, 30),
    ):
        with pytest.raises(consents.BeyondAgreement):
            world.consent(there, subject, version, receiver, grants, days=days)
    given = world.consent(there, subject, version, other.organisation, {Category.INCOME: SEE})
    until = Grant.objects.get(consent=given).until
    with act(there) as doing:
        doing.about(subject)
        with pytest.raises(DatabaseError, match="beyond the agreement"), transaction.atomic():
            Grant.objects.create(consent_id=given, category="health", action="see", until=until)


def test_the_door_is_closed() -> None:
    for use in (
        lambda: Person.objects.all(),
        lambda: Person.objects.count(),
        lambda: Person().save(),
        lambda: Person().delete(),
    ):
        with pytest.raises(GateClosed):
            use()


def run(sql: str) -> int:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
        return int(cursor.rowcount)


def refused(sql: str) -> bool:
    """Refused in words; or, behind row security, without any row: for who says nothing there are none."""
    try:
        touched = run(sql)
    except DatabaseError as error:
        return bool(re.search("no context|permission denied", str(error)))
    return connection.vendor == "postgresql" and touched == 0


def test_a_write_without_context_is_refused() -> None:
    worker = world.seat(world.organisation(kind="ocmw"))
    subject = world.person(worker)
    for sql in (
        "INSERT INTO access_subject (id, made_at) VALUES ('00000000000000000000000000000001', '2026-01-01')",
        "UPDATE people_person SET language = 'fr'",
        "DELETE FROM people_person",
    ):
        assert refused(sql)
    assert read_one(world.ctx(worker), Person, ["language"], Q(subject=subject))["language"] == "nl-be"


@pytest.mark.parametrize(
    "table", sorted(APPEND_ONLY - {"access_telling", "access_review", "access_told", "access_cooperationrefusal"})
)
def test_what_is_written_stays(table: str) -> None:
    """Also within an act."""
    worker, other = world.seat(world.organisation(kind="ocmw")), world.seat()
    subject = world.person(worker)
    there = world.ctx(worker)
    version = world.agreement(worker.organisation, other.organisation)
    given = world.consent(there, subject, version, other.organisation, {Category.INCOME: SEE})
    read(world.ctx(other, Purpose.RIGHTS), Entry, ["text"])
    consents.withdraw(there, subject, given, Channel.SMS)
    herself = world.voice(worker, subject, Category.INCOME)
    invited = relationships.current(subject).get(kind="invited")
    relationships.end(herself, subject, invited.id, Channel.SMS, by_person=True)
    presence.here(there, subject)
    emergency.open_now(there, subject, "Gevaar voor haar kinderen vannacht.")
    with act(there) as doing:
        doing.about(subject)
        VoiceEnding.objects.create(voice_id=herself.actor, why="lost")
        for sql in (f"UPDATE {table} SET id = id", f"DELETE FROM {table}"):
            with pytest.raises(DatabaseError, match=r"append only|permission denied"):
                run(sql)


def test_an_act_leaves_its_history_and_one_line() -> None:
    worker = world.seat(world.organisation(kind="ocmw"))
    subject = world.person(worker)
    with act(world.ctx(worker)) as doing:
        doing.change(Person, Q(subject=subject), name="Noor Anders")
    rows = History.objects.filter(act=doing.id)
    assert [(row.table_name, row.operation, row.actor) for row in rows] == [("people_person", "UPDATE", worker.user)]
    event = Event.objects.get(id=doing.id)
    assert event.what["tables"] == {"people_person": 1}
    assert "Noor" not in rows[0].data
    with act(world.ctx(world.seat())) as doing, pytest.raises(NotThere):
        doing.change(Person, Q(subject=subject), name="Iemand anders")
