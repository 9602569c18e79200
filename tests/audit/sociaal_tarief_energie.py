"""Sociaal tarief: Programme Act of 27 April 2007, art. 4; who at the address has a status that opens it."""

from __future__ import annotations

from datetime import date

from tests.audit.household import NO, Household, Says, said

RIGHT = "sociaal_tarief_energie"
DAYS = (date(2025, 6, 15), date(2024, 6, 15), date(2023, 6, 15), date(2020, 10, 15))
FIGURES = dict.fromkeys(DAYS)
#: In these days the verhoogde tegemoetkoming opened it too.
WIDER = (date(2021, 2, 1), date(2023, 6, 30))
STATUSES: tuple[str, ...] = (
    "receives_leefloon",
    "receives_equivalent",
    "refunded_ocmw_aid",
    "receives_ocmw_advance",
    "receives_disability_allowance",
    "receives_elder_care_budget",
    "child_support_need",
    "receives_igo",
)


def says(house: Household, person: str) -> Says:
    """The right of one person: of the home, for who lives there."""
    if not house.has_home(person) or house.get(person, "lives_in") == "abroad":
        return NO
    if not house.home(person, "household_energy") or not _domiciled(house, person):
        return NO
    # The tariff is of the customer: a grown-up, where one lives there.
    if house.age(person) < 18 and any(house.age(mate) >= 18 for mate in house.mates(person)):
        return NO
    here = [p for p in (person, *house.mates(person)) if _domiciled(house, p)]
    statuses = STATUSES
    if WIDER[0] <= house.date <= WIDER[1]:
        statuses += ("receives_increased_reimbursement",)
    status = any(house.get(p, fact) for p in here for fact in statuses)
    return said([status or bool(house.home(person, "collective_gas_heating"))])


def _domiciled(house: Household, person: str) -> bool:
    return bool(house.get(person, "domiciled_here", True))
