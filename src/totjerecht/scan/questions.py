"""The question page as data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rechten import words
from rechten.casefile import cell_path
from rechten.graph.facts import Sensitivity
from rechten.graph.kinds import Number
from rechten.graph.law import Law
from rechten.household.case import Known
from rechten.household.knowledge import Cell, FactCell
from totjerecht.scan.flow import Reading, may_be_grouped, steps, told
from totjerecht.scan.groups import group_text

#: With at most this many pages ahead we say that few are left. Never how many: answers open questions as often as they
#: close them, and in thirty scans with likely answers the count was right within two pages in fewer than half.
FEW = 3


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """One question. ``number`` counts pages from 1. ``ahead``: "none" when this may be the last page, "few", or "" when
    we cannot say. ``known_before``: a part of the answer was told before and stands in the fields.
    """

    path: str
    text: str
    why: str
    rights: tuple[str, ...]
    help: str
    unit: str
    number: int
    ahead: str
    sensitive: bool
    known_before: bool


def question_page(reading: Reading, cells: Sequence[Cell], law: Law, *, further: bool = False) -> QuestionPage:
    """What stands around the fields of a question, for one cell or for the same fact of several people. ``further``:
    the small questions count too.
    """
    cell = cells[0]
    path, done = cell_path(law.vocabulary, cell), steps(reading.state, law)
    number = next((i for i, step in enumerate(done, 1) if path in step), len(done) + 1)
    ahead = reading.questions if further else reading.questions[: reading.main]
    left = len({_page_of(question.cell, law) for question in ahead if question.cell not in cells})
    spec = law.vocabulary[cell.fact] if isinstance(cell, FactCell) else None
    facts = [one for one in cells if isinstance(one, FactCell)]
    before = told(reading.state, cell, law)
    return QuestionPage(
        path,
        group_text(facts, reading.answer.case, law) if len(facts) > 1 else _text(reading, cell, law),
        words.why_text(law, cell),
        tuple(dict.fromkeys(name for one in cells for name in reading.rights_of(one))),
        words.help_text(law, cell),
        words.unit_text(spec.kind.unit) if spec and isinstance(spec.kind, Number) else "",
        number,
        "" if left > FEW else "few" if left else "none",
        spec is None or spec.sensitivity is not Sensitivity.ORDINARY,
        isinstance(before, Known) and path not in reading.state.asked,
    )


def _text(reading: Reading, cell: Cell, law: Law) -> str:
    return words.question_text(law, reading.answer.case, cell)


def _page_of(cell: Cell, law: Law) -> object:
    """The same for all cells that one page asks."""
    return cell.fact if isinstance(cell, FactCell) and may_be_grouped(cell, law) else cell
