"""Reading *demands*: what the law asks of people beyond need, as a public register of conditionality."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from rechten.graph.law import Law
from rechten.graph.rights import Condition, Demand, Right, conditions


@frozen
class Asked:
    """One condition that asks something of a person, and the right that it stands in."""

    right: Right
    condition: Condition


def register(law: Law, on: date) -> dict[Demand, tuple[Asked, ...]]:
    """Each kind of demand with the conditions in force on a day, in the order of the law."""
    every = [
        Asked(right, condition)
        for right in law.rights.values()
        for condition in conditions(right)
        if condition.demand is not None and condition.in_force(on)
    ]
    return {demand: tuple(one for one in every if one.condition.demand is demand) for demand in Demand}


def free_of_demands(law: Law, on: date) -> tuple[Right, ...]:
    """The rights that ask none of these things."""
    return tuple(
        right
        for right in law.rights.values()
        if not any(condition.demand and condition.in_force(on) for condition in conditions(right))
    )
