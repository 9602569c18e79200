"""Inkomensvervangende tegemoetkoming (IVT): an income for whom disability leaves a third of earning capacity or less.

Tegemoetkomingenwet, art. 2, § 1, 6, § 1 and 7; KB 6 juli 1987. The income of the second calendar year before counts,
of the person and the partner, each with exemptions.
"""

from __future__ import annotations

from rechten.graph.expressions import (
    Expr,
    at_least_zero,
    case,
    marginal_scale,
    no_money,
    per_month,
    rounded,
    total,
)
from rechten.graph.kinds import Unit
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Amount, Condition, Decider, Right
from rechten.law.facts import disability, statuses
from rechten.law.federal.income.disability_allowances import LAW, OFFICE, SOURCES, act, by_family, shared_conditions
from rechten.law.units import partner_here


def build(law: Law) -> Right:
    """The right, over the figures in ``inkomensvervangende_tegemoetkoming.yaml``."""
    annual = law.term("het jaarbedrag van de IVT", by_family(law, "ivt.max_{}"))
    counted = law.term("het inkomen dat meetelt voor de IVT", _counted(law))
    return Right(
        id="inkomensvervangende_tegemoetkoming",
        name="Inkomensvervangende tegemoetkoming (IVT)",
        level="federal",
        domain="income",
        summary="Een inkomen voor wie door een handicap of een lange ziekte niet of maar heel weinig kan verdienen.",
        requires=(
            Condition(
                "ivt.hampered",
                disability.work_hampered,
                article=f"{LAW}, art. 2, § 1",
                says="Je kan door een ziekte of een handicap niet werken, of veel minder.",
                fails="Dit is voor wie door een ziekte of een handicap niet of veel minder kan werken.",
                selects=True,
            ),
            *shared_conditions("ivt"),
            Condition(
                "ivt.capacity",
                disability.earning_capacity,
                article=f"{LAW}, art. 2, § 1",
                says="Je kan een derde of minder verdienen van wat iemand zonder handicap met gewoon werk verdient.",
                proof=("verslagen van dokters", "vragenlijst die je huisarts invult"),
            ),
            Condition(
                "ivt.income",
                counted < annual,
                article=f"{LAW}, art. 7, § 1; KB 6 juli 1987",
                says="Wat meetelt van je inkomen, en dat van je partner, is minder dan de IVT.",
                fails="Wat meetelt van je inkomen, en dat van je partner, is evenveel of meer dan de IVT. Verdien je "
                "nu veel minder dan toen? Vraag het toch.",
                proof=("bewijs van je inkomen, als het niet bij de belastingen staat",),
                unit="jij en je partner",
            ),
        ),
        decides=Decider(OFFICE, "De FOD Sociale Zekerheid beslist. Een arts van de FOD kijkt wat je nog kan."),
        amount=Amount(
            rounded(
                per_month(at_least_zero(annual - counted), f"{LAW}, art. 6 en 7: een jaarbedrag, per maand betaald"),
                "half_up",
                "jaarbedrag gedeeld door 12, halve cent naar boven",
            ),
            article=f"{LAW}, art. 6, § 1 en art. 7, § 1",
            says="Een integratietegemoetkoming (IT) kan hierbij komen. Er gaan geen belastingen af.",
        ),
        act=act(),
        held=statuses.receives_ivt,
        opens=(
            "verhoogde_tegemoetkoming",
            "sociaal_tarief_energie",
            "juridische_tweedelijnsbijstand",
            "de_lijn_verhoogde_tegemoetkoming",
            "groeipakket_sociale_toeslag",
        ),
        sources=(
            *SOURCES,
            Source(
                "https://www.droitsquotidiens.be/fr/question/jai-droit-une-allocation-de-remplacement-de-revenus-arr-"
                "combien-vais-je-recevoir",
                "bedragen",
                "2025-02-01",
            ),
            Source(
                "https://www.droitsquotidiens.be/fr/actualites/handicap-et-travail-lallocation-de-remplacement-de-"
                "revenus-diminue-moins",
                "opnieuw werken na twee jaar zonder werk",
                "2024-01-01",
            ),
        ),
        certainty="De bedragen van 2025 komen uit één bron. Bedragen na 1 maart 2026 vonden we niet: we rekenen met "
        "het laatst gekende bedrag en een marge. De vrijstellingen kennen we alleen van ongeveer 2020; ze stegen mee "
        "met de index. Heb je inkomen, dan zie je daarom een laagste en een hoogste bedrag. Is je inkomen nu veel "
        "lager of hoger dan toen (10 of 20 %), dan telt het jaar erna: dat rekenen we niet. Niet meegerekend: opnieuw "
        "beginnen werken na twee jaar zonder werk. Dan telt 2 jaar lang tot 25.000 euro loon niet mee. Ook niet: wie "
        "in een voorziening woont. Jonger dan 18? Het kan als je getrouwd bent of was, of een kind hebt. Voor "
        "augustus 2020 was de grens 21 jaar; die dag lazen we niet na. Hebben jij en je partner allebei een IVT? Dan "
        "rekenen we voor elk het bedrag van wie alleen woont: dat staat in één bron.",
    )


def _counted(law: Law) -> Expr:
    """Income of the second calendar year before, after the exemptions (KB 6 juli 1987)."""
    zero = no_money(Unit.EURO_YEAR)
    earned, benefits = disability.earned_two_years_ago, disability.benefits_two_years_ago
    counted_work = marginal_scale(
        earned,
        [zero, law.param("ivt.work_from_2"), law.param("ivt.work_from_3")],
        [law.param("ivt.work_share_1"), law.param("ivt.work_share_2"), law.param("ivt.work_share_3")],
    )
    # Without such an income the old exemptions do not matter, so an answer need not name them.
    work = case((earned > 0, counted_work), otherwise=zero)
    other = case((benefits > 0, at_least_zero(benefits - law.param("ivt.other_exemption"))), otherwise=zero)
    partner = partner_here.sum(total(disability.earned_two_years_ago, disability.benefits_two_years_ago))
    return total(work, other, at_least_zero(partner - law.param("ivt.max_a") / 2))
