"""Vlaamse huursubsidie: Decree of the Flemish Government of 2 February 2007, now book 5 of the Besluit Codex Wonen."""

from __future__ import annotations

from datetime import date, timedelta

from tests.audit import tenants
from tests.audit.household import NO, Household, Says, State, said

RIGHT = "huursubsidie"
FIGURES = tenants.RENT


def says(house: Household, person: str) -> Says:
    """The right of one tenant."""
    if house.age(person) < 18 or house.get(person, "lives_in") not in ("flanders", "antwerp"):
        return NO
    if not house.get(person, "signed_lease") or house.home(person, "declared_unfit"):
        return NO
    if house.get(person, "receives_rent_premium"):
        return NO
    people = {person, *house.mates(person)}
    if house.home(person, "social_sublet"):
        move: State = True
    elif house.home(person, "rents_privately"):
        move = _move(house, person, people)
        if not _in_time(house, person, 9) or not _registered(house, person):
            return NO
    else:
        return NO
    if house.age(person) < 25 and not house.get(person, "pays_rest_of_rent"):
        return NO
    states, low, high = tenants.allowance(house, person)
    return said([move, *states, house.judged(person, "home_meets_standards")], low, high)


def _registered(house: Household, person: str) -> bool:
    """Until November 2023: registered for a social home, within six months after the lease began."""
    exempt = house.get(person, "moved_from", "other") == "unadapted"
    return exempt or bool(house.get(person, "registered_for_social_housing")) or _in_time(house, person, 6)


def _move(house: Household, person: str, people: set[str]) -> State:
    """Whether the move is one that opens the subsidy; nobody computed it where the old home must still be judged."""
    origin = house.get(person, "moved_from", "other")
    if origin == "unadapted":
        return any(house.age(p) >= 65 or tenants.disabled(house, p) for p in people)
    found: dict[str, State] = {"unfit": True, "homeless": True, "bad": "not_computed"}
    return found.get(origin, False)


def _in_time(house: Household, person: str, months: int) -> bool:
    """Within so many months after the lease began."""
    start = date.fromisoformat(str(house.home(person, "lease_start")))
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    last = date(year, month + 1, min(start.day, 28))
    return house.date <= last + timedelta(days=max(0, start.day - 28))
