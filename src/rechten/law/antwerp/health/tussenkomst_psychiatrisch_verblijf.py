"""Help of the OCMW of Antwerp with the bill of a psychiatric stay (OCMW-wet 8 July 1976).

The OCMW judges whether there is too little money, also with partner, parents and children.
"""

from __future__ import annotations

from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Condition, Consequence, Decider, Right
from rechten.law.facts import care_costs, person

_LAW = "OCMW-wet van 8 juli 1976, art. 57; regels van het OCMW van Antwerpen"


def build(_law: Law) -> Right:
    """The right; no sum is published."""
    return Right(
        id="tussenkomst_psychiatrisch_verblijf",
        name="Hulp met de kosten van een psychiatrisch verblijf",
        level="city",
        domain="health",
        summary="Het OCMW betaalt een deel van je factuur van de psychiatrie, als jullie te weinig geld hebben.",
        requires=(
            Condition(
                "psychiatrie.stay",
                care_costs.psychiatric_stay,
                article=_LAW,
                says="Je verblijft in de psychiatrie, of er komt een opname.",
                fails="Dit is voor wie in de psychiatrie verblijft.",
                proof=("factuur of raming van het ziekenhuis of verzorgingstehuis",),
                selects=True,
            ),
            Condition(
                "psychiatrie.antwerp",
                person.lives_in.is_in("antwerp"),
                article=_LAW,
                says="Je adres was in de stad Antwerpen voor je opname.",
                fails="Je woonde niet in de stad Antwerpen. Vraag hulp aan het OCMW van je eigen gemeente.",
                found_by_office=("waar je ingeschreven was (rijksregister)",),
            ),
            Condition(
                "psychiatrie.means",
                care_costs.cannot_pay_stay,
                article=_LAW,
                says="Er is te weinig geld voor de factuur, ook bij je partner, ouders en kinderen. Het OCMW kijkt dat "
                "na.",
                proof=("bewijs van inkomen en spaargeld",),
            ),
        ),
        decides=Decider("het OCMW", "Een maatschappelijk werker bekijkt het met jou. Het OCMW beslist."),
        act=_act(),
        weight=120,
        weight_why="Ruwe schatting, geen gepubliceerd bedrag: een lang verblijf kost honderden euro's per maand. Ze "
        "dient alleen om vragen te ordenen.",
        held=care_costs.receives_stay_aid,
        sources=(
            Source(
                "https://www.antwerpen.be/product/tussenkomst-verblijfskosten-psychiatrische-opname",
                "voorwaarden, contact en termijn",
            ),
        ),
        certainty="De voorwaarden komen van de stad, zonder datum. Hoeveel het OCMW betaalt, is niet gepubliceerd. "
        "De wet is hiervoor niet gelezen. We nemen de woonplaats die je opgaf als die van voor de opname.",
    )


def _act() -> Act:
    return Act(
        office="sociaal centrum De Wilg (OCMW Antwerpen)",
        how="Vraag de sociale dienst van het ziekenhuis om je door te sturen: alleen zo kan je bij De Wilg terecht. "
        "Ben je al bekend bij een ander sociaal centrum? Dan kan dat je ook doorsturen. Maak daarna een afspraak.",
        topics=("health", "income"),
        evidence=("ingevuld aanvraagformulier", "bewijs van inkomen en spaargeld", "factuur van het verblijf"),
        fetched_by_office=("waar je ingeschreven was (rijksregister)",),
        starts="Wat geldt voor oude facturen, is niet gevonden. Vraag het dus zo vroeg mogelijk.",
        decision_term="Het OCMW antwoordt binnen 30 dagen na je aanvraag.",
        decision_days=30,
        receipt="Het OCMW geeft dezelfde dag een ontvangstbewijs (OCMW-wet, art. 58).",
        appeal="Niet akkoord? Ga binnen 3 maanden naar de arbeidsrechtbank. Dat is gratis.",
        appeal_to="de arbeidsrechtbank",
        consequences=(
            Consequence(
                "Het OCMW kijkt naar het inkomen van je partner, ouders en kinderen. Het kan hen vragen om mee te "
                "betalen.",
                "OCMW-wet, art. 98",
                advice_first=True,
            ),
            Consequence(
                "Het OCMW doet een sociaal onderzoek, en kijkt wat je hebt.",
                "OCMW-wet, art. 60",
            ),
        ),
    )
