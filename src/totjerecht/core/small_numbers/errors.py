"""What can be wrong with a table, and what cannot be published; both in Dutch, for who made the table."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen


@frozen
class TableError:
    """One error. ``place``: such as ``aantallen[Berchem, 0-17]``. ``message``: what to do, in plain Dutch."""

    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"


class TableErrors(ValueError):
    """All errors of one table and its rules, at once."""

    def __init__(self, errors: Iterable[TableError]) -> None:
        self.errors = tuple(errors)
        super().__init__("\n".join(str(error) for error in self.errors))


class Refused(Exception):
    """Nothing of the table may leave, because of what was published before. ``reason``: why, in plain Dutch."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)
