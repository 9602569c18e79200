"""The reference law for openfisca-core or policyengine-core: whichever is in the environment. Both read the same rules.

Written the way both advise for speed: whole numbers, roles as a plain variable, and the structure of households made
before the clock runs. Birth is year, month and day in one number, so that age is one subtraction and one division.
"""

# ruff: noqa: ARG001 - a formula takes what its engine gives
from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import numpy as np

from benchmarks.reference.figures import DAY, MARGINAL, MONTH, SINGLE, START, STEPS, YEAR
from benchmarks.reference.people import HOUSEHOLD, PERSON, Array, People

CORE = "openfisca_core" if find_spec("openfisca_core") else "policyengine_core"
PERIOD = f"{YEAR}-{MONTH:02}"
_ONE = 10_000


def _of(name: str) -> Any:
    return import_module(f"{CORE}.{name}")


_VARIABLE, _MONTH = _of("variables").Variable, _of("periods").MONTH
_ROLES = [
    {"key": "head", "label": "head", "max": 1},
    {"key": "partner", "label": "partner", "max": 1},
    {"key": "child", "plural": "children", "label": "child"},
    {"key": "other", "plural": "others", "label": "other"},
]
_build = _of("entities").build_entity
PEOPLE = _build(key="person", plural="persons", label="person", is_person=True)
HOMES = _build(key="household", plural="households", label="household", roles=_ROLES)
VARIABLES: list[type] = []
TRUTHS = ("student", "social")


def _parameters() -> dict[str, Any]:
    found: dict[str, Any] = {}
    for id, (_, values) in SINGLE.items():
        found[id] = {"values": {start: {"value": value} for start, value in values}}
    scales = [(id, "rate", brackets) for id, (_, brackets) in MARGINAL.items()]
    scales += [(id, "amount", brackets) for id, (_, _, brackets) in STEPS.items()]
    for id, key, brackets in scales:
        rows = [{"threshold": {START: {"value": a}}, key: {START: {"value": v}}} for a, v in brackets]
        kind = {"type": "single_amount"} if key == "amount" else {"rate_unit": "/1"}
        found[f"scale_{id}"] = {"brackets": rows, "metadata": kind}
    return found


def _declare(name: str, entity: Any, kind: type, formula: Callable[..., Any] | None = None) -> None:
    body = {"value_type": kind, "entity": entity, "definition_period": _MONTH, "label": name}
    VARIABLES.append(type(name, (_VARIABLE,), body | ({"formula": formula} if formula else {})))


def _rule(entity: Any, kind: type = int) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    def declare(formula: Callable[..., Any]) -> Callable[..., Any]:
        _declare(formula.__name__, entity, kind, formula)
        return formula

    return declare


for _name in PERSON:
    _declare(_name, PEOPLE, bool if _name in TRUTHS else int)
for _name in HOUSEHOLD:
    _declare(_name, HOMES, bool if _name in TRUTHS else int)


def _marginal(scale: Any, item: Array) -> Array:
    """The rates stand over 10,000. What the scale adds to its thresholds for safety is rounded away again."""
    return np.rint(scale.calc(item)).astype(np.int64)


