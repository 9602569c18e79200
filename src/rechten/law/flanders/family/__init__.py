"""Rights: flanders / family."""

from rechten.graph.provisions import Provision
from rechten.law.flanders.family import (
    groeipakket_basisbedrag,
    groeipakket_kinderopvangtoeslag,
    groeipakket_kleutertoeslag,
    groeipakket_ondersteuningstoeslag,
    groeipakket_pleegzorgtoeslag,
    groeipakket_sociale_toeslag,
    groeipakket_startbedrag,
    groeipakket_wezentoeslag,
    groeipakket_zorgtoeslag,
    individueel_verminderd_tarief_kinderopvang,
    kinderopvang_inkomenstarief,
    schooltoeslag,
)

#: The modules of the rights of this domain, each with ``build``; their figures stand beside them.
RIGHTS = (
    groeipakket_startbedrag,
    groeipakket_basisbedrag,
    groeipakket_sociale_toeslag,
    groeipakket_zorgtoeslag,
    groeipakket_ondersteuningstoeslag,
    groeipakket_wezentoeslag,
    groeipakket_pleegzorgtoeslag,
    groeipakket_kinderopvangtoeslag,
    groeipakket_kleutertoeslag,
    schooltoeslag,
    kinderopvang_inkomenstarief,
    individueel_verminderd_tarief_kinderopvang,
)
#: Guarantees and rules of this domain.
PROVISIONS: tuple[Provision, ...] = ()
