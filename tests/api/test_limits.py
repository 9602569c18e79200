"""How much one client may ask, and how long one answer may take."""

import gc
import time
from datetime import date

import pytest
from django.test import Client, RequestFactory, override_settings

from tests.api.asking import HERE, ME, problem, send
from totjerecht.api import limits
from totjerecht.api.edge import buckets
from totjerecht.api.limits import MOST_CLIENTS, Buckets, OutOfTime, at_most
from totjerecht.core.clients import address_of


class Clock:
    def __init__(self) -> None:
        self.now, self.day = 0.0, date(2026, 11, 24)


@pytest.fixture
def clock() -> Clock:
    return Clock()


def counted(clock: Clock) -> Buckets:
    return Buckets(lambda: clock.now, lambda: clock.day)


@override_settings(API_BURST=3, API_PER_MINUTE=30)
def test_a_burst_and_then_a_steady_rate(clock: Clock) -> None:
    found = counted(clock)
    assert [found.take("1.2.3.4") for _ in range(4)] == [0, 0, 0, 2]
    assert found.take("1.2.3.5") == 0
    clock.now = 1.0
    assert found.take("1.2.3.4") == 1
    clock.now = 2.0
    assert [found.take("1.2.3.4"), found.take("1.2.3.4")] == [0, 2]
    clock.now = 1000.0
    assert [found.take("1.2.3.4") for _ in range(4)] == [0, 0, 0, 2]


@override_settings(API_BURST=5, API_PER_MINUTE=60)
def test_computing_counts_but_nobody_waits_for_ever(clock: Clock) -> None:
    found = counted(clock)
    found.charge("1.2.3.4", 0.1)
    assert found.take("1.2.3.4") == 0
    found.charge("1.2.3.4", 1.0)
    assert found.take("1.2.3.4") == 6
    found.charge("1.2.3.4", 10_000.0)
    assert found.take("1.2.3.4") == limits.LONGEST_WAIT


def test_no_address_is_kept_and_the_key_changes_every_day(clock: Clock) -> None:
    found = counted(clock)
    found.take("192.0.2.77")
    (before,) = found._buckets
    assert b"192.0.2.77" not in before
    clock.day = date(2026, 11, 25)
    found.take("192.0.2.77")
    (after,) = found._buckets
    assert before != after
    other = counted(clock)
    other.take("192.0.2.77")
    assert list(other._buckets) != [after], "each process has a key of its own"


def test_who_was_quiet_is_forgotten_and_there_is_a_maximum(clock: Clock) -> None:
    found = counted(clock)
    for number in range(MOST_CLIENTS + 5):
        found.take(f"10.{number >> 16}.{number >> 8 & 255}.{number & 255}")
    assert len(found) == MOST_CLIENTS
    clock.now = 100_000.0
    found.take("192.0.2.1")
    assert len(found) == 1


@override_settings(API_BURST=1)
def test_one_household_has_one_bucket(clock: Clock) -> None:
    found = counted(clock)
    assert found.take("2001:db8:1:2::1") == 0
    assert found.take("2001:db8:1:2:ffff::9") > 0
    assert found.take("2001:db8:1:3::1") == 0
    assert found.take("192.0.2.1") == 0
    assert found.take("::ffff:192.0.2.1") > 0
    assert found.take("") == 0


def test_the_address_behind_a_proxy() -> None:
    request = RequestFactory().get("/", headers={"X-Forwarded-For": "6.6.6.6, 192.0.2.9"}, REMOTE_ADDR="127.0.0.1")
    assert address_of(request) == "127.0.0.1"
    with override_settings(BEHIND_PROXY=True):
        assert address_of(request) == "192.0.2.9"
        assert address_of(RequestFactory().get("/", REMOTE_ADDR="127.0.0.1")) == "127.0.0.1"


@override_settings(API_BURST=2, API_PER_MINUTE=1)
def test_too_many_requests(client: Client) -> None:
    client.get(HERE + "rights", REMOTE_ADDR="192.0.2.1")  # loads the law, for whoever comes first
    assert client.get(HERE + "rights").status_code == 200
    assert client.get(HERE + "rights").status_code == 200
    for answer in (client.get(HERE + "rights"), send(client, "scan", ME), client.get(HERE + "niets")):
        (error,) = problem(answer, 429)
        seconds = int(answer.headers["Retry-After"])
        assert 1 <= seconds <= 600
        assert f"{seconds} seconden" in error["message"]
    assert client.get(HERE).status_code == 200, "the documentation stays readable"
    assert client.get(HERE + "rights", REMOTE_ADDR="192.0.2.5").status_code == 200


@override_settings(API_BURST=60, API_PER_MINUTE=1)
def test_a_heavy_case_costs_more(client: Client) -> None:
    home = {"residents": [{"person": f"p{i}", "holds": "unknown"} for i in range(24)]}
    heavy = ME | {"persons": [{"id": f"p{i}"} for i in range(24)], "dwellings": [home]}
    assert send(client, "scan", heavy).status_code == 200
    (bucket,) = buckets._buckets.values()
    assert bucket.tokens < 57


def busy(most: float, end: float) -> None:
    with at_most(most):
        while time.monotonic() < end:
            pass


def test_a_block_that_takes_too_long_is_left() -> None:
    begin = time.monotonic()
    with pytest.raises(OutOfTime):
        busy(0.05, begin + 20)
    assert time.monotonic() < begin + 10


def test_a_block_in_time_is_left_alone() -> None:
    for _ in range(50):
        with at_most(0.01):
            pass
    end = time.monotonic() + 0.05
    while time.monotonic() < end:
        pass


def test_a_block_may_fail_by_itself() -> None:
    with pytest.raises(KeyError), at_most(5):
        raise KeyError


def test_an_answer_that_takes_too_long(client: Client) -> None:
    home = {"residents": [{"person": f"p{i}", "holds": "unknown"} for i in range(64)]}
    vast = ME | {"persons": [{"id": f"p{i}"} for i in range(64)], "dwellings": [home]}
    # Hypothesis counts the time of the garbage collector in a callback; an exception that strikes there is lost.
    gc.disable()
    try:
        with override_settings(API_SECONDS=0.05):
            (error,) = problem(send(client, "scan", vast), 422)
    finally:
        gc.enable()
    assert error["path"] == "persons"
    assert send(client, "scan", ME).status_code == 200
