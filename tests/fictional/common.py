"""What the rights of Lyonië share: who decides, what to do, and numbers of the rules' own text."""

from rechten.graph.expressions import (
    Expr,
)
from rechten.graph.kinds import Number, Unit
from rechten.graph.nodes import Const
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Decider

SOURCE = Source("https://lyonie.example/wet", "Wetboek van Lyonië", "2025-01-01", "een wet")
BREAD_HOUSE = Decider("het Broodhuis", "Het Broodhuis beslist, na een gesprek.")
ACT = Act("het Broodhuis", "Ga langs.", ("brood",), ("je pas",), (), "de dag zelf", "30 dagen", "de Koning")


def fixed(value: int, unit: Unit) -> Expr:
    """A number (of money: in whole euros) that stands in the rule's own text."""
    per = 100 if unit.is_money else 1
    return Expr(Const(Number(unit, per), value * per))
