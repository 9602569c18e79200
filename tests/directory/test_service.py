"""The social map answers: someone who can be reached, always, in a fixed order, with a source."""

from dataclasses import FrozenInstanceError, fields, is_dataclass
from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import IntegrityError, models, transaction
from django.utils import timezone
from django.utils.translation import override

from rechten.words.say import one_side
from tests.two_languages import other, translated
from totjerecht.directory import service
from totjerecht.directory.choices import DOMAIN_TOPICS, Kind, Topic
from totjerecht.directory.models import Service, ServiceTopic

pytestmark = pytest.mark.django_db

DOORS = ["geen-slaapplaats", "geen-eten", "energie", "geweld", "uithuiszetting", "brief-met-datum"]


def make(slug: str, *topics: str, phone: str = "03 22 11 333", priority: int = 50, **other: object) -> Service:
    """Make a service with these needs. Without a phone it gets a street, since the table wants one of the two."""
    values: dict[str, object] = {
        "name": slug,
        "kind": Kind.ADVICE,
        "phone": phone,
        "street": "" if phone else "Kerkstraat",
        "what_it_does": "Helpt.",
        "source_url": "https://example.org/",
        "as_of": date(2026, 10, 20),
        "priority": priority,
    }
    row = Service.objects.create(slug=slug, **(values | other))
    for topic in topics:
        ServiceTopic.objects.create(service=row, topic=topic)
    return row


def slugs(contacts: list[service.Contact]) -> list[str]:
    return [contact.slug for contact in contacts]


def test_who_covers_more_of_the_needs_comes_first() -> None:
    make("one-need", "income", priority=1)
    make("both-needs", "income", "debts", priority=90)
    assert slugs(service.reachable_for(["income", "debts"])) == ["both-needs", "one-need"]


def test_a_phone_comes_before_a_place_and_priority_before_the_name() -> None:
    make("place", "income", phone="", priority=1)
    make("b-second", "income", priority=20)
    make("a-third", "income", priority=30)
    make("c-second", "income", priority=20)
    assert slugs(service.reachable_for(["income"], limit=4)) == ["b-second", "c-second", "a-third", "place"]


def test_limit_cuts_and_a_limit_below_one_is_refused() -> None:
    for name in ("a", "b", "c", "d"):
        make(name, "income")
    assert slugs(service.reachable_for(["income"])) == ["a", "b", "c"]
    assert slugs(service.reachable_for(["income"], limit=1)) == ["a"]
    with pytest.raises(ValueError, match="limit must be 1 or more, not 0"):
        service.reachable_for(["income"], limit=0)


def test_when_no_need_fits_the_general_contact_answers() -> None:
    make("everyone", "general")
    make("other", "work")
    assert slugs(service.reachable_for(["residence"])) == ["everyone"]
    assert slugs(service.reachable_for([])) == ["everyone"]


def test_places_alone_leave_room_for_someone_to_call() -> None:
    make("everyone", "general")
    make("place-1", "no_food", phone="")
    make("place-2", "no_food", phone="")
    assert slugs(service.reachable_for(["no_food"], limit=3)) == ["place-1", "place-2", "everyone"]
    assert slugs(service.reachable_for(["no_food"], limit=2)) == ["place-1", "everyone"]
    assert slugs(service.reachable_for(["no_food"], limit=1)) == ["everyone"]


def test_unknown_words_are_all_named_at_once() -> None:
    with pytest.raises(service.UnknownTopicError) as caught:
        service.reachable_for(["income", "incom", "foood"])
    assert caught.value.topics == ("foood", "incom")


@pytest.mark.parametrize("loaded", [True, False], ids=["demo loaded", "empty database"])
@pytest.mark.parametrize("topic", Topic.values)
def test_every_need_reaches_somebody_by_telephone(topic: str, loaded: bool) -> None:
    if loaded:
        service.load_demo()
    contacts = service.reachable_for([topic])
    assert 1 <= len(contacts) <= 3
    assert any(contact.tel.startswith("tel:") for contact in contacts)


@pytest.mark.parametrize("domain", [*DOMAIN_TOPICS, "a domain nobody knows"])
def test_every_life_domain_reaches_somebody_by_telephone(domain: str) -> None:
    assert any(contact.has_phone for contact in service.reachable_for(service.topics_for_domain(domain)))


def test_demo_loads_twice_without_doubles_and_repairs_what_changed() -> None:
    first = service.load_demo()
    assert first.created == Service.objects.count() > 30
    assert service.load_demo() == service.LoadReport(created=0, updated=0, unchanged=first.created)

    Service.objects.filter(slug="caw-antwerpen").update(phone="03 000 00 00")
    ServiceTopic.objects.filter(service__slug="fluvius").delete()
    ServiceTopic.objects.create(service=Service.objects.get(slug="vdab"), topic="residence")
    own = make("own-service-of-the-city", "work")
    assert service.load_demo() == service.LoadReport(created=0, updated=3, unchanged=first.created - 3)
    caw = service.contact("caw-antwerpen")
    assert caw is not None
    assert caw.phone == "0800 13 500"
    assert list(ServiceTopic.objects.filter(service__slug="fluvius").values_list("topic", flat=True)) == ["energy"]
    assert list(ServiceTopic.objects.filter(service__slug="vdab").values_list("topic", flat=True)) == ["work"]
    assert Service.objects.filter(pk=own.pk).exists()


