"""Sociale huurwoning, registration: Besluit Vlaamse Codex Wonen of 2021, book 6."""

from __future__ import annotations

from tests.audit import tenants
from tests.audit.household import NO, Household, Says, State, below, said

RIGHT = "sociale_huurwoning"
FIGURES = tenants.INCOME


def says(house: Household, person: str) -> Says:
    """Whether one can register."""
    if house.age(person) < 18 and not house.get(person, "supported_minor"):
        return NO
    if house.get(person, "stay") in ("eu_short", "procedure", "no_stay") or house.get(person, "lives_in") == "abroad":
        return NO
    # Without an address there is no registration in the register.
    address = house.get(person, "has_reference_address") or house.get(person, "registered_elsewhere")
    if house.get(person, "homeless") and not address:
        return NO
    people = tenants.couple(house, person)
    count = tenants.dependants(house, person, False)
    children = tenants.children(house, person)
    found = {_fits(house, person, alone, count) for alone in _alone(house, person, people, children)}
    state: State = found.pop() if len(found) == 1 else "not_computed"
    return said([state, tenants.property_(house, people)])


def _alone(house: Household, person: str, people: list[str], children: set[str]) -> list[bool]:
    """Whether the ceiling of one person counts; open where housemates may move along."""
    if len(people) > 1 or children:
        return [False]
    return [True, False] if house.mates(person) else [True]


def _fits(house: Household, person: str, alone: bool, count: int) -> State:
    """By the last assessment, or else by the income of now."""
    limit = tenants.ceiling(house, person, alone, count)
    people = set(tenants.couple(house, person))
    if 12 * sum(house.euro(p, "taxable_month") for p in people) <= limit:
        return True
    return below(*tenants.income(house, people), limit)
