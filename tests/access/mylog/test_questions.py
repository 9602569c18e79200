"""Her questions and their answers: who may ask, who reads them, when they are late."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from django.db.models import Q
from django.test import Client
from django.utils import timezone

from tests.access import visiting, world
from totjerecht.access.gate import NotThere, act, read
from totjerecht.access.models import Event, EventSubject, History, Question
from totjerecht.access.mylog import questions
from totjerecht.accounts.models import Organisation
from totjerecht.accounts.service import Seat
from totjerecht.people.models import Entry

pytestmark = pytest.mark.django_db(databases=["default", "keys"])
XSS = "<script>alert(1)</script> ben ik 'dom'?"


def asked(client: Client, worker: Seat, subject: UUID, words: str = XSS) -> Question:
    read(world.ctx(worker), Entry, ["text"], where=Q(subject=subject))
    visiting.come_in(client, worker, subject)
    event = EventSubject.objects.filter(subject=subject, event__kind="read").order_by("-seq")[0].event_id
    client.post(f"/mijn/wie-keek/waarom/{event}/", {"words": words})
    return Question.objects.get(subject=subject, event=event)


def test_she_asks_once_with_a_receipt_and_both_terms(client: Client) -> None:
    worker, subject = visiting.file()
    question = asked(client, worker, subject)
    assert question.due == timezone.localdate() + timedelta(days=14)
    assert b"script" not in bytes(question.words)
    page = client.get(f"/mijn/wie-keek/vraag/{question.id}/").content.decode()
    assert "&lt;script&gt;" in page
    assert "14 dagen" in page
    assert "een maand" in page
    assert "art. 12.3 AVG" in page
    again = client.post(f"/mijn/wie-keek/waarom/{question.event_id}/", {"words": "nog eens"})
    assert again["Location"].endswith(f"/{question.id}/")
    assert Question.objects.count() == 1
    last = EventSubject.objects.filter(subject=subject).order_by("seq").last()
    assert last is not None
    assert last.event.kind == "question"
    assert "script" not in str(last.event.what)


def test_only_who_may_answer_reads_it_and_that_is_told(client: Client) -> None:
    worker, subject = visiting.file()
    question = asked(client, worker, subject)
    where = Organisation.objects.get(id=worker.organisation)
    leader, officer, colleague = (world.seat(where, f) for f in ("team_leader", "privacy_officer", "social_worker"))
    stranger = world.seat(function="team_leader")
    address = f"/mijn/wie-keek/vragen/{question.id}/"
    for seat, may in ((leader, True), (officer, True), (worker, True), (colleague, False), (stranger, False)):
        desk = Client()
        visiting.at_desk(desk, seat)
        assert desk.get(address).status_code == (200 if may else 404)
        listed = desk.get("/mijn/wie-keek/vragen/").content.decode()
        assert (str(question.id) in listed) == may
        assert "alert" not in listed, "the list shows no words"
        if not may:
            assert desk.post(address, {"answer": "zomaar"}).status_code == 404
    kinds = EventSubject.objects.filter(subject=subject, event__kind="question", event__what__read=True).count()
    assert kinds == 3


def test_an_answer_stands_on_her_page_and_is_given_once(client: Client) -> None:
    worker, subject = visiting.file()
    question = asked(client, worker, subject)
    desk = Client()
    visiting.at_desk(desk, worker)
    address = f"/mijn/wie-keek/vragen/{question.id}/"
    assert desk.post(address, {"answer": "  "}).status_code == 422
    assert desk.post(address, {"answer": "Om je <b>huurpremie</b> na te kijken."}).status_code == 302
    assert desk.post(address, {"answer": "Nog iets."}).status_code == 422
    assert b"huurpremie" not in bytes(Question.objects.get(id=question.id).answer)
    page = client.get(f"/mijn/wie-keek/vraag/{question.id}/").content.decode()
    assert "Om je &lt;b&gt;huurpremie&lt;/b&gt; na te kijken." in page
    assert worker.user_name not in page
    assert "Lees het antwoord" in client.get("/mijn/wie-keek/").content.decode()
    history = " ".join(History.objects.filter(table_name="access_question").values_list("data", flat=True))
    assert "huurpremie" not in history


def test_a_late_answer_is_marked_on_both_sides(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    worker, subject = visiting.file()
    question = asked(client, worker, subject)
    monkeypatch.setattr(questions, "is_late", lambda due: True)
    desk = Client()
    visiting.at_desk(desk, worker)
    assert "Te laat." in desk.get("/mijn/wie-keek/vragen/").content.decode()
    assert "Het is te laat." in client.get(f"/mijn/wie-keek/vraag/{question.id}/").content.decode()


def test_late_begins_the_day_after() -> None:
    today = timezone.localdate()
    assert not questions.is_late(today)
    assert questions.is_late(today - timedelta(days=1))


def test_saying_that_a_line_is_wrong(client: Client) -> None:
    worker, subject = visiting.file()
    with act(world.ctx(worker)) as doing:
        row = doing.create(Entry, subject, category="income", text="Verdient 900 euro", written_by_id=worker.mandate)
    visiting.come_in(client, worker, subject)
    page = client.get("/mijn/gegevens/").content.decode()
    address = f"/mijn/wie-keek/klopt-niet/people_entry/{row.hex}/"
    assert address in page
    assert "Wat klopt er niet?" in client.get(address).content.decode()
    client.post(address, {"words": "Het is 700 euro."})
    question = Question.objects.get(kind="wrong")
    assert (question.event_id, question.row, question.organisation_id) == (
        doing.id,
        f"people_entry:{row.hex}",
        worker.organisation,
    )


def test_nobody_asks_about_the_line_of_another(client: Client) -> None:
    worker, subject = visiting.file()
    other = world.person(worker)
    visiting.come_in(client, worker, subject)
    event = EventSubject.objects.filter(subject=other).order_by("-seq")[0].event_id
    assert client.get(f"/mijn/wie-keek/waarom/{event}/").status_code == 404
    assert client.post(f"/mijn/wie-keek/waarom/{event}/").status_code == 404
    row = History.objects.filter(act__in=EventSubject.objects.filter(subject=other).values("event"))
    for table, number in row.values_list("table_name", "row"):
        assert client.get(f"/mijn/wie-keek/klopt-niet/{table}/{number}/").status_code == 404
        assert client.post(f"/mijn/wie-keek/klopt-niet/{table}/{number}/").status_code == 404
    herself = Event.objects.filter(kind="sign_in").values_list("id", flat=True)[0]
    assert client.get(f"/mijn/wie-keek/waarom/{herself}/").status_code == 404
    assert not Question.objects.exists()


def test_a_question_of_another_is_not_there(client: Client) -> None:
    worker, subject = visiting.file()
    question = asked(client, worker, subject)
    other = Client()
    visiting.come_in(other, worker, world.person(worker))
    assert other.get(f"/mijn/wie-keek/vraag/{question.id}/").status_code == 404
    with pytest.raises(NotThere):
        questions.one_of(world.person(worker), question.id)
