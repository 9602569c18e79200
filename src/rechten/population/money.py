"""Incomes by source, gross, taxable and net, now and in the years before; savings."""

from __future__ import annotations

from math import log
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rechten.population.crowd import FAMILIES, Crowd
from rechten.population.draws import Reals
from rechten.population.work import EMPLOYEE, INVALID, SELF_EMPLOYED, SICK, UNEMPLOYED

_CHILDREN = [FAMILIES.index(name) for name in FAMILIES if name.endswith("children") or name == "lone_parent"]
#: The standard normal number that a tenth lies above.
_TENTH = 1.2816


def cents(euros: NDArray[Any]) -> Reals:
    """Whole euros in cents: people know their income in round numbers."""
    found: Reals = np.round(np.maximum(euros, 0.0)) * 100.0
    return found


def make_incomes(crowd: Crowd) -> None:
    """All amounts about persons. Leefloon and other aid are not among them: they come later and are not counted."""
    level = crowd.of_case(_level(crowd))
    gross = _gross_wage(crowd, level)
    benefit = _gross_benefit(crowd, gross)
    pension = _pension(crowd) * level
    own = _self_employed(crowd) * level
    activity, part = crowd.notes["activity"], crowd.margins["income.taxes"].values
    wage = np.where(activity == EMPLOYEE, gross, 0)
    taxable_wage = wage * (1 - part["contribution"])
    month = taxable_wage + benefit + pension + own / 12
    net_work = net_of(crowd, taxable_wage + own / 12, credit=False)
    net_benefit = net_of(crowd, benefit + pension, credit=True)
    thirteenth = crowd.draws.happens("thirteenth month", 0.75, crowd.persons)
    extras = taxable_wage * (0.92 + 0.95 * thirteenth)
    crowd.notes |= {"gross": gross, "month": month, "net": net_work + net_benefit, "extras": extras}
    for name, euros in (
        ("net_wage", net_work),
        ("net_benefit", net_benefit),
        ("taxable_month", month),
        ("taxable_extras", extras),
        ("gross_pension", pension),
        ("gross_other_benefit", benefit),
        ("gross_wage", wage),
        ("self_employed_income", own),
        ("bonus_wage", gross),
    ):
        crowd.set(f"person.{name}", cents(euros))
    _years(crowd, taxable_wage * 12 + own + extras, (benefit + pension) * 12)
    _savings(crowd)


def _level(crowd: Crowd) -> Reals:
    """How incomes where the case is compare to the region; the same everywhere where no figure is known."""
    areas = crowd.margins["areas.shares"].values
    known = crowd.margins["income.by_area"].values
    if not areas.keys() <= known.keys():
        return np.ones(crowd.cases)
    mean = sum(people * known[name] for name, people in areas.items()) / sum(areas.values())
    return np.array([known[name] / mean for name in areas])[crowd.area]


def _gross_wage(crowd: Crowd, level: Reals) -> Reals:
    """What the person earns, or would earn full-time, gross a month. Partners earn somewhat alike."""
    margins, draws, n = crowd.margins, crowd.draws, crowd.persons
    values = margins["income.gross_wage"].values
    middle, spread = log(values["median"]), log(values["p90"] / values["p10"]) / (2 * _TENTH)
    shared = crowd.of_case(draws.normal("wage of the household", crowd.cases))
    chance = 0.5 * shared + np.sqrt(0.75) * draws.normal("wage", n)
    chance += np.clip((crowd.age - 42) / 60, -0.35, 0.3)
    chance -= 0.5 * ~crowd.is_code("person.stay", "belgian", "eu_long", "eu_short")
    full = np.exp(middle + spread * chance) * margins.one("income.index") * level
    full = np.maximum(full, margins.one("income.least_wage"))
    hours = np.where(crowd.notes["part_time"], 0.5 + 0.4 * draws.uniform("hours", n), 1.0)
    student = np.where(crowd.notes["studying"], 0.05 + 0.2 * draws.uniform("student job", n), hours)
    crowd.notes["full"] = full
    earned: Reals = full * student
    return earned


def _gross_benefit(crowd: Crowd, gross: Reals) -> Reals:
    """A benefit for being without work or ill, gross a month."""
    values = crowd.margins["income.benefits"].values
    activity = crowd.notes["activity"]
    alone = crowd.of_case(crowd.size) == 1
    family = np.isin(crowd.of_case(crowd.family), _CHILDREN) & (crowd.place == 0) & (crowd.couples < 0)
    flat = np.select([family, alone], [values["family"], values["single"]], values["cohabitant"])
    fallen = 0.85 + 0.3 * crowd.draws.uniform("benefit", crowd.persons)
    ill = np.clip(gross * values["sick_share"], values["sick_least"], values["sick_most"])
    return np.select([activity == UNEMPLOYED, np.isin(activity, [SICK, INVALID])], [flat * fallen, ill], 0.0)


