"""Reading *reasons*: every condition of a right, passed, failed or open, with what it rests on. Nothing is skipped."""

from __future__ import annotations

from enum import Enum
from functools import cached_property

from attrs import field, frozen

from rechten.graph.plan import ConditionSlot, RightSlot
from rechten.graph.rights import Condition
from rechten.household.case import Origin
from rechten.readings.basis import Basis
from rechten.readings.causes import Cause
from rechten.readings.verdict import Reader


class State(Enum):
    """How a condition stands."""

    PASSED = "passed"
    FAILED = "failed"
    OPEN = "open"


@frozen(eq=False)
class Reason:
    """One condition for one person: how it stands, why it is open, the facts and figures behind it.

    ``route`` is the way of an alternative it belongs to; ``decisive`` is False when another route settles the
    requirement whatever this condition says.
    """

    condition: Condition
    state: State
    route: str
    requirement: str
    decisive: bool
    causes: tuple[Cause, ...]
    _reader: Reader = field(repr=False)
    _index: int = field(repr=False)
    _person: int = field(repr=False)

    @cached_property
    def basis(self) -> Basis:
        """The facts and figures that the condition rests on."""
        return self._reader.bases.basis(self._index, self._person)

    @cached_property
    def origin(self) -> Origin | None:
        """The weakest origin of the facts used; None when none is known."""
        return weakest(self._reader, self.basis)


def read_reasons(reader: Reader, slot: RightSlot, person: int) -> tuple[Reason, ...]:
    """All conditions of a right for a person, in the order of the law."""
    found = []
    for requirement in slot.requirements:
        whole = state_of(reader, requirement.index, person)
        for condition in requirement.conditions:
            state = state_of(reader, condition.index, person)
            decisive = not condition.route or state is whole or whole is State.OPEN
            found.append(_reason(reader, condition, requirement.requirement.id, state, decisive, person))
    return tuple(found)


def state_of(reader: Reader, index: int, person: int) -> State:
    """Passed, failed or open."""
    low, high = reader.tight(index, person)
    if low == high:
        return State.PASSED if low else State.FAILED
    return State.OPEN


def _reason(reader: Reader, slot: ConditionSlot, requirement: str, state: State, decisive: bool, person: int) -> Reason:
    causes = tuple(reader.causes(slot.index, person)) if state is State.OPEN else ()
    return Reason(slot.condition, state, slot.route, requirement, decisive, causes, reader, slot.index, person)


def weakest(reader: Reader, rests_on: Basis) -> Origin | None:
    """The weakest origin among the known facts of a basis; None when no fact is known."""
    knowledge = reader.evaluation.inputs.knowledge
    origins = [origin for cell in rests_on.cells if (origin := knowledge.origin(cell)) is not None]
    return min(origins, key=lambda origin: origin.strength) if origins else None
