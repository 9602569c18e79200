"""Invented workers and organisations, and a room that has files."""

from uuid import UUID

import pytest

from tests.access.retention.rooms import Room
from totjerecht.access.retention import registry
from totjerecht.access.retention.copies import CopyField
from totjerecht.accounts.models import Organisation, OrganisationKind, User


@pytest.fixture
def room(monkeypatch: pytest.MonkeyPatch) -> Room:
    built = Room()
    for name in ("COPIES", "CLOSED", "FILES", "FORGET"):
        monkeypatch.setattr(registry, name, {})
    registry.files("room", built.of, built.closed)
    registry.also_forget("room", built.forgotten.append)
    fields = [
        CopyField.of("age", ["0-25", "26-64", "65+"]),
        CopyField.of("months", range(121)),
        CopyField.of("went_on", [True, False]),
    ]
    for kind in OrganisationKind:
        registry.closing_copy(kind, fields, built.copy)
    return built


@pytest.fixture
def worker() -> UUID:
    return User.objects.create_user("worker@example.org", "Wout Werker").id


@pytest.fixture
def archivist() -> UUID:
    return User.objects.create_user("archief@example.org", "Ada Archief").id


@pytest.fixture
def ocmw() -> Organisation:
    return Organisation.objects.create(name="OCMW van Lyonie", kind=OrganisationKind.OCMW)


@pytest.fixture
def association() -> Organisation:
    return Organisation.objects.create(name="Vereniging De Brug", kind=OrganisationKind.ASSOCIATION)
