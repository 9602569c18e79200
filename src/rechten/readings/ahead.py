"""Reading *ahead*: which rights open or close in the coming time if nothing changes but the calendar.

Birthdays, months that have passed, a new school year, rules and figures that begin or end. Facts stay as they were
told: a wage of today is taken to be the wage of then. A figure of which only the last known value is there keeps that
value, so that "we no longer know" never looks like "it ends".
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import evolve, frozen

from rechten.graph.law import Law
from rechten.graph.parameters import Figure
from rechten.graph.rights import Right
from rechten.household.case import CaseFile, Known
from rechten.household.knowledge import Knowledge
from rechten.readings.bounds import evaluate
from rechten.readings.days import add_months
from rechten.readings.verdict import Outcome, Reader, read_verdict

#: How far one looks ahead, in months.
MONTHS = 24


@frozen
class Turning:
    """A right that opens or closes for a person. ``day``: the first day on which it is so."""

    day: date
    right: Right
    person: int
    opens: bool
    before: Outcome
    after: Outcome


_Outcomes = dict[tuple[str, int], tuple[Outcome, bool]]


def ahead(law: Law, case: CaseFile, persons: frozenset[int], months: int = MONTHS) -> tuple[Turning, ...]:
    """What opens and closes for these persons, in order of the days. Only what is certain on one side is told."""
    found: list[Turning] = []
    reading = _Readings(law, case, persons)
    last, before = case.date, reading.on(case.date)
    for day in _days(law, case, months):
        now = reading.on(day)
        for key, (outcome, there) in now.items():
            was, was_there = before[key]
            if there != was_there:
                first = _first_day(reading, last, day, key, there=there)
                found.append(Turning(first, law.rights[key[0]], key[1], there, was, outcome))
        last, before = day, now
    return tuple(sorted(found, key=lambda turning: turning.day))


class _Readings:
    """Outcomes on a day, kept: looking for the first day asks for some of them again."""

    def __init__(self, law: Law, case: CaseFile, persons: frozenset[int]) -> None:
        self._law, self._case, self._persons = law, case, persons
        self._today = law.figures(case.date, case.law_date)
        self._found: dict[date, _Outcomes] = {}

    def on(self, day: date) -> _Outcomes:
        """For each right and person the outcome, and whether the right may be there at all."""
        if day not in self._found:
            self._found[day] = self._read(day)
        return self._found[day]

    def _read(self, day: date) -> _Outcomes:
        case = evolve(self._case, date=day)
        plan = self._law.plan(day)
        reader = Reader(evaluate(plan, Knowledge(case, self._law.vocabulary), self._figures(day)))
        found: _Outcomes = {}
        for slot in plan.rights.values():
            for person in self._persons:
                outcome = read_verdict(reader, slot, person).outcome
                concerned = all(reader.tight(index, person)[1] for index in slot.selecting)
                found[slot.right.id, person] = (outcome, concerned and outcome is not Outcome.NOT_ENTITLED)
        return found

    def _figures(self, day: date) -> dict[str, Figure | None]:
        """The figures of that day; one that is only last known stays as it stands today."""
        then = self._law.figures(day, self._case.law_date)
        return {id: self._kept(figure, self._today.get(id)) for id, figure in then.items()}

    def _kept(self, then: Figure | None, now: Figure | None) -> Figure | None:
        same = then is not None and now is not None and then.dated is now.dated
        if same:
            return now
        return evolve(then, low=then.dated.value, high=then.dated.value, stale=False) if then else None


def _days(law: Law, case: CaseFile, months: int) -> list[date]:
    """The first of each month, each birthday, and the days on which rules and figures begin or end."""
    start = case.date
    end = date.fromordinal(add_months(start.toordinal(), months))
    first = start.replace(day=1).toordinal()
    days = {date.fromordinal(add_months(first, i)) for i in range(1, months + 1)}
    days |= set(_birthdays(case, start, end))
    days |= set(law.boundaries)
    days |= {value.start for parameter in law.parameters.values() for value in parameter.values}
    return sorted(day for day in days if start < day <= end)


def _birthdays(case: CaseFile, start: date, end: date) -> Iterator[date]:
    for person in case.persons:
        birth = person.facts.get("birth_date")
        if isinstance(birth, Known) and birth.low == birth.high:
            for years in range(start.year, end.year + 1):
                yield date.fromordinal(add_months(birth.low, 12 * (years - date.fromordinal(birth.low).year)))


def _first_day(reading: _Readings, last: date, day: date, key: tuple[str, int], *, there: bool) -> date:
    """The first day after ``last``, until ``day``, on which the right is there (or no longer)."""
    low, high = last.toordinal(), day.toordinal()
    while high - low > 1:
        middle = (low + high) // 2
        if reading.on(date.fromordinal(middle))[key][1] == there:
            high = middle
        else:
            low = middle
    return date.fromordinal(high)
