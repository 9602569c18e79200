"""Children and school, health and care, and what goes on at home (the situations that one ticks)."""

from __future__ import annotations

import numpy as np

from rechten.graph.kinds import Bool
from rechten.law.facts import FACTS
from rechten.population.crowd import CHILD, FAMILIES, OTHER, Crowd
from rechten.population.draws import Truths, Whole, by_group
from rechten.population.money import equivalent
from rechten.population.work import EMPLOYEE, INVALID, NONE, SELF_EMPLOYED, SICK, UNEMPLOYED

_LONE, _SINGLE = FAMILIES.index("lone_parent"), FAMILIES.index("single")
_UNMARRIED = FAMILIES.index("couple_unmarried_children")
#: Asked of everybody where somebody at home is ill or needs care; true of who is ill.
_OF_THE_ILL = (
    "often_care",
    "care_dependence",
    "incontinence",
    "hard_to_move",
    "psychiatric_stay",
    "work_hampered",
    "daily_life_hampered",
    "lasting_disability",
    "needs_more_care",
    "had_twelve_points",
    "registered_disability",
    "disability_support",
)


def make_lives(crowd: Crowd) -> None:
    """Everything about persons and cases that is neither work, money, home nor something received."""
    _children(crowd)
    _schools(crowd)
    _health(crowd)
    _care(crowd)
    _working_life(crowd)
    _situations(crowd)


def _chances(crowd: Crowd, name: str) -> float:
    return crowd.margins["life.persons"].values[name]


def _happens(crowd: Crowd, fact_id: str, name: str = "") -> Truths:
    """A fact of persons by its assumed chance."""
    return crowd.draws.happens(fact_id, _chances(crowd, name or fact_id.split(".")[1]), crowd.persons)


def _children(crowd: Crowd) -> None:
    draws, n = crowd.draws, crowd.persons
    family = crowd.of_case(crowd.family)
    shared = crowd.margins.shares("households.half_time_children")
    codes = np.array([crowd.code("person.time_here", name) for name in shared])
    split = (crowd.role == CHILD) & np.isin(family, [_LONE, _UNMARRIED]) & (crowd.age < 18)
    here = codes[crowd.of_case(draws.pick("person.time_here", shared, crowd.cases))]
    crowd.set("person.time_here", np.where(split, here, crowd.code("person.time_here", "all")))
    friends = (crowd.role == OTHER) & ~_has_kin(crowd)
    apart = crowd.any_of_case(friends) & ~draws.happens("share", _chances(crowd, "friends_share"), crowd.cases)
    crowd.set("person.shares_household", ~crowd.of_case(apart))
    foreign = ~crowd.is_code("person.stay", "belgian")
    names = ("groeipakket_2018_foreign", "groeipakket_2018")
    chance = np.where(foreign, *(_chances(crowd, name) for name in names))
    crowd.set("person.groeipakket_2018", draws.happens("person.groeipakket_2018", chance, n))
    crowd.set("person.old_rank", _old_rank(crowd))
    for name in ("found_home", "supported_minor", "receives_ocmw_advance", "refunded_ocmw_aid", "gave_away"):
        crowd.set(f"person.{name}", _happens(crowd, f"person.{name}"))


def _has_kin(crowd: Crowd) -> Truths:
    found = np.zeros(crowd.persons, np.bool_)
    for kind in ("sibling", "relative", "parent", "grandparent"):
        for end in crowd.ties[kind]:
            found[end] = True
    return found


def _old_rank(crowd: Crowd) -> Whole:
    """The place among the children of the household, the youngest first."""
    child = crowd.role == CHILD
    children = crowd.of_case(crowd.sum_of_case(child.astype(np.int64)))
    before = np.cumsum(child) - child
    number = before - before[crowd.first[:-1]][crowd.case_of]
    found: Whole = np.clip(children - 1 - number, 0, 2)
    return found


