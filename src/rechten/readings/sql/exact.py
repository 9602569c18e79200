"""Which rights a query holds exactly: it then says of everybody what the scalar reading says without its splits.

A query holds every rule that looks at days which are the same for everyone. What it says can still be "depends", "a
human decides" or "not computed", as in any reading: this tells beforehand by what.
"""

from __future__ import annotations

from datetime import date

from attrs import frozen

from rechten.graph import nodes as n
from rechten.graph.plan import Plan, RightSlot
from rechten.readings.columns.fixed import Fixed
from rechten.readings.kernels import Figures


@frozen
class Held:
    """How a query holds one right.

    ``personal_days``: nodes that look at ties or homes on a day of their own for each person; a right without these is
    held exactly. What can leave it open although all of the tables is known: ``judged`` facts that somebody judges,
    ``not_encoded`` parts of the law, ``stale`` figures that are only last known or missing on the day.
    """

    right: str
    personal_days: tuple[int, ...]
    judged: tuple[str, ...]
    not_encoded: tuple[str, ...]
    stale: tuple[str, ...]

    @property
    def exact(self) -> bool:
        """Whether a query can hold it exactly."""
        return not self.personal_days


def held(plan: Plan, figures: Figures, day: date) -> tuple[Held, ...]:
    """How a query holds each right of a plan, on a day and with figures."""
    fixed = Fixed(plan, figures, day)
    return tuple(_held(plan, figures, fixed, slot) for slot in plan.rights.values())


def exact_rights(plan: Plan, figures: Figures, day: date) -> tuple[str, ...]:
    """The rights that a query holds exactly."""
    return tuple(found.right for found in held(plan, figures, day) if found.exact)


def _held(plan: Plan, figures: Figures, fixed: Fixed, slot: RightSlot) -> Held:
    below = _below(plan, slot)
    personal = [i for i in below if isinstance(plan.nodes[i], n.Tied | n.SameDwelling)]
    nodes = [plan.nodes[index] for index in below]
    facts = dict.fromkeys(node.id for node in nodes if isinstance(node, n.Fact | n.MonthSum))
    params = dict.fromkeys(node.id for node in nodes if isinstance(node, n.Param))
    reasons = dict.fromkeys(node.reason for node in nodes if isinstance(node, n.NotComputed))
    return Held(
        slot.right.id,
        tuple(index for index in personal if not fixed.is_fixed(plan.children[index][0])),
        tuple(id for id in facts if plan.vocabulary[id].judged_by),
        tuple(reasons),
        tuple(id for id in params if (figure := figures.get(id)) is None or figure.low != figure.high),
    )


def _below(plan: Plan, slot: RightSlot) -> list[int]:
    """All nodes that a right is made of, in the order of the plan."""
    waiting = [slot.verdict, *(at for at in (slot.amount, slot.held) if at is not None), *slot.selecting]
    seen = set(waiting)
    while waiting:
        fresh = [kid for kid in plan.children[waiting.pop()] if kid not in seen]
        seen.update(fresh)
        waiting += fresh
    return sorted(seen)
