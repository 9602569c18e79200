"""Unemployment benefit in prison: not paid inside, possible with an ankle bracelet or on release."""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

PROVISION = Provision(
    id="detentie_werkloosheid",
    name="In de gevangenis: werkloosheidsuitkering",
    nature=Nature.RULE,
    level="federal",
    domain="income",
    summary="Een werkloosheidsuitkering stopt in de gevangenis. Met een enkelband of na je vrijlating kan ze weer.",
    statements=(
        Statement(
            "In de gevangenis krijg je geen werkloosheidsuitkering. Dat blijft zo tijdens een "
            "uitgaansvergunning, penitentiair verlof en beperkte detentie.",
            "Werkloosheidsbesluit (KB 25 november 1991); antwoord in de Kamer van 2018",
        ),
        Statement(
            "Met een enkelband kan de uitkering wel. Ook na een voorwaardelijke of voorlopige vrijlating: je "
            "kan dan werk zoeken.",
            "Werkloosheidsbesluit (KB 25 november 1991); antwoord in de Kamer van 2018",
        ),
    ),
    step="Krijg je een enkelband of kom je vrij? Ga de eerste dag naar je vakbond of de Hulpkas (HVW). Schrijf "
    "je ook in bij VDAB, en breng het attest van de gevangenis mee.",
    office="je vakbond of de Hulpkas voor Werkloosheidsuitkeringen (HVW), en VDAB",
    topics=("work", "income"),
    sources=(
        Source(
            "http://www.dekamer.be/kvvcr/showpage.cfm?section=qrva&language=nl&cfm=qrvaXml.cfm?dossierID=54-B140-866-2238-2017201819483.xml",
            "antwoord in de Kamer, per uitkering en per vorm van detentie",
            "2018-03-21",
        ),
    ),
    certainty="Dit komt uit een antwoord in de Kamer van 2018; het artikel lazen we niet. Sinds de hervorming "
    "duurt een werkloosheidsuitkering niet meer onbeperkt. Of de tijd in de gevangenis daarbij "
    "meetelt, vonden we niet: vraag het aan je vakbond of de Hulpkas.",
    concerns=("person.detention=prison", "person.detention=bracelet", "person.detention=soon"),
    affects=("werkloosheidsuitkering",),
)
