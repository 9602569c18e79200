"""The law that applies to a resident of Antwerp: federal, Flemish and city rights over one vocabulary of facts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from rechten.graph.law import Law
from rechten.graph.rights import Right
from rechten.law import units
from rechten.law.facts import FACTS
from rechten.law.federal.energy import sociaal_tarief
from rechten.law.federal.health import verhoogde_tegemoetkoming
from rechten.law.federal.income import leefloon
from rechten.law.flanders.family import groeipakket_basisbedrag, groeipakket_sociale_toeslag
from rechten.law.loader import load_parameters

#: Each right: its module's file (the figures stand beside it) and how to build it.
RIGHTS: tuple[tuple[str, Callable[[Law], Right]], ...] = (
    (leefloon.__file__, leefloon.build),
    (verhoogde_tegemoetkoming.__file__, verhoogde_tegemoetkoming.build),
    (sociaal_tarief.__file__, sociaal_tarief.build),
    (groeipakket_basisbedrag.__file__, groeipakket_basisbedrag.build),
    (groeipakket_sociale_toeslag.__file__, groeipakket_sociale_toeslag.build),
)


def build_belgium() -> Law:
    """All figures first, then the rights, so that a right may read another's figures."""
    law = Law("België, Vlaanderen, Antwerpen", FACTS, units.TIES)
    for file, _ in RIGHTS:
        law.add_parameters(load_parameters(Path(file).with_suffix(".yaml")))
    for _, build in RIGHTS:
        law.add(build(law))
    return law


BELGIUM = build_belgium()
