"""The home: whose it is, what it costs, how it is heated; and who has none."""

from __future__ import annotations

from math import log

import numpy as np

from rechten.population.crowd import FAMILIES, Crowd
from rechten.population.draws import Reals, Truths
from rechten.population.money import equivalent
from rechten.population.work import spread

_SINGLE = FAMILIES.index("single")


def make_homes(crowd: Crowd) -> None:
    """Tenure by income and age, rents, the lease, and energy."""
    margins, draws, cases = crowd.margins, crowd.draws, crowd.cases
    income = equivalent(crowd)
    homeless = draws.happens("homeless", margins.one("housing.homeless"), cases) & (crowd.family == _SINGLE)
    homeless &= income < 2000
    owner = _owners(crowd, income) & ~homeless
    tenant = ~owner & ~homeless
    free = tenant & draws.happens("free", spread(tenant * 1.0, margins.one("housing.free") * cases), cases)
    tenant &= ~free
    need = np.exp(-income / 700) * np.where(crowd.size > 2, 1.3, 1.0)
    social = tenant & draws.happens("social", spread(tenant * need, margins.one("housing.social") * cases), cases)
    private = tenant & ~social
    crowd.notes |= {"owner": owner, "private": private, "social": social, "free": free, "income": income}
    crowd.housed = ~crowd.of_case(homeless)
    crowd.set("person.homeless", crowd.of_case(homeless))
    sublet = social & draws.happens("sublet", margins.one("housing.sublet"), cases)
    crowd.set("dwelling.social_housing", social)
    crowd.set("dwelling.social_sublet", sublet)
    crowd.set("dwelling.rents_privately", private)
    crowd.set("dwelling.rents_room", private & (crowd.family == _SINGLE) & _room(crowd))
    grown = (crowd.place == 0) | (crowd.couples >= 0)
    crowd.set("person.signed_lease", crowd.of_case(tenant) & grown & (crowd.age >= 18))
    _rents(crowd, social, private)
    _property(crowd, owner)
    fuel = draws.pick("fuel", margins.shares("housing.fuel"), cases)
    names = [crowd.code("dwelling.main_fuel", name) for name in margins.shares("housing.fuel")]
    crowd.set("dwelling.main_fuel", np.array(names)[fuel])
    crowd.set("dwelling.household_energy", draws.happens("dwelling.household_energy", 0.97, cases))


def _room(crowd: Crowd) -> Truths:
    return crowd.draws.happens("dwelling.rents_room", crowd.margins.one("housing.room"), crowd.cases)


def _owners(crowd: Crowd, income: Reals) -> Truths:
    """Owners are older and better off. In Flanders each province has its own share."""
    margins, draws = crowd.margins, crowd.draws
    age = crowd.age[crowd.first[:-1]]
    weight = np.clip((age - 20) / 25, 0.1, 1.6) * np.clip(income / 2200, 0.3, 2.0)
    weight *= np.where(crowd.is_code("person.stay", "belgian")[crowd.first[:-1]], 1.0, 0.45)
    chance = np.zeros(crowd.cases)
    areas = list(margins["areas.shares"].values)
    by_area = margins["housing.owners_by_area"].values if margins.region == "flanders" else {}
    for place, name in enumerate(areas):
        here = crowd.area == place
        chance += spread(weight * here, by_area.get(name, margins.one("housing.owners")) * here.sum())
    return draws.happens("owner", chance, crowd.cases)


def _rents(crowd: Crowd, social: Truths, private: Truths) -> None:
    margins, draws, cases = crowd.margins, crowd.draws, crowd.cases
    shape = margins["housing.rent_shape"].values
    years = draws.stream("lease years").exponential(shape["years"], cases)
    newest = margins.one("housing.new_rent") * np.exp(
        shape["spread"] * draws.normal("rent", cases) - shape["spread"] ** 2 / 2
    )
    newest *= np.clip(0.85 + 0.07 * crowd.size, 0.9, 1.25) / 1.02
    room = crowd.facts["dwelling.rents_room"]
    rent = np.where(room, 0.55, 1.0) * newest * np.exp(-shape["fall_per_year"] * np.minimum(years, 12))
    of_social = margins["housing.social_rent"].values
    low = np.exp(log(of_social["median"]) + of_social["spread"] * draws.normal("social rent", cases))
    euros = np.select([private, social], [np.maximum(rent, 250), np.clip(low, 150, 900)], 0.0)
    crowd.set("dwelling.rent", np.round(euros / 5) * 500)
    crowd.set("dwelling.lease_start", crowd.day - (years * 365.25).astype(np.int64) - 1)
    crowd.notes["new_rent"] = newest


def _property(crowd: Crowd, owner: Truths) -> None:
    """Owners and their partners own the home; some people own something else."""
    draws, n = crowd.draws, crowd.persons
    here = crowd.of_case(owner) & ((crowd.place == 0) | (crowd.couples >= 0)) & (crowd.age >= 18)
    better = np.clip(crowd.of_case(crowd.notes["income"]) / 40_000, 0, 0.2)
    other = draws.happens("other property", better * (crowd.age >= 30), n)
    crowd.set("person.owns_property", here | other)
    crowd.set("person.owns_home", here)
    cadastral = 950 * np.exp(0.45 * crowd.of_case(draws.normal("cadastral", crowd.cases)))
    crowd.set("person.cadastral_income", np.round(np.where(here, cadastral, 700)) * 100)
    second = 800 * np.exp(0.5 * draws.normal("second cadastral", n))
    crowd.set("person.other_cadastral_income", np.round(np.where(other, second, 0)) * 100)
    value = 310_000 * np.exp(0.35 * draws.normal("home value", crowd.cases))
    crowd.set("dwelling.home_value", np.round(np.clip(value, 80_000, 1_500_000) / 1000) * 100_000)
