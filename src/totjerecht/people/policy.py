"""Who may start what in this room. What somebody may see or write of a person is the gate's; this comes before it."""

from __future__ import annotations

from uuid import UUID

from totjerecht.access import policy
from totjerecht.access.choices import Action, Category, Purpose
from totjerecht.access.context import AccessContext, at_work
from totjerecht.access.roles import ROLES
from totjerecht.accounts.service import FUNCTIONS, Seat


def does_social_work(function: str) -> bool:
    """Whether a function does social work itself, and is bound by professional secrecy."""
    return function in FUNCTIONS and FUNCTIONS[function].social_worker


def may_search(seat: Seat) -> bool:
    """Whether somebody may ask if a person is known, in her presence: who may note down who somebody is."""
    return Action.WRITE in ROLES.get(seat.function, {}).get(Category.IDENTITY, ())


def may_open_file(seat: Seat) -> bool:
    """Whether somebody may start a file. Only the public centre has that task by law; all others are invited."""
    return seat.organisation_kind == "ocmw" and does_social_work(seat.function)


def may_steer(ctx: AccessContext, subject: UUID) -> bool:
    """Whether somebody may change who of the own organisation works with a person, tell her, and end the work."""
    return does_social_work(ctx.function) and bool(policy.categories(ctx, Action.SEE, subject))


def answers_for_all(seat: Seat) -> bool:
    """Whether somebody answers questions for another worker for the whole organisation, without seeing any file."""
    return seat.organisation_kind == "ocmw" and seat.function == "team_leader"


def first_purpose(seat: Seat) -> Purpose:
    """For what somebody in this seat starts, when there is no person yet to choose a purpose for."""
    return Purpose.AID if seat.organisation_kind == "ocmw" else Purpose.RIGHTS


def starting(seat: Seat) -> AccessContext:
    """The context of a seat before there is a person."""
    return at_work(seat, first_purpose(seat))
