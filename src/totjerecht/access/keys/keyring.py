"""The keys of the persons on one page, for the length of one block. Nothing is kept after it."""

from __future__ import annotations

import enum
import secrets
from collections.abc import Iterable
from types import TracebackType
from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.utils.translation import gettext

from totjerecht.access.keys import master
from totjerecht.access.keys.errors import KeyErased, KeyMissing, NotLoaded
from totjerecht.access.keys.master import SIZE, Master, Masters
from totjerecht.access.keys.models import SubjectKey
from totjerecht.access.keys.store import wrapping


class Erased(enum.Enum):
    """What a text reads as when the key of its person was erased."""

    ERASED = "erased"

    def __str__(self) -> str:
        """For a page."""
        return gettext("gewist")


ERASED = Erased.ERASED


class Keyring:
    """Keys of persons, while a block runs::

        with Keyring() as keyring:
            keyring.load(subjects)  # one query for a whole page
            name = open_sealed(keyring, subject, "people.Person.name", row.name)

    A key is used only when it was loaded or made, so that no page asks for them one by one.
    """

    def __init__(self) -> None:
        self._ciphers: dict[UUID, AESGCM | Erased | None] | None = None
        self._masters: Masters | None = None

    def __enter__(self) -> Keyring:
        self._ciphers = {}
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ciphers = self._masters = None

    def load(self, subjects: Iterable[UUID]) -> None:
        """Reads the keys of these persons, in one query. Who has none yet, or no longer, is no error here."""
        held = self._open()
        wanted = set(subjects) - held.keys()
        if not wanted:
            return
        held.update(dict.fromkeys(wanted))
        for row in SubjectKey.objects.filter(subject__in=wanted):
            held[row.subject] = ERASED if row.wrapped is None else self._cipher(str(row.master_id), bytes(row.wrapped))

    def make(self, *subjects: UUID) -> None:
        """Loads the keys of these persons and makes those that do not exist; they are on disk when this returns.

        Two processes that make a key for one person at the same time both end up with the key that was written first.
        Raises KeyErased, before anything is made, when one of them was erased.
        """
        held = self._open()
        self.load(subjects)
        if any(held[subject] is ERASED for subject in subjects):
            raise KeyErased("the key of this person was erased: a new file needs a new pseudonym")
        missing = [subject for subject in dict.fromkeys(subjects) if held[subject] is None]
        if not missing:
            return
        wrapping(lambda current: _insert(missing, current))
        for subject in missing:
            del held[subject]
        self._masters = None  # the master key may have been replaced in between
        self.load(missing)
        if any(held[subject] is ERASED for subject in missing):
            raise KeyErased("the key of this person was erased at this very moment")

    def cipher(self, subject: UUID) -> AESGCM | Erased:
        """What closes and opens texts of this person. Raises NotLoaded or KeyMissing."""
        held = self._open()
        if subject not in held:
            raise NotLoaded("the key of this person was not loaded: keyring.load(subjects) for the whole page")
        cipher = held[subject]
        if cipher is None:
            raise KeyMissing(
                "this person has no key: made with keyring.make(), or lost with an old back-up of the keys"
            )
        return cipher

    def _open(self) -> dict[UUID, AESGCM | Erased | None]:
        if self._ciphers is None:
            raise NotLoaded("a keyring holds keys only inside its block: with Keyring() as keyring")
        return self._ciphers

    def _cipher(self, master_name: str, wrapped: bytes) -> AESGCM:
        if self._masters is None:
            self._masters = master.read()
        if all(found.name != master_name for found in self._masters.all):
            self._masters = master.read()  # replaced since this block began
        return AESGCM(self._masters.named(master_name).unwrap(wrapped))


def _insert(subjects: list[UUID], current: Master) -> None:
    rows = [
        SubjectKey(subject=subject, wrapped=current.wrap(secrets.token_bytes(SIZE)), master_id=current.name)
        for subject in subjects
    ]
    SubjectKey.objects.bulk_create(rows, ignore_conflicts=True)
