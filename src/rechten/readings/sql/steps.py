"""The parts of a query: named steps, each a select over earlier ones."""

from __future__ import annotations

from datetime import date

from attrs import frozen


@frozen
class Step:
    """One named step.

    Inside a query ``c``, ``p`` and ``o`` are the case, a person and another person of it, as the tables name them. From
    ``people0`` on a person is a number ``i``, and another one ``j``: that is quicker to join by.
    """

    name: str
    text: str


def quoted(name: str) -> str:
    """A name as SQL takes it, whatever it is."""
    return '"' + name.replace('"', '""') + '"'


def text_of(value: str) -> str:
    """A text as SQL takes it."""
    return "'" + value.replace("'", "''") + "'"


def day_of(ordinal: int) -> str:
    """A day as SQL takes it."""
    return f"CAST('{date.fromordinal(ordinal).isoformat()}' AS DATE)"


def made(columns: dict[str, str]) -> str:
    """Columns of a select, each ", expression AS name", to follow those that stand there already."""
    return "".join(f", {expression} AS {name}" for name, expression in columns.items())
