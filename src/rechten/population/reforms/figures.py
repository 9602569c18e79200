"""A reform applied: the figures of a day as they would be, and which rights then have to be read again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from attrs import evolve, frozen

from rechten.graph.parameters import DatedValue, Figure, Parameter, Source
from rechten.graph.plan import Plan
from rechten.graph.ranges import figure_range
from rechten.population.reforms.files import PER_FACTOR, Change, Reform, Way

Figures = Mapping[str, Figure | None]


@frozen
class Moved:
    """One figure before and after. ``before`` None: the law gives no figure on this day."""

    parameter: Parameter
    before: Figure | None
    after: Figure


@frozen
class Applied:
    """The figures with a reform, what moved, and what is worth knowing about it (in Dutch, for people)."""

    figures: Figures
    moved: tuple[Moved, ...]
    notices: tuple[str, ...]


def apply(reform: Reform, figures: Figures, parameters: Mapping[str, Parameter], on: date) -> Applied:
    """The figures of a day with the changes that count on that day, the latest of each figure.

    A figure that is only the last known one stays as uncertain as it was, unless the reform gives it a value.
    """
    notices: list[str] = []
    chosen: dict[str, Change] = {}
    for change in sorted(reform.changes, key=lambda change: change.start or date.min):
        if change.start is not None and change.start > on:
            notices.append(f"{change.figure}: deze wijziging telt pas vanaf {change.start}, dus hier nog niet.")
        else:
            chosen[change.figure] = change
    moved = []
    for id, change in chosen.items():
        after = _changed(parameters[id], figures.get(id), change, reform, on)
        if after is None:
            notices.append(f"{id}: de wet geeft op {on} geen cijfer. Geef zelf een waarde (value).")
            continue
        if after.low != _raw(figures.get(id), change)[0] or after.high != _raw(figures.get(id), change)[1]:
            notices.append(f"{id}: de uitkomst paste niet meer bij dit cijfer en is begrensd.")
        moved.append(Moved(parameters[id], figures.get(id), after))
    return Applied({**figures, **{m.parameter.id: m.after for m in moved}}, tuple(moved), tuple(notices))


def _raw(figure: Figure | None, change: Change) -> tuple[int, int]:
    """The bounds of the figure after the change, before limits."""
    if change.way is Way.VALUE or figure is None:
        return (change.amount, change.amount)
    if change.way is Way.ADD:
        return (figure.low + change.amount, figure.high + change.amount)
    return (_half_up(figure.low * change.amount), _half_up(figure.high * change.amount))


def _half_up(product: int) -> int:
    """A product with a factor as a whole numerator (a whole cent), half of one upwards."""
    return (2 * product + PER_FACTOR) // (2 * PER_FACTOR)


def _changed(parameter: Parameter, figure: Figure | None, change: Change, reform: Reform, on: date) -> Figure | None:
    if figure is None and change.way is not Way.VALUE:
        return None
    least, most = figure_range(parameter)
    low, high = (min(max(value, least), most) for value in _raw(figure, change))
    source = Source("", f"hervorming: {reform.title}", "", "")
    dated = DatedValue(change.start or on, low, source)
    return Figure(parameter, dated, low, high, stale=bool(figure and figure.stale and change.way is not Way.VALUE))


def last_known(figure: Figure | None) -> Figure | None:
    """The figure at its last known value, still marked as stale."""
    if figure is None or figure.low == figure.high == figure.dated.value:
        return figure
    return evolve(figure, low=figure.dated.value, high=figure.dated.value)


def stale_figures(plan: Plan, figures: Figures, rights: Iterable[str]) -> tuple[str, ...]:
    """The figures that these rights read and that are past their review."""
    slots = [plan.rights[id] for id in rights]
    places = [index for slot in slots for index in (slot.verdict, slot.amount) if index is not None]
    read = {id for index in places for leaf, id in plan.leaves[index] if leaf == "param"}
    return tuple(sorted(id for id in read if (figure := figures.get(id)) is not None and figure.stale))


def touched_rights(plan: Plan, figures: frozenset[str]) -> tuple[str, ...]:
    """The rights whose outcome or amount hangs on one of these figures, in the order of the law."""
    wanted = {("param", id) for id in figures}
    return tuple(
        id
        for id, slot in plan.rights.items()
        if not wanted.isdisjoint(plan.leaves[slot.verdict])
        or (slot.amount is not None and not wanted.isdisjoint(plan.leaves[slot.amount]))
    )


def differing(before: Figures, after: Figures) -> frozenset[str]:
    """The figures that are not the same in two vectors, as far as a rule would see it."""

    def seen(figure: Figure | None) -> tuple[int, int] | None:
        return None if figure is None else (figure.low, figure.high)

    return frozenset(id for id in {*before, *after} if seen(before.get(id)) != seen(after.get(id)))
