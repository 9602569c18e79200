"""On which device a session is, in the words of its owner; and the list of sessions."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from attrs import frozen
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.http import HttpRequest
from django.utils import timezone

from totjerecht.accounts.models import Session, User

_DEVICE = "device"
#: In this order: many browsers also name those they descend from.
_BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
_SYSTEMS = (
    ("iPhone", "een iPhone"),
    ("iPad", "een iPad"),
    ("Android", "een Android-toestel"),
    ("Windows", "Windows"),
    ("Mac OS X", "een Mac"),
    ("CrOS", "een Chromebook"),
    ("Linux", "Linux"),
)


@frozen
class Place:
    """A session of somebody: on what, since when, last used when (on a minute), and whether it is this one."""

    device: str
    since: datetime | None
    seen: datetime | None
    here: bool


def places(user: User, here: str | None) -> list[Place]:
    """Where somebody is logged in, this session first."""
    rows = Session.objects.filter(user=user, expire_date__gt=timezone.now()).order_by("-expire_date")
    found = [_place(row.get_decoded(), here=row.session_key == here) for row in rows]
    return sorted(found, key=lambda place: not place.here)


def named(agent: str) -> str:
    """A browser and a system, such as "Firefox op Windows", from what the browser says of itself."""
    browser = next((name for sign, name in _BROWSERS if sign in agent), "Een browser")
    system = next((name for sign, name in _SYSTEMS if sign in agent), "een toestel dat we niet kennen")
    return f"{browser} op {system}"


@receiver(user_logged_in)
def _remember(request: HttpRequest, **_: Any) -> None:
    request.session[_DEVICE] = named(request.headers.get("User-Agent", ""))


def _place(data: dict[str, Any], *, here: bool) -> Place:
    since, seen = (datetime.fromtimestamp(data[key], UTC) if key in data else None for key in ("since", "seen"))
    return Place(device=data.get(_DEVICE, named("")), since=since, seen=seen, here=here)