def _schools(crowd: Crowd) -> None:
    draws, age, studying = crowd.draws, crowd.age, crowd.notes["studying"]
    leaver = ~studying & (age < 25) & _happens(crowd, "person.learning", "school_leaver")
    learns = studying | (age < 18)
    codes = {name: crowd.code("person.learning", name) for name in ("study", "school_leaver", "no")}
    crowd.set("person.learning", np.select([learns, leaver], [codes["study"], codes["school_leaver"]], codes["no"]))
    school = np.full(crowd.persons, crowd.code("person.school", "none"))
    shares = crowd.margins["life.schools"].values
    starts = sorted({int(name.split("/")[0]) for name in shares})
    for start, end in zip(starts, [*starts[1:], 200], strict=True):
        of_age = {name.split("/")[1]: share for name, share in shares.items() if name.startswith(f"{start}/")}
        names = np.array([crowd.code("person.school", name) for name in of_age])
        drawn = names[draws.pick(f"person.school {start}", of_age, crowd.persons)]
        school = np.where((age >= start) & (age < end) & learns, drawn, school)
    crowd.set("person.school", school)
    crowd.set("person.later_student", studying & (age >= 25))


def _health(crowd: Crowd) -> None:
    """Who is ill; then what follows from it, for that person and not for everybody at home."""
    draws, n, activity = crowd.draws, crowd.persons, crowd.notes["activity"]
    ill = draws.happens("ill", by_group(crowd.margins["care.illness"].values, crowd.age), n)
    unable = np.isin(activity, [SICK, INVALID])
    ill |= unable | ((activity == NONE) & (crowd.age < 66) & draws.happens("ill at home", 0.25, n) & (crowd.age >= 18))
    crowd.notes["ill"] = ill
    crowd.set("case.illness", crowd.any_of_case(ill))
    factor = crowd.margins.one("life.ill")
    for name in _OF_THE_ILL:
        spec = FACTS[f"person.{name}"]
        if isinstance(spec.kind, Bool):
            chance = np.where(ill, min(1.0, spec.probes[1].weight * factor), 0.0)
            crowd.set(spec.id, draws.happens(spec.id, chance, n))
        else:
            shares = {code: probe.weight for (code, _), probe in zip(spec.options, spec.probes, strict=True)}
            drawn = draws.pick(spec.id, shares, n)
            crowd.set(spec.id, np.where(ill, drawn, crowd.code(spec.id, spec.otherwise)))
    crowd.set("person.work_hampered", crowd.facts["person.work_hampered"] | unable)
    crowd.set("person.worked_half_year", unable | draws.happens("person.worked_half_year", 0.3, n))
    crowd.set("person.incapacity_recognised", unable | draws.happens("person.incapacity_recognised", 0.3, n))
    paid = np.exp(4.6 + 0.7 * draws.normal("person.copayments", n)) * np.where(ill, 4.0, 0.7)
    crowd.set("person.copayments", np.round(np.minimum(paid, 4000)) * 100)
    stay = crowd.is_code("person.stay", "no_stay"), crowd.is_code("person.stay", "procedure", "eu_short")
    names = ("health_fund_no_stay", "health_fund_other")
    chance = np.select(stay, [_chances(crowd, name) for name in names], crowd.margins.one("status.health_fund"))
    crowd.set("person.health_fund", draws.happens("person.health_fund", chance, n))


def _care(crowd: Crowd) -> None:
    draws, n = crowd.draws, crowd.persons
    needs = draws.happens("needs help", by_group(crowd.margins["care.needs_help"].values, crowd.age), n)
    needs &= crowd.notes["ill"] | (crowd.age >= 75)
    at_home = crowd.of_case(crowd.any_of_case(needs)) & ~needs
    chance = np.where(at_home, _chances(crowd, "cares_for_housemate"), _chances(crowd, "cares_for_other"))
    cares = draws.happens("person.cares_for_someone", chance, n) & (crowd.age >= 16)
    crowd.set("person.needs_help", needs)
    crowd.set("person.cares_for_someone", cares)
    crowd.set("person.stays_in_care_home", _happens(crowd, "person.stays_in_care_home", "care_home") & needs)
    crowd.set("case.care", crowd.any_of_case(needs | cares))


