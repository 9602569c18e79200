"""What is wrong with the catalogues: texts that are missing, placeholders that do not come back, lost marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

import polib

from tools.catalogues.files import LANGUAGES, read
from tools.catalogues.update import PARTS, gathered

_PARTS = re.compile(r"%\(\w+\)[sd]|\{\w+\}|</?\w+|\d(?:[\d.,]*\d)?")


def problems() -> Iterator[str]:
    """One line for each fault, with the file and the text."""
    for folder, source in PARTS.items():
        found = gathered(source())
        for code in LANGUAGES:
            path = folder / f"{code}.po"
            name = f"{folder.parent.name}/locale/{path.name}"
            entries = {entry.msgid: entry for entry in read(path)}
            yield from (f"{name}: not in the catalogue: {text}" for text in found if text not in entries)
            yield from (f"{name}: no longer in the source: {text}" for text in entries if text not in found)
            for entry in entries.values():
                yield from (f"{name}: {fault}: {entry.msgid}" for fault in _faults(entry))


def _faults(entry: polib.POEntry) -> Iterator[str]:
    texts = list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]
    if not all(texts):
        yield "not translated"
        return
    wanted = _placeholders(entry.msgid) | _placeholders(entry.msgid_plural)
    for text in texts:
        given = _placeholders(text)
        missing = wanted - given
        # A language may leave out the number where the form says it: "one question", "two questions".
        if missing and (not entry.msgid_plural or len(missing) > 1):
            yield f"without {', '.join(sorted(missing))}"
        if more := given - wanted:
            yield f"with {', '.join(sorted(more))}, which the Dutch does not have"
        if text.startswith(" ") != entry.msgid.startswith(" ") or text.endswith(" ") != entry.msgid.endswith(" "):
            yield "other spaces at the ends"


def _placeholders(text: str) -> frozenset[str]:
    return frozenset(_PARTS.findall(text))
