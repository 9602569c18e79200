"""What is told about why something is visible is what the gate does; and who is said to be able to change it, can."""

from __future__ import annotations

from uuid import UUID

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings

from tests.access import test_walls as walls
from tests.access import world
from totjerecht.access import policy, relationships
from totjerecht.access.choices import ASKED, Action, Category, Purpose
from totjerecht.access.context import AccessContext
from totjerecht.access.cooperation.limits import BOUND
from totjerecht.access.emergency import opening
from totjerecht.access.explain import Line, Missing, explain, read_explained
from totjerecht.access.gate import NotThere
from totjerecht.access.models import Event, EventSubject
from totjerecht.access.models.relationship import Part
from totjerecht.access.roles import ROLES
from totjerecht.accounts.models import Mandate

pytestmark = pytest.mark.django_db(databases=["default", "keys"])
SEE = (Action.SEE,)


def told(ctx: AccessContext, subject: UUID) -> dict[Category, Line]:
    return {line.category: line for line in explain(ctx, subject)}


@settings(max_examples=max(5, settings().max_examples // 5), suppress_health_check=list(HealthCheck))
@given(walls.STEPS)
def test_what_is_told_is_what_the_gate_does(steps: list[tuple[int, int, int, int]]) -> None:
    with transaction.atomic():
        town = walls.build(steps)
        for ctx in town.contexts:
            for subject in town.subjects:
                lines = explain(ctx, subject)
                assert [line.category for line in lines] == list(Category)
                seen, writable = (policy.categories(ctx, action, subject) for action in (Action.SEE, Action.WRITE))
                assert {line.category for line in lines if line.visible} == seen
                assert {line.category for line in lines if line.writable} == seen & writable
                for line in lines:
                    check_words(line)
        transaction.set_rollback(True)


def check_words(line: Line) -> None:
    """Each line says why, or why not with what is missing and who can change it; never both."""
    if line.visible:
        assert line.reasons
        assert (line.missing, line.why_not) == (Missing.NOTHING, "")
    else:
        assert not line.reasons
        assert not line.writable
        assert line.missing
        assert line.why_not
    assert line.change
    assert not any("{" in words for words in (*line.reasons, line.why_not, line.change))


@settings(max_examples=max(5, settings().max_examples // 10), suppress_health_check=list(HealthCheck))
@given(walls.STEPS)
def test_an_agreement_opens_exactly_what_is_said_to_miss_only_that(steps: list[tuple[int, int, int, int]]) -> None:
    """Where a relationship or an agreement is said to be missing, an agreement opens it; where anything else, not."""
    with transaction.atomic():
        town = walls.build(steps)
        giver = world.seat(world.organisation(kind="ocmw"))
        for ctx in [c for c in town.contexts if c.purpose in ASKED]:
            assert ctx.organisation
            subject = world.person(giver)
            before = explain(ctx, subject)
            version = world.agreement(giver.organisation, ctx.organisation, purposes=ASKED)
            grants = dict.fromkeys(Category, SEE)
            world.consent(world.ctx(giver), subject, version, ctx.organisation, grants, purpose=ctx.purpose)
            after = told(ctx, subject)
            for line in before:
                opens = line.missing in {Missing.RELATIONSHIP, Missing.AGREEMENT}
                opens |= line.missing == Missing.PURPOSE and ctx.function in BOUND
                assert after[line.category].visible == opens, (ctx, line)
        transaction.set_rollback(True)


def test_an_assigned_worker_reads_the_article_and_the_day() -> None:
    worker = world.seat(world.organisation(kind="ocmw"))
    subject = world.person(worker)
    line = told(world.ctx(worker), subject)[Category.DEBTS]
    assert line.visible
    assert line.writable
    assert relationships.AID_ARTICLE in line.reasons[0]
    assert "vaste werker" in line.reasons[0]
    assert "andere werker" in line.change


def test_a_partner_reads_what_was_agreed_and_what_was_not() -> None:
    worker, partner = world.seat(world.organisation(kind="ocmw")), world.seat(world.organisation("CAW De Proef"))
    subject = world.person(worker)
    version = world.agreement(worker.organisation, partner.organisation)
    world.consent(world.ctx(worker), subject, version, partner.organisation, {Category.INCOME: SEE})
    lines = told(world.ctx(partner, Purpose.RIGHTS), subject)
    assert "CAW De Proef" in lines[Category.INCOME].reasons[0]
    assert not lines[Category.INCOME].writable
    assert lines[Category.DEBTS].missing == Missing.AGREEMENT
    other = told(world.ctx(partner, Purpose.GUIDANCE), subject)
    assert other[Category.INCOME].missing == Missing.PURPOSE
    assert "rechten zoeken" in other[Category.INCOME].why_not
    assert other[Category.DEBTS].missing == Missing.AGREEMENT


def test_missing_role_seat_and_relationship() -> None:
    organisation = world.organisation(kind="ocmw")
    worker = world.seat(organisation)
    member = world.seat(organisation, "committee")
    subject = world.person(worker)
    relationships.assign_other(world.ctx(worker), subject, member.user, Part.COMMITTEE)
    lines = told(world.ctx(member), subject)
    assert lines[Category.HEALTH].missing == Missing.ROLE
    assert "comité" in lines[Category.INCOME].reasons[0]
    assert {line.missing for line in explain(world.ctx(world.seat(organisation)), subject)} == {Missing.RELATIONSHIP}
    Mandate.objects.filter(id=member.mandate).update(ends="2020-01-01", starts="2019-01-01")
    assert {line.missing for line in explain(world.ctx(member), subject)} == {Missing.SEAT}


def test_an_emergency_says_until_when() -> None:
    worker, other = world.seat(world.organisation(kind="ocmw")), world.seat()
    subject = world.person(worker)
    opening.open_now(world.ctx(other), subject, walls.DANGER)
    line = told(world.ctx(other, Purpose.EMERGENCY), subject)[Category.IDENTITY]
    assert "Noodtoegang" in line.reasons[0]
    assert "uur" in line.reasons[0]


def test_a_representative_reads_the_mandate() -> None:
    worker = world.seat(world.organisation(kind="ocmw"))
    subject = world.person(worker)
    lines = told(world.voice(worker, subject, Category.HOUSING), subject)
    assert "volmacht" in lines[Category.HOUSING].reasons[0]
    assert not lines[Category.HEALTH].visible
    assert "volmacht" in lines[Category.HEALTH].why_not


def test_reading_it_stands_in_the_log_and_is_not_there_for_others() -> None:
    worker = world.seat(world.organisation(kind="ocmw"))
    subject = world.person(worker)
    lines = read_explained(world.ctx(worker), subject)
    assert len(lines) == len(Category)
    last = EventSubject.objects.filter(subject=subject).order_by("seq").last()
    assert last is not None
    assert (last.event.kind, last.event.actor, last.event.what["table"]) == ("read", worker.user, "access.sight")
    events = Event.objects.count()
    with pytest.raises(NotThere):
        read_explained(world.ctx(world.seat()), subject)
    assert Event.objects.count() == events


def test_each_function_has_words_for_what_it_may_not() -> None:
    worker = world.seat(world.organisation(kind="ocmw"))
    subject = world.person(worker)
    for function in [name for name in ROLES if name != "own"]:
        for line in explain(world.ctx(world.seat(function=function), Purpose.RIGHTS), subject):
            may = Action.SEE in ROLES[function].get(line.category, ())
            closed = Missing.RELATIONSHIP if function in BOUND else Missing.SECRECY
            assert line.missing == (closed if may else Missing.ROLE)
