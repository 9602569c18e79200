"""Rights of Lyonië after a flood, and to stay."""

from rechten.graph.expressions import (
    all_of,
    any_of,
    everyone,
    none_of,
    on_day,
    start_of,
)
from rechten.graph.kinds import Unit
from rechten.graph.law import Law
from rechten.graph.rights import Act, Amount, Condition, Consequence, Right
from tests.fictional import facts as f
from tests.fictional import units as u
from tests.fictional.common import ACT, BREAD_HOUSE, SOURCE, fixed


def storm(law: Law) -> Right:
    """Something of the case, a former partner, a day in the law's text."""
    return Right(
        "storm",
        "Stormgeld",
        "city",
        "housing",
        "Hulp na een overstroming",
        (
            Condition("storm.flood", f.flood & ~f.region.is_in("south"), "art. 1 Stormwet", "Er is een overstroming."),
            Condition(
                "storm.alone",
                none_of(u.former_partner.exists(), u.housemates_then.exists()),
                "art. 2 Stormwet",
                "Je woonde alleen.",
            ),
            Condition(
                "storm.law",
                any_of(f.heating.is_in("wood"), all_of(everyone.any(u.adult))),
                "art. 3 Stormwet",
                "Er is hout of een volwassene.",
            ),
        ),
        BREAD_HOUSE,
        ACT,
        (SOURCE,),
        "certain",
        amount=Amount(law.param("lamp.once") + fixed(10, Unit.EURO), "art. 4 Stormwet", "Eenmalig"),
    )


def stay() -> Right:
    """Quarters and years; a fact that occurs twice."""
    long_here = start_of(f.arrived, "quarter") < start_of(on_day(2020, 2, 29), "year")
    return Right(
        "stay",
        "Verblijf",
        "crown",
        "residence",
        "Blijven",
        (
            Condition(
                "stay.long",
                (f.status.is_in("guest") & long_here) | f.status.is_in("citizen"),
                "art. 1 Verblijfswet",
                "Je bent hier lang genoeg.",
            ),
            Condition(
                "stay.twice",
                (f.works & (f.sick_days <= 200)) | (~f.works & (f.sick_days <= 200)),
                "art. 2 Verblijfswet",
                "Je bent niet te lang ziek.",
            ),
        ),
        BREAD_HOUSE,
        Act(
            "het Broodhuis",
            "Ga langs.",
            (),
            (),
            (),
            "",
            "",
            "",
            (Consequence("Je wordt ingeschreven.", "art. 3", advice_first=True),),
        ),
        (SOURCE,),
        "certain",
        weight=200,
        weight_why="alles hangt eraan",
    )
