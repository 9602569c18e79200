"""The rights of Lyonië: one of each sort of rule that the engine can read."""

from datetime import date
from fractions import Fraction
from pathlib import Path

from rechten.graph.expressions import (
    add_months,
    age,
    at_least_zero,
    case,
    count,
    exception,
    largest,
    marginal_scale,
    months_between,
    no_money,
    not_computed,
    per_month,
    per_year,
    request_date,
    rounded,
    smallest,
    start_of,
    step_scale,
    total,
)
from rechten.graph.kinds import BOOL, Number, Unit
from rechten.graph.law import Law
from rechten.graph.rights import Alternatives, Amount, Condition, NonTakeUp, Right, Route
from rechten.law.loader import load_parameters
from tests.fictional import facts as f
from tests.fictional import units as u
from tests.fictional.common import ACT, BREAD_HOUSE, SOURCE, fixed
from tests.fictional.law_of_need import stay, storm


def lyonie() -> Law:
    """A fresh copy of the whole law."""
    law = Law("Lyonië", f.FACTS, u.TIES)
    law.add_parameters(load_parameters(Path(__file__).with_name("figures.yaml")))
    for right in (_bread(law), _roof(law), _lamp(law), _cradle(law), _school(), _pension(), storm(law), stay()):
        law.add(right)
    for name in ("table", "housemates", "relatives", "grown_relatives"):
        law.unit(name, getattr(u, name))
    return law


def _bread(law: Law) -> Right:
    """A means test over a household, with an exception and a judgement."""
    earned = case((f.works, f.wage), otherwise=no_money(Unit.EURO_MONTH))
    means = per_year(total(earned, per_month(f.profit, "art. 5 Broodwet")), "art. 5 Broodwet")
    spared = f.savings * Fraction(1, 20)  # euros, not a year's income: only compared, never added to it
    table_means = u.table.sum(means) - law.param("bread.free_year")
    base = law.param("bread.base")
    alone = ~u.housemates.exists()
    entitled = exception(
        table_means < per_year(base, "art. 3 Broodwet"),
        when=f.flood & (spared < fixed(500, Unit.EURO)),
        then=f.sick_days < 300,
    )
    amount = rounded(
        at_least_zero(base - per_month(table_means, "art. 6 Broodwet"))
        * case((alone, count(3)), (u.partner.exists(), count(1)), otherwise=count(2))
        / 3,
        "half_up",
        "art. 6, lid 2 Broodwet",
    )
    return Right(
        "bread",
        "Broodgeld",
        "crown",
        "income",
        "Geld voor brood",
        (
            Condition("bread.adult", u.adult, "art. 1 Broodwet", "Je bent 18 jaar of ouder.", selects=True),
            Condition(
                "bread.means",
                entitled,
                "art. 4 Broodwet",
                "Je hebt te weinig inkomen.",
                unit="table",
                proof=("je loonbrief",),
                fails="Je hebt genoeg inkomen.",
            ),
            Condition("bread.willing", f.willing, "art. 7 Broodwet", "Je wilt werken."),
        ),
        BREAD_HOUSE,
        ACT,
        (SOURCE,),
        "certain",
        amount=Amount(amount, "art. 6 Broodwet", "Per maand"),
        non_take_up=NonTakeUp(0.4, 0.6, SOURCE),
        held=f.gets_bread,
        opens=("lamp",),
    )


def _roof(law: Law) -> Right:
    """Both modes of a scale, over a dwelling."""
    help_ = marginal_scale(
        f.rent,
        [no_money(Unit.EURO_MONTH), law.param("roof.first"), law.param("roof.second")],
        [
            law.param("roof.low_rate"),
            law.param("roof.high_rate"),
            law.param("roof.low_rate") - law.param("roof.high_rate"),
        ],
    )
    at_most = step_scale(
        f.lodgers,
        [count(0), count(2), u.children.count()],
        [fixed(150, Unit.EURO_MONTH), fixed(90, Unit.EURO_MONTH), law.param("roof.first")],
    )
    return Right(
        "roof",
        "Dakgeld",
        "crown",
        "housing",
        "Hulp bij de huur",
        (
            Condition("roof.rent", f.rent > 0, "art. 1 Dakwet", "Je betaalt huur."),
            Condition(
                "roof.good",
                ~(f.damp | f.heating.is_in("none")),
                "art. 1 Dakwet",
                "Je woning is goed.",
                valid_from=date(2025, 1, 1),
                valid_until=date(2026, 1, 1),
            ),
            Condition(
                "roof.good2",
                ~f.damp & (f.share == 0),
                "art. 1 Dakwet",
                "Je woning is droog en niet van jou.",
                valid_from=date(2026, 1, 1),
            ),
        ),
        BREAD_HOUSE,
        ACT,
        (SOURCE,),
        "certain",
        amount=Amount(rounded(smallest(help_, at_most), "down", "art. 2 Dakwet"), "art. 2 Dakwet", "Per maand"),
    )


