"""How long the conversation takes, counted: clicks and fields, and the words that are read.

Operators of the keystroke-level model: Card, Moran and Newell, "The keystroke-level model for user performance time
with interactive systems", Communications of the ACM 23(7), 1980, pp. 396-410. Reading: Brysbaert, "How many words do we
read per minute?", Journal of Memory and Language 109, 2019, 104047: 238 words a minute in silence, 183 aloud (adults,
texts in English). A count is no measurement: real people are asked in a trial, and then the numbers change.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

from attrs import frozen

#: Seconds: thinking before an act, pointing, pressing a button, the hand from keyboard to mouse, one key.
THINK, POINT, PRESS, HOME, KEY = 1.35, 1.1, 0.2, 0.4, 0.28
#: Seconds for the page to come: our own assumption.
ANSWER = 1.0
#: Words a minute.
SILENT, ALOUD = 238, 183
#: Who hears it for the first time wants to think, and ask something back: our own assumption, in seconds.
TALK = 15.0


@frozen
class Path:
    """What is done on the way: clicks with a choice before them, keys typed, pages, words read in silence and aloud."""

    clicks: int
    keys: int
    fields: int
    pages: int
    silent: int
    aloud: int

    @property
    def seconds(self) -> float:
        """How long it takes by the count."""
        hands = self.clicks * (THINK + POINT + PRESS) + self.fields * 2 * HOME + self.keys * KEY
        reading = self.silent * 60 / SILENT + self.aloud * 60 / ALOUD
        return hands + reading + self.pages * ANSWER + TALK


class _Main(HTMLParser):
    """The words in the main part of a page that are in sight: nothing in closed details, nothing hidden."""

    def __init__(self) -> None:
        super().__init__()
        self.words: dict[str, list[str]] = {"": []}
        self._in_main = self._closed = 0
        self._summary = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self._in_main += tag == "main"
        self._summary = self._summary or tag == "summary"
        if tag == "details" and "open" not in named:
            self._closed += 1
        if named.get("id") == "tekst":
            self.words["tekst"] = []

    def handle_endtag(self, tag: str) -> None:
        self._in_main -= tag == "main"
        self._closed -= tag == "details" and self._closed > 0
        self._summary = self._summary and tag != "summary"

    def handle_data(self, data: str) -> None:
        if self._in_main and (not self._closed or self._summary):
            self.words[""] += re.findall(r"[\w’'/]+", data)


def words_in_sight(html: str) -> int:
    """How many words stand in sight on a page."""
    reader = _Main()
    reader.feed(html)
    return len(reader.words[""])


def words_of(text: str) -> int:
    """How many words a text has."""
    return len(re.findall(r"[\w’'/]+", text))
