"""The reference law written by hand in NumPy: what every other engine must equal."""

from __future__ import annotations

import numpy as np

from benchmarks.reference.figures import DAY, MARGINAL, MONTH, STEPS, YEAR, singles
from benchmarks.reference.people import Array, People

_ONE = 10_000


def marginal(id: str, item: Array) -> Array:
    """Each rate on its slice; cents times 10,000."""
    _, brackets = MARGINAL[id]
    found = np.zeros(len(item), np.int64)
    for place, (threshold, rate) in enumerate(brackets):
        if rate:
            top = brackets[place + 1][0] if place + 1 < len(brackets) else None
            part = (item if top is None else np.minimum(item, top)) - threshold
            found += np.maximum(part, 0).astype(np.int64) * rate
    return found


def step(id: str, item: Array) -> Array:
    """The value of the bracket."""
    _, _, brackets = STEPS[id]
    thresholds, values = (np.array(side) for side in zip(*brackets, strict=True))
    return np.asarray(values[np.maximum(np.searchsorted(thresholds, item, side="right") - 1, 0)])


def share(item: Array, rate: Array | int) -> Array:
    """A rate of an amount, to the nearest cent, halves up."""
    return np.asarray((item.astype(np.int64) * rate + _ONE // 2) // _ONE)


class ByNumPy:
    """Everything in memory, ready to be run time after time."""

    def __init__(self, people: People) -> None:
        self._people, self._household = people, people.household
        self._found: dict[str, Array] = {}

    def results(self) -> dict[str, Array]:
        """By name, in the order of the people."""
        return self._found

    def run(self) -> None:
        """All results of all households."""
        p, h, q = self._people.persons, self._people.households, singles()
        first, of = self._people.start[:-1], self._household

        def add(item: Array) -> Array:
            return np.asarray(np.add.reduceat(item, first))

        def some(item: Array) -> Array:
            return np.asarray(np.logical_or.reduceat(item, first))

        age = (YEAR * 10_000 + MONTH * 100 + DAY - p["birth"]) // 10_000
        head, pair = p["role"] == 0, p["role"] == 1
        child = (p["role"] == 2) & ((age < 18) | ((age < 25) & p["student"]))
        earned = np.where(p["student"], marginal("work_student", p["earnings"]), marginal("work", p["earnings"]))
        counted = np.where(child, 0, (earned + _ONE // 2) // _ONE + p["benefit"])
        size = np.diff(self._people.start)
        children = add(child.astype(np.int32))
        adults, couple, others = size - children, some(pair), size - 1
        free = q["property_free"] + q["property_free_child"] * children
        wealth = marginal("assets", h["assets"]) // (12 * _ONE) + np.maximum(h["property"] - free, 0) * 3 // 12
        income = add(counted) + wealth
        family = children > 0
        alone = (adults == 1) & ~couple
        grown = some(head & (age >= 18)) | couple | family
        may = some(head & (p["status"] <= 2)) & grown & (h["assets"] < q["assets_most"])
        shared = q["living_shared"] * np.minimum(adults, 2)
        most = np.where(family, q["living_family"], np.where(alone, q["living_alone"], shared))
        living = np.where(may, np.maximum(most - income, 0), 0)
        year = (add(p["earnings"].astype(np.int64) + p["benefit"]) + wealth + living) * 12
        more = q["discount_person"] * others
        old = some(head & (age >= 65)) & (year <= q["discount_old"] + more)
        discount = (living > 0) | some(p["care"] >= q["care_discount"]) | old | (year <= q["discount_base"] + more)
        close = (p["role"] <= 1) | child | (p["care"] >= q["care_fare"])
        discount_person = discount[of] & close
        by_region = {
            id: np.array([q[f"{id}_{name}"] for name in ("north", "south", "city")]) for id in ("energy", "rent")
        }
        energy = by_region["energy"][h["region"]] + q["energy_person"] * np.minimum(others, 4)
        energy = energy + np.where(h["heating"] == 0, q["energy_gas"], 0)
        energy = np.where(discount | some(p["care"] >= q["care_energy"]) | h["social"], energy, 0)
        many = child & (children[of] >= 3)
        cheap = np.where(discount_person | (age >= 65), q["fare_discount"], np.where(many, q["fare_family"], 0))
        fare = share(step("fare", age), cheap)
        low, middle = year <= q["child_income_low"], (year <= q["child_income_middle"]) & (children >= 3)
        extra = np.where(low, step("child_low", children), np.where(middle, q["child_middle"], 0))
        child_benefit = np.where(child, step("child", age) + extra[of] + step("child_care", p["care"]), 0)
        costs = add(np.where(child, step("school", age), 0))
        halves = np.where(discount, 2, np.where(year <= q["school_income"], 1, 0))
        school = (costs * halves + 1) // 2 // 12
        poor = year <= q["rent_income"] + q["rent_income_child"] * children
        limit = by_region["rent"][h["region"]] + q["rent_person"] * others
        may_rent = ~h["social"] & (h["rent"] > 0) & (h["rent"] <= limit) & poor
        own = share(year // 12, q["rent_share"])
        help_ = np.minimum(
            q["rent_most"] + q["rent_most_child"] * children, share(np.maximum(h["rent"] - own, 0), q["rent_rate"])
        )
        rent_help = np.where(may_rent, help_, 0)
        self._found = {
            "discount_person": discount_person,
            "fare": fare,
            "child_benefit": child_benefit,
            "income": income,
            "family": family,
            "living": living,
            "discount": discount,
            "energy": energy,
            "school": school,
            "rent_help": rent_help,
            "total": living + energy + school + rent_help + add(fare) + add(child_benefit),
        }
