"""Maximumfactuur: what a primary or nursery school may charge at most (Decreet basisonderwijs, 25 februari 1997).

A guarantee: nobody asks for it, the school must keep to it. Figures stand with the schooltoeslag, for the same pupils.
"""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

_DECREE = "Decreet basisonderwijs (25 februari 1997), art. 27"

PROVISION = Provision(
    id="maximumfactuur_onderwijs",
    name="Maximumfactuur in de basisschool",
    nature=Nature.GUARANTEE,
    level="flanders",
    domain="education",
    summary="Een kleuterschool of lagere school mag niet meer vragen dan een vast bedrag voor uitstappen en "
    "activiteiten.",
    statements=(
        Statement("Inschrijven is gratis. Wat je kind nodig heeft om te leren, is ook gratis.", _DECREE),
        Statement(
            "Voor daguitstappen, toneel, zwemmen en verplicht materiaal mag de school elk schooljaar een klein bedrag "
            "vragen. Meer niet.",
            f"{_DECREE}; omzendbrief BaO/2007/05",
        ),
        Statement(
            "Voor uitstappen van meer dagen is er één bedrag voor de hele lagere school samen. Voor kleuters is dat "
            "nul.",
            f"{_DECREE}; omzendbrief BaO/2007/05",
        ),
        Statement("Eén schooljaar zwemmen is gratis.", f"{_DECREE}; omzendbrief BaO/2007/05"),
        Statement(
            "Maaltijden, drank en opvang vallen er niet onder. De school moet wel vooraf zeggen wat die kosten.",
            "Omzendbrief BaO/2007/05 (bijdrageregeling in het schoolreglement)",
        ),
    ),
    step="Tel de schoolrekeningen van dit schooljaar samen. Is het te veel? Vraag uitleg aan de directie. Helpt dat "
    "niet, dien dan klacht in bij de Commissie Zorgvuldig Bestuur. Lukt betalen niet? Vraag de school om te spreiden.",
    office="de school, daarna de Commissie Zorgvuldig Bestuur",
    topics=("general", "child_benefit"),
    sources=(
        Source("https://data-onderwijs.vlaanderen.be/edulex/document.aspx?docid=13875", "omzendbrief", "2023-03-31"),
        Source("https://dekleurenboog.be/index.php/schoolorganisatie/maximumfactuur", "bedragen 55, 105 en 520 euro"),
        Source("https://go-ouders.be/de-maximumfactuur", "wat er onder valt"),
    ),
    certainty="De bedragen van 55, 105 en 520 euro staan op een pagina zonder datum; ze volgen op die van 2022-2023. "
    "Bedragen van na 2023-2024 vonden we niet. Artikels 27bis en volgende lazen we niet na. In het secundair onderwijs "
    "is er geen maximumfactuur.",
    concerns=("person.school=nursery", "person.school=primary"),
    shows=("maximumfactuur.nursery", "maximumfactuur.primary", "maximumfactuur.trips"),
)
