"""Who may open which page of the log-in and of an organisation: everybody × every page."""

import re
import uuid
from typing import Any

import pytest
from django.test import Client
from django.urls import get_resolver, reverse
from django.utils import timezone

from tests.accounts.helpers import log_in, make_mandate, make_organisation, make_seat, make_user
from totjerecht.accounts import invitations, mandates, urls, urls_log_in
from totjerecht.accounts.models import Invitation, Mandate

pytestmark = pytest.mark.django_db

IN, OUT, LED, STEP, NONE, MAY_NOT = "in", "logged out", "led to log in", "led to second step", "not there", "may not"
#: Who asks: a stranger; logged in with a password alone; a resident with a second step; a worker; an administrator.
WHO = ("stranger", "password", "resident", "worker", "administrator")
#: The address → what each of them meets with GET. "own": a mandate or invitation of one's own organisation.
MATRIX: dict[str, tuple[str, ...]] = {
    "/aanmelden/": (IN, OUT, OUT, OUT, OUT),
    "/aanmelden/start/": (LED, STEP, IN, IN, IN),
    "/aanmelden/tweede-stap/": (LED, IN, OUT, OUT, OUT),
    "/aanmelden/organisatie/": (LED, STEP, IN, IN, IN),
    "/aanmelden/mijn/": (LED, IN, IN, IN, IN),
    "/aanmelden/wachtwoord/": (LED, IN, IN, IN, IN),
    "/aanmelden/wachtwoord-vergeten/": (IN, IN, IN, IN, IN),
    "/aanmelden/uitnodiging/": (NONE, NONE, NONE, NONE, NONE),
    "/organisatie/": (LED, STEP, MAY_NOT, IN, IN),
    "/organisatie/uitnodigen/": (LED, STEP, MAY_NOT, MAY_NOT, IN),
    "/organisatie/mandaten/{own}/": (LED, STEP, MAY_NOT, MAY_NOT, IN),
    "/organisatie/mandaten/{other}/": (LED, STEP, MAY_NOT, MAY_NOT, NONE),
    "/organisatie/mandaten/{none}/": (LED, STEP, MAY_NOT, MAY_NOT, NONE),
}


def somebody(who: str) -> tuple[Client, Mandate]:
    """A client that is logged in as one of WHO, and a colleague's mandate."""
    client, house = Client(), make_organisation()
    make_seat(organisation=house, administrator=True)
    colleague = make_mandate(organisation=house)
    if who == "resident":
        client.force_login(make_user())
        session = client.session
        session["second_step"] = True
        session.save()
    elif who != "stranger":
        log_in(client, make_seat(organisation=house, administrator=who == "administrator"))
    if who == "password":
        session = client.session
        del session["second_step"]
        session.save()
    return client, colleague


def met(answer: Any) -> str:
    """What somebody met."""
    if answer.status_code == 302:
        address = answer["Location"]
        if address.startswith("/aanmelden/?next="):
            return LED
        return STEP if address.startswith("/aanmelden/tweede-stap/?next=") else OUT
    return {200: IN, 403: MAY_NOT, 404: NONE}[answer.status_code]


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("address", MATRIX)
def test_who_meets_what(who: str, address: str) -> None:
    client, colleague = somebody(who)
    other = make_mandate()
    answer = client.get(address.format(own=colleague.id, other=other.id, none=uuid.uuid4()))
    assert met(answer) == MATRIX[address][WHO.index(who)]


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("do", ["end", "administrator", "no_administrator"])
@pytest.mark.parametrize("whose", ["own", "other"])
def test_only_an_administrator_changes_a_mandate_and_only_here(who: str, do: str, whose: str) -> None:
    client, colleague = somebody(who)
    target = colleague if whose == "own" else make_mandate()
    before = Mandate.objects.filter(id=target.id).values().get()
    client.post(f"/organisatie/mandaten/{target.id}/", {"do": do})
    changed = before != Mandate.objects.filter(id=target.id).values().get()
    assert changed == (who == "administrator" and whose == "own" and do != "no_administrator")


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("whose", ["own", "other"])
def test_only_an_administrator_invites_and_withdraws_and_only_here(who: str, whose: str) -> None:
    client, colleague = somebody(who)
    house = colleague.organisation if whose == "own" else make_organisation()
    boss = make_seat(organisation=house, administrator=True)
    row, _ = invitations.invite(boss, "iemand@dienst.example", "", "office", administrator=False)
    client.post(f"/organisatie/uitnodigingen/{row.id}/intrekken/")
    withdrawn = Invitation.objects.get(id=row.id).withdrawn_at is not None
    assert withdrawn == (who == "administrator" and whose == "own")
    client.post("/organisatie/uitnodigen/", {"email": "nog@dienst.example", "function": "office"})
    assert Invitation.objects.filter(email="nog@dienst.example").exists() == (who == "administrator")


def test_a_seat_of_somebody_else_cannot_be_taken(client: Client) -> None:
    seat, other = make_seat(), make_seat()
    log_in(client, seat)
    for mandate in (str(other.mandate), str(uuid.uuid4()), "geen id", ""):
        client.post("/aanmelden/organisatie/", {"mandate": mandate})
        assert client.session["mandate"] == str(seat.mandate), mandate


