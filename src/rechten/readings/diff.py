"""Reading *diff*: the same people and facts on two days. What becomes of each right, and by which figures and rules.

Both days are read with the law as known on the later of the two (or later still, where the case says so).
"""

from __future__ import annotations

from datetime import date

from attrs import evolve, frozen

from rechten.graph.law import Law
from rechten.graph.parameters import Figure
from rechten.graph.purse import Purse
from rechten.graph.rights import Condition, conditions
from rechten.household.case import CaseFile
from rechten.readings.answer import Answer, Result
from rechten.readings.compare import Comparison, Difference, compare
from rechten.readings.reasons import State


@frozen
class MovedFigure:
    """A figure that the right reads and that is not the same on both days; None where there was none."""

    before: Figure | None
    after: Figure | None


@frozen
class TurnedCondition:
    """A condition that holds on one day and not, or not surely, on the other."""

    condition: Condition
    before: State
    after: State


@frozen
class DatedDifference:
    """One right for one person, and what of the law and of time made the difference.

    ``begun`` and ``ended``: conditions in force on the second day only, or on the first only.
    """

    difference: Difference
    figures: tuple[MovedFigure, ...]
    begun: tuple[Condition, ...]
    ended: tuple[Condition, ...]
    turned: tuple[TurnedCondition, ...]


@frozen
class Diff:
    """Both readings side by side, and every difference with its causes."""

    comparison: Comparison
    differences: tuple[DatedDifference, ...]


def diff(law: Law, case: CaseFile, start: date, end: date, purse: Purse) -> Diff:
    """The case on ``start`` and on ``end``."""
    known_on = max(start, end, case.law_date)
    before, after = (evolve(case, date=day, law_date=known_on) for day in (start, end))
    found = compare(law, before, after, purse)
    return Diff(found, tuple(_explained(one, found, start, end) for one in found.differences))


def _explained(one: Difference, found: Comparison, start: date, end: date) -> DatedDifference:
    every = conditions(one.right)
    return DatedDifference(
        one,
        _moved(one, found.before, found.after),
        tuple(condition for condition in every if condition.in_force(end) and not condition.in_force(start)),
        tuple(condition for condition in every if condition.in_force(start) and not condition.in_force(end)),
        _turned(one.before, one.after),
    )


def _moved(one: Difference, before: Answer, after: Answer) -> tuple[MovedFigure, ...]:
    ids = dict.fromkeys((*one.before.basis.figures, *one.after.basis.figures))
    pairs = [(before.figure(id), after.figure(id)) for id in ids]
    return tuple(MovedFigure(old, new) for old, new in pairs if _value(old) != _value(new))


def _value(figure: Figure | None) -> tuple[int, int] | None:
    return None if figure is None else (figure.low, figure.high)


def _turned(before: Result, after: Result) -> tuple[TurnedCondition, ...]:
    old = {reason.condition.id: reason for reason in before.reasons}
    return tuple(
        TurnedCondition(reason.condition, old[reason.condition.id].state, reason.state)
        for reason in after.reasons
        if reason.condition.id in old and old[reason.condition.id].state is not reason.state
    )
