"""Logging in with a password: what it takes, what it tells, what the session is afterwards."""

import time
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings as house
from django.contrib.auth import hashers
from django.test import Client, override_settings
from django.utils import timezone
from pytest_django import Settings

from tests.accounts.helpers import PASSWORD, log_in, make_mandate, make_seat, make_user
from totjerecht.accounts import sessions
from totjerecht.accounts.models import EXAMPLE, Session

pytestmark = pytest.mark.django_db
WRONG = "Het e-mailadres of het wachtwoord klopt niet."


def send(client: Client, email: str, password: str = PASSWORD, **more: Any) -> Any:
    return client.post("/aanmelden/", {"login": email, "password": password, **more})


def test_the_right_password_opens(client: Client) -> None:
    user = make_user(email="an@dienst.example")
    answer = send(client, "An@Dienst.example")
    assert answer["Location"] == "/aanmelden/start/"
    assert client.session["_auth_user_id"] == str(user.id)


def test_a_password_is_kept_with_argon2() -> None:
    from totjerecht.site import settings as on_a_server

    assert on_a_server.PASSWORD_HASHERS[0].endswith(".Argon2PasswordHasher")
    assert make_user().password.startswith("argon2$argon2id$")


def test_after_logging_in_one_goes_on_but_not_to_another_site(client: Client) -> None:
    make_user(email="an@dienst.example")
    assert send(client, "an@dienst.example", next="/organisatie/")["Location"] == "/organisatie/"
    client.logout()
    assert send(client, "an@dienst.example", next="https://elders.example/")["Location"] == "/aanmelden/start/"


