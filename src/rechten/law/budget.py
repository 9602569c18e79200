"""What a household in Antwerp lives on: net incomes as told, the rent, and how the rights of this law add up."""

from __future__ import annotations

from rechten.graph.purse import Purse
from rechten.law.belgium import BELGIUM
from rechten.law.units import family_minors, housemates, partner_here

#: Who is raised with the person, or raises that person's children along: a leefloon with a family at charge is one.
_family_partner = partner_here.where(family_minors.exists())

PURSE = Purse(
    BELGIUM,
    incomes=("person.net_wage", "person.net_benefit", "person.net_other"),
    rents=("dwelling.rent",),
    earned="person.net_wage",
    follows=("person.works",),
    still=(
        "person.gross_wage",
        "person.taxable_month",
        "person.taxable_extras",
        "person.taxable_last_year",
        "person.taxable_two_years_ago",
        "person.assessed_income",
        "person.low_income_six_months",
    ),
    together={
        "leefloon": _family_partner,
        "huursubsidie": housemates,
        "huurpremie": housemates,
        "sociaal_verwarmingsfonds": housemates,
        "installatiepremie": housemates,
    },
    # The leefloon comes after other incomes: with an inkomensgarantie, what is left of it is not added here.
    instead=(("leefloon", "inkomensgarantie_ouderen"), ("huursubsidie", "huurpremie")),
    # A benefit or pensioen is told with all that comes with it; the leefloon and the Groeipakket are told apart.
    within={"inkomensgarantie_ouderen": "person.net_benefit"},
)
