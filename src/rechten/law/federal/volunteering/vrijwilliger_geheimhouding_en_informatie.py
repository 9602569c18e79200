"""What an organisation must tell a volunteer beforehand, and what a volunteer must keep to himself
(Vrijwilligerswet, art. 4 to 6).
"""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

PROVISION = Provision(
    id="vrijwilliger_geheimhouding_en_informatie",
    name="Informatie en geheim voor vrijwilligers",
    nature=Nature.GUARANTEE,
    level="federal",
    domain="work",
    summary="Voor je begint, vertelt de organisatie waarvoor je verzekerd bent en welke kosten ze betaalt. Wat "
    "mensen je toevertrouwen, hou je voor jezelf.",
    statements=(
        Statement(
            "Voor je begint, zegt de organisatie wie ze is, waarvoor je verzekerd bent, en of er een "
            "kostenvergoeding is.",
            "Vrijwilligerswet (3 juli 2005), art. 4",
        ),
        Statement(
            "Ze zegt ook of je geheimen kan horen die onder het beroepsgeheim vallen.",
            "Vrijwilligerswet (3 juli 2005), art. 4, e; Strafwetboek, art. 352 (vroeger art. 458)",
        ),
        Statement(
            "Hoe ze het zegt, mag ze kiezen. Maar ze moet kunnen bewijzen dat ze het gezegd heeft.",
            "Vrijwilligerswet (3 juli 2005), art. 4",
        ),
        Statement(
            "Veroorzaak je per ongeluk schade? Dan betaalt meestal de organisatie. Niet bij opzet, een zware "
            "fout, of een fout die je vaak maakt.",
            "Vrijwilligerswet (3 juli 2005), art. 5 en 6",
        ),
        Statement(
            "Heb je door je taak geheimen gehoord? Dan kan je beroepsgeheim hebben. Anders blijft het netjes om "
            "te zwijgen.",
            "Strafwetboek, art. 352 (vroeger art. 458)",
        ),
    ),
    step="Vraag de informatie op papier, voor je eerste dag. Hoor je iets waarvan je schrikt? Bespreek het met "
    "je begeleider in de organisatie, niet met anderen.",
    office="de organisatie waar je vrijwilliger bent",
    topics=("general", "work"),
    sources=(
        Source(
            "https://www.ejustice.just.fgov.be/eli/loi/2005/07/03/2005022674/justel",
            "wet van 3 juli 2005 (Vrijwilligerswet)",
            "2020-12-31",
        ),
        Source(
            "https://www.buddywerking.be/buddy-vinden/",
            "een buddy is geen hulpverlener",
        ),
    ),
    certainty="De wet zelf noemt nog het oude artikel 458. Wanneer een vrijwilliger echt beroepsgeheim heeft, "
    "beslist een rechter in elk geval apart.",
    concerns=("case.volunteering",),
)
