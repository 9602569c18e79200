"""Every sentence passes here, so that it can be said in another language too.

Dutch is the source, and the key: a sentence is looked up by its Dutch words. Whoever shows pages in other languages
registers a translator (``translate_with``). What it gives back may hold both languages, between marks::

    OTHER other language DUTCH Dutch END

Such a text goes through every sentence around it like any other text, and is taken apart only where it is shown
(``one_side``). Without a translator, as in the command, all is Dutch and there are no marks.
"""

from __future__ import annotations

import re
from collections.abc import Callable

#: Marks from the private use area of Unicode: no keyboard and no source text holds them.
OTHER, DUTCH, END = "\ue000", "\ue001", "\ue002"
_PART = re.compile(r"\{(\w+)\}")
_STOPS = (".", "?", "!", "…", "؟")
_translate: list[Callable[[str], str]] = []


def translate_with(translate: Callable[[str], str] | None) -> None:
    """Registers what gives a Dutch text in the language of the moment; None: Dutch only."""
    _translate[:] = [] if translate is None else [translate]


def say(text: str, **parts: object) -> str:
    """The text, translated where there is a translator, with ``{name}`` filled in. "" stays ""."""
    if text and _translate:
        text = _translate[0](text)
    # In one go: a part may be a name that somebody typed, and hold "{…}" itself.
    return _PART.sub(lambda found: str(parts.get(found[1], found[0])), text) if parts else text


def later(text: str) -> str:
    """The text itself: a constant that passes ``say`` where it is shown. The catalogues are made from these words."""
    return text


def both(other: str, dutch: str) -> str:
    """One text in two languages; an empty ``other`` is a text that exists in Dutch only."""
    return f"{OTHER}{other}{DUTCH}{dutch}{END}"


def has_marks(text: str) -> bool:
    """Whether the text holds parts in two languages."""
    return OTHER in text


def one_side(text: str, *, dutch: bool) -> str:
    """The whole text in one language; what exists in Dutch only stays Dutch. Marks may stand within one another."""
    done, place = _side(text, 0, dutch)
    while place < len(text):  # an end without a beginning: shown without it
        more, place = _side(text, place + 1, dutch)
        done += more
    return done


def _side(text: str, place: int, dutch: bool) -> tuple[str, int]:
    """The side of ``text`` from ``place`` to the mark that closes this part, and the place of that mark."""
    found: list[str] = []
    while place < len(text) and text[place] not in {DUTCH, END}:
        if text[place] == OTHER:
            other, place = _side(text, place + 1, dutch)
            own, place = _side(text, place + 1, dutch)
            found.append(own if dutch or not other else other)
            place += 1
        else:
            start = place
            while place < len(text) and text[place] not in {OTHER, DUTCH, END}:
                place += 1
            found.append(text[start:place])
    return "".join(found), place


def capital(text: str) -> str:
    """The text with a capital first, in each of its languages."""
    for place in _starts(text, 0):
        if place < len(text) and (big := text[place].upper()) and len(big) == 1:
            text = text[:place] + big + text[place + 1 :]
    return text


def _starts(text: str, place: int) -> list[int]:
    """Where the text from ``place`` begins, in each of its languages."""
    if not text.startswith(OTHER, place):
        return [place]
    depth, dutch = 1, place + 1
    while dutch < len(text) and not (depth == 1 and text[dutch] in {DUTCH, END}):
        depth += (text[dutch] == OTHER) - (text[dutch] == END)
        dutch += 1
    return _starts(text, place + 1) + _starts(text, dutch + 1)


def sentence(text: str) -> str:
    """The text as a sentence: a capital first, an end mark last."""
    text = capital(text.strip())
    return text if text.rstrip(END).endswith(_STOPS) else f"{text}."
