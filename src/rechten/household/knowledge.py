"""What a case lets us know, as bounds: one cell a fact and person, and for ties two sets, certain and possible."""

from __future__ import annotations

from copy import copy
from datetime import date
from typing import TypeVar

from attrs import evolve, frozen

from rechten.graph.facts import AXIS_MONTHS, FactSpec, Subject, Vocabulary
from rechten.graph.ranges import MOST_MEMBERS
from rechten.household.case import Answer, CaseFile, Known, Origin, Resident, Silence, Span, Tie

#: The proof that no number overflows counts on it.
MOST_PERSONS = MOST_MEMBERS
Bounds = tuple[int, int]
Masks = tuple[int, int]


@frozen(cache_hash=True)
class FactCell:
    """One fact about one person (or dwelling, or the case: ``about`` 0)."""

    fact: str
    about: int


@frozen(cache_hash=True)
class TieCell:
    """Whether one tie of the case holds; ``position`` in ``CaseFile.ties``."""

    kind: str
    position: int


@frozen(cache_hash=True)
class HomeCell:
    """Whether a person lives in a dwelling; positions in ``CaseFile.dwellings`` and its residents."""

    dwelling: int
    position: int


Cell = FactCell | TieCell | HomeCell


class Knowledge:
    """The case, read through a vocabulary. Immutable in use: ``learn`` gives a new one."""

    def __init__(self, case: CaseFile, vocabulary: Vocabulary) -> None:
        self.case = case
        self.vocabulary = vocabulary
        self.size = len(case.persons)
        if self.size > MOST_PERSONS:
            raise ValueError(f"a case holds at most {MOST_PERSONS} persons, not {self.size}")
        self.day = case.date.toordinal()
        self._ids = {person.id: i for i, person in enumerate(case.persons)}
        self.homes = self._homes_on(self.day)
        # Who is tied to whom on a day, found once: many units look at the same ties.
        self._found: dict[tuple[str, str, int], list[Masks]] = {}
        # Facts taken as known on top of the case: probing must not copy the case for every likely answer.
        self.taken: dict[FactCell, Answer] = {}

    # facts

    def answer(self, cell: FactCell) -> Answer | None:
        """What was answered for a cell; None when it was never asked."""
        if cell in self.taken:
            return self.taken[cell]
        spec = self.vocabulary[cell.fact]
        match spec.subject:
            case Subject.PERSON:
                return self.case.persons[cell.about].facts.get(spec.name)
            case Subject.DWELLING:
                return self.case.dwellings[cell.about].facts.get(spec.name)
            case Subject.CASE:
                return self.case.facts.get(spec.name)

    def value(self, spec: FactSpec, person: int) -> Bounds:
        """Bounds of a fact for a person."""
        match spec.subject:
            case Subject.PERSON if not self.taken:  # by far the most are read so
                return bounds(spec, self.case.persons[person].facts.get(spec.name))
            case Subject.PERSON:
                return bounds(spec, self.answer(FactCell(spec.id, person)))
            case Subject.CASE:
                return bounds(spec, self.answer(FactCell(spec.id, 0)))
            case Subject.DWELLING:
                return self._at_home(spec, person)

    def months(self, fact_id: str, first: int, last: int, person: int) -> Bounds:
        """Bounds of the sum of a monthly fact over some months."""
        axis = month_bounds(self.vocabulary[fact_id], self.answer(FactCell(fact_id, person)))[first : last + 1]
        return (sum(low for low, _ in axis), sum(high for _, high in axis))

    def cells(self, fact_id: str, person: int) -> tuple[FactCell, ...]:
        """The cells that the value of a fact for a person hangs on."""
        subject = self.vocabulary[fact_id].subject
        if subject is Subject.DWELLING:
            _, possible = self.homes[person]
            return tuple(FactCell(fact_id, d) for d in range(len(self.case.dwellings)) if possible >> d & 1)
        return (FactCell(fact_id, person if subject is Subject.PERSON else 0),)

    def _at_home(self, spec: FactSpec, person: int) -> Bounds:
        certain, possible = self.homes[person]
        if not certain:  # perhaps the person has no home: then the fact says nothing
            return unknown(spec)
        homes = [d for d in range(len(self.case.dwellings)) if possible >> d & 1]
        values = [bounds(spec, self.answer(FactCell(spec.id, home))) for home in homes]
        if spec.options:
            mask = 0
            for low, _ in values:
                mask |= low
            return (mask, mask)
        return (min(low for low, _ in values), max(high for _, high in values))

    # ties and homes

    def tied(self, kind: str, direction: str, day: int) -> list[Masks]:
        """For every person the certain and the possible others at the end of such a tie on a day."""
        key = (kind, direction, day)
        if key not in self._found:
            self._found[key] = self._tied(kind, direction, day)
        return self._found[key]

    def _tied(self, kind: str, direction: str, day: int) -> list[Masks]:
        certain, possible = [0] * self.size, [0] * self.size
        for tie in self.case.ties:
            if tie.kind != kind or not tie.span.covers(day):
                continue
            a, b = self._ids[tie.source], self._ids[tie.target]
            for start, end, wanted in ((a, b, "out"), (b, a, "in")):
                if direction in (wanted, "both"):
                    possible[start] |= 1 << end
                    certain[start] |= (1 << end) if tie.certain else 0
        return list(zip(certain, possible, strict=True))

    def housemates(self, day: int) -> list[Masks]:
        """For every person the certain and the possible others under the same roof on a day."""
        key = ("", "", day)
        if key not in self._found:
            self._found[key] = self._housemates(day)
        return self._found[key]

    def _housemates(self, day: int) -> list[Masks]:
        homes = self._homes_on(day)
        found = []
        for me, (mine_certain, mine_possible) in enumerate(homes):
            certain = possible = 0
            for other, (theirs_certain, theirs_possible) in enumerate(homes):
                if other != me:
                    certain |= (1 << other) if mine_certain & theirs_certain else 0
                    possible |= (1 << other) if mine_possible & theirs_possible else 0
            found.append((certain, possible))
        return found

    def _homes_on(self, day: int) -> list[Masks]:
        certain, possible = [0] * self.size, [0] * self.size
        for number, dwelling in enumerate(self.case.dwellings):
            for resident in dwelling.residents:
                if resident.span.covers(day):
                    who = self._ids[resident.person]
                    possible[who] |= 1 << number
                    certain[who] |= (1 << number) if resident.certain else 0
        return list(zip(certain, possible, strict=True))

    # learning

    def learn(self, cell: Cell, value: Bounds | bool) -> Knowledge:
        """The same case with one cell known. For a tie or home: True or False."""
        if isinstance(cell, FactCell):
            answer = _as_answer(self.vocabulary[cell.fact], value, self.answer(cell))
            found = copy(self)
            found.taken = {**self.taken, cell: answer}
            return found
        found = Knowledge(_settled(self.case, cell, bool(value)), self.vocabulary)
        found.taken = self.taken
        return found

    def is_open(self, cell: FactCell) -> bool:
        """Whether something of a cell is still to be learnt (of a month axis: of any month)."""
        spec, answer = self.vocabulary[cell.fact], self.answer(cell)
        if spec.axis:
            return any(low != high for low, high in month_bounds(spec, answer))
        low, high = bounds(spec, answer)
        return low & (low - 1) != 0 if spec.options else low != high

    def silence(self, cell: Cell) -> Silence | None:
        """Whether a cell was asked and not answered."""
        match cell:
            case FactCell():
                answer = self.answer(cell)
                return answer if isinstance(answer, Silence) else None
            case TieCell():
                return self.case.ties[cell.position].silence
            case HomeCell():
                return self.case.dwellings[cell.dwelling].residents[cell.position].silence

    def origin(self, cell: FactCell) -> Origin | None:
        """Where a known fact comes from; of several months, the weakest."""
        answer = self.answer(cell)
        if isinstance(answer, Known):
            return answer.origin
        if isinstance(answer, tuple):
            given = [known.origin for known in answer if known is not None]
            return min(given, key=lambda origin: origin.strength) if given else None
        return None


