"""The facts that Belgian, Flemish and Antwerp law asks about, grouped as people would tell them."""

from __future__ import annotations

from rechten.graph.facts import Vocabulary

FACTS = Vocabulary()


from rechten.law.facts import family, health, home, income, legal, person, situations, statuses, work  # noqa: E402

__all__ = ["FACTS", "family", "health", "home", "income", "legal", "person", "situations", "statuses", "work"]
