"""Who works with a person: told, replaced, asked for another, ended. By whom that can be done, and by whom not."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.utils import timezone

from tests.access import world
from tests.people import town
from totjerecht.access import policy, relationships
from totjerecht.access.choices import Action, Channel, Purpose
from totjerecht.access.gate import NotThere
from totjerecht.access.models import Ending, EventSubject, OtherWorkerAsked, Relationship, Told
from totjerecht.access.models.relationship import Part
from totjerecht.accounts.models import Organisation
from totjerecht.people import working
from totjerecht.people.working import NotPossible

pytestmark = pytest.mark.django_db(databases=["default", "keys"])


@pytest.fixture
def here() -> town.Town:
    return town.build()


def own(here: town.Town, who: str = "worker") -> Relationship:
    return relationships.current(here.own).get(worker=here.seats[who].user)


def invited(here: town.Town) -> Relationship:
    return relationships.current(here.own).get(kind="invited")


def post(client: Client, subject: UUID, **posted: object) -> int:
    return client.post(f"/dossier/{subject}/wie/veranderen/", posted).status_code


def day(after: int) -> str:
    found = timezone.localdate() + timedelta(days=after)
    return f"{found.day}/{found.month}/{found.year}"


def test_told_by_the_button(here: town.Town) -> None:
    client = town.opened(here.seats["worker"], here.own)
    assert post(client, here.own, do="tell", relationship=own(here).id) == 400, "how, is asked"
    assert post(client, here.own, do="tell", relationship=own(here).id, channel="counter") == 302
    assert Told.objects.get(relationship=own(here)).channel == "counter"
    last = EventSubject.objects.filter(subject=here.own).order_by("seq").select_related("event").last()
    assert last is not None
    assert last.event.kind == "relation"
    shown = client.get(f"/dossier/{here.own}/wie/").content.decode()
    assert "De persoon weet het sinds" in shown
    assert "aan het loket" in shown
    assert "Nog te vertellen" not in client.get(f"/dossier/{here.own}/").content.decode()


#: Who may change who works with her (of the own organisation), by pressing any button.
MAY = {
    "worker": True,
    "replacement": True,
    "partner": True,
    "committee": False,
    "colleague": False,
    "leader": False,
    "reception": False,
    "office": False,
    "administrator": False,
    "partner_reception": False,
    "partner_volunteer": False,
    "partner_office": False,
    "stranger": False,
    "elsewhere": False,
}
#: Of whom somebody of an organisation changes something: only of that organisation itself.
BY_OWN = {"worker": ("tell", "ask"), "replacement": ("tell", "ask"), "partner": ()}


def test_only_who_does_social_work_with_her_and_only_of_the_own_organisation(here: town.Town) -> None:
    rows = {"assigned": own(here), "invited": invited(here)}
    for who, seat in here.seats.items():
        purpose = Purpose.RIGHTS if who.startswith(("partner", "stranger")) else Purpose.AID
        client = town.opened(seat, here.own, purpose)
        for do in ("tell", "ask"):
            for kind, row in rows.items():
                got = post(client, here.own, do=do, relationship=row.id, channel="phone")
                expected = 302 if MAY[who] and kind == "assigned" and do in BY_OWN[who] else 404
                assert got == expected, (who, do, kind)
        for row in rows.values():
            if row.organisation_id != seat.organisation or not MAY[who]:
                assert post(client, here.own, do="end", relationship=row.id, channel="phone") == 404, who
    assert not Ending.objects.exists()


def test_a_relationship_of_somebody_else_is_not_there(here: town.Town) -> None:
    """The number of a relationship of another person, with the address of one's own."""
    client = town.opened(here.seats["worker"], here.own)
    second = town.file(here.seats["worker"])
    theirs = (relationships.current(here.other).get(), relationships.current(second).get())
    for row in (*(theirs), Relationship(id=uuid4())):
        for do in ("tell", "ask", "end"):
            assert post(client, here.own, do=do, relationship=row.id, channel="phone") == 404
    for odd in ("", "x", "' OR 1=1 --"):
        assert post(client, here.own, do="end", relationship=odd, channel="phone") == 404
    assert not Ending.objects.exists()


