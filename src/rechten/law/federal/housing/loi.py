"""Reception during the asylum procedure: material help in a centre or a local initiative of the OCMW (LOI).

Opvangwet 12 January 2007, art. 3, 4, 6 and 64; OCMW-wet, art. 57ter. From the request for protection on, as long as one
may stay for the procedure. Fedasil assigns the place; nobody asks for an LOI by name. It may limit the help in cases
that the law names, with a decision that gives reasons; medical help and a dignified living remain.
"""

from __future__ import annotations

from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Condition, Consequence, Decider, Demand, Right
from rechten.law.facts import home, homes
from rechten.law.facts.person import stay

_LAW = "Opvangwet 12 januari 2007"


def build(law: Law) -> Right:  # noqa: ARG001 - a right without figures
    """The right; it has no figures."""
    return Right(
        id="loi",
        name="Opvang tijdens je asielprocedure (centrum of LOI)",
        level="federal",
        domain="housing",
        summary="Een plek om te wonen, eten, zorg en begeleiding, zolang je procedure voor asiel loopt.",
        requires=(
            Condition(
                "loi.procedure",
                stay.is_in("procedure") & homes.asked_protection,
                article=f"{_LAW}, art. 3 en art. 6, § 1",
                says="Je vroeg internationale bescherming (asiel), en je procedure loopt nog.",
                fails="Dit is voor wie internationale bescherming (asiel) vroeg, en nog in de procedure zit.",
                proof=("bijlage 26, of een ander bewijs van je verzoek",),
                selects=True,
                demand=Demand.STAY,
            ),
            Condition(
                "loi.place",
                homes.reception_open,
                article=f"{_LAW}, art. 4 en art. 11",
                says="Fedasil wijst je een plaats toe. Het beperkt je opvang niet om een reden die in de wet staat.",
                demand=Demand.CONDUCT,
            ),
        ),
        decides=Decider("Fedasil", "Fedasil beslist waar je terechtkan, en moet een weigering uitleggen."),
        act=_act(),
        weight=200,
        weight_why="Ruwe schatting, geen gepubliceerd bedrag: wonen, eten en zorg samen. Ze dient alleen om vragen te "
        "ordenen.",
        held=home.asylum_reception,
        opens=("de_lijn_verhoogde_tegemoetkoming", "juridische_tweedelijnsbijstand"),
        sources=(
            Source(
                "https://github.com/legalize-dev/legalize-be/blob/main/be/2007002066.md",
                "wettekst, art. 3, 4, 6, 6/1 en 64",
                "2024-06-27",
            ),
            Source(
                "https://www.agii.be/thema/sociaal-medisch/materiele-opvang/verzoekers-om-internationale-bescherming-en-afgewezen-verzoekers-om-internationale-bescherming/heb-je-als-verzoeker-om-internationale-bescherming-recht-op",
                "vanaf het verzoek, en welke familie mee kan",
            ),
            Source(
                "https://www.agii.be/nieuws/wettelijk-kader-en-rechtspraak-over-gebrek-aan-opvang-van-asielzoekers-met-oneigenlijke-code-no-show",
                "geen plaats: wat rechters zeggen",
                "2023-12-15",
            ),
            Source("https://trt.global/nederlands/article/d7d9c013b786", "strenger sinds augustus 2025", "2025-08-05"),
            Source("https://www.wijnegem.be/producten/detail/228/disclaimer", "eerst een centrum, dan een LOI"),
        ),
        certainty="De wet lazen we zoals ze was op 27 juni 2024. Sinds augustus 2025 is ze strenger. Wie al "
        "bescherming heeft in een ander EU-land, krijgt geen opvang meer; ook niet bij een nieuw verzoek via een kind "
        "zonder nieuwe elementen. Die tekst lazen we niet, alleen een nieuwsbericht. Sinds 2021 is er vaak geen "
        "plaats, vooral voor mannen alleen. Rechters veroordeelden de staat daarvoor. Hoelang je na een positief "
        "antwoord nog kan blijven om een woning te zoeken, vonden we niet. Andere regels gelden voor wie uit Oekraïne "
        "vluchtte.",
    )


def _act() -> Act:
    return Act(
        office="Fedasil, bij je aanmelding voor asiel; je advocaat of het OCMW kan helpen",
        how="Zeg bij je verzoek om asiel dat je opvang nodig hebt. Is er geen plaats? Vraag dat op papier, en bel "
        "een advocaat (pro Deo).",
        topics=("residence", "no_roof", "legal_help"),
        evidence=("bijlage 26", "medische papieren, als je ziek of zwanger bent"),
        fetched_by_office=("je verzoek om bescherming (Dienst Vreemdelingenzaken)",),
        starts="Vanaf de dag van je verzoek, zolang je in de procedure in België mag zijn. Na een laatste 'nee' nog 30 "
        "dagen.",
        decision_term="Een termijn vonden we niet. Zijn de centra vol, dan kan het lang duren.",
        appeal="Geen plaats of een weigering? Ga met een advocaat naar de arbeidsrechtbank. Dat kan ook heel snel "
        "(kort geding).",
        appeal_to="de arbeidsrechtbank",
        consequences=(
            Consequence(
                "Ga je niet naar de plaats die Fedasil toewijst? Dan kan je opvang stoppen. Medische hulp "
                "blijft. Fedasil moet de beslissing uitleggen.",
                f"{_LAW}, art. 4",
                advice_first=True,
            ),
            Consequence(
                "Werk je? Dan moet je dat zeggen. Met genoeg loon kan je moeten meebetalen, of de opvang verlaten.",
                f"{_LAW}, art. 35/1",
            ),
            Consequence(
                "Na een 'nee' van het Commissariaat krijg je raad over terugkeer. Je advocaat kan je zeggen wat je nog "
                "kan doen.",
                f"{_LAW}, art. 6/1",
                advice_first=True,
            ),
        ),
        by_letter=False,
    )
