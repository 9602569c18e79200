"""What is the same for everyone, read by the scalar reading: figures, the day, what is computed from these alone."""

from __future__ import annotations

from datetime import date

import numpy as np

from rechten.graph import nodes as n
from rechten.graph.plan import Plan
from rechten.household.case import CaseFile, Person
from rechten.household.knowledge import Bounds, Knowledge
from rechten.readings.bounds import evaluate
from rechten.readings.causes import OpenWalk
from rechten.readings.columns.planes import Numbers
from rechten.readings.columns.program import Program
from rechten.readings.kernels import Figures

#: Leaves that may differ from person to person.
_PERSONAL = n.Fact | n.MonthSum | n.Self | n.Everyone | n.Tied | n.SameDwelling


class Fixed:
    """The fixed nodes of a plan for one day and one set of figures."""

    def __init__(self, plan: Plan, figures: Figures, day: date) -> None:
        somebody = CaseFile(day, day, (Person("nobody"),))
        self._evaluation = evaluate(plan, Knowledge(somebody, plan.vocabulary), figures)
        self._walk = OpenWalk(self._evaluation)
        self._fixed: list[bool] = []
        for node, kids in zip(plan.nodes, plan.children, strict=True):
            self._fixed.append(not isinstance(node, _PERSONAL) and all(self._fixed[kid] for kid in kids))

    def is_fixed(self, index: int) -> bool:
        """Whether a node is the same for everyone."""
        return self._fixed[index]

    def bounds(self, index: int) -> Bounds:
        """The bounds of a fixed node."""
        return self._evaluation.rows[index][0]

    def open_nodes(self) -> frozenset[int]:
        """The fixed nodes that figures leave open."""
        places = (index for index, fixed in enumerate(self._fixed) if fixed)
        return frozenset(index for index in places if len(set(self.bounds(index))) > 1)

    def causes(self, index: int) -> tuple[bool, bool, bool]:
        """Whether something to ask, something else, or something not computed for certain leaves a fixed node open."""
        found, firm = self._walk.masks(index, 0)
        asked = bool(found & self._walk.askable)
        return asked, bool(found & ~self._walk.askable & ~self._walk.judged), bool(firm & self._walk.lacking)

    def uniforms(self, program: Program) -> Numbers:
        """The numbers that a program reads, in its order: int64[uniforms].

        Raises ValueError for one beyond what the law's figures can be: there is no room for it in the program.
        """
        found = np.array([self.bounds(node)[end] for node, end in program.uniforms], np.int64)
        for op in program.ops:
            if op.code == "uniform" and not op.low <= found[op.value] <= op.high:
                raise ValueError(
                    f"a figure of {found[op.value]} lies beyond {op.low}..{op.high}, what the law allows for"
                )
        return found
