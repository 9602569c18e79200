"""Statuut chronische aandoening: a status after two years of high costs of care (ZIV-wet, art. 37vicies/1).

KB 15 December 2013. The health fund gives it by itself; only a rare disease asks for a form of a specialist, and then
it holds five years in place of two.
"""

from __future__ import annotations

from rechten.graph.expressions import all_of
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Alternatives, Condition, Decider, Right, Route
from rechten.law.facts import care_costs, health, person
from rechten.law.units import parents_here

_KB = "KB van 15 december 2013 (artikel niet nagelezen); ZIV-wet, art. 37vicies/1"


def build(_law: Law) -> Right:
    """The right; the figure of a quarter informs, for the health fund counts."""
    return Right(
        id="statuut_chronische_aandoening",
        name="Statuut chronische aandoening",
        level="federal",
        domain="health",
        summary="Je maximumfactuur daalt, en je kan vragen om bij de dokter alleen het remgeld te betalen.",
        requires=(
            Condition(
                "chronisch.often",
                care_costs.often_care | care_costs.receives_care_lump_sum,
                article=_KB,
                says="Je hebt al twee jaar of langer altijd veel kosten voor zorg, of je hebt het zorgforfait.",
                fails="Dit is voor wie al twee jaar veel kosten voor zorg heeft.",
                selects=True,
            ),
            Condition(
                "chronisch.health_fund",
                health.health_fund | all_of(person.minor, parents_here.any(health.health_fund)),
                article="ZIV-wet, art. 32",
                says="Je bent ingeschreven bij een ziekenfonds, zelf of via een ouder.",
                fails="Je hebt nu geen ziekenfonds. Een ziekenfonds of het OCMW helpt je om dat te regelen.",
            ),
            Alternatives(
                "chronisch.ways",
                article=_KB,
                says="Je kosten waren lang hoog genoeg, of je hebt het zorgforfait.",
                routes=(
                    Route(
                        "chronisch.by_lump_sum",
                        "Met het zorgforfait.",
                        (
                            Condition(
                                "chronisch.lump_sum",
                                care_costs.receives_care_lump_sum,
                                article=_KB,
                                says="Je hebt het zorgforfait voor wie lang ziek is.",
                                fails="Je hebt het zorgforfait niet.",
                                found_by_office=("of je het zorgforfait hebt",),
                            ),
                        ),
                    ),
                    Route(
                        "chronisch.by_spending",
                        "Met de kosten van twee jaar.",
                        (
                            Condition(
                                "chronisch.spending",
                                care_costs.spending_counted,
                                article=_KB,
                                says="In elk kwartaal van twee kalenderjaren waren je kosten hoog genoeg. Ook wat het "
                                "ziekenfonds betaalde, telt.",
                                found_by_office=("alle kosten van je zorg, per kwartaal",),
                            ),
                        ),
                    ),
                ),
            ),
        ),
        decides=Decider("het ziekenfonds", "Het ziekenfonds telt je kosten op en geeft het statuut vanzelf."),
        act=_act(),
        weight=9,
        weight_why="Ruwe schatting: het statuut verlaagt de grens van de maximumfactuur met ongeveer 110 euro per "
        "jaar. Ze dient alleen om vragen te ordenen.",
        held=care_costs.has_chronic_status,
        opens=("maximumfactuur", "derdebetalersregeling"),
        shows=("chronisch.quarter",),
        sources=(
            Source(
                "https://www.riziv.fgov.be/nl/thema-s/verzorging-kosten-en-terugbetaling/financiele-toegankelijkheid/statuut-chronische-aandoening-",
                "voorwaarden, duur en bedragen per kwartaal van 2013 tot 2024",
                "2024",
            ),
            Source(
                "https://plusmagazine.knack.be/recht-en-geld/wat-is-het-statuut-chronische-aandoening/article-normal-1939019.html",
                "wat het oplevert",
                "2023-05",
            ),
        ),
        certainty="De voorwaarden en de duur komen van het RIZIV. Het bedrag per kwartaal van 2025 en 2026 is niet "
        "gevonden. De artikelen van het KB zijn niet gelezen. Of een dokter of tandarts alleen remgeld vraagt, "
        "kiest die zelf; voor de huisarts en verhoogde tegemoetkoming is het verplicht.",
    )


def _act() -> Act:
    return Act(
        office="je ziekenfonds",
        how="Het ziekenfonds geeft het statuut vanzelf, en schrijft je een brief. Kreeg je die niet? Vraag: 'Heb ik "
        "het statuut chronische aandoening?' Heb je een zeldzame ziekte? Laat dan je specialist het formulier "
        "invullen.",
        topics=("health",),
        evidence=("formulier van je specialist, bij een zeldzame ziekte",),
        fetched_by_office=("alle kosten van je zorg, per kwartaal", "of je het zorgforfait hebt"),
        starts="Vanaf 1 januari na de twee jaren, voor 2 jaar. Daarna jaar per jaar. Bij een zeldzame ziekte is het "
        "5 jaar.",
        decision_term="Een termijn hebben we niet gevonden. Vraag het aan je ziekenfonds.",
        appeal="Klopt het niet? Vraag uitleg aan je ziekenfonds. Daarna kan je gratis naar de arbeidsrechtbank. De "
        "termijn lazen we niet na.",
        appeal_to="de arbeidsrechtbank",
    )
