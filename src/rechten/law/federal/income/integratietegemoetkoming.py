"""Integratietegemoetkoming (IT): for the costs that a disability brings to daily life.

Tegemoetkomingenwet, art. 2, § 2, 6, § 2 and 7; KB 6 juli 1987. Five amounts by points of autonomy. Since 2021 only the
income of the person counts, since October 2021 with high exemptions for work and benefits.
"""

from __future__ import annotations

from rechten.graph.expressions import Expr, at_least_zero, case, no_money, per_month, rounded, total
from rechten.graph.kinds import Unit
from rechten.graph.law import Law
from rechten.graph.parameters import Source
from rechten.graph.rights import Amount, Condition, Decider, Right
from rechten.law.facts import disability
from rechten.law.federal.income.disability_allowances import LAW, OFFICE, SOURCES, act, by_family, shared_conditions

_POINTS = ("7_8", "9_11", "12_14", "15_16", "17_18")


def build(law: Law) -> Right:
    """The right, over the figures in ``integratietegemoetkoming.yaml``."""
    annual = law.term("het jaarbedrag van de IT", _by_points(law))
    counted = law.term("het inkomen dat meetelt voor de IT", _counted(law))
    return Right(
        id="integratietegemoetkoming",
        name="Integratietegemoetkoming (IT)",
        level="federal",
        domain="income",
        summary="Geld voor de kosten die een handicap of een lange ziekte in het dagelijks leven geeft. Je mag werken.",
        requires=(
            Condition(
                "it.hampered",
                disability.daily_life_hampered,
                article=f"{LAW}, art. 2, § 2",
                says="Gewone dingen in huis of op straat gaan moeilijk door een ziekte of een handicap.",
                fails="Dit is voor wie gewone dingen in huis of op straat moeilijk gaan, door ziekte of handicap.",
                selects=True,
            ),
            *shared_conditions("it"),
            Condition(
                "it.points",
                disability.autonomy.is_in(*_POINTS),
                article=f"{LAW}, art. 6, § 2",
                says="De arts geeft je minstens 7 van de 18 punten, over zes dingen van het dagelijks leven.",
                fails="De arts geeft je minder dan 7 punten.",
                proof=("verslagen van dokters", "vragenlijst die je huisarts invult"),
            ),
            Condition(
                "it.income",
                counted < annual,
                article=f"{LAW}, art. 7, § 1; KB 6 juli 1987",
                says="Wat meetelt van je inkomen, is minder dan de IT. Het inkomen van je partner telt niet.",
                fails="Wat meetelt van je inkomen, is evenveel of meer dan de IT.",
                proof=("bewijs van je inkomen, als het niet bij de belastingen staat",),
            ),
        ),
        decides=Decider(OFFICE, "De FOD Sociale Zekerheid beslist. Een arts van de FOD geeft de punten."),
        amount=Amount(
            rounded(
                per_month(at_least_zero(annual - counted), f"{LAW}, art. 6 en 7: een jaarbedrag, per maand betaald"),
                "half_up",
                "jaarbedrag gedeeld door 12, halve cent naar boven",
            ),
            article=f"{LAW}, art. 6, § 2 en art. 7, § 1",
            says="Het laagste bedrag is voor 7 of 8 punten, het hoogste voor 17 of 18. Een IVT kan hierbij komen.",
        ),
        act=act(),
        held=disability.receives_it,
        opens=("verhoogde_tegemoetkoming", "sociaal_tarief_energie", "de_lijn_verhoogde_tegemoetkoming"),
        sources=(
            *SOURCES,
            Source(
                "https://www.helan.be/fr/magazine/actualites/allocation-integration",
                "hogere vrijstellingen voor werk en uitkering",
                "2022-03-11",
            ),
            Source(
                "https://handicap.belgium.be/nl/news/270121-prijs-liefde.htm",
                "het inkomen van de partner telt niet meer",
                "2021-01-27",
            ),
        ),
        certainty="Voor 2024 zijn het laagste en het hoogste bedrag gepubliceerd. De bedragen ertussen volgen uit het "
        "basisbedrag van de wet en dezelfde index. Bedragen na februari 2025 vonden we niet: we rekenen met een marge "
        "van drie indexstappen. De vrijstellingen van 63.000 en 3.780 euro kennen we van oktober 2021; of ze met de "
        "index stijgen, vonden we niet. Voor oktober 2021 golden andere regels, die we niet uitrekenen. De "
        "vrijstelling per gezin is na 2020 niet gevonden: we nemen de hoogste IVT van dat gezin, zoals toen. Woon je "
        "in een voorziening met geld van de overheid? Dan is de IT vanaf de derde maand 28 % lager. Jonger dan 18? "
        "Het kan als je getrouwd bent of was, of een kind hebt.",
    )


def _by_points(law: Law) -> Expr:
    """The yearly amount of one's points; below 7 points the condition has failed already."""
    *lower, highest = [
        (disability.autonomy.is_in(code), law.param(f"it.cat{i}_year")) for i, code in enumerate(_POINTS, 1)
    ]
    none = (disability.autonomy.is_in("under_7"), law.param("it.cat1_year"))
    return case(none, *lower, otherwise=highest[1])


def _counted(law: Law) -> Expr:
    """Work above its exemption; benefits above theirs and above the exemption of the family category."""
    zero = no_money(Unit.EURO_YEAR)
    earned, benefits = disability.earned_two_years_ago, disability.benefits_two_years_ago
    above = at_least_zero(benefits - law.param("it.benefit_exemption"))
    # Without such an income the exemptions do not matter, so an answer need not name them.
    return total(
        case((earned > 0, at_least_zero(earned - law.param("it.work_exemption"))), otherwise=zero),
        case((benefits > 0, at_least_zero(above - by_family(law, "ivt.max_{}"))), otherwise=zero),
    )
