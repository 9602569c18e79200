"""The door of the floor: who is who, the functions, the invented people."""

import uuid
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import RequestFactory
from django.utils import timezone
from pytest_django import Settings

from tests.accounts.helpers import make_mandate, make_organisation, make_seat, make_user
from totjerecht.accounts import devices, invitations, service
from totjerecht.accounts.models import EXAMPLE, Function, Guess, Invitation, Mandate, Organisation, Session, User
from totjerecht.core.clients import address_of, client_of
from totjerecht.site import demo

pytestmark = pytest.mark.django_db


def test_the_table_of_functions_is_the_list() -> None:
    Function.objects.filter(code="office").update(name="iets anders")
    Function.objects.create(code="former", name="van vroeger", secrecy="none")
    call_command("migrate", verbosity=0)
    rows = {row.code: (row.name, row.secrecy) for row in Function.objects.exclude(code="former")}
    assert rows == {f.code: (f.name, f.secrecy) for f in service.FUNCTIONS.values()}
    assert Function.objects.filter(code="former").exists(), "the past may name it"


def test_names_by_id_leave_out_what_is_not_there() -> None:
    house = make_organisation("OCMW Hier")
    user = make_user("An Aerts")
    assert service.organisation_names([house.id, uuid.uuid4()]) == {house.id: "OCMW Hier"}
    assert service.user_names([user.id, uuid.uuid4()]) == {user.id: "An Aerts"}
    assert service.function_names(["office", "none"]) == {"office": "administratief medewerker"}
    assert service.organisation(uuid.uuid4()) is None


def test_a_card_tells_what_the_law_on_sharing_asks() -> None:
    make_organisation("B shelter", "shelter", discreet=True)
    make_organisation("A centre", "caw")
    make_organisation("Former", "ocmw", active=False)
    first, second = service.organisations()
    assert (first.name, first.core_partner, first.discreet) == ("A centre", True, False)
    assert (second.name, second.core_partner, second.discreet) == ("B shelter", False, True)


def test_who_is_a_member_depends_on_the_day() -> None:
    today = timezone.localdate()
    mandate = make_mandate(starts=today - timedelta(days=9), ends=today)
    assert not service.is_member(mandate.user_id, mandate.organisation_id)
    assert service.is_member(mandate.user_id, mandate.organisation_id, today - timedelta(days=1))
    assert not service.is_member(mandate.user_id, make_organisation().id)


def test_two_mandates_for_the_same_are_refused_by_the_table() -> None:
    mandate = make_mandate()
    with pytest.raises(Exception, match=r"(?i)unique"):
        make_mandate(mandate.user, mandate.organisation)


def test_invented_people_come_once_and_only_with_free_addresses() -> None:
    made = service.load_demo()
    assert made == sum(len(person.works) for person in service.demo_logins()) == Mandate.objects.count()
    assert all(user.is_example for user in User.objects.all())
    assert Organisation.objects.get(discreet=True).kind == "shelter"
    for house in Organisation.objects.all():
        assert any(one.administrator for one in service.colleagues(house.id)), house.name
    ended = Mandate.objects.first()
    assert ended
    Mandate.objects.filter(id=ended.id).update(ends=timezone.localdate())
    assert service.load_demo() == 0, "what somebody ended stays ended"


def test_invented_people_come_only_where_the_demo_is_on(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demo, "_DEMO", (service.load_demo,))  # what other floors load is their test
    demo.load()
    assert not User.objects.exists()
    assert demo.log_ins() == ""
    settings.DEMO = True
    demo.load()
    assert User.objects.filter(email__endswith=EXAMPLE).count() == len(service.demo_logins())
    assert service.DEMO_PASSWORD in demo.log_ins()


def test_what_is_over_is_removed_and_the_rest_stays() -> None:
    now = timezone.now()
    boss = make_seat(administrator=True)
    kept, _ = invitations.invite(boss, "a@b.example", "", "office", administrator=False)
    old, _ = invitations.invite(boss, "c@d.example", "", "office", administrator=False)
    used, _ = invitations.invite(boss, "e@f.example", "", "office", administrator=False)
    Invitation.objects.exclude(id=kept.id).update(expires_at=now - timedelta(days=31))
    Invitation.objects.filter(id=used.id).update(accepted_at=now)
    Session.objects.create(session_key="old", session_data="", expire_date=now - timedelta(minutes=1))
    Session.objects.create(session_key="new", session_data="", expire_date=now + timedelta(minutes=1))
    service.count_guess((service.Counted("x", 5),))
    assert service.tidy() == 2
    assert set(Invitation.objects.all()) == {kept, used}
    assert Session.objects.get().session_key == "new"
    assert Guess.objects.exists()
    assert not Invitation.objects.filter(id=old.id).exists()


@pytest.mark.parametrize(
    ("agent", "said"),
    [
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox op Windows"),
        (
            "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/139.0 Mobile Safari/537.36",
            "Chrome op een Android",
        ),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1", "Safari op een iPhone"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/139.0 Safari/537.36 Edg/139.0", "Edge op Windows"),
        ("", "Een browser op een toestel dat we niet kennen"),
    ],
)
def test_a_device_in_words(agent: str, said: str) -> None:
    assert devices.named(agent).startswith(said)


def test_a_client_is_an_address_or_a_household(settings: Settings) -> None:
    request = RequestFactory().get("/", headers={"X-Forwarded-For": "6.6.6.6, 192.0.2.9"}, REMOTE_ADDR="127.0.0.1")
    assert address_of(request) == "127.0.0.1", "nobody may say where they come from"
    settings.BEHIND_PROXY = True
    assert address_of(request) == "192.0.2.9"
    assert client_of("2001:db8:1:2:3::4") == client_of("2001:db8:1:2:9::9") != client_of("2001:db8:1:3::4")
    assert client_of("::ffff:192.0.2.9") == "192.0.2.9"
    assert client_of("unknown") == "unknown"
