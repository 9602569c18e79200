"""Translations for tests, so that these do not depend on what is translated already: every known text has one.

The words are the Dutch ones in capitals between « and ». They are unreviewed, so the Dutch goes along.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from unittest.mock import patch

from django.utils import translation

from rechten.words.say import DUTCH, END, OTHER, both
from tools.catalogues.extract import of_the_law, of_the_site
from totjerecht.core.languages import SOURCE
from totjerecht.rights import search, views

MARKS = (OTHER, DUTCH, END)
LANGUAGES = ("fr", "en", "ar")


@cache
def known() -> frozenset[str]:
    """Every text that can be translated, as it is looked up."""
    found = [*of_the_law(), *of_the_site()]
    return frozenset(text for item in found for text in (item.text, item.plural) if text)


def other(dutch: str) -> str:
    """The translation of a text: recognisable, with its placeholders."""
    pieces = dutch.replace("%(", "\0%(").replace("{", "\0{").split("\0")
    done = []
    for piece in pieces:
        head, end, rest = piece.partition(")s") if piece.startswith("%(") else piece.partition("}")
        done.append(f"{head}{end}{rest.upper()}" if end else piece.upper())
    return f"«{''.join(done)}»"


def _both(text: str, as_it_was: str) -> str:
    """The text in both languages; what is not ours (names of months) stays as Django has it."""
    ours = text in known() or text.replace("%%", "%") in known()
    return both(other(text), text) if ours and translation.get_language() != SOURCE else as_it_was


@contextmanager
def translated() -> Iterator[None]:
    """All texts have an unreviewed translation, for as long as this lasts."""
    forget()
    catalogue = translation._trans  # type: ignore[attr-defined]
    gettext, ngettext = catalogue.gettext, catalogue.ngettext

    def one(text: str) -> str:
        return _both(text, gettext(text))

    def counted(text: str, more: str, count: int) -> str:
        return _both(text if count == 1 else more, ngettext(text, more, count))

    with patch.object(catalogue, "gettext", one), patch.object(catalogue, "ngettext", counted):
        yield
    forget()


def forget() -> None:
    """Empties what was kept of the words of a language."""
    views._page.cache_clear()
    search._fields.cache_clear()
