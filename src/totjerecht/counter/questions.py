"""All questions of the page, by theme: which fields there are, what was typed in them, and what it means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rechten import words
from rechten.graph.facts import FactSpec, Subject
from rechten.graph.kinds import Number, Unit
from rechten.graph.law import Law
from rechten.household.case import CaseFile, Known
from rechten.household.knowledge import Cell, FactCell, Knowledge, TieCell, learned, with_answer
from rechten.readings.answer import Answer, read
from rechten.readings.bounds import Evaluation, evaluate
from rechten.readings.causes import OpenFact
from totjerecht.counter.people import date_parts
from totjerecht.scan.service import AnswerForm, ScanState, record

#: The order of the page: what stands on papers first, what lies near the skin last.
THEMES = {
    "home": "Wonen",
    "work": "Werk",
    "income": "Inkomen en bezit",
    "status": "Wat er al loopt",
    "family": "Kinderen en school",
    "ties": "Wie hoort bij wie",
    "residence": "Verblijf",
    "health": "Gezondheid",
}
_LETTERS = {Subject.PERSON: "p", Subject.DWELLING: "d", Subject.CASE: "c"}
_LIVES_IN = "person.lives_in"
LONGEST = 60
#: Says that the list of situations stood on the page that was sent.
TICKS = "ticks"


@dataclass(slots=True)
class Field:
    """One answer of one person. ``kind``: yesno, choice, date, money or number."""

    name: str
    who: str
    kind: str
    value: str = ""
    error: str = ""
    warning: str = ""
    options: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class Row:
    """One question for those whom it may concern."""

    text: str
    help: str
    unit: str
    fields: list[Field]

    @property
    def alone(self) -> bool:
        """Whether the question itself can name the field: it is about one person."""
        return len(self.fields) == 1


@dataclass(slots=True)
class Theme:
    """Questions that belong together. ``others``: those that change nothing now, folded; ``unfold``: unless wrong."""

    id: str
    heading: str
    note: str
    rows: list[Row]
    others: list[Row]

    @property
    def unfold(self) -> bool:
        """Whether something in the folded part has to be seen."""
        return any(field.error for row in self.others for field in row.fields)

    @property
    def others_count(self) -> int:
        """How many questions are folded."""
        return len(self.others)


@dataclass(slots=True)
class Sheet:
    """The answers of the page: the case that they make, and all fields with what is wrong in them."""

    case: CaseFile
    fields: dict[Cell, Field]
    evaluation: Evaluation
    bare: Evaluation

    def errors(self, law: Law) -> list[tuple[str, str]]:
        """(id of the field, question and message) in the order of the facts."""
        return [
            (field.name, f"{words.question_text(law, self.case, cell)} {field.error}")
            for cell, field in self.fields.items()
            if field.error
        ]


def filled(case: CaseFile, post: Mapping[str, str], law: Law) -> Sheet:
    """The case with all that was typed and understood. ``case``: the roster, with a name for everybody."""
    case = _ticked(case, post, law)
    bare = _evaluated(case, law)
    fields: dict[Cell, Field] = {}
    for cell in _cells(case, law):
        spec = law.vocabulary[cell.fact] if isinstance(cell, FactCell) else None
        name = name_of(cell, case, law)
        form = _form(spec, post.get(name, "").strip()[:LONGEST], case)
        fields[cell] = Field(name, _who(cell, case), form.kind, post.get(name, "").strip()[:LONGEST])
        fields[cell].options = tuple(form.options) if form.is_listed else ()
        given = _understood(form, fields[cell])
        if given is not None:
            case = _with(case, cell, given, law)
    return Sheet(case, fields, _evaluated(case, law), bare)


def ticks(post: Mapping[str, str], law: Law) -> list[tuple[str, str, bool]]:
    """(name of the field, what it says, whether it is ticked) of each situation at home."""
    return [(f"c.{spec.name}", spec.tick, f"c.{spec.name}" in post) for spec in law.vocabulary if spec.tick]


def _ticked(case: CaseFile, post: Mapping[str, str], law: Law) -> CaseFile:
    """The case with the situations: on a page where they stood, one that is not ticked is not so."""
    if TICKS not in post:
        return case
    for spec in law.vocabulary:
        if spec.tick:
            value = int(f"c.{spec.name}" in post)
            case = with_answer(case, law.vocabulary, FactCell(spec.id, 0), Known(value, value))
    return case


def _with(case: CaseFile, cell: Cell, given: Known | bool, law: Law) -> CaseFile:
    if isinstance(given, bool):
        return learned(case, law.vocabulary, cell, given)
    if not isinstance(cell, FactCell):
        raise TypeError("a tie is yes or no")
    if cell == FactCell(_LIVES_IN, 0):  # who lives along lives there too, until told otherwise
        return record(ScanState(case), cell, given, law).case
    return with_answer(case, law.vocabulary, cell, given)


def _form(spec: FactSpec | None, typed: str, case: CaseFile) -> AnswerForm:
    form = AnswerForm(spec, case.date)
    if form.kind == "date":
        form.day, form.month, form.year = date_parts(typed)
    else:
        form.value = typed
    return form


def _understood(form: AnswerForm, field: Field) -> Known | bool | None:
    """The answer, or None when there is none; what is wrong is written beside the field."""
    if not field.value:
        return None
    given = form.understood()
    if form.confirm:
        field.warning = f"{form.confirm_text}: dat is veel. Klopt het, per maand of per jaar?"
        form.confirmed = form.confirm
        given = form.understood()
    if form.errors:
        field.error = form.errors[0][1]
    return given if isinstance(given, Known | bool) else None


def field_for(
    spec: FactSpec | None, name: str, who: str, typed: str, case: CaseFile
) -> tuple[Field, Known | bool | None]:
    """A field apart from the sheet, with what was typed in it and what that means."""
    form = _form(spec, typed, case)
    field = Field(name, who, form.kind, typed, options=tuple(form.options) if form.is_listed else ())
    return field, _understood(form, field)


def askable(spec: FactSpec) -> bool:
    """Whether the page has a field for it: not what a professional judges, nor what people and situations tell."""
    return not (spec.judged_by or spec.tick) and spec.id != "person.birth_date"


def _cells(case: CaseFile, law: Law) -> Iterator[Cell]:
    many = {Subject.PERSON: len(case.persons), Subject.DWELLING: len(case.dwellings), Subject.CASE: 1}
    told = Knowledge(case, law.vocabulary)
    for spec in law.vocabulary:
        for about in range(many[spec.subject]) if askable(spec) else ():
            if told.answer(FactCell(spec.id, about)) is None:
                yield FactCell(spec.id, about)
    for position, tie in enumerate(case.ties):
        if not tie.certain:
            yield TieCell(tie.kind, position)


def name_of(cell: Cell, case: CaseFile, law: Law) -> str:
    """The name of a field. It names people by id, so that an answer stays theirs when rows come and go."""
    match cell:
        case FactCell():
            spec = law.vocabulary[cell.fact]
            whose = f".{case.persons[cell.about].id}" if spec.subject is Subject.PERSON else ""
            return f"{_LETTERS[spec.subject]}.{spec.name}{whose}"
        case TieCell():
            tie = case.ties[cell.position]
            return f"t.{tie.kind}.{tie.source}.{tie.target}"
    raise TypeError("everybody in a row lives here")


def _who(cell: Cell, case: CaseFile) -> str:
    if isinstance(cell, FactCell) and cell.fact.startswith("person."):
        return words.name_of(case, cell.about)
    return "jullie"


def _evaluated(case: CaseFile, law: Law) -> Evaluation:
    return evaluate(law.plan(case.date), Knowledge(case, law.vocabulary), law.figures(case.date, case.law_date))


def themes(sheet: Sheet, answer: Answer, scope: frozenset[int], law: Law) -> list[Theme]:
    """The questions of the page. First those that can still change something, then the others, folded."""
    matters = _mattering(answer, scope)
    main: dict[str, dict[str, list[Cell]]] = {}
    other: dict[str, dict[str, list[Cell]]] = {}
    for cell, its in sheet.fields.items():
        place = _place(sheet, cell, matters, its)
        if place:
            holder = main if place == "main" else other
            theme, question = _theme(cell, law), cell.fact if isinstance(cell, FactCell) else its.name
            holder.setdefault(theme, {}).setdefault(question, []).append(cell)
    found = []
    for id in [*THEMES, *(theme for theme in main | other if theme not in THEMES)]:
        rows, others = ([_row(cells, sheet, law) for cells in group.get(id, {}).values()] for group in (main, other))
        if rows or others:
            note = "Persoonlijke vragen: overslaan mag altijd." if id in {"ties", "residence", "health"} else ""
            found.append(Theme(id, THEMES.get(id, id.capitalize()), note, rows, others))
    return found


def _theme(cell: Cell, law: Law) -> str:
    return "ties" if not isinstance(cell, FactCell) else law.vocabulary[cell.fact].category or "status"


def _mattering(answer: Answer, scope: frozenset[int]) -> set[Cell]:
    """What can still change a right, of those for whom we look."""
    found: set[Cell] = set()
    for result in answer.results:
        if result.person in scope and result.concerned and not result.held:
            causes = (*result.verdict.causes, *result.verdict.amount_causes)
            found |= {cause.cell for cause in causes if isinstance(cause, OpenFact)}
    return found


def _place(sheet: Sheet, cell: Cell, matters: set[Cell], its: Field) -> str:
    """Where a field stands: "main", "others", or "" when the people alone already exclude it."""
    row = _gate(sheet.evaluation, cell)
    if its.error or (its.value and row[1]):
        return "main"
    if not row[1]:
        return "others" if its.value or _gate(sheet.bare, cell)[1] else ""
    return "main" if cell in matters else "others"


def may_matter(sheet: Sheet, cell: Cell) -> bool:
    """Whether no other answer closes the question."""
    return bool(_gate(sheet.evaluation, cell)[1])


def _gate(evaluation: Evaluation, cell: Cell) -> tuple[int, int]:
    if not isinstance(cell, FactCell) or (gate := evaluation.plan.gates.get(cell.fact)) is None:
        return (0, 1)
    about = cell.about
    if cell.fact.startswith("dwelling."):
        homes = evaluation.inputs.knowledge.homes
        about = next((person for person, (_, possible) in enumerate(homes) if possible >> about & 1), 0)
    return evaluation.rows[gate][about]


def _row(cells: list[Cell], sheet: Sheet, law: Law) -> Row:
    first, fields = cells[0], [sheet.fields[cell] for cell in cells]
    spec = law.vocabulary[first.fact] if isinstance(first, FactCell) else None
    if spec is None or len(cells) == 1:
        text = words.question_text(law, sheet.case, first)
    else:
        text = several(spec, mine=isinstance(first, FactCell) and first.about == 0)
    unit = _unit(spec.kind.unit) if spec and isinstance(spec.kind, Number) else ""
    return Row(text, spec.help if spec else "", unit, fields)


def _unit(unit: Unit) -> str:
    """What one types; of money also that it is euros."""
    if unit is Unit.EURO:
        return "euro"
    return f"euro {words.unit_text(unit)}" if unit.is_money else words.unit_text(unit)


def several(spec: FactSpec, *, mine: bool) -> str:
    """A question about several people: as one asks it, or about "deze persoon" when you are not among them."""
    if mine or not spec.question_other:
        return spec.question
    return spec.question_other.replace("{naam}", "deze persoon")


def bare_answer(case: CaseFile, law: Law) -> Answer:
    """What can be said of a case, without the order of questions: here all are asked at once."""
    return read(law, case, ask_for=frozenset())
