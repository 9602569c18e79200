"""The facts that Belgian, Flemish and Antwerp law asks about, grouped as people would tell them."""

from __future__ import annotations

from rechten.graph.facts import Vocabulary

FACTS = Vocabulary()


from rechten.law.facts import (  # noqa: E402
    bills,
    care,
    care_costs,
    children,
    daily_life,
    disability,
    family,
    health,
    home,
    homes,
    income,
    jobs,
    legal,
    maintenance,
    person,
    situations,
    special,
    statuses,
    studies,
    work,
)

__all__ = [
    "FACTS",
    "bills",
    "care",
    "care_costs",
    "children",
    "daily_life",
    "disability",
    "family",
    "health",
    "home",
    "homes",
    "income",
    "jobs",
    "legal",
    "maintenance",
    "person",
    "situations",
    "special",
    "statuses",
    "studies",
    "work",
]
