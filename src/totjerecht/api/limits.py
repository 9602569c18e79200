"""How much one client may ask, and how long one answer may take. In the memory of one process; nothing is written down.

A client is known by a keyed hash of its address (of IPv6 its network, which is what one household gets). The key is
drawn at random, lives in this process only and changes every day: not even the administrator can turn a hash into an
address, or see that today's client is yesterday's. Each process counts for itself: with two workers a client can get
up to twice as much.
"""

from __future__ import annotations

import ctypes
import hashlib
import secrets
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils import timezone

from totjerecht.core.clients import client_of

#: Clients remembered at once; the one that was quiet longest is forgotten first.
MOST_CLIENTS = 20_000
#: Tokens for a second of computing. The one that every request takes pays for the first tenth of it.
TOKENS_A_SECOND = 10
#: Nobody is kept waiting longer than this, in seconds.
LONGEST_WAIT = 600.0


@dataclass(slots=True)
class Bucket:
    """Tokens left (below zero: owed) at a moment of the clock."""

    tokens: float
    at: float


class Buckets:
    """One bucket of tokens a client, refilled at a steady rate (token bucket)."""

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, today: Callable[[], date] = timezone.localdate
    ) -> None:
        self._clock, self._today, self._lock = clock, today, threading.Lock()
        self._buckets: OrderedDict[bytes, Bucket] = OrderedDict()
        self._day: date | None = None
        self._key = b""

    def take(self, address: str) -> float:
        """Takes one token: 0 when there was one, else the seconds until there is."""
        with self._lock:
            bucket = self._bucket(address)
            if bucket.tokens < 1:
                return (1 - bucket.tokens) / _rate()
            bucket.tokens -= 1
            return 0.0

    def charge(self, address: str, seconds: float) -> None:
        """Takes the tokens for computing that was done, above the one taken; a client may come to owe some."""
        extra = max(0.0, seconds * TOKENS_A_SECOND - 1)
        with self._lock:
            bucket = self._bucket(address)
            bucket.tokens = max(bucket.tokens - extra, 1 - LONGEST_WAIT * _rate())

    def clear(self) -> None:
        """Forgets everybody."""
        with self._lock:
            self._buckets.clear()
            self._day = None

    def __len__(self) -> int:
        return len(self._buckets)

    def _bucket(self, address: str) -> Bucket:
        now, most = self._clock(), float(settings.API_BURST)
        key = self._name(address)
        bucket = self._buckets.setdefault(key, Bucket(most, now))
        bucket.tokens = min(most, bucket.tokens + (now - bucket.at) * _rate())
        bucket.at = now
        self._buckets.move_to_end(key)
        self._forget(now, most)
        return bucket

    def _name(self, address: str) -> bytes:
        if (today := self._today()) != self._day:
            self._day, self._key = today, secrets.token_bytes(32)
            self._buckets.clear()
        return hashlib.blake2b(client_of(address).encode(), key=self._key, digest_size=16).digest()

    def _forget(self, now: float, most: float) -> None:
        """Whoever was quiet long enough for any bucket to be full again, and the quietest above the maximum."""
        quiet = LONGEST_WAIT + most / _rate()
        while len(self._buckets) > MOST_CLIENTS or next(iter(self._buckets.values())).at < now - quiet:
            self._buckets.popitem(last=False)


def _rate() -> float:
    return float(settings.API_PER_MINUTE) / 60


class OutOfTime(BaseException):
    """The time for one answer is over. No Exception, so that nothing under way takes it for a fault of its own."""


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Raises OutOfTime in this thread when the block takes longer.

    For computing only. A thread cannot be stopped from outside in another way, and the readings of ``rechten`` know
    no clock: the exception is put between two of their steps. They change nothing but what they made themselves.
    """
    thread, gate, over = threading.get_ident(), threading.Lock(), False

    def ring() -> None:
        with gate:  # never after the block has ended: the exception would strike what comes next
            if not over:
                ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(OutOfTime))

    timer = threading.Timer(seconds, ring)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        with gate:
            over = True
        timer.cancel()
