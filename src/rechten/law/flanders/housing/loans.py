"""What the Flemish housing loans share: whose income counts, and the ceiling for who is alone, disabled or neither.

Income is that of the last assessment (at most three years old) with leefloon, IVT and foreign wages, indexed. That
index was not found: ``tenants.indexed`` holds it open.
"""

from __future__ import annotations

from rechten.graph.expressions import Expr, case, total
from rechten.graph.law import Law
from rechten.law.facts import income
from rechten.law.flanders.housing.tenants import disabled, indexed
from rechten.law.units import partner_here, rent_children, rent_couple

#: Each child once, and once more with a recognised disability.
at_charge = total(rent_children.count(), rent_children.count(disabled))
alone = ~(partner_here.exists() | rent_children.exists())


def couple_income(law: Law) -> Expr:
    """Indexed yearly income of the applicant and the partner at home."""
    return indexed(law, rent_couple.sum(income.assessed_income))


def loan_ceiling(law: Law, figures: str) -> Expr:
    """The highest income; ``figures`` is the id of the four figures, with ``{}`` where they differ."""
    return case(
        (alone & disabled, law.param(figures.format("single_disabled"))),
        (alone, law.param(figures.format("single"))),
        otherwise=law.param(figures.format("other")) + law.param(figures.format("per_dependant")) * at_charge,
    )
