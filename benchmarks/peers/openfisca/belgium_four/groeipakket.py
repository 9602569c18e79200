"""Groeipakket: basisbedrag and sociale toeslag (Groeipakketdecreet, art. 5, 8, 13, 18, 210, 212 and 222)."""

from __future__ import annotations

import numpy as np
from openfisca_core.model_api import max_, where

from benchmarks.peers.openfisca.belgium_four.base import (
    Family,
    Household,
    exact,
    is_in,
    is_parent,
    of_parents,
    rule,
    to_cents,
)
from benchmarks.peers.openfisca.belgium_four.facts import Learning, LivesIn, OldRank, Stay, TimeHere

_BANDS = (18, 12, 6)


@rule(bool, "Groeipakketdecreet, art. 16")
def support_need(person, period):
    """A recognised need of support."""
    return person("child_support_need", period) | person("care_supplement", period)


@rule(bool, "Groeipakketdecreet, art. 5, § 1 and art. 8")
def groeipakket_basisbedrag(person, period):
    """Whether one gives right to the Groeipakket."""
    months, stay = person("calendar_months", period), person("stay", period)
    lives = is_in(person("lives_in", period), LivesIn, "antwerp", "flanders")
    may_stay = is_in(stay, Stay, "belgian", "eu_long", "population_register", "protected") | (
        (stay == Stay.temporary_register) & ~person("study_stay", period)
    )
    learns = is_in(person("learning", period), Learning, "study", "school_leaver")
    group = (
        (months <= 12 * 18)
        | ((months <= 12 * 21) & person("support_need", period))
        | (learns & person("student_hours_within_limit", period))
    )
    return (months >= 0) & (months <= 12 * 25) & lives & may_stay & group


@rule(bool, "Groeipakketdecreet, art. 210, § 1")
def old_regime(person, period):
    """One keeps the old amounts."""
    born_before = person("birth_date", period) < np.datetime64("2019-01-01")
    return born_before & person("groeipakket_2018", period)


def _of_raised(person, values):
    """The sum over all children of those who raise one, and oneself."""
    return person.family.sum(values, role=Family.CHILD) + is_parent(person) * values


@rule(bool, "Groeipakketdecreet, art. 212, § 2")
def oldest_with_old_amount(person, period):
    """The oldest of a family that still gets the lowest old amount; of two of the same age in years, neither."""
    counts = person("groeipakket_basisbedrag", period) & person("old_regime", period)
    years = person("calendar_months", period) // 12
    lowest_paid = _of_raised(person, counts & (person("old_rank", period) == OldRank.youngest)) > 0
    ranked = where(counts, years, -1)
    of_children = person.family.max(ranked, role=Family.CHILD)
    oldest = max_(of_children, where(is_parent(person), ranked, -1))
    at_top = person.family.sum(counts & (years == of_children), role=Family.CHILD)
    alone = where(is_parent(person), ranked > of_children, at_top == 1)
    return lowest_paid & (years == oldest) & alone


@rule(float, "Groeipakketdecreet, art. 13, 210 and 212")
def groeipakket_basisbedrag_amount(person, period, parameters):
    """Euros a month for one child, 0 without a right."""
    figures, months = parameters(period).groeipakket, person("calendar_months", period)
    from_band = [months >= 12 * band for band in _BANDS]
    full = np.select(from_band, [getattr(figures, f"age_{band}") for band in _BANDS], default=0)
    low = np.select(from_band, [getattr(figures, f"age_{band}_oldest") for band in _BANDS], default=0)
    supplement = (
        person("receives_social_supplement", period) | person("support_need", period) | person("had_supplement", period)
    )
    extra = where(person("oldest_with_old_amount", period) & ~supplement, low, full)
    rank = person("old_rank", period)
    by_rank = np.select(
        [rank == OldRank.youngest, rank == OldRank.second],
        [figures.rank_youngest, figures.rank_second],
        default=figures.rank_older,
    )
    amount = where(person("old_regime", period), by_rank + extra, figures.basis)
    return where(person("groeipakket_basisbedrag", period), to_cents(amount), 0)


# --- sociale toeslag


@rule(bool, "Groeipakketdecreet, art. 18, fifth paragraph")
def presumed_equal(person, period):
    """No ruling on where a child of parents who live apart stays."""
    parents = of_parents(person, period, np.ones(person.count))
    return (parents <= 1) & person("no_residence_ruling", period)


@rule(bool, "Groeipakketdecreet, art. 18, third to fifth paragraph")
def counted_here(person, period):
    """At least half of the time in this home."""
    return (person("time_here", period) != TimeHere.less) | person("presumed_equal", period)


@rule(bool, "BVR sociale toeslag: same address, shared costs, no kinship")
def joined(person, period):
    """The one who raises a child forms a feitelijk gezin with other adults at home."""
    adult = person("age", period) >= 18
    shares = person.family.any(person("shares_household", period), role=Family.PARENT)
    others = person.household.sum(adult * 1, role=Household.RESIDENT) - person.family.sum(adult * 1)
    one = person.family.nb_persons(Family.PARENT) == 1
    return one & shares & (others > 0) & person("de_facto_family", period)


