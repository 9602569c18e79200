"""Leefloon (RMI-wet, art. 3, 14 and 16; KB RMI, art. 22-35)."""

from __future__ import annotations

import numpy as np
from openfisca_core.model_api import max_, min_, where

from benchmarks.peers.openfisca.belgium_four.base import (
    exact,
    has_partner,
    is_in,
    of_children,
    of_family_children,
    of_parents,
    of_partner,
    rule,
    to_cents,
)
from benchmarks.peers.openfisca.belgium_four.facts import Couple, LivesIn, Stay, TimeHere


@rule(int, "RMI-wet, art. 14, § 1")
def leefloon_category(person, period):
    """1 sharing a household, 2 alone, 3 with a family at charge."""
    always_here = (person("age", period) < 18) & (person("time_here", period) == TimeHere.all)
    at_charge = of_family_children(person, always_here) > 0
    shares = has_partner(person) | person("shares_household", period)
    return np.select([at_charge, person("homeless", period), shares], [3, 2, 1], default=2)


def _by_category(category, figures, name):
    values = [getattr(figures, name.format(number)) for number in (1, 2, 3)]
    return np.select([category == 1, category == 2], values[:2], default=values[2])


@rule(float, "RMI-wet, art. 14, § 1")
def leefloon_year(person, period, parameters):
    """The yearly amount of one's category."""
    return _by_category(person("leefloon_category", period), parameters(period).leefloon, "cat{}_year")


@rule(float, "KB RMI, art. 22, 27 and 35")
def leefloon_own_means(person, period, parameters):
    """Net means of one person over a year."""
    figures = parameters(period).leefloon
    wage = person("net_wage", period)
    reduced = max_(wage - figures.spi_month, 0)
    wage = where(person("started_on_leefloon", period), reduced, wage)
    monthly = wage + person("net_benefit", period) + person("net_other", period)
    minors = of_family_children(person, person("age", period) < 18)
    paid_for = person("receives_groeipakket", period)
    children = where(minors > 0, of_family_children(person, paid_for), of_children(person, period, paid_for))
    exempt = figures.cadastral_base + figures.cadastral_per_child * children
    property_ = max_(person("cadastral_income", period) - exempt, 0) * figures.cadastral_multiplier
    savings, first, second = person("savings", period), figures.capital_from_1, figures.capital_from_2
    capital = figures.capital_rate_1 * max_(min_(savings, second) - first, 0)
    capital = capital + figures.capital_rate_2 * max_(savings - second, 0)
    return monthly * 12 + where(person("owns_property", period), property_, 0) + capital


@rule(float, "RMI-wet, art. 16, § 1; KB RMI, art. 34")
def leefloon_means(person, period, parameters):
    """Own means, and what counts of the partner and of parents and grown-up children at home."""
    cat1 = parameters(period).leefloon.cat1_year
    own = person("leefloon_own_means", period)
    counts = ~person("receives_leefloon", period)
    partner_sum, partners = of_partner(person, own * counts), of_partner(person, counts * 1)
    adult = person("age", period) >= 18
    relatives_sum = of_parents(person, period, own * adult) + of_children(person, period, own * adult)
    relatives = of_parents(person, period, adult * 1) + of_children(person, period, adult * 1)
    with_minors = of_family_children(person, person("age", period) < 18) > 0

    def above(amount, count):
        return max_(amount - cat1 * count, 0)

    only_partner = where(with_minors, partner_sum, above(partner_sum, partners))
    with_relatives = where(
        with_minors,
        only_partner + above(relatives_sum, relatives),
        above(partner_sum + relatives_sum, partners + relatives),
    )
    counted = person("shares_household", period) & person("relatives_income_counts", period)
    return own + where(counted, with_relatives, only_partner)


@rule(bool, "RMI-wet, art. 3")
def leefloon(person, period):
    """Whether one is entitled."""
    stay = person("stay", period)
    resident = is_in(person("lives_in", period), LivesIn, "antwerp", "flanders", "brussels", "wallonia")
    grown = (
        (person("age", period) >= 18)
        | (has_partner(person) & (person("couple", period) == Couple.married))
        | (of_children(person, period, person("age", period) >= 0) > 0)
        | person("pregnant", period)
    )
    may_stay = is_in(stay, Stay, "belgian", "population_register", "protected") | (
        (stay == Stay.eu_long) & (person("stay_months", period) >= 3)
    )
    poor = exact(person("leefloon_means", period)) < exact(person("leefloon_year", period))
    judged = person("willing_to_work", period) & person("other_rights_used", period)
    receives, at_charge = person("receives_leefloon", period), person("leefloon_category", period) == 3
    # The partner already has the one amount for the family (art. 14, § 1, 3°).
    covered = ~receives & (of_partner(person, receives * 1) > 0) & at_charge
    return resident & grown & may_stay & poor & judged & ~covered


@rule(float, "RMI-wet, art. 14; KB RMI, art. 22, § 2")
def leefloon_amount(person, period, parameters):
    """Euros a month, 0 without a right."""
    annual, means = person("leefloon_year", period), person("leefloon_means", period)
    exemption = _by_category(person("leefloon_category", period), parameters(period).leefloon, "exemption_cat{}")
    left = max_(annual - max_(means - exemption, 0), 0)
    return where(person("leefloon", period), to_cents(left / 12), 0)
