"""Work through the OCMW (OCMW-wet, art. 60, § 7): a contract that gives experience and opens other benefits."""

from __future__ import annotations

from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Condition, Consequence, Decider, Right
from rechten.law.facts import jobs, statuses

_ARTICLE = "OCMW-wet, art. 60, § 7"


def build(law: Law) -> Right:  # noqa: ARG001 - a right without figures
    """The right to ask; whether there is a place, the OCMW decides."""
    return Right(
        id="artikel_60_7_inschakeling",
        name="Werk via het OCMW (artikel 60)",
        level="federal",
        domain="work",
        summary="Het OCMW geeft je een arbeidscontract met een loon, voor een tijd. Zo krijg je ervaring, en later "
        "soms recht op een uitkering.",
        requires=(
            Condition(
                "artikel_60.leefloon",
                statuses.receives_leefloon | statuses.receives_equivalent,
                article=f"{_ARTICLE}; RMI-wet, art. 8",
                says="Je krijgt een leefloon, of steun van het OCMW die even hoog is.",
                fails="Dit is voor wie een leefloon of gelijke steun krijgt.",
                found_by_office=("je leefloon",),
                selects=True,
            ),
            Condition(
                "artikel_60.fits",
                jobs.ocmw_job_fits,
                article=_ARTICLE,
                says="Je hebt een tijd werk nodig: voor een uitkering, of om ervaring te krijgen. Er is "
                "een plek die past.",
                proof=("wat je graag doet en al deed: een cv helpt, maar moet niet",),
            ),
        ),
        decides=Decider("het OCMW", "Het OCMW beslist, na een gesprek. Het is zelf je werkgever."),
        act=Act(
            office="OCMW dat je leefloon geeft",
            how="Zeg aan je maatschappelijk werker dat je wil werken via artikel 60. Zeg ook wat je nodig hebt om te "
            "kunnen werken, zoals opvang voor je kind.",
            topics=("work", "income"),
            evidence=("identiteitskaart", "cv of diploma, als je dat hebt"),
            fetched_by_office=("je leefloon", "je loopbaan (sociale zekerheid)"),
            starts="Vanaf de eerste dag van het contract.",
            decision_term="Het OCMW antwoordt binnen 30 dagen op een aanvraag. Er kan een wachtlijst zijn.",
            decision_days=30,
            appeal="Niet akkoord? Ga binnen 3 maanden naar de arbeidsrechtbank. Dat is gratis.",
            appeal_to="de arbeidsrechtbank",
            receipt="Het OCMW geeft dezelfde dag een ontvangstbewijs (OCMW-wet, art. 58).",
            consequences=(
                Consequence(
                    "Je krijgt een loon in de plaats van het leefloon. Reken samen na wat je overhoudt: huur, toelagen "
                    "en kortingen kunnen veranderen.",
                    _ARTICLE,
                    advice_first=True,
                ),
                Consequence(
                    "Het contract stopt als je genoeg dagen hebt voor een uitkering. In Vlaanderen duurt het "
                    "hoogstens 2 jaar.",
                    "Tijdelijke-werkervaringsdecreet van 9 december 2016",
                ),
                Consequence(
                    "Weiger je werk zonder goede reden? Dan kan het OCMW zeggen dat je niet wil werken.",
                    "RMI-wet, art. 3, 5°",
                ),
            ),
        ),
        weight=200,
        weight_why="Ruwe schatting van wat een loon meer is dan een leefloon. Ze dient alleen om vragen te ordenen.",
        held=jobs.has_ocmw_job,
        opens=("werkloosheidsuitkering", "vlaamse_jobbonus"),
        sources=(
            Source(
                "https://github.com/legalize-dev/legalize-be/blob/main/be/1976070810.md",
                "OCMW-wet, art. 60, § 7 (oude versie)",
                "1991",
            ),
            Source("https://github.com/legalize-dev/legalize-be/blob/main/be/2002022559.md", "RMI-wet, art. 8", "2014"),
            Source(
                "https://etaamb.openjustice.be/nl/besluit-van-de-vlaamse-regering-van-23-december-2016_n2017010482.html",
                "tijdelijke werkervaring",
                "2017",
            ),
        ),
        certainty="Of er een plek is, beslist het OCMW: het moet zorgen voor werk, maar jij kiest niet welk. De "
        "hervorming van de tijdelijke werkervaring van 2023 tot 2025 vonden we niet. Jonger dan 25 jaar? Dan heb je "
        "recht op werk of een plan naar werk binnen 3 maanden (RMI-wet, art. 6): vraag ernaar.",
    )
