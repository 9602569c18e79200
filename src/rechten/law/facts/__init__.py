"""The facts that Belgian, Flemish and Antwerp law asks about, grouped as people would tell them."""

from __future__ import annotations

from rechten.graph.expressions import Expr, all_of
from rechten.graph.facts import Vocabulary
from rechten.graph.nodes import Fact

FACTS = Vocabulary()


def if_asked(truth: Expr) -> Expr:
    """A yes/no fact, taken as 'no' behind a closed gate, so that no rule waits for an answer that nobody may ask.

    Raises TypeError when ``truth`` is no fact.
    """
    if not isinstance(truth.node, Fact):
        raise TypeError("if_asked() takes a fact")
    gate = FACTS[truth.node.id].gate
    return truth if gate is None else all_of(gate, truth)


from rechten.law.facts import family, health, home, income, person, statuses, work  # noqa: E402

__all__ = ["FACTS", "family", "health", "home", "income", "person", "statuses", "work"]
