"""Groeipakket, zorgtoeslag: for a child with a specific need of support (Groeipakketdecreet, 27 april 2018, art. 16).

A doctor of Opgroeien gives points in three pillars; from four points in the first, or six in all, there is an amount in
seven steps. Points are judged, so we compute no step: the amount runs from the lowest to the highest.
"""

from __future__ import annotations

from rechten.graph.expressions import Expr, case, not_computed
from rechten.graph.kinds import BOOL
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Amount, Condition, Consequence, Decider, Demand, Right
from rechten.law.facts import children, family
from rechten.law.facts.person import until_month_of
from rechten.law.flanders.family.groeipakket_basisbedrag import (
    APPEAL,
    DECREE,
    MISTAKES,
    OFFICE,
    has_support_need,
    lives_in_flanders,
    may_stay,
)


def build(law: Law) -> Right:
    """The right, over the figures in ``groeipakket_zorgtoeslag.yaml``."""
    return Right(
        id="groeipakket_zorgtoeslag",
        name="Zorgtoeslag van het Groeipakket (handicap of ziekte)",
        level="flanders",
        domain="family",
        summary="Elke maand extra Groeipakket voor een kind dat door een ziekte of handicap meer zorg nodig heeft.",
        requires=(
            Condition(
                "groeipakket_zorgtoeslag.care",
                until_month_of(21) & (children.needs_more_care | has_support_need()),
                article="Groeipakketdecreet, art. 16, § 1, eerste lid en art. 8, § 2, eerste lid, 2°",
                says="Het kind heeft door ziekte of handicap meer zorg nodig. De maand van 21 jaar is niet voorbij.",
                fails="Dit is voor kinderen tot 21 jaar die door een ziekte of handicap meer zorg nodig hebben.",
                selects=True,
            ),
            Condition(
                "groeipakket_zorgtoeslag.lives",
                lives_in_flanders(),
                article="Groeipakketdecreet, art. 8, § 1, eerste lid, 1°",
                says="Het kind woont in Vlaanderen.",
                fails="Het kind woont niet in Vlaanderen. In Brussel en Wallonië is er ook een toeslag.",
                found_by_office=("de uitbetaler ziet het adres in het rijksregister",),
            ),
            Condition(
                "groeipakket_zorgtoeslag.stay",
                may_stay(),
                article="Groeipakketdecreet, art. 8, § 1, eerste lid, 1° en vijfde lid",
                says="Het kind is Belg, of mag in België verblijven.",
                fails="Met de papieren van nu is er nog geen zorgtoeslag. Krijgt het kind een verblijfsrecht? Vraag "
                "het dan meteen.",
                proof=("verblijfskaart van het kind",),
                demand=Demand.STAY,
            ),
            Condition(
                "groeipakket_zorgtoeslag.points",
                has_support_need() | children.support_need_scored,
                article="Groeipakketdecreet, art. 16, § 1, derde lid",
                says="Een arts van Opgroeien geeft minstens 4 punten in pijler 1, of minstens 6 punten samen.",
                proof=("verslagen van dokters, de school of een therapeut", "vragenlijst over het dagelijkse leven"),
            ),
        ),
        decides=Decider(
            "een arts van Opgroeien",
            "Een arts van Opgroeien geeft punten, na een onderzoek of op basis van papieren. De uitbetaler betaalt.",
        ),
        amount=Amount(
            _amount(law),
            article="Groeipakketdecreet, art. 16, § 1, tweede lid",
            says="Per kind, bovenop het basisbedrag. Hoe meer punten, hoe hoger. Er zijn zeven bedragen.",
        ),
        act=_act(),
        held=family.care_supplement,
        opens=(
            "groeipakket_ondersteuningstoeslag",
            "verhoogde_tegemoetkoming",
            "sociaal_tarief_energie",
            "de_lijn_verhoogde_tegemoetkoming",
        ),
        shows=("zorgtoeslag.b", "zorgtoeslag.c", "zorgtoeslag.d", "zorgtoeslag.e", "zorgtoeslag.f"),
        sources=(
            DECREE,
            Source("https://www.myfamily.be/zorgtoeslag/", "punten en bedragen", "2020-09"),
            Source("https://kvg.be/wetgeving/zorgtoeslag-groeipakket/", "drie pijlers, tot 21 jaar", "2023"),
            Source(
                "https://wallonie.kidslife.be/nl/kinderbijslag/verhoogde-kinderbijslag/zorgtoeslag", "aanvraag en team"
            ),
        ),
        certainty="De bedragen zijn gevonden voor 2019, 2020 en september 2024. Daarbuiten rekenen we met een "
        "marge. Of het kind genoeg punten krijgt, kunnen we niet zeggen. Weigert iemand een "
        "behandeling, dan kan de toeslag wegvallen (art. 16). Wie tussen 18 en 21 werkt of een uitkering krijgt, kan "
        "soms geen toeslag krijgen: die regel lazen we niet na.",
    )


def _amount(law: Law) -> Expr:
    """From the lowest to the highest of the seven amounts."""
    points = not_computed(BOOL, "hoeveel punten de arts geeft: daarvan hangt het bedrag af")
    return case((points, law.param("zorgtoeslag.g")), otherwise=law.param("zorgtoeslag.a"))


def _act() -> Act:
    return Act(
        office=OFFICE,
        how="Zeg aan je uitbetaler: 'Ik vraag een zorgtoeslag voor mijn kind.' Dat kan online, per telefoon of per "
        "brief. De uitbetaler stuurt de vraag door naar Opgroeien. Opgroeien vraagt je om vragenlijsten in te vullen "
        "in Mijn Kind en Gezin. Lukt dat niet online? Vraag hulp bij een digipunt, je ziekenfonds of het OCMW.",
        topics=("child_benefit", "disability"),
        evidence=(
            "verslagen van dokters, de school, een psycholoog of een therapeut",
            "een lijstje van wat je kind niet alleen kan, en wat jij daarvoor doet",
            "naam van de dokter die je kind het best kent",
        ),
        fetched_by_office=("gegevens van je gezin en je Groeipakket",),
        starts="Ook voor de tijd voor je aanvraag kan er geld komen, als de arts dat zo beslist. De toeslag loopt tot "
        "de datum op de beslissing. Daarna kijkt Opgroeien opnieuw.",
        decision_term="Opgroeien zegt hoogstens 2 maanden nodig te hebben. In het decreet lazen we die termijn niet.",
        appeal=APPEAL,
        appeal_to="de geschillencommissie van het Groeipakket",
        consequences=(
            Consequence(
                "Een erkenning opent ook andere rechten: goedkopere zorg en energie, en soms minder belasting op je "
                "huis.",
            ),
            Consequence(
                "Wordt je kind 21? Dan stopt de toeslag. Vraag op tijd een tegemoetkoming van de federale overheid "
                "(IVT of IT): die kan vanaf 18 jaar.",
                "Groeipakketdecreet, art. 8, § 2",
            ),
            MISTAKES,
        ),
    )
