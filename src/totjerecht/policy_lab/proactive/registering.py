"""Registers what may be known of a list, and has a second person look at it. Nobody of a list ever comes in here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from attrs import frozen
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone

from rechten.population.proactive.sealed import FORMAT, ListRefused, Sealed, check_sealed
from totjerecht.accounts.service import Seat
from totjerecht.policy_lab.models import Decision, ProactiveList, ProactiveRead
from totjerecht.policy_lab.proactive import shape

#: The largest file that is taken, in bytes.
MOST_BYTES = 400_000
#: Who works with lists here, and may look at those of a colleague.
FUNCTIONS = frozenset({"policy_officer", "privacy_officer", "committee"})


class NotRegistered(Exception):
    """A file that is not taken; ``problems`` says all that is wrong, in Dutch."""

    def __init__(self, *problems: str) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class NotDecided(Exception):
    """A decision that cannot be; the message says why."""


@frozen
class _Checked:
    sealed: Sealed
    protocol: Mapping[str, Any]


def lists_of(seat: Seat) -> QuerySet[ProactiveList]:
    """The lists of the organisation of somebody at work."""
    rows = ProactiveList.objects.filter(organisation=seat.organisation)
    return rows.select_related("registered_by", "decided_by", "organisation").prefetch_related("read")


def register(seat: Seat, content: bytes) -> ProactiveList:
    """Keeps the header and the protocol of a list. Raises NotRegistered; then nothing is kept."""
    checked = _checked(content)
    header, protocol, basis = checked.sealed.header, checked.protocol, checked.sealed.header["basis"]
    row = ProactiveList(
        organisation_id=seat.organisation,
        number=header["id"],
        right=header["right"]["id"],
        kind=header["kind"],
        purpose=basis["purpose"],
        starts=date.fromisoformat(basis["starts"]),
        until=date.fromisoformat(basis["until"]),
        header=dict(header),
        seal=checked.sealed.seal,
        public_key=checked.sealed.public_key,
        command=protocol["command"],
        made_by=protocol["by"],
        made_at=datetime.fromisoformat(protocol["at"]),
        registered_by_id=seat.user,
    )
    read = [
        ProactiveRead(list=row, file=r["file"], sha256=r["sha256"], columns=r["columns"], rows=r["rows"])
        for r in protocol["read"]
    ]
    try:
        with transaction.atomic():
            row.save(force_insert=True)
            ProactiveRead.objects.bulk_create(read)
    except IntegrityError:
        raise NotRegistered(f"Lijst {header['id']} is al ingeschreven.") from None
    return row


def decide(seat: Seat, list_id: UUID, decision: Decision, why: str, today: date) -> ProactiveList:
    """What the second person says of a list. Raises NotDecided, or ProactiveList.DoesNotExist."""
    why = why.strip()
    with transaction.atomic():
        row = ProactiveList.objects.select_for_update().get(id=list_id, organisation=seat.organisation)
        if row.decision:
            raise NotDecided("Deze lijst is al nagekeken.")
        if row.registered_by_id == seat.user:
            raise NotDecided("Je schreef deze lijst zelf in. Iemand anders moet ze nakijken.")
        if decision is Decision.REFUSED and not why:
            raise NotDecided("Schrijf waarom de lijst niet in orde is. Wie ze maakte, leest het.")
        if decision is Decision.APPROVED and row.until < today:
            raise NotDecided("Deze lijst geldt niet meer: haar laatste dag is voorbij.")
        row.decision, row.decided_by_id, row.decided_at, row.decided_why = decision, seat.user, timezone.now(), why
        row.save(update_fields=["decision", "decided_by", "decided_at", "decided_why"])
    return row


def seal_holds(row: ProactiveList) -> bool:
    """Whether what stands here is still what its maker sealed."""
    try:
        check_sealed({"header": row.header, "seal": row.seal, "public_key": row.public_key})
    except ListRefused:
        return False
    return True


def _checked(content: bytes) -> _Checked:
    if content.startswith(FORMAT.encode()):
        raise NotRegistered(
            "Dit is de lijst zelf, met de personen. Die mag hier niet komen: we bewaarden er niets van.",
            "Kies het bestand ernaast, dat eindigt op .register.json. Daar staat niemand in.",
        )
    if len(content) > MOST_BYTES:
        raise NotRegistered("Dit bestand is te groot om de kop van een lijst te zijn. We bewaarden er niets van.")
    try:
        data = json.loads(content)
    except (ValueError, RecursionError):
        data = None
    if not isinstance(data, dict) or set(data) != {"header", "seal", "public_key", "protocol"}:
        raise NotRegistered("Dit is niet de kop van een lijst. Kies het bestand dat eindigt op .register.json.")
    problems = [*shape.HEADER(data["header"], "kop"), *shape.PROTOCOL(data["protocol"], "protocol")]
    if problems:
        raise NotRegistered(*problems[:20])
    try:
        sealed = check_sealed(data)
    except ListRefused as refused:
        raise NotRegistered(str(refused)) from None
    if data["protocol"]["list"] != sealed.header["id"]:
        raise NotRegistered("Het protocol hoort bij een andere lijst.")
    try:
        for day in ("starts", "until", "deliberated_on", "dpia_on"):
            date.fromisoformat(sealed.header["basis"][day])
        datetime.fromisoformat(data["protocol"]["at"])
    except ValueError:
        raise NotRegistered("Er staat een dag in die niet bestaat.") from None
    return _Checked(sealed, data["protocol"])
