"""The reference law, written as every other law of this project. **Invented**: see the package."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from benchmarks.reference.figures import DAY, MARGINAL, MONTH, SINGLE, START, STEPS, YEAR, Values
from benchmarks.reference.people import HEATING, REGIONS, ROLES, STATUSES
from rechten.graph.expressions import (
    Expr,
    age,
    always,
    at_least_zero,
    case,
    count,
    everyone,
    marginal_scale,
    no_money,
    per_month,
    per_year,
    rate,
    rounded,
    smallest,
    step_scale,
    total,
    yearly_yield,
)
from rechten.graph.facts import Vocabulary
from rechten.graph.kinds import BOOL, Number, Unit
from rechten.graph.law import Law
from rechten.graph.parameters import DatedValue, Parameter, Source
from rechten.graph.rights import Act, Amount, Condition, Decider, Right

ON = date(YEAR, MONTH, DAY)
#: Results by the name that the peers use too: of a household, and of a person.
HOUSEHOLD_RESULTS = ("income", "family", "living", "discount", "energy", "school", "rent_help", "total")
PERSON_RESULTS = ("discount_person", "fare", "child_benefit")
TRUTHS = ("discount_person", "family", "discount")
_ARTICLE = "invented"
_SOURCE = Source("https://example.org/", "invented for measurements", START, "invented")
_ACT = Act("niemand", "Niets.", (), (), (), "nooit", "nooit", "niemand")
_NOTHING = no_money(Unit.EURO_MONTH)


def reference_law(copies: int = 1) -> Law:
    """The twenty rules, and a right for each result: its amount is the result, or its condition is.

    ``copies``: so many times, over the same facts, each with figures of its own; only the first gives the results the
    names that the peers use.
    """
    vocabulary, facts = _facts()
    law = Law("reference", vocabulary, {})
    for copy in range(copies):
        prefix = f"copy{copy}." if copy else ""
        law.add_parameters(_parameters(prefix))
        rules = _Rules(law, facts, prefix)
        for id in (*PERSON_RESULTS, *HOUSEHOLD_RESULTS):
            law.add(_right(prefix + id, getattr(rules, id)))
    return law


def _right(id: str, result: Expr) -> Right:
    truth = result.kind == BOOL
    condition = Condition(f"{id}.so", result if truth else always(), _ARTICLE, "Verzonnen.")
    amount = None if truth else Amount(result, _ARTICLE, "Verzonnen.")
    decides = Decider("niemand", "Niemand beslist: dit is verzonnen.")
    return Right(
        id, id, "crown", "income", "Verzonnen.", (condition,), decides, _ACT, (_SOURCE,), "certain", amount=amount
    )


def _facts() -> tuple[Vocabulary, dict[str, Expr]]:
    v = Vocabulary()
    return v, {
        "birth": v.date("person.birth"),
        "role": v.choice("person.role", dict(zip(ROLES, ROLES, strict=True))),
        "earnings": v.amount("person.earnings", Unit.EURO_MONTH, high=100_000),
        "benefit": v.amount("person.benefit", Unit.EURO_MONTH, high=100_000),
        "student": v.truth("person.student"),
        "care": v.number("person.care", Unit.POINTS, high=18),
        "status": v.choice("person.status", dict(zip(STATUSES, STATUSES, strict=True))),
        "rent": v.amount("case.rent", Unit.EURO_MONTH, high=10_000),
        "region": v.choice("case.region", dict(zip(REGIONS, REGIONS, strict=True))),
        "social": v.truth("case.social"),
        "assets": v.amount("case.assets", Unit.EURO, high=15_000_000),
        "property": v.amount("case.property", Unit.EURO_YEAR, high=1_000_000),
        "heating": v.choice("case.heating", dict(zip(HEATING, HEATING, strict=True))),
    }


def _parameter(id: str, unit: str, values: Values) -> Parameter:
    per = 10_000 if unit == "rate" else 100 if unit.startswith("EUR") else 1
    dated = tuple(DatedValue(date.fromisoformat(start), value, _SOURCE) for start, value in values)
    return Parameter(id, Number(Unit(unit), per), "invented", _ARTICLE, dated)


def _parameters(prefix: str) -> list[Parameter]:
    found = [_parameter(prefix + id, unit, values) for id, (unit, values) in SINGLE.items()]
    scales: list[tuple[str, str, str, tuple[tuple[int, int], ...]]] = [
        (id, unit, "rate", brackets) for id, (unit, brackets) in MARGINAL.items()
    ]
    scales += [(id, below, unit, steps) for id, (below, unit, steps) in STEPS.items()]
    for id, below, unit, brackets in scales:
        for place, (threshold, value) in enumerate(brackets):
            found.append(_parameter(f"{prefix}{id}.from{place}", below, ((START, threshold),)))
            found.append(_parameter(f"{prefix}{id}.value{place}", unit, ((START, value),)))
    return found


class _Rules:
    """Each rule under its name."""

    def __init__(self, law: Law, facts: Mapping[str, Expr], prefix: str) -> None:
        self._law, self._facts, self._prefix = law, facts, prefix
        self._of_persons()
        self._of_households()
        self._living_and_discount()
        self._for_persons()
        self._for_households()

    def _of_persons(self) -> None:
        f = self._facts
        self.age = age(f["birth"])
        self.child = f["role"].is_in("child") & ((self.age < 18) | ((self.age < 25) & f["student"]))
        work, study = (self._marginal(id, f["earnings"]) for id in ("work", "work_student"))
        earned = rounded(case((f["student"], study), otherwise=work), "half_up", _ARTICLE)
        self.counted = case((self.child, _NOTHING), otherwise=total(earned, f["benefit"]))

    def _of_households(self) -> None:
        f, q = self._facts, self._figure
        self.size = everyone.count()
        self.children = everyone.count(self.child)
        self.adults = self.size - self.children
        self.couple = everyone.any(f["role"].is_in("partner"))
        free = total(q("property_free"), q("property_free_child") * self.children)
        savings = per_month(yearly_yield(self._marginal("assets", f["assets"]), _ARTICLE), _ARTICLE)
        homes = per_month(at_least_zero(f["property"] - free) * 3, _ARTICLE)
        self.wealth = total(rounded(savings, "down", _ARTICLE), rounded(homes, "down", _ARTICLE))
        self.income = total(everyone.sum(self.counted), self.wealth)
        alone = (self.adults == 1) & ~self.couple
        self.category = case((self.children > 0, count(3)), (alone, count(2)), otherwise=count(1))
        self.family = self.category == 3

    def _living_and_discount(self) -> None:
        f, q, head = self._facts, self._figure, self._facts["role"].is_in("head")
        self._others = self.size - 1
        grown = everyone.any(head & (self.age >= 18)) | self.couple | (self.children > 0)
        papers = everyone.any(head & f["status"].is_in("citizen", "settled", "waiting"))
        most = case(
            (self.family, q("living_family")),
            (self.category == 2, q("living_alone")),
            otherwise=q("living_shared") * smallest(self.adults, count(2)),
        )
        may = papers & grown & (f["assets"] < q("assets_most"))
        self.living = case((may, at_least_zero(most - self.income)), otherwise=_NOTHING)
        gross = everyone.sum(total(f["earnings"], f["benefit"]))
        self.year = per_year(total(gross, self.wealth, self.living), _ARTICLE)
        more = q("discount_person") * self._others
        self.discount = (
            (self.living > 0)
            | everyone.any(f["care"] >= q("care_discount"))
            | (everyone.any(head & (self.age >= 65)) & (self.year <= total(q("discount_old"), more)))
            | (self.year <= total(q("discount_base"), more))
        )

    def _for_persons(self) -> None:
        f, q = self._facts, self._figure
        close = f["role"].is_in("head", "partner") | self.child | (f["care"] >= q("care_fare"))
        self.discount_person = self.discount & close
        reduction = case(
            (self.discount_person | (self.age >= 65), q("fare_discount")),
            (self.child & (self.children >= 3), q("fare_family")),
            otherwise=rate(Fraction(0)) * 1,
        )
        self.fare = rounded(self._steps("fare", self.age) * reduction, "half_up", _ARTICLE)
        extra = case(
            (self.year <= q("child_income_low"), self._steps("child_low", self.children)),
            ((self.year <= q("child_income_middle")) & (self.children >= 3), q("child_middle")),
            otherwise=_NOTHING,
        )
        whole = total(self._steps("child", self.age), extra, self._steps("child_care", f["care"]))
        self.child_benefit = case((self.child, whole), otherwise=_NOTHING)

    def _for_households(self) -> None:
        f, q = self._facts, self._figure
        may = self.discount | everyone.any(f["care"] >= q("care_energy")) | f["social"]
        gas = case((f["heating"].is_in("gas"), q("energy_gas")), otherwise=_NOTHING)
        energy = total(self._by_region("energy"), q("energy_person") * smallest(self._others, count(4)), gas)
        self.energy = case((may, energy), otherwise=_NOTHING)
        costs = everyone.sum(case((self.child, self._steps("school", self.age)), otherwise=no_money(Unit.EURO_YEAR)))
        halves = case((self.discount, count(2)), (self.year <= q("school_income"), count(1)), otherwise=count(0))
        paid = rounded(costs * halves / 2, "half_up", _ARTICLE)
        self.school = rounded(per_month(paid, _ARTICLE), "down", _ARTICLE)
        limit = total(self._by_region("rent"), q("rent_person") * self._others)
        poor = self.year <= total(q("rent_income"), q("rent_income_child") * self.children)
        may_rent = ~f["social"] & (f["rent"] > 0) & (f["rent"] <= limit) & poor
        month = rounded(per_month(self.year, _ARTICLE), "down", _ARTICLE)
        own = rounded(month * q("rent_share"), "half_up", _ARTICLE)
        help_ = rounded(at_least_zero(f["rent"] - own) * q("rent_rate"), "half_up", _ARTICLE)
        most = total(q("rent_most"), q("rent_most_child") * self.children)
        self.rent_help = case((may_rent, smallest(most, help_)), otherwise=_NOTHING)
        of_persons = total(everyone.sum(self.fare), everyone.sum(self.child_benefit))
        self.total = total(self.living, self.energy, self.school, self.rent_help, of_persons)

    def _figure(self, id: str) -> Expr:
        return self._law.param(self._prefix + id)

    def _by_region(self, id: str) -> Expr:
        region, q = self._facts["region"], self._figure
        north, south = ((region.is_in(name), q(f"{id}_{name}")) for name in ("north", "south"))
        return case(north, south, otherwise=q(f"{id}_city"))

    def _marginal(self, id: str, item: Expr) -> Expr:
        return marginal_scale(item, *self._brackets(id, len(MARGINAL[id][1])))

    def _steps(self, id: str, item: Expr) -> Expr:
        return step_scale(item, *self._brackets(id, len(STEPS[id][2])))

    def _brackets(self, id: str, length: int) -> tuple[list[Expr], list[Expr]]:
        q = self._figure
        return [q(f"{id}.from{i}") for i in range(length)], [q(f"{id}.value{i}") for i in range(length)]
