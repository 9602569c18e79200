"""Where the chains stood, kept outside the database: a file a day.

A chain of which the end is cut off, together with its head, is a good chain: nothing in the database tells that more
was there. So the heads are written down each day in a folder that is copied elsewhere. A file holds the heads that
moved since the file before it, a hash over all heads, and a code with the key of the log; each names the one before it.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from attrs import field, frozen
from django.conf import settings
from django.db.models import TextField, Value
from django.db.models.functions import Cast, Replace
from django.utils import timezone

from totjerecht.access import chain
from totjerecht.access.models import ChainHead, Event

#: A head: the number of the last link, and its code as hexadecimals.
Head = tuple[int, str]


class SealTrouble(RuntimeError):
    """The files of the days before are not as they were written."""


@frozen
class Sealed:
    """What all files together say. ``heads``: person → last link that was sealed. ``events``: how many there were.

    ``wrong``: which files are not as they were written, in words.
    """

    day: date | None = None
    last: str = ""
    events: int = 0
    heads: Mapping[str, Head] = field(factory=dict)
    wrong: tuple[str, ...] = ()


@frozen
class Written:
    """What was sealed. ``made``: False when there was a file of this day already."""

    path: Path
    chains: int
    links: int
    made: bool


def folder() -> Path:
    """Where the files stand."""
    return Path(settings.VAR) / "seals"


def seal(day: date | None = None) -> Written:
    """Writes the file of a day (today). Raises SealTrouble when a file of before was changed or is missing."""
    day = day or timezone.localdate()
    before = read()
    if before.wrong:
        raise SealTrouble("\n".join(before.wrong))
    path = folder() / f"{day.isoformat()}.json"
    if path.exists():
        return Written(path, len(before.heads), sum(seq for seq, _ in before.heads.values()), made=False)
    events = Event.objects.count()
    heads = current_heads()
    told = {
        "version": 1,
        "day": day.isoformat(),
        "made_at": timezone.now().isoformat(),
        "before": before.last,
        "events": events,
        "chains": len(heads),
        "links": sum(seq for seq, _ in heads.values()),
        "root": root(heads),
        "moved": {person: head for person, head in sorted(heads.items()) if before.heads.get(person) != head},
    }
    _write(path, _with_code(told))
    return Written(path, told["chains"], told["links"], made=True)  # type: ignore[arg-type]


def current_heads() -> dict[str, Head]:
    """The heads of all chains now, in one look."""
    rows = ChainHead.objects.values_list(as_hex("subject"), "seq", "mac")
    return {person: (seq, bytes(mac).hex()) for person, seq, mac in rows.iterator(chunk_size=5000)}


def as_hex(name: str) -> Replace:
    """A column with a UUID, as hexadecimals on both databases; much quicker to read than UUIDs."""
    return Replace(Cast(name, TextField()), Value("-"), Value(""), output_field=TextField())


def root(heads: Mapping[str, Head]) -> str:
    """One hash over all heads, in the order of the persons."""
    total = sha256()
    for person, (seq, mac) in sorted(heads.items()):
        total.update(f"{person} {seq} {mac}\n".encode())
    return total.hexdigest()


def read() -> Sealed:
    """What the files say, from the first to the last, and what is wrong with them."""
    heads: dict[str, Head] = {}
    wrong: list[str] = []
    day, last, events, told_root = None, "", 0, ""
    for path in sorted(folder().glob("????-??-??.json")):
        try:
            text = path.read_bytes()
            told = _checked(text)
        except (OSError, ValueError, KeyError) as error:
            wrong.append(f"{path.name}: {error}")
            continue
        if told["before"] != last:
            wrong.append(f"{path.name}: een zegel van ervoor ontbreekt of is veranderd")
        if told["day"] != path.stem:
            wrong.append(f"{path.name}: dit is het zegel van een andere dag")
        heads |= {person: (seq, mac) for person, (seq, mac) in told["moved"].items()}
        day, last, events, told_root = (
            date.fromisoformat(told["day"]),
            sha256(text).hexdigest(),
            told["events"],
            told["root"],
        )
    if last and not wrong and root(heads) != told_root:
        wrong.append("de zegels samen geven niet de stand van de laatste")
    return Sealed(day, last, events, heads, tuple(wrong))


def _checked(text: bytes) -> dict[str, Any]:
    """What a file says. Raises ValueError when its code does not fit."""
    told = json.loads(text)
    if not isinstance(told, dict):
        raise ValueError("dit is geen zegel")
    code = told.pop("code", "")
    if not hmac.compare_digest(str(code), _code(told)):
        raise ValueError("de code klopt niet: dit zegel is veranderd, of met een andere sleutel gemaakt")
    return told


def _with_code(told: dict[str, Any]) -> bytes:
    return json.dumps(told | {"code": _code(told)}, indent=1, sort_keys=True).encode()


def _code(told: Mapping[str, Any]) -> str:
    said = json.dumps(told, sort_keys=True, separators=(",", ":")).encode()
    return hmac.digest(chain.seal_key(), said, "sha256").hex()


def _write(path: Path, text: bytes) -> None:
    """Whole or not at all, readable by the owner only."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_suffix(".new")
    draft.write_bytes(text)
    draft.chmod(0o600)
    draft.replace(path)
