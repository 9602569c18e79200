"""One question for several people on one page: a row for each, all errors at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rechten import words
from rechten.casefile import cell_path
from rechten.graph.facts import FactSpec
from rechten.graph.law import Law
from rechten.household.case import CaseFile, Known, Silence
from rechten.household.knowledge import FactCell
from rechten.words.say import say
from totjerecht.scan.flow import told
from totjerecht.scan.forms import AnswerForm
from totjerecht.scan.roster import relation_of
from totjerecht.scan.state import ScanState

#: With fewer people one answer for all saves nothing.
FEWEST_FOR_ALL = 3
#: With more answers than this to choose from, a list is shorter than a row of choices.
MOST_CHOICES = 2
ALL = "all_"


@dataclass(frozen=True, slots=True)
class Row:
    """One person: the path and the form of the answer."""

    path: str
    cell: FactCell
    name: str
    form: AnswerForm


@dataclass(slots=True)
class GroupForm:
    """The rows of a page. ``same``: the answer that counts for who has no answer of their own; None where not asked."""

    spec: FactSpec
    rows: list[Row]
    same: AnswerForm | None

    @classmethod
    def of(cls, cells: Sequence[FactCell], state: ScanState, case: CaseFile, law: Law) -> GroupForm:
        """The page filled with what was answered before. ``case``: with the names to call people by."""
        spec = law.vocabulary[cells[0].fact]
        rows = [
            _row(cell, AnswerForm.of(spec, told(state, cell, law), state.case.date, _prefix(cell)), case, law)
            for cell in cells
        ]
        listed = rows[0].form.is_listed and len(rows) >= FEWEST_FOR_ALL
        return cls(spec, rows, AnswerForm(spec, state.case.date, prefix=ALL) if listed else None)

    @classmethod
    def typed(
        cls, cells: Sequence[FactCell], post: Mapping[str, str], state: ScanState, case: CaseFile, law: Law
    ) -> GroupForm:
        """What a browser sent."""
        form = cls.of(cells, state, case, law)
        rows = []
        for shown in form.rows:
            sent = AnswerForm.typed(form.spec, post, state.case.date, shown.form.prefix)
            if sent.silence and not sent.is_listed and _typed(sent) == _typed(shown.form):
                # What stood in the fields already was not typed: the silence is the answer.
                sent.value = sent.day = sent.month = sent.year = ""
            rows.append(Row(shown.path, shown.cell, shown.name, sent))
        form.rows = rows
        if form.same is not None:
            form.same = AnswerForm.typed(form.spec, post, state.case.date, ALL)
        return form

    def understood(self) -> list[tuple[FactCell, Known | Silence]]:
        """The answers of the rows that can be read; of the others the errors are written down."""
        same = self.same.understood() if self.same is not None and not self.same.is_empty else None
        found: list[tuple[FactCell, Known | Silence]] = []
        for row in self.rows:
            given = same if same is not None and row.form.is_empty else row.form.understood()
            if given is not None and not isinstance(given, bool):
                found.append((row.cell, given))
        return found

    @property
    def errors(self) -> list[tuple[str, str]]:
        """(id of the field, message) of all errors; each says about whom it is."""
        found = list(self.same.errors) if self.same is not None else []
        for row in self.rows:
            messages = [(anchor, text) for anchor, text in row.form.errors]
            if row.form.confirm:
                text = say("Je vulde {bedrag} in. Dat is veel. Klopt dat?", bedrag=row.form.confirm_text)
                messages.append((f"{row.form.prefix}confirmed", text))
            found += [(anchor, say("{naam}: {fout}", naam=row.name, fout=text)) for anchor, text in messages]
        return found

    @property
    def with_visitor(self) -> bool:
        """Whether the visitor is one of them."""
        return any(row.cell.about == 0 for row in self.rows)

    @property
    def paths(self) -> str:
        """The paths of the rows, for the hidden field."""
        return " ".join(row.path for row in self.rows)

    @property
    def kind(self) -> str:
        """Which fields a row has: choices side by side, a list, a date, money or number."""
        form = self.rows[0].form
        if not form.is_listed:
            return form.kind
        return "choices" if len(form.options) <= MOST_CHOICES else "list"


def group_text(cells: Sequence[FactCell], case: CaseFile, law: Law) -> str:
    """The question: as one asks it to the visitor when the visitor is one of them, else about any of these people."""
    spec = law.vocabulary[cells[0].fact]
    if any(cell.about == 0 for cell in cells):
        return say(spec.question)
    children = all(relation_of(case, case.persons[cell.about].id) == "child" for cell in cells)
    return say(spec.question_other, naam=say("je kind") if children else say("deze persoon"))


def _row(cell: FactCell, form: AnswerForm, case: CaseFile, law: Law) -> Row:
    return Row(cell_path(law.vocabulary, cell), cell, words.name_of(case, cell.about, capital=True), form)


def _typed(form: AnswerForm) -> tuple[str, str, str, str]:
    return form.value, form.day, form.month, form.year


def _prefix(cell: FactCell) -> str:
    return f"p{cell.about}_"
