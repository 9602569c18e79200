"""What if: up to three other answers, and what they would change. Only a computation, never advice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from attrs import evolve

from rechten import words
from rechten.graph.facts import FactSpec, Subject
from rechten.graph.law import Law
from rechten.graph.purse import Purse
from rechten.household.case import CaseFile, Known
from rechten.household.knowledge import FactCell, Knowledge, with_answer
from rechten.readings.answer import Result
from rechten.readings.bounds import evaluate
from rechten.readings.compare import Comparison, Turn, compare
from totjerecht.counter.money import euros
from totjerecht.counter.outcome import SHORT, amount_of
from totjerecht.counter.questions import THEMES, Field, askable, field_for, several

MOST = 3
#: The one change that is no answer: somebody no longer lives here.
LEAVES = "leaves"
TURNS = {
    Turn.GAINED: "komt erbij",
    Turn.LOST: "valt weg",
    Turn.MORE: "wordt meer",
    Turn.LESS: "wordt minder",
    Turn.CHANGED: "verandert",
}


@dataclass(slots=True)
class Change:
    """One row. ``field`` asks the other answer, once question and person are chosen; ``note``: what to know of it."""

    number: int
    question: str = ""
    who: str = ""
    field: Field | None = None
    text: str = ""
    help: str = ""
    error: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class DifferenceLine:
    """One right for one person: before and after."""

    name: str
    who: str
    before: str
    after: str
    turn: str
    word: str


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The rows, the questions to choose from, and the comparison when there is one."""

    changes: tuple[Change, ...]
    choices: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    people: tuple[tuple[str, str], ...]
    is_compared: bool
    lines: tuple[DifferenceLine, ...] = ()
    before: str = ""
    after: str = ""
    left: tuple[str, ...] = ()

    @property
    def errors(self) -> list[tuple[str, str]]:
        """(id of the field, message)."""
        found = [(f"w{c.number}.q", c.error) for c in self.changes if c.error]
        return found + [(c.field.name, c.field.error) for c in self.changes if c.field and c.field.error]


def what_if(post: Mapping[str, str], case: CaseFile, scope: frozenset[int], purse: Purse, law: Law) -> WhatIf:
    """What was chosen, and what comes of it."""
    changes, after, gone = [], case, set()
    for number in range(1, MOST + 1):
        change = _typed(post, number, case, law)
        if not (change.question or change.who):
            continue
        changes.append(change)
        if change.question == LEAVES:
            if change.who == case.persons[0].id or not change.who:
                change.error = "Kies wie hier niet meer woont: iemand anders dan de eerste persoon."
            else:
                after, change.text = _without(after, change.who), "woont hier niet meer"
                gone.add(change.who)
        elif change.question:
            after = _answered(post, change, case, after, law)
    complete = [c for c in changes if c.question and not c.error and (c.field is None or c.field.value)]
    after = _with_work(changes, after, purse, law)
    wrong = any(c.error or (c.field and c.field.error) for c in changes)
    rows = tuple(changes) + ((Change(_free(changes)),) if len(changes) < MOST else ())
    people = tuple((person.id, words.name_of(case, i)) for i, person in enumerate(case.persons))
    if wrong or not complete or after == case:
        return WhatIf(rows, _choices(law), people, is_compared=False)
    _notes(changes, after, law)
    ids = frozenset(case.persons[i].id for i in scope) - gone
    found = compare(law, case, after, purse, ids)
    names = tuple(name for id, name in people if id in gone)
    return WhatIf(
        rows,
        _choices(law),
        people,
        is_compared=True,
        lines=_lines(found, law),
        before=euros(found.month_before),
        after=euros(found.month_after),
        left=names,
    )


def _free(changes: list[Change]) -> int:
    return next(n for n in range(1, MOST + 1) if n not in {c.number for c in changes})


def _typed(post: Mapping[str, str], number: int, case: CaseFile, law: Law) -> Change:
    question, who = post.get(f"w{number}.q", ""), post.get(f"w{number}.who", "")
    spec = law.vocabulary.find(question)
    known = question == LEAVES or (spec is not None and askable(spec))
    ids = {person.id for person in case.persons}
    return Change(number, question if known else "", who if who in ids else "")