def test_a_replacement_until_a_day(here: town.Town) -> None:
    client, there = town.opened(here.seats["worker"], here.own), world.ctx(here.seats["worker"])
    colleague, reception = here.seats["colleague"], here.seats["reception"]
    for worker, last_day in (
        (colleague.user, day(-1)),
        (colleague.user, day(400)),
        (colleague.user, ""),
        (colleague.user, "31/2/2030"),
        (reception.user, day(5)),
        (here.seats["stranger"].user, day(5)),
        (here.seats["replacement"].user, day(5)),
        ("", day(5)),
        ("' OR 1=1", day(5)),
    ):
        typed = {"replace-worker": worker, "replace-last_day": last_day}
        assert post(client, here.own, do="replace", **typed) == 400, typed
    assert not policy.categories(world.ctx(colleague), Action.SEE, here.own)
    assert post(client, here.own, do="replace", **{"replace-worker": colleague.user, "replace-last_day": day(5)}) == 302
    assert policy.categories(world.ctx(colleague), Action.SEE, here.own)
    row = own(here, "colleague")
    assert row.part == Part.REPLACEMENT
    assert row.until is not None
    assert timezone.localdate(row.until) == timezone.localdate() + timedelta(days=6), "that day included"
    with pytest.raises(NotPossible):
        working.assign(there, here.own, colleague.user, Part.REPLACEMENT, date(2999, 1, 1))
    with pytest.raises(NotThere):
        working.assign(world.ctx(here.seats["partner"], Purpose.RIGHTS), here.own, colleague.user, Part.COMMITTEE)


def test_a_member_of_the_committee(here: town.Town) -> None:
    member = world.seat(Organisation.objects.get(id=here.seats["worker"].organisation), "committee")
    client = town.opened(here.seats["worker"], here.own)
    assert post(client, here.own, do="committee", **{"committee-worker": here.seats["colleague"].user}) == 400
    assert post(client, here.own, do="committee", **{"committee-worker": member.user}) == 302
    assert {"identity", "income"} <= set(policy.categories(world.ctx(member), Action.SEE, here.own))
    assert not {"health", "contact"} & set(policy.categories(world.ctx(member), Action.SEE, here.own))
    assert post(client, here.own, do="committee") == 400
    assert post(client, here.own, do="iets") == 400


