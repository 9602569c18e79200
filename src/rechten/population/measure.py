"""Measures the margins of a made population, to hold them against the published ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import sqrt
from typing import Any

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from rechten.population.crowd import FAMILIES, Crowd
from rechten.population.margins import ONE, Margin, Margins
from rechten.population.money import equivalent
from rechten.population.receipts import COUNTED, base_of, granted_by
from rechten.population.work import EMPLOYEE, INVALID, SELF_EMPLOYED, UNEMPLOYED

#: Standard deviations that chance may take us from what is expected; a household is one draw for all its members.
DEVIATIONS, CLUSTERS = 4.0, 1.6
Key = tuple[str, str]
_Found = tuple[str, str, NDArray[Any], NDArray[np.bool_]]


@frozen
class Tally:
    """A sum, the sum of squares, and how many; tallies of blocks add up."""

    total: float = 0.0
    squares: float = 0.0
    count: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.total + other.total, self.squares + other.squares, self.count + other.count)

    @property
    def mean(self) -> float:
        """The mean, or the share where true counts as one."""
        return self.total / self.count if self.count else 0.0

    @property
    def chance(self) -> float:
        """How far chance alone may bring the mean from what is expected."""
        if not self.count:
            return 1.0
        variance = max(self.squares / self.count - self.mean**2, 0.0) + 1 / self.count
        return DEVIATIONS * CLUSTERS * sqrt(variance / self.count)


@frozen
class Comparison:
    """One published figure and what was made of it. ``allowed``: how far it may be off."""

    margin: Margin
    name: str
    published: float
    made: float
    allowed: float

    @property
    def near(self) -> bool:
        """Whether it is near enough."""
        return abs(self.made - self.published) <= self.allowed


def measure(crowd: Crowd) -> dict[Key, Tally]:
    """The tallies of a block."""
    return {(margin, name): _tally(values[base]) for margin, name, values, base in _measures(crowd)}


def added(parts: Iterable[dict[Key, Tally]]) -> dict[Key, Tally]:
    """The tallies of several blocks together."""
    found: dict[Key, Tally] = {}
    for part in parts:
        for key, tally in part.items():
            found[key] = found.get(key, Tally()) + tally
    return found


def compare(margins: Margins, tallies: dict[Key, Tally]) -> list[Comparison]:
    """Every published margin of the region (or of the country) that is held against what was made."""
    found = []
    for margin in margins:
        if margin.within is None or margin.region not in (margins.region, "belgium"):
            continue
        for name, published in margin.values.items():
            tally = tallies[margin.id, name]
            wanted = _QUANTILES.get(name, published) if margin.id == "income.gross_wage" else published
            found.append(Comparison(margin, name, wanted, tally.mean, margin.within + tally.chance))
    return found


#: Of wages the part below each published amount is measured.
_QUANTILES = {"p10": 0.1, "median": 0.5, "p90": 0.9}


def _tally(values: NDArray[Any]) -> Tally:
    numbers = values.astype(np.float64)
    return Tally(float(numbers.sum()), float((numbers**2).sum()), len(numbers))


def _measures(crowd: Crowd) -> Iterator[_Found]:
    yield from _households(crowd)
    yield from _people(crowd)
    yield from _work(crowd)
    yield from _homes(crowd)
    for right, margin in COUNTED.items():
        (spec, *_) = granted_by(right)
        yield margin, ONE, crowd.facts[spec.id], base_of(crowd, margin)
    adult = crowd.age >= 18
    yield "status.disability_allowance", ONE, crowd.facts["person.receives_disability_allowance"], adult
    leefloon, equal = (crowd.facts[f"person.receives_{name}"] for name in ("leefloon", "equivalent"))
    yield "status.equivalent", ONE, equal, leefloon | equal


def _all(size: int) -> NDArray[np.bool_]:
    return np.ones(size, np.bool_)


def _households(crowd: Crowd) -> Iterator[_Found]:
    everything = _all(crowd.cases)
    older = crowd.age[crowd.first[:-1]] >= 60
    for place, name in enumerate(FAMILIES):
        here = crowd.family == place
        yield "households.types", name, here, everything
        yield "households.younger_types", name, here, ~older
        yield "households.older_types", name, here, older
    yield "households.size", ONE, crowd.size, everything


def _people(crowd: Crowd) -> Iterator[_Found]:
    everybody, age = _all(crowd.persons), crowd.age
    yield "ages.groups", "under_18", age < 18, everybody
    yield "ages.groups", "from_18_to_64", (age >= 18) & (age < 65), everybody
    yield "ages.groups", "from_65", age >= 65, everybody
    foreign = ~crowd.is_code("person.stay", "belgian")
    yield "stay.foreign", ONE, foreign, everybody
    yield "stay.eu", ONE, crowd.is_code("person.stay", "eu_long", "eu_short"), foreign
    poor = _poor(crowd)
    yield "income.poverty", ONE, crowd.of_case(poor), everybody


def _poor(crowd: Crowd) -> NDArray[np.bool_]:
    """Households under the poverty line, with aid counted."""
    margins = crowd.margins
    aid = np.zeros(crowd.persons)
    for name, euros in margins["income.aid"].values.items():
        aid += crowd.facts[f"person.receives_{name}"] * euros
    line = margins.one("income.poverty_threshold") * margins.one("income.index")
    return np.less(equivalent(crowd, aid), line)


def _work(crowd: Crowd) -> Iterator[_Found]:
    age, activity = crowd.age, crowd.notes["activity"]
    working_age = (age >= 15) & (age < 65)
    works = np.isin(activity, [EMPLOYEE, SELF_EMPLOYED])
    yield "work.employed", ONE, works, working_age
    yield "work.unemployed", ONE, activity == UNEMPLOYED, working_age & (works | (activity == UNEMPLOYED))
    yield "work.part_time", ONE, crowd.notes["part_time"], works & (age >= 20) & (age < 65)
    yield "work.self_employed", ONE, activity == SELF_EMPLOYED, works & (age >= 20) & (age < 65)
    yield "work.invalid", ONE, activity == INVALID, (age >= 18) & (age < 65)
    full_time = (activity == EMPLOYEE) & ~crowd.notes["part_time"] & ~crowd.notes["studying"]
    before = crowd.notes["gross"] / crowd.margins.one("income.index")
    for name, euros in crowd.margins["income.gross_wage"].values.items():
        yield "income.gross_wage", name, before < euros, full_time


def _homes(crowd: Crowd) -> Iterator[_Found]:
    everything = _all(crowd.cases)
    owner = crowd.notes["owner"]
    yield "housing.owners", ONE, owner, everything
    for place, name in enumerate(crowd.margins["areas.shares"].values):
        yield "housing.owners_by_area", name, owner, crowd.area == place
    yield "housing.social", ONE, crowd.notes["social"], everything
    yield "housing.free", ONE, crowd.notes["free"], everything
    yield "housing.new_rent", ONE, crowd.notes["new_rent"], crowd.notes["private"]
