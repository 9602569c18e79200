"""Strategies: any case of Lyonië that a file can hold, silences, ranges and months included."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from hypothesis import strategies as st

from rechten.casefile import CaseError, CaseErrors
from rechten.graph.facts import AXIS_MONTHS, FactSpec, Subject
from rechten.household.case import Answer, CaseFile, Dwelling, Known, Origin, Person, Resident, Silence, Span, Tie
from tests.fictional.facts import FACTS

IDS = ["ik", "p2", "no", "kind-3", "2026-01"]
DAYS = st.dates(date(1950, 1, 1), date(2100, 1, 1))
NEVER = Span(date.max, date.max)


T = TypeVar("T")


def attempt(read: Callable[[], T]) -> tuple[T | None, tuple[CaseError, ...]]:
    """What reading gives, or the errors it tells; anything else that is raised is a fault."""
    try:
        return read(), ()
    except CaseErrors as told:
        return None, told.errors


def _value(spec: FactSpec) -> st.SearchStrategy[int]:
    if spec.options:
        return st.integers(0, len(spec.options) - 1).map(lambda bit: 1 << bit)
    return st.integers(spec.low, spec.high)


@st.composite
def known(draw: st.DrawFn, spec: FactSpec) -> Known:
    """A point, a range or a list of codes, of any origin."""
    a, b = draw(_value(spec)), draw(_value(spec))
    origin = draw(st.sampled_from(Origin))
    if draw(st.booleans()):
        return Known(a, a, origin)
    return Known(a | b, a | b, origin) if spec.options else Known(min(a, b), max(a, b), origin)


@st.composite
def answers(draw: st.DrawFn, spec: FactSpec) -> Answer:
    """All that can be said of a fact."""
    if spec.axis and draw(st.booleans()):
        months = st.lists(st.none() | known(spec), min_size=AXIS_MONTHS, max_size=AXIS_MONTHS)
        return tuple(draw(months))
    return draw(st.sampled_from(Silence) | known(spec))


@st.composite
def facts(draw: st.DrawFn, subject: Subject) -> dict[str, Answer]:
    """Some facts of a subject."""
    specs = [spec for spec in FACTS if spec.subject is subject]
    chosen = draw(st.lists(st.sampled_from(specs), max_size=4, unique_by=lambda spec: spec.id))
    return {spec.name: draw(answers(spec)) for spec in chosen}


@st.composite
def holding(draw: st.DrawFn) -> tuple[Span, bool, Silence | None]:
    """When and whether something holds."""
    first, last = sorted((draw(DAYS), draw(DAYS)))
    span = Span(draw(st.sampled_from([None, first])), draw(st.sampled_from([None, last])))
    return draw(
        st.sampled_from(
            [(span, True, None), (span, False, None), *((span, False, s) for s in Silence), (NEVER, True, None)]
        )
    )


@st.composite
def cases(draw: st.DrawFn) -> CaseFile:
    """A case that can stand in a file."""
    ids = IDS[: draw(st.integers(1, len(IDS)))]
    labels = st.sampled_from(["", "Ik", "Mía", "null", "12", "yes"])
    persons = tuple(Person(id, draw(facts(Subject.PERSON)), draw(labels)) for id in ids)
    ties = []
    for _ in range(draw(st.integers(0, 4)) if len(ids) > 1 else 0):
        a, b = sorted(draw(st.lists(st.integers(0, len(ids) - 1), min_size=2, max_size=2, unique=True)))
        kind = draw(st.sampled_from(["parent", "partner"]))  # from low to high, so that no parent runs in a circle
        ties.append(Tie(kind, ids[a], ids[b], *draw(holding())))
    homes = []
    for number in range(draw(st.integers(0, 2))):
        here = draw(st.lists(st.sampled_from(ids), max_size=len(ids), unique=True))
        residents = tuple(Resident(id, *draw(holding())) for id in here)
        homes.append(Dwelling(draw(st.sampled_from(["", f"huis{number}"])), residents, draw(facts(Subject.DWELLING))))
    days = st.dates(date(2015, 1, 1), date(2100, 12, 31))
    day = draw(days)
    law_day = draw(st.sampled_from([day]) | days)
    return CaseFile(day, law_day, persons, tuple(ties), tuple(homes), draw(facts(Subject.CASE)))
