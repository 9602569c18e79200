"""Gezinszorg: help in the household and with personal care, for an hourly price that follows the income.

Ministerieel besluit 26 juli 2001, bijlage II; Woonzorgdecreet of 15 February 2019. The table of prices was not found.
"""

from __future__ import annotations

from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Condition, Consequence, Decider, Right
from rechten.law.facts import care, person

_SCALE = "MB 26 juli 2001, bijlage II (art. niet nagelezen)"


def build(law: Law) -> Right:  # noqa: ARG001 - a right without figures
    """The right; the table of prices was not found."""
    return Right(
        id="gezinszorg_bijdrage",
        name="Gezinszorg aan een prijs volgens je inkomen",
        level="flanders",
        domain="care",
        summary="Iemand komt thuis helpen bij wassen, koken, boodschappen of poetsen. Wie minder inkomen heeft, "
        "betaalt minder per uur. Het geeft ook een mantelzorger ademruimte.",
        requires=(
            Condition(
                "gezinszorg.need",
                care.needs_help,
                article=_SCALE,
                says="Je hebt hulp nodig in je huishouden of bij je verzorging.",
                fails="Dit is voor wie thuis hulp nodig heeft.",
                selects=True,
            ),
            Condition(
                "gezinszorg.at_home",
                ~care.in_care_home,
                article="Woonzorgdecreet (art. niet nagelezen)",
                says="Je woont thuis, en niet in een woonzorgcentrum.",
                fails="Je woont in een woonzorgcentrum: daar zit deze hulp in de prijs.",
            ),
            Condition(
                "gezinszorg.residence",
                person.lives_in.is_in("antwerp", "flanders", "brussels"),
                article="Woonzorgdecreet (art. niet nagelezen)",
                says="Je woont in Vlaanderen of Brussel.",
                fails="Je woont niet in Vlaanderen of Brussel. Daar zijn andere diensten.",
            ),
            Condition(
                "gezinszorg.visit",
                care.home_help_needed,
                article=_SCALE,
                says="De dienst kwam thuis kijken, en ziet dat je hulp nodig hebt.",
                proof=(
                    "strookje van je pensioen of je uitkering",
                    "een rekeninguittreksel en je aanslagbiljet",
                ),
            ),
        ),
        decides=Decider(
            "de dienst voor gezinszorg",
            "De dienst voor gezinszorg beslist na een bezoek bij je thuis, en rekent je prijs uit.",
        ),
        act=Act(
            office="een erkende dienst voor gezinszorg, of het OCMW",
            how="Bel een dienst voor gezinszorg, je ziekenfonds of het OCMW. Zeg welke hulp je nodig hebt. Vraag wat "
            "je per uur zal betalen voor je ja zegt. Is er een wachtlijst? Bel dan meer dan één dienst.",
            topics=("care",),
            evidence=(
                "strookje van je pensioen of je uitkering",
                "een rekeninguittreksel en je aanslagbiljet",
                "bewijs van veel kosten voor dokter of medicijnen",
            ),
            fetched_by_office=("hoeveel hulp je nodig hebt: de dienst meet dat thuis",),
            starts="Vanaf de dag die je met de dienst afspreekt, na het bezoek thuis.",
            decision_term="Een termijn vonden we niet. Er zijn wachtlijsten.",
            appeal="Vind je de prijs te hoog? Vraag de dienst om de berekening, en om een afwijking. Een bezwaar bij "
            "de overheid vonden we niet.",
            consequences=(
                Consequence(
                    "Ook het inkomen van huisgenoten van dezelfde generatie telt mee, zoals je partner. Dat van je "
                    "kinderen niet.",
                    "MB 26 juli 2001, bijlage II",
                ),
                Consequence(
                    "De dienst komt elk jaar terug. De prijs kan dan veranderen.",
                    "MB 26 juli 2001, bijlage II",
                ),
            ),
            by_letter=False,
        ),
        weight=60,
        weight_why="Ruwe schatting, geen gepubliceerd bedrag: enkele uren hulp per week, tegen een lagere prijs. Ze "
        "dient alleen om vragen te ordenen.",
        held=care.has_home_help,
        sources=(
            Source(
                "https://zorg-en-gezondheid.be/vragen-over-de-gebruikersbijdrage-voor-gezinszorg",
                "hoe de prijs ontstaat",
            ),
            Source("https://www.ocmwboortmeerbeek.be/gezinshulp-kostprijs-0", "papieren en herziening elk jaar"),
        ),
        certainty="Hoe de prijs ontstaat, staat vast: inkomen, gezin, hoeveel zorg je nodig hebt en hoe lang al. De "
        "tabel met prijzen vonden we niet, dus noemen we geen bedrag. De besluiten zelf en de regels van 2026 lazen "
        "we niet na.",
    )
