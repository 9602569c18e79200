"""The list, the search in her presence, a new file."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from uuid import UUID

import pytest
from django.test import Client
from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from tests.access import world
from tests.people import town
from tests.people.town import NUMBER
from totjerecht.access import presence, relationships
from totjerecht.access.choices import Channel
from totjerecht.access.gate import NotThere, act, read
from totjerecht.access.keys import blind, normal
from totjerecht.access.models import Event, EventSubject, Presence, Relationship
from totjerecht.access.models.relationship import Part
from totjerecht.accounts.service import Seat
from totjerecht.people import listing, persons
from totjerecht.people.models import Person, SafeChannel
from totjerecht.people.persons import Identity, Reached

pytestmark = pytest.mark.django_db(databases=["default", "keys"])
LIST, SEARCH, NEW = "/dossier/", "/dossier/zoek/", "/dossier/nieuw/"
FULL = {
    "name": "Zoë  O'Brien-Peeters",
    "called": "Zo",
    "born": "27/3/1985",
    "national_number": "",
    "language": "fr",
    "safe_channel": "sms",
    "phone": "0470 12 34 56",
    "email": "",
    "address": "",
    "careful": "Niet inspreken",
}


@pytest.fixture
def worker() -> Seat:
    return world.seat(world.organisation(kind="ocmw"))


def agreement(subject: UUID) -> str:
    """The address of the conversation; "" as long as that room is not there."""
    with suppress(NoReverseMatch):
        return reverse("conversation:talk", args=[subject])
    return ""


def kinds(subject: UUID) -> list[str]:
    """What the log of a person says, in order."""
    return list(EventSubject.objects.filter(subject=subject).order_by("seq").values_list("event__kind", flat=True))


def text(client: Client, address: str, **posted: str) -> str:
    got = client.post(address, posted) if posted else client.get(address)
    assert got.status_code == 200, got.status_code
    return got.content.decode()


class TestList:
    def test_it_shows_ones_own_people_and_says_so_in_their_log(self, worker: Seat) -> None:
        own = town.file(worker, Identity("Ann Eigen"))
        other = town.file(world.seat(world.organisation(kind="ocmw")), Identity("Bert Ander"))
        before = (kinds(own), kinds(other))
        shown = text(town.at(worker), LIST)
        assert "Ann Eigen" in shown
        assert "Bert Ander" not in shown
        assert (kinds(own), kinds(other)) == ([*before[0], "listed"], before[1])

    def test_what_is_to_be_done_comes_first(self, worker: Seat) -> None:
        there = world.ctx(worker)
        untold, done, asked = (town.file(worker, Identity(name)) for name in ("Onno", "Dora", "Vera"))
        for subject in (done, asked):
            relationships.told(there, relationships.current(subject).get().id, Channel.COUNTER)
        due = relationships.ask_other(there, asked, relationships.current(asked).get().id, Channel.PHONE)
        found = listing.page(there)
        assert [someone.subject for someone in found.first] == [asked, untold]
        assert [someone.name for someone in found.rows] == ["Dora", "Onno", "Vera"]
        assert f"{due.day}/{due.month}/{due.year}" in found.first[0].todo[0]
        assert "nog niet" in found.first[1].todo[0]
        assert not next(s for s in found.rows if s.subject == done).todo

    def test_what_stops_within_two_weeks_is_told(self, worker: Seat) -> None:
        subject = town.file(worker, Identity("Onno"))
        relationships.told(world.ctx(worker), relationships.current(subject).get().id, Channel.COUNTER)
        soon, late = (world.seat(world.organisation(kind="ocmw")) for _ in range(2))
        with act(world.ctx(worker)) as doing:
            doing.about(subject)
            for seat, days in ((soon, 13), (late, 15)):
                Relationship.objects.create(
                    subject_id=subject,
                    organisation_id=seat.organisation,
                    kind="assigned",
                    purpose="aid",
                    worker_id=seat.user,
                    part=Part.REPLACEMENT,
                    article="een artikel",
                    until=timezone.now() + timedelta(days=days),
                )
        assert [len(listing.page(world.ctx(seat)).first[0].todo) for seat in (soon, late)] == [2, 1]
        assert "stopt" in listing.page(world.ctx(soon)).first[0].todo[1]

    def test_pages_of_people_hold_each_of_them_once(self, worker: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(listing, "ON_PAGE", 3)
        made = {town.file(worker, Identity(f"Naam {number}")) for number in range(7)}
        there, after, seen = world.ctx(worker), None, []
        for _ in range(3):
            found = listing.page(there, after)
            seen += [someone.subject for someone in found.rows]
            after = found.after
        assert after is None
        assert len(seen) == 7
        assert set(seen) == made

    def test_a_part_of_a_name_with_other_capitals_and_marks(self, worker: Seat) -> None:
        for name in ("Zoë Peeters", "Jan Peters", "Zohra Amrani"):
            town.file(worker, Identity(name, called="Zo" if name.startswith("Jan") else ""))
        shown = text(town.at(worker), LIST, name="ZOE", doel="aid")
        assert "Zoë Peeters" in shown
        assert "Jan Peters" not in shown
        assert "Jan Peters" in text(town.at(worker), LIST, name="zo", doel="aid")
        assert "Niemand" in text(town.at(worker), LIST, name="qq", doel="aid")
        assert town.at(worker).post(LIST, {"name": "z"}).status_code == 400

    def test_a_search_goes_on_where_it_stopped(self, worker: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(listing, "SEARCHED", 4)
        monkeypatch.setattr(listing, "_AT_ONCE", 2)
        made = {town.file(worker, Identity(f"Zoë {number}")) for number in range(7)}
        first = listing.named_like(world.ctx(worker), "zoe")
        assert len(first.rows) == 4
        rest = listing.named_like(world.ctx(worker), "zoe", first.after)
        assert rest.after is None
        assert {someone.subject for someone in (*first.rows, *rest.rows)} == made

    def test_nobody_yet(self, worker: Seat) -> None:
        assert "Je ziet hier nog niemand" in text(town.at(worker), LIST)


class TestSearch:
    @pytest.fixture
    def known(self, worker: Seat) -> UUID:
        return town.file(worker, Identity("Zoë O'Brien", birth_date=date(1985, 3, 27), national_number=NUMBER))

    def search(self, seat: Seat, do: str, **typed: str) -> str:
        return text(
            town.at(seat), SEARCH, do=do, here="yes", **{f"{do}-{name}": value for name, value in typed.items()}
        )

    def test_one_word_and_nothing_else(self, known: UUID) -> None:
        seat = world.seat()
        for shown in (
            self.search(seat, "number", number=f"{NUMBER[:6]}-{NUMBER[6:9]} {NUMBER[9:]}"),
            self.search(seat, "name", name="OBRIEN zoe", born="27.3.1985"),
        ):
            assert "<h1>Gekend</h1>" in shown
            assert agreement(known) in shown
            assert "Zoë" not in shown
            assert "Organisatie" not in shown.replace(seat.organisation_name, "")
            assert f"/dossier/{known}/" not in shown, "the file is for who sees it already"
        assert Presence.objects.filter(subject=known, mandate=seat.mandate).count() == 2
        assert kinds(known)[-2:] == ["search", "search"]

    def test_who_sees_the_file_already_may_open_it(self, known: UUID, worker: Seat) -> None:
        assert f"/dossier/{known}/" in self.search(worker, "number", number=NUMBER)

    def test_not_known_leads_to_a_new_file_with_what_was_typed(self, worker: Seat) -> None:
        shown = self.search(worker, "name", name="Nog Niemand", born="1/2/1990")
        assert "<h1>Niet gekend</h1>" in shown
        assert 'name="name" value="Nog Niemand"' in shown
        form = text(town.at(worker), NEW, do="begin", name="Nog Niemand", born="1/2/1990")
        assert 'value="Nog Niemand"' in form
        assert "Kijk dit nog eens na" not in form
        assert Event.objects.filter(kind="search", what__found=0).count() == 1

    def test_not_known_elsewhere_leads_to_the_public_centre(self) -> None:
        shown = self.search(world.seat(), "name", name="Nog Niemand", born="1/2/1990")
        assert "Een dossier begint bij het OCMW" in shown
        assert NEW not in shown

    def test_a_card(self, worker: Seat, known: UUID) -> None:
        blind.enter(blind.blinder(), known, normal.CARD, normal.card_code("AB12-CD34"))
        assert "<h1>Gekend</h1>" in self.search(worker, "card", code="ab12 cd34")

    def test_all_errors_at_once_and_what_was_typed_stays(self, worker: Seat) -> None:
        got = town.at(worker).post(SEARCH, {"do": "name", "name-name": "", "name-born": "31/2/1985"})
        shown = got.content.decode()
        assert got.status_code == 400
        assert "als de persoon bij je is" in shown
        assert "Vul de naam in." in shown
        assert "Dit is geen dag" in shown
        assert 'value="31/2/1985"' in shown
        assert not Event.objects.filter(kind="search").exists()

    def test_nobody_tries_numbers(self, worker: Seat, known: UUID, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(presence, "MOST_AN_HOUR", 3)
        for _ in range(2):
            self.search(worker, "number", number=NUMBER)
        got = town.at(worker).post(SEARCH, {"do": "number", "here": "yes", "number-number": NUMBER})
        assert got.status_code == 429
        assert "Gekend</h1>" not in got.content.decode()
        started = FULL | {"national_number": NUMBER}
        assert town.at(worker).post(NEW, started).status_code == 429, "a new file is no way around"
        reading = town.opened(worker, known)
        changed = {"name": "Zoë O'Brien", "language": "nl-be", "national_number": "17073003384"}
        got = reading.post(f"/dossier/{known}/persoon/", changed)
        assert got.status_code == 400, "nor is a correction"

    def test_odd_texts_find_nobody(self, worker: Seat, known: UUID) -> None:
        for odd in ("' OR '1'='1", "'; DROP TABLE people_person; --", "%", "_____", "Zoë%", "\\", "Zo*"):
            assert "<h1>Niet gekend</h1>" in self.search(worker, "name", name=odd + "a", born="27/3/1985")
            assert "Niemand" in text(town.at(worker), LIST, name=odd + "zz", doel="aid")
            got = town.at(worker).post(SEARCH, {"do": "number", "here": "yes", "number-number": odd})
            assert got.status_code == 400
        assert read(world.ctx(worker), Person, ["name"]).rows


class TestNew:
    def test_a_file_with_its_log(self, worker: Seat) -> None:
        got = town.at(worker).post(NEW, FULL | {"national_number": NUMBER})
        assert got.status_code == 302
        subject = UUID(got.headers["Location"].split("/")[2])
        assert kinds(subject) == ["relation", "write"]
        identity = persons.current_identity(world.ctx(worker), subject)
        assert identity == Identity("Zoë O'Brien-Peeters", "Zo", False, date(1985, 3, 27), NUMBER, "fr")
        reached = persons.current_reach(world.ctx(worker), subject)
        assert reached == Reached(SafeChannel.SMS, phone="0470 12 34 56", careful="Niet inspreken")
        assert presence.search(world.ctx(worker), normal.NATIONAL_NUMBER, NUMBER) == subject
        own = relationships.current(subject).get()
        assert (own.worker_id, own.part, own.purpose) == (worker.user, "worker", "aid")
        assert "Nog te vertellen" in text(town.opened(worker, subject), got.headers["Location"])

    def test_an_alias_goes_without_a_number(self, worker: Seat) -> None:
        got = town.at(worker).post(NEW, {"name": "Roos", "alias": "on", "language": "nl-be", "safe_channel": "worker"})
        assert got.status_code == 302
        got = town.at(worker).post(NEW, FULL | {"alias": "on", "national_number": NUMBER})
        assert got.status_code == 400
        assert "schuilnaam vul je geen nummer" in got.content.decode()

    def test_everything_that_is_wrong_at_once_and_nothing_lost(self, worker: Seat) -> None:
        wrong = FULL | {
            "name": "…",
            "born": "1/1/2999",
            "national_number": "123",
            "phone": "bel maar",
            "email": "geen adres",
            "language": "xx",
            "safe_channel": "letter",
            "careful": "c" * 501,
        }
        got = town.at(worker).post(NEW, wrong)
        shown = got.content.decode()
        assert got.status_code == 400
        for field in ("name", "born", "national_number", "phone", "email", "language", "address", "careful"):
            assert f'<li><a href="#{field}">' in shown, field
            assert f'id="{field}_error"' in shown, field
        for typed in ("1/1/2999", "bel maar", "geen adres", "c" * 501):
            assert typed in shown
        assert not Relationship.objects.exists()

    def test_a_number_that_is_known_makes_no_second_file(self, worker: Seat) -> None:
        known = town.file(world.seat(world.organisation("OCMW Ver", "ocmw")), Identity("Zoë", national_number=NUMBER))
        got = town.at(worker).post(NEW, FULL | {"national_number": NUMBER})
        shown = got.content.decode()
        assert got.status_code == 409
        assert "Deze persoon is al gekend" in shown
        assert "OCMW Ver" not in shown
        assert agreement(known) in shown
        assert "0470 12 34 56" in shown
        assert Relationship.objects.count() == 1
        assert kinds(known)[-1] == "search"

    def test_only_the_public_centre_starts_a_file(self) -> None:
        for seat in (world.seat(), world.seat(world.organisation(kind="ocmw"), "committee")):
            with pytest.raises(NotThere):
                persons.start(seat, Identity("Noor"), Reached())
            assert town.at(seat).post(NEW, FULL).status_code == 403
        assert not Relationship.objects.exists()

    def test_no_page_asks_for_a_residence_status(self, worker: Seat) -> None:
        shown = text(town.at(worker), NEW).lower()
        assert not any(word in shown for word in ("verblijf", "nationaliteit", "papieren", "statuut"))


class TestChange:
    def test_she_is_found_by_what_she_is_now(self, worker: Seat) -> None:
        there, born = world.ctx(worker), date(1985, 3, 27)
        subject = town.file(worker, Identity("Zoë Oud", birth_date=born, national_number=NUMBER))
        persons.change_identity(there, subject, Identity("Zoë Nieuw", birth_date=born))
        by = blind.blinder()
        assert blind.find(by, normal.NAME_AND_BIRTH, normal.name_and_birth("Zoë Nieuw", born)) == {subject}
        assert not blind.find(by, normal.NAME_AND_BIRTH, normal.name_and_birth("Zoë Oud", born))
        assert not blind.find(by, normal.NATIONAL_NUMBER, NUMBER)

    def test_a_number_of_somebody_else(self, worker: Seat) -> None:
        other = town.file(worker, Identity("Ander", national_number=NUMBER))
        subject = town.file(worker, Identity("Zelf"))
        got = town.opened(worker, subject).post(
            f"/dossier/{subject}/persoon/", {"name": "Zelf", "language": "nl-be", "national_number": NUMBER}
        )
        assert got.status_code == 400
        assert "al gekend met dit nummer" in got.content.decode()
        assert kinds(other)[-1] == "search"
        assert not Presence.objects.exists(), "nobody is taken to sit there"
        identity = persons.current_identity(world.ctx(worker), subject)
        assert identity is not None
        assert not identity.national_number

    def test_who_may_not_write_changes_nothing(self, worker: Seat) -> None:
        subject = town.file(worker)
        stranger = world.ctx(world.seat())
        with pytest.raises(NotThere):
            persons.change_identity(stranger, subject, Identity("Gekaapt"))
        with pytest.raises(NotThere):
            persons.change_reach(stranger, subject, Reached())
