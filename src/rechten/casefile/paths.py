"""The place of a cell in a case file, and back: ``persons[0].facts.works``, ``ties[1].holds``."""

from __future__ import annotations

import re

from rechten.graph.facts import Subject, Vocabulary
from rechten.household.case import CaseFile
from rechten.household.knowledge import Cell, FactCell, HomeCell, TieCell

_INDEX = r"(0|[1-9][0-9]{0,3})"
_PATTERNS = {
    Subject.PERSON: re.compile(rf"persons\[{_INDEX}\]\.facts\.(\w+)"),
    Subject.DWELLING: re.compile(rf"dwellings\[{_INDEX}\]\.facts\.(\w+)"),
    Subject.CASE: re.compile(r"facts()\.(\w+)"),
}
_TIE = re.compile(rf"ties\[{_INDEX}\]\.holds")
_HOME = re.compile(rf"dwellings\[{_INDEX}\]\.residents\[{_INDEX}\]\.holds")


def cell_path(vocabulary: Vocabulary, cell: Cell) -> str:
    """Where the answer to a cell stands in a case file."""
    match cell:
        case TieCell():
            return f"ties[{cell.position}].holds"
        case HomeCell():
            return f"dwellings[{cell.dwelling}].residents[{cell.position}].holds"
        case FactCell():
            spec = vocabulary[cell.fact]
            places = {
                Subject.PERSON: f"persons[{cell.about}].facts",
                Subject.DWELLING: f"dwellings[{cell.about}].facts",
                Subject.CASE: "facts",
            }
            return f"{places[spec.subject]}.{spec.name}"


def cell_at(path: str, case: CaseFile, vocabulary: Vocabulary) -> Cell | None:
    """The cell that a path points at in this case; None when there is no such place."""
    if found := _TIE.fullmatch(path):
        position = int(found[1])
        return TieCell(case.ties[position].kind, position) if position < len(case.ties) else None
    if found := _HOME.fullmatch(path):
        dwelling, position = int(found[1]), int(found[2])
        if dwelling < len(case.dwellings) and position < len(case.dwellings[dwelling].residents):
            return HomeCell(dwelling, position)
        return None
    sizes = {Subject.PERSON: len(case.persons), Subject.DWELLING: len(case.dwellings), Subject.CASE: 1}
    for subject, pattern in _PATTERNS.items():
        if found := pattern.fullmatch(path):
            about = int(found[1] or 0)
            spec = vocabulary.find(f"{subject.value}.{found[2]}")
            return FactCell(spec.id, about) if spec is not None and about < sizes[subject] else None
    return None
