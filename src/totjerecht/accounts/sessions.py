"""Sessions of who logged in: how long they last, which ones somebody has, and ending them."""

from __future__ import annotations

import time
from typing import Any, ClassVar
from uuid import UUID

from django.contrib.auth import SESSION_KEY, logout
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.http import HttpRequest

from totjerecht.accounts.models import Session, User

#: Longest life of a session, in seconds, however busy it is: a working day.
LONGEST = 12 * 3600
#: A session is kept alive at most this often, in seconds: not every page is a write to the database.
STEP = 60

_SEEN, _SINCE = "seen", "since"


class SessionStore(DatabaseStore):
    """Django's sessions in the database, in our own table that knows whose they are."""

    cache_key_prefix: ClassVar[str] = ""

    @classmethod
    def get_model_class(cls) -> type[Session]:
        """Our table."""
        return Session

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        """The row of this session, with its user."""
        row: Session = super().create_model_instance(data)  # type: ignore[assignment]
        row.user_id = UUID(data[SESSION_KEY]) if SESSION_KEY in data else None
        return row


def keep_awake(request: HttpRequest) -> None:
    """Keeps the session of somebody who is busy, and ends one that lasted a working day.

    The idle time-out itself is the age of the row: ``SESSION_COOKIE_AGE`` after it was last saved.
    """
    if not request.user.is_authenticated:
        return
    now = int(time.time())
    if now - request.session.setdefault(_SINCE, now) > LONGEST:
        logout(request)
    elif now - request.session.get(_SEEN, 0) >= STEP:
        request.session[_SEEN] = now


def end_sessions(user: User, keep: str | None = None) -> int:
    """Ends the sessions of somebody, except the one with this key. How many were ended."""
    return Session.objects.filter(user=user).exclude(session_key=keep).delete()[0]
