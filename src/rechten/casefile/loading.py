"""Text to plain data. JSON is read exactly; YAML without guessing what a word means.

YAML 1.1 takes ``no`` for false, ``1:30`` for ninety and ``2026-10`` for a sum or a text, by spelling. Here every word
without quotes stays a text (``Plain``), and the place where it stands decides what it is. Anchors, tags and merge keys
are refused: a case needs none, and they are how a small file grows large.
"""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from rechten.casefile.errors import CaseError, CaseErrors, shown

#: The largest text that is read.
MOST_BYTES = 1_000_000
#: No case is nested deeper.
MOST_LEVELS = 20


class Plain(str):
    """A word that stood in a YAML file without quotes."""

    __slots__ = ()


def fail(message: str, path: str = "") -> CaseErrors:
    """One error about the text as a whole."""
    return CaseErrors([CaseError(path, message)])


def load_text(text: str | bytes) -> object:
    """The data in a JSON or YAML text of at most 1 MB. Raises CaseErrors."""
    if isinstance(text, bytes):
        if len(text) > MOST_BYTES:
            raise fail(f"Dit bestand is te groot: meer dan {MOST_BYTES // 1000} kB.")
        try:
            text = text.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise fail(f"Dit bestand is geen tekst in UTF-8 (byte {error.start + 1}). Bewaar het als UTF-8.") from None
    elif len(text) > MOST_BYTES or len(text.encode("utf-8", "replace")) > MOST_BYTES:
        raise fail(f"Deze tekst is te groot: meer dan {MOST_BYTES // 1000} kB.")
    text = text.removeprefix("\ufeff")
    if not text.strip():
        raise fail("Dit bestand is leeg. Begin met 'format: rechten-case/1'.")
    if text.lstrip()[0] in "{[":
        try:
            return _load_json(text)
        except json.JSONDecodeError as error:
            try:  # YAML may start with a brace too
                return _load_yaml(text)
            except CaseErrors:
                raise fail(f"Dit is geen geldige JSON: fout op regel {error.lineno}, teken {error.colno}.") from None
    return _load_yaml(text)


def _load_json(text: str) -> object:
    def pairs(items: list[tuple[str, Any]]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in items:
            if key in found:
                raise fail(f"'{shown(key)}' staat er twee keer in. Laat er één staan.")
            found[key] = value
        return found

    def no_constant(name: str) -> Any:
        raise fail(f"'{name}' is geen getal dat we kunnen lezen.")

    try:
        data = json.loads(text, parse_float=Decimal, parse_constant=no_constant, object_pairs_hook=pairs)
    except RecursionError:
        raise fail("Dit bestand zit te diep in elkaar.") from None
    except (json.JSONDecodeError, CaseErrors):
        raise
    except ValueError:
        raise fail("Er staat een getal in dat veel te lang is.") from None
    _check_depth(data)
    return data


def _check_depth(data: object) -> None:
    level: list[object] = [data]
    for _ in range(MOST_LEVELS):
        below: list[object] = []
        for item in level:
            below.extend(item.values() if isinstance(item, dict) else item if isinstance(item, list) else ())
        if not below:
            return
        level = below
    raise fail("Dit bestand zit te diep in elkaar.")


def _load_yaml(text: str) -> object:
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        return _Builder().build(yaml.parse(text, Loader=loader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f" op regel {mark.line + 1}, teken {mark.column + 1}" if mark is not None else ""
        raise fail(
            f"Dit is geen geldige YAML: fout{where}. Kijk naar inspringing, dubbele punten en haakjes."
        ) from None
    except (yaml.YAMLError, UnicodeError):
        raise fail("Er staat een teken in dat niet in een tekst hoort.") from None


class _Builder:
    """Builds data from the events of a YAML parser; no recursion, so no text can exhaust the stack."""

    def __init__(self) -> None:
        self.stack: list[dict[str, object] | list[object]] = []
        self.keys: list[str | None] = []
        self.documents = 0
        self.result: object = None

    def build(self, events: Any) -> object:
        from yaml import events as e

        for event in events:
            if isinstance(event, e.DocumentStartEvent):
                self.documents += 1
                if self.documents > 1:
                    raise self._fault(event, "Er staan meerdere documenten in. Houd er één over")
            elif isinstance(event, e.AliasEvent) or getattr(event, "anchor", None):
                raise self._fault(event, "Verwijzingen met & en * lezen we niet. Schrijf de waarde voluit")
            elif getattr(event, "tag", None):
                raise self._fault(event, "Een type met ! lezen we niet. Laat het weg")
            elif isinstance(event, e.ScalarEvent):
                self._put(Plain(event.value) if event.implicit[0] else str(event.value), event)
            elif isinstance(event, e.MappingStartEvent):
                self._open({}, event)
            elif isinstance(event, e.SequenceStartEvent):
                self._open([], event)
            elif isinstance(event, e.MappingEndEvent | e.SequenceEndEvent):
                self.stack.pop()
                self.keys.pop()
        return self.result

    def _open(self, container: dict[str, object] | list[object], event: Any) -> None:
        if len(self.stack) >= MOST_LEVELS:
            raise self._fault(event, "Dit bestand zit te diep in elkaar")
        self._put(container, event)
        self.stack.append(container)
        self.keys.append(None)

    def _put(self, value: object, event: Any) -> None:
        if not self.stack:
            self.result = value
            return
        top = self.stack[-1]
        if isinstance(top, list):
            top.append(value)
            return
        key = self.keys[-1]
        if key is not None:
            top[key] = value
            self.keys[-1] = None
        elif not isinstance(value, str):
            raise self._fault(event, "Voor een dubbele punt hoort één woord")
        elif value in top:
            raise self._fault(event, f"'{shown(value)}' staat er twee keer in. Laat er één staan")
        else:
            self.keys[-1] = str(value)

    @staticmethod
    def _fault(event: Any, message: str) -> CaseErrors:
        return fail(f"{message} (regel {event.start_mark.line + 1}).")
