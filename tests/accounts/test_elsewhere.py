"""Logging in elsewhere, from end to end with a provider of OpenID Connect on this machine."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import oidc_provider_mock
import pytest
import requests
from allauth.socialaccount.models import SocialAccount
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from pytest_django import Settings

from tests.accounts.helpers import PASSWORD, make_mandate, make_seat, make_user
from totjerecht.accounts import invitations
from totjerecht.accounts.models import User
from totjerecht.site import log_in

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),  # of the provider, which runs in a thread beside
]
EMAIL = "an@dienst.example"
CALLBACK = "http://testserver/aanmelden/elders/stad/terug/"


@pytest.fixture(scope="module")
def provider() -> Iterator[str]:
    """The address of the provider."""
    with oidc_provider_mock.run_server_in_thread() as server:
        yield f"http://localhost:{server.server_port}"


@pytest.fixture(autouse=True)
def stad(provider: str, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """The provider, set as an administrator would: through the environment."""
    for name, value in {
        "OIDC": "stad",
        "OIDC_STAD_NAME": "Stad",
        "OIDC_STAD_SERVER": provider,
        "OIDC_STAD_CLIENT": "tot-je-recht",
        "OIDC_STAD_SECRET": "x",
    }.items():
        monkeypatch.setenv(f"TOTJERECHT_{name}", value)
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": log_in.providers(https=False)}}


def known_there(provider: str, subject: str, **claims: Any) -> None:
    """Somebody at the provider."""
    requests.put(f"{provider}/users/{subject}", json=claims, timeout=10).raise_for_status()


def log_in_there(client: Client, subject: str, process: str = "login", **more: str) -> Any:
    """From our button to our own page again: the answer of the page that the provider sends one back to."""
    query = "&".join(f"{name}={value}" for name, value in {"process": process, **more}.items())
    leading = client.post(f"/aanmelden/elders/stad/?{query}")
    assert leading.status_code == 200
    found = re.search(r'http-equiv="refresh" content="0;url=([^"]+)"', leading.content.decode())
    assert found
    address = found[1].replace("&amp;", "&")
    assert "code_challenge_method=S256" in address
    back = requests.post(address, data={"sub": subject}, allow_redirects=False, timeout=10).headers["Location"]
    assert back.startswith(CALLBACK)
    parts = urlsplit(back)
    return client.get(f"{parts.path}?{parts.query}")


def test_by_a_verified_address_once_and_then_by_the_id(client: Client, provider: str) -> None:
    user = make_user(email=EMAIL)
    make_mandate(user)
    known_there(provider, "one", email=EMAIL.upper(), email_verified=True, rrn="85073000133")
    assert log_in_there(client, "one", next="/organisatie/")["Location"] == "/organisatie/"
    assert client.get("/organisatie/").status_code == 200, "a log-in elsewhere is a second step"
    row = SocialAccount.objects.get()
    assert (row.user, row.provider, row.uid, row.extra_data) == (user, "stad", "one", {})
    assert User.objects.get().has_usable_password(), "the password stays"
    # The address changes there: the id still tells who it is.
    known_there(provider, "one", email="anders@dienst.example", email_verified=True)
    again = Client()
    assert log_in_there(again, "one")["Location"] == "/aanmelden/start/"
    assert SocialAccount.objects.get().extra_data == {}


def test_somebody_with_another_id_does_not_get_in_by_the_same_address(client: Client, provider: str) -> None:
    make_user(email=EMAIL)
    known_there(provider, "two", email=EMAIL, email_verified=True)
    log_in_there(client, "two")
    client.logout()
    known_there(provider, "three", email=EMAIL, email_verified=True)
    assert "We kennen je hier nog niet" in log_in_there(client, "three").content.decode()
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize(
    "claims",
    [
        {"email": EMAIL, "email_verified": False},
        {"email": EMAIL},
        {"email": "niemand@dienst.example", "email_verified": True},
        {},
    ],
)
def test_nobody_else_gets_in_and_nobody_is_made(client: Client, provider: str, claims: dict[str, Any]) -> None:
    make_user(email=EMAIL)
    known_there(provider, "four", **claims)
    assert "We kennen je hier nog niet" in log_in_there(client, "four").content.decode()
    assert User.objects.count() == 1
    assert not SocialAccount.objects.exists()
    assert "_auth_user_id" not in client.session


def test_who_was_put_out_does_not_get_in(client: Client, provider: str) -> None:
    user = make_user(email=EMAIL)
    known_there(provider, "five", email=EMAIL, email_verified=True)
    log_in_there(client, "five")
    client.logout()
    user.is_active = False
    user.save()
    assert log_in_there(client, "five")["Location"] == "/aanmelden/niet-actief/"
    assert "_auth_user_id" not in client.session


def test_linking_and_taking_it_away(client: Client, provider: str) -> None:
    user = make_user(email=EMAIL)
    known_there(provider, "six", email="prive@dienst.example", email_verified=True)
    client.post("/aanmelden/", {"login": EMAIL, "password": PASSWORD})
    assert log_in_there(client, "six", "connect")["Location"] == "/aanmelden/mijn/"
    assert SocialAccount.objects.get().user == user
    assert "Stad, gekoppeld sinds" in client.get("/aanmelden/mijn/").content.decode()
    client.post("/aanmelden/mijn/ontkoppelen/", {"account": str(SocialAccount.objects.get().pk)})
    assert not SocialAccount.objects.exists()


def test_an_invitation_accepted_without_a_password(client: Client, provider: str) -> None:
    boss = make_seat(administrator=True)
    _, code = invitations.invite(boss, EMAIL, "", "office", administrator=False)
    known_there(provider, "eight")  # it tells no address: none is needed to link
    sent = {"code": code, "name": "Nele Nys", "do": "elsewhere"}
    assert client.post("/aanmelden/uitnodiging/", sent).status_code == 302
    step = client.get("/aanmelden/start/")["Location"]
    assert "Koppel met Stad" in client.get(step).content.decode()
    assert log_in_there(client, "eight", "connect", next="/organisatie/")["Location"] == "/organisatie/"
    assert client.get("/organisatie/").status_code == 200
    user = User.objects.get(email=EMAIL)
    assert not user.has_usable_password()
    again = Client()
    log_in_there(again, "eight")
    assert again.get("/organisatie/").status_code == 200


def test_a_log_in_elsewhere_that_was_refused_leaves_nothing_behind(client: Client, provider: str) -> None:
    """Else a password alone would do afterwards."""
    user = make_user(email=EMAIL)
    make_mandate(user)
    out = make_user(email="uit@dienst.example")
    known_there(provider, "nine", email=out.email, email_verified=True)
    User.objects.filter(id=out.id).update(is_active=False)
    log_in_there(client, "nine")
    client.post("/aanmelden/", {"login": EMAIL, "password": PASSWORD})
    assert client.session["_auth_user_id"] == str(user.id)
    assert client.get("/organisatie/")["Location"].startswith("/aanmelden/tweede-stap/")


def test_the_only_way_in_is_not_taken_away(client: Client, provider: str) -> None:
    make_user(email=EMAIL, password=None)  # type: ignore[arg-type]
    known_there(provider, "seven", email=EMAIL, email_verified=True)
    log_in_there(client, "seven")
    client.post("/aanmelden/mijn/ontkoppelen/", {"account": str(SocialAccount.objects.get().pk)})
    assert "Kies eerst een wachtwoord" in client.get("/aanmelden/mijn/").content.decode()
    assert SocialAccount.objects.exists()


def test_a_callback_that_nobody_asked_for_opens_nothing(client: Client) -> None:
    for query in ("", "?code=x", "?code=x&state=y", "?error=access_denied&state=y"):
        assert client.get(f"/aanmelden/elders/stad/terug/{query}").status_code in {302, 401}
        assert "_auth_user_id" not in client.session


def test_a_provider_that_does_not_answer_is_told(client: Client, settings: Settings) -> None:
    settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"][0]["settings"]["server_url"] = "http://127.0.0.1:1"
    answer = client.post("/aanmelden/elders/stad/?process=login")
    assert "Aanmelden lukte niet" in answer.content.decode()


def test_an_unknown_provider_is_not_there(client: Client) -> None:
    assert client.post("/aanmelden/elders/ander/?process=login").status_code == 404


def test_everything_that_is_wrong_in_the_settings_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOTJERECHT_OIDC", "acm,it-sme")
    monkeypatch.setenv("TOTJERECHT_OIDC_ACM_SERVER", "http://acm.example")
    with pytest.raises(ImproperlyConfigured) as told:
        log_in.providers(https=True)
    for words in ("'it-sme'", "OIDC_ACM_CLIENT is missing", "OIDC_ACM_SERVER must begin with https://"):
        assert words in str(told.value)
