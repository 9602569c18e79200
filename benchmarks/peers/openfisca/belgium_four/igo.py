"""Inkomensgarantie voor ouderen (IGO-wet, art. 3, 4, 6 and 7)."""

from __future__ import annotations

import numpy as np
from openfisca_core.model_api import max_, where

from benchmarks.peers.openfisca.belgium_four.base import (
    Family,
    Household,
    exact,
    has_partner,
    is_child,
    is_in,
    is_parent,
    of_children,
    of_family_children,
    of_parents,
    of_partner,
    rule,
    to_cents,
)
from benchmarks.peers.openfisca.belgium_four.facts import Couple, LivesIn, Stay


@rule(bool, "IGO-wet, art. 7, § 1")
def igo_partner(person, period):
    """The spouse or legal cohabitant is at home."""
    return has_partner(person) & is_in(person("couple", period), Couple, "married", "legal_cohabitant")


@rule(bool, "IGO-wet, art. 6, § 2")
def igo_shares(person, period):
    """The main residence is shared: not with minors, those with child benefit, the direct line and its cohabitants."""
    adult = (person("age", period) >= 18) & ~person("receives_groeipakket", period)
    others = person.household.sum(adult * 1, role=Household.RESIDENT) - adult
    married = has_partner(person) & (person("couple", period) == Couple.married)
    children = where(married, of_family_children(person, adult * 1), of_children(person, period, adult * 1))
    # Of a child: both parents; the second one, if no parent of the child, only when tied to the first by law.
    tied = is_in(person("couple", period), Couple, "married", "legal_cohabitant")
    second_by_law = person.family.any(tied, role=Family.PARENT)
    all_parents = person.family.sum(adult * 1, role=Family.PARENT)
    parents = is_child(person) * where(second_by_law, all_parents, of_parents(person, period, adult * 1))
    return person("igo_partner", period) | (others - children - parents > 0)


@rule(float, "IGO-wet, art. 6")
def igo_year(person, period, parameters):
    """The yearly amount."""
    figures = parameters(period).igo
    return where(person("igo_shares", period), figures.base_year, figures.single_year)


@rule(float, "IGO-wet, art. 7, 8 and 12")
def igo_own_means(person, period, parameters):
    """Pension, work and other benefits of one person over a year."""
    figures = parameters(period).igo
    pension = person("gross_pension", period) * 12 * figures.pension_share
    wage = person("gross_wage", period) * 12 * figures.wage_share
    work = max_(wage + person("self_employed_income", period) - figures.work_deduction, 0)
    return pension + work + person("gross_other_benefit", period) * 12


@rule(float, "IGO-wet, art. 7 and 10: the most that the sources leave open")
def igo_unsure_means(person, period, parameters):
    """Savings at the highest tariff of the leefloon, and property where one does not live."""
    savings = person("savings", period) * parameters(period).leefloon.capital_rate_2
    return savings + person("other_cadastral_income", period) * parameters(period).igo.cadastral_multiplier


def _share(person, period, parameters, means):
    """The means of the person and of the partner that counts, divided by the persons that count (art. 7, § 2)."""
    figures = parameters(period).igo
    partner = person("igo_partner", period)
    cadastral = person("cadastral_income", period)
    home = max_(cadastral + partner * of_partner(person, cadastral) - figures.cadastral_exemption, 0)
    together = means + partner * of_partner(person, means) + home * figures.cadastral_multiplier
    young = (person("age", period) < 18) | person("receives_groeipakket", period)
    children = where(partner, of_family_children(person, young * 1), of_children(person, period, young * 1))
    people = 1 + partner + is_parent(person) * children
    return np.where(people <= 4, together / people, 0)


@rule(float, "IGO-wet, art. 7, § 2")
def igo_means(person, period, parameters):
    """One's share of what certainly counts."""
    return _share(person, period, parameters, person("igo_own_means", period))


@rule(float, "IGO-wet, art. 7, § 2")
def igo_most_means(person, period, parameters):
    """One's share of all that may count."""
    means = person("igo_own_means", period) + person("igo_unsure_means", period)
    return _share(person, period, parameters, means)


@rule(bool, "IGO-wet, art. 3 and 4; KB 23 december 1996, art. 2, § 1")
def igo(person, period):
    """Whether one is entitled."""
    age, born, stay = person("age", period), person("birth_date", period), person("stay", period)
    old = (
        ((age >= 65) & (born < np.datetime64("1960-01-01")))
        | ((age >= 66) & (born < np.datetime64("1964-01-01")))
        | (age >= 67)
    )
    resident = is_in(person("lives_in", period), LivesIn, "antwerp", "flanders", "brussels", "wallonia")
    national = is_in(stay, Stay, "belgian", "eu_long", "protected") | (
        is_in(stay, Stay, "population_register", "temporary_register") & person("belgian_career", period)
    )
    gave = person("gave_away", period)
    gave_away = gave | (person("igo_partner", period) & (of_partner(person, gave * 1) > 0))
    poor = exact(person("igo_most_means", period)) < exact(person("igo_year", period))
    return old & resident & national & ~gave_away & poor


@rule(float, "IGO-wet, art. 6 and 7")
def igo_amount(person, period):
    """Euros a month, 0 without a right."""
    left = max_(person("igo_year", period) - person("igo_means", period), 0)
    return where(person("igo", period), to_cents(left / 12), 0)
