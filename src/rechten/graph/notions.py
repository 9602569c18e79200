"""Notions: what one law means by a household, a family or an address, with a name of its own and its article.

Laws draw another circle around the same persons. A unit of assessment is a relation that a rule reads; a notion is such
a relation as people speak of it. Which rights use it is never written down: it is found in their rules.
"""

from __future__ import annotations

from attrs import frozen

from rechten.graph import nodes as n
from rechten.graph.expressions import Rel
from rechten.graph.plan import Plan


@frozen(eq=False)
class Notion:
    """A circle of persons, seen from one person.

    ``says``: who counts, in plain words. ``gap``: what the circle does not know ("" when nothing). ``parts`` and
    ``facts``: what a rule reads that uses this notion, where rules do not read its relation as a whole.
    """

    id: str
    name: str
    relation: Rel
    says: str
    article: str
    gap: str = ""
    parts: tuple[Rel, ...] = ()
    facts: tuple[str, ...] = ()

    @property
    def others(self) -> n.Relation:
        """The relation without the person that it is seen from: so rules read it that add the person or do not."""
        relation = self.relation.relation
        if isinstance(relation, n.Union) and isinstance(relation.left, n.Self):
            return relation.right
        return relation


def used_by(notion: Notion, plan: Plan) -> tuple[str, ...]:
    """The rights whose conditions or amount read a notion, by itself or within another unit, in the law's order."""
    wanted = {notion.relation.relation, notion.others, *(part.relation for part in notion.parts)}
    waiting = [index for index, node in enumerate(plan.nodes) if _is_sign(node, wanted, notion.facts)]
    reached = set(waiting)
    while waiting:
        fresh = [parent for parent in plan.parents[waiting.pop()] if parent not in reached]
        reached.update(fresh)
        waiting += fresh
    return tuple(id for id, slot in plan.rights.items() if slot.verdict in reached or slot.amount in reached)


def _is_sign(node: n.Node | n.Relation, wanted: set[n.Relation], facts: tuple[str, ...]) -> bool:
    if isinstance(node, n.Fact):
        return node.id in facts
    return isinstance(node, n.RELATION_TYPES) and node in wanted
