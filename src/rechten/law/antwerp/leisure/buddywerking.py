"""Buddy programmes: somebody who does things with you, one to one; no care worker."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

PROVISION = Provision(
    id="buddywerking",
    name="Een buddy",
    nature=Nature.GUARANTEE,
    level="city",
    domain="culture_leisure",
    summary="Een buddy is een vrijwilliger die vaak met jou afspreekt, als gewone mens. Het kost niets.",
    statements=(
        Statement(
            "Buddywerking Vlaanderen zoekt een buddy voor volwassenen die het psychisch moeilijk hebben, en die "
            "stabiel en zelfstandig wonen.",
            "werking van de organisatie; geen artikel. Vrijwilligerswet (3 juli 2005)",
        ),
        Statement(
            "ArmenTeKort brengt in Antwerpen mensen die weinig hebben samen met een buddy. Je spreekt ongeveer "
            "elke week af.",
            "werking van de organisatie; geen artikel. Vrijwilligerswet (3 juli 2005)",
        ),
        Statement(
            "Eerst is er een gesprek. Jullie worden gekozen op wat jullie graag doen.",
            "werking van de organisatie; geen artikel. Decreet lokaal sociaal beleid van 9 februari 2018",
        ),
        Statement(
            "Een buddy is geen hulpverlener en beslist niets voor jou.",
            "werking van de organisatie; geen artikel. Vrijwilligerswet (3 juli 2005)",
        ),
    ),
    step="Meld je aan bij de organisatie zelf, of vraag het aan het CAW, je dokter of een sociaal centrum. Er is "
    "vaak een wachtlijst: schrijf je nu al in.",
    office="Buddywerking Vlaanderen of ArmenTeKort",
    topics=("listening", "general"),
    sources=(
        Source(
            "https://www.buddywerking.be/buddy-vinden/",
            "voor wie, en hoe het gaat",
        ),
        Source(
            "https://www.hln.be/in-de-buurt/hoboken/ook-district-hoboken-gaat-op-zoek-naar-100-buddy-s-voor-vzw-armentekort~a14477e9/",
            "ArmenTeKort in Antwerpen",
            "2020-09-23",
        ),
        Source(
            "https://www.vrt.be/vrtnws/nl/2020/11/10/solidariteitsgevoel-door-coronacrisis-recordaantal-inschrijving/",
            "opleiding en hoe vaak",
            "2020-11-10",
        ),
    ),
    certainty="Dit is geen recht dat je kan eisen: het hangt af van hoeveel vrijwilligers er zijn. De bronnen "
    "over Antwerpen zijn van 2020. Of de werking nog dezelfde is, vonden we niet.",
    concerns=("case.lonely",),
)
