"""What volunteers may get for their costs without proof (Vrijwilligerswet, art. 10 to 12). The figures stand beside
it.
"""

from __future__ import annotations

from rechten.graph.parameters import Source
from rechten.graph.provisions import Nature, Provision, Statement

PROVISION = Provision(
    id="vrijwilliger_kostenvergoeding",
    name="Kostenvergoeding voor vrijwilligers",
    nature=Nature.RULE,
    level="federal",
    domain="work",
    summary="Vrijwilligerswerk is onbetaald, maar je kosten mogen terugbetaald worden. Onder een grens per dag "
    "en per jaar hoef je niets te bewijzen.",
    statements=(
        Statement(
            "Een organisatie mag je kosten vergoeden. Ze moet dat niet.",
            "Vrijwilligerswet (3 juli 2005), art. 10",
        ),
        Statement(
            "Blijft alles samen onder de grens per dag én per jaar? Dan hoef je geen kosten te bewijzen, en is "
            "er geen belasting op.",
            "Vrijwilligerswet (3 juli 2005), art. 10",
        ),
        Statement(
            "De grens geldt per persoon: tel op wat je bij alle organisaties samen krijgt.",
            "Vrijwilligerswet (3 juli 2005), art. 10",
        ),
        Statement(
            "Ga je over een grens en kan je je kosten niet bewijzen? Dan telt het niet meer als vrijwilligerswerk.",
            "Vrijwilligerswet (3 juli 2005), art. 10 en 11",
        ),
        Statement(
            "Een vast bedrag en echte kosten samen mag niet. Wel een vast bedrag met je vervoer, tot 2.000 "
            "kilometer per jaar.",
            "Vrijwilligerswet (3 juli 2005), art. 10",
        ),
        Statement(
            "Voor sport, oppas overdag of ’s nachts, en vervoer van liggende zieken is de grens per jaar hoger.",
            "Vrijwilligerswet (3 juli 2005), art. 12; KB 20 december 2018",
        ),
        Statement(
            "Met een verblijfsdocument, of met opvang van Fedasil, mag je vrijwilligerswerk doen zonder "
            "toelating om te werken.",
            "Vrijwilligerswet (3 juli 2005), art. 9, § 2",
        ),
        Statement(
            "Vrijwilligerswerk geeft zelf geen recht om te blijven.",
            "Vrijwilligerswet (3 juli 2005), art. 9/1",
        ),
    ),
    step="Vraag voor je begint welke vergoeding er is. Schrijf zelf op wat je per dag krijgt, bij elke "
    "organisatie. Krijg je een uitkering? Meld het eerst.",
    office="de organisatie waar je vrijwilliger bent",
    topics=("work", "general"),
    sources=(
        Source(
            "https://www.ejustice.just.fgov.be/eli/loi/2005/07/03/2005022674/justel",
            "wet van 3 juli 2005 (Vrijwilligerswet)",
            "2020-12-31",
        ),
        Source(
            "https://www.vlaanderenvrijwilligt.be/wetgeving/kostenvergoedingen/",
            "bedragen 2018 tot 2024 en regels",
            "2024",
        ),
        Source(
            "https://www.twizzit.com/v2/blog/article/volunteer-allowances-maximum-2024",
            "verhoogde grens en kilometers",
            "2024",
        ),
    ),
    certainty="De regels staan vast. De laatste bedragen die we vonden, zijn van 2024; elk jaar op 1 januari "
    "gaan ze met de index omhoog. Voor crisiszorg golden tijdelijk andere grenzen.",
    concerns=("case.volunteering",),
    shows=("volunteer.day", "volunteer.year", "volunteer.year_raised"),
)