def _pension(crowd: Crowd) -> Reals:
    margins, draws = crowd.margins, crowd.draws
    of_all = margins["income.pension"].values
    spread = margins.one("income.pension_spread")
    mean = sum(of_all.values()) / len(of_all) * margins.one("income.pension_index")
    euros = np.exp(log(mean) - spread**2 / 2 + spread * draws.normal("pension", crowd.persons))
    return np.where(crowd.notes["pensioner"], np.clip(euros, 150, 7500), 0.0)


def _self_employed(crowd: Crowd) -> Reals:
    values = crowd.margins["income.self_employed"].values
    euros = values["median"] * np.exp(values["spread"] * crowd.draws.normal("own business", crowd.persons))
    return np.where(crowd.notes["activity"] == SELF_EMPLOYED, np.clip(euros, 0, 400_000), 0.0)


def net_of(crowd: Crowd, taxable_month: Reals, *, credit: bool) -> Reals:
    """A rough net amount a month: enough to be credible, no calculation of tax. ``credit``: as for benefits."""
    t = crowd.margins["income.taxes"].values
    year = taxable_month * 12
    base = year if credit else year - np.minimum(year * t["costs_share"], t["costs_most"])
    slices = [0.0, t["slice_1"], t["slice_2"], t["slice_3"], np.inf]
    rates = [t[f"rate_{number}"] for number in range(1, 5)]
    tax = sum(
        np.clip(base - low, 0, high - low) * rate for low, high, rate in zip(slices, slices[1:], rates, strict=False)
    )
    tax = np.maximum(tax - t["free"] * t["rate_1"] - (t["benefit_credit"] if credit else 0), 0) * t["municipal"]
    return (year - tax) / 12


def _years(crowd: Crowd, earned: Reals, other: Reals) -> None:
    """Taxable incomes of the years before: about what there is now; who lost work earned then."""
    draws, n = crowd.draws, crowd.persons
    activity = crowd.notes["activity"]
    recent = np.isin(activity, [UNEMPLOYED, SICK])
    worked_share = np.where(recent, draws.uniform("worked last year", n), 0.0)
    wages = crowd.notes["full"] * 12 * (1 - crowd.margins["income.taxes"].values["contribution"])
    for years, names in ((1, ("taxable_last_year", "assessed_income")), (2, ("taxable_two_years_ago",))):
        moved = np.exp(-0.025 * years + 0.08 * draws.normal(f"income {years}", n))
        was = np.minimum(worked_share * years, 1.0)
        before = earned * moved + wages * was
        benefits = other * moved * (1 - was)
        for name in names:
            crowd.set(f"person.{name}", cents(before + benefits))
        if years == 2:
            crowd.set("person.earned_two_years_ago", cents(before))
            crowd.set("person.benefits_two_years_ago", cents(benefits))


def _savings(crowd: Crowd) -> None:
    values = crowd.margins["income.savings"].values
    draws, n = crowd.draws, crowd.persons
    poor = crowd.notes["net"] < 1400
    none = draws.happens("no savings", np.where(poor, values["none"] * 2.2, values["none"] * 0.6), n)
    euros = values["median"] * np.exp(values["spread"] * draws.normal("savings", n))
    euros *= np.clip((crowd.age - 15) / 35, 0.05, 1.8)
    crowd.set("person.savings", np.round(np.where(none, 0, np.minimum(euros, 2_000_000)) / 50) * 5000)
    extra = draws.happens("other money", 0.06, n) & (crowd.age >= 18)
    crowd.set("person.net_other", cents(extra * 250 * np.exp(0.6 * draws.normal("other money amount", n))))


def equivalent(crowd: Crowd, aid: Reals | float = 0.0) -> Reals:
    """The net income of each household a month over its modified OECD scale; ``aid``: what persons get besides.

    What comes for children is estimated roughly.
    """
    child = crowd.age < 14
    weight = crowd.sum_of_case(np.where(crowd.place == 0, 1.0, np.where(child, 0.3, 0.5)))
    minors = crowd.sum_of_case((crowd.age < 18).astype(np.int64))
    lone = (crowd.family == FAMILIES.index("lone_parent")) & (minors > 0)
    more = crowd.margins["income.families"].values
    for_children = minors * more["child"] + lone * more["lone_parent"]
    found: Reals = (crowd.sum_of_case(crowd.notes["net"] + aid) + for_children) / weight
    return found
