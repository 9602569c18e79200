"""Coming in: by a link that an administrator hands over, once, within a week. There is no other way."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from totjerecht.accounts import mandates
from totjerecht.accounts.models import Function, Invitation, Mandate, Organisation, User
from totjerecht.accounts.seats import Seat, in_force

#: How long a link works.
VALID = timedelta(days=7)


class WorksHereError(Exception):
    """Who is invited holds this function here already."""


class NotOpenError(Exception):
    """The invitation was used or withdrawn, is too old, or never existed. Which of these is nobody's business."""


class OtherAddressError(Exception):
    """The invitation is for another address than that of who is logged in."""


class HasAccountError(Exception):
    """Who is invited can log in already, and must do so to accept."""


def invite(seat: Seat, email: str, name: str, function: str, *, administrator: bool) -> tuple[Invitation, str]:
    """An invitation with its code; an open one for the same address and function stops working.

    Raises NotAdministratorError, WorksHereError.
    """
    email = email.strip().lower()
    with transaction.atomic():
        organisation = mandates.lock(seat)
        running = Mandate.objects.filter(
            in_force(timezone.localdate()), organisation=organisation, user__email=email, function=function
        )
        if running.exists():
            raise WorksHereError
        return _make(organisation, email, name, function, administrator=administrator, by=seat.user)


def invite_first(
    email: str, name: str, organisation: str, kind: str, function: str, *, discreet: bool = False
) -> tuple[Invitation, str]:
    """An invitation for an administrator, from the command line; the organisation is made when it is not there."""
    with transaction.atomic():
        found, _ = Organisation.objects.get_or_create(name=organisation, defaults={"kind": kind, "discreet": discreet})
        return _make(found, email.strip().lower(), name, function, administrator=True, by=None)


def open_invitations(organisation: UUID) -> list[Invitation]:
    """Those that still work, newest first."""
    rows = Invitation.objects.filter(_open(), organisation=organisation)
    return list(rows.select_related("function", "invited_by").order_by("-made_at"))


def withdraw(seat: Seat, invitation: UUID) -> None:
    """The link stops working. Raises NotAdministratorError, NotOpenError."""
    with transaction.atomic():
        mandates.lock(seat)
        row = _locked(id=invitation, organisation=seat.organisation)
        row.withdrawn_at = timezone.now()
        row.save(update_fields=["withdrawn_at"])


def read(code: str) -> Invitation:
    """The open invitation of a code. Raises NotOpenError."""
    row = Invitation.objects.filter(_open(), code_hash=_hash(code)).select_related("organisation", "function").first()
    if row is None:
        raise NotOpenError
    return row


def accept(code: str, user: User) -> Mandate:
    """Gives somebody who is logged in the mandate. Raises NotOpenError, OtherAddressError."""
    with transaction.atomic():
        row = _take(code)
        if row.email != user.email:
            raise OtherAddressError
        return _mandate(row, user)


def accept_as_new(code: str, name: str, password: str | None) -> Mandate:
    """Makes the user and the mandate; without a password, only a log-in elsewhere works.

    Raises NotOpenError, HasAccountError.
    """
    with transaction.atomic():
        row = _take(code)
        if has_account(row):
            raise HasAccountError
        return _mandate(row, User.objects.create_user(row.email, name, password))


def has_account(invitation: Invitation) -> bool:
    """Whether who is invited can log in already."""
    return User.objects.filter(email__iexact=invitation.email).exists()


def _make(
    organisation: Organisation, email: str, name: str, function: str, *, administrator: bool, by: UUID | None
) -> tuple[Invitation, str]:
    code, now = secrets.token_urlsafe(32), timezone.now()
    Invitation.objects.filter(_open(), organisation=organisation, email=email, function=function).update(
        withdrawn_at=now
    )
    row = Invitation.objects.create(
        organisation=organisation,
        email=email,
        name=name.strip(),
        function=Function.objects.get(code=function),
        administrator=administrator,
        code_hash=_hash(code),
        invited_by_id=by,
        made_at=now,
        expires_at=now + VALID,
    )
    return row, code


def _take(code: str) -> Invitation:
    """Marks the invitation as used; of two requests at once, one gets it. Raises NotOpenError."""
    row = _locked(code_hash=_hash(code))
    row.accepted_at = timezone.now()
    row.save(update_fields=["accepted_at"])
    return row


def _locked(**which: object) -> Invitation:
    """An open invitation, locked before it is looked at. Raises NotOpenError."""
    row = Invitation.objects.select_for_update().filter(**which).first()
    if row is None or not Invitation.objects.filter(_open(), id=row.id).exists():
        raise NotOpenError
    return row


def _mandate(row: Invitation, user: User) -> Mandate:
    """The mandate; one that runs already gets what the invitation adds."""
    Organisation.objects.select_for_update().get(id=row.organisation_id)
    mandate, _ = Mandate.objects.get_or_create(
        user=user,
        organisation_id=row.organisation_id,
        function_id=row.function_id,
        ends=None,
        defaults={"administrator": row.administrator, "given_by_id": row.invited_by_id},
    )
    if row.administrator and not mandate.administrator:
        mandate.administrator = True
        mandate.save(update_fields=["administrator"])
    return mandate


def _open() -> Q:
    return Q(accepted_at=None, withdrawn_at=None, expires_at__gt=timezone.now(), organisation__active=True)


def _hash(code: str) -> str:
    """The code is long and drawn at random: a plain hash cannot be guessed back."""
    return hashlib.sha256(code.encode()).hexdigest()
