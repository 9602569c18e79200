"""Merging what the source says into the .po files."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import polib

from tools.catalogues.extract import Found, of_the_law, of_the_site
from tools.catalogues.files import FOLDERS, LANGUAGES, PLURALS, read

#: What stands in the .po files of each folder.
PARTS = dict(zip(FOLDERS, (of_the_law, of_the_site), strict=True))
#: So many places are named at each text.
_PLACES = 3


def update() -> None:
    """Brings every .po file up to date with the source: new texts in, texts that are gone out, translations kept."""
    for folder, source in PARTS.items():
        found = gathered(source())
        folder.mkdir(exist_ok=True)
        for code in LANGUAGES:
            path = folder / f"{code}.po"
            _write(merged(read(path), found), path)


def gathered(found: Iterable[Found]) -> dict[str, Found]:
    """Each text once, with the first places where it stands."""
    places: dict[str, list[str]] = {}
    plurals: dict[str, str] = {}
    for item in found:
        places.setdefault(item.text, []).append(item.place)
        plurals[item.text] = plurals.get(item.text) or item.plural
    return {
        text: Found(text, "\n".join(list(dict.fromkeys(stands))[:_PLACES]), plurals[text])
        for text, stands in sorted(places.items())
    }


def merged(old: polib.POFile, found: dict[str, Found]) -> polib.POFile:
    """A catalogue with exactly the texts of the source. What was translated before stays as it was."""
    before = {entry.msgid: entry for entry in old}
    new = polib.POFile(wrapwidth=110)
    new.metadata = old.metadata
    for text, item in found.items():
        entry = before.get(text)
        if entry is None or bool(entry.msgid_plural) != bool(item.plural):
            entry = polib.POEntry(msgid=text)
        if item.plural:
            forms = range(int(PLURALS[old.metadata["Language"]].split(";")[0].split("=")[1]))
            entry.msgid_plural = item.plural
            entry.msgstr_plural = {form: entry.msgstr_plural.get(form, "") for form in forms}
        entry.comment, entry.occurrences, entry.obsolete = item.place, [], False
        if "%(" in text and "python-format" not in entry.flags:
            entry.flags.append("python-format")
        new.append(entry)
    return new


def _write(catalogue: polib.POFile, path: Path) -> None:
    text = str(catalogue)
    path.write_text(text if text.endswith("\n") else f"{text}\n", encoding="utf-8")
