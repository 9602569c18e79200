"""What is going on at home: one list to tick, after the roster and before the questions.

What is ticked opens the questions behind it; what is not ticked is "no". Who skips the list is asked one by one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rechten.graph.facts import FactSpec
from rechten.graph.law import Law
from rechten.household.case import Known
from rechten.household.knowledge import FactCell, with_answer
from rechten.words.say import say
from totjerecht.scan.state import ScanState

#: Before the name of a situation, in the form.
FIELD = "tick_"
#: How the result page asks for this page again.
PLACE = "situations"


@dataclass(frozen=True, slots=True)
class Line:
    """One situation of the list. ``field``: its name in the form; ``says``: in the language of the page."""

    field: str
    says: str
    ticked: bool


def specs(law: Law) -> tuple[FactSpec, ...]:
    """The facts that stand in the list, in the order of the law."""
    return tuple(spec for spec in law.vocabulary if spec.tick)


def lines(state: ScanState, law: Law, typed: Mapping[str, str] | None = None) -> tuple[Line, ...]:
    """The list as told before, or as it stands in a form that was sent."""
    return tuple(
        Line(
            FIELD + spec.name, say(spec.tick), _is_ticked(state, spec) if typed is None else FIELD + spec.name in typed
        )
        for spec in specs(law)
    )


def is_told(state: ScanState, law: Law) -> bool:
    """Whether the list was filled in: then everything in it is known."""
    return any(isinstance(state.case.facts.get(spec.name), Known) for spec in specs(law))


def with_ticks(state: ScanState, law: Law, typed: Mapping[str, str]) -> ScanState:
    """The scan after the list: what was ticked is so, the rest is not."""
    case = state.case
    for spec in specs(law):
        value = int(FIELD + spec.name in typed)
        case = with_answer(case, law.vocabulary, FactCell(spec.id, 0), Known(value, value))
    return state.with_case(case)


def ticked_text(state: ScanState, law: Law) -> str:
    """What was ticked, as one answer."""
    return " ".join(line.says for line in lines(state, law) if line.ticked) or say("Niets van de lijst.")


def _is_ticked(state: ScanState, spec: FactSpec) -> bool:
    told = state.case.facts.get(spec.name)
    return isinstance(told, Known) and told.low == 1
