"""Strategies: people of Lyonië, fully known; the same people, less well known; and ways to learn the rest."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from attrs import evolve, frozen
from hypothesis import strategies as st

from rechten.graph.facts import AXIS_MONTHS, FactSpec, Subject, Vocabulary
from rechten.household.case import (
    Answer,
    CaseFile,
    Dwelling,
    Known,
    Origin,
    Person,
    Resident,
    Silence,
    Span,
    Tie,
)
from rechten.household.knowledge import Bounds, Cell, FactCell, HomeCell, TieCell
from tests.fictional.facts import FACTS

#: Around the days on which the figures and rules of Lyonië change, and the ends of February.
DAYS = [
    date(2024, 1, 1), date(2024, 2, 29), date(2024, 12, 31), date(2025, 1, 1), date(2025, 2, 28), date(2025, 6, 30),
    date(2025, 7, 1), date(2025, 9, 1), date(2026, 1, 1), date(2026, 6, 15), date(2028, 2, 29), date(2031, 3, 1),
]  # fmt: skip
#: Birthdays that matter for the ages of the law, and those of a leap year.
BIRTHS = [
    date(1900, 1, 1), date(1955, 3, 31), date(1960, 2, 29), date(1960, 6, 30), date(1985, 7, 2), date(2000, 2, 29),
    date(2006, 2, 28), date(2007, 7, 1), date(2008, 2, 29), date(2013, 1, 1), date(2022, 9, 1), date(2024, 2, 29),
]  # fmt: skip
#: Amounts and numbers at and around the thresholds of the law.
EDGES = [
    0, 1, -1, 12, 13, 26, 27, 79, 80, 99, 100, 179, 180, 200, 299, 300, 19_999, 20_000, 20_001, 60_000, 57_000, 66_666,
    95_055, 90_005, 120_001, 999_999, 1_000_000,
]  # fmt: skip

people_ids = ["ada", "bo", "cy", "dee"]


def point(spec: FactSpec, low: int | None = None, high: int | None = None) -> st.SearchStrategy[int]:
    """One value of a fact, within bounds if given; of a choice: one of the codes in the mask ``low``."""
    if spec.options:
        mask = spec.all_codes if low is None else low
        return st.sampled_from([1 << i for i in range(len(spec.options)) if mask >> i & 1])
    low = spec.low if low is None else low
    high = spec.high if high is None else high
    edges = [day.toordinal() for day in BIRTHS + DAYS] if spec.kind.tag == "date" else EDGES
    if inside := sorted({edge for edge in [*edges, spec.low, spec.high] if low <= edge <= high}):
        return st.sampled_from(inside) | st.integers(low, high)
    return st.integers(low, high)


@st.composite
def known(draw: st.DrawFn, spec: FactSpec) -> Answer:
    """A full answer."""
    origin = draw(st.sampled_from(Origin))
    value = draw(point(spec))
    if spec.axis and draw(st.booleans()):
        others = draw(st.lists(point(spec), min_size=3, max_size=3))
        months = [value, *others] + [value] * (AXIS_MONTHS - 4)
        return tuple(Known(month, month, origin) for month in months)
    return Known(value, value, origin)


def _facts(draw: st.DrawFn, subject: Subject) -> dict[str, Answer]:
    return {spec.name: draw(known(spec)) for spec in FACTS if spec.subject is subject}


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """Mostly open, sometimes over or still to come."""
    shape = draw(st.sampled_from(["open", "open", "since", "until", "both"]))
    days = sorted(draw(st.tuples(st.sampled_from(DAYS), st.sampled_from(DAYS))))
    return Span(days[0] if shape in ("since", "both") else None, days[1] if shape in ("until", "both") else None)


@st.composite
def full_cases(draw: st.DrawFn, most: int = 4) -> CaseFile:
    """A case in which every fact, tie and home is known. A child may live in two homes, a person in none."""
    size = draw(st.integers(1, most))
    ids = people_ids[:size]
    persons = tuple(Person(id, _facts(draw, Subject.PERSON)) for id in ids)
    ties = []
    if size > 1:
        for _ in range(draw(st.integers(0, 4))):
            a, b = draw(st.lists(st.sampled_from(ids), min_size=2, max_size=2, unique=True))
            ties.append(Tie(draw(st.sampled_from(["parent", "partner"])), a, b, draw(spans())))
    dwellings = []
    for number in range(draw(st.integers(0, 2))):
        here = draw(st.lists(st.sampled_from(ids), min_size=1, max_size=size, unique=True))
        residents = tuple(Resident(id, draw(spans())) for id in here)
        dwellings.append(Dwelling(f"home{number}", residents, _facts(draw, Subject.DWELLING)))
    day = draw(st.sampled_from(DAYS))
    law_day = draw(st.sampled_from([day, date(2025, 1, 15), date(2031, 1, 1)]))
    return CaseFile(day, law_day, persons, tuple(ties), tuple(dwellings), _facts(draw, Subject.CASE))


def _narrow(draw: st.DrawFn, spec: FactSpec) -> Known:
    """Part of an answer: an interval, or some codes of a choice."""
    ends = sorted(draw(st.tuples(point(spec), point(spec))))
    if spec.options:
        return Known(ends[0] | ends[1], ends[0] | ends[1])
    return Known(ends[0], ends[1])


def _doubt(draw: st.DrawFn, spec: FactSpec, answer: Answer, silent: bool) -> Answer | None:
    """The answer, or less than it; None is: never asked."""
    shape = draw(st.sampled_from(["same", "same", "open", "open", "narrow", *(["silent"] if silent else [])]))
    if shape == "silent":
        silence: Silence = draw(st.sampled_from(Silence))
        return silence
    if shape == "open":
        return None
    if shape == "narrow":
        if spec.axis:
            return (draw(st.sampled_from([None, Known(0, 0)])), _narrow(draw, spec), None, Known(100, 100))
        return _narrow(draw, spec)
    return answer


def _doubts(draw: st.DrawFn, subject: Subject, facts: Mapping[str, Answer], silent: bool) -> dict[str, Answer]:
    specs = {spec.name: spec for spec in FACTS if spec.subject is subject}
    found = {name: _doubt(draw, specs[name], answer, silent) for name, answer in facts.items()}
    return {name: answer for name, answer in found.items() if answer is not None}


@st.composite
def partial_cases(draw: st.DrawFn, most: int = 3, silent: bool = True) -> CaseFile:
    """A case of which part is not known."""
    case = draw(full_cases(most))
    persons = tuple(evolve(p, facts=_doubts(draw, Subject.PERSON, p.facts, silent)) for p in case.persons)
    ties = tuple(evolve(tie, certain=draw(st.booleans())) for tie in case.ties)
    dwellings = tuple(
        evolve(
            d,
            residents=tuple(evolve(r, certain=draw(st.booleans())) for r in d.residents),
            facts=_doubts(draw, Subject.DWELLING, d.facts, silent),
        )
        for d in case.dwellings
    )
    facts = _doubts(draw, Subject.CASE, case.facts, silent)
    return evolve(case, persons=persons, ties=ties, dwellings=dwellings, facts=facts)


@frozen
class Open:
    """A cell that is not fully known, with what is known of it (nothing for a tie or home)."""

    cell: Cell
    bounds: tuple[Bounds, ...]


def open_cells(case: CaseFile, vocabulary: Vocabulary = FACTS) -> list[Open]:
    """All that can still be learnt, in the order of the case. Written apart from the engine's own bookkeeping."""
    found: list[Open] = []
    holders = {
        Subject.PERSON: [p.facts for p in case.persons],
        Subject.DWELLING: [d.facts for d in case.dwellings],
        Subject.CASE: [case.facts],
    }
    for spec in vocabulary:
        for about, facts in enumerate(holders[spec.subject]):
            answer = facts.get(spec.name)
            given: list[Answer | None] = [answer]
            if isinstance(answer, tuple):
                given = [*answer, *[None] * (AXIS_MONTHS - len(answer))]
            whole = (spec.all_codes, spec.all_codes) if spec.options else (spec.low, spec.high)
            bounds = tuple((k.low, k.high) if isinstance(k, Known) else whole for k in given)
            if any((low).bit_count() > 1 if spec.options else low != high for low, high in bounds):
                found.append(Open(FactCell(spec.id, about), bounds))
    found += [Open(TieCell(tie.kind, i), ()) for i, tie in enumerate(case.ties) if not tie.certain]
    for d, dwelling in enumerate(case.dwellings):
        found += [Open(HomeCell(d, i), ()) for i, resident in enumerate(dwelling.residents) if not resident.certain]
    return found


