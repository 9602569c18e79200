"""Which cells may be asked now, for what is open: not asked and left open before, and behind no closed or open gate."""

from __future__ import annotations

from collections.abc import Iterable

from rechten.household.knowledge import Cell, FactCell
from rechten.readings.causes import OpenFact
from rechten.readings.verdict import Reader


class Asking:
    """What to ask for the open values of one reading. What is found for a cell is kept: many rights hang on it."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        # Masks of the walk: the cells looked at so far, those that may be asked themselves, and for the others what to
        # ask in their place → the cells for which to ask that.
        self._looked_at = 0
        self._themselves = 0
        self._others: dict[int, int] = {}

    def now(self, indices: Iterable[int], person: int) -> list[Cell]:
        """The cells to ask about these values (such as a verdict and its amount); a gate that is open goes first."""
        reader, found = self._reader, 0
        for index in indices:
            found |= reader.masks(index, person)[0]
        found &= reader.walk.askable
        for cell in reader.walk.cells(found & ~self._looked_at):
            self._look_at(cell)
        asked = found & self._themselves
        for ask, instead_of in self._others.items():
            if found & instead_of:
                asked |= ask
        return reader.walk.cells(asked)

    def _look_at(self, cell: Cell) -> None:
        bit, ask = self._reader.walk.mask([cell]), self._reader.walk.mask(self._askable(cell))
        self._looked_at |= bit
        if ask == bit:
            self._themselves |= bit
        elif ask:
            self._others[ask] = self._others.get(ask, 0) | bit

    def _askable(self, cell: Cell) -> list[Cell]:
        found: list[Cell] = []
        waiting, seen = [cell], {cell}
        while waiting:
            cell = waiting.pop()
            gate = self._reader.evaluation.plan.gates.get(cell.fact) if isinstance(cell, FactCell) else None
            if gate is not None and isinstance(cell, FactCell):
                person = self._person_at(cell)
                low, high = self._reader.evaluation.rows[gate][person]
                if not high:
                    continue
                if not low:
                    first = [c.cell for c in self._reader.walk.causes(gate, person) if isinstance(c, OpenFact)]
                    waiting.extend(c for c in first if c not in seen)
                    seen.update(first)
                    # Nothing to ask first: the gate is about a home that nobody has. What is behind it is not asked.
                    if not first or any(self._unasked(c) for c in first):
                        continue
            if self._unasked(cell):
                found.append(cell)
        return found

    def _unasked(self, cell: Cell) -> bool:
        return self._reader.evaluation.inputs.knowledge.silence(cell) is None

    def _person_at(self, cell: FactCell) -> int:
        """The person through whom a cell is reached: the person itself, or the first who may live in the dwelling."""
        if not cell.fact.startswith("dwelling."):
            return cell.about
        homes = self._reader.evaluation.inputs.knowledge.homes
        return next((person for person, (_, possible) in enumerate(homes) if possible >> cell.about & 1), 0)
