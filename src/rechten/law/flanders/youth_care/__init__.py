"""The own rights of minors in youth care (decree of 7 May 2004)."""

from pathlib import Path
from types import ModuleType

from rechten.graph.provisions import Provision
from rechten.law.flanders.youth_care import (
    jeugdhulp_bekwaamheid,
    jeugdhulp_dossier,
    jeugdhulp_gezinsleven,
    jeugdhulp_gezondheidszorg,
    jeugdhulp_hulp_en_instemming,
    jeugdhulp_informatie,
    jeugdhulp_klacht,
    jeugdhulp_menswaardige_behandeling,
    jeugdhulp_onderwijs_vrije_tijd,
    jeugdhulp_participatie,
    jeugdhulp_vertrouwenspersoon,
    jeugdhulp_zakgeld,
)

#: The modules of the rights of this domain, each with ``build``; their figures stand beside them.
RIGHTS: tuple[ModuleType, ...] = ()
#: Guarantees and rules of this domain.
PROVISIONS: tuple[Provision, ...] = (
    jeugdhulp_bekwaamheid.PROVISION,
    jeugdhulp_dossier.PROVISION,
    jeugdhulp_gezinsleven.PROVISION,
    jeugdhulp_gezondheidszorg.PROVISION,
    jeugdhulp_hulp_en_instemming.PROVISION,
    jeugdhulp_informatie.PROVISION,
    jeugdhulp_klacht.PROVISION,
    jeugdhulp_menswaardige_behandeling.PROVISION,
    jeugdhulp_onderwijs_vrije_tijd.PROVISION,
    jeugdhulp_participatie.PROVISION,
    jeugdhulp_vertrouwenspersoon.PROVISION,
    jeugdhulp_zakgeld.PROVISION,
)
#: Figures that provisions show.
PARAMETER_FILES = (Path(__file__).with_name("jeugdhulp_zakgeld.yaml"),)
