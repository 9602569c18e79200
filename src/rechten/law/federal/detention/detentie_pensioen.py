"""Pension in prison: paid for the first twelve months."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

PROVISION = Provision(
    id="detentie_pensioen",
    name="In de gevangenis: pensioen",
    nature=Nature.RULE,
    level="federal",
    domain="income",
    summary="De eerste 12 maanden in de gevangenis loopt een pensioen door. Daarna stopt het tot je vrij bent.",
    statements=(
        Statement(
            "De eerste 12 maanden van je opsluiting wordt je pensioen betaald.",
            "pensioenwetten; het artikel is niet nagelezen",
        ),
        Statement(
            "Daarna wordt het niet meer betaald. Het begint weer na je vrijlating.",
            "pensioenwetten; het artikel is niet nagelezen",
        ),
    ),
    step="Zeg aan de Pensioendienst wanneer je binnengaat en wanneer je vrijkomt. Krijg je een inkomensgarantie "
    "(IGO)? Vraag dan ook wat daarmee gebeurt.",
    office="de Federale Pensioendienst",
    topics=("income",),
    sources=(
        Source(
            "http://www.dekamer.be/kvvcr/showpage.cfm?section=qrva&language=nl&cfm=qrvaXml.cfm?dossierID=54-B140-866-2238-2017201819483.xml",
            "antwoord in de Kamer, per uitkering en per vorm van detentie",
            "2018-03-21",
        ),
        Source(
            "https://legalworld.wolterskluwer.be/fr/nouvelles/domaine/droit-penal/les-prestations-de-securite-sociale-bientot-suspendues-pour-les-detenus-proposition-de-loi/",
            "overzicht: pensioen stopt na twaalf maanden",
            "2019-11-14",
        ),
    ),
    certainty="De regel komt uit bronnen van 2018 en 2019. Een voorstel om alle uitkeringen meteen te stoppen, "
    "lag toen in de Kamer: wat ervan kwam, vonden we niet. Of de 12 maanden ook voor de IGO gelden, "
    "vonden we niet.",
    concerns=("person.detention=prison", "person.detention=bracelet", "person.detention=soon"),
    affects=("inkomensgarantie_ouderen",),
)
