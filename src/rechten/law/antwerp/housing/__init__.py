"""Antwerp rights about a home, a bed for the night, and the tax of the province."""

from rechten.graph.provisions import Provision
from rechten.law.antwerp.housing import provinciebelasting_vrijstelling, winteropvang_antwerpen

#: The modules of the rights of this domain, each with ``build``; their figures stand beside them.
RIGHTS = (winteropvang_antwerpen,)
#: Guarantees and rules of this domain.
PROVISIONS: tuple[Provision, ...] = (provinciebelasting_vrijstelling.PROVISION,)
