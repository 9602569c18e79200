"""Copies without a person: each value comes from a short list that was written down beforehand.

That is what keeps a name, a number, a date or a sentence out, whatever a room puts in: not that it is careful, but that
nothing else fits. Rare combinations remain: figures for others pass the rules for small numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import frozen

#: More values than this, and a field begins to point at somebody.
MOST_VALUES = 250
#: A longer text is a sentence, not a choice.
LONGEST = 40


class NotPersonFree(ValueError):
    """A copy would hold something that can point at a person. The message names the field, never the value."""


@frozen
class CopyField:
    """A field of a copy: its name, and every value it can have (besides None, for not known)."""

    name: str
    values: frozenset[str | int | bool]

    @staticmethod
    def of(name: str, values: Iterable[str | int | bool]) -> CopyField:
        """A field with these values; a ``range`` gives whole numbers."""
        return CopyField(name, frozenset(values))


def checked_fields(fields: Iterable[CopyField]) -> dict[str, CopyField]:
    """The fields by name. Raises NotPersonFree with everything that is too fine or too long."""
    problems: list[str] = []
    found: dict[str, CopyField] = {}
    for field in fields:
        if field.name in found:
            problems.append(f"{field.name}: declared twice")
        if not field.values:
            problems.append(f"{field.name}: has no values")
        if len(field.values) > MOST_VALUES:
            problems.append(f"{field.name}: {len(field.values)} values; at most {MOST_VALUES}")
        if any(isinstance(value, str) and len(value) > LONGEST for value in field.values):
            problems.append(f"{field.name}: a value is longer than {LONGEST} signs")
        found[field.name] = field
    if problems:
        raise NotPersonFree("; ".join(problems))
    return found


def checked_copy(fields: Mapping[str, CopyField], told: Mapping[str, object]) -> dict[str, object]:
    """The copy, complete. Raises NotPersonFree when it holds anything that was not declared."""
    problems = [f"{name}: not a field of this copy" for name in told if name not in fields]
    problems += [
        f"{name}: a value that was not declared"
        for name, value in told.items()
        if name in fields and value is not None and not _declared(fields[name], value)
    ]
    if problems:
        raise NotPersonFree("; ".join(sorted(problems)))
    return {name: told.get(name) for name in fields}


def _declared(field: CopyField, value: object) -> bool:
    # True == 1 in Python; in figures they are different answers.
    return any(type(value) is type(allowed) and value == allowed for allowed in field.values)
