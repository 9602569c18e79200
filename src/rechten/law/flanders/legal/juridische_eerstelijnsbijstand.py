"""Juridische eerstelijnsbijstand: a first legal advice for free, for everyone (Decree of 26 April 2019).

Nobody looks at income or at a right of residence. It is a short talk with a lawyer, to know where one stands.
"""

from __future__ import annotations

from rechten.graph.expressions import age
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Condition, Consequence, Decider, Right
from rechten.law.facts import person, situations, special

_ARTICLE = "Decreet van 26 april 2019 over de justitiehuizen en de juridische eerstelijnsbijstand; Gerechtelijk Wetboek"


def build(law: Law) -> Right:  # noqa: ARG001 - a right without figures
    """The right; it has no figures."""
    return Right(
        id="juridische_eerstelijnsbijstand",
        name="Eerste juridisch advies",
        level="flanders",
        domain="legal",
        summary="Een kort gesprek met een advocaat, gratis voor iedereen. Je inkomen en je verblijf doen er niet toe.",
        requires=(
            Condition(
                "eerstelijnsbijstand.question",
                (situations.conflict | situations.debts | situations.detention | situations.newcomer)
                & (age(person.birth_date) >= 12),
                article=f"{_ARTICLE}, art. 508/1",
                says="Je hebt een vraag over je rechten. Bijvoorbeeld door een conflict, schulden of papieren.",
                fails="Je hebt nu geen vraag voor een advocaat. Komt die er, dan kan iedereen er terecht.",
                selects=True,
            ),
            Condition(
                "eerstelijnsbijstand.here",
                person.lives_in.is_in("antwerp", "flanders", "brussels"),
                article=f"{_ARTICLE}, art. 508/1",
                says="Je woont of verblijft in Vlaanderen of Brussel. Meer vraagt men niet.",
                fails="Dit advies is van Vlaanderen. Elders in België bestaat er iets gelijkaardigs.",
            ),
        ),
        decides=Decider("niemand", "Niemand beslist: je gaat gewoon naar een zitdag."),
        act=_act(),
        weight=2,
        weight_why="Ruwe schatting, geen gepubliceerd bedrag: een eerste gesprek met een advocaat kost anders "
        "al snel 75 tot 150 euro, maar weinig mensen hebben het elke maand nodig. Ze dient alleen om vragen te "
        "ordenen.",
        held=special.had_first_advice,
        opens=("juridische_tweedelijnsbijstand",),
        sources=(
            Source(
                "https://www.departementwvg.be/welzijn-en-samenleving/welzijnswerk/juridische-eerstelijns-bijstand",
                "wat het is, en voor wie",
            ),
            Source("http://www.baliemechelen.be/juridische-bijstand/eerste-lijnsadvies", "wat je mag verwachten"),
            Source(
                "https://www.vlaanderen.be/agentschap-justitie-en-handhaving/justitie/justitiehuizen",
                "adres van het justitiehuis",
                "2026-10-20",
            ),
        ),
        certainty="Dat het gratis is voor iedereen, staat vast. De dagen en uren van de zitdagen veranderen: "
        "bel eerst. De artikelen van het decreet lazen we niet zelf. Of wie in Brussel woont er ook altijd "
        "terechtkan, vonden we niet.",
    )


def _act() -> Act:
    return Act(
        office="het justitiehuis, het OCMW, het Sociaal Huis of het gerechtsgebouw in je buurt",
        how="Bel het justitiehuis en vraag wanneer er een zitdag is. In Antwerpen is dat Quinten Matsijslei 55, "
        "telefoon 03 614 52 00. Je krijgt uitleg over je rechten en over wat je nu kan doen.",
        topics=("legal_help", "letter"),
        evidence=("alle brieven en papieren over je vraag",),
        fetched_by_office=(),
        starts="Op de dag van het gesprek.",
        decision_term="Er is geen beslissing nodig. Staat er een datum op een brief? Ga voor die datum.",
        appeal="Er is niets om tegen in beroep te gaan. Helpt het gesprek niet genoeg? Vraag een pro-Deoadvocaat.",
        consequences=(
            Consequence(
                "Het is alleen een eerste advies. De advocaat schrijft geen brieven en gaat niet mee naar de "
                "rechtbank.",
                _ARTICLE,
            ),
            Consequence("Wat je vertelt, blijft geheim.", "Strafwetboek, art. 352"),
        ),
        by_letter=False,
    )
