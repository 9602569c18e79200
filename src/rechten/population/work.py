"""Nationality and stay, work, studies, and benefits that stand for work."""

from __future__ import annotations

import numpy as np

from rechten.population.crowd import CHILD, FAMILIES, Crowd
from rechten.population.draws import Reals, Truths, by_group

#: What somebody lives on. The order is that of ``notes["activity"]``.
ACTIVITIES = ("none", "employee", "self_employed", "unemployed", "sick", "invalid", "pension")
NONE, EMPLOYEE, SELF_EMPLOYED, UNEMPLOYED, SICK, INVALID, PENSION = range(len(ACTIVITIES))


def spread(weights: Reals, total: float) -> Reals:
    """Chances in proportion to the weights that expect ``total`` in all; none goes above 1."""
    chance = np.zeros(len(weights))
    for _ in range(4):  # what is cut off at 1 goes to the others
        left, free = total - chance[chance >= 1].sum(), np.where(chance < 1, weights, 0)
        whole = free.sum()
        if whole <= 0 or left <= 0:
            break
        chance = np.where(chance >= 1, 1.0, np.minimum(1.0, free * (left / whole)))
    return chance


def make_stay(crowd: Crowd) -> None:
    """Nationality and right of residence: a household mostly shares it."""
    margins, draws = crowd.margins, crowd.draws
    # Children of foreigners are often Belgian, so somewhat more households than persons have a foreign head.
    foreign_case = draws.happens("foreign", margins.one("stay.foreign") * 1.15, crowd.cases)
    eu_case = draws.happens("eu", margins.one("stay.eu"), crowd.cases)
    eu = draws.pick("eu kind", margins.shares("stay.eu_kinds"), crowd.cases)
    other = draws.pick("other kind", margins.shares("stay.other_kinds"), crowd.cases)
    eu_codes = np.array([crowd.code("person.stay", name) for name in margins.shares("stay.eu_kinds")])
    other_codes = np.array([crowd.code("person.stay", name) for name in margins.shares("stay.other_kinds")])
    of_case = np.where(eu_case, eu_codes[eu], other_codes[other])
    differs = draws.uniform("same stay", crowd.persons)
    belgian_too = np.where(crowd.role == CHILD, differs < 0.3, (crowd.place > 0) & (differs < 0.25))
    foreign = crowd.of_case(foreign_case) & ~belgian_too
    crowd.set("person.stay", np.where(foreign, crowd.of_case(of_case), crowd.code("person.stay", "belgian")))
    place = "antwerp" if margins.region == "antwerp" else "flanders"
    crowd.set("person.lives_in", np.full(crowd.persons, crowd.code("person.lives_in", place)))
    months = 3 + draws.stream("stay months").exponential(90, crowd.persons)
    crowd.set("person.stay_months", np.minimum(months, crowd.age * 12 + 3).astype(np.int64))


def make_work(crowd: Crowd) -> None:
    """Who works, studies, is ill, without work or retired."""
    margins, draws, age = crowd.margins, crowd.draws, crowd.age
    studying = draws.happens("studying", by_group(margins["work.studying"].values, age), crowd.persons)
    studying &= age >= 15
    employed = _employed(crowd, studying)
    activity = np.full(crowd.persons, NONE)
    own = draws.happens("self-employed", margins.one("work.self_employed"), crowd.persons) & ~studying
    activity[employed] = np.where(own, SELF_EMPLOYED, EMPLOYEE)[employed]
    idle = ~employed & ~studying & (age >= 18)
    # Somebody without a partner who works or parents to live on mostly has a benefit or a pension.
    supported = crowd.of_partner(employed, False) | (crowd.role == CHILD)
    to_retire = by_group(margins["work.retired"].values, age)
    to_retire = np.where(~supported & (age >= 66), margins.one("work.retired_alone"), to_retire)
    retired = idle & draws.happens("retired", to_retire, crowd.persons)
    activity[retired] = PENSION
    idle &= ~retired & (age < 66)
    need = np.where(supported, 1.0, margins.one("work.benefit_alone"))
    ages = by_group(margins["work.invalid_by_age"].values, age) * need
    working_age = int(((age >= 18) & (age < 65)).sum())
    rate = margins.one("work.unemployed")
    for kind, weights, total in (
        (INVALID, ages, margins.one("work.invalid") * working_age),
        (UNEMPLOYED, need, rate / (1 - rate) * employed[(age >= 15) & (age < 65)].sum()),
        (SICK, ages + 0.5, margins.one("work.sick") * working_age),
    ):
        chance = spread(weights * idle, total)
        chosen = draws.happens(f"activity {ACTIVITIES[kind]}", chance, crowd.persons) & idle
        activity[chosen] = kind
        idle &= ~chosen
    crowd.notes |= {"activity": activity, "studying": studying}
    _work_facts(crowd)


def _employed(crowd: Crowd, studying: Truths) -> Truths:
    margins, age = crowd.margins, crowd.age
    chance = by_group(margins["work.by_age"].values, age) * (age >= 15)
    chance = np.where(studying, np.minimum(chance, 0.35), chance)
    foreign = ~crowd.is_code("person.stay", "belgian", "eu_long", "eu_short")
    chance = chance * np.where(foreign, 0.72, 1.0)
    chance = chance * np.where(crowd.of_case(crowd.family) == FAMILIES.index("lone_parent"), 0.93, 1.0)
    chance[crowd.is_code("person.stay", "procedure", "no_stay")] *= 0.4
    counted = (age >= 15) & (age < 65)
    wanted = margins.one("work.employed") * counted.sum()
    scaled = np.where(counted, spread(chance * counted, wanted), chance)
    return crowd.draws.happens("employed", np.minimum(scaled, 0.985), crowd.persons)


def _work_facts(crowd: Crowd) -> None:
    draws, activity, n = crowd.draws, crowd.notes["activity"], crowd.persons
    works = np.isin(activity, [EMPLOYEE, SELF_EMPLOYED])
    late = crowd.age >= 66
    crowd.notes["pensioner"] = (activity == PENSION) | (works & late)
    crowd.set("person.works", works)
    crowd.set("person.has_benefit", np.isin(activity, [UNEMPLOYED, SICK, INVALID, PENSION]) | (works & late))
    long = draws.happens("three months", 0.8, n)
    position = np.full(n, crowd.code("person.position", "other"))
    for kind, code in ((UNEMPLOYED, "unemployed"), (SICK, "sick"), (INVALID, "invalid"), (PENSION, "pension")):
        lasting = long if kind in (UNEMPLOYED, SICK) else np.ones(n, np.bool_)
        position[(activity == kind) & lasting] = crowd.code("person.position", code)
    widowed = (crowd.of_case(crowd.size) == 1) & (crowd.age >= 50) & (activity == NONE)
    position[widowed & draws.happens("widowed", 0.4, n)] = crowd.code("person.position", "widow")
    crowd.set("person.position", position)
    crowd.set("person.receives_unemployment", activity == UNEMPLOYED)
    crowd.set("person.receives_sickness_benefit", np.isin(activity, [SICK, INVALID]))
    crowd.set("person.only_benefit", draws.happens("person.only_benefit", 0.8, n) & ~works)
    employee = activity == EMPLOYEE
    # Mostly the second earner of a household; students do so anyhow.
    weight = np.where(crowd.notes["studying"], 20.0, np.where(crowd.place == 0, 0.6, 1.5)) * employee
    part = spread(weight, crowd.margins.one("work.part_time") * works.sum())
    crowd.notes["part_time"] = draws.happens("part-time", part, n) & employee
