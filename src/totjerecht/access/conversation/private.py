"""Names and words that are kept closed: opened only for herself and for who works with her."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from totjerecht.access.conversation.here import Here
from totjerecht.access.keys.keyring import Keyring
from totjerecht.access.keys.sealing import open_sealed
from totjerecht.access.models import Consent, Voice


def said_of(here: Here, row: Consent) -> dict[str, str]:
    """``witness``, ``interpreter`` and ``own_words`` of a consent, as far as they were given."""
    closed = {name: getattr(row, name) for name in ("witness", "interpreter", "own_words")}
    if not here.sees or not any(closed.values()):
        return {}
    with Keyring() as keyring:
        keyring.load([row.subject_id])
        return {
            name: str(open_sealed(keyring, row.subject_id, f"access.Consent.{name}", value))
            for name, value in closed.items()
            if value
        }


def names_of(here: Here, voices: Sequence[Voice]) -> dict[UUID, str]:
    """The names of who speaks for her; nothing for a worker with whom she only sits."""
    closed = {row.id: row.name for row in voices if row.name}
    if not here.sees or not closed:
        return {}
    with Keyring() as keyring:
        keyring.load([here.subject])
        return {id: str(open_sealed(keyring, here.subject, "access.Voice.name", text)) for id, text in closed.items()}
