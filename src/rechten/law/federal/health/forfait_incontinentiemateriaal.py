"""Incontinentieforfait: a yearly sum for material, high with home nursing and small without.

Rules of the RIZIV as told by health funds and towns; the decree itself was not read. Only one of the two in 12 months.
"""

from __future__ import annotations

from rechten.graph.expressions import Expr, all_of, case
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Amount, Condition, Consequence, Decider, Right
from rechten.law.facts import care_costs, health, person
from rechten.law.units import parents_here

_RULE = "Regels van het RIZIV over het incontinentieforfait (artikel niet gelezen)"


def build(law: Law) -> Right:
    """The right, over the figures in ``forfait_incontinentiemateriaal.yaml``."""
    return Right(
        id="forfait_incontinentiemateriaal",
        name="Forfait voor incontinentiemateriaal",
        level="federal",
        domain="health",
        summary="Elk jaar een bedrag van je ziekenfonds voor incontinentiemateriaal.",
        requires=(
            Condition(
                "incontinentie.has",
                care_costs.incontinence,
                article=_RULE,
                says="Je hebt al lang incontinentiemateriaal nodig.",
                fails="Dit is voor wie lang incontinentiemateriaal nodig heeft.",
                selects=True,
            ),
            Condition(
                "incontinentie.health_fund",
                health.health_fund | all_of(person.minor, parents_here.any(health.health_fund)),
                article="ZIV-wet, art. 32",
                says="Je bent ingeschreven bij een ziekenfonds, zelf of via een ouder.",
                fails="Je hebt nu geen ziekenfonds. Een ziekenfonds of het OCMW helpt je om dat te regelen.",
            ),
            Condition(
                "incontinentie.at_home",
                ~care_costs.in_care_home,
                article=_RULE,
                says="Je woont niet in een woonzorgcentrum, en ligt niet lang in een ziekenhuis.",
                fails="In een woonzorgcentrum of ziekenhuis zit het materiaal al in de prijs.",
            ),
            Condition(
                "incontinentie.attested",
                care_costs.incontinence_attested,
                article=_RULE,
                says="Je dokter of je thuisverpleegkundige schrijft op dat je het nodig hebt.",
                proof=("formulier van je dokter, als je geen thuisverpleging hebt",),
                found_by_office=("de score van je thuisverpleegkundige",),
            ),
        ),
        decides=Decider("het ziekenfonds", "De adviserend arts van het ziekenfonds beslist."),
        amount=Amount(
            _sum(law),
            article=_RULE,
            says="Voor 12 maanden. Met veel thuisverpleging is het bedrag hoger.",
        ),
        act=_act(),
        held=care_costs.receives_incontinence_sum,
        sources=(
            Source(
                "https://www.diepenbeek.be/product/258/financiele-tegemoetkoming-incontinentie",
                "bedragen op 1 januari 2024",
                "2024-01-01",
            ),
            Source("https://www.lubbeek.be/incontinentieforfait", "voorwaarden, en waar het niet kan"),
            Source(
                "https://www.lm.be/Oost-Vlaanderen/Rubrieken/Ziekteverzekering/Specifieke-regelingen/Forfaits-voor-chronisch-zieken/Pages/het-incontinentieforfait.aspx",
                "4 maanden forfait B of C, en score 3 of 4",
                "2019",
            ),
            Source(
                "https://www.thuiszorgwinkelzottegem.be/ken-jij-het-incontinentieforfait/",
                "hoe je het vraagt, bedragen van 2020",
                "2020",
            ),
        ),
        certainty="De bedragen van 2024 staan vast; die van 2025 en 2026 zijn niet gevonden: we rekenen met een marge. "
        "Het besluit zelf is niet gelezen. Voor het hoge bedrag is het forfait B of C nodig, 4 maanden van de laatste "
        "12, met score 3 of 4. We vragen alleen of je 3 maanden of langer zo'n verpleging hebt. Krijg je geld voor "
        "sondes? Dan is er geen klein bedrag; dat vragen we niet.",
    )


def _sum(law: Law) -> Expr:
    """The high sum with home nursing, else the small one."""
    return case(
        (care_costs.care_dependence.is_in("nursing"), law.param("incontinentie.high")),
        otherwise=law.param("incontinentie.small"),
    )


def _act() -> Act:
    return Act(
        office="je ziekenfonds",
        how="Komt er thuisverpleging? Vraag het aan de verpleegkundige: die stuurt het door. Komt er niemand? Vraag "
        "aan je huisarts het formulier voor het incontinentieforfait, en geef het aan je ziekenfonds.",
        topics=("health", "care"),
        evidence=("formulier, ingevuld door je dokter",),
        fetched_by_office=("thuisverpleging van de laatste 12 maanden",),
        starts="Elk jaar opnieuw. Een akkoord op het formulier van je dokter geldt 3 jaar.",
        decision_term="Een termijn hebben we niet gevonden. Vraag het aan je ziekenfonds.",
        appeal="Niet akkoord? Vraag uitleg aan je ziekenfonds. Daarna kan je gratis naar de arbeidsrechtbank. De "
        "termijn lazen we niet na.",
        appeal_to="de arbeidsrechtbank",
        consequences=(
            Consequence(
                "De dokter en het ziekenfonds weten dan van de incontinentie. Zij hebben beroepsgeheim.",
            ),
        ),
    )
