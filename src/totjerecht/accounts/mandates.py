"""The register of who works where, and ending a mandate without leaving an organisation without an administrator."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from attrs import frozen
from django.db import transaction
from django.utils import timezone

from totjerecht.accounts.functions import FUNCTIONS, Secrecy
from totjerecht.accounts.models import Mandate, Organisation
from totjerecht.accounts.seats import Seat, in_force


class NotAdministratorError(Exception):
    """Only an administrator of the organisation may do this, and this seat is none (any more)."""


class LastAdministratorError(Exception):
    """Without this administrator nobody could invite or end anything for the organisation."""


class NoSuchMandateError(Exception):
    """No mandate with this id runs in the organisation of the seat."""


@frozen
class Colleague:
    """Somebody in the register. ``secrecy``: in words; ``article``: where it stands, or empty."""

    mandate: UUID
    user: UUID
    name: str
    email: str
    function: str
    function_name: str
    secrecy: str
    article: str
    since: date
    administrator: bool


def colleagues(organisation: UUID) -> list[Colleague]:
    """Who works for an organisation today, by name."""
    rows = Mandate.objects.filter(in_force(timezone.localdate()), organisation=organisation)
    return [_colleague(row) for row in rows.select_related("user", "function").order_by("user__name", "function__name")]


def colleague(organisation: UUID, mandate: UUID) -> Colleague:
    """One of them. Raises NoSuchMandateError."""
    rows = Mandate.objects.filter(in_force(timezone.localdate()), organisation=organisation, id=mandate)
    row = rows.select_related("user", "function").first()
    if row is None:
        raise NoSuchMandateError
    return _colleague(row)


def end(seat: Seat, mandate: UUID) -> None:
    """Ends a mandate today: from this moment it gives nothing. Raises NotAdministratorError, NoSuchMandateError,
    LastAdministratorError.
    """
    with transaction.atomic():
        row = _locked(seat, mandate)
        if row.administrator:
            _keep_one(row)
        row.ends = timezone.localdate()
        row.save(update_fields=["ends"])


def set_administrator(seat: Seat, mandate: UUID, *, administrator: bool) -> None:
    """Makes somebody administrator, or no longer. Raises the same errors as `end`."""
    with transaction.atomic():
        row = _locked(seat, mandate)
        if row.administrator and not administrator:
            _keep_one(row)
        row.administrator = administrator
        row.save(update_fields=["administrator"])


def lock(seat: Seat) -> Organisation:
    """The organisation of an administrator, locked until the transaction ends: changes of its mandates go one by one.

    Raises NotAdministratorError when the seat is no administrator's, or no longer.
    """
    organisation = Organisation.objects.select_for_update().get(id=seat.organisation)
    today = timezone.localdate()
    if not Mandate.objects.filter(in_force(today), id=seat.mandate, user=seat.user, administrator=True).exists():
        raise NotAdministratorError
    return organisation


def _locked(seat: Seat, mandate: UUID) -> Mandate:
    """A running mandate of the seat's organisation. Read after the lock, so that it is as the one before left it."""
    lock(seat)
    row = Mandate.objects.filter(in_force(timezone.localdate()), organisation=seat.organisation, id=mandate).first()
    if row is None:
        raise NoSuchMandateError
    return row


def _keep_one(leaving: Mandate) -> None:
    others = Mandate.objects.filter(
        in_force(timezone.localdate()), organisation=leaving.organisation_id, administrator=True, ends=None
    )
    if not others.exclude(id=leaving.id).exists():
        raise LastAdministratorError


def _colleague(row: Mandate) -> Colleague:
    known = FUNCTIONS.get(row.function_id)
    return Colleague(
        mandate=row.id,
        user=row.user_id,
        name=row.user.name,
        email=row.user.email,
        function=row.function_id,
        function_name=row.function.name,
        secrecy=Secrecy(row.function.secrecy).label,
        article=known.article if known else "",
        since=row.starts,
        administrator=row.administrator,
    )
