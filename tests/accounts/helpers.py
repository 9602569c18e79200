"""People and organisations for tests, all invented."""

from __future__ import annotations

import itertools
from typing import Any

from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.test import Client
from django.utils import timezone

from totjerecht.accounts import seats, second_step
from totjerecht.accounts.functions import FUNCTIONS
from totjerecht.accounts.models import Function, Mandate, Organisation, OrganisationKind, User

PASSWORD = "een-lange-proefzin"
_numbers = itertools.count(1)


def make_user(name: str = "An Voorbeeld", email: str = "", password: str = PASSWORD) -> User:
    """A user; without an address, one that nobody has yet."""
    return User.objects.create_user(email or f"gebruiker{next(_numbers)}@dienst.example", name, password)


def make_organisation(name: str = "", kind: str = OrganisationKind.OCMW, **more: Any) -> Organisation:
    """An organisation; the one with this name when it is there already."""
    name = name or f"Dienst {next(_numbers)}"
    return Organisation.objects.get_or_create(name=name, defaults={"kind": kind, **more})[0]


def make_mandate(
    user: User | None = None,
    organisation: Organisation | None = None,
    function: str = "social_worker",
    *,
    administrator: bool = False,
    **more: Any,
) -> Mandate:
    """A mandate in force from today; what is left out is made."""
    told = FUNCTIONS[function]
    Function.objects.get_or_create(code=function, defaults={"name": told.name, "secrecy": told.secrecy})
    return Mandate.objects.create(
        user=user or make_user(),
        organisation=organisation or make_organisation(),
        function_id=function,
        administrator=administrator,
        starts=more.pop("starts", timezone.localdate()),
        **more,
    )


def make_seat(
    user: User | None = None,
    organisation: Organisation | None = None,
    function: str = "social_worker",
    *,
    administrator: bool = False,
) -> seats.Seat:
    """The seat of a new mandate."""
    mandate = make_mandate(user, organisation, function, administrator=administrator)
    return next(seat for seat in seats.seats(mandate.user_id) if seat.mandate == mandate.id)


def log_in(client: Client, mandate: Mandate | seats.Seat) -> None:
    """Logs in as the user of a mandate or a seat, second step included, and takes that seat."""
    user, chosen = (mandate.user, mandate.mandate) if isinstance(mandate, seats.Seat) else (mandate.user_id, mandate.id)
    client.force_login(User.objects.get(id=user))
    session = client.session
    session[second_step.PASSED] = True
    session[seats.CHOSEN] = str(chosen)
    session.save()


def code_now(secret: str, ahead: int = 0) -> str:
    """The code that an app shows now; ``ahead``: so many half minutes later."""
    counter = list(yield_hotp_counters_from_time())[1] + ahead
    return str(format_hotp_value(hotp_value(secret, counter)))


def give_totp(user: User) -> str:
    """Sets up codes for somebody; the secret of the app."""
    secret = str(generate_totp_secret())
    TOTP.activate(user, secret)
    return secret