def _working_life(crowd: Crowd) -> None:
    activity, draws, n = crowd.notes["activity"], crowd.draws, crowd.persons
    recent = _happens(crowd, "person.worked_last_year", "work_recent")
    employee = (activity == EMPLOYEE) & ~crowd.notes["studying"]
    without = activity == UNEMPLOYED
    crowd.set("person.lost_work", without | ((activity == NONE) & draws.happens("person.lost_work", 0.3, n)))
    crowd.set("person.worked_a_year", without)
    crowd.set("person.unemployment_accepted", without | draws.happens("person.unemployment_accepted", 0.5, n))
    crowd.set("person.unemployment_stopped", (activity == NONE) & draws.happens("person.unemployment_stopped", 0.4, n))
    crowd.set("person.worked_last_year", employee & recent)
    crowd.set("person.full_year", employee & ~crowd.notes["part_time"] & draws.happens("person.full_year", 0.85, n))
    crowd.set("person.runs_business", activity == SELF_EMPLOYED)
    for name in ("leave_with_benefit", "wants_training"):
        crowd.set(f"person.{name}", _happens(crowd, f"person.{name}"))
    low = (crowd.notes["month"] < 2800) & _happens(crowd, "person.low_income_six_months", "low_income_lasting")
    crowd.set("person.low_income_six_months", low)
    crowd.set("person.mostly_benefits", (crowd.facts["person.gross_other_benefit"] > 0))


def _situations(crowd: Crowd) -> None:
    draws, cases = crowd.draws, crowd.cases
    chances = crowd.margins["life.cases"].values

    def often(name: str, where: Truths | None = None, more: str = "") -> Truths:
        """By the chance of this name; by that of ``more`` in these cases."""
        chance = chances[name] if where is None else np.where(where, chances[more], chances[name])
        return draws.happens(f"case.{name}", chance, cases)

    minors = crowd.any_of_case(crowd.age < 18)
    lone = (crowd.family == _LONE) & minors
    working_age = crowd.any_of_case((crowd.age >= 16) & (crowd.age < 66))
    without = crowd.any_of_case(crowd.notes["activity"] == UNEMPLOYED)
    crowd.set("case.work_change", without | (often("work_change") & working_age))
    for name in ("conflict", "detention", "volunteering"):
        crowd.set(f"case.{name}", often(name))
    crowd.set("case.lonely", often("lonely", crowd.family == _SINGLE, "lonely_alone"))
    crowd.set("case.youth_care", often("youth_care", lone, "youth_care_lone") & minors)
    crowd.set("case.family_change", often("family_change", lone, "family_change_lone"))
    tenant = ~crowd.notes["owner"]
    plans = np.where(tenant, chances["housing_plans_tenant"], chances["housing_plans_owner"])
    crowd.set("case.housing_plans", draws.happens("case.housing_plans", plans, cases))
    new = ~crowd.is_code("person.stay", "belgian", "eu_long", "population_register")
    crowd.set("case.newcomer", draws.happens("case.newcomer", chances["newcomer"], cases) & crowd.any_of_case(new))
    crowd.set("case.childcare", often("childcare") & crowd.any_of_case(crowd.age < 3))
    grown = crowd.of_case(crowd.any_of_case(crowd.couples >= 0)) & (crowd.place == 1)
    expects = grown & (crowd.age >= 20) & (crowd.age < 43) & _happens(crowd, "expects", "pregnant")
    code = crowd.code("person.arrival", "pregnant"), crowd.code("person.arrival", "none")
    crowd.set("person.arrival", np.where(expects, *code))
    crowd.set("case.new_child", crowd.any_of_case(expects | (crowd.age < 1)))
    _debts(crowd)
    town = crowd.of_case(draws.happens("town", chances["high_rent_town"], cases))
    crowd.set("person.high_rent_town", town)


def _debts(crowd: Crowd) -> None:
    """Bills that cannot be paid: more often where there is little."""
    poor = equivalent(crowd) < crowd.margins.one("income.poverty_threshold") * 1.1
    chances = crowd.margins["status.bills_unpaid"].values
    chance = np.where(poor, chances["poor"], chances["other"])
    debts = crowd.draws.happens("case.debts", chance, crowd.cases)
    crowd.set("case.debts", debts)
    crowd.set("person.bills_unpaid", crowd.of_case(debts) & ((crowd.place == 0) | (crowd.couples >= 0)))
