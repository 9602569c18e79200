"""Antwerp rights about leisure, sport and culture."""

from rechten.graph.provisions import Provision
from rechten.law.antwerp.leisure import a_kaart_kansentarief, attest_kansentarief_vrijetijdstoelage, buddywerking

#: The modules of the rights of this domain, each with ``build``; their figures stand beside them.
RIGHTS = (
    a_kaart_kansentarief,
    attest_kansentarief_vrijetijdstoelage,
)
#: Guarantees and rules of this domain.
PROVISIONS: tuple[Provision, ...] = (buddywerking.PROVISION,)
