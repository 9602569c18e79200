"""What a visitor told so far, as one text in a hidden field of the form. Nothing stays on the server.

The text is ``rs1.`` and then base64url of zlib of canonical JSON: the case file, the places that were asked in order,
and the persons outside the family for whom rights are looked for too. It is not signed: whoever changes it changes
their own answers, and every part is checked again as if a stranger had sent it.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
import zlib
from dataclasses import dataclass, replace
from datetime import date, timedelta

from rechten.casefile import CaseErrors, cell_at, dump_case, parse_case
from rechten.graph.law import Law
from rechten.household.case import CaseFile, Known

VERSION = "rs1"
#: Longest text of the hidden field, and what it may unpack to.
MOST_CHARS, MOST_BYTES = 16 * 1024, 128 * 1024
#: Persons in one scan, the visitor included; ties between them.
MOST_PERSONS, MOST_TIES = 10, 500
#: The visitor is the first person; housemates are p1, p2 and so on.
ME = "ik"
HOUSEMATE = re.compile(r"p[1-9][0-9]?")
#: A page that stood open longer than this asks to start again: the law may have changed.
OLDEST = timedelta(days=400)


class UnreadableStateError(ValueError):
    """The hidden field holds nothing that we wrote, or something from an older version."""


@dataclass(frozen=True, slots=True)
class ScanState:
    """A scan under way.

    ``asked``: paths of the cells that were asked, oldest first. ``also``: ids of housemates outside the family for whom
    rights are looked for too.
    """

    case: CaseFile
    asked: tuple[str, ...] = ()
    also: tuple[str, ...] = ()

    def with_case(self, case: CaseFile) -> ScanState:
        """The same scan about another case."""
        return replace(self, case=case)


def pack(state: ScanState, law: Law) -> str:
    """The text for the hidden field."""
    data = {"case": dump_case(state.case, law), "asked": state.asked, "also": state.also}
    plain = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
    return f"{VERSION}.{base64.urlsafe_b64encode(zlib.compress(plain, 9)).decode('ascii').rstrip('=')}"


def unpack(text: str, law: Law, today: date) -> ScanState:
    """The scan in such a text. Raises UnreadableStateError for anything else, whatever it is."""
    data = _json(_plain(text))
    if not isinstance(data, dict) or set(data) != {"case", "asked", "also"} or not isinstance(data["case"], dict):
        raise UnreadableStateError
    try:
        case = parse_case(data["case"], law, default_date=today)
    except CaseErrors as error:
        raise UnreadableStateError from error
    _check(case, today)
    asked, also = _texts(data["asked"]), _texts(data["also"])
    if any(cell_at(path, case, law.vocabulary) is None for path in asked):
        raise UnreadableStateError
    if not set(also) <= {person.id for person in case.persons}:
        raise UnreadableStateError
    return ScanState(case, asked, also)


def _plain(text: str) -> bytes:
    version, dot, body = text.partition(".")
    if len(text) > MOST_CHARS or not dot or version != VERSION:
        raise UnreadableStateError
    try:
        packed = base64.b64decode(body + "=" * (-len(body) % 4), altchars=b"-_", validate=True)
        unzip = zlib.decompressobj()
        plain = unzip.decompress(packed, MOST_BYTES)
    except (ValueError, binascii.Error, zlib.error) as error:
        raise UnreadableStateError from error
    # A text that unpacks to more than we ever write, stops half-way or goes on after its end.
    if not unzip.eof or unzip.unconsumed_tail or unzip.unused_data:
        raise UnreadableStateError
    return plain


def _json(plain: bytes) -> object:
    try:
        return json.loads(plain.decode(), parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise UnreadableStateError from error


def _refuse(word: str) -> object:
    raise ValueError(word)


def _texts(data: object) -> tuple[str, ...]:
    if not isinstance(data, list) or len(data) > 1000:
        raise UnreadableStateError
    found = tuple(item for item in data if isinstance(item, str))
    if len(set(found)) != len(data):
        raise UnreadableStateError
    return found


def _check(case: CaseFile, today: date) -> None:
    """The shape that the roster page makes: the visitor first, housemates after, at most one dwelling."""
    ids = [person.id for person in case.persons]
    fits = (
        ids[:1] == [ME]
        and all(HOUSEMATE.fullmatch(id) for id in ids[1:])
        and len(ids) <= MOST_PERSONS
        and len(case.ties) <= MOST_TIES
        and len(case.dwellings) <= 1
        and timedelta() <= today - case.date <= OLDEST
        and case.law_date == case.date
    )
    births = [person.facts.get("birth_date") for person in case.persons]
    born = all(birth.low <= case.date.toordinal() for birth in births if isinstance(birth, Known))
    if not (fits and born):
        raise UnreadableStateError
