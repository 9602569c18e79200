"""Rights: federal / debts, and food for who has too little."""

from rechten.graph.provisions import Provision
from rechten.law.federal.debts import collectieve_schuldenregeling, schuldbemiddeling, voedselhulp_esf

#: The modules of the rights of this domain, each with ``build``; their figures stand beside them.
RIGHTS = (
    schuldbemiddeling,
    collectieve_schuldenregeling,
    voedselhulp_esf,
)
#: Guarantees and rules of this domain.
PROVISIONS: tuple[Provision, ...] = ()
