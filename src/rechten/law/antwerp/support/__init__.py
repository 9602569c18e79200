"""Rights: city of Antwerp / support by the OCMW, and complaints."""

from rechten.graph.provisions import Provision
from rechten.law.antwerp.support import aanvullende_steun_ocmw_antwerpen, klacht_ombudsvrouw_antwerpen, sociaal_centrum

#: The modules of the rights of this domain, each with ``build``; their figures stand beside them.
RIGHTS = (aanvullende_steun_ocmw_antwerpen,)
#: Guarantees and rules of this domain.
PROVISIONS: tuple[Provision, ...] = (
    sociaal_centrum.PROVISION,
    klacht_ombudsvrouw_antwerpen.PROVISION,
)