class TestAnother:
    """The question for another worker."""

    @pytest.fixture
    def question(self, here: town.Town) -> OtherWorkerAsked:
        there = world.ctx(here.seats["worker"])
        working.ask_other(there, here.own, own(here).id, Channel.COUNTER)
        return OtherWorkerAsked.objects.get()

    def answer(self, here: town.Town, who: str, question: OtherWorkerAsked, **posted: object) -> int:
        client = town.opened(here.seats[who], here.own)
        return post(client, here.own, do="answer", question=question.id, **posted)

    def test_it_is_shown_with_its_day(self, here: town.Town, question: OtherWorkerAsked) -> None:
        shown = town.opened(here.seats["worker"], here.own).get(f"/dossier/{here.own}/wie/").content.decode()
        assert "om een andere werker" in shown
        assert f"{question.due.day}/{question.due.month}/{question.due.year}" in shown
        assert 'name="reason"' not in shown, "who it is about writes no refusal"
        other = town.opened(here.seats["replacement"], here.own).get(f"/dossier/{here.own}/wie/").content.decode()
        assert 'name="reason"' in other

    def test_who_it_is_about_may_hand_over_but_not_refuse(self, here: town.Town, question: OtherWorkerAsked) -> None:
        assert self.answer(here, "worker", question, reason="Het kan niet.") == 400
        assert self.answer(here, "worker", question, worker=here.seats["worker"].user) == 400
        assert self.answer(here, "worker", question) == 400
        assert self.answer(here, "worker", question, worker=here.seats["stranger"].user) == 400
        assert self.answer(here, "worker", question, worker=here.seats["colleague"].user) == 302
        assert not policy.categories(world.ctx(here.seats["worker"]), Action.SEE, here.own)
        assert policy.categories(world.ctx(here.seats["colleague"]), Action.SEE, here.own)
        assert own(here, "colleague").part == Part.WORKER
        assert self.answer(here, "replacement", question, worker=here.seats["worker"].user) == 404, "answered already"

    def test_somebody_else_may_refuse_with_a_reason(self, here: town.Town, question: OtherWorkerAsked) -> None:
        assert self.answer(here, "replacement", question, reason="  ") == 400
        assert self.answer(here, "replacement", question, reason="Er is nu niemand anders.") == 302
        question.refresh_from_db()
        assert question.answered_at
        assert question.answer
        assert b"niemand" not in bytes(question.answer)

    def test_the_one_who_answers_for_all_sees_no_person(self, here: town.Town, question: OtherWorkerAsked) -> None:
        client = town.at(here.seats["leader"])
        shown = client.get("/dossier/vragen/").content.decode()
        assert "Nu: Werker" in shown
        assert "Noor" not in shown
        assert str(here.own) not in shown
        address = f"/dossier/vragen/{question.id}/"
        assert client.post(address, {}).status_code == 400
        got = client.post(address, {"reason": "x" * 3, "worker": here.seats["worker"].user})
        assert got.status_code == 400
        assert "xxx" in got.content.decode()
        assert client.post(address, {"worker": here.seats["colleague"].user}).status_code == 302
        assert policy.categories(world.ctx(here.seats["colleague"]), Action.SEE, here.own)
        assert "geen vragen" in client.get("/dossier/vragen/").content.decode()

    def test_nobody_else_answers(self, here: town.Town, question: OtherWorkerAsked) -> None:
        posted = {"worker": here.seats["colleague"].user}
        elsewhere = world.seat(world.organisation(kind="ocmw"), "team_leader")
        for seat in (here.seats["worker"], here.seats["colleague"], here.seats["office"], elsewhere):
            assert town.at(seat).post(f"/dossier/vragen/{question.id}/", posted).status_code == 404
        for odd in (0, 10**30):
            assert town.at(here.seats["leader"]).post(f"/dossier/vragen/{odd}/", posted).status_code == 404
        for odd_number in ("", "x", "-1", "9" * 40):
            got = post(town.opened(here.seats["worker"], here.own), here.own, do="answer", question=odd_number)
            assert got == 404, odd_number
        question.refresh_from_db()
        assert question.answered_at is None

    def test_a_question_of_another_person_is_not_there(self, here: town.Town) -> None:
        second = town.file(here.seats["worker"])
        there = world.ctx(here.seats["worker"])
        working.ask_other(there, second, relationships.current(second).get().id, Channel.PHONE)
        question = OtherWorkerAsked.objects.get()
        assert self.answer(here, "worker", question, worker=here.seats["colleague"].user) == 404


def test_the_end_closes_at_once(here: town.Town) -> None:
    partner = town.opened(here.seats["partner"], here.own, Purpose.RIGHTS)
    assert partner.get(f"/dossier/{here.own}/").status_code == 200
    assert post(partner, here.own, do="end", relationship=invited(here).id, channel="phone") == 302
    assert partner.get(f"/dossier/{here.own}/").status_code == 404
    worker = town.opened(here.seats["worker"], here.own)
    assert post(worker, here.own, do="end", relationship=own(here).id, channel="counter") == 302
    assert worker.get(f"/dossier/{here.own}/").status_code == 404
    assert not Ending.objects.filter(by_person=True).exists()
    assert town.opened(here.seats["replacement"], here.own).get(f"/dossier/{here.own}/").status_code == 200


def test_a_form_from_elsewhere_changes_nothing(here: town.Town) -> None:
    client = town.opened(here.seats["worker"], here.own)
    client.handler.enforce_csrf_checks = True
    assert post(client, here.own, do="end", relationship=own(here).id, channel="counter") == 403
    assert not Ending.objects.exists()