def put(case: CaseFile, cell: Cell, answer: Answer | bool) -> CaseFile:
    """The case with an answer in a cell; apart from the engine's own way to learn."""
    match cell:
        case TieCell():
            kept = [
                evolve(tie, certain=True) if i == cell.position else tie
                for i, tie in enumerate(case.ties)
                if answer or i != cell.position
            ]
            return evolve(case, ties=tuple(kept))
        case HomeCell():
            homes = list(case.dwellings)
            homes[cell.dwelling] = evolve(
                homes[cell.dwelling],
                residents=tuple(
                    evolve(r, certain=True) if i == cell.position else r
                    for i, r in enumerate(homes[cell.dwelling].residents)
                    if answer or i != cell.position
                ),
            )
            return evolve(case, dwellings=tuple(homes))
        case FactCell():
            subject, name = cell.fact.split(".", 1)
            assert not isinstance(answer, bool)
            if subject == "case":
                return evolve(case, facts={**case.facts, name: answer})
            if subject == "dwelling":
                homes = list(case.dwellings)
                homes[cell.about] = evolve(homes[cell.about], facts={**homes[cell.about].facts, name: answer})
                return evolve(case, dwellings=tuple(homes))
            people = list(case.persons)
            people[cell.about] = evolve(people[cell.about], facts={**people[cell.about].facts, name: answer})
            return evolve(case, persons=tuple(people))


@st.composite
def completions(draw: st.DrawFn, open_: Open, vocabulary: Vocabulary = FACTS) -> Answer | bool:
    """One way in which an open cell may turn out."""
    if not isinstance(open_.cell, FactCell):
        return draw(st.booleans())
    spec = vocabulary[open_.cell.fact]
    values = [draw(point(spec, low, high)) for low, high in open_.bounds[:5]]
    values += [low for low, _ in open_.bounds[5:]]
    months = tuple(Known(value, value) for value in values)
    return months[0] if len(open_.bounds) == 1 else months


@st.composite
def completed(draw: st.DrawFn, case: CaseFile) -> CaseFile:
    """The case with all that was open known."""
    # From the last to the first, so that the positions of ties and residents that are still to come stay true.
    for open_ in reversed(open_cells(case)):
        case = put(case, open_.cell, draw(completions(open_)))
    return case