def test_a_wrong_password_and_an_unknown_address_get_the_same_answer_for_the_same_work(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_user(email="an@dienst.example")
    hashed: list[str] = []
    for name in ("encode", "verify"):
        real = getattr(hashers.Argon2PasswordHasher, name)

        def counted(self: Any, *args: Any, _real: Any = real, **kwargs: Any) -> Any:
            hashed.append("hash")
            return _real(self, *args, **kwargs)

        monkeypatch.setattr(hashers.Argon2PasswordHasher, name, counted)
    known = send(client, "an@dienst.example", "iets-anders-helemaal")
    work = len(hashed)
    unknown = send(client, "niemand@dienst.example", "iets-anders-helemaal")
    assert (known.status_code, unknown.status_code) == (200, 200)
    assert WRONG in known.content.decode()
    strip = [page.content.decode().replace("niemand@", "an@") for page in (known, unknown)]
    token = [line for line in strip[0].splitlines() if "csrfmiddlewaretoken" not in line]
    assert token == [line for line in strip[1].splitlines() if "csrfmiddlewaretoken" not in line]
    assert work == len(hashed) - work == 1


def test_who_was_put_out_reads_so_only_with_the_right_password(client: Client) -> None:
    user = make_user(email="an@dienst.example")
    user.is_active = False
    user.save()
    assert WRONG in send(client, "an@dienst.example", "iets-anders-helemaal").content.decode()
    assert send(client, "an@dienst.example")["Location"] == "/aanmelden/niet-actief/"
    assert "_auth_user_id" not in client.session


def test_who_is_put_out_is_out_at_once(client: Client) -> None:
    seat = make_seat()
    log_in(client, seat)
    assert client.get("/organisatie/").status_code == 200
    type(make_user()).objects.filter(id=seat.user).update(is_active=False)
    assert client.get("/organisatie/").status_code == 302


def test_invented_people_log_in_nowhere_but_in_the_demo(client: Client, settings: Settings) -> None:
    make_user(email="an" + EXAMPLE)
    assert send(client, "an" + EXAMPLE)["Location"] == "/aanmelden/niet-actief/"
    assert "_auth_user_id" not in client.session
    settings.DEMO = True
    assert send(client, "an" + EXAMPLE)["Location"] == "/aanmelden/start/"


def test_in_the_demo_invented_people_need_no_second_step_and_others_do(client: Client, settings: Settings) -> None:
    settings.DEMO = True
    make_mandate(make_user(email="an" + EXAMPLE))
    make_mandate(make_user(email="an@dienst.example"))
    send(client, "an" + EXAMPLE)
    assert client.get("/organisatie/").status_code == 200
    client.logout()
    send(client, "an@dienst.example")
    assert client.get("/organisatie/").status_code == 302


# ── the session ──


def test_the_session_has_another_key_after_logging_in(client: Client) -> None:
    make_user(email="an@dienst.example")
    session = client.session
    session["before"] = "by an attacker"
    session.save()
    client.cookies[house.SESSION_COOKIE_NAME] = str(session.session_key)
    send(client, "an@dienst.example")
    assert client.session.session_key != session.session_key
    assert not Session.objects.filter(session_key=session.session_key).exists()


def test_the_session_has_another_key_after_changing_seat(client: Client) -> None:
    first = make_mandate()
    second = make_mandate(first.user)
    log_in(client, first)
    before = client.session.session_key
    client.post("/aanmelden/organisatie/", {"mandate": str(second.id)})
    assert client.session.session_key != before
    assert not Session.objects.filter(session_key=before).exists()
    assert client.session["mandate"] == str(second.id)


def test_a_session_of_somebody_else_cannot_be_ridden_on(client: Client) -> None:
    """Logging in as another user leaves nothing of the first, such as the second step."""
    log_in(client, make_seat())
    make_mandate(make_user(email="an@dienst.example"))
    client.post("/aanmelden/afmelden/")
    send(client, "an@dienst.example")
    assert client.get("/organisatie/")["Location"].startswith("/aanmelden/tweede-stap/")


def test_cookies_are_kept_from_scripts_and_from_other_sites(client: Client) -> None:
    make_user(email="an@dienst.example")
    client.get("/aanmelden/")
    send(client, "an@dienst.example")
    assert set(client.cookies) == {house.SESSION_COOKIE_NAME, house.CSRF_COOKIE_NAME}
    for cookie in client.cookies.values():
        assert cookie["httponly"]
        assert cookie["samesite"] == "Lax"
        assert cookie["path"] == "/"
        assert not cookie["expires"], "gone when the browser closes"


def test_an_idle_session_ends_and_a_busy_one_stays(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    log_in(client, make_seat())
    client.get("/organisatie/")
    row = Session.objects.get()
    age = (row.expire_date - timezone.now()).total_seconds()
    assert 29 * 60 < age <= 30 * 60
    real = time.time()
    monkeypatch.setattr(time, "time", lambda: real + 61)
    before = row.expire_date
    client.get("/organisatie/")
    assert Session.objects.get().expire_date > before
    Session.objects.update(expire_date=before - timedelta(hours=1))
    assert client.get("/organisatie/").status_code == 302


def test_no_session_is_longer_than_a_working_day(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    log_in(client, make_seat())
    client.get("/organisatie/")
    real = time.time()
    monkeypatch.setattr(time, "time", lambda: real + sessions.LONGEST + 1)
    assert client.get("/organisatie/").status_code == 302
    assert "_auth_user_id" not in client.session


def test_a_page_within_a_minute_writes_no_session(client: Client, django_assert_num_queries: Any) -> None:
    log_in(client, make_seat())
    client.get("/organisatie/")
    with django_assert_num_queries(4):  # session, user, seats, colleagues
        client.get("/organisatie/")


def test_logging_out_is_a_press_on_a_button(client: Client) -> None:
    log_in(client, make_seat())
    assert "Wil je afmelden?" in client.get("/aanmelden/afmelden/").content.decode()
    assert "_auth_user_id" in client.session
    assert client.post("/aanmelden/afmelden/").status_code == 302
    assert not Session.objects.filter(user__isnull=False).exists()


def test_all_other_sessions_end_at_once(client: Client) -> None:
    seat = make_seat()
    log_in(client, seat)
    other = Client()
    log_in(other, seat)
    assert other.get("/organisatie/").status_code == 200
    client.post("/aanmelden/mijn/overal-afmelden/")
    assert other.get("/organisatie/").status_code == 302
    assert client.get("/organisatie/").status_code == 200


# ── forms from elsewhere ──


def test_without_its_token_no_form_is_taken() -> None:
    client = Client(enforce_csrf_checks=True)
    seat = make_seat()
    log_in(client, seat)
    for address in (
        "/aanmelden/",
        "/aanmelden/afmelden/",
        "/aanmelden/mijn/overal-afmelden/",
        "/aanmelden/organisatie/",
    ):
        answer = client.post(address, {"login": "a@b.example", "password": "x"})
        assert answer.status_code == 403, address
        assert "Dit formulier stond te lang open" in answer.content.decode()


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": "http://testserver", "Sec-Fetch-Site": "same-origin"}, 200),
        ({"Origin": "null", "Sec-Fetch-Site": "same-origin"}, 403),
        ({"Origin": "http://elders.example"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
    ],
)
def test_with_its_token_only_our_own_pages_send_it(headers: dict[str, str], status: int) -> None:
    client = Client(enforce_csrf_checks=True)
    client.get("/aanmelden/")
    token = client.cookies[house.CSRF_COOKIE_NAME].value
    sent = {"login": "a@b.example", "password": "x", "csrfmiddlewaretoken": token}
    assert client.post("/aanmelden/", sent, headers=headers).status_code == status


def test_pages_behind_the_log_in_are_kept_by_no_cache_and_tell_our_own_site_where_a_form_came_from(
    client: Client,
) -> None:
    log_in(client, make_seat())
    for address in ("/organisatie/", "/aanmelden/mijn/", "/aanmelden/start/", "/aanmelden/"):
        answer = client.get(address)
        assert "no-store" in answer["Cache-Control"], address
        assert answer["Referrer-Policy"] == "same-origin", address


@override_settings(SESSION_COOKIE_SECURE=True, CSRF_COOKIE_SECURE=True)
def test_over_https_cookies_go_over_https_only(client: Client) -> None:
    make_user(email="an@dienst.example")
    client.get("/aanmelden/", secure=True)
    client.post("/aanmelden/", {"login": "an@dienst.example", "password": PASSWORD}, secure=True)
    assert all(cookie["secure"] for cookie in client.cookies.values())
