"""Vlaamse huurpremie: Decree of the Flemish Government of 4 May 2012, now book 5 of the Besluit Vlaamse Codex Wonen."""

from __future__ import annotations

from tests.audit import tenants
from tests.audit.household import NO, Household, Says, said

RIGHT = "huurpremie"
FIGURES = tenants.RENT


def says(house: Household, person: str) -> Says:
    """The right of one tenant."""
    if house.age(person) < 18 or house.get(person, "lives_in") not in ("flanders", "antwerp"):
        return NO
    if not house.get(person, "registered_for_social_housing") or int(house.get(person, "waiting_months", 0)) < 48:
        return NO
    if not house.get(person, "signed_lease") or not house.home(person, "rents_privately"):
        return NO
    if house.home(person, "landlord_is_family_here") or house.home(person, "declared_unfit"):
        return NO
    if house.get(person, "premium_stopped"):
        return NO
    if house.get(person, "receives_rent_premium") and house.get(person, "receives_rent_subsidy"):
        return NO
    states, low, high = tenants.allowance(house, person)
    return said([*states, house.judged(person, "home_meets_standards")], low, high)
