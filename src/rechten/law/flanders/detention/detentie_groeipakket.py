"""Groeipakket when a parent is in prison: a right of the child, so it goes on."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

PROVISION = Provision(
    id="detentie_groeipakket",
    name="In de gevangenis: Groeipakket",
    nature=Nature.RULE,
    level="flanders",
    domain="family",
    summary="Het Groeipakket is van het kind. Het stopt niet als een ouder in de gevangenis zit.",
    statements=(
        Statement(
            "Het kind houdt zijn Groeipakket, wat het werk of de plaats van de ouder ook is.",
            "Groeipakketdecreet van 27 april 2018; toelichting bij het ontwerp",
        ),
        Statement(
            "De sociale toeslag kijkt naar het inkomen van het gezin. Valt er een inkomen weg, dan kan er een "
            "toeslag bijkomen.",
            "Groeipakketdecreet van 27 april 2018",
        ),
    ),
    step="Zeg aan je uitbetaler van het Groeipakket wie er nog thuis woont en welk inkomen wegvalt. Vraag om de "
    "sociale toeslag opnieuw te berekenen.",
    office="je uitbetaler van het Groeipakket",
    topics=("child_benefit",),
    sources=(
        Source(
            "http://docplayer.nl/60763538-1171-nr-mei-2017-ingediend-op-ontwerp-van-decreet.html",
            "toelichting: recht van het kind",
            "2017-05",
        ),
        Source(
            "https://famipedia.be/nl/themes/entitled-one/prisoner/practice/Conditions_and_control.html",
            "de oude federale regels, die in Vlaanderen niet meer gelden",
            "2018",
        ),
    ),
    certainty="Dat het basisbedrag doorloopt, volgt uit het decreet. Een Vlaamse bron over de toeslagen bij "
    "detentie vonden we niet. Op het internet staan nog oude federale regels: die gelden hier niet "
    "meer sinds 2019.",
    concerns=("case.detention",),
    affects=("groeipakket_basisbedrag", "groeipakket_sociale_toeslag"),
)
