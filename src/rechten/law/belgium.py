"""The law that applies to a resident of Antwerp: federal, Flemish and city rights over one vocabulary of facts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from rechten.graph.law import Law
from rechten.graph.rights import Right
from rechten.law import names, units
from rechten.law.antwerp.leisure import a_kaart_kansentarief, attest_kansentarief_vrijetijdstoelage
from rechten.law.facts import FACTS
from rechten.law.federal.energy import sociaal_tarief, sociaal_verwarmingsfonds
from rechten.law.federal.health import dringende_medische_hulp, verhoogde_tegemoetkoming
from rechten.law.federal.housing import installatiepremie, referentieadres
from rechten.law.federal.income import inkomensgarantie_ouderen, leefloon
from rechten.law.federal.legal import juridische_tweedelijnsbijstand
from rechten.law.flanders.family import groeipakket_basisbedrag, groeipakket_sociale_toeslag, schooltoeslag
from rechten.law.flanders.housing import huurpremie, huursubsidie, sociale_huurwoning
from rechten.law.flanders.mobility import de_lijn_verhoogde_tegemoetkoming
from rechten.law.loader import load_parameters

#: Each right: its module's file (the figures stand beside it) and how to build it.
RIGHTS: tuple[tuple[str, Callable[[Law], Right]], ...] = (
    (leefloon.__file__, leefloon.build),
    (verhoogde_tegemoetkoming.__file__, verhoogde_tegemoetkoming.build),
    (sociaal_tarief.__file__, sociaal_tarief.build),
    (groeipakket_basisbedrag.__file__, groeipakket_basisbedrag.build),
    (groeipakket_sociale_toeslag.__file__, groeipakket_sociale_toeslag.build),
    (inkomensgarantie_ouderen.__file__, inkomensgarantie_ouderen.build),
    (sociaal_verwarmingsfonds.__file__, sociaal_verwarmingsfonds.build),
    (installatiepremie.__file__, installatiepremie.build),
    (referentieadres.__file__, referentieadres.build),
    (schooltoeslag.__file__, schooltoeslag.build),
    (sociale_huurwoning.__file__, sociale_huurwoning.build),
    (huursubsidie.__file__, huursubsidie.build),
    (huurpremie.__file__, huurpremie.build),
    (juridische_tweedelijnsbijstand.__file__, juridische_tweedelijnsbijstand.build),
    (dringende_medische_hulp.__file__, dringende_medische_hulp.build),
    (de_lijn_verhoogde_tegemoetkoming.__file__, de_lijn_verhoogde_tegemoetkoming.build),
    (a_kaart_kansentarief.__file__, a_kaart_kansentarief.build),
    (attest_kansentarief_vrijetijdstoelage.__file__, attest_kansentarief_vrijetijdstoelage.build),
)


def build_belgium() -> Law:
    """All figures first, then the rights, so that a right may read another's figures."""
    law = Law("België, Vlaanderen, Antwerpen", FACTS, units.TIES)
    names.name_all(law)
    for file, _ in RIGHTS:
        law.add_parameters(load_parameters(Path(file).with_suffix(".yaml")))
    for _, build in RIGHTS:
        law.add(build(law))
    return law


BELGIUM = build_belgium()
