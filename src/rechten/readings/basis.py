"""What a value rests on: the facts and the figures of the law that were read to come to it."""

from __future__ import annotations

from functools import cached_property

from attrs import frozen

from rechten.graph import nodes as n
from rechten.household.knowledge import FactCell
from rechten.readings.bounds import Evaluation
from rechten.readings.kernels_relations import members
from rechten.readings.marks import Marks


@frozen
class Basis:
    """What a value rests on: the known cells and the figures that were read."""

    cells: tuple[FactCell, ...]
    figures: tuple[str, ...]


class BasisWalk:
    """Collects the facts and figures behind a value.

    Of an "or" that holds only what makes it hold; of an "and" that fails only what makes it fail.
    """

    def __init__(self, evaluation: Evaluation) -> None:
        self._e = evaluation
        self._marks: Marks[FactCell | str] = Marks()
        self._seen: dict[tuple[int, int], int] = {}

    def basis(self, index: int, person: int) -> Basis:
        """The basis of a value for a person, in the order of the law: not in that of what was looked at before."""
        found = [leaf for leaf, _ in self._marks.of(self._find(index, person))]
        facts, figures = self._places
        cells = [leaf for leaf in found if isinstance(leaf, FactCell)]
        cells.sort(key=lambda cell: (facts[cell.fact], cell.about))
        read = sorted((leaf for leaf in found if isinstance(leaf, str)), key=figures.__getitem__)
        return Basis(tuple(cells), tuple(read))

    @cached_property
    def _places(self) -> tuple[dict[str, int], dict[str, int]]:
        plan = self._e.plan
        facts = {id: place for place, id in enumerate(plan.vocabulary.specs)}
        return facts, {id: place for place, id in enumerate(plan.parameters)}

    def _find(self, index: int, person: int) -> int:
        key = (index, person)
        found = self._seen.get(key)
        if found is not None:
            return found
        found = 0
        node = self._e.plan.nodes[index]
        if isinstance(node, n.Fact | n.MonthSum):
            found = self._marks.mask(self._e.inputs.knowledge.cells(node.id, person))
        elif isinstance(node, n.Param):
            found = self._marks.mask([node.id])
        elif self._e.plan.leaves[index]:
            for kid, someone in _below(self._e, node, self._e.plan.children[index], index, person):
                found |= self._find(kid, someone)
        self._seen[key] = found
        return found


def _below(
    evaluation: Evaluation, node: n.Node | n.Relation, kids: tuple[int, ...], index: int, person: int
) -> list[tuple[int, int]]:
    rows = evaluation.rows
    match node:
        case n.AnyOf() if rows[index][person] == (1, 1):
            return [(kid, person) for kid in kids if rows[kid][person] == (1, 1)]
        case n.AllOf() if rows[index][person] == (0, 0):
            return [(kid, person) for kid in kids if rows[kid][person] == (0, 0)]
        case n.Case():
            found = []
            for test, value in zip(kids[:-1:2], kids[1::2], strict=True):
                found.append((test, person))
                if rows[test][person][1]:
                    found.append((value, person))
                if rows[test][person][0]:
                    return found
            return [*found, (kids[-1], person)]
        case n.ExceptWhen():
            base, when, then = kids
            low, high = rows[when][person]
            return [(when, person), *([(then, person)] if high else []), *([] if low else [(base, person)])]
        case n.Members():
            everyone = list(members(rows[kids[0]][person][1]))
            if node.op == "any" and rows[index][person] == (1, 1):
                everyone = [m for m in everyone if rows[kids[1]][m] == (1, 1)]
            return [(kids[0], person), *((kids[1], m) for m in everyone)]
        case n.Composed():
            return [(kids[0], person), *((kids[1], m) for m in members(rows[kids[0]][person][1]))]
        case n.Where():
            return [(kids[0], person), *((kids[1], m) for m in members(rows[kids[0]][person][1]))]
        case _:
            return [(kid, person) for kid in kids]
