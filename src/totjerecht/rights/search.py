"""Search in the rights: by name, summary and every sentence that a right says. There are few: all is read each time.

In another language both its words and the Dutch ones are found.
"""

from __future__ import annotations

import re
import unicodedata
from difflib import get_close_matches
from functools import lru_cache

from attrs import frozen
from django.utils.translation import get_language

from rechten.graph.law import Law
from rechten.graph.provisions import Provision
from rechten.graph.rights import Alternatives, Right, conditions
from rechten.words.say import one_side, say

#: What a search finds: rights, guarantees and rules.
Entry = Right | Provision

MOST_CHARACTERS = 100
_MOST_WORDS = 8
_NEAR = 0.72
_WORD = re.compile(r"\w+")
#: Words that say nothing about which right is meant.
_EMPTY = frozenset(
    """aan als ben bij dat de deze die dit een en er geen heb het hoe ik in is je kan krijg maar me mijn naar niet nog
    of om ook op over recht rechten te tot u uit van vanaf voor wat we wel wie wil zijn""".split()  # noqa: SIM905
)


@frozen
class Found:
    """The rights, guarantees and rules that fit, best first. ``near``: none did, and these come close."""

    rights: tuple[Entry, ...]
    near: bool = False


def find(law: Law, text: str) -> Found:
    """The rights in which every word of ``text`` stands; when there are none, those that come near.

    No words (or only words such as "een") give all rights.
    """
    every: tuple[Entry, ...] = (*law.rights.values(), *law.provisions.values())
    words = _asked(text)
    if not words:
        return Found(every)
    language = get_language() or ""
    fields = {right.id: _fields(right, language) for right in every}
    scored = [(sum(_score(word, fields[right.id]) for word in words), right) for right in every]
    scored = [(score + _by_name(text, right), right) for score, right in scored]
    fits = [(score, right) for score, right in scored if all(_score(word, fields[right.id]) for word in words)]
    if fits:
        return Found(_best_first(fits))
    return Found(_near(every, fields, words, scored), near=True)


def near_ids(law: Law, id: str) -> tuple[Entry, ...]:
    """The rights whose address or name looks like ``id``."""
    plain = _plain(id[:MOST_CHARACTERS]).replace(" ", "_").replace("-", "_")
    every: dict[str, Entry] = {**law.rights, **law.provisions}
    close = get_close_matches(plain, list(every), n=3, cutoff=0.5)
    found = [every[known] for known in close]
    return tuple(found) or find(law, plain.replace("_", " ")).rights[:3]


def _asked(text: str) -> list[str]:
    words = list(dict.fromkeys(_WORD.findall(_plain(text[:MOST_CHARACTERS]))))[:_MOST_WORDS]
    return [word for word in words if word not in _EMPTY]


def _plain(text: str) -> str:
    """Lower case without accents."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))


@lru_cache(maxsize=1024)
def _fields(entry: Entry, language: str) -> tuple[tuple[int, str], ...]:
    """What is searched, with its weight. ``language``: the active one, for the cache."""
    sentences = _sentences(entry) if isinstance(entry, Right) else _statements(entry)
    return (
        (100, _plain(f"{' '.join(_said(entry.name))} {entry.id.replace('_', ' ')}")),
        (10, _plain(" ".join(_said(entry.summary)))),
        (1, _plain(" ".join(said for text in sentences for said in _said(text)))),
    )


def _statements(provision: Provision) -> list[str]:
    return [*(statement.says for statement in provision.statements), provision.step, provision.office]


def _sentences(right: Right) -> list[str]:
    sentences = [right.act.office, right.act.how, right.decides.says, *right.act.evidence]
    for condition in conditions(right):
        sentences += [condition.says, condition.fails, *condition.proof, *condition.found_by_office]
    for requirement in right.requires:
        if isinstance(requirement, Alternatives):
            sentences += [requirement.says, *(route.says for route in requirement.routes)]
    return sentences


def _said(text: str) -> tuple[str, ...]:
    """The Dutch text, and in another language also what the visitor reads."""
    said = one_side(say(text), dutch=False)
    return (text,) if said == text else (text, said)


def _score(word: str, fields: tuple[tuple[int, str], ...]) -> int:
    return sum(weight for weight, text in fields if word in text)


def _by_name(text: str, right: Entry) -> int:
    """Who types a name, or its beginning, wants that right first."""
    names, typed = [_plain(name) for name in _said(right.name)], _plain(text.strip())
    if typed in names:
        return 2000
    if any(name.startswith(typed) for name in names):
        return 1000
    return 500 if any(word in names for word in typed.split()) else 0


def _best_first(scored: list[tuple[int, Entry]]) -> tuple[Entry, ...]:
    def place(pair: tuple[int, Entry]) -> tuple[int, bool, str]:
        return -pair[0], isinstance(pair[1], Provision), pair[1].name

    return tuple(right for _, right in sorted(scored, key=place))


def _near(
    every: tuple[Entry, ...],
    fields: dict[str, tuple[tuple[int, str], ...]],
    words: list[str],
    scored: list[tuple[int, Entry]],
) -> tuple[Entry, ...]:
    """Rights with some of the words, or with words that look like them."""
    some = [(score, right) for score, right in scored if score]
    if some:
        return _best_first(some)
    known = {word for right in every for _, text in fields[right.id][:2] for word in _WORD.findall(text)}
    close = {near for word in words for near in get_close_matches(word, known, n=2, cutoff=_NEAR)}
    like = [(sum(_score(word, fields[right.id]) for word in close), right) for right in every]
    return _best_first([(score, right) for score, right in like if score])
