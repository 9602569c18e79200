"""Dienstencheques: household help at a fixed price for every adult in Flanders (Wet 20 juli 2001)."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

_ARTICLE = "Wet van 20 juli 2001 over buurtdiensten en Vlaamse uitvoering; het artikel is niet nagelezen"

PROVISION = Provision(
    id="dienstencheques",
    name="Dienstencheques",
    nature=Nature.GUARANTEE,
    level="flanders",
    domain="care",
    summary="Hulp in het huishouden tegen een vaste prijs per uur. Wie alleen met kinderen woont of een handicap "
    "heeft, mag meer cheques kopen.",
    statements=(
        Statement("Wie 18 jaar of ouder is en in Vlaanderen woont, mag dienstencheques kopen.", _ARTICLE),
        Statement(
            "Eén cheque is één uur poetsen, strijken, koken of boodschappen. Ze kost sinds 2025 10 euro.", _ARTICLE
        ),
        Statement(
            "Per jaar kan je er 500 kopen, en alle mensen op één adres samen 1.000.",
            _ARTICLE,
        ),
        Statement(
            "Woon je alleen met een kind, heb je een handicap, of is je kind erkend met een handicap? Dan mag je tot "
            "2.000 cheques per jaar.",
            _ARTICLE,
        ),
        Statement(
            "Ben je zelfstandige en pas moeder? Dan kan je 105 gratis cheques krijgen, via je sociaal "
            "verzekeringsfonds.",
            "KB over moederschapshulp voor zelfstandigen (wet niet nagelezen)",
        ),
        Statement(
            "Voor cheques van 2026 krijg je in Vlaanderen geen belastingvermindering meer. Zo is het in 2024 beslist.",
            "beslissing van de Vlaamse regering van oktober 2024 (besluit niet nagelezen)",
        ),
    ),
    step="Schrijf je in op de site van de dienstencheques, en kies een erkende onderneming. Vraag vooraf welke kosten "
    "zij erbij rekent. Is 10 euro te duur? Vraag het OCMW of je ziekenfonds naar gezinszorg of poetshulp: daar hangt "
    "de prijs af van je inkomen.",
    office="het bedrijf dat de cheques uitgeeft; voor meer cheques het departement Werk",
    topics=("care", "general"),
    concerns=("case.care",),
    sources=(
        Source(
            "https://www.vlaanderen.be/huishoudhulp-betalen-met-dienstencheques/hoeveel-dienstencheques-kunt-u-bestellen",
            "hoeveel cheques",
            "2023",
        ),
        Source(
            "https://www.tijd.be/netto/analyse/belastingen/Dienstencheques-in-twee-stappen-39-procent-duurder/10566813",
            "prijs vanaf 2025 en het einde van de belastingvermindering",
            "2024-10",
        ),
    ),
    certainty="De prijs van 2025 en het einde van de belastingvermindering zijn beslissingen van oktober 2024: de "
    "besluiten lazen we niet. Veel bedrijven rekenen 1 tot 2 euro per uur meer. Een prijs die van je inkomen afhangt, "
    "vonden we voor dienstencheques niet.",
)
