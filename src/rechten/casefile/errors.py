"""Everything that is wrong in a case, told at once: where, what, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from difflib import get_close_matches

from attrs import frozen

#: Looking for a near miss costs time; a file with more errors than this gets no more suggestions.
MOST_SUGGESTIONS = 100
_LONGEST_WORD = 60
#: Python refuses to print numbers far larger than this.
_HUGE = 10**30


@frozen
class CaseError:
    """One error. ``path`` is a place such as ``persons[1].facts.net_wag`` ("" is the file as a whole).

    ``message`` says in plain Dutch what to do. ``suggestion`` is what was probably meant, or "".
    """

    path: str
    message: str
    suggestion: str = ""

    def __str__(self) -> str:
        place = f"{self.path}: " if self.path else ""
        meant = f" Bedoel je '{self.suggestion}'?" if self.suggestion else ""
        return f"{place}{self.message}{meant}"


class CaseErrors(ValueError):
    """All errors of one case, in the order of the file."""

    def __init__(self, errors: Iterable[CaseError]) -> None:
        self.errors = tuple(errors)
        super().__init__("\n".join(str(error) for error in self.errors))


class Reporter:
    """Collects errors while a case is read."""

    def __init__(self) -> None:
        self.errors: list[CaseError] = []
        self._suggested = 0

    def add(self, path: str, message: str, suggestion: str = "") -> None:
        """Note one error and read on."""
        self.errors.append(CaseError(path, message, suggestion))

    def unknown(self, path: str, message: str, word: object, known: Iterable[str]) -> None:
        """Note a word that does not exist, with the nearest one that does."""
        self.add(path, message, self.near(word, known) if isinstance(word, str) else "")

    def near(self, word: str, known: Iterable[str]) -> str:
        """The known word nearest to ``word``, or ""; case and the kind of dash do not count."""
        if len(word) > _LONGEST_WORD or self._suggested >= MOST_SUGGESTIONS:
            return ""
        self._suggested += 1
        plain = {folded(name): name for name in known}
        found = get_close_matches(folded(word), plain, n=1, cutoff=0.6)
        return plain[found[0]] if found else ""

    def keys(self, data: Mapping[object, object], allowed: Iterable[str], path: str) -> None:
        """Note every key that is not allowed here."""
        names = list(allowed)
        for key in data:
            if key not in names:
                message = f"'{shown(key)}' kennen we hier niet. Dit kan wel: {', '.join(names)}."
                self.unknown(join(path, key), message, key, names)

    def finish(self) -> None:
        """Raise what was collected, if anything."""
        if self.errors:
            raise CaseErrors(self.errors)


def folded(word: str) -> str:
    """A word as it is compared with others."""
    return word.strip().lower().replace("-", "_").replace(" ", "_")


def shown(value: object, longest: int = 40) -> str:
    """What somebody wrote, safe and short enough to print back."""
    match value:
        case str():
            text = value
        case bool():
            text = "true" if value else "false"
        case int() if abs(value) >= _HUGE:
            text = "een heel groot getal"
        case int() | float() | Decimal() | date():
            text = str(value)
        case Mapping():
            text = "een blok met namen"
        case list() | tuple():
            text = "een lijst"
        case None:
            text = "niets"
        case _:
            text = type(value).__name__
    text = "".join(c if c.isprintable() else "�" for c in text[: longest + 1])
    return text if len(text) <= longest else text[:longest] + "…"


def join(path: str, key: object) -> str:
    """The path of a key below ``path``."""
    name = shown(key)
    return f"{path}.{name}" if path else name
