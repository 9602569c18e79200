"""The log: one event for what happened, and one link in the chain of each person whom it is about.

A link is a code (HMAC-SHA256, with a key that is not in the database) over the link before it, its number, and all that
its event says. Who changes, removes or adds a row without the key breaks the chain from there on.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, connections, transaction
from django.utils import timezone

from totjerecht.access.context import AccessContext
from totjerecht.access.models import ChainHead, Event, EventSubject

_EPOCH, _MICROSECOND = datetime(1970, 1, 1, tzinfo=UTC), timedelta(microseconds=1)


#: Whether rows can be locked one by one; SQLite locks as a whole, at the start of a writing transaction.
def _locks() -> bool:
    return bool(connections[DEFAULT_DB_ALIAS].features.has_select_for_update)


def chain_key() -> bytes:
    """The key of the chain, derived from the signing key of the installation, which is never in the database."""
    return hmac.digest(settings.CHAIN_SECRET.encode(), b"totjerecht access chain 1", hashlib.sha256)


def seal_key() -> bytes:
    """The key of what is sealed outside the database (`seals`), derived from the same secret."""
    return hmac.digest(settings.CHAIN_SECRET.encode(), b"totjerecht access seals 1", hashlib.sha256)


def link(key: bytes, before: bytes, seq: int, subject: UUID, told: bytes) -> bytes:
    """The code of a link. ``told``: see `said`."""
    return link_of(key, before, seq, subject.bytes, told)


def link_of(key: bytes, before: bytes, seq: int, subject: bytes, told: bytes) -> bytes:
    """The same, with the number of the person as bytes."""
    return hmac.digest(key, before + seq.to_bytes(8, "big") + subject + told, hashlib.sha256)


def said(event: Event) -> bytes:
    """All that an event says, as bytes that are the same on each database."""
    organisation, mandate = (value.hex if value else "" for value in (event.organisation, event.mandate))
    who = who_said(event.actor.hex, organisation, mandate)
    what = what_said(event.kind, event.function, event.purpose, event.via, event.what)
    return said_of(event.id.hex, event.at, who, what)


def said_of(id: str, at: datetime, who: str, what: str) -> bytes:
    """The same, of its parts, for who reads many (`checking`). ``id``: as hexadecimals; the rest: as below."""
    return f"[{json.dumps(id)},{(at - _EPOCH) // _MICROSECOND},{who},{what}]".encode()


def who_said(actor: str, organisation: str, mandate: str) -> str:
    """Who acted, as a part of what an event says."""
    return _list([actor, organisation, mandate])


def what_said(kind: str, function: str, purpose: str, via: str, what: Mapping[str, Any]) -> str:
    """What happened and how, as a part of what an event says; the codes in one order, however they came."""
    return _list([kind, function, purpose, via, what])


def _list(values: Sequence[object]) -> str:
    return json.dumps(values, sort_keys=True, separators=(",", ":"))


def record(
    ctx: AccessContext,
    kind: str,
    subjects: Iterable[UUID],
    what: Mapping[str, Any],
    *,
    id: UUID | None = None,
    at: datetime | None = None,
) -> Event:
    """Writes one event with its links, in a transaction of its own or in that of the caller.

    ``what``: codes and counts only, never a name or free text.
    """
    event = Event(
        at=at or timezone.now(),
        kind=kind,
        actor=ctx.actor,
        organisation=ctx.organisation,
        mandate=ctx.mandate,
        function=ctx.function,
        purpose=ctx.purpose,
        via=ctx.via,
        what=dict(what),
    )
    if id:
        event.id = id
    about = sorted(set(subjects))  # one order for all writers: two that lock the same heads do not wait for each other
    key, told = chain_key(), said(event)
    with transaction.atomic():
        event.save(force_insert=True)
        heads = _heads(about)
        links = []
        for subject in about:
            head = heads[subject]
            head.seq += 1
            head.mac = link(key, bytes(head.mac), head.seq, subject, told)
            links.append(EventSubject(event=event, subject_id=subject, seq=head.seq, mac=head.mac))
        EventSubject.objects.bulk_create(links)
        # Written over, not updated: one statement without a test for each row.
        ChainHead.objects.bulk_create(
            heads.values(), update_conflicts=True, unique_fields=["subject"], update_fields=["seq", "mac"]
        )
    return event


def _heads(subjects: list[UUID]) -> dict[UUID, ChainHead]:
    """The heads of these chains, locked; made where somebody has none yet."""
    found = ChainHead.objects.filter(subject__in=subjects).order_by("subject")
    if _locks():
        found = found.select_for_update()
    heads = {head.subject_id: head for head in found}
    if len(heads) == len(subjects):
        return heads
    ChainHead.objects.bulk_create(
        (ChainHead(subject_id=subject) for subject in subjects if subject not in heads), ignore_conflicts=True
    )
    return {head.subject_id: head for head in found.all()}