def learned(case: CaseFile, vocabulary: Vocabulary, cell: Cell, value: Bounds | bool) -> CaseFile:
    """The case after an answer to a cell."""
    if isinstance(cell, FactCell):
        before = Knowledge(case, vocabulary).answer(cell)
        return with_answer(case, vocabulary, cell, _as_answer(vocabulary[cell.fact], value, before))
    return _settled(case, cell, bool(value))


def _as_answer(spec: FactSpec, value: Bounds | bool, before: Answer | None) -> Answer:
    known = Known(*value) if isinstance(value, tuple) else Known(int(value), int(value))
    if isinstance(before, tuple):  # months that were given stay as they are
        return tuple(known if month is None else _within(month, known) for month in _months(before))
    return (known,) * AXIS_MONTHS if spec.axis else known


def _within(month: Known, known: Known) -> Known:
    """What an answer about all months says of a month of which only bounds were given."""
    if month.low == month.high:
        return month
    low, high = (min(max(value, month.low), month.high) for value in (known.low, known.high))
    return Known(low, high, known.origin)


def _months(answer: tuple[Known | None, ...]) -> tuple[Known | None, ...]:
    """All months of the axis; those that were not listed are unknown."""
    return (*answer, *(None,) * (AXIS_MONTHS - len(answer)))


