"""Codes, recovery codes, and what a session must have shown. Passkeys: in a browser."""

import re

import pytest
from allauth.mfa.models import Authenticator
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils.crypto import get_random_string
from pytest_django import Settings

from tests.accounts.helpers import PASSWORD, code_now, give_totp, log_in, make_mandate, make_seat, make_user
from totjerecht.accounts.adapters import SecondStepAdapter
from totjerecht.accounts.models import Session, User

pytestmark = pytest.mark.django_db(transaction=True)  # allauth tells of a new step when the transaction is over
EMAIL = "an@dienst.example"


def with_password(client: Client) -> None:
    """Logs An in with her password alone."""
    client.post("/aanmelden/", {"login": EMAIL, "password": PASSWORD})


def secret_on(page: str) -> str:
    found = re.search(r'class="secret"[^>]*>(\w+)<', page)
    assert found
    return found[1]


@pytest.fixture
def an() -> User:
    user = make_user("An Aerts", EMAIL)
    make_mandate(user)
    return user


def test_a_worker_sets_up_codes_once_and_goes_on_to_where_she_was_going(client: Client, an: User) -> None:
    with_password(client)
    step = client.get("/organisatie/")["Location"]
    assert "Zet eerst een tweede stap op" in client.get(step).content.decode()
    page = client.get("/aanmelden/app/").content.decode()
    assert "data:image/svg+xml;base64," in page
    secret = secret_on(page)
    wrong = client.post("/aanmelden/app/", {"code": "000000"})
    assert "Dat klopte niet. Neem de code" in wrong.content.decode()
    assert secret_on(wrong.content.decode()) == secret
    assert client.post("/aanmelden/app/", {"code": code_now(secret)})["Location"] == "/aanmelden/noodcodes/"
    codes = re.findall(r"<li>(\d{8})</li>", client.get("/aanmelden/noodcodes/").content.decode())
    assert len(set(codes)) == 10
    assert not re.findall(r"<li>(\d{8})</li>", client.get("/aanmelden/noodcodes/").content.decode()), "shown once"
    assert client.get("/aanmelden/tweede-stap/")["Location"] == "/organisatie/"
    assert client.get("/organisatie/").status_code == 200

    again = Client()
    answer = again.post("/aanmelden/", {"login": EMAIL, "password": PASSWORD})
    assert answer["Location"] == "/aanmelden/code/"
    assert again.get("/organisatie/").status_code == 302, "not in yet"
    again.post("/aanmelden/code/", {"code": codes[0]})
    assert again.get("/organisatie/").status_code == 200
    third = Client()
    third.post("/aanmelden/", {"login": EMAIL, "password": PASSWORD})
    assert third.post("/aanmelden/code/", {"code": codes[0]}).status_code == 200, "a recovery code works once"


def test_a_code_works_once(client: Client, an: User) -> None:
    secret = give_totp(an)
    code = code_now(secret)
    with_password(client)
    assert client.post("/aanmelden/code/", {"code": f"{code[:3]} {code[3:]}"}).status_code == 302
    other = Client()
    with_password(other)
    assert other.post("/aanmelden/code/", {"code": code}).status_code == 200
    assert "_auth_user_id" not in other.session


def test_a_session_by_password_alone_gains_nothing_when_the_owner_sets_up_a_step(client: Client, an: User) -> None:
    thief = Client()
    with_password(thief)
    with_password(client)
    secret = secret_on(client.get("/aanmelden/app/").content.decode())
    client.post("/aanmelden/app/", {"code": code_now(secret)})
    assert client.get("/organisatie/").status_code == 200
    assert thief.get("/aanmelden/mijn/")["Location"].startswith("/aanmelden/?next="), "ended"
    assert Session.objects.filter(user=an).count() == 1


def test_a_session_without_its_step_is_not_helped_by_the_step_of_its_user(client: Client, an: User) -> None:
    client.force_login(an)
    give_totp(an)
    step = client.get("/organisatie/")["Location"]
    assert "Meld je opnieuw aan" in client.get(step).content.decode()


def test_without_its_step_a_worker_page_closes_again(client: Client, an: User) -> None:
    secret = give_totp(an)
    with_password(client)
    client.post("/aanmelden/code/", {"code": code_now(secret)})
    assert client.get("/organisatie/").status_code == 200
    assert client.post("/aanmelden/app/weg/").status_code == 302
    assert not Authenticator.objects.filter(user=an).exists()
    assert client.get("/organisatie/")["Location"].startswith("/aanmelden/tweede-stap/")


