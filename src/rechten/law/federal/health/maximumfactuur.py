"""Maximumfactuur: a ceiling on what a family pays itself for care in a year (ZIV-wet, art. 37quinquies ff.).

The health fund keeps the counter and pays by itself. Four ceilings stand beside each other, and the best one counts: by
the income of the family, for the verhoogde tegemoetkoming, for a child, and a lower one after long illness.
"""

from __future__ import annotations

from rechten.graph.expressions import (
    Expr,
    age,
    all_of,
    any_of,
    case,
    myself,
    no_money,
)
from rechten.graph.kinds import Unit
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Act, Condition, Consequence, Decider, Right
from rechten.law.facts import care_costs, health, income, person
from rechten.law.units import (
    holds_increased_reimbursement,
    housemates,
    maf_household,
    maf_social,
    own_children_here,
    parents_here,
    partner_here,
)

_LAW = "ZIV-wet van 14 juli 1994, art. 37quinquies en volgende"
#: Limits of the income, the highest first; whoever has more than one falls under the ceiling after it.
_LIMITS = (4, 3, 2, 1, 0)


def build(law: Law) -> Right:
    """The right, over the figures in ``maximumfactuur.yaml``."""
    return Right(
        id="maximumfactuur",
        name="Maximumfactuur",
        level="federal",
        domain="health",
        summary="Betaalt je gezin veel voor zorg? Boven een grens krijg je het remgeld van dat jaar terug.",
        requires=(
            Condition(
                "maf.costs",
                maf_household.any(care_costs.copayments > 0),
                article=_LAW,
                says="Je gezin betaalde dit jaar remgeld voor zorg.",
                fails="Je gezin betaalde dit jaar geen remgeld voor zorg.",
                unit="gezin van de maximumfactuur",
                selects=True,
            ),
            Condition(
                "maf.adult",
                person.adult | ~housemates.any(person.adult),
                article=_LAW,
                says="Je bent 18 jaar of ouder, of er woont niemand van 18 jaar of ouder bij je.",
                fails="Het remgeld van een kind telt mee bij de volwassene bij wie het woont.",
                selects=True,
            ),
            Condition(
                "maf.health_fund",
                health.health_fund | all_of(person.minor, parents_here.any(health.health_fund)),
                article="ZIV-wet, art. 32",
                says="Je bent ingeschreven bij een ziekenfonds, zelf of via een ouder.",
                fails="Je hebt nu geen ziekenfonds. Een ziekenfonds of het OCMW helpt je om dat te regelen.",
            ),
            Condition(
                "maf.ceiling",
                _above_a_ceiling(law),
                article=_LAW,
                says="Jullie remgeld van dit jaar is hoger dan jullie grens.",
                fails="Jullie remgeld van dit jaar is nog niet hoger dan jullie grens.",
                unit="gezin van de maximumfactuur",
                found_by_office=("het remgeld van iedereen in het gezin", "het inkomen van het gezin (FOD Financiën)"),
            ),
        ),
        decides=Decider("het ziekenfonds", "Het ziekenfonds telt je remgeld op en betaalt vanzelf."),
        act=_act(),
        weight=4,
        weight_why="Ruwe schatting: het ziekenfonds betaalt vanzelf en kent het bedrag zelf. Daarom weegt dit "
        "weinig, en rekenen we de terugbetaling niet uit. Ze dient alleen om vragen te ordenen.",
        held=care_costs.receives_maf,
        sources=(
            Source(
                "https://mc.be/en-marche/vos-droits/soins-de-sante/le-maf-un-plafond-aux-frais-medicaux",
                "grenzen en inkomens van 2024",
                "2024-07-25",
            ),
            Source(
                "https://www.inami.fgov.be/nl/thema-s/verzorging-kosten-en-terugbetaling/financiele-toegankelijkheid/types-van-maximumfactuur-maf",
                "de vier soorten",
                "2022",
            ),
            Source(
                "https://www.cm.be/diensten-en-voordelen/ziekte-en-behandeling/specifieke-regelingen/maximumfactuur/begrip-gezin",
                "wie het gezin vormt",
            ),
            Source("https://www.ima-aim.be/Maximumfactuur-428?meta=oui", "beschrijving en grenzen", "2023"),
        ),
        certainty="De grenzen van 2023 en 2024 staan vast. Die van 2025 en 2026 zijn niet gevonden: we rekenen met een "
        "marge. De tekst van de wet is niet zelf gelezen. Het ziekenfonds neemt het inkomen van twee jaar geleden; wij "
        "nemen dat van het laatste aanslagbiljet. Wie 1 januari op het adres woonde, telt mee. Niet uitgewerkt: wie "
        "zorg nodig heeft en apart mag tellen. Ook niet: een integratietegemoetkoming met een partner die verdient, en "
        "een daling van de grens na twee jaren met veel remgeld zonder statuut.",
    )


