"""The file of one person: what stands on it, what its log says, and that nothing typed runs or leaks."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.access import world
from tests.people import town
from totjerecht.access.choices import Action, Category, Purpose
from totjerecht.access.gate import NotThere
from totjerecht.access.keys.erasing import erase_key
from totjerecht.access.models import EventSubject
from totjerecht.accounts.models import Organisation
from totjerecht.accounts.service import Seat
from totjerecht.people import entries
from totjerecht.people.models import SafeChannel
from totjerecht.people.persons import Identity, Reached

pytestmark = pytest.mark.django_db(databases=["default", "keys"])
XSS = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{ 7|add:7 }}"


@pytest.fixture
def worker() -> Seat:
    return world.seat(world.organisation(kind="ocmw"))


@pytest.fixture
def subject(worker: Seat) -> UUID:
    return town.file(worker, Identity("Noor Voorbeeld"), Reached(SafeChannel.WORKER, careful="Niet bellen"))


def page(seat: Seat, subject: UUID, name: str = "", purpose: Purpose = Purpose.AID) -> str:
    got = town.opened(seat, subject, purpose).get(f"/dossier/{subject}/{name}")
    assert got.status_code == 200
    return got.content.decode()


def logged(subject: UUID, since: int) -> list[tuple[str, str]]:
    """(Kind, tables) of the events about a person after so many."""
    rows = EventSubject.objects.filter(subject=subject, seq__gt=since).order_by("seq").select_related("event")
    told = [(row.event.kind, row.event.what) for row in rows]
    return [(kind, what.get("table", " ".join(sorted(what.get("parts", ()))))) for kind, what in told]


def count(subject: UUID) -> int:
    return EventSubject.objects.filter(subject=subject).count()


class TestPage:
    def test_how_to_reach_her_comes_first(self, worker: Seat, subject: UUID) -> None:
        shown = page(worker, subject)
        assert shown.index("Let op:") < shown.index("Wie de persoon is")
        assert "Niet bellen" in shown
        assert "Alleen in een gesprek" in shown

    def test_lines_stand_under_their_kind_with_who_wrote_them(self, worker: Seat, subject: UUID) -> None:
        got = town.opened(worker, subject).post(
            f"/dossier/{subject}/noteren/", {"category": "income", "text": "Werkt halftijds.\nZoekt meer."}
        )
        assert got.status_code == 302
        shown = page(worker, subject)
        own = shown[shown.index("deel-income") : shown.index("Nog niets genoteerd")]
        assert "Werkt halftijds.<br>Zoekt meer." in own
        assert f"maatschappelijk werker, {worker.organisation_name}" in own
        assert "Werker" not in own, "a function, and no name"
        assert "Nog niets genoteerd over: met wie je woont, wonen," in shown

    def test_a_discreet_service_does_not_show_by_what_it_wrote(self, worker: Seat, subject: UUID) -> None:
        shelter = world.seat(world.organisation("Opvang De Stilte", "shelter"))
        Organisation.objects.filter(id=shelter.organisation).update(discreet=True)
        version = world.agreement(worker.organisation, shelter.organisation)
        both = tuple(Action)
        world.consent(
            world.ctx(worker), subject, version, shelter.organisation, {Category.IDENTITY: both, Category.HOUSING: both}
        )
        entries.add(world.ctx(shelter, Purpose.RIGHTS), subject, Category.HOUSING, "Een plek voor deze week.")
        shown = page(worker, subject)
        assert "Een plek voor deze week." in shown
        assert "De Stilte" not in shown
        assert "een andere dienst" in shown
        assert "De Stilte" not in page(worker, subject, "wie/")
        assert "De Stilte" in page(shelter, subject, purpose=Purpose.RIGHTS)

    def test_who_sees_no_identity_sees_no_name(self, worker: Seat, subject: UUID) -> None:
        partner = world.seat()
        version = world.agreement(worker.organisation, partner.organisation)
        world.consent(world.ctx(worker), subject, version, partner.organisation, {Category.INCOME: (Action.SEE,)})
        shown = page(partner, subject, purpose=Purpose.RIGHTS)
        assert "Noor" not in shown
        assert "Niet bellen" not in shown
        assert "8 soorten gegevens zie je hier niet" in shown

    def test_older_lines_are_on_a_next_page(self, worker: Seat, subject: UUID, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(entries, "ON_PAGE", 3)
        for number in range(7):
            entries.add(world.ctx(worker), subject, Category.DEBTS, f"regel {number}.")
        seen, before = [], None
        for _ in range(3):
            lines, more = entries.entries(world.ctx(worker), subject, before)
            seen += [line.text for line in lines]
            before = lines[-1].at
        assert not more
        assert seen == [f"regel {number}." for number in reversed(range(7))]
        shown = page(worker, subject)
        assert "Oudere regels" in shown
        assert "regel 6." in shown
        assert "regel 3." not in shown
        odd = town.opened(worker, subject).get(f"/dossier/{subject}/", {"tot": "' OR 1=1 --"})
        assert "regel 6." in odd.content.decode()

    def test_an_erased_person_reads_as_erased(self, worker: Seat, subject: UUID) -> None:
        entries.add(world.ctx(worker), subject, Category.DEBTS, "iets")
        erase_key(subject)
        assert "gewist" in page(worker, subject)
        client = town.opened(worker, subject)
        for name, posted in (
            ("persoon", {"name": "Nieuw", "language": "nl-be"}),
            ("bereiken", {"safe_channel": "worker", "careful": "iets"}),
            ("noteren", {"category": "income", "text": "iets"}),
        ):
            got = client.post(f"/dossier/{subject}/{name}/", posted)
            assert got.status_code == 400
            assert "zijn gewist" in got.content.decode()


class TestLog:
    """Exactly what happened stands in her log, and nothing more."""

    PERSON, REACH = ("read", "people.person"), ("read", "people.reach")

    def after(
        self, client: Client, subject: UUID, name: str, posted: dict[str, str] | None = None
    ) -> list[tuple[str, str]]:
        since, address = count(subject), f"/dossier/{subject}/{name}"
        got = client.post(address, posted) if posted else client.get(address)
        assert got.status_code in {200, 302}
        return logged(subject, since)

    def test_reading(self, worker: Seat, subject: UUID) -> None:
        client = town.opened(worker, subject)
        both = ("read", "people.person people.reach")
        assert self.after(client, subject, "") == [both], "no line yet, so none was read"
        entries.add(world.ctx(worker), subject, Category.DEBTS, "iets")
        assert self.after(client, subject, "") == [("read", "people.entry people.person people.reach")]
        assert self.after(client, subject, "waarom/") == [("read", "access.sight")]
        assert self.after(client, subject, "wie/") == [("read", "access.relationship")]
        assert self.after(client, subject, "persoon/") == [self.PERSON]
        assert self.after(client, subject, "bereiken/") == [self.REACH]
        assert self.after(client, subject, "noteren/") == []
        assert self.after(client, subject, "doel/") == []

    def test_writing(self, worker: Seat, subject: UUID) -> None:
        client = town.opened(worker, subject)
        wrote = ("write", "")
        assert self.after(client, subject, "noteren/", {"category": "debts", "text": "iets"}) == [wrote]
        assert self.after(client, subject, "bereiken/", {"safe_channel": "worker"}) == [wrote]
        changed = {"name": "Noor Anders", "language": "nl-be"}
        assert self.after(client, subject, "persoon/", changed) == [self.PERSON, wrote]
        assert self.after(client, subject, "noteren/", {"category": "debts", "text": "x"})[0][0] == "write"

    def test_what_is_wrong_writes_nothing(self, worker: Seat, subject: UUID) -> None:
        client, since = town.opened(worker, subject), count(subject)
        for name, posted in (
            ("noteren", {"category": "identity", "text": "iets"}),
            ("noteren", {"category": "debts", "text": " "}),
            ("bereiken", {"safe_channel": "phone"}),
            ("persoon", {"name": "", "language": "nl-be"}),
        ):
            assert client.post(f"/dossier/{subject}/{name}/", posted).status_code == 400
        assert logged(subject, since) == []

    def test_the_purpose_stands_in_each_line(self, worker: Seat, subject: UUID) -> None:
        page(worker, subject)
        last = EventSubject.objects.filter(subject=subject).order_by("seq").select_related("event").last()
        assert last is not None
        assert (last.event.purpose, last.event.function, last.event.organisation) == (
            "aid",
            "social_worker",
            worker.organisation,
        )


class TestTyped:
    """Whatever somebody types is shown as text, wherever it comes back."""

    def test_in_every_text_field(self, worker: Seat) -> None:
        town.file(worker)
        wrong = {"name": XSS, "called": XSS, "born": XSS, "national_number": XSS, "phone": XSS, "email": XSS}
        client = town.at(worker)
        self.check(client.post("/dossier/nieuw/", wrong | {"address": XSS, "careful": XSS, "language": XSS}), 400)
        self.check(client.post("/dossier/nieuw/", {"do": "begin", "name": XSS, "born": XSS, "national_number": XSS}))
        for do, fields in (("number", ["number"]), ("name", ["name", "born"]), ("card", ["code"])):
            self.check(client.post("/dossier/zoek/", {"do": do} | {f"{do}-{name}": XSS for name in fields}), 400)
        self.check(
            client.post("/dossier/zoek/", {"do": "name", "here": "yes", "name-name": XSS, "name-born": "1/1/1990"})
        )
        self.check(client.post("/dossier/", {"name": XSS}))

    def test_stored(self, worker: Seat) -> None:
        identity = Identity(XSS, XSS, language="nl-be")
        reached = Reached(SafeChannel.PHONE, phone="0470", email=XSS, address=XSS, careful=XSS)
        subject = town.file(worker, identity, reached)
        client = town.opened(worker, subject)
        assert client.post(f"/dossier/{subject}/noteren/", {"category": "debts", "text": XSS}).status_code == 302
        Organisation.objects.filter(id=worker.organisation).update(name="<b>OCMW</b>" + XSS[:40])
        for name in ("", "persoon/", "bereiken/", "waarom/", "wie/"):
            self.check(client.get(f"/dossier/{subject}/{name}"), payload="" if name in {"waarom/", "wie/"} else XSS)
        self.check(client.get("/dossier/"))
        self.check(client.get("/dossier/", {"doel": XSS, "na": XSS}))
        self.check(client.post(f"/dossier/{subject}/doel/", {"purpose": XSS, "onward": XSS}), 400, payload="")
        self.check(client.get(f"/dossier/{subject}/noteren/", {"over": XSS}), payload="")

    def check(self, got: Any, status: int = 200, payload: str = XSS) -> None:
        shown = got.content.decode()
        assert got.status_code == status
        assert "<script>alert" not in shown
        assert "<img src=x" not in shown
        assert "<b>OCMW" not in shown
        assert not payload or "&lt;script&gt;alert" in shown


def queries(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as caught:
        assert client.get(address).status_code == 200
    return len(caught)


class TestQueries:
    """The number of queries does not grow with the number of rows."""

    def test_of_the_file(self, worker: Seat, subject: UUID) -> None:
        client = town.opened(worker, subject)
        entries.add(world.ctx(worker), subject, Category.DEBTS, "regel")
        for name in ("", "waarom/", "wie/"):
            client.get(f"/dossier/{subject}/{name}")
        few = [queries(client, f"/dossier/{subject}/{name}") for name in ("", "waarom/", "wie/")]
        for number in range(12):
            entries.add(world.ctx(worker), subject, list(Category)[2 + number % 7], "regel")
        partners = [world.seat() for _ in range(4)]
        version = world.agreement(worker.organisation, *(seat.organisation for seat in partners))
        for seat in partners:
            grants = dict.fromkeys(Category, (Action.SEE,))
            world.consent(world.ctx(worker), subject, version, seat.organisation, grants)
        assert [queries(client, f"/dossier/{subject}/{name}") for name in ("", "waarom/", "wie/")] == few

    def test_are_few(self, worker: Seat, subject: UUID) -> None:
        """Session, user, seat; for what it may be opened; and then the page itself."""
        client = town.opened(worker, subject)
        entries.add(world.ctx(worker), subject, Category.DEBTS, "regel")
        client.get(f"/dossier/{subject}/")
        on_postgresql = 2 if connection.vendor == "postgresql" else 0
        assert queries(client, f"/dossier/{subject}/") <= 4 + 11 + on_postgresql, "one opening, and whether she knows"
        assert queries(client, f"/dossier/{subject}/doel/") <= 4
        assert queries(client, "/dossier/") <= 3 + 16 + on_postgresql

    def test_of_the_list(self, worker: Seat, subject: UUID) -> None:
        client = town.at(worker)
        client.get("/dossier/")
        few = queries(client, "/dossier/")
        for number in range(12):
            town.file(worker, Identity(f"Naam {number}"))
        assert queries(client, "/dossier/") == few


def test_a_line_of_a_kind_that_one_may_not_write(worker: Seat, subject: UUID) -> None:
    partner = world.seat()
    version = world.agreement(worker.organisation, partner.organisation)
    grants = {Category.INCOME: (Action.SEE,), Category.DEBTS: tuple(Action)}
    world.consent(world.ctx(worker), subject, version, partner.organisation, grants)
    client = town.opened(partner, subject, Purpose.RIGHTS)
    shown = client.get(f"/dossier/{subject}/noteren/").content.decode()
    assert 'value="debts"' in shown
    assert 'value="income"' not in shown
    assert client.post(f"/dossier/{subject}/noteren/", {"category": "income", "text": "x"}).status_code == 400
    with pytest.raises(NotThere):
        entries.add(world.ctx(partner, Purpose.RIGHTS), subject, Category.INCOME, "x")


def test_a_grant_that_ended_this_second_opens_nothing(worker: Seat, subject: UUID) -> None:
    partner = world.seat()
    version = world.agreement(worker.organisation, partner.organisation)
    world.consent(
        world.ctx(worker),
        subject,
        version,
        partner.organisation,
        {Category.IDENTITY: (Action.SEE,)},
        days=timedelta(milliseconds=900) / timedelta(days=1),
    )
    client = town.opened(partner, subject, Purpose.RIGHTS)
    end = timezone.now() + timedelta(seconds=1)
    while timezone.now() < end:
        pass
    assert client.get(f"/dossier/{subject}/").status_code == 404
