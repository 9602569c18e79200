"""Coming in by a link: once, within a week, for who it is meant for."""

import re
from datetime import timedelta
from io import StringIO

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from tests.accounts.helpers import PASSWORD, log_in, make_organisation, make_seat, make_user
from totjerecht.accounts import invitations, seats
from totjerecht.accounts.invitations import NotOpenError, OtherAddressError, WorksHereError
from totjerecht.accounts.models import Invitation, Mandate, Organisation, OrganisationKind, User

pytestmark = pytest.mark.django_db
EMAIL = "nele@dienst.example"
NEW = {"name": "Nele Nys", "password1": "een-andere-lange-zin", "password2": "een-andere-lange-zin"}


def invited(email: str = EMAIL, *, administrator: bool = False) -> tuple[seats.Seat, str]:
    """An administrator, and the code of an invitation that they made."""
    boss = make_seat(administrator=True)
    return boss, invitations.invite(boss, email, "Nele", "social_worker", administrator=administrator)[1]


def link_of(page: str) -> str:
    found = re.search(r"/aanmelden/uitnodiging/\?code=[\w-]+", page)
    assert found
    return found[0]


def test_from_the_invitation_to_work(client: Client) -> None:
    boss = make_seat(make_user("Bea Bos"), make_organisation("OCMW Hier"), administrator=True)
    log_in(client, boss)
    page = client.post("/organisatie/uitnodigen/", {"email": "Nele@Dienst.example", "function": "office"})
    link = link_of(page.content.decode())
    assert "svg" in page.content.decode()
    assert EMAIL in client.get("/organisatie/").content.decode()

    nele = Client()
    assert "OCMW Hier nodigt je uit" in nele.get(link).content.decode()
    code = link.partition("=")[2]
    answer = nele.post("/aanmelden/uitnodiging/", {"code": code, **NEW})
    assert answer["Location"] == "/aanmelden/start/"
    user = User.objects.get(email=EMAIL)
    assert user.name == "Nele Nys"
    assert EmailAddress.objects.get(user=user).verified
    (seat,) = seats.seats(user.id)
    assert (seat.organisation, seat.function, seat.administrator) == (boss.organisation, "office", False)
    assert Mandate.objects.get(user=user).given_by_id == boss.user
    # A worker meets the second step before anything else.
    assert nele.get("/aanmelden/start/")["Location"].startswith("/aanmelden/tweede-stap/")
    assert nele.get("/aanmelden/app/").status_code == 200, "and need not give the password again right after"
    assert nele.get(link).status_code == 404, "used"


def test_the_code_is_nowhere_in_the_database() -> None:
    _, code = invited()
    row = Invitation.objects.get()
    assert code not in str([getattr(row, field.attname) for field in Invitation._meta.fields])


def test_everything_that_is_wrong_is_told_at_once_and_nothing_is_lost(client: Client) -> None:
    _, code = invited()
    answer = client.post(
        "/aanmelden/uitnodiging/", {"code": code, "name": "", "password1": "kort", "password2": "lang"}
    )
    page = answer.content.decode()
    assert answer.status_code == 400
    for words in ("Vul je naam in.", "Je wachtwoord is te kort.", "Je typte twee keer iets anders."):
        assert words in page
    assert f'value="{code}"' in page
    assert invitations.read(code)


@pytest.mark.parametrize("common", ["administrator", "1q2w3e4r5t6y", "password1234"])
def test_a_password_that_everybody_tries_is_refused(client: Client, common: str) -> None:
    _, code = invited()
    answer = client.post(
        "/aanmelden/uitnodiging/", {"code": code, "name": "N", "password1": common, "password2": common}
    )
    assert answer.status_code == 400
    assert "veel mensen" in answer.content.decode()


@pytest.mark.parametrize("password", ["aaaaaaaaaaaz", "é" * 12, "12 spaties  ", "correct paard batterij nietje"])
def test_no_other_rules_of_composition(client: Client, password: str) -> None:
    _, code = invited()
    sent = {"code": code, "name": "N", "password1": password, "password2": password}
    assert client.post("/aanmelden/uitnodiging/", sent).status_code == 302
    assert User.objects.get(email=EMAIL).check_password(password)


def test_a_link_works_a_week(client: Client) -> None:
    _, code = invited()
    Invitation.objects.update(expires_at=timezone.now() + timedelta(minutes=1))
    assert client.get(f"/aanmelden/uitnodiging/?code={code}").status_code == 200
    Invitation.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert client.get(f"/aanmelden/uitnodiging/?code={code}").status_code == 404
    assert client.post("/aanmelden/uitnodiging/", {"code": code, **NEW}).status_code == 404
    assert not User.objects.filter(email=EMAIL).exists()


