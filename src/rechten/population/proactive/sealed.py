"""The file of a list, `totjerecht-list/1`: it opens for the purpose it was made for, until its last day.

Four parts: a line with the name of the format, a line with the header (canonical JSON), a line with the seal and the
public key, and a Parquet table with the persons. The seal covers the first two lines, and the header holds the hash of
the table: nothing can be changed without breaking it.

What this can do and what not: docs/proactief-toekennen.md. A reader that is not ours may ignore a purpose. So the
purpose is also written where people see it, every opening leaves a line, and the header is published without persons.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import secrets
from collections.abc import Callable, Collection, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from attrs import frozen

from rechten.casefile.receipt import canonical
from rechten.population.proactive.purposes import Purpose, refusal
from rechten.population.proactive.signing import holds, seal

FORMAT = "totjerecht-list/1"
#: Columns of the table. Nothing else is ever in it.
COLUMNS = ("id", "group", "verify", "facts", "area")
_LONGEST_LINE = 4_000_000
#: What each list says in its header, for whoever opens it in another program.
NOT_FOR = (
    "Deze lijst dient alleen om mensen hun recht te geven of te helpen vragen. Gebruik voor controle, terugvordering, "
    "sanctie of activering is verboden door wie ze maakte."
)


class ListRefused(Exception):
    """The list does not open; the message says why, in Dutch."""


@frozen(eq=False)
class OpenedList:
    """A list that opened: its header, and its persons as a table with ``COLUMNS`` (texts)."""

    header: Mapping[str, Any]
    persons: pa.Table


@frozen
class Sealed:
    """A header with its seal: what may be published, because nobody is in it."""

    header: Mapping[str, Any]
    seal: str
    public_key: str

    def data(self) -> dict[str, Any]:
        """As JSON-ready data."""
        return {"header": dict(self.header), "seal": self.seal, "public_key": self.public_key}


def write_list(path: Path, header: Mapping[str, Any], persons: pa.Table, key_file: Path) -> Sealed:
    """Writes a list, whole or not at all. Raises KeyProblem or OSError."""
    if tuple(persons.column_names) != COLUMNS:
        raise ValueError(f"a list holds {COLUMNS} and nothing else")
    buffer = io.BytesIO()
    pq.write_table(persons, buffer, compression="zstd")
    payload = buffer.getvalue()
    told = {
        **header,
        "format": FORMAT,
        "not_for": NOT_FOR,
        "payload": {
            "sha256": hashlib.sha256(payload).hexdigest(),
            "rows": persons.num_rows,
            "columns": list(COLUMNS),
        },
    }
    head = _head(told)
    sealed, public = seal(head, key_file)
    write_whole(path, head + canonical({"seal": sealed, "public_key": public}) + b"\n" + payload)
    return Sealed(told, sealed, public)


def open_list(
    path: Path, *, purpose: str, trusted: Collection[str], on: date, who: str, protocol: Path | None = None
) -> OpenedList:
    """The list in a file. ``trusted``: public keys (hexadecimal) of those whose lists one takes.

    Before anything is given, a line is written in the protocol (default: beside the file); without it nothing opens.

    Errors:
        ListRefused: for another purpose, past its days, a broken or unknown seal, or no protocol.
    """
    log = protocol or path.with_name(path.name + ".geopend.jsonl")
    try:
        header, persons = _open(path, purpose, trusted, on)
    except ListRefused as refused:
        _note(log, {"who": who, "purpose": purpose, "refused": str(refused)})
        raise
    _note(log, {"who": who, "purpose": purpose, "list": header["id"], "rows": persons.num_rows})
    return OpenedList(header, persons)


def check_sealed(data: object) -> Sealed:
    """A header as `Sealed.data` gives it. Raises ListRefused when its seal does not hold."""
    match data:
        case {"header": Mapping() as header, "seal": str() as sealed, "public_key": str() as public}:
            try:
                whole = header.get("format") == FORMAT and holds(_head(header), sealed, public)
            except TypeError:  # a number with a comma: no header of ours holds one
                whole = False
            if whole:
                return Sealed(header, sealed, public)
    raise ListRefused("Het zegel klopt niet: dit is geen kop van een lijst, of er is iets in veranderd.")


def _open(path: Path, purpose: str, trusted: Collection[str], on: date) -> tuple[dict[str, Any], pa.Table]:
    meant = _purpose(purpose)  # first: for what is never allowed, the file is not even read
    try:
        with path.open("rb") as stream:
            name = stream.readline(64)
            if name != FORMAT.encode() + b"\n":
                raise ListRefused(f"'{path.name}' is geen lijst van deze soort ({FORMAT}).")
            line, signed = stream.readline(_LONGEST_LINE), stream.readline(_LONGEST_LINE)
            payload = stream.read()
    except OSError as error:
        raise ListRefused(f"'{path}' kunnen we niet lezen: {error.strerror}.") from None
    header = _checked(name + line, line, signed, payload, trusted)
    if header["basis"]["purpose"] != meant.value:
        made = header["basis"]["purpose"]
        raise ListRefused(f"Deze lijst is gemaakt om te {made}. Voor {meant.value} gaat ze niet open.")
    starts, until = (date.fromisoformat(header["basis"][key]) for key in ("starts", "until"))
    if not starts <= on <= until:
        raise ListRefused(f"Deze lijst geldt van {starts} tot en met {until}. Op {on} gaat ze niet open.")
    return header, _table(payload)


def _purpose(purpose: str) -> Purpose:
    try:
        return Purpose(purpose)
    except ValueError:
        raise ListRefused(refusal(purpose)) from None


def _checked(head: bytes, line: bytes, signed: bytes, payload: bytes, trusted: Collection[str]) -> dict[str, Any]:
    """The header of a file of which seal, key and table hold."""
    broken = ListRefused("Het zegel klopt niet: er is iets veranderd in deze lijst. Vraag een nieuwe.")
    try:
        header, told = json.loads(line), json.loads(signed)
        sealed, public, wanted = str(told["seal"]), str(told["public_key"]), str(header["payload"]["sha256"])
    except (ValueError, KeyError, TypeError):
        raise broken from None
    whole = signed == canonical({"seal": sealed, "public_key": public}) + b"\n"
    if not whole or not holds(head, sealed, public) or hashlib.sha256(payload).hexdigest() != wanted:
        raise broken
    if public not in {key.lower() for key in trusted}:
        raise ListRefused(f"Het zegel is van een onbekende sleutel ({public[:16]}…). Vraag na van wie die is.")
    return dict(header)


def _table(payload: bytes) -> pa.Table:
    try:
        return pq.read_table(io.BytesIO(payload))
    except pa.ArrowException:
        raise ListRefused("De personen in deze lijst kunnen we niet lezen.") from None


def _head(header: Mapping[str, Any]) -> bytes:
    return FORMAT.encode() + b"\n" + canonical(dict(header)) + b"\n"


def _note(log: Path, what: Mapping[str, Any]) -> None:
    line = json.dumps({"at": datetime.now(UTC).isoformat(timespec="seconds"), **what}, ensure_ascii=False) + "\n"
    try:
        with log.open("a", encoding="utf-8") as stream:
            stream.write(line)
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as error:
        says = f"Het protocol '{log}' kan niet geschreven worden ({error.strerror}). Zonder protocol gaat niets open."
        raise ListRefused(says) from None


def write_whole(path: Path, content: bytes, *, replace: Callable[[Path, Path], object] = os.replace) -> None:
    """Writes a file, whole or not at all: a full disk or a power cut leaves what was there. Raises OSError."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        replace(draft, path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