def _answered(post: Mapping[str, str], change: Change, case: CaseFile, after: CaseFile, law: Law) -> CaseFile:
    """The case with the other answer, when it is there."""
    spec = law.vocabulary[change.question]
    cell = _cell(spec, change, case)
    if cell is None:
        if spec.subject is Subject.DWELLING:
            change.error = "Er is geen woning om dit over te vragen."
        else:
            change.error = "Kies ook over wie het gaat."
        return after
    change.text, change.help = words.question_text(law, case, cell), spec.help
    typed = post.get(f"w{change.number}.a", "").strip()[:60] if post.get(f"w{change.number}.of") == spec.id else ""
    change.field, given = field_for(spec, f"w{change.number}.a", change.text, typed, case)
    if given is None or isinstance(given, bool):
        return after
    return with_answer(after, law.vocabulary, cell, given)


def _with_work(changes: list[Change], after: CaseFile, purse: Purse, law: Law) -> CaseFile:
    """Who has a wage here works, unless another change tells of that itself: else the wage would count for nothing."""
    told = {(change.question, change.who) for change in changes}
    for change in changes:
        earns = change.question == purse.earned and change.field and change.field.value and not change.field.error
        if not earns or not change.who:
            continue
        given = Knowledge(after, law.vocabulary).answer(FactCell(purse.earned, after.index(change.who)))
        for fact in purse.follows if isinstance(given, Known) and given.low > 0 else ():
            if (fact, change.who) not in told:
                after = with_answer(after, law.vocabulary, FactCell(fact, after.index(change.who)), Known(1, 1))
    return after


def _cell(spec: FactSpec, change: Change, case: CaseFile) -> FactCell | None:
    if spec.subject is Subject.PERSON:
        return FactCell(spec.id, case.index(change.who)) if change.who else None
    if spec.subject is Subject.DWELLING:
        return FactCell(spec.id, 0) if case.dwellings else None
    return FactCell(spec.id, 0)


def _without(case: CaseFile, id: str) -> CaseFile:
    """The case in which this person lives in none of the homes; ties stay as they are."""
    homes = tuple(evolve(home, residents=tuple(r for r in home.residents if r.person != id)) for home in case.dwellings)
    return evolve(case, dwellings=homes)


def _notes(changes: list[Change], after: CaseFile, law: Law) -> None:
    """Say of an answer that it counts for nothing, because another answer closes its question."""
    plan = law.plan(after.date)
    rows = evaluate(plan, Knowledge(after, law.vocabulary), law.figures(after.date, after.law_date)).rows
    for change in changes:
        gate = plan.gates.get(change.question)
        if gate is not None and rows[gate][after.index(change.who) if change.who else 0] == (0, 0):
            change.note = "Dit telt nu niet mee: een ander antwoord sluit deze vraag uit. Verander ook dat antwoord."


def _lines(found: Comparison, law: Law) -> tuple[DifferenceLine, ...]:
    case = found.before.case
    order = [Turn.LOST, Turn.LESS, Turn.GAINED, Turn.MORE, Turn.CHANGED]
    return tuple(
        DifferenceLine(
            d.right.name,
            words.name_of(case, d.person),
            _short(d.before),
            _short(d.after),
            d.turn.value,
            TURNS[d.turn],
        )
        for d in sorted(found.differences, key=lambda d: (order.index(d.turn), list(law.rights).index(d.right.id)))
    )


def _short(result: Result) -> str:
    group = words.group_of(result)
    if group is None:
        return "gaat niet over deze persoon"
    amount = amount_of(result)
    return f"{SHORT[group]}{f', {amount}' if amount else ''}"


def _choices(law: Law) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """All questions by theme, and who no longer lives here."""
    groups: dict[str, list[tuple[str, str]]] = {theme: [] for theme in THEMES}
    for spec in law.vocabulary:
        if askable(spec):
            groups.setdefault(spec.category, []).append((spec.id, several(spec, mine=True)))
    found: list[tuple[str, tuple[tuple[str, str], ...]]] = [
        ("Wie woont hier", ((LEAVES, "Deze persoon woont hier niet meer"),))
    ]
    found += [(THEMES.get(id, id.capitalize()), tuple(options)) for id, options in groups.items() if options]
    return tuple(found)
