"""What is told of a person, each fact behind the same gate as in the project: where it is closed, the fact is no, zero
or what the table says. What was told stands in ``told_…``; rules read the fact itself.
"""

from __future__ import annotations

import datetime

import numpy as np
from openfisca_core.model_api import ETERNITY, Enum, where

from benchmarks.peers.openfisca.belgium_four.base import (
    Household,
    declare,
    is_in,
    of_children,
    of_partner,
    rule,
)

LivesIn = Enum("LivesIn", {code: code for code in ("antwerp", "flanders", "brussels", "wallonia", "abroad")})
Stay = Enum(
    "Stay",
    {
        code: code
        for code in (
            "belgian",
            "eu_long",
            "eu_short",
            "population_register",
            "protected",
            "temporary_register",
            "procedure",
            "no_stay",
        )
    },
)
TimeHere = Enum("TimeHere", {code: code for code in ("all", "half", "less")})
Learning = Enum("Learning", {code: code for code in ("study", "school_leaver", "no")})
OldRank = Enum("OldRank", {code: code for code in ("youngest", "second", "older")})
Position = Enum(
    "Position",
    {
        code: code
        for code in (
            "unemployed",
            "sick",
            "invalid",
            "pension",
            "widow",
            "sick_official",
            "bridging",
            "other",
        )
    },
)
Couple = Enum("Couple", {code: code for code in ("none", "married", "legal_cohabitant", "factual_partner")})

declare("birth_date", datetime.date, definition_period=ETERNITY)
declare("child_of_second", bool, label="A child that is one of the second parent too")
declare("couple", Enum, possible_values=Couple, default_value=Couple.none, label="How one is tied to the partner")
for _name, _kind in (("lives_in", LivesIn), ("stay", Stay)):
    declare(_name, Enum, possible_values=_kind, default_value=next(iter(_kind)))
for _name in ("homeless", "willing_to_work", "other_rights_used", "relatives_income_counts", "de_facto_family"):
    declare(_name, bool)


@rule(int, "whole years on the first day of the month")
def age(person, period):
    birth = person("birth_date", period).astype("datetime64[D]")
    month = birth.astype("datetime64[M]")
    first_day = birth == month.astype("datetime64[D]")
    passed = _months(period) - month.astype(int)
    # Before the day of the month in which one was born, the last month is not yet full.
    return np.where(first_day, passed, passed - 1) // 12


@rule(int, "months of the calendar since the month of birth")
def calendar_months(person, period):
    return _months(period) - person("birth_date", period).astype("datetime64[M]").astype(int)


def _months(period):
    return (period.start.year - 1970) * 12 + period.start.month - 1


# --- gates


def _from(years):
    return lambda person, period: person("age", period) >= years


def _below(years):
    return lambda person, period: person("age", period) < years


def until_month_of(years):
    return lambda person, period: person("calendar_months", period) <= 12 * years


def from_month_of(years):
    return lambda person, period: person("calendar_months", period) >= 12 * years


def _when(name):
    return lambda person, period: person(name, period)


def _both(*gates):
    return lambda person, period: np.logical_and.reduce([gate(person, period) for gate in gates])


def _stay_in(*codes):
    return lambda person, period: is_in(person("stay", period), Stay, *codes)


def _born_before_2019(person, period):
    return person("birth_date", period) < np.datetime64("2019-01-01")


def _around_pension(person, period):
    """65 or older, or the spouse or legal cohabitant at home is."""
    retired = person("age", period) >= 65
    tied = is_in(person("couple", period), Couple, "married", "legal_cohabitant")
    return retired | (tied & (of_partner(person, retired) > 0))


def _not_only_own_children(person, period):
    minors = of_children(person, period, person("age", period) < 18)
    return person.household.nb_persons(Household.RESIDENT) - 1 - minors > 0


_child = until_month_of(25)
_old_regime = _both(_born_before_2019, _child)

#: Fact, kind, gate, and what it is where the gate is closed. Gates may read facts above them.
GATED = (
    ("stay_months", int, _stay_in("eu_long"), 0),
    ("study_stay", bool, _stay_in("temporary_register"), False),
    ("belgian_career", bool, _both(_from(65), _stay_in("population_register", "temporary_register")), False),
    ("time_here", TimeHere, _below(25), TimeHere.all),
    ("pregnant", bool, _both(_from(14), _below(18)), False),
    ("learning", Learning, _child, Learning.no),
    ("student_hours_within_limit", bool, _both(from_month_of(18), _child), True),
    ("groeipakket_2018", bool, _old_regime, False),
    ("old_rank", OldRank, _both(_old_regime, _when("groeipakket_2018")), OldRank.youngest),
    ("had_supplement", bool, _both(_old_regime, _when("groeipakket_2018"), from_month_of(6)), False),
    ("care_supplement", bool, _child, False),
    ("no_residence_ruling", bool, _child, False),
    ("child_support_need", bool, _below(21), False),
    ("receives_groeipakket", bool, _child, False),
    ("receives_social_supplement", bool, _when("receives_groeipakket"), False),
    ("shares_household", bool, _both(_not_only_own_children, _from(15)), False),
    ("receives_leefloon", bool, _from(15), False),
    ("receives_equivalent", bool, _from(15), False),
    ("receives_igo", bool, _from(60), False),
    ("receives_disability_allowance", bool, _from(18), False),
    ("receives_ivt", bool, _when("receives_disability_allowance"), False),
    ("works", bool, _from(15), False),
    ("has_benefit", bool, _from(15), False),
    ("started_on_leefloon", bool, _both(_when("works"), _when("receives_leefloon")), False),
    ("position", Position, _from(15), Position.other),
    ("net_wage", float, _when("works"), 0.0),
    ("net_benefit", float, _when("has_benefit"), 0.0),
    ("net_other", float, _from(15), 0.0),
    ("savings", float, _from(15), 0.0),
    ("owns_property", bool, _from(15), False),
    ("cadastral_income", float, _when("owns_property"), 0.0),
    ("other_cadastral_income", float, _when("owns_property"), 0.0),
    ("mostly_benefits", bool, lambda person, period: person("other_cadastral_income", period) > 0, False),
    ("taxable_month", float, _from(15), 0.0),
    ("taxable_two_years_ago", float, _from(15), 0.0),
    ("low_income_six_months", bool, _from(15), False),
    ("gross_pension", float, _both(_when("has_benefit"), _around_pension), 0.0),
    ("gross_other_benefit", float, _around_pension, 0.0),
    ("gross_wage", float, _both(_when("works"), _around_pension), 0.0),
    ("self_employed_income", float, _both(_when("works"), _around_pension), 0.0),
    ("gave_away", bool, _around_pension, False),
)


def _gated(name, gate, otherwise):
    def formula(person, period):
        told = person(f"told_{name}", period)
        closed = otherwise.index if isinstance(otherwise, Enum) else otherwise
        return where(gate(person, period), told, closed)

    return formula


for _name, _kind, _gate, _otherwise in GATED:
    _more = {}
    if isinstance(_otherwise, Enum):
        _more = {"possible_values": _kind, "default_value": _otherwise}
        _kind = Enum
    elif _otherwise is True:
        _more = {"default_value": True}
    declare(f"told_{_name}", _kind, **_more)
    declare(_name, _kind, formula=_gated(_name, _gate, _otherwise), **_more)
