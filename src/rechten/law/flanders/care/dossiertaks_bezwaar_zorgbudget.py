"""How to object to a decision about a care budget, and the fee for it (BVR VSB, art. 143)."""

from __future__ import annotations

from rechten.graph.provisions import Nature, Provision, Statement
from rechten.law.flanders.care.care_funds import DECISION

PROVISION = Provision(
    id="dossiertaks_bezwaar_zorgbudget",
    name="Bezwaar tegen een beslissing over een zorgbudget",
    nature=Nature.RULE,
    level="flanders",
    domain="care",
    summary="Niet akkoord met je zorgkas? Je hebt 3 maanden om bezwaar te maken. Dat kost geld, maar met een laag "
    "inkomen minder.",
    statements=(
        Statement(
            "Je schrijft waarom je niet akkoord gaat, binnen 3 maanden nadat de beslissing verstuurd is.",
            "BVR VSB, art. 143",
        ),
        Statement(
            "Een bezwaar kost 75 euro. Krijg je gelijk, dan krijg je dat geld terug.",
            "BVR VSB, art. 143",
        ),
        Statement(
            "Het kost 30 euro met een verhoogde tegemoetkoming, leefloon, IGO of IVT. Ook met een minimale "
            "werkloosheidsuitkering, een collectieve schuldenregeling of budgetbegeleiding.",
            "BVR VSB, art. 143",
        ),
        Statement("Een commissie kan binnen 30 dagen vragen om de zorg opnieuw te meten.", "BVR VSB, art. 143"),
        Statement(
            "Krijg je ook dan geen gelijk? Je kan binnen 3 maanden naar de arbeidsrechtbank.",
            "BVR VSB, art. 143",
        ),
    ),
    step="Noteer de datum op de brief. Vraag de dienst maatschappelijk werk van je ziekenfonds om het bezwaar mee te "
    "schrijven. Stuur een bewijs van je statuut mee, dan betaal je 30 euro.",
    office="de Vlaamse sociale bescherming; daarna de arbeidsrechtbank",
    topics=("legal_help", "care"),
    sources=(DECISION,),
    certainty="De bedragen staan in de tekst van 1 juli 2026. Vanaf welke dag elk bedrag geldt, lazen we niet na. Ook "
    "niet of de taks na het arrest 112/2023 van het Grondwettelijk Hof nog helemaal geldt. Het adres voor het bezwaar "
    "staat op de beslissing.",
    concerns=(),
    affects=("zorgbudget_zwaar_zorgbehoevenden", "zorgbudget_ouderen_zorgnood", "zorgbudget_handicap_bob"),
    shows=("zorgbudget.appeal_fee", "zorgbudget.appeal_fee_low"),
)