def _lamp(law: Law) -> Right:
    """Derived from another right, or by a choice of a choice, or by a route that is partly not encoded."""
    papers = case((f.works, f.status), otherwise=f.former_status)
    return Right(
        "lamp",
        "Lampgeld",
        "crown",
        "energy",
        "Hulp bij het licht",
        (
            Condition("lamp.dear", law.param("lamp.price") > 0, "art. 9 Lampwet", "Licht kost geld."),
            Condition("lamp.open", law.param("lamp.open"), "art. 9 Lampwet", "De kassa is open."),
            Alternatives(
                "lamp.way",
                "art. 1 Lampwet",
                "Je komt langs een van deze wegen.",
                (
                    Route(
                        "bread",
                        "Door broodgeld",
                        (
                            Condition(
                                "lamp.bread",
                                u.table.any(f.gets_bread),
                                "art. 1, 1° Lampwet",
                                "Iemand krijgt broodgeld.",
                            ),
                        ),
                    ),
                    Route(
                        "papers",
                        "Door papieren",
                        (
                            Condition(
                                "lamp.papers",
                                papers.is_in("refugee", "other"),
                                "art. 1, 2° Lampwet",
                                "Je papieren tellen.",
                            ),
                            Condition(
                                "lamp.north", f.region.is_in("north"), "art. 1, 2° Lampwet", "Je woont in het noorden."
                            ),
                        ),
                    ),
                    Route(
                        "old",
                        "Door oude rechten",
                        (
                            Condition(
                                "lamp.old",
                                f.hours_year < 100,
                                "art. 1, 3° Lampwet",
                                "Je werkt weinig.",
                                valid_until=date(2025, 7, 1),
                            ),
                            Condition(
                                "lamp.king",
                                not_computed(BOOL, "gunst van de Koning"),
                                "art. 1, 3° Lampwet",
                                "De Koning staat het toe.",
                            ),
                        ),
                    ),
                ),
            ),
        ),
        BREAD_HOUSE,
        ACT,
        (SOURCE,),
        "certain",
        amount=Amount(law.param("lamp.once"), "art. 8 Lampwet", "Eenmalig"),
    )


def _cradle(law: Law) -> Right:
    """An amount that is a sum over children, some of whom live in two homes."""
    young = age(f.birth) < law.param("cradle.age")
    mine = (u.children | u.partners_children) & u.housemates
    per_child = step_scale(
        age(f.birth),
        [fixed(0, Unit.YEARS), fixed(3, Unit.YEARS)],
        [fixed(120, Unit.EURO_YEAR), fixed(80, Unit.EURO_YEAR)],
    )
    return Right(
        "cradle",
        "Wieggeld",
        "crown",
        "family",
        "Geld voor kinderen",
        (
            Condition(
                "cradle.child", mine.where(young).exists(), "art. 1 Wiegwet", "Er woont een kind bij je.", unit="table"
            ),
            Condition("cradle.few", mine.count(young) <= 3, "art. 1 Wiegwet", "Je hebt hoogstens drie kinderen."),
            Condition(
                "cradle.kin",
                u.grown_relatives.all(~f.works | (f.hours < 80)),
                "art. 2 Wiegwet",
                "Je familie thuis werkt hoogstens halftijds.",
            ),
        ),
        BREAD_HOUSE,
        ACT,
        (SOURCE,),
        "certain",
        amount=Amount(mine.where(young).sum(per_child), "art. 3 Wiegwet", "Per jaar"),
        weight=10,
        weight_why="een gok",
    )


def _school() -> Right:
    """Periods, points and the month axis."""
    quarter_wage = f.FACTS.month_sum(f.wage, 1, 3)
    year_start = start_of(request_date(), "school_year")
    return Right(
        "school",
        "Schoolgeld",
        "city",
        "school",
        "Hulp voor wie leert",
        (
            Condition("school.points", (f.credits_ >= 27) | (f.hours >= 13), "art. 1 Schoolwet", "Je leert genoeg."),
            Condition(
                "school.young",
                age(f.birth, year_start) < 25,
                "art. 1 Schoolwet",
                "Je bent jonger dan 25 jaar.",
                selects=True,
            ),
            Condition(
                "school.quarter",
                largest(quarter_wage, f.wage) <= fixed(2_000, Unit.EURO_MONTH),
                "art. 2 Schoolwet",
                "Je verdiende weinig.",
            ),
            Condition("school.strangers", u.strangers.count() <= 1, "art. 3 Schoolwet", "Er is hoogstens één vreemde."),
        ),
        BREAD_HOUSE,
        ACT,
        (SOURCE,),
        "certain",
        weight=25,
        weight_why="boeken en een fiets",
    )


def _pension() -> Right:
    """Dates against dates, with part of the career not encoded."""
    abroad = not_computed(Number(Unit.MONTHS), "loopbaan in het buitenland", low=-6, high=12)
    career = f.insured + abroad
    stopped = start_of(add_months(f.birth, 12 * 65), "month")
    since = months_between(stopped)
    return Right(
        "pension",
        "Rustgeld",
        "crown",
        "old_age",
        "Geld voor wie oud is",
        (
            Condition(
                "pension.age",
                (stopped <= request_date()) & (since >= 0),
                "art. 1 Rustwet",
                "Je bent oud genoeg.",
                selects=True,
            ),
            Condition("pension.career", career >= 180, "art. 2 Rustwet", "Je was lang genoeg verzekerd."),
        ),
        BREAD_HOUSE,
        ACT,
        (SOURCE,),
        "certain",
        amount=Amount(
            rounded(per_month(fixed(1_000, Unit.EURO_YEAR) * Fraction(2, 7), "art. 3 Rustwet"), "up", "art. 3 Rustwet"),
            "art. 3 Rustwet",
            "Per maand",
        ),
    )
