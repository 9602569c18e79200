"""Rules for volunteers (Wet 3 July 2005)."""

from pathlib import Path
from types import ModuleType

from rechten.graph.provisions import Provision
from rechten.law.federal.volunteering import (
    vrijwilliger_geheimhouding_en_informatie,
    vrijwilliger_kostenvergoeding,
    vrijwilliger_meldplicht,
)

#: The modules of the rights of this domain, each with ``build``; their figures stand beside them.
RIGHTS: tuple[ModuleType, ...] = ()
#: Guarantees and rules of this domain.
PROVISIONS: tuple[Provision, ...] = (
    vrijwilliger_geheimhouding_en_informatie.PROVISION,
    vrijwilliger_kostenvergoeding.PROVISION,
    vrijwilliger_meldplicht.PROVISION,
)
#: Figures that provisions show.
PARAMETER_FILES = (Path(__file__).with_name("vrijwilliger_kostenvergoeding.yaml"),)
