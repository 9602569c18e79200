"""Leaving out: which cells of a table stay hidden, so that no small number can be computed from the others.

First the small cells themselves; then, small cell by small cell, the cheapest others that make an exchange possible
(``exchange``); at the end each of those others is shown again where all proofs stand without it.
"""

from __future__ import annotations

from collections.abc import Sequence

from totjerecht.core.small_numbers.errors import Refused
from totjerecht.core.small_numbers.exchange import NEVER, Exchanges, Goal
from totjerecht.core.small_numbers.releases import Release

#: Prices: each cell costs about one; a margin is worth more than an inner cell, a large number more than a small one.
_CELL, _MARGIN, _LARGE = 1000, 300, 200

NOT_WITH_BEFORE = (
    "Samen met cijfers die hier vroeger over verschenen, zou iemand een kleine groep kunnen uitrekenen. "
    "Kies grotere delen, of wacht tot er meer veranderd is."
)


def hidden_cells(new: Release, before: Sequence[Release] = (), shared: frozenset[int] = frozenset()) -> bytes:
    """1 for each cell of the new table that stays hidden.

    before: earlier tables with the same divisions. shared: cells that tables with other divisions speak of too.

    Errors:
        Refused: it cannot be made safe beside what was shown before.
    """
    releases = [*before, new]
    layers = [release.layer() for release in releases]
    search = Exchanges(new.shape, layers, nested(releases), _prices(new), shared)
    kept = {cell for cell in range(new.shape.size) if new.small(cell) or new.telling(cell) or _stays(cell, new, before)}
    for cell in kept:
        search.hide(cell)
    goals = all_goals(releases)
    needs: list[frozenset[int]] = []
    for goal in goals:
        found = search.proved(goal, pay=True)
        if found is None:
            raise Refused(NOT_WITH_BEFORE)
        needs.append(found)
    _show_again(search, goals, needs, layers[-1].hidden, kept, _prices(new))
    return bytes(layers[-1].hidden)


def still_safe(releases: Sequence[Release], shared: frozenset[int]) -> bool:
    """Whether all proofs of tables that were shown stand when exchanges leave the shared cells as they are."""
    layers = [release.layer() for release in releases]
    search = Exchanges(releases[-1].shape, layers, nested(releases), [NEVER] * releases[-1].shape.size, shared)
    return all(search.proved(goal, pay=False) is not None for goal in all_goals(releases))


def all_goals(releases: Sequence[Release]) -> list[Goal]:
    """What must stay possible: for each table, and for the difference of each two."""
    goals = [goal for i, release in enumerate(releases) for goal in release.goals(i)]
    for i, first in enumerate(releases):
        for j in range(i + 1, len(releases)):
            goals += _differences(first, releases[j], i, j)
    return sorted(goals, key=lambda goal: -goal.up)


def nested(releases: Sequence[Release]) -> list[tuple[int, int, int]]:
    """(measure, within, around): whoever knows what was selected, knows that one table lies within another."""
    found: list[tuple[int, int, int]] = []
    for i, one in enumerate(releases):
        for j, other in enumerate(releases):
            if i != j and _within(one.counts, other.counts):
                found.append((0, i, j))
                # Less people have less money, if it is the same money.
                if same_money(one, other) and _within(one.amounts or [], other.amounts or []):
                    found.append((1, i, j))
    return found


def same_money(one: Release, other: Release) -> bool:
    """Whether both tables tell the same kind of amount."""
    return one.amounts is not None and other.amounts is not None and one.table.amount_of == other.table.amount_of


def _within(low: list[int], high: list[int]) -> bool:
    return all(a <= b for a, b in zip(low, high, strict=True))


def _differences(first: Release, second: Release, i: int, j: int) -> list[Goal]:
    """A number that changed by a few people tells about those few."""
    minimum = max(first.rules.minimum, second.rules.minimum)
    found: list[Goal] = []
    for cell in range(first.shape.size):
        change = second.counts[cell] - first.counts[cell]
        if not 0 < abs(change) < minimum:
            continue
        more, less = ((j, second), (i, first)) if change > 0 else ((i, first), (j, second))
        down = abs(change) - _sure_change(more[1], less[1], cell)
        found.append(Goal(0, cell, more[0], less[0], down, minimum - abs(change)))
        if same_money(first, second) and first.amounts and second.amounts:
            money = second.amounts[cell] - first.amounts[cell]
            width = max(first.width(money), second.width(money))
            ends = (j, i) if money >= 0 else (i, j)
            found.append(Goal(1, cell, *ends, min(width, abs(money)), width))
    return found


def _sure_change(more: Release, less: Release, cell: int) -> int:
    """What everyone knows of a change: where a shown 0 stands against somebody."""
    inner = more.shape.innermost(cell)
    return sum(1 for one in inner if less.open(one) and not more.open(one) and more.sure(one))


def _stays(cell: int, new: Release, before: Sequence[Release]) -> bool:
    """Hidden before, and hardly changed: shown now, it would tell what was hidden to who thinks nothing changed."""
    return not new.open(cell) and any(
        one.hidden[cell] and abs(new.counts[cell] - one.counts[cell]) < new.rules.minimum for one in before
    )


def _prices(release: Release) -> list[int]:
    whole = max(release.counts[0], 1)
    return [
        NEVER if release.open(cell) else _CELL + _MARGIN * release.shape.margins[cell] + _LARGE * count // whole
        for cell, count in enumerate(release.counts)
    ]


def _show_again(
    search: Exchanges,
    goals: Sequence[Goal],
    needs: list[frozenset[int]],
    hidden: bytearray,
    kept: set[int],
    prices: Sequence[int],
) -> None:
    """Shows, the most valuable first, each cell that no proof needs or that its proofs can do without."""
    extra = sorted((cell for cell, one in enumerate(hidden) if one and cell not in kept), key=lambda c: -prices[c])
    for cell in extra:
        search.show(cell)
        again = {i: search.proved(goals[i], pay=False) for i, need in enumerate(needs) if cell in need}
        if None in again.values():
            search.hide(cell)
        else:
            for i, need in again.items():
                needs[i] = need or frozenset()
