"""Proofs that a number cannot be computed: exchanges of people after which all that is shown still stands.

Who knows all shown numbers can only exclude what no table of whole numbers from 0 on explains. So a number is safe when
we can show such tables: take the true one, exchange people within hidden cells, and the number has moved while nothing
shown has. Each exchange is made step by step, so that every value between is possible too. This is stronger than bounds
by linear programming, which also count tables with half people.

Several tables of the same people (other day, other selection) are *layers* that are looked at together. Where one lies
within another (``nested``), it stays so in every proof; an exchange may be made in one layer or in several at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from totjerecht.core.small_numbers.shape import Shape

#: The price of a cell that cannot be hidden any more: no exchange pays it.
NEVER = 10**18


class Layer:
    """One table. ``measures``: every cell's number, per measure (None: not measured). ``floors``: what the innermost
    cells of the first measure have at least, as everyone knows. ``hidden``: 1 where the number is not shown.
    """

    def __init__(self, measures: Sequence[list[int] | None], floors: Sequence[int], hidden: bytearray) -> None:
        self.measures = [None if values is None else list(values) for values in measures]
        self.floors = floors
        self.hidden = hidden


@frozen
class Goal:
    """A number must be able to be ``down`` less and ``up`` more, for who knows all that is shown.

    The number: that of ``cell`` in ``layer``, less that in layer ``minus`` when this is not -1.
    """

    measure: int
    cell: int
    layer: int
    minus: int
    down: int
    up: int


@frozen
class _Way:
    """Layers in which one exchange is made at once; ``effect``: what it does to the number of the goal."""

    layers: frozenset[int]
    effect: int


@frozen
class _Exchange:
    """``cells``: all that change. ``gains``, ``loses``: the innermost ones that get one more, one less."""

    cells: tuple[int, ...]
    gains: tuple[int, ...]
    loses: tuple[int, ...]


@frozen
class _Made:
    """An exchange that was made so many times."""

    way: _Way
    exchange: _Exchange
    times: int


class Exchanges:
    """Looks for exchanges in the layers. Hides cells of the last layer where it must and may.

    prices: what hiding each cell of the last layer costs; NEVER where it cannot be. frozen_cells: cells that no
    exchange may change, because other tables speak of them too.
    """

    def __init__(
        self,
        shape: Shape,
        layers: Sequence[Layer],
        nested: Sequence[tuple[int, int, int]],
        prices: Sequence[int],
        frozen_cells: frozenset[int] = frozenset(),
    ) -> None:
        self._shape = shape
        self._layers = layers
        self._last = len(layers) - 1
        self._nested = nested  # (measure, within, around)
        self._own = prices
        self._frozen = frozen_cells
        self._prices: dict[frozenset[int], list[int]] = {}

    def proved(self, goal: Goal, *, pay: bool) -> frozenset[int] | None:
        """The cells of the last layer that the proof needs hidden; None: no proof. ``pay``: more may be hidden."""
        used: set[int] = set()
        for direction, need in ((-1, goal.down), (1, goal.up)):
            if not self._reach(goal, direction, need, used, pay=pay):
                return None
        return frozenset(used)

    def hide(self, cell: int) -> None:
        """Hide a cell of the last layer."""
        self._layers[self._last].hidden[cell] = 1
        for layers, prices in self._prices.items():
            if self._last in layers and prices[cell] < NEVER:
                prices[cell] = 0

    def show(self, cell: int) -> None:
        """Show a cell of the last layer again."""
        self._layers[self._last].hidden[cell] = 0
        for layers, prices in self._prices.items():
            if self._last in layers:
                prices[cell] = self._price(layers, cell)

    def _price(self, layers: frozenset[int], cell: int) -> int:
        if cell in self._frozen:
            return NEVER
        if any(not self._layers[i].hidden[cell] for i in layers if i != self._last):
            return NEVER
        return 0 if self._last not in layers or self._layers[self._last].hidden[cell] else self._own[cell]

    def _prices_of(self, layers: frozenset[int]) -> list[int]:
        if layers not in self._prices:
            self._prices[layers] = [self._price(layers, cell) for cell in range(self._shape.size)]
        return self._prices[layers]

    def _ways(self, goal: Goal) -> list[_Way]:
        """Each layer alone, each pair, and all that lie within or around: enough to move a chain of layers."""
        measured = {i for i, layer in enumerate(self._layers) if layer.measures[goal.measure] is not None}
        sets = {frozenset({i}) for i in measured} | {frozenset({i, j}) for i in measured for j in measured}
        for i in (goal.layer, goal.minus):
            sets.add(frozenset({i, *(b for m, a, b in self._nested if m == goal.measure and a == i)} & measured))
            sets.add(frozenset({i, *(a for m, a, b in self._nested if m == goal.measure and b == i)} & measured))
        sets.add(frozenset(measured))
        ways = (_Way(layers, (goal.layer in layers) - (goal.minus in layers)) for layers in sets)
        return sorted((way for way in ways if way.effect), key=lambda way: (len(way.layers), sorted(way.layers)))

    def _reach(self, goal: Goal, direction: int, need: int, used: set[int], *, pay: bool) -> bool:
        """Whether exchanges move the number by ``need``; leaves the layers as they were.

        When it cannot be done at once, the same cell is first moved in layers around or within, to make room.
        """
        for making_room in (False, True):
            done: list[_Made] = []
            for i, way in self._room_makers(goal, direction) if making_room else ():
                self._move(evolve(goal, layer=i, minus=-1), way, need, [_Way(frozenset({i}), 1)], done, pay=pay)
            left = self._move(goal, direction, need, self._ways(goal), done, pay=pay)
            for made in done:
                self._apply(goal.measure, made.way, made.exchange, -made.times)
            if not left:
                used.update(cell for made in done if self._last in made.way.layers for cell in made.exchange.cells)
                return True
        return False

    def _room_makers(self, goal: Goal, direction: int) -> list[tuple[int, int]]:
        """(layer, direction) of other layers that must move along: up, those around; down, those within."""
        found: list[tuple[int, int]] = []
        for of, within, around in self._nested:
            if of == goal.measure:
                for i, way in ((goal.layer, direction), (goal.minus, -direction)):
                    if i == within and way > 0:
                        found.append((around, way))
                    elif i == around and way < 0:
                        found.append((within, way))
        return [(i, way) for i, way in found if i not in (goal.layer, goal.minus)]

    def _move(self, goal: Goal, direction: int, need: int, ways: list[_Way], done: list[_Made], *, pay: bool) -> int:
        """Makes exchanges until the number has moved; what is still needed then."""
        while need:
            need = self._free(goal, direction, need, ways, done)
            if not need or not pay:
                break
            found = self._cheapest(goal, direction, need, ways)
            if found is None:
                break
            way, exchange = found
            for cell in exchange.cells:
                if self._last in way.layers:
                    self.hide(cell)
            need -= self._made(goal, way, exchange, need, done)
        return need

    def _free(self, goal: Goal, direction: int, need: int, ways: list[_Way], done: list[_Made]) -> int:
        """Makes exchanges that hide nothing more; what is still needed then."""
        for way in ways:
            for _, exchange in self._candidates(goal, way, direction, [1]):
                need -= self._made(goal, way, exchange, need, done)
                if not need:
                    return 0
        return need

    def _cheapest(self, goal: Goal, direction: int, need: int, ways: list[_Way]) -> tuple[_Way, _Exchange] | None:
        """What costs least for each one that it moves the number."""
        limit = [NEVER]
        best: tuple[_Way, _Exchange] | None = None
        for way in ways:
            for cost, exchange in self._candidates(goal, way, direction, limit):
                times = min(self._room(goal.measure, way, exchange.gains, exchange.loses), need)
                if times and -(-cost * need // times) < limit[0]:
                    limit[0] = -(-cost * need // times)
                    best = way, exchange
        return best

    def _candidates(self, goal: Goal, way: _Way, direction: int, limit: list[int]) -> Iterator[tuple[int, _Exchange]]:
        """(price, exchange) of exchanges that can be made, move the goal that way and cost less than the limit.

        Every leg touches the cell's own node, so the cells of the first legs are among those of the whole: where
        their price is too high already, or one of them has nobody to give, no further leg helps.
        """
        prices, at = self._prices_of(way.layers), self._shape.offsets[goal.cell]
        last, up = len(at) - 1, direction * way.effect > 0
        ends = [sum(at[i + 1 :]) for i in range(len(at))]
        inner = [
            all(axis.innermost(o) for axis, o in zip(self._shape.axes[i + 1 :], at[i + 1 :], strict=True))
            for i in range(len(at))
        ]

        def along(axis: int, before: list[int], gains: list[int], loses: list[int]) -> Iterator[tuple[int, _Exchange]]:
            end = ends[axis]
            for leg in self._shape.axes[axis].legs(at[axis]):
                cells = [one + offset for one in before for offset in leg.touched]
                cost = sum([prices[one + end] for one in cells])
                if cost >= limit[0]:
                    continue
                more, less = [one + leg.gains for one in gains], [one + leg.gains for one in loses]
                if leg.loses >= 0:
                    more += [one + leg.loses for one in loses]
                    less += [one + leg.loses for one in gains]
                if inner[axis]:
                    changed = ([one + end for one in more], [one + end for one in less])
                    if not self._room(goal.measure, way, *(changed if up else changed[::-1])):
                        continue
                if axis == last:
                    one_more, one_less = (more, less) if up else (less, more)
                    yield cost, _Exchange(tuple(cells), tuple(one_more), tuple(one_less))
                else:
                    yield from along(axis + 1, cells, more, less)

        return along(0, [0], [0], [])

    def _room(self, measure: int, way: _Way, gains: Sequence[int], loses: Sequence[int]) -> int:
        """How often these can gain and lose one before a cell would be too low, or a layer leave the one around it."""
        room = NEVER
        for i in way.layers:
            layer = self._layers[i]
            values = layer.measures[measure]
            assert values is not None  # noqa: S101 (ways hold only layers with this measure)
            for cell in loses:
                room = min(room, values[cell] - (0 if measure else layer.floors[cell]))
        for of, within, around in self._nested:
            if of == measure and (within in way.layers) != (around in way.layers):
                low, high = self._layers[within].measures[measure], self._layers[around].measures[measure]
                assert low is not None  # noqa: S101 (nested layers have the measure)
                assert high is not None  # noqa: S101
                for cell in gains if within in way.layers else loses:
                    room = min(room, high[cell] - low[cell])
        return max(room, 0)

    def _made(self, goal: Goal, way: _Way, exchange: _Exchange, need: int, done: list[_Made]) -> int:
        """Makes the exchange as often as it can and must; how often that is."""
        times = min(self._room(goal.measure, way, exchange.gains, exchange.loses), need)
        if times:
            self._apply(goal.measure, way, exchange, times)
            done.append(_Made(way, exchange, times))
        return times

    def _apply(self, measure: int, way: _Way, exchange: _Exchange, times: int) -> None:
        for i in way.layers:
            values = self._layers[i].measures[measure]
            assert values is not None  # noqa: S101 (ways hold only layers with this measure)
            for cell in exchange.gains:
                values[cell] += times
            for cell in exchange.loses:
                values[cell] -= times
