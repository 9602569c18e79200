"""Justice: who pays a lawyer, and what the bureau for legal aid judges."""

from __future__ import annotations

from rechten.graph.expressions import age
from rechten.law.facts import FACTS
from rechten.law.facts.person import birth_date

lawyer_paid_by_other = FACTS.truth(
    "person.lawyer_paid_by_other",
    likely=0.15,
    category="income",
    question="Betaalt een verzekering of iemand anders je advocaat?",
    question_other="Betaalt een verzekering of iemand anders de advocaat van {naam}?",
    why="Een pro-Deoadvocaat is gratis of goedkoop. Dat kan alleen voor wat niemand anders betaalt.",
    help="Bijvoorbeeld een rechtsbijstandsverzekering of je vakbond. Heb je nu geen zaak? Kies 'nee'.",
    burden=1.1,
    gate=age(birth_date) >= 12,
)

bureau_agrees = FACTS.truth(
    "person.bureau_agrees",
    category="income",
    question="Is er te weinig geld, en maakt de zaak een kans?",
    why="Het bureau mag ook kijken naar spaargeld, dure bezittingen en zware schulden. En naar de zaak zelf.",
    judged_by="het bureau voor juridische bijstand",
)
