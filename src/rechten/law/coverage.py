"""What of the law is there: every entry that this law wants to hold, and where it stands.

The list is ``entries.yaml`` beside this file. It is read only when somebody asks for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from enum import Enum
from pathlib import Path
from typing import Any

import yaml
from attrs import frozen

ENTRIES = Path(__file__).with_name("entries.yaml")
LEVELS = ("federal", "flanders", "city", "municipal")
_KEYS = ("id", "level", "name")


class Status(Enum):
    """Where an entry stands; ``Entry.where`` says in which right or provision, or why not."""

    ENCODED = "encoded"
    MERGED = "merged"
    PROVISION = "provision"
    OPEN = "open"


_STATUSES = tuple(status.value for status in Status)


@frozen
class Entry:
    """One right, guarantee or rule. ``where``: the id of a right or provision, for an open one the reason."""

    id: str
    level: str
    name: str
    status: Status
    where: str


class EntryErrors(Exception):
    """All that is wrong in a list of entries, a line each: place, what, remedy."""

    def __init__(self, errors: list[str]) -> None:
        super().__init__("\n".join(errors))
        self.errors = errors


def load_entries(path: Path = ENTRIES) -> tuple[Entry, ...]:
    """The entries of a file, in its order. Raises EntryErrors."""
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise EntryErrors([f"{path.name}: this is no YAML: {' '.join(str(error).split())}"]) from None
    if not isinstance(data, list):
        raise EntryErrors([f"{path.name}: expected a list of entries"])
    errors: list[str] = []
    found = [_entry(raw, f"{path.name}[{i}]", errors) for i, raw in enumerate(data)]
    entries = tuple(entry for entry in found if entry is not None)
    count = Counter(entry.id for entry in entries)
    errors += [f"{path.name}: '{id}' stands {times} times; keep one" for id, times in count.items() if times > 1]
    if errors:
        raise EntryErrors(errors)
    return entries


def _entry(raw: Any, place: str, errors: list[str]) -> Entry | None:
    if not isinstance(raw, dict):
        errors.append(f"{place}: expected keys and values, found {raw!r}")
        return None
    before = len(errors)
    known = (*_KEYS, *_STATUSES)
    errors += [f"{place}.{key}: unknown key; known are {', '.join(known)}" for key in raw if key not in known]
    wrong = [key for key in _KEYS if not _is_text(raw.get(key))]
    errors += [f"{place}.{key}: is missing or no text" for key in wrong]
    if "level" not in wrong and raw["level"] not in LEVELS:
        errors.append(f"{place}.level: '{raw['level']}' is no level; use one of {', '.join(LEVELS)}")
    statuses = [key for key in _STATUSES if key in raw]
    if len(statuses) != 1:
        errors.append(f"{place}: give exactly one of {', '.join(_STATUSES)}; found {', '.join(statuses) or 'none'}")
    errors += [f"{place}.{key}: is empty or no text" for key in statuses if not _is_text(raw[key])]
    if len(errors) > before:
        return None
    return Entry(raw["id"], raw["level"], raw["name"], Status(statuses[0]), raw[statuses[0]])


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def mismatches(entries: Iterable[Entry], rights: Collection[str], provisions: Collection[str]) -> tuple[str, ...]:
    """Where the list and the law differ, a Dutch line each: what is not there, what is in no entry or in two."""
    listed = tuple(entries)
    there: dict[Status, tuple[str, Collection[str]]] = {
        Status.ENCODED: ("het recht", rights),
        Status.MERGED: ("het recht of de regel", {*rights, *provisions}),
        Status.PROVISION: ("de regel", provisions),
    }
    found = [
        f"{entry.id}: {there[entry.status][0]} '{entry.where}' bestaat niet"
        for entry in listed
        if entry.status in there and entry.where not in there[entry.status][1]
    ]
    for status in (Status.ENCODED, Status.PROVISION):
        what, ids = there[status]
        counted = Counter(entry.where for entry in listed if entry.status is status)
        found += [f"{what} '{id}' staat {times} keer in de lijst" for id, times in counted.items() if times > 1]
        found += [f"{what} '{id}' staat niet in de lijst" for id in ids if id not in counted]
    return tuple(found)
