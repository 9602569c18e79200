"""Sociaal centrum: what the OCMW owes everyone who comes with a question (OCMW-wet)."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

PROVISION = Provision(
    id="sociaal_centrum",
    name="Een sociaal centrum in je buurt",
    nature=Nature.GUARANTEE,
    level="city",
    domain="income",
    summary="Met elke vraag over geld, wonen, papieren of schulden kan je naar het sociaal centrum van het OCMW.",
    statements=(
        Statement(
            "Iedereen heeft recht op hulp van het OCMW om menswaardig te leven. Zonder wettig verblijf is dat vooral "
            "dringende medische hulp.",
            "OCMW-wet van 8 juli 1976, art. 1 en art. 57, § 2",
        ),
        Statement(
            "Het OCMW moet je raad geven, en je helpen om alle rechten te vragen die je hebt, ook bij andere diensten.",
            "OCMW-wet van 8 juli 1976, art. 60, § 2",
        ),
        Statement(
            "Begeleiding kies je zelf: het OCMW houdt rekening met de dienst waar je al vertrouwen in hebt.",
            "OCMW-wet van 8 juli 1976, art. 60, § 4",
        ),
        Statement(
            "Eerst is er, als het nodig is, een sociaal onderzoek. Je geeft dan eerlijke informatie over je situatie.",
            "OCMW-wet van 8 juli 1976, art. 60, § 1",
        ),
    ),
    step="Bel 03 22 11 333 en vraag een afspraak in het sociaal centrum van je buurt.",
    office="sociaal centrum van OCMW Antwerpen; pas ingeschreven met een huurcontract: eerst het Centraal "
    "Onthaalbureau",
    topics=("general", "income", "debts"),
    sources=(
        Source(
            "https://github.com/legalize-dev/legalize-be/blob/main/be/1976070810.md",
            "OCMW-wet, art. 60 (federale tekst; Vlaanderen heeft een eigen versie)",
            "1991-07-09",
        ),
        Source(
            "https://antwerpspersbureau.be/sociale-centra-2060-loket-nieuwkomers-deurne-verhuizen-wandelen-in-ekeren/",
            "sociale centra in Antwerpen",
            "2024-05-23",
        ),
        Source(
            "https://ocmw.antwerpen.be/ik-zoek-hulp/financi%C3%ABle-hulp/financi%C3%ABle-steun/leefloon",
            "waar je in Antwerpen begint",
        ),
    ),
    certainty="Artikel 60 lazen we in een oude federale tekst; de Vlaamse versie van nu niet. De artikelen 1 en 57 "
    "lazen "
    "we niet zelf. Een lijst van alle centra met hun buurten vonden we niet. Of je zonder afspraak kan binnengaan, ook "
    "niet.",
    concerns=("person.bills_unpaid", "person.short_of_food", "person.homeless"),
    affects=("leefloon", "referentieadres", "installatiepremie", "dringende_medische_hulp", "schuldbemiddeling"),
)
