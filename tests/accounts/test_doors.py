"""What stands before a page of a worker."""

import pytest
from django.test import Client

from tests.accounts.helpers import log_in, make_seat, make_user

pytestmark = pytest.mark.django_db


def test_a_stranger_is_led_to_the_log_in_and_back(client: Client) -> None:
    answer = client.get("/organisatie/")
    assert answer.status_code == 302
    assert answer["Location"] == "/aanmelden/?next=/organisatie/"


def test_a_password_alone_does_not_open_a_page_of_a_worker(client: Client) -> None:
    seat = make_seat()
    log_in(client, seat)
    session = client.session
    del session["second_step"]
    session.save()
    answer = client.get("/organisatie/")
    assert answer["Location"] == "/aanmelden/tweede-stap/?next=%2Forganisatie%2F"


def test_who_works_for_nobody_reads_so(client: Client) -> None:
    client.force_login(make_user())
    session = client.session
    session["second_step"] = True
    session.save()
    answer = client.get("/organisatie/")
    assert answer.status_code == 403
    assert "Je werkt nu voor geen enkele organisatie" in answer.content.decode()
