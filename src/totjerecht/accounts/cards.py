"""Names of organisations, functions and users, for other floors: values, never rows."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from attrs import frozen
from django.utils import timezone

from totjerecht.accounts.models import CORE_PARTNERS, Function, Mandate, Organisation, OrganisationKind, User
from totjerecht.accounts.seats import in_force


@frozen
class OrganisationCard:
    """An organisation. ``discreet``: that somebody goes there is secret in itself; ``core_partner``: see models."""

    id: UUID
    name: str
    kind: str
    kind_name: str
    phone: str
    discreet: bool
    core_partner: bool


def organisations() -> list[OrganisationCard]:
    """The organisations that take part, by name."""
    return [_card(row) for row in Organisation.objects.filter(active=True).order_by("name")]


def organisation(id: UUID) -> OrganisationCard | None:
    """One organisation, also one that stopped taking part; None: there is no such."""
    row = Organisation.objects.filter(id=id).first()
    return None if row is None else _card(row)


def organisation_names(ids: Iterable[UUID]) -> dict[UUID, str]:
    """Names by id; an id that nothing has is left out."""
    return dict(Organisation.objects.filter(id__in=set(ids)).values_list("id", "name"))


def function_names(codes: Iterable[str]) -> dict[str, str]:
    """Names by code, also of functions that left the list; a code that nothing has is left out."""
    return dict(Function.objects.filter(code__in=set(codes)).values_list("code", "name"))


def user_names(ids: Iterable[UUID]) -> dict[UUID, str]:
    """Names by id; an id that nobody has is left out."""
    return dict(User.objects.filter(id__in=set(ids)).values_list("id", "name"))


def is_member(user: UUID, organisation: UUID, day: date | None = None) -> bool:
    """Whether somebody works for an organisation on a day (today), with any function."""
    rows = Mandate.objects.filter(in_force(day or timezone.localdate()), user=user, organisation=organisation)
    return rows.exists()


def _card(row: Organisation) -> OrganisationCard:
    return OrganisationCard(
        id=row.id,
        name=row.name,
        kind=row.kind,
        kind_name=OrganisationKind(row.kind).label,
        phone=row.phone,
        discreet=row.discreet,
        core_partner=row.kind in CORE_PARTNERS,
    )
