"""Rights: flanders / work."""

from rechten.graph.provisions import Provision
from rechten.law.flanders.work import (
    aanmoedigingspremie,
    dienstencheques,
    individueel_maatwerk,
    opleidingscheques,
    vlaamse_jobbonus,
)

#: The modules of the rights of this domain, each with ``build``; their figures stand beside them.
RIGHTS = (
    aanmoedigingspremie,
    individueel_maatwerk,
    opleidingscheques,
    vlaamse_jobbonus,
)
#: Guarantees and rules of this domain.
PROVISIONS: tuple[Provision, ...] = (dienstencheques.PROVISION,)