def test_the_command_says_what_it_did() -> None:
    out = StringIO()
    call_command("demo", stdout=out)
    made = Service.objects.count()
    assert f"{made} diensten toegevoegd" in out.getvalue()
    call_command("demo", stdout=out)
    assert f"{made} al juist" in out.getvalue()
    assert Service.objects.count() == made


def test_the_table_refuses_a_service_nobody_can_reach() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        make("nobody", "income", phone="", street="")


def test_doors_stand_in_order_and_each_has_a_number_and_a_place() -> None:
    service.load_demo()
    doors = service.urgent_doors()
    assert [door.slug for door in doors] == DOORS
    for door in doors:
        assert door.call.tel.startswith("tel:"), door.slug
        assert door.place.address, door.slug
        assert door.say, door.slug
        assert door.next_steps, door.slug
        assert door.entitled, door.slug
        assert all(article.source_url.startswith("http") for article in door.entitled), door.slug


def test_violence_puts_police_and_ambulance_on_top() -> None:
    door = service.urgent_door("geweld")
    assert door is not None
    assert [contact.tel for contact in door.emergency] == ["tel:101", "tel:112"]


def test_doors_follow_the_corrections_of_an_editor_but_never_lose_their_number() -> None:
    service.load_demo()
    Service.objects.filter(slug="fluvius").update(phone="078 11 11 11")
    door = service.urgent_door("energie")
    assert door is not None
    assert door.call.tel == "tel:078111111"

    Service.objects.filter(slug="fluvius").update(phone="", street="Kerkstraat")
    Service.objects.filter(slug=door.place.slug).update(street="", phone="03 22 11 333")
    door = service.urgent_door("energie")
    assert door is not None
    assert door.call.tel == "tel:078353534"
    assert door.place.address == "Kerkstraat 45, 2060 Antwerpen"


def test_an_empty_database_still_gives_all_doors_and_a_general_contact() -> None:
    assert [door.slug for door in service.urgent_doors()] == DOORS
    assert service.general_contact().tel == "tel:+3232211333"
    assert service.contact("hulplijn-1712") is not None
    assert service.contact("no-such-service") is None
    assert service.urgent_door("no-such-door") is None


def test_old_and_undated_facts_say_so_and_recent_ones_do_not() -> None:
    today = timezone.localdate()
    old = today - timedelta(days=732)
    make("fresh", "income", as_of=today - timedelta(days=729))
    make("old", "income", as_of=old)
    make("undated", "income", as_of=None)
    make("short-number", "income", as_of=None, kind=Kind.HELPLINE)

    def warning(slug: str) -> str:
        found = service.contact(slug)
        assert found is not None
        return found.age_warning

    assert warning("fresh") == ""
    assert warning("old") == f"Dit gegeven is van {old.year}. Het kan veranderd zijn."
    assert warning("undated") == "We weten niet van wanneer dit gegeven is. Het kan veranderd zijn."
    assert warning("short-number") == ""


def test_no_row_of_the_database_leaves_the_room() -> None:
    service.load_demo()
    door = service.urgent_doors()[0]
    cards: list[service.Contact | service.UrgentDoor | service.Article] = [door, door.call, door.place]
    cards += [*service.reachable_for(["income"]), *door.entitled]
    for card in cards:
        assert is_dataclass(card)
        assert not any(isinstance(getattr(card, field.name), models.Model) for field in fields(card))
    for card in cards:
        with pytest.raises(FrozenInstanceError):
            setattr(card, fields(card)[0].name, "changed")


def test_cards_are_dutch_whatever_the_language_and_the_warning_speaks_the_one_of_the_moment() -> None:
    make("old", "income", as_of=date(2019, 5, 1), opening_hours="werkdagen van 9 tot 17 uur")
    make("undated", "income", as_of=None)
    dutch = [service.contact("old"), service.contact("undated"), service.general_contact()]
    doors = service.urgent_doors()
    with translated(), override("fr"):
        assert [service.contact("old"), service.contact("undated"), service.general_contact()] == dutch
        assert service.urgent_doors() == doors
        old, undated = dutch[:2]
        assert old is not None
        assert undated is not None
        said = "Dit gegeven is van {jaar}. Het kan veranderd zijn."
        assert one_side(old.age_warning, dutch=False) == other(said).replace("{jaar}", "2019")
        assert one_side(old.age_warning, dutch=True) == said.replace("{jaar}", "2019")
        with override("nl-be"):
            assert old.age_warning == "Dit gegeven is van 2019. Het kan veranderd zijn."
        assert one_side(undated.age_warning, dutch=True).startswith("We weten niet van wanneer")