def _share(item: Array, rate: Any) -> Array:
    return (item.astype(np.int64) * rate + _ONE // 2) // _ONE


def _by_region(q: Any, id: str, region: Array) -> Array:
    return np.array([getattr(q, f"{id}_{name}") for name in ("north", "south", "city")])[region]


@_rule(PEOPLE)
def age(person, period, parameters):
    return (YEAR * 10_000 + MONTH * 100 + DAY - person("birth", period)) // 10_000


@_rule(PEOPLE, bool)
def child(person, period, parameters):
    years = person("age", period)
    return (person("role", period) == 2) & ((years < 18) | ((years < 25) & person("student", period)))


@_rule(PEOPLE)
def counted(person, period, parameters):
    q, earnings = parameters(period), person("earnings", period)
    study, work = _marginal(q.scale_work_student, earnings), _marginal(q.scale_work, earnings)
    earned = (np.where(person("student", period), study, work) + _ONE // 2) // _ONE
    return np.where(person("child", period), 0, earned + person("benefit", period))


@_rule(HOMES)
def size(household, period, parameters):
    return household.nb_persons()


@_rule(HOMES)
def children(household, period, parameters):
    return household.sum(household.members("child", period))


@_rule(HOMES)
def adults(household, period, parameters):
    return household("size", period) - household("children", period)


@_rule(HOMES, bool)
def couple(household, period, parameters):
    return household.any(household.members("role", period) == 1)


@_rule(HOMES)
def wealth(household, period, parameters):
    q = parameters(period)
    free = q.property_free + q.property_free_child * household("children", period)
    savings = _marginal(q.scale_assets, household("assets", period)) // (12 * _ONE)
    return savings + np.maximum(household("property", period) - free, 0).astype(np.int64) * 3 // 12


@_rule(HOMES)
def income(household, period, parameters):
    return household.sum(household.members("counted", period)) + household("wealth", period)


@_rule(HOMES)
def category(household, period, parameters):
    alone = (household("adults", period) == 1) & ~household("couple", period)
    return np.where(household("children", period) > 0, 3, np.where(alone, 2, 1))


@_rule(HOMES, bool)
def family(household, period, parameters):
    return household("category", period) == 3


@_rule(HOMES)
def living(household, period, parameters):
    q, m, kind = parameters(period), household.members, household("category", period)
    first = household.value_from_first_person
    grown = (first(m("age", period)) >= 18) | household("couple", period) | (household("children", period) > 0)
    may = (first(m("status", period)) <= 2) & grown & (household("assets", period) < q.assets_most)
    shared = q.living_shared * np.minimum(household("adults", period), 2)
    most = np.where(kind == 3, q.living_family, np.where(kind == 2, q.living_alone, shared))
    return np.where(may, np.maximum(most - household("income", period), 0), 0)


@_rule(HOMES)
def year(household, period, parameters):
    m = household.members
    gross = household.sum(m("earnings", period) + m("benefit", period))
    return (gross + household("wealth", period) + household("living", period)) * 12


@_rule(HOMES, bool)
def discount(household, period, parameters):
    q, m, whole = parameters(period), household.members, household("year", period)
    more = q.discount_person * (household("size", period) - 1)
    old = (household.value_from_first_person(m("age", period)) >= 65) & (whole <= q.discount_old + more)
    care = household.any(m("care", period) >= q.care_discount)
    return (household("living", period) > 0) | care | old | (whole <= q.discount_base + more)


@_rule(PEOPLE, bool)
def discount_person(person, period, parameters):
    close = (person("role", period) <= 1) | person("child", period)
    close = close | (person("care", period) >= parameters(period).care_fare)
    return person.household("discount", period) & close


@_rule(HOMES)
def energy(household, period, parameters):
    q = parameters(period)
    care = household.any(household.members("care", period) >= q.care_energy)
    may = household("discount", period) | care | household("social", period)
    whole = _by_region(q, "energy", household("region", period))
    whole = whole + q.energy_person * np.minimum(household("size", period) - 1, 4)
    return np.where(may, whole + np.where(household("heating", period) == 0, q.energy_gas, 0), 0)


@_rule(PEOPLE)
def fare(person, period, parameters):
    q, years = parameters(period), person("age", period)
    many = person("child", period) & (person.household("children", period) >= 3)
    cheap = person("discount_person", period) | (years >= 65)
    rate = np.where(cheap, q.fare_discount, np.where(many, q.fare_family, 0))
    return _share(q.scale_fare.calc(years), rate)


@_rule(PEOPLE)
def child_benefit(person, period, parameters):
    q, whole = parameters(period), person.household("year", period)
    children = person.household("children", period)
    middle = (whole <= q.child_income_middle) & (children >= 3)
    low = q.scale_child_low.calc(children)
    extra = np.where(whole <= q.child_income_low, low, np.where(middle, q.child_middle, 0))
    found = q.scale_child.calc(person("age", period)) + extra + q.scale_child_care.calc(person("care", period))
    return np.where(person("child", period), found, 0)


@_rule(HOMES)
def school(household, period, parameters):
    q, m = parameters(period), household.members
    costs = household.sum(np.where(m("child", period), q.scale_school.calc(m("age", period)), 0)).astype(np.int64)
    some = np.where(household("year", period) <= q.school_income, 1, 0)
    return (costs * np.where(household("discount", period), 2, some) + 1) // 2 // 12


@_rule(HOMES)
def rent_help(household, period, parameters):
    q, whole, rent = parameters(period), household("year", period), household("rent", period)
    children, others = household("children", period), household("size", period) - 1
    poor = whole <= q.rent_income + q.rent_income_child * children
    limit = _by_region(q, "rent", household("region", period)) + q.rent_person * others
    may = ~household("social", period) & (rent > 0) & (rent <= limit) & poor
    own = _share(whole // 12, q.rent_share)
    most = q.rent_most + q.rent_most_child * children
    return np.where(may, np.minimum(most, _share(np.maximum(rent - own, 0), q.rent_rate)), 0)


@_rule(HOMES)
def total(household, period, parameters):
    m = household.members
    whole = sum(household(name, period) for name in ("living", "energy", "school", "rent_help"))
    return whole + household.sum(m("fare", period)) + household.sum(m("child_benefit", period))


class ByOpenFisca:
    """Everything in memory, ready to be run time after time."""

    WANTED = (
        *("discount_person", "fare", "child_benefit"),
        *("income", "family", "living", "discount", "energy", "school", "rent_help", "total"),
    )

    def __init__(self, people: People) -> None:
        system = _of("taxbenefitsystems").TaxBenefitSystem([PEOPLE, HOMES])
        for variable in VARIABLES:
            system.add_variable(variable)
        system.parameters = _of("parameters").ParameterNode("", data=_parameters())
        builder = _of("simulations").SimulationBuilder()
        builder.create_entities(system)
        builder.declare_person_entity("person", np.arange(int(people.start[-1])))
        homes = builder.declare_entity("household", np.arange(len(people.start) - 1))
        builder.join_with_persons(homes, people.household, people.persons["role"].astype(np.int32))
        self._simulation = builder.build(system)
        for values in (people.persons, people.households):
            for name, array in values.items():
                self._simulation.set_input(name, PERIOD, array if name in TRUTHS else array.astype(np.int32))
        population = self._simulation.populations["household"]
        population.members_position, population.ordered_members_map  # noqa: B018 - made before the clock runs
        self._found: dict[str, Array] = {}

    def prepare(self) -> None:
        """Forgets what was computed."""
        inputs = (*PERSON, *HOUSEHOLD)
        for variable in VARIABLES:
            if variable.__name__ not in inputs:
                self._simulation.delete_arrays(variable.__name__)

    def run(self) -> None:
        """All results of all households."""
        self._found = {name: self._simulation.calculate(name, PERIOD) for name in self.WANTED}

    def results(self) -> dict[str, Array]:
        """By name, in the order of the people."""
        return self._found
