"""Flemish care budgets in prison: suspended from the month after the start until the end of the month of release."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

PROVISION = Provision(
    id="detentie_zorgbudgetten",
    name="In de gevangenis: zorgbudgetten",
    nature=Nature.RULE,
    level="flanders",
    domain="care",
    summary="Een Vlaams zorgbudget wordt niet betaald in de gevangenis of tijdens een internering. Daarna loopt "
    "het weer.",
    statements=(
        Statement(
            "Het zorgbudget stopt op de eerste dag van de maand na het begin van de gevangenis of de internering.",
            "Besluit van de Vlaamse Regering van 30 november 2018, art. 142",
        ),
        Statement(
            "Het blijft gestopt tot het einde van de maand waarin je vrijkomt. De maand daarna loopt het weer.",
            "Besluit van de Vlaamse Regering van 30 november 2018, art. 142",
        ),
        Statement(
            "Zorgpremies die je in die tijd niet betaalde, kunnen kwijtgescholden worden. Het OCMW kan daarvoor "
            "een attest geven.",
            "Decreet van 18 mei 2018, art. 46, § 2",
        ),
    ),
    step="Meld het begin en het einde meteen aan je zorgkas: te veel betaald geld vraagt ze terug. Zijn er oude "
    "zorgpremies? Vraag het OCMW om een attest voor de kwijtschelding.",
    office="je zorgkas",
    topics=("care", "income"),
    sources=(
        Source(
            "https://codex.vlaanderen.be/PrintDocument.ashx?datum=&geannoteerd=false&id=1030063&print=true",
            "besluit van 30 november 2018, art. 142",
            "2026-07-01",
        ),
        Source(
            "https://codex.vlaanderen.be/PrintDocument.ashx?geannoteerd=false&id=1029649",
            "decreet van 18 mei 2018, art. 46",
            "2026-07-01",
        ),
    ),
    certainty="De artikelen staan vast. Of je na de vrijlating zelf iets moet vragen, staat er niet in: meld het "
    "daarom altijd.",
    concerns=("person.detention=prison", "person.detention=bracelet", "person.detention=soon"),
    affects=(
        "zorgbudget_zwaar_zorgbehoevenden",
        "zorgbudget_ouderen_zorgnood",
        "zorgbudget_handicap_bob",
    ),
)
