"""Antwerp rights about school."""

from rechten.graph.provisions import Provision
from rechten.law.antwerp.education import schoolkosten_antwerpen

#: The modules of the rights of this domain, each with ``build``; their figures stand beside them.
RIGHTS = (schoolkosten_antwerpen,)
#: Guarantees and rules of this domain.
PROVISIONS: tuple[Provision, ...] = ()
