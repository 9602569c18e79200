"""The .po files: where they stand, and compiling them for Django. Light: each ./run passes here."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import polib

from rechten.words.say import both

SOURCE = Path(__file__).parents[2] / "src"
LANGUAGES = ("fr", "en", "ar")
#: Where the .po files stand: the law and its sentences, then the pages.
FOLDERS = (SOURCE / "rechten" / "locale", SOURCE / "totjerecht" / "locale")
#: As the writers of GNU gettext give them for each language.
PLURALS = {
    "fr": "nplurals=2; plural=(n > 1);",
    "en": "nplurals=2; plural=(n != 1);",
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
}
#: Of the plural forms of a language, the one for which Dutch uses its singular.
ONE = {"fr": 0, "en": 0, "ar": 1}


def read(path: Path) -> polib.POFile:
    """A catalogue, or an empty one where there is no file yet."""
    if path.exists():
        return polib.pofile(str(path), wrapwidth=110)
    catalogue = polib.POFile(wrapwidth=110)
    catalogue.metadata = {
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        "Language": path.stem,
        "Plural-Forms": PLURALS[path.stem],
    }
    return catalogue


def compile_all() -> None:
    """Makes one file for Django of each language. A text that nobody reviewed (fuzzy) carries the Dutch with it."""
    for code in LANGUAGES:
        target = SOURCE / "totjerecht" / "locale" / code / "LC_MESSAGES" / "django.mo"
        sources = [folder / f"{code}.po" for folder in FOLDERS]
        if target.exists() and all(target.stat().st_mtime > path.stat().st_mtime for path in sources):
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(compiled([read(path) for path in sources], code).to_binary())


def compiled(catalogues: Iterable[polib.POFile], code: str) -> polib.MOFile:
    """One catalogue of several, as the site shows it. Where two hold the same text, the first wins."""
    result = polib.MOFile()
    result.metadata = {"Content-Type": "text/plain; charset=utf-8", "Plural-Forms": PLURALS[code]}
    seen: set[str] = set()
    for catalogue in catalogues:
        for entry in catalogue:
            if entry.msgid not in seen:
                seen.add(entry.msgid)
                shown = _shown(entry, code)
                result.append(shown)
                if "%" in entry.msgid and "%(" not in entry.msgid:
                    result.append(_doubled(shown))
    return result


def _doubled(entry: polib.MOEntry) -> polib.MOEntry:
    """The text as `{% translate variable %}` looks it up: Django doubles each percent sign, and halves it again."""
    return polib.MOEntry(msgid=entry.msgid.replace("%", "%%"), msgstr=entry.msgstr.replace("%", "%%"))


def _shown(entry: polib.POEntry, code: str) -> polib.MOEntry:
    if entry.msgid_plural:
        forms = {
            form: _both(entry, text, entry.msgid if form == ONE[code] else entry.msgid_plural)
            for form, text in entry.msgstr_plural.items()
        }
        return polib.MOEntry(msgid=entry.msgid, msgid_plural=entry.msgid_plural, msgstr_plural=forms)
    return polib.MOEntry(msgid=entry.msgid, msgstr=_both(entry, entry.msgstr, entry.msgid))


def _both(entry: polib.POEntry, text: str, dutch: str) -> str:
    return text if text and not entry.fuzzy else both(text, dutch)
