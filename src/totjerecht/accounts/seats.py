"""The seat somebody takes: for which organisation, with which function. A value; the gate reads it."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from attrs import frozen
from django.db.models import Exists, Q
from django.http import HttpRequest
from django.utils import timezone

from totjerecht.accounts.models import Mandate

#: Where the session keeps the mandate that somebody chose.
CHOSEN = "mandate"


@frozen
class Seat:
    """Somebody at work: a mandate that is in force today."""

    user: UUID
    user_name: str
    mandate: UUID
    organisation: UUID
    organisation_name: str
    organisation_kind: str
    function: str
    function_name: str
    administrator: bool


def in_force(day: date) -> Q:
    """Mandates in force on a day, of users who may log in, in organisations that take part."""
    return (
        Q(starts__lte=day) & (Q(ends=None) | Q(ends__gt=day)) & Q(user__is_active=True) & Q(organisation__active=True)
    )


def seats(user: UUID) -> list[Seat]:
    """The seats that somebody may take today, by the name of the organisation."""
    rows = Mandate.objects.filter(in_force(timezone.localdate()), user=user)
    rows = rows.select_related("user", "organisation", "function").order_by("organisation__name", "function__name")
    return [_seat(row) for row in rows]


def of_request(request: HttpRequest) -> list[Seat]:
    """The seats that who is logged in may take; asked of the database once a request."""
    user = getattr(request, "user", None)
    if not user or not user.is_authenticated:
        return []
    known: list[Seat] | None = getattr(request, "_seats", None)
    if known is None:
        known = seats(user.id)
        request._seats = known  # type: ignore[attr-defined]  # noqa: SLF001
    return known


def forget(request: HttpRequest) -> None:
    """Asks the database again: this request itself changed what somebody may take."""
    request._seats = None  # type: ignore[attr-defined]  # noqa: SLF001


def current(request: HttpRequest) -> Seat | None:
    """The seat of this request: the chosen one, else the only or first one. None: not at work for anybody."""
    found = of_request(request)
    if not found:
        return None
    chosen = request.session.get(CHOSEN)
    return next((seat for seat in found if str(seat.mandate) == chosen), found[0] if found else None)


def choose(request: HttpRequest, mandate: UUID) -> bool:
    """Takes another seat for the rest of the session; False when it is not theirs or no longer in force.

    The session goes on under a new key, as at log-in: what somebody may do changes with the seat.
    """
    if all(seat.mandate != mandate for seat in of_request(request)):
        return False
    request.session[CHOSEN] = str(mandate)
    request.session.cycle_key()
    return True


def _seat(row: Mandate) -> Seat:
    return Seat(
        user=row.user_id,
        user_name=row.user.name,
        mandate=row.id,
        organisation=row.organisation_id,
        organisation_name=row.organisation.name,
        organisation_kind=row.organisation.kind,
        function=row.function_id,
        function_name=row.function.name,
        administrator=row.administrator,
    )


def is_in_force(mandate: UUID | None, user: UUID, organisation: UUID | None, function: str) -> Exists:
    """A condition for a query: that this mandate is of this user, organisation and function, and holds today."""
    found = Mandate.objects.filter(in_force(timezone.localdate()), user=user, function=function)
    return Exists(found.filter(Q(id=mandate), Q(organisation=organisation)))
