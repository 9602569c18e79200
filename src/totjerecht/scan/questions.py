"""The question page as data."""

from __future__ import annotations

from dataclasses import dataclass

from rechten import words
from rechten.casefile import cell_path
from rechten.graph.facts import Sensitivity
from rechten.graph.kinds import Number
from rechten.graph.law import Law
from rechten.household.knowledge import Cell, FactCell
from totjerecht.scan.flow import Reading


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """One question. ``number`` counts from 1; ``remaining`` is about how many come after this one."""

    path: str
    text: str
    why: str
    rights: tuple[str, ...]
    help: str
    unit: str
    number: int
    remaining: int
    sensitive: bool
    total: int


def question_page(reading: Reading, cell: Cell, law: Law, *, further: bool = False) -> QuestionPage:
    """What stands around the fields of a question; ``further``: the small questions count too."""
    path, asked = cell_path(law.vocabulary, cell), reading.state.asked
    number = asked.index(path) + 1 if path in asked else len(asked) + 1
    ahead = reading.questions if further else reading.questions[: reading.main]
    remaining = sum(1 for question in ahead if question.cell != cell)
    spec = law.vocabulary[cell.fact] if isinstance(cell, FactCell) else None
    total = len(asked) + remaining + (path not in asked)
    return QuestionPage(
        path,
        words.question_text(law, reading.answer.case, cell),
        words.why_text(law, cell),
        reading.rights_of(cell),
        words.help_text(law, cell),
        words.unit_text(spec.kind.unit) if spec and isinstance(spec.kind, Number) else "",
        number,
        remaining,
        spec is None or spec.sensitivity is not Sensitivity.ORDINARY,
        total,
    )
