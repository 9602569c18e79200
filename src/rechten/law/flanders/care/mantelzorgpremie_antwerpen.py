"""Mantelzorgpremie of an Antwerp district: a yearly thank-you for who cares for somebody without pay.

Each district has its own regulation. What was found is old and undated, so whether it still exists is left to them.
"""

from __future__ import annotations

from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Condition, Consequence, Decider, Right
from rechten.law.facts import care, person

_REGULATION = "districtsreglement mantelzorgpremie; artikel niet nagelezen"


def build(law: Law) -> Right:  # noqa: ARG001 - no figure with a date was found
    """The right; no amount with a date was found."""
    return Right(
        id="mantelzorgpremie_antwerpen",
        name="Mantelzorgpremie van je district",
        level="city",
        domain="care",
        summary="In sommige districten van Antwerpen: een bedrag per jaar, als dank voor wie zorgt voor een ander.",
        requires=(
            Condition(
                "mantelzorgpremie.carer",
                care.cares_for_someone,
                article=_REGULATION,
                says="Je zorgt vaak en zonder loon voor iemand die hulp nodig heeft.",
                fails="Dit is voor wie mantelzorg geeft.",
                selects=True,
            ),
            Condition(
                "mantelzorgpremie.city",
                person.lives_in.is_in("antwerp"),
                article=_REGULATION,
                says="Je woont in de stad Antwerpen.",
                fails="Je woont niet in de stad Antwerpen. Vraag je eigen gemeente: veel gemeenten hebben een premie.",
            ),
            Condition(
                "mantelzorgpremie.district",
                ~care.carer_district.is_in("other"),
                article=_REGULATION,
                says="Jij en de persoon voor wie je zorgt, wonen allebei in Wilrijk, Berchem, Deurne of Hoboken.",
                fails="In je district vonden we geen premie. Vraag het toch in het districtshuis: dat kan veranderd "
                "zijn.",
                proof=("identiteitskaart",),
            ),
            Condition(
                "mantelzorgpremie.rules",
                care.district_rules_met,
                article=_REGULATION,
                says="Je district geeft dit jaar een premie, en jullie passen bij het reglement.",
                proof=("bewijs van de zorgnood, zoals een score of een formulier van de dokter",),
            ),
        ),
        decides=Decider("het district", "Je district beslist, met zijn eigen reglement."),
        act=Act(
            office="het districtshuis van je district",
            how="Bel of ga naar het districtshuis, en vraag: 'Is er dit jaar een mantelzorgpremie?' Vraag het "
            "formulier en de laatste dag. Die was vroeger 15 juni in Berchem en 1 september in Wilrijk.",
            topics=("care",),
            evidence=(
                "het aanvraagformulier",
                "een bewijs van de zorgnood: een score of een formulier van de dokter",
                "je rekeningnummer",
            ),
            fetched_by_office=("waar jullie wonen (rijksregister)",),
            starts="Eén keer per jaar. Vraag het elk jaar opnieuw.",
            decision_term="Een termijn vonden we niet. Vraag het in het districtshuis.",
            appeal="Niet akkoord? Vraag het district de beslissing op papier, met uitleg over beroep. Die weg vonden "
            "we niet.",
            consequences=(
                Consequence(
                    "Hebben jullie een uitkering? Vraag het district of de premie daar iets aan verandert.",
                    "niet gevonden",
                ),
            ),
        ),
        weight=12,
        weight_why="Ruwe schatting: op oude bladzijden staat 120 tot 200 euro per jaar. Ze dient alleen om vragen te "
        "ordenen.",
        held=care.has_carer_premium,
        sources=(
            Source(
                "https://www.antwerpen.be/info/54aa514fcba8a7ff1e8b4570/mantelzorgpremie-voor-wilrijkse-senioren",
                "Wilrijk",
            ),
            Source(
                "https://www.antwerpen.be/info/52d5051e39d8a6ec798b476e/mantelzorgpremie-voor-senioren-in-berchem",
                "Berchem",
            ),
            Source(
                "https://beweging.net/antwerpen/nieuws/37-standpunten/"
                "2883-mantelzorg-premie-in-alle-antwerpse-districten",
                "vier districten met een premie",
            ),
        ),
        certainty="Dit is onzeker. De bladzijden zijn oud en zonder datum, en de reglementen lazen we niet. Of de "
        "premies in 2026 nog bestaan, weten we niet. In Wilrijk moest de persoon die zorg krijgt minstens 55 jaar zijn "
        "en thuis wonen. De premie was daar 175 of 200 euro per jaar; in Berchem en Hoboken 150 euro, in Deurne 120 "
        "euro. Sinds 2017 telde in Berchem het inkomen niet mee. Een premie voor heel de stad vonden we niet. Die van "
        "de provincie bestaat niet meer.",
    )