@pytest.mark.parametrize("code", ["", "x", "x" * 4000, "\x00", "é", "' or 1=1 --"])
def test_a_code_that_is_none_opens_nothing(client: Client, code: str) -> None:
    assert client.get("/aanmelden/uitnodiging/", {"code": code}).status_code == 404


def test_a_withdrawn_link_opens_nothing(client: Client) -> None:
    boss, code = invited()
    log_in(client, boss)
    row = Invitation.objects.get()
    assert client.post(f"/organisatie/uitnodigingen/{row.id}/intrekken/").status_code == 302
    with pytest.raises(NotOpenError):
        invitations.read(code)
    assert client.post(f"/organisatie/uitnodigingen/{row.id}/intrekken/").status_code == 404


def test_a_new_link_takes_the_place_of_the_old() -> None:
    boss, old = invited()
    _, new = invitations.invite(boss, EMAIL.upper(), "", "social_worker", administrator=True)
    with pytest.raises(NotOpenError):
        invitations.read(old)
    assert invitations.read(new).administrator


def test_who_works_here_already_is_not_invited_again() -> None:
    boss, code = invited()
    invitations.accept_as_new(code, "Nele", PASSWORD)
    with pytest.raises(WorksHereError):
        invitations.invite(boss, EMAIL, "", "social_worker", administrator=False)
    invitations.invite(boss, EMAIL, "", "debt_mediator", administrator=False)


def test_who_has_an_account_logs_in_and_joins(client: Client) -> None:
    user = make_user(email=EMAIL)
    _, code = invited(administrator=True)
    page = client.get(f"/aanmelden/uitnodiging/?code={code}").content.decode()
    assert "Meld je eerst aan" in page
    refused = client.post("/aanmelden/uitnodiging/", {"code": code, **NEW})
    assert "Meld je eerst aan" in refused.content.decode()
    assert not Mandate.objects.filter(user=user).exists()
    client.force_login(user)
    assert client.post("/aanmelden/uitnodiging/", {"code": code}).status_code == 302
    assert Mandate.objects.get(user=user).administrator
    assert User.objects.get(email=EMAIL).check_password(PASSWORD), "the password is not touched"


def test_somebody_else_cannot_take_it(client: Client) -> None:
    other = make_user(email="ander@dienst.example")
    _, code = invited()
    client.force_login(other)
    assert (
        "Je bent nu aangemeld als iemand anders"
        in client.post("/aanmelden/uitnodiging/", {"code": code}).content.decode()
    )
    with pytest.raises(OtherAddressError):
        invitations.accept(code, other)
    assert invitations.read(code), "and it still works for who it is meant for"


def test_with_a_mail_server_the_link_is_sent_and_still_shown(client: Client, settings: Settings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    log_in(client, make_seat(administrator=True))
    page = client.post("/organisatie/uitnodigen/", {"email": EMAIL, "function": "office", "name": "<Nele> & co"})
    (sent,) = mail.outbox
    assert sent.to == [EMAIL]
    assert "Dag <Nele> & co" in sent.body
    assert link_of(str(sent.body)) == link_of(page.content.decode())


def test_a_mail_server_that_fails_is_told(client: Client, settings: Settings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    log_in(client, make_seat(administrator=True))
    page = client.post("/organisatie/uitnodigen/", {"email": EMAIL, "function": "office"}).content.decode()
    assert "De e-mail raakte niet weg." in page
    assert link_of(page)


def test_the_first_administrator_comes_from_the_command_line(client: Client) -> None:
    told = StringIO()
    call_command(
        "administrator", "Eerste@dienst.example", "Eva Eerst", "CAW Daar", "caw", "--adres=https://x.be", stdout=told
    )
    assert "https://x.be/aanmelden/uitnodiging/?code=" in told.getvalue()
    code = link_of(told.getvalue()).partition("=")[2]
    assert "Eva Eerst" in client.get(f"/aanmelden/uitnodiging/?code={code}").content.decode()
    client.post("/aanmelden/uitnodiging/", {"code": code, **NEW})
    mandate = Mandate.objects.get(user__email="eerste@dienst.example")
    assert mandate.administrator
    assert mandate.given_by is None
    assert Organisation.objects.get().kind == OrganisationKind.CAW


def test_the_command_says_what_is_wrong() -> None:
    make_organisation("OCMW Hier")
    with pytest.raises(CommandError, match="geen e-mailadres"):
        call_command("administrator", "eva", "Eva", "OCMW Hier", "ocmw")
    with pytest.raises(CommandError, match="is er al, als ocmw"):
        call_command("administrator", "eva@dienst.example", "Eva", "OCMW Hier", "caw")
