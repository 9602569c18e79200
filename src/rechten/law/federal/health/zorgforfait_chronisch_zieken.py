"""Zorgforfait: a yearly sum for who is long ill, needs much help and paid much.

The health fund pays by itself once it knows of the help that is needed; the highest of three sums counts.
"""

from __future__ import annotations

from rechten.graph.expressions import Expr, all_of, case
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Amount, Condition, Decider, Right
from rechten.law.facts import care_costs, health, person
from rechten.law.units import parents_here

_RULE = "Regels van het RIZIV over het forfait voor chronisch zieken (artikel niet gevonden)"


def build(law: Law) -> Right:
    """The right, over the figures in ``zorgforfait_chronisch_zieken.yaml``."""
    return Right(
        id="zorgforfait_chronisch_zieken",
        name="Zorgforfait voor wie lang ziek is",
        level="federal",
        domain="health",
        summary="Elk jaar een bedrag van je ziekenfonds, als je lang ziek bent en veel hulp nodig hebt.",
        requires=(
            Condition(
                "zorgforfait.dependence",
                ~care_costs.care_dependence.is_in("none"),
                article=_RULE,
                says="Je kreeg dit jaar lang thuisverpleging, hulp van derden of een zware behandeling, of je was "
                "vaak in het ziekenhuis.",
                fails="Dit is voor wie dit jaar veel hulp nodig had of een zware behandeling kreeg.",
                proof=("brief van de FOD, de zorgkas of de dokter, als het ziekenfonds die nog niet heeft",),
                selects=True,
            ),
            Condition(
                "zorgforfait.health_fund",
                health.health_fund | all_of(person.minor, parents_here.any(health.health_fund)),
                article="ZIV-wet, art. 32",
                says="Je bent ingeschreven bij een ziekenfonds, zelf of via een ouder.",
                fails="Je hebt nu geen ziekenfonds. Een ziekenfonds of het OCMW helpt je om dat te regelen.",
            ),
            Condition(
                "zorgforfait.paid",
                care_costs.high_copayments,
                article=_RULE,
                says="Je betaalde dit jaar en vorig jaar telkens genoeg remgeld.",
                fails="Je betaalde dit jaar of vorig jaar nog niet genoeg remgeld.",
                found_by_office=("hoeveel remgeld je betaalde",),
            ),
        ),
        decides=Decider("het ziekenfonds", "Het ziekenfonds beslist, en betaalt meestal vanzelf."),
        amount=Amount(_sum(law), article=_RULE, says="Voor een heel jaar. Alleen het hoogste bedrag telt."),
        act=_act(),
        held=care_costs.receives_care_lump_sum,
        opens=("statuut_chronische_aandoening",),
        shows=("zorgforfait.paid", "zorgforfait.paid_vt"),
        sources=(
            Source(
                "https://www.inami.fgov.be/nl/thema-s/verzorging-kosten-en-terugbetaling/ziekten/chronische-ziekten/forfait-voor-chronisch-zieken",
                "voorwaarden en bedragen van 2024",
                "2024-01-01",
            ),
            Source("http://www.mc.be/forfaitdesoins", "acht situaties en drie bedragen", "2024-01-01"),
            Source(
                "http://www.rechtenverkenner.be/Pages/RechtDetail.aspx?rechtKey=419&site=1",
                "situaties, en wanneer je zelf iets moet vragen",
            ),
        ),
        certainty="De bedragen van 2024 staan vast; die van 2025 en 2026 zijn niet gevonden: we rekenen met een marge. "
        "De situaties komen van het RIZIV. Het artikel van de wet is niet gevonden. Niet gevraagd: de punten zelf, en "
        "een uitkering als gezinshoofd omdat je hulp van een ander nodig hebt. Krijg je die? Kies dan 'hulp van "
        "derden'.",
    )


def _sum(law: Law) -> Expr:
    """The sum that goes with the situation; nothing without one."""
    return case(
        (care_costs.care_dependence.is_in("nursing"), law.param("zorgforfait.high")),
        (care_costs.care_dependence.is_in("third_party"), law.param("zorgforfait.middle")),
        otherwise=law.param("zorgforfait.low"),
    )


def _act() -> Act:
    return Act(
        office="je ziekenfonds",
        how="Het ziekenfonds betaalt meestal vanzelf, als het jaar voorbij is. Kreeg je niets? Bel de dienst "
        "maatschappelijk werk van je ziekenfonds en zeg: 'Heb ik recht op het zorgforfait?'",
        topics=("health", "income"),
        evidence=("brief die toont hoeveel hulp je nodig hebt, als het ziekenfonds die nog niet heeft",),
        fetched_by_office=("hoeveel remgeld je betaalde", "thuisverpleging, kine en opnames"),
        starts="Voor elk kalenderjaar apart. Je krijgt het geld als de cijfers van het jaar bekend zijn.",
        decision_term="Een termijn hebben we niet gevonden. Vraag het aan je ziekenfonds.",
        appeal="Niet akkoord? Vraag uitleg aan je ziekenfonds. Daarna kan je gratis naar de arbeidsrechtbank. De "
        "termijn lazen we niet na.",
        appeal_to="de arbeidsrechtbank",
    )