def test_with_several_seats_the_page_says_which_and_lets_one_change(client: Client) -> None:
    user = make_user("Carla Maes")
    first = make_mandate(user, make_organisation("CAW Een", "caw"))
    second = make_mandate(user, make_organisation("Vereniging Twee", "association"), "volunteer")
    log_in(client, first)
    assert "bij <strong>CAW Een</strong>" in client.get("/organisatie/").content.decode()
    onward = client.post("/aanmelden/organisatie/", {"mandate": str(second.id), "next": "/organisatie/"})
    assert onward["Location"] == "/organisatie/"
    page = client.get("/organisatie/").content.decode()
    assert "vrijwilliger bij <strong>Vereniging Twee</strong>" in page
    mandates.end(make_seat(organisation=second.organisation, administrator=True), second.id)
    assert "bij <strong>CAW Een</strong>" in client.get("/organisatie/").content.decode()


def test_the_last_administrator_reads_why_not(client: Client) -> None:
    seat = make_seat(administrator=True)
    log_in(client, seat)
    answer = client.post(f"/organisatie/mandaten/{seat.mandate}/", {"do": "end"})
    assert answer.status_code == 409
    assert "Dit is de laatste beheerder." in answer.content.decode()
    assert Mandate.objects.get(id=seat.mandate).ends is None


def test_ending_ones_own_mandate_ends_ones_access(client: Client) -> None:
    house = make_organisation()
    make_seat(organisation=house, administrator=True)
    seat = make_seat(organisation=house, administrator=True)
    log_in(client, seat)
    client.post(f"/organisatie/mandaten/{seat.mandate}/", {"do": "end"})
    assert Mandate.objects.get(id=seat.mandate).ends == timezone.localdate()
    assert client.get("/organisatie/").status_code == 403


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7*7 }}"])
def test_nothing_that_somebody_typed_becomes_markup(client: Client, text: str) -> None:
    user = make_user(text)
    boss = make_seat(user, make_organisation(text), administrator=True)
    worker = make_mandate(make_user(text), make_organisation(text))
    log_in(client, boss)
    shown = [
        client.get("/organisatie/"),
        client.get("/aanmelden/start/"),
        client.get("/aanmelden/organisatie/"),
        client.get(f"/organisatie/mandaten/{worker.id}/"),
        client.post("/organisatie/uitnodigen/", {"email": "x@y.example", "name": text, "function": "office"}),
        client.post("/organisatie/uitnodigen/", {"email": text, "name": text, "function": text}),
    ]
    for page in shown:
        assert text not in page.content.decode() or "{{" in text
        assert "49" not in re.sub(r"[\w-]{16,}", "", page.content.decode()) or "{{" not in text


def test_what_may_be_pressed_is_not_done_by_looking(client: Client) -> None:
    """An address that changes something takes no GET."""
    log_in(client, make_seat(administrator=True))
    for name, which in (("withdraw", {"invitation": uuid.uuid4()}), ("end_other_sessions", {}), ("unlink", {})):
        assert client.get(reverse(f"accounts:{name}", kwargs=which)).status_code == 405
    assert client.get(reverse("openid_connect_login", kwargs={"provider_id": "x"})).status_code == 405


def test_there_is_no_way_to_sign_up(client: Client) -> None:
    names = {name for name in get_resolver().reverse_dict if isinstance(name, str)}
    assert "account_login" in names
    assert not {name for name in names if "signup" in name or "confirm_email" in name or name == "account_email"}
    for address in ("signup", "registreren", "email"):
        assert client.get(f"/aanmelden/{address}/").status_code == 404


def test_every_address_of_this_floor_is_in_a_test_above() -> None:
    """A new page must be placed in the matrix, or here with the reason that it is not."""
    ours = {f"/{pattern.pattern}" for pattern in urls.urlpatterns}
    shown = {re.sub(r"{\w+}", "<uuid:mandate>", address) for address in MATRIX}
    pressed = {  # only by a press, tested above
        "/aanmelden/mijn/overal-afmelden/",
        "/aanmelden/mijn/ontkoppelen/",
        "/organisatie/uitnodigingen/<uuid:invitation>/intrekken/",
    }
    assert ours - shown == pressed


@pytest.mark.parametrize("pattern", urls_log_in.urlpatterns, ids=lambda pattern: pattern.name)
def test_a_stranger_gets_nothing_but_the_log_in_from_allauths_pages(client: Client, pattern: Any) -> None:
    """And no page of it breaks."""
    open_to_all = {
        "account_login",
        "account_inactive",
        "account_reset_password",
        "account_reset_password_done",
        "account_reset_password_from_key_done",
        "account_reset_password_from_key",  # says that the link does not work
        "socialaccount_login_cancelled",
        "socialaccount_login_error",
    }
    which = {"pk": 1, "uidb36": "1", "key": "a-b", "provider_id": "x"}
    wanted = {name: which[name] for name in pattern.pattern.regex.groupindex}
    answer = client.get(reverse(pattern.name, kwargs=wanted))
    if pattern.name in open_to_all:
        assert answer.status_code in {200, 401}
    else:
        assert answer.status_code in {302, 404, 405}
    assert "_auth_user_id" not in client.session