def test_something_delicate_asks_who_one_is_when_the_log_in_is_old(
    client: Client, an: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_password(client)
    session = client.session
    session["account_authentication_methods"] = [
        record | {"at": record["at"] - 600} for record in session["account_authentication_methods"]
    ]
    session.save()
    asked = client.get("/aanmelden/app/")["Location"]
    assert asked.startswith("/aanmelden/bevestigen/")
    assert "Dit wachtwoord klopt niet." in client.post(asked, {"password": "mis"}).content.decode()
    assert client.post(asked, {"password": PASSWORD})["Location"] == "/aanmelden/app/"
    assert client.get("/aanmelden/app/").status_code == 200


def test_secrets_cannot_be_read_from_the_database(an: User) -> None:
    secret = give_totp(an)
    assert secret not in str(Authenticator.objects.get().data)


def test_secrets_live_on_when_the_key_is_changed_and_the_old_one_kept(settings: Settings) -> None:
    kept = SecondStepAdapter().encrypt("geheim")
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = get_random_string(60)
    assert SecondStepAdapter().decrypt(kept) == "geheim"


def test_changing_the_password_logs_out_everywhere_else(client: Client, an: User) -> None:
    seat = make_seat(an)
    other = Client()
    log_in(other, seat)
    log_in(client, seat)
    sent = {"oldpassword": PASSWORD, "password1": "nieuwe-lange-zin", "password2": "nieuwe-lange-zin"}
    wrong = client.post("/aanmelden/wachtwoord/", sent | {"oldpassword": "mis", "password1": "kort", "password2": "k"})
    for words in ("Dit is niet je wachtwoord van nu.", "Je wachtwoord is te kort.", "Je typte twee keer iets anders."):
        assert words in wrong.content.decode()
    assert client.post("/aanmelden/wachtwoord/", sent)["Location"] == "/aanmelden/mijn/"
    assert client.get("/organisatie/").status_code == 200
    assert other.get("/organisatie/").status_code == 302


def test_the_present_password_cannot_be_guessed_on_an_open_screen(client: Client, an: User) -> None:
    client.force_login(an)
    sent = {"oldpassword": "mis", "password1": "nieuwe-lange-zin", "password2": "nieuwe-lange-zin"}
    for _ in range(5):
        client.post("/aanmelden/wachtwoord/", sent)
    refused = client.post("/aanmelden/wachtwoord/", sent | {"oldpassword": PASSWORD})
    assert "Te veel foute pogingen" in refused.content.decode()


def test_a_link_from_the_command_line_helps_somebody_in_again(
    client: Client, an: User, capsys: pytest.CaptureFixture[str]
) -> None:
    give_totp(an)
    log_in(client, make_seat(an))
    call_command("wachtwoordlink", EMAIL.upper(), "--adres=http://testserver")
    assert Authenticator.objects.filter(user=an).exists()
    call_command("wachtwoordlink", EMAIL, "--zonder-tweede-stap", "--adres=http://testserver")
    assert not Authenticator.objects.filter(user=an).exists()
    assert client.get("/organisatie/").status_code == 302
    link = capsys.readouterr().out.splitlines()[-1].removeprefix("http://testserver")
    page = Client()
    form = page.get(link)["Location"]
    assert "Kies een nieuw wachtwoord" in page.get(form).content.decode()
    page.post(form, {"password1": "nieuwe-lange-zin", "password2": "nieuwe-lange-zin"})
    an.refresh_from_db()
    assert an.check_password("nieuwe-lange-zin")
    assert "Deze link werkt niet meer" in Client().get(link).content.decode()
    with pytest.raises(CommandError, match="Niemand meldt zich aan"):
        call_command("wachtwoordlink", "niemand@dienst.example")


def test_without_a_mail_server_one_reads_whom_to_ask(client: Client, settings: Settings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    assert "Deze website verstuurt geen e-mail" in client.get("/aanmelden/wachtwoord-vergeten/").content.decode()


def test_with_a_mail_server_known_and_unknown_addresses_get_the_same_answer(
    client: Client, an: User, settings: Settings, mailoutbox: list[object]
) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    answers = [
        client.post("/aanmelden/wachtwoord-vergeten/", {"email": email})["Location"]
        for email in (EMAIL, "niemand@dienst.example")
    ]
    assert answers[0] == answers[1]
    assert [mail.to for mail in mailoutbox] == [[EMAIL], ["niemand@dienst.example"]]  # type: ignore[attr-defined]
    assert "/aanmelden/wachtwoord-vergeten/" in mailoutbox[0].body  # type: ignore[attr-defined]
    assert "geen account" in mailoutbox[1].body  # type: ignore[attr-defined]