def _above_a_ceiling(law: Law) -> Expr:
    """More was paid than one of the ceilings: that of the income, the social one, or that of a child."""
    reduction = case(
        (maf_household.any(care_costs.has_chronic_status), law.param("maf.chronic_reduction")),
        otherwise=no_money(Unit.EURO_YEAR),
    )
    by_income = maf_household.sum(care_costs.copayments) > _income_ceiling(law) - reduction
    social = maf_social.sum(care_costs.copayments) > law.param("maf.social_ceiling") - reduction
    holder = (myself | partner_here).any(holds_increased_reimbursement)
    children = own_children_here.where(age(person.birth_date) < 19)
    of_child = children.any(care_costs.copayments > law.param("maf.child_ceiling"))
    return any_of(by_income, holder & social, of_child)


def _income_ceiling(law: Law) -> Expr:
    """The ceiling that goes with the net taxable income of the family."""
    means = law.term("het netto belastbaar inkomen van het gezin", maf_household.sum(income.assessed_income))
    steps = [(means > law.param(f"maf.limit_{n}"), law.param(f"maf.ceiling_{n + 1}")) for n in _LIMITS]
    return law.term("de grens voor het inkomen van het gezin", case(*steps, otherwise=law.param("maf.ceiling_0")))


def _act() -> Act:
    return Act(
        office="je ziekenfonds",
        how="Je hoeft niets te vragen: het ziekenfonds betaalt vanzelf. Vraag wel na hoeveel remgeld je dit jaar al "
        "betaalde. Is het inkomen van je gezin veel lager dan vroeger, door ziekte of werkloosheid? Zeg dan: 'Ik wil "
        "een herziening van mijn maximumfactuur.'",
        topics=("health", "income"),
        evidence=("bewijs van je inkomen van nu, als dat veel lager is dan twee jaar geleden",),
        fetched_by_office=(
            "het remgeld van iedereen in het gezin",
            "het inkomen van het gezin (FOD Financiën)",
            "wie op 1 januari op je adres woonde (rijksregister)",
        ),
        starts="Vanaf de maand waarin jullie boven de grens komen. Vaak betaalt het ziekenfonds pas in de zomer, omdat "
        "het eerst het inkomen moet kennen.",
        decision_term="Een termijn hebben we niet gevonden. Vraag het aan je ziekenfonds.",
        appeal="Klopt het bedrag niet? Vraag uitleg aan je ziekenfonds. Daarna kan je gratis naar de arbeidsrechtbank. "
        "De termijn lazen we niet na.",
        appeal_to="de arbeidsrechtbank",
        by_letter=False,
        consequences=(
            Consequence(
                "Een supplement van een dokter of ziekenhuis telt niet mee. Ook medicijnen die niet terugbetaald "
                "worden, tellen niet.",
                "ZIV-wet, art. 37sexies",
            ),
            Consequence(
                "Van een psychiatrisch ziekenhuis telt het remgeld van de dagprijs alleen het eerste jaar.",
                "ZIV-wet, art. 37sexies",
            ),
        ),
    )
