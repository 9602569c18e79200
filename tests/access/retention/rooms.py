"""Invented people, and a room that has files of them."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from totjerecht.access.keys.keyring import Keyring
from totjerecht.access.keys.sealing import open_sealed, seal
from totjerecht.access.retention.registry import KeptFile
from totjerecht.accounts.models import Organisation

PLACE = "people.Person.born"
ANNA, BILAL, CHAIMA = UUID(int=11), UUID(int=12), UUID(int=13)


class Room:
    """A room with files of people, as one will exist later: it closes birth years and copies an age group."""

    def __init__(self) -> None:
        self.files: list[KeptFile] = []
        self.born: dict[UUID, bytes] = {}
        self.forgotten: list[UUID] = []
        self.copied: dict[str, object] = {}

    def add(self, subject: UUID, organisation: Organisation, closed_on: date | None = None) -> None:
        self.files.append(KeptFile(subject, organisation.kind, "helped", organisation.id, closed_on))
        with Keyring() as keyring:
            keyring.make(subject)
            self.born[subject] = seal(keyring, subject, PLACE, "1985")

    def of(self, subject: UUID) -> list[KeptFile]:
        return [file for file in self.files if file.subject == subject and subject not in self.forgotten]

    def closed(self, day: date) -> list[KeptFile]:
        closed = [file for file in self.files if file.closed_on and file.closed_on < day]
        return [file for file in closed if file.subject not in self.forgotten]

    def copy(self, keyring: Keyring, subject: UUID) -> Iterable[dict[str, str | int | bool | None]]:
        born = open_sealed(keyring, subject, PLACE, self.born[subject])
        yield {"age": "26-64" if born == "1985" else None, "months": 7, "went_on": True, **self.copied}  # type: ignore[dict-item]