def _settled(case: CaseFile, cell: TieCell | HomeCell, holds: bool) -> CaseFile:
    """The case with a tie or home settled. One that does not hold keeps its place, so that other cells stay true."""
    if isinstance(cell, TieCell):
        ties = list(case.ties)
        ties[cell.position] = _settle(ties[cell.position], holds)
        return evolve(case, ties=tuple(ties))
    homes = list(case.dwellings)
    residents = list(homes[cell.dwelling].residents)
    residents[cell.position] = _settle(residents[cell.position], holds)
    homes[cell.dwelling] = evolve(homes[cell.dwelling], residents=tuple(residents))
    return evolve(case, dwellings=tuple(homes))


_Doubtful = TypeVar("_Doubtful", Tie, Resident)


def _settle(doubtful: _Doubtful, holds: bool) -> _Doubtful:
    span = doubtful.span if holds else Span(date.max, date.max)
    return evolve(doubtful, certain=True, silence=None, span=span)


def with_answer(case: CaseFile, vocabulary: Vocabulary, cell: FactCell, answer: Answer) -> CaseFile:
    """The case with this answer in a fact cell."""
    spec = vocabulary[cell.fact]
    match spec.subject:
        case Subject.PERSON:
            people = list(case.persons)
            people[cell.about] = evolve(people[cell.about], facts={**people[cell.about].facts, spec.name: answer})
            return evolve(case, persons=tuple(people))
        case Subject.DWELLING:
            homes = list(case.dwellings)
            homes[cell.about] = evolve(homes[cell.about], facts={**homes[cell.about].facts, spec.name: answer})
            return evolve(case, dwellings=tuple(homes))
        case Subject.CASE:
            return evolve(case, facts={**case.facts, spec.name: answer})


def unknown(spec: FactSpec) -> Bounds:
    """All that a fact can be."""
    return (spec.all_codes, spec.all_codes) if spec.options else (spec.low, spec.high)


def bounds(spec: FactSpec, answer: Answer | None) -> Bounds:
    """What an answer says of a fact; of one with a month axis, what it says of the month of the request."""
    if isinstance(answer, tuple):
        return month_bounds(spec, answer)[0]
    if isinstance(answer, Known):
        return (answer.low, answer.high)
    return unknown(spec)


def month_bounds(spec: FactSpec, answer: Answer | None) -> list[Bounds]:
    """Bounds of each month of a fact with a month axis, the month of the request first."""
    if isinstance(answer, tuple):
        return [(known.low, known.high) if known is not None else (spec.low, spec.high) for known in _months(answer)]
    if isinstance(answer, Known):
        return [(answer.low, answer.high)] * AXIS_MONTHS
    return [(spec.low, spec.high)] * AXIS_MONTHS
