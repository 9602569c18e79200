"""A few people of Lyonië, by hand: for the conformance vectors and for tests that need no thousands."""

from __future__ import annotations

from datetime import date

from rechten.graph.kinds import Choice
from rechten.household.case import Answer, CaseFile, Dwelling, Known, Person, Resident, Silence, Span, Tie
from tests.fictional.facts import FACTS


def facts(subject: str, **values: int | bool | str | date | Answer) -> dict[str, Answer]:
    """Facts as a person would say them: euros, days, codes, yes and no."""
    return {name: said(f"{subject}.{name}", value) for name, value in values.items()}


def said(fact_id: str, value: int | bool | str | date | Answer) -> Answer:
    kind = FACTS[fact_id].kind
    if isinstance(value, Known | Silence | tuple):
        return value
    if isinstance(value, date):
        number = value.toordinal()
    elif isinstance(value, str):
        assert isinstance(kind, Choice)
        number = 1 << kind.codes.index(value)
    else:
        number = int(value) * (kind.per if kind.tag == "number" else 1)
    return Known(number, number)


ADA = facts(
    "person", birth_date=date(1960, 2, 29), works=True, wage=900, profit=-500, savings=400, status="citizen",
    former_status="citizen", arrived_on=date(1999, 12, 31), hours=79, hours_year=99, credits=27, sick_days=200,
    insured=179, lodgers=2, share=0, willing=True, gets_bread=False,
)  # fmt: skip
BO = facts(
    "person", birth_date=date(2008, 2, 29), works=False, wage=0, profit=0, savings=0, status="guest",
    former_status="refugee", arrived_on=date(2019, 3, 31), hours=0, hours_year=0, credits=0, sick_days=0, insured=0,
    lodgers=0, share=1, willing=False, gets_bread=True,
)  # fmt: skip
CY = facts("person", birth_date=date(2024, 2, 29), works=False, status="other")
HOUSE = facts("dwelling", heating="wood", rent=601, damp=False)
FLAT = facts("dwelling", heating="gas", rent=199, damp=True)
NORTH = facts("case", flood=True, region="north")


def _case(day: date, *persons: Person, ties: tuple[Tie, ...] = (), homes: tuple[Dwelling, ...] = ()) -> CaseFile:
    return CaseFile(day, day, persons, ties, homes, NORTH)


_alone = Dwelling("house", (Resident("ada"),), HOUSE)
_two_homes = (
    Dwelling("house", (Resident("ada"), Resident("cy")), HOUSE),
    Dwelling("flat", (Resident("bo"), Resident("cy", Span(date(2024, 3, 1)))), FLAT),
)
_parents = (Tie("parent", "ada", "cy"), Tie("parent", "bo", "cy"))

EXAMPLES: dict[str, CaseFile] = {
    "nobody": _case(date(2025, 6, 1)),
    "alone, all known": _case(date(2025, 6, 1), Person("ada", ADA), homes=(_alone,)),
    "nothing known": _case(date(2025, 6, 1), Person("ada")),
    "no home": _case(date(2026, 3, 1), Person("bo", BO)),
    "declined": _case(date(2025, 6, 1), Person("ada", {**ADA, "status": Silence.DECLINED}), homes=(_alone,)),
    "a child in two homes": _case(
        date(2025, 6, 1), Person("ada", ADA), Person("bo", BO), Person("cy", CY), ties=_parents, homes=_two_homes
    ),
    "a doubtful partner": _case(
        date(2024, 2, 29), Person("ada", ADA), Person("bo", BO), homes=(_alone,),
        ties=(Tie("partner", "bo", "ada", certain=False),),
    ),
    "a partner who left": _case(
        date(2025, 12, 31), Person("ada", ADA), Person("bo", BO), homes=(_alone,),
        ties=(Tie("partner", "ada", "bo", Span(date(2020, 1, 1), date(2025, 3, 1))),),
    ),
    "a doubtful home": _case(
        date(2026, 1, 1), Person("ada", ADA), Person("bo", BO),
        homes=(Dwelling("house", (Resident("ada"), Resident("bo", certain=False)), HOUSE),),
    ),
    "wages by month": _case(
        date(2025, 9, 1),
        Person("bo", {**BO, "works": Known(1, 1), "wage": (None, Known(50_000, 60_000), Known(65_000, 65_000))}),
    ),
    "intervals": _case(
        date(2031, 3, 1),
        Person("ada", {**ADA, "profit": Known(-100_000, 1), "status": Known(0b0110, 0b0110)}),
        homes=(Dwelling("house", (Resident("ada"),), {**HOUSE, "rent": Known(19_999, 60_001)}),),
    ),
}  # fmt: skip
