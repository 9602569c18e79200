"""The course of a scan: what we can say now, what to ask next, what an answer changes. Pure: state in, state out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from attrs import evolve

from rechten.casefile import cell_at, cell_path
from rechten.graph.facts import FactSpec, Subject
from rechten.graph.law import Law
from rechten.household.case import Answer as Told
from rechten.household.case import CaseFile, Known, Origin, Silence
from rechten.household.knowledge import Cell, FactCell, HomeCell, TieCell, learned, with_answer
from rechten.readings.answer import Answer, read
from rechten.readings.bounds import evaluate
from rechten.readings.causes import OpenFact
from rechten.readings.questions import Question
from rechten.words.say import later, say
from totjerecht.scan.held import held_questions
from totjerecht.scan.roster import FAMILY, Roster, case_of, relation_of
from totjerecht.scan.state import ME, ScanState

T = TypeVar("T")
#: How we call a housemate without a label when the words of the law know no tie for them.
_NAMES = {"stepchild": later("het kind van je partner"), "none": later("je huisgenoot")}
_NAMES |= dict.fromkeys(("unknown", "declined"), _NAMES["none"])
#: Facts that housemates share: who lives with you lives where you live.
_SHARED_FACTS = ("person.lives_in",)


#: Below this worth (cents a month for the effort) we show what we see first, and ask on only when asked to.
PAUSE = 100


@dataclass(frozen=True, slots=True)
class Reading:
    """A scan, read: the answer, for whom we look, and the questions left for them, best first.

    ``main``: how many of the questions are worth asking before we show what we see.
    """

    state: ScanState
    answer: Answer
    scope: frozenset[int]
    questions: tuple[Question, ...]
    main: int

    @property
    def next(self) -> Cell | None:
        """The cell to ask now, or None when nothing worth asking is left."""
        return self.questions[0].cell if self.questions else None

    def together(self, cell: Cell, law: Law) -> tuple[Cell, ...]:
        """The cells to ask on one page with this one: the same fact of other people, in the order of the roster."""
        if not isinstance(cell, FactCell) or not may_be_grouped(cell, law):
            return (cell,)
        same = (question.cell for question in self.questions)
        cells = {cell} | {c for c in same if isinstance(c, FactCell) and c.fact == cell.fact}
        return tuple(sorted(cells, key=lambda one: one.about))

    def rights_of(self, cell: Cell) -> tuple[str, ...]:
        """Names of the rights that an answer to this cell can change; empty when it was answered."""
        found = next((q for q in self.questions if q.cell == cell), None)
        rights = self.answer.plan.rights
        return tuple(say(rights[id].right.name) for id in found.rights) if found else ()


def read_scan(state: ScanState, law: Law) -> Reading:
    """Everything we can say of a scan now."""
    scope = scope_of(state)
    answer = read(law, named(state.case), ask_for=scope)
    asked = set(state.asked)
    wanted = _not_refused(_at_home(answer.questions, state, law), answer)
    left = [q for q in wanted if cell_path(law.vocabulary, q.cell) not in asked]
    held = {q.cell: q for q in held_questions(answer, scope, PAUSE) if cell_path(law.vocabulary, q.cell) not in asked}
    main = [question for question in left if question.worth >= PAUSE or question.cell in held]
    rest = [question for question in left if question not in main]
    main += [question for cell, question in held.items() if all(cell != other.cell for other in left)]
    return Reading(state, answer, scope, (*main, *rest), len(main))


def _at_home(questions: Iterable[Question], state: ScanState, law: Law) -> Iterator[Question]:
    """What housemates share is asked once, about the visitor, and not again when the visitor did not answer."""
    seen: set[Cell] = set()
    for question in questions:
        cell = question.cell
        if isinstance(cell, FactCell) and cell.fact in _SHARED_FACTS and cell.about and state.case.dwellings:
            cell = FactCell(cell.fact, 0)
            if told(state, cell, law) is not None:
                continue
        if cell not in seen:
            seen.add(cell)
            yield evolve(question, cell=cell)


def _not_refused(questions: Iterable[Question], answer: Answer) -> Iterator[Question]:
    """Without the details of what was refused: who does not say whether there is work, is not asked for the wage.

    A refused day of birth closes nothing: nearly everybody is past the ages that gates ask for.
    """
    knowledge, plan = answer.knowledge, answer.plan
    holders = {
        Subject.PERSON: [person.facts for person in answer.case.persons],
        Subject.DWELLING: [dwelling.facts for dwelling in answer.case.dwellings],
        Subject.CASE: [answer.case.facts],
    }
    refused = {
        (spec.id, about)
        for spec in plan.vocabulary
        if spec.id != "person.birth_date"
        for about, facts in enumerate(holders.get(spec.subject, []))
        if facts.get(spec.name) is Silence.DECLINED
    }
    rows = evaluate(plan, knowledge, answer.figures).rows if refused else []
    for question in questions:
        cell = question.cell
        gate = plan.gates.get(cell.fact) if refused and isinstance(cell, FactCell) else None
        if gate is not None and isinstance(cell, FactCell):
            about = cell.about if cell.fact.startswith("person.") else 0
            behind = {
                (fact, about if fact.startswith("person.") else 0) for kind, fact in plan.leaves[gate] if kind == "fact"
            }
            if rows[gate][about] != (1, 1) and behind & refused:
                continue
        yield question


def never_asked(reading: Reading, law: Law) -> tuple[Cell, ...]:
    """Open facts that no question was spent on: each alone can change little, but a visitor may want to tell them."""
    answer, state = reading.answer, reading.state
    found: dict[Cell, None] = {}
    for result in answer.results:
        if result.person in reading.scope and result.concerned and not result.held:
            causes = (*result.verdict.causes, *result.verdict.amount_causes)
            found |= dict.fromkeys(cause.cell for cause in causes if isinstance(cause, OpenFact))
    evaluation = evaluate(answer.plan, answer.knowledge, answer.figures)

    def makes_sense(cell: Cell) -> bool:
        if not isinstance(cell, FactCell):
            return True
        about = cell.about if cell.fact.startswith("person.") else 0
        gate = answer.plan.gates.get(cell.fact)
        shared = cell.fact in _SHARED_FACTS and cell.about != 0
        return not shared and (gate is None or evaluation.rows[gate][about] == (1, 1))

    return tuple(cell for cell in found if told(state, cell, law) is None and makes_sense(cell))


def scope_of(state: ScanState) -> frozenset[int]:
    """For whom we look: the visitor, partner and children, and whom the visitor added. Others decide for themselves."""
    return frozenset(
        i
        for i, person in enumerate(state.case.persons)
        if person.id == ME or person.id in state.also or relation_of(state.case, person.id) in FAMILY
    )


def named(case: CaseFile) -> CaseFile:
    """The case with a way to speak of each housemate who has no label and whom a tie alone does not tell apart."""
    bare = {
        i: say(name)
        for i, person in enumerate(case.persons)
        if i and not person.label and (name := _NAMES.get(relation_of(case, person.id)))
    }
    bare |= _children(case)
    persons = list(case.persons)
    for i, name in bare.items():
        same = [other for other, its in bare.items() if its == name]
        label = name
        if len(same) > 1:
            label = say("{naam} ({nummer})", naam=label, nummer=same.index(i) + 1)
        persons[i] = evolve(persons[i], label=label)
    return evolve(case, persons=tuple(persons))


def _children(case: CaseFile) -> dict[int, str]:
    """Several children without a label, by the year they were born: "kind 1" is a name that nobody gave."""
    without = [
        i for i, person in enumerate(case.persons) if not person.label and relation_of(case, person.id) == "child"
    ]
    years = {i: _year(case.persons[i].facts.get("birth_date")) for i in without}
    if len(without) < 2 or not all(years.values()):
        return {}
    return {i: say("je kind (geboren in {jaar})", jaar=year) for i, year in years.items()}


def _year(birth: object) -> int:
    """The year of birth; 0 when it is not known."""
    if not isinstance(birth, Known):
        return 0
    first, last = date.fromordinal(birth.low).year, date.fromordinal(birth.high).year
    return first if first == last else 0


def cell_of(path: str, state: ScanState, law: Law) -> Cell | None:
    """The cell at a path that a browser sent; None for rubbish and for what only a professional judges."""
    cell = cell_at(path, state.case, law.vocabulary)
    if isinstance(cell, FactCell) and law.vocabulary[cell.fact].judged_by:
        return None
    return cell


def told(state: ScanState, cell: Cell, law: Law) -> Told | bool | None:
    """What was answered before: for a tie or home True or False, a silence, or None when nothing."""
    match cell:
        case FactCell():
            holder = state.case.persons[cell.about] if cell.fact.startswith("person.") else None
            if holder is not None:
                return holder.facts.get(law.vocabulary[cell.fact].name)
            facts = state.case.dwellings[cell.about].facts if cell.fact.startswith("dwelling.") else state.case.facts
            return facts.get(law.vocabulary[cell.fact].name)
        case TieCell():
            tie = state.case.ties[cell.position]
            return tie.silence or (tie.span.since != date.max if tie.certain else None)
        case HomeCell():
            resident = state.case.dwellings[cell.dwelling].residents[cell.position]
            return resident.silence or (resident.span.since != date.max if resident.certain else None)


def record(state: ScanState, cell: Cell, given: Known | Silence | bool, law: Law) -> ScanState:
    """The scan after an answer. Who told a part before (a year of birth) and knows no more, keeps that part."""
    path, before = cell_path(law.vocabulary, cell), told(state, cell, law)
    new = path not in state.asked
    asked = (*state.asked, path) if new else state.asked
    keep = new and isinstance(given, Silence) and isinstance(before, Known) and not _assumed(before)
    return replace(state, case=state.case if keep else _with(state.case, cell, given, law), asked=asked)


def _with(case: CaseFile, cell: Cell, given: Known | Silence | bool, law: Law) -> CaseFile:
    match cell:
        case FactCell():
            if isinstance(given, bool):
                raise TypeError("a fact takes what is known of it, not a yes or no")
            case = with_answer(case, law.vocabulary, cell, given)
            return _shared(case, cell, given, law) if cell.about == 0 and cell.fact in _SHARED_FACTS else case
        case TieCell():
            tie = case.ties[cell.position]
            if isinstance(given, Silence):
                fresh = evolve(tie, certain=False, silence=given, span=evolve(tie.span, since=None, until=None))
                return evolve(case, ties=_put(case.ties, cell.position, fresh))
            open_again = evolve(tie, span=evolve(tie.span, since=None, until=None))
            return learned(
                evolve(case, ties=_put(case.ties, cell.position, open_again)), law.vocabulary, cell, bool(given)
            )
        case HomeCell():
            home = case.dwellings[cell.dwelling]
            resident = evolve(
                home.residents[cell.position], span=evolve(home.residents[cell.position].span, since=None)
            )
            if isinstance(given, Silence):
                resident = evolve(resident, certain=False, silence=given)
            home = evolve(home, residents=_put(home.residents, cell.position, resident))
            case = evolve(case, dwellings=_put(case.dwellings, cell.dwelling, home))
            return case if isinstance(given, Silence) else learned(case, law.vocabulary, cell, bool(given))


def _shared(case: CaseFile, cell: FactCell, given: Known | Silence, law: Law) -> CaseFile:
    """The same answer for housemates of whom nothing else was told."""
    spec = law.vocabulary[cell.fact]
    mine = case.persons[0].facts.get(spec.name)
    for i, person in enumerate(case.persons[1:], 1):
        before = person.facts.get(spec.name)
        if isinstance(given, Known) and isinstance(mine, Known) and (before is None or _assumed(before)):
            case = with_answer(case, law.vocabulary, FactCell(spec.id, i), _as_assumed(given))
    return case


def _assumed(answer: Told) -> bool:
    return isinstance(answer, Known) and answer.origin is Origin.ASSUMED


def _as_assumed(given: Known) -> Known:
    return evolve(given, origin=Origin.ASSUMED)


def _put(items: tuple[T, ...], position: int, item: T) -> tuple[T, ...]:
    return (*items[:position], item, *items[position + 1 :])


def steps(state: ScanState, law: Law) -> list[tuple[str, ...]]:
    """What was asked, a page each: the same fact for several people, one after the other, was one page."""
    found: list[tuple[str, ...]] = []
    before = ""
    for path in state.asked:
        cell = cell_at(path, state.case, law.vocabulary)
        fact = cell.fact if isinstance(cell, FactCell) and may_be_grouped(cell, law) else ""
        if fact and fact == before:
            found[-1] = (*found[-1], path)
        else:
            found.append((path,))
        before = fact
    return found


def previous(state: ScanState, path: str, law: Law) -> tuple[str, ...]:
    """The paths of the page asked before the one with this path; () when that was the first."""
    asked = steps(state, law)
    place = next((i for i, step in enumerate(asked) if path in step), len(asked))
    return asked[place - 1] if place else ()


def may_be_grouped(cell: Cell, law: Law) -> bool:
    """Whether one page may ask this of several people: a fact about a person, with words to ask it about others."""
    if not isinstance(cell, FactCell) or not cell.fact.startswith("person.") or cell.fact in _SHARED_FACTS:
        return False
    spec = law.vocabulary[cell.fact]
    return bool(spec.question and spec.question_other)


def with_roster(state: ScanState | None, roster: Roster, law: Law, today: date) -> ScanState:
    """The scan after the roster page: answers about who stays are kept, and so is the order of questions."""
    if state is None:
        return ScanState(case_of(roster, None, law, today))
    case = case_of(roster, state.case, law, today)
    moved = [_moved(path, state.case, case, law) for path in state.asked]
    ids = {person.id for person in case.persons}
    return ScanState(case, tuple(path for path in moved if path), tuple(id for id in state.also if id in ids))


def _moved(path: str, old: CaseFile, new: CaseFile, law: Law) -> str | None:
    """Where a cell of the old case stands in the new one, when it is still there and still answered."""
    cell = cell_at(path, old, law.vocabulary)
    found: Cell | None = None
    ids = {person.id: i for i, person in enumerate(new.persons)}
    match cell:
        case FactCell(fact=fact, about=about) if fact.startswith("person."):
            place = ids.get(old.persons[about].id)
            found = None if place is None else FactCell(fact, place)
        case FactCell(fact=fact) if fact.startswith("dwelling."):
            found = cell if new.dwellings else None
        case FactCell():
            found = cell
        case TieCell(position=position):
            tie = old.ties[position]
            same = [
                i for i, t in enumerate(new.ties) if (t.kind, t.source, t.target) == (tie.kind, tie.source, tie.target)
            ]
            found = TieCell(tie.kind, same[0]) if same else None
    if found is None or told(ScanState(new), found, law) is None:
        return None
    return cell_path(law.vocabulary, found)


def also_for(state: ScanState, person: str) -> ScanState:
    """The scan that also looks for this housemate's rights; unchanged when nobody has this id."""
    known = any(other.id == person for other in state.case.persons)
    return replace(state, also=(*state.also, person)) if known and person not in state.also else state


def spec_of(cell: Cell, law: Law) -> FactSpec | None:
    """The fact of a cell; None for a tie or a home, which are asked as yes or no."""
    return law.vocabulary[cell.fact] if isinstance(cell, FactCell) else None
