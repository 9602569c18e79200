"""Who guesses waits, longer each time."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client, RequestFactory
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from tests.accounts.helpers import PASSWORD, code_now, give_totp, make_user
from totjerecht.accounts import lockout
from totjerecht.accounts.lockout import FIRST_WAIT, FORGOTTEN_AFTER, LONGEST_WAIT, Counted, attempt, right
from totjerecht.accounts.models import Guess

DAY = datetime(2026, 3, 2, 9, tzinfo=UTC)


class Waiting(TestCase):
    """For any rhythm of wrong guesses."""

    @given(st.integers(1, 8), st.lists(st.integers(0, 4000), max_size=30))
    def test_no_guess_is_judged_before_its_wait_is_over_and_waits_only_grow(self, free: int, pauses: list[int]) -> None:
        Guess.objects.all().delete()
        counted, now, judged, open_at, last = (Counted("x", free),), DAY, 0, DAY, timedelta()
        for pause in pauses:
            now += timedelta(seconds=pause)
            left = attempt(counted, now)
            assert bool(left) == (now < open_at)
            if left:
                assert left == open_at - now
                continue
            judged += 1
            if judged >= free:
                wait = min(FIRST_WAIT * 2 ** (judged - free), LONGEST_WAIT)
                assert wait >= last
                last, open_at = wait, now + wait


@pytest.mark.django_db
def test_a_day_without_guessing_starts_again() -> None:
    counted = (Counted("x", 2),)
    attempt(counted, DAY)
    attempt(counted, DAY)
    assert attempt(counted, DAY + FORGOTTEN_AFTER + timedelta(seconds=1)) == timedelta()
    assert Guess.objects.get().wrong == 1


@pytest.mark.django_db
def test_the_right_guess_forgets_its_own_count_and_takes_one_off_the_wider_ones() -> None:
    near, wide = Counted("near", 5), Counted("wide", 2)
    attempt((near, wide), DAY)
    attempt((near, wide), DAY)  # the wide one now waits, but this guess was let through
    right((near, wide))
    assert dict(Guess.objects.values_list("key", "wrong")) == {wide.key: 1}
    assert attempt((near, wide), DAY) == timedelta()


@pytest.mark.django_db
def test_what_is_counted_cannot_be_read_from_the_table() -> None:
    attempt(lockout.for_password(RequestFactory().get("/"), "an@dienst.example"))
    assert not any("an@" in key or "127." in key for key in Guess.objects.values_list("key", flat=True))


@pytest.mark.django_db
def test_old_counts_are_removed() -> None:
    attempt((Counted("old", 2),), timezone.now() - timedelta(days=2))
    attempt((Counted("new", 2),))
    assert lockout.forget() == 1


@pytest.mark.parametrize(
    ("left", "said"),
    [(0.2, "1 seconde"), (30, "30 seconden"), (89, "89 seconden"), (91, "2 minuten"), (3600, "60 minuten")],
)
def test_the_wait_in_words(left: float, said: str) -> None:
    assert lockout.told(timedelta(seconds=left)) == said


@pytest.mark.django_db
def test_after_five_wrong_passwords_even_the_right_one_waits_here_but_not_elsewhere(client: Client) -> None:
    make_user(email="an@dienst.example")
    for _ in range(5):
        client.post("/aanmelden/", {"login": "an@dienst.example", "password": "mis-mis-mis-mis"})
    refused = client.post("/aanmelden/", {"login": "AN@dienst.example ", "password": PASSWORD})
    assert "Te veel foute pogingen. Probeer opnieuw over" in refused.content.decode()
    elsewhere = Client(REMOTE_ADDR="192.0.2.7")
    assert elsewhere.post("/aanmelden/", {"login": "an@dienst.example", "password": PASSWORD}).status_code == 302


@pytest.mark.django_db
def test_an_unknown_address_waits_in_the_same_words(client: Client) -> None:
    for _ in range(5):
        client.post("/aanmelden/", {"login": "niemand@dienst.example", "password": "mis-mis-mis-mis"})
    refused = client.post("/aanmelden/", {"login": "niemand@dienst.example", "password": "mis-mis-mis-mis"})
    assert "Te veel foute pogingen. Probeer opnieuw over" in refused.content.decode()


@pytest.mark.django_db
def test_an_address_that_is_guessed_from_everywhere_waits_everywhere() -> None:
    make_user(email="an@dienst.example")
    for number in range(20):
        client = Client(REMOTE_ADDR=f"192.0.2.{number}")
        client.post("/aanmelden/", {"login": "an@dienst.example", "password": "mis-mis-mis-mis"})
    refused = Client(REMOTE_ADDR="198.51.100.1").post(
        "/aanmelden/", {"login": "an@dienst.example", "password": PASSWORD}
    )
    assert "Te veel foute pogingen" in refused.content.decode()


@pytest.mark.django_db
def test_codes_of_the_second_step_are_counted_too(client: Client) -> None:
    user = make_user(email="an@dienst.example")
    secret = give_totp(user)
    client.post("/aanmelden/", {"login": "an@dienst.example", "password": PASSWORD})
    for _ in range(5):
        wrong = client.post("/aanmelden/code/", {"code": "000000"})
        assert wrong.status_code == 200
    refused = client.post("/aanmelden/code/", {"code": code_now(secret)})
    assert "Te veel foute pogingen" in refused.content.decode()
    Guess.objects.all().delete()
    assert client.post("/aanmelden/code/", {"code": code_now(secret)}).status_code == 302
