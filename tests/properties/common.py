"""What the tests of properties share: the law of Lyonië, its readings, and what it means to lie inside."""

from __future__ import annotations

from functools import cache

from hypothesis import settings

from rechten.graph.kinds import Choice
from rechten.graph.law import Law
from rechten.graph.plan import Plan
from rechten.household.case import CaseFile
from rechten.household.knowledge import Bounds, Knowledge
from rechten.readings.bounds import Evaluation, evaluate
from rechten.readings.kernels import Figures, Row
from tests.fictional.law import lyonie


@cache
def the_law() -> Law:
    """One copy for all tests: nothing changes it."""
    return lyonie()


def examples(share: float) -> settings:
    """This share of the examples of the profile in force (ci or long)."""
    usual = settings().max_examples
    return settings(max_examples=max(10, int(usual * share)))


def figures_of(case: CaseFile) -> Figures:
    return the_law().figures(case.date, case.law_date)


def evaluated(case: CaseFile) -> Evaluation:
    law = the_law()
    return evaluate(law.plan(case.date), Knowledge(case, law.vocabulary), figures_of(case))


def is_masks(plan: Plan, index: int) -> bool:
    """Whether a row holds sets of codes (a choice) or of persons (a relation), not intervals."""
    kind = getattr(plan.nodes[index], "kind", None)
    return kind is None or isinstance(kind, Choice)


def inside(plan: Plan, index: int, narrow: Bounds, wide: Bounds) -> bool:
    """Whether all that ``narrow`` allows is allowed by ``wide`` too."""
    kind = getattr(plan.nodes[index], "kind", None)
    if kind is None:  # certain persons stay certain, and nobody becomes possible
        return wide[0] & ~narrow[0] == 0 and narrow[1] & ~wide[1] == 0
    if isinstance(kind, Choice):
        return narrow[0] & ~wide[0] == 0
    return wide[0] <= narrow[0] <= narrow[1] <= wide[1]


def rows_outside(plan: Plan, narrow: list[Row], wide: list[Row]) -> list[str]:
    """What is not inside, told so that a failing test can be read."""
    return [
        f"{index} {type(plan.nodes[index]).__name__} person {person}: {a} not in {b}"
        for index in range(len(plan.nodes))
        for person, (a, b) in enumerate(zip(narrow[index], wide[index], strict=True))
        if not inside(plan, index, a, b)
    ]
