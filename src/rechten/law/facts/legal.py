"""Justice: who pays a lawyer, and what the bureau for legal aid judges."""

from __future__ import annotations

from rechten.graph.expressions import age
from rechten.law.facts import FACTS
from rechten.law.facts.person import birth_date

lawyer_paid_by_other = FACTS.truth(
    "person.lawyer_paid_by_other",
    likely=0.15,
    category="income",
    question="Is er een verzekering of iemand anders die je advocaat betaalt?",
    question_other="Is er een verzekering of iemand anders die de advocaat van {naam} betaalt?",
    why="Een pro-Deoadvocaat is er alleen voor wat niemand anders betaalt.",
    help="Bijvoorbeeld een rechtsbijstandsverzekering of je vakbond. Heb je nu geen zaak? Kies 'nee'.",
    burden=1.1,
    gate=age(birth_date) >= 12,
)

bureau_agrees = FACTS.truth(
    "person.bureau_agrees",
    category="income",
    question="Zijn er geen andere middelen, en is de zaak niet zonder kans?",
    why="Het bureau mag ook kijken naar spaargeld, tekenen van welstand, zware schulden en de zaak zelf.",
    judged_by="het bureau voor juridische bijstand",
)
