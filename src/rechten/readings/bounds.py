"""Reading *bounds*: for every node and person the lowest and highest value that what we know allows.

A truth value lies within (0, 1); a number is a numerator over its kind's denominator; a choice is the mask of codes
still possible; a relation is, for every person, the mask of certain and of possible others. With all facts known each
pair is one point, so this is the exact evaluator too. Sound: whatever the unknown facts turn out to be, the full
answer lies inside. Not always tight: a fact that occurs twice is read twice (``verdict`` splits on single facts).
"""

from __future__ import annotations

from rechten.graph.facts import Subject
from rechten.graph.leaves import Leaf
from rechten.graph.plan import Plan
from rechten.household.knowledge import Bounds, Cell, FactCell, HomeCell, Knowledge, TieCell
from rechten.readings.alike import alike
from rechten.readings.kernels import Figures, Inputs, Row
from rechten.readings.kernels_relations import members
from rechten.readings.machine import Machine, machine_of


class Evaluation:
    """The rows of a plan for one case. ``probe`` gives those for the case with one cell changed.

    A probe reads nothing until it is asked for a value, and then only what that value hangs on and the cell changes:
    ``at`` one value, ``rows`` everything.
    """

    __slots__ = ("_change", "_inputs", "_machine", "_own", "_read", "_rows", "_through", "_waiting", "plan")

    def __init__(self, machine: Machine, inputs: Inputs, rows: list[Row], change: _Change | None = None) -> None:
        self.plan = machine.plan
        self._machine, self._inputs, self._rows, self._change = machine, inputs, rows, change
        # What is still to be read again, as a mask of nodes; for which persons, and through which changed members.
        self._waiting = 0
        self._own: dict[int, int] = {}
        self._through: dict[int, int] = {}
        # Nodes that were asked for: nothing below them is waiting, and nothing will be.
        self._read: set[int] = set()

    def at(self, index: int, person: int) -> Bounds:
        """The value of one node for one person."""
        if self._change is not None and index not in self._read:
            self._read_again(self._change, self._change.paths[index])
            self._read.add(index)
        return self._rows[index][person]

    @property
    def rows(self) -> list[Row]:
        """All values: a row for each node, with the value for each person."""
        if self._change is not None:
            self._begin(self._change)
            self._read_again(self._change, self._change.paths.above)
            self._change = None
        return self._rows

    @property
    def inputs(self) -> Inputs:
        """The case and the figures that the plan is read with."""
        if self._change is not None:
            self._begin(self._change)
        return self._inputs

    def probe(self, cell: Cell, value: Bounds | bool) -> Evaluation:
        """The evaluation if this cell had this value. It shares all rows that do not change."""
        rows = self.rows
        return Evaluation(self._machine, self._inputs, rows, _Change(cell, value, self._machine))

    def narrowed_by(self, leaf: Leaf) -> int:
        """The mask of nodes whose bounds may become narrower by splitting on a cell of this leaf."""
        return self._machine.narrowed_by(leaf)

    @property
    def doubtful_parts(self) -> list[tuple[int, ...]]:
        """For each node what it is made of, without what is the same in every case."""
        return self._machine.doubtful

    @property
    def alike(self) -> tuple[int, ...]:
        """For each person the first of whom the same is known."""
        return alike(self.inputs.knowledge, self._machine.mutual)

    def narrowing(self, index: int) -> tuple[Leaf, ...]:
        """The leaves on whose cells to split, to make the bounds of this node narrower."""
        return self._machine.narrowing(index)

    def _begin(self, change: _Change) -> None:
        """Learn the change and see where it is read; only now, for many probes are never looked at."""
        if change.begun:
            return
        change.begun = True
        concerned = self._persons_of(change.cell)
        self._inputs = Inputs(self._inputs.knowledge.learn(change.cell, change.value), self._inputs.figures)
        self._rows = self._rows.copy()
        readers = self.plan.readers.get(change.leaf, ())
        self._own = dict.fromkeys(readers, concerned)
        self._waiting = sum(1 << index for index in readers)

    def _persons_of(self, cell: Cell) -> int:
        """The persons whose value of a cell's leaf may change."""
        if isinstance(cell, FactCell) and self.plan.vocabulary[cell.fact].subject is Subject.PERSON:
            return 1 << cell.about
        return (1 << self._inputs.knowledge.size) - 1

    def _read_again(self, change: _Change, path: int) -> None:
        """Read what is waiting along a path, person by person; what changes lets the nodes above it wait.

        A path holds, for each of its nodes, all nodes below that the change can reach: so none is read twice.
        """
        if not path:
            return
        self._begin(change)
        own, through, rows, inputs = self._own, self._through, self._rows, self._inputs
        machine, waiting = self._machine, self._waiting
        kernels, children = machine.kernels, self.plan.children
        while todo := waiting & path:
            first = todo & -todo
            waiting ^= first
            index = first.bit_length() - 1
            persons = own.pop(index)
            if index in through:
                persons |= _reached_through(rows[children[index][0]], through.pop(index))
            changed, row, kernel = 0, rows[index], kernels[index]
            for person in members(persons):
                value = kernel(rows, inputs, person)
                if value != row[person]:
                    if not changed:
                        row = rows[index] = row.copy()
                    row[person] = value
                    changed |= 1 << person
            if changed:
                waiting |= machine.above[index]
                for parent in machine.plain[index]:
                    own[parent] = own.get(parent, 0) | changed
                for parent in machine.through[index]:
                    own.setdefault(parent, 0)
                    through[parent] = through.get(parent, 0) | changed
        self._waiting = waiting


class _Change:
    """One cell taken as known."""

    __slots__ = ("begun", "cell", "leaf", "paths", "value")

    def __init__(self, cell: Cell, value: Bounds | bool, machine: Machine) -> None:
        self.cell, self.value, self.leaf, self.begun = cell, value, leaf_of(cell), False
        self.paths = machine.paths(self.leaf)


def _reached_through(relation: Row, changed: int) -> int:
    """The persons who may have one of the changed persons as a member."""
    found = 0
    for person, (_, possible) in enumerate(relation):
        if possible & changed:
            found |= 1 << person
    return found


def leaf_of(cell: Cell) -> Leaf:
    """The leaf of the plan that a cell feeds."""
    match cell:
        case FactCell():
            return ("fact", cell.fact)
        case TieCell():
            return ("tie", cell.kind)
        case HomeCell():
            return ("home", "")


def evaluate(plan: Plan, knowledge: Knowledge, figures: Figures) -> Evaluation:
    """Read the whole plan for a case."""
    machine, inputs = machine_of(plan), Inputs(knowledge, figures)
    rows: list[Row] = []
    if not knowledge.size:
        return Evaluation(machine, inputs, [[] for _ in plan.nodes])
    for whole in machine.wholes:
        rows.append(whole(rows, inputs))
    return Evaluation(machine, inputs, rows)
