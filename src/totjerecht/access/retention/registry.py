"""What each room adds: which files there are, what is kept of them without a person, what must go with them.

A room calls these from its AppConfig.ready. Registering the same thing again is harmless; something else under the same
name is refused.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import TypeVar
from uuid import UUID

from attrs import frozen

from totjerecht.access.keys.keyring import Keyring
from totjerecht.access.retention.copies import CopyField, checked_fields

Value = str | int | bool | None
#: Gives, of each file of this kind that the person has, what is kept without her. Her key is on the keyring.
Copier = Callable[[Keyring, UUID], Iterable[Mapping[str, Value]]]
#: Gives the files that were closed before a day and are not yet erased.
ClosedFiles = Callable[[date], Iterable["KeptFile"]]
#: Gives all files of a person, open or closed.
FilesOf = Callable[[UUID], Iterable["KeptFile"]]
#: Takes away what points at a person outside closed texts: cards, links, pictures.
Forgetter = Callable[[UUID], None]

T = TypeVar("T")


@frozen
class KeptFile:
    """A file, as far as retention needs it. `organisation`: who keeps it; `kind`: the kind of that organisation."""

    subject: UUID
    kind: str
    outcome: str
    organisation: UUID
    closed_on: date | None


@frozen
class Copy:
    """How a room copies one kind of file without a person."""

    fields: Mapping[str, CopyField]
    copier: Copier


COPIES: dict[str, Copy] = {}
CLOSED: dict[str, ClosedFiles] = {}
FILES: dict[str, FilesOf] = {}
FORGET: dict[str, Forgetter] = {}


def closing_copy(kind: str, fields: Iterable[CopyField], copier: Copier) -> None:
    """Registers what is kept of a kind of file. Raises NotPersonFree when a field could single somebody out."""
    _put(COPIES, kind, Copy(checked_fields(fields), copier))


def files(room: str, of: FilesOf, closed: ClosedFiles) -> None:
    """Registers which files a person has in a room, and which files were closed before a day.

    One file that needs an approval closes all of them, because one key opens them all.
    """
    _put(FILES, room, of)
    _put(CLOSED, room, closed)


def also_forget(room: str, forgetter: Forgetter) -> None:
    """Registers what a room takes away once the key is erased. It may be called again after a stop half-way."""
    _put(FORGET, room, forgetter)


def _put(where: dict[str, T], name: str, value: T) -> None:
    if where.get(name, value) != value:
        raise ValueError(f"{name} was registered before, with something else")
    where[name] = value