def _together(person, period, values):
    """Of those who raise the child, and of who joined them: of several only one can, and no fact tells which."""
    adult = person("age", period) >= 18
    others = person.household.sum(values * adult) - person.family.sum(values * adult)
    one = person.household.sum(adult * 1, role=Household.RESIDENT) - person.family.sum(adult * 1) == 1
    return person.family.sum(values, role=Family.PARENT) + where(person("joined", period) & one, others, 0)


@rule(float, "BVR sociale toeslag, art. 5")
def toeslag_cadastral(person, period, parameters):
    """Indexed cadastral income of other property of the family."""
    index = parameters(period).sociale_toeslag.ki_index
    return _together(person, period, person("other_cadastral_income", period) * index)


@rule(float, "BVR sociale toeslag, art. 2-5")
def toeslag_taxed(person, period):
    """Income of two years back of the family."""
    return _together(person, period, person("taxable_two_years_ago", period))


@rule(float, "BVR sociale toeslag, art. 12")
def toeslag_now(person, period):
    """Income of now over a year, property included."""
    return _together(person, period, person("taxable_month", period)) * 12 + person("toeslag_cadastral", period) * 3


@rule(bool, "Groeipakketdecreet, art. 18")
def large_family(person, period):
    """At least three children are raised."""
    raised = person("groeipakket_basisbedrag", period) & person("counted_here", period)
    return _of_raised(person, raised * 1) >= 3


@rule(float, "Groeipakketdecreet, art. 18 and art. 222, § 1")
def toeslag_ceiling(person, period, parameters):
    """The highest income with a right."""
    figures = parameters(period).sociale_toeslag
    raised = person("groeipakket_basisbedrag", period) & person("counted_here", period)
    some_new = _of_raised(person, raised & ~person("old_regime", period)) > 0
    return np.select(
        [~person("large_family", period), some_new],
        [max(figures.ceiling_low, figures.ceiling_mid_small), figures.ceiling_mid_large],
        default=figures.ceiling_low,
    )


@rule(bool, "BVR sociale toeslag, art. 7")
def toeslag_automatic(person, period):
    """The assessment of two years back is low enough."""
    reference = person("toeslag_taxed", period) + person("toeslag_cadastral", period) * 3
    return exact(reference) <= exact(person("toeslag_ceiling", period))


@rule(bool, "BVR sociale toeslag, art. 11")
def toeslag_status(person, period):
    """The family lives on a leefloon, IVT or IGO."""
    status = (
        person("receives_leefloon", period)
        | person("receives_igo", period)
        | (person("receives_disability_allowance", period) & person("receives_ivt", period))
    )
    earns = ~status & (person("works", period) | person("has_benefit", period))
    family = person.family
    return family.any(status, role=Family.PARENT) & ~family.any(earns, role=Family.PARENT) & ~person("joined", period)


@rule(bool, "BVR sociale toeslag, art. 12")
def toeslag_alarm(person, period):
    """Six months of a low income."""
    low = person.family.all(person("low_income_six_months", period), role=Family.PARENT)
    return low & (exact(person("toeslag_now", period)) <= exact(person("toeslag_ceiling", period)))


@rule(bool, "BVR sociale toeslag, art. 5")
def toeslag_property(person, period, parameters):
    """The KI-test."""
    cadastral, family = person("toeslag_cadastral", period), person.family
    aid = person("receives_leefloon", period) | person("receives_equivalent", period)
    return (
        (exact(cadastral) <= parameters(period).sociale_toeslag.ki_floor)
        | family.any(aid, role=Family.PARENT)
        | (exact(cadastral * 15) <= exact(person("toeslag_taxed", period)))
        | family.all(person("mostly_benefits", period), role=Family.PARENT)
    )


@rule(bool, "Groeipakketdecreet, art. 18 and 222; BVR sociale toeslag")
def groeipakket_sociale_toeslag(person, period):
    """Whether there is a sociale toeslag for this child."""
    ways = person("toeslag_automatic", period) | person("toeslag_status", period) | person("toeslag_alarm", period)
    child = person("groeipakket_basisbedrag", period) & person("counted_here", period)
    return child & ways & person("toeslag_property", period)


@rule(float, "Groeipakketdecreet, art. 18 and 222")
def groeipakket_sociale_toeslag_amount(person, period, parameters):
    """Euros a month for one child, 0 without a right."""
    figures = parameters(period).sociale_toeslag
    large, rank = person("large_family", period), person("old_rank", period)
    reference = person("toeslag_taxed", period) + person("toeslag_cadastral", period) * 3
    low = np.select(
        [person("toeslag_automatic", period), person("toeslag_status", period)],
        [exact(reference) <= figures.ceiling_low, True],
        default=exact(person("toeslag_now", period)) <= figures.ceiling_low,
    ).astype(bool)
    new = where(
        large,
        where(low, figures.large_low, figures.large_mid),
        where(low, figures.small_low, figures.small_mid),
    )
    couple = (person.family.nb_persons(Family.PARENT) > 1) | person("joined", period)
    old = np.select(
        [rank == OldRank.youngest, rank == OldRank.second, couple],
        [figures.old_youngest, figures.old_second, figures.old_older],
        default=figures.old_older_single,
    )
    old = where(low | large, old, figures.small_mid)
    full = where(person("old_regime", period), old, new)
    half = person("presumed_equal", period) | (person("time_here", period) == TimeHere.half)
    return where(person("groeipakket_sociale_toeslag", period), to_cents(where(half, full / 2, full)), 0)
