"""Volunteering beside a benefit: whom to tell, and what it does to the benefit (Vrijwilligerswet, art. 13 to 21/1)."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

PROVISION = Provision(
    id="vrijwilliger_meldplicht",
    name="Vrijwilligerswerk melden bij een uitkering",
    nature=Nature.RULE,
    level="federal",
    domain="work",
    summary="Je mag vrijwilligerswerk doen met een uitkering. Soms moet je het eerst melden.",
    statements=(
        Statement(
            "Werkloos? Meld het vooraf aan de RVA, met formulier C45B. Antwoordt de RVA niet binnen twee weken, "
            "dan is het goed.",
            "Vrijwilligerswet (3 juli 2005), art. 13",
        ),
        Statement(
            "Zegt de RVA later nee, dan geldt dat alleen voor wat nog komt.",
            "Vrijwilligerswet (3 juli 2005), art. 13",
        ),
        Statement(
            "Ziek? Je hoeft geen toelating te vragen, maar de adviserend arts moet vinden dat het past bij je "
            "gezondheid. Vertel het aan je ziekenfonds.",
            "Vrijwilligerswet (3 juli 2005), art. 15; ZIV-wet, art. 100, § 1",
        ),
        Statement(
            "Leefloon? Vrijwilligerswerk en je kostenvergoeding mogen. Zeg het aan je maatschappelijk werker "
            "van het OCMW.",
            "Vrijwilligerswet (3 juli 2005), art. 16",
        ),
        Statement(
            "Ouder, met een gewaarborgd inkomen? De kostenvergoeding telt niet mee onder de grenzen. Voor het "
            "Groeipakket is het geen inkomen.",
            "Vrijwilligerswet (3 juli 2005), art. 18 en 19",
        ),
        Statement(
            "Opvang van Fedasil? Meld het vooraf aan Fedasil. Dan hou je je zakgeld.",
            "Vrijwilligerswet (3 juli 2005), art. 21/1",
        ),
        Statement(
            "Tijdskrediet of loopbaanonderbreking? Je hoeft niets te melden.",
            "RVA-infoblad E39; het artikel is niet nagelezen",
        ),
    ),
    step="Werkloos? Laat de organisatie formulier C45B tekenen, en geef het aan je vakbond of de Hulpkas voor je "
    "begint. Met een andere uitkering: bel eerst wie je uitkering betaalt.",
    office="je vakbond of de Hulpkas, je ziekenfonds, het OCMW of Fedasil",
    topics=("work", "income"),
    sources=(
        Source(
            "https://www.ejustice.just.fgov.be/eli/loi/2005/07/03/2005022674/justel",
            "wet van 3 juli 2005 (Vrijwilligerswet)",
            "2020-12-31",
        ),
        Source(
            "https://www.rva.be/nl/documentatie/infoblad/e39",
            "RVA: vrijwilligerswerk door wie werkloos is",
            "2024-01-01",
        ),
        Source(
            "https://www.inami.fgov.be/nl/thema-s/arbeidsongeschiktheid/werknemers-en-werklozen/vrijwilligerswerk",
            "RIZIV: vrijwilligerswerk als je ziek bent",
        ),
    ),
    certainty="Voor wie werkloos is, staat het vast tot 2024; wat de hervorming van 2025 en 2026 verandert, "
    "lazen we niet na. De wet spreekt van het oude gewaarborgd inkomen: dat het ook voor de IGO zo is, "
    "komt uit onze fiches.",
    concerns=("case.volunteering",),
    affects=("leefloon", "inkomensgarantie_ouderen", "groeipakket_sociale_toeslag"),
)
