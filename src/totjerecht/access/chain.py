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
from uuid import UUID, uuid4

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from totjerecht.access.context import AccessContext
from totjerecht.access.database.plain import chain_heads, insert
from totjerecht.access.models import Event

_EPOCH, _MICROSECOND = datetime(1970, 1, 1, tzinfo=UTC), timedelta(microseconds=1)


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
) -> UUID:
    """Writes one event with its links, in a transaction of its own or in that of the caller; gives its number.

    ``what``: codes and counts only, never a name or free text.
    """
    with transaction.atomic():
        return write(ctx, kind, subjects, what, id=id, at=at)


def write(
    ctx: AccessContext,
    kind: str,
    subjects: Iterable[UUID],
    what: Mapping[str, Any],
    *,
    id: UUID | None = None,
    at: datetime | None = None,
) -> UUID:
    """The same, for who is in a transaction that stands or falls as a whole."""
    number, when = id or uuid4(), at or timezone.now()
    by = {"actor": ctx.actor, "organisation": ctx.organisation, "mandate": ctx.mandate}
    how = {"kind": kind, "function": ctx.function, "purpose": ctx.purpose, "via": ctx.via, "what": dict(what)}
    insert("access_event", [{"id": number, "at": when, **by, **how}])
    told = said_of(
        number.hex,
        when,
        who_said(*(value.hex if value else "" for value in by.values())),
        what_said(kind, ctx.function, ctx.purpose, ctx.via, what),
    )
    about = sorted(set(subjects))  # one order for all writers: two that lock the same heads do not wait for each other
    key, before = chain_key(), _heads(about)
    heads: list[dict[str, object]] = []
    for subject in about:
        seq, mac = before[subject]
        heads.append({"subject_id": subject, "seq": seq + 1, "mac": link(key, mac, seq + 1, subject, told)})
    insert("access_eventsubject", [{"event_id": number, **head} for head in heads])
    # Written over, not updated: one statement without a test for each row.
    insert("access_chainhead", heads, "ON CONFLICT (subject_id) DO UPDATE SET seq = excluded.seq, mac = excluded.mac")
    return number


def _heads(subjects: list[UUID]) -> dict[UUID, tuple[int, bytes]]:
    """The heads of these chains, locked; made where somebody has none yet."""
    if not subjects:
        return {}
    heads = chain_heads(subjects)
    if len(heads) == len(subjects):
        return heads
    new = [{"subject_id": subject, "seq": 0, "mac": b""} for subject in subjects if subject not in heads]
    insert("access_chainhead", new, "ON CONFLICT DO NOTHING")
    return chain_heads(subjects)
