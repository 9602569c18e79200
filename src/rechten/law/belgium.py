"""The law that applies to a resident of Antwerp: federal, Flemish and city rights over one vocabulary of facts."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType, ModuleType

from rechten.graph.law import Law
from rechten.graph.parameters import Parameter
from rechten.law import names, notions, units
from rechten.law.antwerp import education as city_education
from rechten.law.antwerp import health as city_health
from rechten.law.antwerp import housing as city_housing
from rechten.law.antwerp import leisure as city_leisure
from rechten.law.antwerp import support as city_support
from rechten.law.facts import FACTS
from rechten.law.federal import debts, digital, energy, health, income, legal, volunteering
from rechten.law.federal import detention as federal_detention
from rechten.law.federal import housing as federal_housing
from rechten.law.federal import mobility as federal_mobility
from rechten.law.federal import professionals as federal_professionals
from rechten.law.flanders import care, education, family, housing, mobility, water, work, youth_care
from rechten.law.flanders import detention as flemish_detention
from rechten.law.flanders import energy as flemish_energy
from rechten.law.flanders import legal as flemish_legal
from rechten.law.flanders import professionals as flemish_professionals
from rechten.law.loader import load_parameters

#: The domains, each a folder with one right a file: ``RIGHTS`` and ``PROVISIONS`` stand in its ``__init__``, with
#: ``PARAMETER_FILES`` where provisions show figures.
DOMAINS: tuple[ModuleType, ...] = (
    income,
    health,
    energy,
    federal_housing,
    legal,
    federal_mobility,
    digital,
    debts,
    family,
    education,
    housing,
    mobility,
    work,
    city_education,
    care,
    city_housing,
    city_leisure,
    city_health,
    flemish_legal,
    federal_detention,
    flemish_detention,
    youth_care,
    volunteering,
    federal_professionals,
    flemish_professionals,
    flemish_energy,
    water,
    city_support,
)


def build_belgium(instead: Mapping[Path, Path] = MappingProxyType({})) -> Law:
    """All figures first, then the rights, so that a right may read another's figures.

    ``instead``: files to read in place of those beside the rights, to try a new figure.
    """

    def figures(file: Path) -> list[Parameter]:
        return load_parameters(instead.get(file, file))

    law = Law("België, Vlaanderen, Antwerpen", FACTS, units.TIES)
    names.name_all(law)
    notions.add_all(law)
    modules = [module for domain in DOMAINS for module in domain.RIGHTS]
    for module in modules:
        law.add_parameters(figures(Path(module.__file__).with_suffix(".yaml")))
    for domain in DOMAINS:
        for file in getattr(domain, "PARAMETER_FILES", ()):
            law.add_parameters(figures(file))
    for module in modules:
        law.add(module.build(law))
    for domain in DOMAINS:
        for provision in domain.PROVISIONS:
            law.add_provision(provision)
    return law


BELGIUM = build_belgium()
