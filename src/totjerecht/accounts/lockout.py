"""Counts wrong passwords and codes, and makes who guesses wait, longer each time. In the database: for all processes.

A name is what is counted: an address that somebody types, a client, a card. Only a keyed hash of it is kept. Whether
the address exists makes no difference: it is counted and waits all the same.

Three names are counted for a password. The pair of address and client waits from the fifth wrong one. The address from
anywhere and the client for any address wait later: a whole social centre comes from one client, and a stranger must not
be able to keep a worker out by guessing on purpose.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from attrs import frozen
from django.db import transaction
from django.db.models import F
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

from totjerecht.accounts.models import Guess
from totjerecht.core.clients import address_of, client_of

#: The first wait; each wrong guess after it doubles the wait, up to the longest.
FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(hours=1)
#: After so long without a wrong guess, counting starts again.
FORGOTTEN_AFTER = timedelta(days=1)


@frozen
class Counted:
    """A name that is counted, and how many wrong guesses it has before it must wait."""

    name: str
    free: int

    @property
    def key(self) -> str:
        """What stands in the table."""
        return salted_hmac("totjerecht.accounts.lockout", self.name, algorithm="sha256").hexdigest()


def for_password(request: HttpRequest, email: str) -> tuple[Counted, ...]:
    """What is counted for a password that is tried on an address."""
    address, client = email.strip().lower(), client_of(address_of(request))
    return (
        Counted(f"password of {address} by {client}", 5),
        Counted(f"password of {address}", 20),
        Counted(f"password by {client}", 50),
    )


def for_code(user: object) -> tuple[Counted, ...]:
    """What is counted for a code of the second step."""
    return (Counted(f"code of {user}", 5),)


def attempt(counted: tuple[Counted, ...], now: datetime | None = None) -> timedelta:
    """Counts a guess before it is judged, so that guesses sent at the same moment count too.

    How long these must wait still; nothing: the guess may be judged, and when it is right, `right` takes it back.
    """
    now = now or timezone.now()
    keys = sorted(one.key for one in counted)  # one order: two requests never wait for each other
    with transaction.atomic():
        Guess.objects.bulk_create([Guess(key=key, last_at=now) for key in keys], ignore_conflicts=True)
        rows = {row.key: row for row in Guess.objects.select_for_update().filter(key__in=keys).order_by("key")}
        left = max((row.until - now for row in rows.values() if row.until), default=timedelta())
        if left > timedelta():
            return left
        for one in counted:
            row = rows[one.key]
            row.wrong = 1 if now - row.last_at > FORGOTTEN_AFTER else row.wrong + 1
            row.last_at = now
            row.until = now + _wait_after(row.wrong - one.free) if row.wrong >= one.free else None
            row.save()
    return timedelta()


def right(counted: tuple[Counted, ...]) -> None:
    """The guess was right: what was counted for exactly this (the first) is forgotten; the wider ones lose this one."""
    with transaction.atomic():
        Guess.objects.filter(key=counted[0].key).delete()
        wider = Guess.objects.filter(key__in=[one.key for one in counted[1:]], wrong__gt=0)
        wider.update(wrong=F("wrong") - 1, until=None)


def forget(now: datetime | None = None) -> int:
    """Removes what is too old to count; how many rows."""
    now = now or timezone.now()
    return Guess.objects.filter(last_at__lt=now - FORGOTTEN_AFTER).delete()[0]


def told(left: timedelta) -> str:
    """How long to wait, in words."""
    seconds = max(1, round(left.total_seconds()))
    if seconds < 90:
        return f"{seconds} seconden" if seconds > 1 else "1 seconde"
    minutes = -(-seconds // 60)
    return f"{minutes} minuten"


def _wait_after(more: int) -> timedelta:
    """The wait after so many wrong guesses above the free ones."""
    doublings = min(more, 20)
    return min(timedelta(seconds=FIRST_WAIT.total_seconds() * (1 << doublings)), LONGEST_WAIT)
