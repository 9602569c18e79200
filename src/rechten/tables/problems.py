"""What is wrong in tables: counted, with a few examples each, and every place kept for a file.

A problem has a code, so that the same thing wrong in a thousand rows is told once, with how often and where first.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

from attrs import define, field, frozen

#: Examples that are shown of one problem.
EXAMPLES = 5
#: Places written to the file of rejects; of more, only the number is told.
MOST_PLACES = 100_000
#: The columns of that file.
REJECTS = ("bestand", "rij", "dossier", "kolom", "waarde", "wat")


class TableProblem(Exception):
    """Tables that cannot be read at all; each line says what is wrong, and what to do."""

    def __init__(self, *lines: str) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


@frozen
class Place:
    """One wrong place. ``row`` counts from 1, without the line of names; 0: the file as a whole."""

    file: str
    row: int
    case: str
    column: str = ""
    value: str = ""


@define
class Problem:
    """One sort of thing that is wrong in one file. ``fatal``: leaving cases out does not mend it."""

    file: str
    message: str
    fatal: bool
    count: int = 0
    places: list[Place] = field(factory=list)


class Problems:
    """Everything that was found, in the order in which it was found."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str], Problem] = {}
        self._kept = 0
        #: What is no error but good to know.
        self.notices: list[str] = []

    def __bool__(self) -> bool:
        return bool(self._found)

    @property
    def all(self) -> tuple[Problem, ...]:
        """All problems."""
        return tuple(self._found.values())

    @property
    def fatal(self) -> tuple[Problem, ...]:
        """Those that stay when bad cases are left out."""
        return tuple(problem for problem in self._found.values() if problem.fatal)

    def whole(self, file: str, message: str) -> None:
        """Something wrong with a file as a whole."""
        self._problem(file, message, fatal=True).count = 1

    def add(self, file: str, message: str, count: int, places: Iterable[Place], *, fatal: bool = False) -> None:
        """Something wrong in ``count`` places; ``places`` may be fewer, and are kept while there is room."""
        problem = self._problem(file, message, fatal=fatal)
        problem.count += count
        for place in places:
            if self._kept >= MOST_PLACES:
                return
            problem.places.append(place)
            self._kept += 1

    def _problem(self, file: str, message: str, *, fatal: bool) -> Problem:
        return self._found.setdefault((file, message), Problem(file, message, fatal))

    def lines(self) -> list[str]:
        """All problems in words, with examples."""
        found: list[str] = []
        for problem in self._found.values():
            times = "" if problem.count == 1 else f" ({problem.count} keer)"
            found.append(f"{problem.file}: {problem.message}{times}")
            found.extend(f"  {_shown(place)}" for place in problem.places[:EXAMPLES] if place.row or place.case)
        return found

    def write(self, path: Path) -> None:
        """Every place that was kept, as a CSV file that takes its own place only when it is whole."""
        half = path.with_name(path.name + ".half")
        with half.open("w", encoding="utf-8", newline="") as stream:
            out = csv.writer(stream)
            out.writerow(REJECTS)
            for problem in self._found.values():
                for place in problem.places or [Place(problem.file, 0, "")]:
                    row = place.row or ""
                    out.writerow([problem.file, row, place.case, place.column, place.value, problem.message])
                if problem.places and problem.count > len(problem.places):
                    rest = f"nog {problem.count - len(problem.places)} keer: {problem.message}"
                    out.writerow([problem.file, "", "", "", "", rest])
        half.replace(path)


def _shown(place: Place) -> str:
    case = f"dossier {place.case}" if place.case else ""
    row = f"rij {place.row}" if place.row else ""
    return ", ".join(part for part in (row, case) if part)


def near(word: str, known: Iterable[str]) -> str:
    """A question whether the nearest known word was meant, or ""."""
    plain = {name.lower(): name for name in known}
    found = get_close_matches(word.lower()[:60], plain, n=1, cutoff=0.6)
    return f" Bedoel je '{plain[found[0]]}'?" if found else ""
